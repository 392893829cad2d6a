package io.assay.study.causes;

import org.jspecify.annotations.Nullable;

/**
 * How ratings come about: noise common to all raters, and what departs from it. Mutable; each search works on its own copies.
 *
 * <p>Numbers of raters are in arrays by rater. Values of 0 mean that there is no such effect.
 */
final class Model {
    /** Logarithm of the common noise; on nominal scales the log odds of knowing the category. */
    double noise;
    /** Added to what a rater sees. */
    final double[] shift;
    /** Logarithm of a rater's noise over the common one. */
    final double[] ratio;
    /** Share of answers that are random. */
    final double[] careless;
    /** How a rater's random answers are distributed: see {@link Guess}. */
    final int[] guess;
    /** Shift from the first rating to the last. */
    final double[] drift;
    /** By how much a rater's noise has grown at the last rating. */
    final double[] tiring;
    /** Weight of a rater's own confusion. */
    final double[] own;
    /** A rater's own confusion, by true and given category. */
    final double[] @Nullable [][] confusion;
    /** Share of units of a category that a rater takes for another, by rater, true and given category. */
    final double[] @Nullable [][] taken;
    /** Share of answers of a category regardless of the unit, by rater and category. */
    final double[][] overuse;
    /** Share of coin flips between two categories. */
    final double[] boundary;
    /** Share of hard units. */
    double hardShare;
    /** Logarithm of the noise of hard units over that of others. */
    double hard;
    /** Group of each rater. */
    int[] groups;
    /** Variance of group views; on nominal scales the chance of a view of the group's own. */
    double views;

    /** How random answers are distributed. */
    static final class Guess {
        static final int EVEN = -1;
        static final int BY_PREVALENCE = -2;

        private Guess() {}
    }

    Model(int raters, int categories, int boundaries) {
        shift = new double[raters];
        ratio = new double[raters];
        careless = new double[raters];
        guess = new int[raters];
        java.util.Arrays.fill(guess, Guess.EVEN);
        drift = new double[raters];
        tiring = new double[raters];
        own = new double[raters];
        confusion = new double[raters][][];
        taken = new double[raters][][];
        overuse = new double[raters][categories];
        boundary = new double[boundaries];
        groups = new int[raters];
    }

    private Model(Model from) {
        noise = from.noise;
        shift = from.shift.clone();
        ratio = from.ratio.clone();
        careless = from.careless.clone();
        guess = from.guess.clone();
        drift = from.drift.clone();
        tiring = from.tiring.clone();
        own = from.own.clone();
        confusion = from.confusion.clone();
        taken = from.taken.clone();
        overuse = new double[from.overuse.length][];
        for (int r = 0; r < overuse.length; r++) {
            overuse[r] = from.overuse[r].clone();
        }
        boundary = from.boundary.clone();
        hardShare = from.hardShare;
        hard = from.hard;
        groups = from.groups;
        views = from.views;
    }

    Model copy() {
        return new Model(this);
    }

    /** Makes a rater take a category for another. */
    void take(int rater, int from, int to, double share) {
        double[][] before = taken[rater];
        int categories = overuse[rater].length;
        double[][] after = new double[categories][categories];
        for (int t = 0; t < categories && before != null; t++) {
            after[t] = before[t].clone();
        }
        after[from][to] = share;
        taken[rater] = after;
    }

    boolean movesInTime(int rater) {
        return drift[rater] != 0 || tiring[rater] != 0;
    }
}
