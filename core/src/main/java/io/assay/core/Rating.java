package io.assay.core;

/**
 * One rating in long form.
 *
 * @param unit id of the rated unit
 * @param rater id of the rater
 * @param label the rating as text: the category, the level's name, or the number
 * @param value the rating as a number; for nominal scales the category's position in {@link RatingMatrix#categories()}
 */
public record Rating(String unit, String rater, String label, double value) {
    /** {@return {@code unit rated label by rater}} */
    @Override
    public String toString() {
        return unit + " rated " + label + " by " + rater;
    }
}
