package io.assay.agreement.compare;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A difference with what its uncertainty says: standard error, interval, and the p value of 0, NaN if it cannot be
 * told.
 */
record Tested(Estimate difference, double p) {
    OptionalDouble optionalP() {
        return Double.isNaN(p) ? OptionalDouble.empty() : OptionalDouble.of(p);
    }

    /** The t interval and test. */
    static Tested byStandardError(
            Estimate difference, double error, double degreesOfFreedom, double confidence, String method) {
        if (!(degreesOfFreedom > 0 && error >= 0)) {
            return new Tested(difference.withoutInterval("a standard error needs at least two units"), Double.NaN);
        }
        double value = difference.value();
        if (error == 0 && value != 0) {
            return new Tested(
                    difference.withoutInterval("no unit has any influence on the difference, so its standard error is 0"
                            + " and nothing can be tested"),
                    Double.NaN);
        }
        TDistribution t = TDistribution.of(degreesOfFreedom);
        double reach = error * t.inverseCumulativeProbability((1 + confidence) / 2);
        double p = error == 0 ? 1 : 2 * t.survivalProbability(Math.abs(value) / error);
        return new Tested(
                difference
                        .withStandardError(error)
                        .withInterval(Interval.analytic(value - reach, value + reach, confidence, method)),
                p);
    }

    /** The p value where replicates do not vary: 1 if they and the difference are 0, as when a coding meets itself; else NaN. */
    static double withoutSpread(Estimate difference, double[] replicates) {
        double[] defined =
                Arrays.stream(replicates).filter(v -> !Double.isNaN(v)).toArray();
        boolean none = difference.value() == 0 && Arrays.stream(defined).allMatch(v -> v == 0);
        return none && defined.length >= Math.max(20, replicates.length / 2) ? 1 : Double.NaN;
    }

    /** Adds the spread of bootstrap replicates, and the p value from their deviations. */
    static Tested byReplicates(Estimate difference, double[] replicates) {
        double[] defined =
                Arrays.stream(replicates).filter(v -> !Double.isNaN(v)).toArray();
        double mean = Arrays.stream(defined).average().orElse(Double.NaN);
        double squares = 0;
        long far = 0;
        for (double value : defined) {
            squares += (value - mean) * (value - mean);
            far += Math.abs(value - difference.value()) >= Math.abs(difference.value()) ? 1 : 0;
        }
        double error = Math.sqrt(squares / (defined.length - 1));
        return new Tested(difference.withStandardError(error), (1.0 + far) / (defined.length + 1.0));
    }
}
