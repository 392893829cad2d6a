package io.assay.study;

import io.assay.agreement.diagnose.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What was measured in a round, as it was recorded.
 *
 * @param units units that were rated
 * @param ratings ratings they were measured from
 * @param criteria each criterion, in the order of the rubric
 * @param worst id of the criterion with the worst verdict, which is that of the round
 * @param verdict the verdict on the worst criterion
 * @param settled whether the whole interval says the same
 * @param text the verdict in a sentence or two
 * @param changes what changed since the round before on the same units; empty for a baseline
 * @param causes why raters disagree: causes that are beyond chance, by share; empty if none could be looked for
 * @param untold which causes were not looked for, and why, a sentence each
 */
public record RoundResult(
        int units,
        int ratings,
        List<CriterionResult> criteria,
        String worst,
        Verdict.Level verdict,
        boolean settled,
        String text,
        List<ChangeResult> changes,
        Optional<List<CauseResult>> causes,
        List<String> untold) {
    /**
     * Copies the lists.
     *
     * @param units units that were rated
     * @param ratings ratings they were measured from
     * @param criteria at least one
     * @param worst id of one of them
     * @param verdict the verdict on it
     * @param settled whether the whole interval says the same
     * @param text the verdict in a sentence or two
     * @param changes may be empty
     * @param causes none if none is beyond chance; empty if none could be looked for
     * @param untold may be empty
     */
    public RoundResult {
        criteria = List.copyOf(criteria);
        changes = List.copyOf(changes);
        causes = causes.map(List::copyOf);
        untold = List.copyOf(untold);
    }
}
