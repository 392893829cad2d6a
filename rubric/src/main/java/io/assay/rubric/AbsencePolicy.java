package io.assay.rubric;

/** What a criterion counts that does not apply, or that the rater could not assess. */
public enum AbsencePolicy {
    /** It leaves both sides of the fraction, and its siblings' weights are taken anew. */
    RESCALE,
    /** It earns nothing, and what could be earned stays. */
    ZERO,
    /** It earns the most it could; a penalty costs nothing. */
    FULL,
    /** It earns the least it could; a penalty costs in full. */
    WORST,
    /** The item has no score. */
    UNSCORED
}
