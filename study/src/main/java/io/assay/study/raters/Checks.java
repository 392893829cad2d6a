package io.assay.study.raters;

import java.util.List;

/** Checks arguments, and returns them. */
final class Checks {
    private Checks() {}

    static double share(double share, String name) {
        if (share >= 0 && share <= 1) {
            return share;
        }
        throw new IllegalArgumentException(name + " must be in [0, 1], but was " + share
                + (share > 1 && share <= 100 ? "; did you mean " + share / 100 + "?" : ""));
    }

    static double finite(double number, String name) {
        if (Double.isFinite(number)) {
            return number;
        }
        throw new IllegalArgumentException(name + " must be finite, but was " + number);
    }

    static double notNegative(double number, String name) {
        if (number >= 0 && Double.isFinite(number)) {
            return number;
        }
        throw new IllegalArgumentException(name + " must be 0 or more, but was " + number);
    }

    static double positive(double number, String name) {
        if (number > 0 && Double.isFinite(number)) {
            return number;
        }
        throw new IllegalArgumentException(name + " must be positive, but was " + number);
    }

    static int atLeast(int number, int least, String name) {
        if (number >= least) {
            return number;
        }
        throw new IllegalArgumentException(name + " must be at least " + least + ", but was " + number);
    }

    static int position(List<String> categories, String category) {
        int k = categories.indexOf(category);
        if (k < 0) {
            throw new IllegalArgumentException(
                    "\"" + category + "\" is no category of the units; there are " + String.join(", ", categories));
        }
        return k;
    }

    /** Returns shares that sum to 1. */
    static double[] shares(double[] weights, String name) {
        if (weights.length < 2) {
            throw new IllegalArgumentException(
                    "there must be at least two categories, but " + name + " has " + weights.length);
        }
        double sum = 0;
        for (double weight : weights) {
            sum += positive(weight, name);
        }
        double[] shares = weights.clone();
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }
}
