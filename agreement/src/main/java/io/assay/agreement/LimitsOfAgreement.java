package io.assay.agreement;

import io.assay.core.Estimate;

/**
 * Between which limits two raters' differences lie; each figure with its interval.
 *
 * @param bias mean of the differences, first rater minus second
 * @param lower lower limit of agreement
 * @param upper upper limit of agreement
 * @param standardDeviation of the differences, with divisor n - 1; NaN if undefined
 * @see BlandAltman
 */
public record LimitsOfAgreement(Estimate bias, Estimate lower, Estimate upper, double standardDeviation) {
    /** {@return whether there are limits; otherwise each estimate says why not} */
    public boolean isDefined() {
        return bias.isDefined();
    }
}
