package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Symmetric limits from a standard error, the upper one cut at 1, which no coefficient of agreement passes. */
final class Limits {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Limits() {}

    /** Adds t limits and the standard error. */
    static Estimate student(
            Estimate figure, double standardError, double degreesOfFreedom, double confidence, String method) {
        if (!(degreesOfFreedom >= 1)) {
            return figure.withoutInterval("a standard error needs at least two units");
        }
        double quantile = TDistribution.of(degreesOfFreedom).inverseCumulativeProbability((1 + confidence) / 2);
        return around(figure, standardError, quantile, confidence, method);
    }

    /** Adds large-sample limits and the standard error. */
    static Estimate normal(Estimate figure, double standardError, double confidence, String method) {
        double quantile = NORMAL.inverseCumulativeProbability((1 + confidence) / 2);
        return around(figure, standardError, quantile, confidence, method);
    }

    private static Estimate around(
            Estimate figure, double standardError, double quantile, double confidence, String method) {
        if (!(standardError > 1e-12)) {
            return figure.withoutInterval(
                    "all units agree to the same extent, so there is too little variation to tell how"
                            + " uncertain it is; rate more units");
        }
        double reach = quantile * standardError;
        double upper = Math.max(figure.value(), Math.min(1, figure.value() + reach));
        return figure.withStandardError(standardError)
                .withInterval(Interval.analytic(figure.value() - reach, upper, confidence, method));
    }
}
