package io.assay.rubric.diagnose;

/**
 * Something wrong with a criterion that only its answers show.
 *
 * @param kind what it is about
 * @param criterion id of the criterion
 * @param message figures, and what to do
 */
public record EmpiricalFinding(Kind kind, String criterion, String message) {
    /** The id under which all of these appear beside the findings of the linter. */
    public static final String ID = "EMP01";

    /** What a finding is about. */
    public enum Kind {
        /** Too few items have two answers to say anything. */
        TOO_FEW,
        /** All answers are the same. */
        CONSTANT,
        /** It often does not apply. */
        NOT_APPLICABLE,
        /** Alpha is below the target. */
        LOW_AGREEMENT,
        /** It is one of the two criteria that hold most of the disagreement in the total. */
        MOST_DISAGREEMENT
    }

    /** {@return id, criterion and message} */
    @Override
    public String toString() {
        return ID + " " + criterion + ": " + message;
    }
}
