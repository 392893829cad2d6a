package io.assay.rubric;

/** How scoring an item ended. */
public enum Outcome {
    /** There is a score and every gate was passed. */
    SCORED,
    /** There is a score, capped by a gate. */
    GATE_FAILED,
    /** A gate could not be judged, which is not a pass: there is no score, but the ungated one is known. */
    GATE_UNEVALUATED,
    /** There is no score. */
    UNSCORED
}
