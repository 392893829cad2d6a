package io.assay.agreement;

import io.assay.core.Estimate;
import java.util.Locale;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A test with the size of the effect it tests.
 *
 * @param name stable name, such as {@code stuart-maxwell}
 * @param statistic chi-squared, or the count tested by an exact test; NaN if there is no test
 * @param degreesOfFreedom of chi-squared; 0 for an exact test, NaN if there is no test
 * @param p the probability of so large a statistic if there is no effect; NaN if there is no test
 * @param effect how large the effect is; undefined, with the reason, if there is no test
 */
public record SignificanceTest(String name, double statistic, double degreesOfFreedom, double p, Estimate effect) {
    static SignificanceTest chiSquared(String name, double statistic, double degrees, Estimate effect) {
        double p = ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
        return new SignificanceTest(name, statistic, degrees, p, effect);
    }

    static SignificanceTest undefined(String name, Estimate effect) {
        return new SignificanceTest(name, Double.NaN, Double.NaN, Double.NaN, effect);
    }

    /** {@return whether there is a test} */
    public boolean isDefined() {
        return effect.isDefined();
    }

    /** {@return one line for people, such as {@code stuart-maxwell: chi2(3) = 11.96, p = 0.007533, cohen-w 0.0400}} */
    @Override
    public String toString() {
        if (!isDefined()) {
            return name + ": no test, " + effect.reason().orElse("");
        }
        String value = degreesOfFreedom > 0
                ? String.format(Locale.ROOT, "chi2(%.0f) = %.2f", degreesOfFreedom, statistic)
                : String.format(Locale.ROOT, "%.0f", statistic);
        return String.format(
                Locale.ROOT, "%s: %s, p = %.4g, %s %.4f", name, value, p, effect.coefficient(), effect.value());
    }
}
