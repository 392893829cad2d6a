package io.assay.study.causes;

import java.util.List;

/**
 * Why raters disagree.
 *
 * @param causes all causes that were looked for: claimed ones first, by share, then the others
 * @param notIdentified what the ratings at hand cannot show or tell apart, and what would
 * @param disagreement the mean distance of two ratings of a unit, by the model; 0 if all agree
 * @param repeats what ratings given again say, in a sentence; empty if there are none
 * @since 0.1
 */
public record CauseReport(List<Cause> causes, List<NotIdentified> notIdentified, double disagreement, String repeats) {
    /**
     * Copies the lists.
     *
     * @param causes see above
     * @param notIdentified see above
     * @param disagreement see above
     * @param repeats see above
     */
    public CauseReport {
        causes = List.copyOf(causes);
        notIdentified = List.copyOf(notIdentified);
    }

    /** {@return the causes that are beyond chance, by share} */
    public List<Cause> claimed() {
        return causes.stream().filter(Cause::isClaimed).toList();
    }

    /** {@return the report as lines for people} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        List<Cause> claimed = claimed();
        if (claimed.isEmpty()) {
            text.append(
                    "No cause is beyond chance: what disagreement there is looks like the same noise of all raters on all units.\n");
        }
        for (int i = 0; i < claimed.size(); i++) {
            text.append(i + 1).append(". ").append(claimed.get(i)).append('\n');
        }
        if (!repeats.isEmpty()) {
            text.append(repeats).append('\n');
        }
        notIdentified.forEach(not -> text.append("Not identified: ").append(not).append('\n'));
        return text.toString();
    }
}
