package io.assay.rubric;

/**
 * What failing a criterion does to the score, whatever the other criteria earn.
 *
 * @param cap the most the score may then be: a share of what is possible, or points in a rubric without normalisation
 * @param failsRubric whether the score of the whole rubric is capped, not only that of the criterion's group
 */
public record Gate(double cap, boolean failsRubric) {
    static final Gate MUST_PASS = new Gate(0, false);

    /** {@return the same gate for the whole rubric, wherever its criterion stands} */
    public Gate ofRubric() {
        return new Gate(cap, true);
    }
}
