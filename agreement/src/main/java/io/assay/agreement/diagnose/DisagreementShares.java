package io.assay.agreement.diagnose;

/**
 * How many units are disputed. Only units with two or more ratings count; without any, shares are NaN.
 *
 * @param units units with two or more ratings
 * @param unanimous share of them on which all raters agree
 * @param minor share with some disagreement that does not pass the boundary
 * @param major share with disagreement beyond the boundary
 * @param boundary the boundary in words, such as {@code more than 1 level apart}
 */
public record DisagreementShares(long units, double unanimous, double minor, double major, String boundary) {
    /** {@return the share of units with any disagreement, in [0, 1]; NaN if there are no units} */
    public double any() {
        return minor + major;
    }
}
