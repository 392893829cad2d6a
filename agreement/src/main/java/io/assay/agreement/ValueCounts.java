package io.assay.agreement;

import java.util.Arrays;

/**
 * The distinct values of the pairable ratings and how often each occurs: what a distance may look at before it is
 * used.
 *
 * <p>Immutable.
 */
public final class ValueCounts {
    private final double[] values;
    private final double[] counts;

    private ValueCounts(double[] values, double[] counts) {
        this.values = values;
        this.counts = counts;
    }

    /**
     * Returns counts of values.
     *
     * @param values distinct, ascending
     * @param counts how often each occurs, at least 0; declared values may be unused
     * @throws IllegalArgumentException if the lengths differ
     */
    public static ValueCounts of(double[] values, double[] counts) {
        if (values.length != counts.length) {
            throw new IllegalArgumentException("each value needs a count, but there were " + values.length
                    + " values and " + counts.length + " counts");
        }
        return new ValueCounts(values.clone(), counts.clone());
    }

    /** Returns the number of values. */
    public int size() {
        return values.length;
    }

    /** Returns the value at a position, 0 to {@code size() - 1}; on nominal scales the position itself. */
    public double value(int position) {
        return values[position];
    }

    /** Returns how often the value at a position occurs. */
    public double count(int position) {
        return counts[position];
    }

    /** Returns the number of pairable ratings. */
    public double total() {
        return Arrays.stream(counts).sum();
    }

    /** Returns all values, ascending. */
    public double[] values() {
        return values.clone();
    }

    /** Returns all counts. */
    public double[] counts() {
        return counts.clone();
    }
}
