package io.assay.agreement;

import io.assay.core.tally.Frame;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The distinct values of the pairable ratings and how often each occurs, on nominal scales with their labels: what a
 * distance may look at before it is used.
 *
 * <p>Immutable.
 */
public final class ValueCounts {
    private final double[] values;
    private final double[] counts;
    /** Kept, as distances ask for it value by value. */
    private final double total;

    private final @Nullable IntFunction<String> labels;

    private ValueCounts(double[] values, double[] counts, @Nullable IntFunction<String> labels) {
        this.values = values;
        this.counts = counts;
        this.labels = labels;
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        this.total = sum;
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
        return new ValueCounts(values.clone(), counts.clone(), null);
    }

    /** Returns how often each code of a frame occurs, with the labels of a nominal scale. */
    static ValueCounts of(Frame frame, double[] counts) {
        boolean labelled = frame.scale().name().equals("nominal");
        return new ValueCounts(frame.values(), counts.clone(), labelled ? frame::label : null);
    }

    /**
     * {@return the same counts of labelled values, as on a nominal scale}
     *
     * @param newLabels one per value, in the order of the values; copied
     * @throws IllegalArgumentException if there are more or fewer labels than values
     */
    public ValueCounts withLabels(List<String> newLabels) {
        if (newLabels.size() != size()) {
            throw new IllegalArgumentException("each value needs a label, but there were " + size() + " values and "
                    + newLabels.size() + " labels");
        }
        return new ValueCounts(values, counts, List.copyOf(newLabels)::get);
    }

    /** Returns other counts of the same values. */
    ValueCounts withCounts(double[] newCounts) {
        return new ValueCounts(values, newCounts.clone(), labels);
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

    /** {@return whether the values are categories with labels, as on nominal scales, and not numbers} */
    public boolean hasLabels() {
        return labels != null;
    }

    /**
     * {@return the label of the value at a position}
     *
     * @param position 0 to {@code size() - 1}
     * @throws IllegalStateException if the values are numbers
     */
    public String label(int position) {
        if (labels == null) {
            throw new IllegalStateException("the values are numbers without labels; ask hasLabels() first");
        }
        return labels.apply(position);
    }

    /** {@return the number of pairable ratings} */
    public double total() {
        return total;
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
