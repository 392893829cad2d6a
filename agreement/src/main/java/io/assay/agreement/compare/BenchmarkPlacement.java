package io.assay.agreement.compare;

import io.assay.core.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an estimate stands on a benchmark scale.
 *
 * @param scale name of the scale
 * @param estimate what was placed
 * @param plain the band of the figure alone; empty if it is undefined
 * @param claimed the band that can be claimed with the required probability; empty without a standard error
 * @param steps by band, the best first: the probability that the true value is in it or a better one; empty without a
 *     standard error
 * @param required the probability asked for
 */
public record BenchmarkPlacement(
        String scale,
        Estimate estimate,
        Optional<BenchmarkScale.Band> plain,
        Optional<BenchmarkScale.Band> claimed,
        List<Step> steps,
        double required) {
    /**
     * One band's cumulative probability.
     *
     * @param band the band
     * @param probability that the true value is in this band or a better one
     */
    public record Step(BenchmarkScale.Band band, double probability) {}

    static BenchmarkPlacement of(BenchmarkScale scale, Estimate estimate, List<Step> steps, double required) {
        Optional<BenchmarkScale.Band> plain =
                estimate.isDefined() ? Optional.of(scale.place(estimate.value())) : Optional.empty();
        Optional<BenchmarkScale.Band> claimed = steps.stream()
                .filter(step -> step.probability() >= required)
                .map(Step::band)
                .findFirst();
        return new BenchmarkPlacement(scale.name(), estimate, plain, claimed, steps, required);
    }

    /** {@return one or two sentences for people} */
    @Override
    public String toString() {
        if (plain.isEmpty()) {
            return estimate.coefficient() + " is undefined, so it has no place on the " + scale + " scale.";
        }
        String figure = String.format(
                Locale.ROOT,
                "%s %.3f is \"%s\" on the %s scale",
                estimate.coefficient(),
                estimate.value(),
                plain.get().label(),
                scale);
        if (claimed.isEmpty()) {
            return figure + "; without a standard error, how sure that is cannot be told.";
        }
        String sure = String.format(Locale.ROOT, "%.0f %%", 100 * required);
        String best = claimed.get().label();
        return best.equals(plain.get().label())
                ? figure + ", and with " + sure + " probability it is at least that."
                : figure + ", but with " + sure + " probability all that can be claimed is \"" + best + "\" or better.";
    }
}
