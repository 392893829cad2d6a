package io.assay.annotators.errors;

import java.util.Arrays;
import java.util.List;

/**
 * What a model says of each unit: a probability for each category, out of sample.
 *
 * <p>Out of sample means that the model was not trained on the labels of the unit, as in cross-validation: a model that has seen a wrong
 * label repeats it. Immutable and thread-safe.
 */
public final class Predictions {
    private static final double TOLERANCE = 1e-6;

    private final List<String> categories;
    private final double[][] probabilities;

    private Predictions(List<String> categories, double[][] probabilities) {
        this.categories = categories;
        this.probabilities = probabilities;
    }

    /**
     * {@return the predictions}
     *
     * @param categories names of the categories, in the order of the columns; at least two, all different
     * @param probabilities a row per unit, a column per category; each in [0, 1], each row summing to 1 within 1e-6; not modified
     * @throws IllegalArgumentException if that does not hold; the message names the row
     */
    public static Predictions of(List<String> categories, double[][] probabilities) {
        int k = categories.size();
        if (k < 2 || categories.stream().distinct().count() < k) {
            throw new IllegalArgumentException(
                    "predictions need at least two categories, all different, but were given " + categories);
        }
        double[][] copy = new double[probabilities.length][];
        for (int u = 0; u < copy.length; u++) {
            copy[u] = checked(probabilities[u].clone(), k, u);
        }
        return new Predictions(List.copyOf(categories), copy);
    }

    private static double[] checked(double[] row, int categories, int index) {
        if (row.length != categories) {
            throw new IllegalArgumentException("row " + (index + 1) + " has " + row.length
                    + " probabilities, but there are " + categories + " categories");
        }
        double sum = 0;
        for (double probability : row) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        "probabilities must be in [0, 1], but row " + (index + 1) + " has " + probability);
            }
            sum += probability;
        }
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException("the probabilities of a row must sum to 1, but those of row "
                    + (index + 1) + " sum to " + sum + "; logits need a softmax first");
        }
        return row;
    }

    /** {@return the names of the categories, in order; unmodifiable} */
    public List<String> categories() {
        return categories;
    }

    /** {@return the number of units} */
    public int size() {
        return probabilities.length;
    }

    /**
     * {@return a probability}
     *
     * @param unit index of the unit
     * @param category index of the category
     */
    public double probability(int unit, int category) {
        return probabilities[unit][category];
    }

    /** The row itself, not to be modified. */
    double[] row(int unit) {
        return probabilities[unit];
    }

    /** Throws if the predictions are not of these categories. */
    void check(List<String> wanted, int units) {
        if (!categories.equals(wanted)) {
            throw new IllegalArgumentException("predictions are of the categories " + categories + ", but labels of "
                    + wanted + "; put the columns into that order");
        }
        if (units != probabilities.length) {
            throw new IllegalArgumentException(
                    "there are predictions of " + probabilities.length + " units, but labels of " + units);
        }
    }

    /** {@return a line such as {@code predictions of 1000 units in [cat, dog]}} */
    @Override
    public String toString() {
        return "predictions of " + probabilities.length + " units in " + categories;
    }

    /** Returns the category of the highest probability, the first of equal ones. */
    static int best(double[] row) {
        int best = 0;
        for (int k = 1; k < row.length; k++) {
            best = row[k] > row[best] ? k : best;
        }
        return best;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Predictions other
                && other.categories.equals(categories)
                && Arrays.deepEquals(other.probabilities, probabilities);
    }

    @Override
    public int hashCode() {
        return 31 * categories.hashCode() + Arrays.deepHashCode(probabilities);
    }
}
