package io.assay.sampling.calibrate;

import java.util.Arrays;

/** Edges of bins over [0, 1]; a value on an edge belongs to the bin below it. */
final class Bins {
    private Bins() {}

    /** Returns edges of bins of equal width. */
    static double[] equalWidth(int bins) {
        double[] edges = new double[bins + 1];
        Arrays.setAll(edges, b -> (double) b / bins);
        return edges;
    }

    /** Returns edges at the quantiles of values, interpolated linearly, so that bins hold about as many values. */
    static double[] equalCount(double[] values, int bins) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] edges = new double[bins + 1];
        for (int b = 0; b <= bins; b++) {
            long position = (long) b * (sorted.length - 1);
            int below = (int) (position / bins);
            int above = Math.min(below + 1, sorted.length - 1);
            edges[b] = sorted[below] + (double) (position % bins) / bins * (sorted[above] - sorted[below]);
        }
        return edges;
    }

    /** Returns the bin of a value: that of the first inner edge that is not below it. */
    static int of(double[] edges, double value) {
        int low = 1;
        int high = edges.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
