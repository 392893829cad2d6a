package io.assay.annotators.internal;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;

/**
 * The coded ratings of a matrix in plain arrays, unit after unit, for loops that run over them many times.
 *
 * <p>Arrays are not copied on the way out, and nobody modifies them.
 */
public final class Votes {
    private final int[] offsets;
    private final int[] raters;
    private final int[] codes;
    private final int raterCount;
    private final int categoryCount;

    private Votes(int[] offsets, int[] raters, int[] codes, int raterCount, int categoryCount) {
        this.offsets = offsets;
        this.raters = raters;
        this.codes = codes;
        this.raterCount = raterCount;
        this.categoryCount = categoryCount;
    }

    /**
     * {@return the ratings of a matrix}
     *
     * @param matrix coded ratings
     * @param people the index of the person behind each rater of the matrix
     * @param personCount the number of people
     */
    public static Votes of(RatingMatrix matrix, int[] people, int personCount) {
        int[] offsets = new int[matrix.unitCount() + 1];
        int[] raters = new int[matrix.ratingCount()];
        int[] codes = new int[matrix.ratingCount()];
        UnitRatings unit = matrix.cursor();
        int at = 0;
        for (int u = 0; u < matrix.unitCount(); u++) {
            matrix.load(u, unit);
            for (int i = 0; i < unit.size(); i++) {
                raters[at] = people[unit.rater(i)];
                codes[at++] = unit.code(i);
            }
            offsets[u + 1] = at;
        }
        return new Votes(offsets, raters, codes, personCount, matrix.categoryCount());
    }

    /** {@return where each unit's ratings begin, and the end of the last} */
    public int[] offsets() {
        return offsets;
    }

    /** {@return the rater of each rating} */
    public int[] raters() {
        return raters;
    }

    /** {@return the category of each rating} */
    public int[] codes() {
        return codes;
    }

    /** {@return the number of units} */
    public int unitCount() {
        return offsets.length - 1;
    }

    /** {@return the number of raters} */
    public int raterCount() {
        return raterCount;
    }

    /** {@return the number of categories} */
    public int categoryCount() {
        return categoryCount;
    }

    /** {@return the number of ratings} */
    public int ratingCount() {
        return codes.length;
    }

    /**
     * {@return the number of ratings of a unit}
     *
     * @param unit index of the unit
     */
    public int sizeOf(int unit) {
        return offsets[unit + 1] - offsets[unit];
    }

    /** {@return the number of ratings each rater gave} */
    public int[] ratingsByRater() {
        int[] counts = new int[raterCount];
        for (int rater : raters) {
            counts[rater]++;
        }
        return counts;
    }

    /**
     * {@return the share of each category among the ratings of each unit, unit after unit; zeros where there are none}
     */
    public double[] shares() {
        double[] shares = new double[unitCount() * categoryCount];
        for (int u = 0; u < unitCount(); u++) {
            double part = 1.0 / sizeOf(u);
            for (int i = offsets[u]; i < offsets[u + 1]; i++) {
                shares[u * categoryCount + codes[i]] += 1;
            }
            for (int k = 0; k < categoryCount && sizeOf(u) > 0; k++) {
                shares[u * categoryCount + k] *= part;
            }
        }
        return shares;
    }
}
