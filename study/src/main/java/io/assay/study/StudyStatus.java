package io.assay.study;

import java.util.List;
import java.util.Map;

/**
 * Where a study stands and the one next thing to do.
 *
 * @param name of the study
 * @param step where it stands
 * @param round the round it is in, from 1
 * @param open open ratings of that round by rater, for those who have any
 * @param next the next thing to do, in a sentence or two
 * @param command the command that does it, as far as it can be told; empty if there is none
 * @param why why raters disagree, where the rubric is to be revised: the first cause, or why none was looked for; empty otherwise
 * @param rounds all rounds, in order
 * @param changes files that were changed by hand
 * @param cost what ratings cost
 */
public record StudyStatus(
        String name,
        StudyStep step,
        int round,
        Map<String, Integer> open,
        String next,
        String command,
        String why,
        List<StudyRound> rounds,
        List<StudyChange> changes,
        StudyCost cost) {
    /**
     * Copies the lists.
     *
     * @param name of the study
     * @param step where it stands
     * @param round from 1
     * @param open by rater
     * @param next a sentence or two
     * @param command may be empty
     * @param why may be empty
     * @param rounds at least one
     * @param changes may be empty
     * @param cost what ratings cost
     */
    public StudyStatus {
        rounds = List.copyOf(rounds);
        changes = List.copyOf(changes);
        open = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(open));
    }

    /** {@return step and next thing in one line} */
    @Override
    public String toString() {
        return "step " + step.number() + " of 4, " + step.label() + ": " + next;
    }
}
