package io.assay.annotators.quality;

import io.assay.core.Estimate;
import java.util.Locale;

/**
 * What the ratings tell about one rater. A figure that the ratings cannot give is undefined and says why.
 *
 * <p>The atom of all figures is the unit: a rater's several ratings of one unit are averaged first. Shares have Wilson's
 * interval over units, which is too wide rather than too narrow where a unit's part is a share itself.
 *
 * @param rater id of the person
 * @param ratings number of ratings given
 * @param units number of units rated
 * @param coverage share of all units that were rated by this person, in [0, 1]; NaN if there are no units
 * @param agreement mean over units of the share of the others' ratings that equal the rater's
 * @param accuracy share of units on which the rater names what most of the others name; several that are ahead together count
 *     in parts. The rater's own ratings have no part in it (leave-one-out)
 * @param goldAccuracy share of gold units that were labelled rightly
 * @param confusion counts by true and given category: the truth is gold if there is any, otherwise the others' majority
 * @param spammerScore Raykar and Yu's score: how much the rows of the confusion matrix differ. 0: the same labels whatever the
 *     unit; 1: always right, or always exchanged in the same way
 * @param standing what may be said about that score
 * @param severity mean of the rater's values minus the mean of the others' on the same unit, with a t interval over units; on
 *     scales of numbers and ordered levels
 * @param selfConsistency mean over units rated more than once of the share of equal pairs of the rater's own ratings
 */
public record RaterCard(
        String rater,
        int ratings,
        int units,
        double coverage,
        Estimate agreement,
        Estimate accuracy,
        Estimate goldAccuracy,
        ConfusionCounts confusion,
        Estimate spammerScore,
        Standing standing,
        Estimate severity,
        Estimate selfConsistency) {
    /** {@return one line for people} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %d ratings of %d units; accuracy %s; agreement %s; spammer score %s, %s",
                rater,
                ratings,
                units,
                shown(accuracy),
                shown(agreement),
                shown(spammerScore),
                standing.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String shown(Estimate estimate) {
        if (!estimate.isDefined()) {
            return "undefined";
        }
        return String.format(Locale.ROOT, "%.2f", estimate.value())
                + estimate.interval()
                        .map(i -> String.format(Locale.ROOT, " [%.2f, %.2f]", i.lower(), i.upper()))
                        .orElse("");
    }
}
