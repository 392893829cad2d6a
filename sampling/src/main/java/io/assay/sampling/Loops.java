package io.assay.sampling;

/**
 * Plain loops over arrays, each small enough for the compiler to turn it into vector instructions. Sums run over {@link Passes#LANES} independent results, so
 * that additions do not wait for each other; their order is fixed.
 */
final class Loops {
    private Loops() {}

    static void widen(float[] values, int at, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = values[at + i];
        }
    }

    static void raise(double[] top, double[] values, int at, int count) {
        for (int i = 0; i < count; i++) {
            top[i] = Math.max(top[i], values[at + i]);
        }
    }

    /** Raises the two largest of each row. */
    static void raise(double[] top, double[] second, double[] values, int at, int count) {
        for (int i = 0; i < count; i++) {
            second[i] = Math.max(second[i], Math.min(top[i], values[at + i]));
            top[i] = Math.max(top[i], values[at + i]);
        }
    }

    /** Raises the two largest of one row. */
    static void raise(double[] two, double[] values, int count) {
        double first = two[0];
        double second = two[1];
        for (int i = 0; i < count; i++) {
            if (values[i] > second) {
                second = Math.min(first, values[i]);
                first = Math.max(first, values[i]);
            }
        }
        two[0] = first;
        two[1] = second;
    }

    static void subtract(double[] values, int at, double[] top, int count) {
        for (int i = 0; i < count; i++) {
            values[at + i] -= top[i];
        }
    }

    static void subtract(double[] values, double top, int count) {
        for (int i = 0; i < count; i++) {
            values[i] -= top;
        }
    }

    static void add(double[] sum, double[] values, int at, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] += values[at + i];
        }
    }

    static void addProduct(double[] sum, double[] values, double[] weights, int at, int count) {
        for (int i = 0; i < count; i++) {
            sum[i] += values[at + i] * weights[at + i];
        }
    }

    static double maximum(double[] values, int count) {
        double a = Double.NEGATIVE_INFINITY;
        double b = a;
        double c = a;
        double d = a;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a = values[i] > a ? values[i] : a;
            b = values[i + 1] > b ? values[i + 1] : b;
            c = values[i + 2] > c ? values[i + 2] : c;
            d = values[i + 3] > d ? values[i + 3] : d;
        }
        for (; i < count; i++) {
            a = values[i] > a ? values[i] : a;
        }
        return Math.max(Math.max(a, b), Math.max(c, d));
    }

    static double sum(double[] values, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int i = 0;
        for (; i + 7 < count; i += 8) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
            e += values[i + 4];
            f += values[i + 5];
            g += values[i + 6];
            h += values[i + 7];
        }
        for (; i < count; i++) {
            a += values[i];
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }

    static double sumOfProducts(double[] values, double[] weights, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int i = 0;
        for (; i + 7 < count; i += 8) {
            a += values[i] * weights[i];
            b += values[i + 1] * weights[i + 1];
            c += values[i + 2] * weights[i + 2];
            d += values[i + 3] * weights[i + 3];
            e += values[i + 4] * weights[i + 4];
            f += values[i + 5] * weights[i + 5];
            g += values[i + 6] * weights[i + 6];
            h += values[i + 7] * weights[i + 7];
        }
        for (; i < count; i++) {
            a += values[i] * weights[i];
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }

    /** Adds the lanes of a sum up in the order of {@link #sum}. */
    static double total(double[] lanes) {
        return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
    }
}
