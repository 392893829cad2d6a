package io.assay.agreement.spans;

/**
 * The continuum as one rater cuts it: spans, and gaps before, between and after them.
 *
 * @param start first position
 * @param end first position after it
 * @param value index of the category, or {@link #GAP}
 */
record Section(double start, double end, int value) {
    static final int GAP = -1;

    double length() {
        return end - start;
    }
}
