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
     * {@return counts of values}
     *
     * @param values distinct, ascending; copied
     * @param counts how often each occurs, at least 0; declared values may be unused; copied
     * @throws IllegalArgumentException if the lengths differ
     */
    public static ValueCounts of(double[] values, double[] counts) {
        if (values.length != counts.length) {
            throw new IllegalArgumentException("each value needs a count, but there were " + values.length
                    + " values and " + counts.length + " counts");
        }
        return new ValueCounts(values.clone(), counts.clone());
    }

    /** {@return the number of values} */
    public int size() {
        return values.length;
    }

    /**
     * {@return the value at a position; on nominal scales the position itself}
     *
     * @param position 0 to {@code size() - 1}
     */
    public double value(int position) {
        return values[position];
    }

    /**
     * {@return how often the value at a position occurs}
     *
     * @param position 0 to {@code size() - 1}
     */
    public double count(int position) {
        return counts[position];
    }

    /** {@return the number of pairable ratings} */
    public double total() {
        return Arrays.stream(counts).sum();
    }

    /** {@return all values, ascending; a copy} */
    public double[] values() {
        return values.clone();
    }

    /** {@return all counts, in the order of the values; a copy} */
    public double[] counts() {
        return counts.clone();
    }
}
