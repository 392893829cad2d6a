package io.assay.rubric;

/** How points become a share. */
public enum Normalization {
    /** Points over the most that could be earned; below 0 where penalties outweigh. */
    EARNED_OF_POSSIBLE,
    /** Points above the least possible over the whole range; always from 0 to 1. */
    RANGE,
    /** Points stay points. */
    NONE
}
