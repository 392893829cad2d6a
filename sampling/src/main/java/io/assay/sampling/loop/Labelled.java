package io.assay.sampling.loop;

import java.util.Arrays;
import java.util.List;

/** The rows labelled so far in a run. */
final class Labelled {
    private final int[] rows;
    private final int[] labels;
    private int size;

    Labelled(int poolSize) {
        this.rows = new int[poolSize];
        this.labels = new int[poolSize];
    }

    void add(int[] moreRows, int[] moreLabels) {
        System.arraycopy(moreRows, 0, rows, size, moreRows.length);
        System.arraycopy(moreLabels, 0, labels, size, moreRows.length);
        size += moreRows.length;
    }

    int size() {
        return size;
    }

    int[] rows() {
        return Arrays.copyOf(rows, size);
    }

    int[] labels() {
        return Arrays.copyOf(labels, size);
    }

    List<Integer> list() {
        return Arrays.stream(rows()).boxed().toList();
    }
}
