package io.assay.annotators.quality;

/** What may be said about a rater's spammer score, given its interval. */
public enum Standing {
    /** The whole interval is below the threshold: the labels tell next to nothing about the units. */
    SPAMMER,
    /** The whole interval is at the threshold or above it. */
    INFORMATIVE,
    /** The interval holds the threshold, or there is no score: more labels are needed to tell. */
    NOT_SETTLED
}
