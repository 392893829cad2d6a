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

    /** Returns what is counted, such as {@code levels between the lowest and the highest rating}. */
    public String axis() {
        return axis;
    }

    /** Returns the names of the bins, from agreement to most disagreement. */
    public List<String> labels() {
        return labels;
    }

    /** Returns the number of units in each bin. */
    public long[] counts() {
        return counts.clone();
    }

    /** Returns a line such as {@code 0: 812, 1: 530, 2: 201}. */
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
