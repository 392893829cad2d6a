package io.assay.agreement.diagnose;

import io.assay.core.Rating;
import java.util.List;

/**
 * A unit its raters disagree about.
 *
 * @param unit id of the unit
 * @param ratings its ratings, ordered by rater
 * @param disagreement mean squared distance between two of its ratings, in the units of the distance
 * @param share share of all observed disagreement, in [0, 1]
 * @param alphaWithout alpha of the matrix without this unit; NaN if undefined
 * @param gain {@code alphaWithout} minus alpha
 */
public record UnitDispute(
        String unit, List<Rating> ratings, double disagreement, double share, double alphaWithout, double gain) {
    /**
     * Copies the ratings.
     *
     * @param unit id of the unit
     * @param ratings at least two, ordered by rater
     * @param disagreement above 0, in the units of the distance
     * @param share in [0, 1]
     * @param alphaWithout NaN if undefined
     * @param gain NaN if {@code alphaWithout} or alpha is undefined
     */
    public UnitDispute {
        ratings = List.copyOf(ratings);
    }
}
