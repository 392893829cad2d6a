package io.assay.annotators;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How a rater labels units of each category: in row k and column l the probability that a unit that is k is labelled l.
 *
 * <p>Rows sum to 1. A row is undefined, all NaN, if nothing is known about the rater's labels for units of that category.
 * Immutable and thread-safe.
 */
public final class ConfusionMatrix {
    private final List<String> categories;
    private final double[] cells;

    private ConfusionMatrix(List<String> categories, double[] cells) {
        this.categories = categories;
        this.cells = cells;
    }

    /**
     * {@return a matrix of counts turned into probabilities, row by row} Counts may be expected ones, not whole.
     *
     * @param categories names of the categories
     * @param counts how often units of the row's category were labelled as the column's; finite, not negative; not modified
     * @throws IllegalArgumentException if the counts are not a square of as many rows as categories, or one is negative or
     *     not finite
     */
    public static ConfusionMatrix ofCounts(List<String> categories, double[][] counts) {
        int k = categories.size();
        double[] cells = new double[k * k];
        if (counts.length != k) {
            throw new IllegalArgumentException(
                    "a confusion matrix of " + k + " categories needs " + k + " rows, but has " + counts.length);
        }
        for (int row = 0; row < k; row++) {
            if (counts[row].length != k) {
                throw new IllegalArgumentException("row " + (row + 1) + " of a confusion matrix of " + k
                        + " categories has " + counts[row].length + " cells");
            }
            double sum = 0;
            for (double count : counts[row]) {
                if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "a count must be finite and not negative, but in row " + (row + 1) + " was " + count);
                }
                sum += count;
            }
            for (int column = 0; column < k; column++) {
                cells[row * k + column] = counts[row][column] / sum;
            }
        }
        return new ConfusionMatrix(List.copyOf(categories), cells);
    }

    /** Takes probabilities as they are, the array not being copied. */
    static ConfusionMatrix ofUnsafe(List<String> categories, double[] cells) {
        return new ConfusionMatrix(categories, cells);
    }

    /** {@return the names of the categories, in order; unmodifiable} */
    public List<String> categories() {
        return categories;
    }

    /**
     * {@return the probability that a unit of one category is labelled as another; NaN if nothing is known about it}
     *
     * @param truth index of the category the unit is of
     * @param label index of the category it is labelled as
     */
    public double probability(int truth, int label) {
        return cells[truth * categories.size() + label];
    }

    /**
     * {@return the probability that a unit of one category is labelled as another; NaN if nothing is known about it}
     *
     * @param truth name of the category the unit is of
     * @param label name of the category it is labelled as
     * @throws IllegalArgumentException if there is no such category
     */
    public double probability(String truth, String label) {
        return probability(index(truth), index(label));
    }

    /** {@return the probabilities, a row per category; a copy} */
    public double[][] toArray() {
        int k = categories.size();
        double[][] rows = new double[k][];
        Arrays.setAll(rows, row -> Arrays.copyOfRange(cells, row * k, (row + 1) * k));
        return rows;
    }

    private int index(String category) {
        int index = categories.indexOf(category);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "there is no category \"" + category + "\"; there are " + String.join(", ", categories));
        }
        return index;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ConfusionMatrix other
                && other.categories.equals(categories)
                && Arrays.equals(other.cells, cells);
    }

    @Override
    public int hashCode() {
        return 31 * categories.hashCode() + Arrays.hashCode(cells);
    }

    /** {@return a line per category, the probabilities with two decimals} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < categories.size(); row++) {
            text.append(row == 0 ? "" : "\n").append(categories.get(row)).append(':');
            for (int column = 0; column < categories.size(); column++) {
                text.append(String.format(Locale.ROOT, " %.2f", probability(row, column)));
            }
        }
        return text.toString();
    }
}
