package io.assay.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Growing columns of numbers that need no double space: beyond the first chunk, which grows to full size by doubling, nothing is
 * copied.
 */
final class Chunks {
    private static final int SHIFT = 16;
    private static final int SIZE = 1 << SHIFT;
    private static final int MASK = SIZE - 1;
    private static final int FIRST = 64;

    private Chunks() {}

    /** A growing column of whole numbers. */
    static final class Ints {
        private final List<int[]> chunks = new ArrayList<>();
        private int[] last = new int[0];
        private int size;
        private int room;

        void add(int value) {
            if (size == room) {
                grow();
            }
            last[size & MASK] = value;
            size = Math.addExact(size, 1);
        }

        private void grow() {
            if (size > 0 && size < SIZE) {
                last = Arrays.copyOf(last, 2 * size);
                chunks.set(0, last);
            } else {
                last = new int[size == 0 ? FIRST : SIZE];
                chunks.add(last);
            }
            room = size + (size < SIZE ? last.length - size : SIZE);
        }

        int get(int index) {
            return chunks.get(index >>> SHIFT)[index & MASK];
        }

        void set(int index, int value) {
            chunks.get(index >>> SHIFT)[index & MASK] = value;
        }

        int size() {
            return size;
        }
    }

    /** A growing column of real numbers. */
    static final class Doubles {
        private final List<double[]> chunks = new ArrayList<>();
        private double[] last = new double[0];
        private int size;
        private int room;

        void add(double value) {
            if (size == room) {
                grow();
            }
            last[size & MASK] = value;
            size = Math.addExact(size, 1);
        }

        private void grow() {
            if (size > 0 && size < SIZE) {
                last = Arrays.copyOf(last, 2 * size);
                chunks.set(0, last);
            } else {
                last = new double[size == 0 ? FIRST : SIZE];
                chunks.add(last);
            }
            room = size + (size < SIZE ? last.length - size : SIZE);
        }

        double get(int index) {
            return chunks.get(index >>> SHIFT)[index & MASK];
        }

        void set(int index, double value) {
            chunks.get(index >>> SHIFT)[index & MASK] = value;
        }

        int size() {
            return size;
        }
    }
}
