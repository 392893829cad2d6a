package io.assay.annotators.quality;

import io.assay.core.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What removing raters one after the other does.
 *
 * @param alpha Krippendorff's alpha of all ratings
 * @param goldAccuracy share of gold units that the majority vote of all labels rightly; empty without gold
 * @param steps removals, the rater of the first step being removed in all that follow; empty if alpha is undefined or there are
 *     too few raters; unmodifiable
 * @param recommended number of steps that hold out of sample
 */
public record RemovalCurve(Estimate alpha, OptionalDouble goldAccuracy, List<Step> steps, int recommended) {
    /**
     * One more rater removed.
     *
     * @param rater id of the rater
     * @param alpha alpha of the ratings that are left
     * @param random mean of alpha after removing as many raters drawn at random; NaN if it is undefined in every draw
     * @param heldOutGain rise of alpha over that of all raters, on units that had no part in choosing the raters; mean over splits
     * @param heldOutShare share of splits in which this step raised alpha on such units, beyond the step before
     * @param goldAccuracy share of gold units that the majority vote of those left labels rightly; empty without gold
     * @param ratingsLost ratings removed so far
     * @param unitsLost units so far that keep fewer than two of two or more ratings
     */
    public record Step(
            String rater,
            Estimate alpha,
            double random,
            double heldOutGain,
            double heldOutShare,
            OptionalDouble goldAccuracy,
            int ratingsLost,
            int unitsLost) {}

    /**
     * Copies the steps.
     *
     * @param alpha alpha of all ratings
     * @param goldAccuracy of all ratings
     * @param steps removals
     * @param recommended number of steps that hold out of sample
     */
    public RemovalCurve {
        steps = List.copyOf(steps);
    }

    /** {@return the raters to remove: those of the recommended steps, in order} */
    public List<String> toRemove() {
        return steps.subList(0, recommended).stream().map(Step::rater).toList();
    }

    /** {@return a line per step, and what is recommended} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("all raters: " + shown(alpha));
        for (Step step : steps) {
            text.append(String.format(
                    Locale.ROOT,
                    "\nwithout %s: %s; as many at random %.3f; held-out gain %+.3f, in %.0f %% of splits",
                    step.rater(),
                    shown(step.alpha()),
                    step.random(),
                    step.heldOutGain(),
                    100 * step.heldOutShare()));
        }
        return text + "\nremove " + (recommended == 0 ? "nobody" : String.join(", ", toRemove()));
    }

    private static String shown(Estimate estimate) {
        return estimate.isDefined() ? String.format(Locale.ROOT, "alpha %.3f", estimate.value()) : "alpha undefined";
    }
}
