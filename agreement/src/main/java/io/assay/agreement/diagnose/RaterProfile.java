package io.assay.agreement.diagnose;

/**
 * How one rater compares with the others.
 *
 * @param rater id of the rater
 * @param ratings ratings the rater gave
 * @param comparisons pairs of one of these ratings with another rater's rating of the same unit
 * @param agreement share of those pairs that are equal, in [0, 1]; NaN if there are none
 * @param severity mean of the rater's value minus the mean of the others' values on the same unit; NaN on nominal and
 *     circular scales or without comparisons
 * @param severityError standard error of {@code severity} over units; NaN with fewer than two units
 * @param alphaWithout alpha of the matrix without this rater; NaN if undefined
 * @param gain {@code alphaWithout} minus alpha; positive if alpha would rise without the rater
 */
public record RaterProfile(
        String rater,
        long ratings,
        long comparisons,
        double agreement,
        double severity,
        double severityError,
        double alphaWithout,
        double gain) {}
