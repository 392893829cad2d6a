package io.assay.core;

/** What to do when one rater rates one unit more than once. */
public enum DuplicatePolicy {
    /** Refuse the data and name both places. The default. */
    REJECT,
    /** Keep the first rating. */
    FIRST,
    /** Keep the last rating. */
    LAST,
    /** Keep the mean of the ratings; only on interval and ratio scales, where a mean is a rating. */
    MEAN,
    /** Treat the second rating as that of another rater, {@code ana#2}, the third as {@code ana#3}, and so on. */
    SEPARATE_RATER
}
