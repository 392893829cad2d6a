package io.assay.agreement.compare;

import io.assay.core.Estimate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a test of a coefficient against a threshold says.
 *
 * @param estimate the coefficient, with the standard error where there is one
 * @param threshold what it was tested against
 * @param alternative what a small p value speaks for
 * @param p the p value; empty if it cannot be told
 * @param statistic the t statistic; empty if the test was by the bootstrap
 * @param failing Krippendorff's q, the probability to fail the target {@code coefficient >= threshold}; empty unless
 *     the test was by the bootstrap
 * @param method where the standard error or the distribution comes from, such as {@code analytic}, {@code jackknife}
 *     or {@code bootstrap}
 * @param reason why there is no p value; empty if there is one
 */
public record ThresholdTest(
        Estimate estimate,
        double threshold,
        Hypothesis.Alternative alternative,
        OptionalDouble p,
        OptionalDouble statistic,
        OptionalDouble failing,
        String method,
        Optional<String> reason) {

    static ThresholdTest of(
            Estimate estimate,
            double threshold,
            Hypothesis.Alternative alternative,
            double p,
            double statistic,
            double failing,
            String method) {
        return new ThresholdTest(
                estimate,
                threshold,
                alternative,
                OptionalDouble.of(p),
                Hypothesis.optional(statistic),
                Hypothesis.optional(failing),
                method,
                Optional.empty());
    }

    static ThresholdTest untold(
            Estimate estimate, double threshold, Hypothesis.Alternative alternative, String reason) {
        OptionalDouble none = OptionalDouble.empty();
        return new ThresholdTest(estimate, threshold, alternative, none, none, none, "none", Optional.of(reason));
    }

    /**
     * Decides the test.
     *
     * @param level the chance of a false claim that is accepted, such as 0.05
     * @return whether the p value is at most that; false if there is none
     */
    public boolean isRejectedAt(double level) {
        return p.isPresent() && p.getAsDouble() <= level;
    }

    /** {@return a line for people} */
    @Override
    public String toString() {
        String claim = String.format(Locale.ROOT, "%s %s %.3f", estimate.coefficient(), alternative.words(), threshold);
        if (p.isEmpty()) {
            return claim + ": not tested, " + reason.orElse("");
        }
        String t = statistic.isEmpty() ? "" : String.format(Locale.ROOT, ", t %.2f", statistic.getAsDouble());
        String q = failing.isEmpty()
                ? ""
                : String.format(Locale.ROOT, ", probability to fail the target %.3f", failing.getAsDouble());
        return String.format(
                Locale.ROOT,
                "%s: p %s (estimate %.3f%s, %s)%s",
                claim,
                AgreementDifference.pText(p.getAsDouble()),
                estimate.value(),
                t,
                method,
                q);
    }
}
