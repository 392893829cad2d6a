package io.assay.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing column of whole numbers that never copies what it holds. */
final class Ints {
    private static final int SHIFT = 14;
    private static final int SIZE = 1 << SHIFT;
    private static final int FIRST = 64;
    private static final int MASK = SIZE - 1;

    private final List<int[]> chunks = new ArrayList<>();
    private int[] last = new int[FIRST];
    private int size;

    Ints() {
        chunks.add(last);
    }

    void add(int value) {
        int at = size & MASK;
        if (at == last.length) {
            // Only the first chunk starts small, so that many short columns cost little.
            last = Arrays.copyOf(last, at * 4);
            chunks.set(0, last);
        } else if (at == 0 && size > 0) {
            last = new int[SIZE];
            chunks.add(last);
        }
        last[at] = value;
        size = Math.addExact(size, 1);
    }

    int get(int index) {
        return chunks.get(index >>> SHIFT)[index & MASK];
    }

    int size() {
        return size;
    }
}
