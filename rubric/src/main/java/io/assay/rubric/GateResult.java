package io.assay.rubric;

/**
 * What became of a gate.
 *
 * @param criterion id of the criterion
 * @param gate the gate
 * @param state whether it was passed
 */
public record GateResult(String criterion, Gate gate, State state) {
    /** The states of a gate. */
    public enum State {
        /** The criterion was answered well enough. */
        PASSED,
        /** The criterion was not, and the score is capped. */
        FAILED,
        /** The criterion's condition was not met, so there was nothing to pass. */
        SKIPPED,
        /** There was no answer to judge by, which is not a pass. */
        UNEVALUATED
    }
}
