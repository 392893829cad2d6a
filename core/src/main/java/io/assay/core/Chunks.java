package io.assay.core;

import java.util.ArrayList;
import java.util.List;

/** Growing columns of numbers that never copy what they hold, so that building needs no double space. */
final class Chunks {
    private static final int SHIFT = 16;
    private static final int SIZE = 1 << SHIFT;
    private static final int MASK = SIZE - 1;

    private Chunks() {}

    /** A growing column of whole numbers. */
    static final class Ints {
        private final List<int[]> chunks = new ArrayList<>();
        private int size;

        void add(int value) {
            if ((size & MASK) == 0) {
                chunks.add(new int[SIZE]);
            }
            chunks.get(size >>> SHIFT)[size & MASK] = value;
            size = Math.addExact(size, 1);
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
        private int size;

        void add(double value) {
            if ((size & MASK) == 0) {
                chunks.add(new double[SIZE]);
            }
            chunks.get(size >>> SHIFT)[size & MASK] = value;
            size = Math.addExact(size, 1);
        }

        double get(int index) {
            return chunks.get(index >>> SHIFT)[index & MASK];
        }

        void set(int index, double value) {
            chunks.get(index >>> SHIFT)[index & MASK] = value;
        }
    }
}
