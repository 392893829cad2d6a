package io.assay.testkit.gates;

/** Which part of a figure has to reach a threshold. */
public enum Bound {
    /** The figure itself. */
    VALUE,
    /** The lower limit of its confidence interval: with few units a high figure is not enough. */
    LOWER_LIMIT
}
