package io.assay.io;

/** How a table holds ratings. */
public enum Layout {
    /** One row per rating: unit, rater, value. */
    LONG,
    /** One row per unit, one column per rater. */
    WIDE
}
