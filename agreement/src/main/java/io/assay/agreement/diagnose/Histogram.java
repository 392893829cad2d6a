package io.assay.agreement.diagnose;

import java.util.Arrays;
import java.util.List;

/** How many units show how much disagreement. Immutable. */
public final class Histogram {
    private final String axis;
    private final List<String> labels;
    private final long[] counts;

    Histogram(String axis, List<String> labels, long[] counts) {
        this.axis = axis;
        this.labels = List.copyOf(labels);
        this.counts = counts.clone();
    }

    /** {@return what is counted, such as {@code levels between the lowest and the highest rating}} */
    public String axis() {
        return axis;
    }

    /** {@return the names of the bins, from agreement to most disagreement} */
    public List<String> labels() {
        return labels;
    }

    /** {@return the number of units with two or more ratings in each bin, in the order of the labels; a copy} */
    public long[] counts() {
        return counts.clone();
    }

    /** {@return a line such as {@code 0: 812, 1: 530, 2: 201}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            text.append(i == 0 ? "" : ", ").append(labels.get(i)).append(": ").append(counts[i]);
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Histogram other
                && axis.equals(other.axis)
                && labels.equals(other.labels)
                && Arrays.equals(counts, other.counts);
    }

    @Override
    public int hashCode() {
        return 31 * labels.hashCode() + Arrays.hashCode(counts);
    }
}
