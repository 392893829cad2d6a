package io.assay.agreement;

import io.assay.core.Estimate;
import java.util.Locale;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The F test of whether a coefficient is above a value.
 *
 * @param estimate the coefficient tested; if it is undefined there is no test either, and its reason says why
 * @param against the value under the null hypothesis
 * @param statistic F, infinite if the error vanishes; NaN if there is no test
 * @param df1 degrees of freedom of the numerator; NaN if there is no test
 * @param df2 degrees of freedom of the denominator, not whole where Satterthwaite's; NaN if there is no test
 * @param p the probability of so large an F under the null hypothesis, one-sided; NaN if there is no test
 */
public record FTest(Estimate estimate, double against, double statistic, double df1, double df2, double p) {
    static FTest of(Estimate estimate, double against, double[] test) {
        // Without any error F has no distribution, but no null hypothesis explains it either.
        double p = test[0] == Double.POSITIVE_INFINITY
                ? 0
                : FDistribution.of(test[1], test[2]).survivalProbability(test[0]);
        return new FTest(estimate, against, test[0], test[1], test[2], p);
    }

    static FTest undefined(Estimate estimate, double against) {
        return new FTest(estimate, against, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** {@return whether there is a test} */
    public boolean isDefined() {
        return !Double.isNaN(statistic);
    }

    /** {@return one line for people, such as {@code icc-c-1 > 0: F(5, 15) = 11.027, p = 0.0001346}} */
    @Override
    public String toString() {
        String what = estimate.coefficient() + " > " + brief(against);
        return isDefined()
                ? String.format(
                        Locale.ROOT, "%s: F(%s, %s) = %.3f, p = %.4g", what, brief(df1), brief(df2), statistic, p)
                : what + ": no test, " + estimate.reason().orElse("the ratings are incomplete");
    }

    private static String brief(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.2f", number);
    }
}
