package io.assay.study.raters;

import io.assay.study.internal.Checks;
import java.util.List;

/** Categories of units, and how common they are. */
final class Categories {
    private Categories() {}

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
            sum += Checks.positive(weight, name);
        }
        double[] shares = weights.clone();
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }
}
