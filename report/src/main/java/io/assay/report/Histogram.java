package io.assay.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How many scores lie where.
 *
 * @param bins from the least score to the largest
 */
record Histogram(List<Bin> bins) {
    private static final int BINS = 20;

    /**
     * One bin.
     *
     * @param lower lower limit, included
     * @param upper upper limit, included in the last bin only
     * @param count scores in it
     */
    record Bin(double lower, double upper, int count) {
        String range() {
            return String.format(Locale.ROOT, "%.4f to %.4f", lower, upper).replace('-', '\u2212');
        }
    }

    /** Returns twenty bins of equal width over the finite scores; one if all are equal, none if no score is finite. */
    static Histogram of(double[] scores) {
        double[] finite = Arrays.stream(scores).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return new Histogram(List.of());
        }
        double least = Arrays.stream(finite).min().orElseThrow();
        double most = Arrays.stream(finite).max().orElseThrow();
        int bins = least == most ? 1 : BINS;
        int[] counts = new int[bins];
        for (double score : finite) {
            counts[bins == 1 ? 0 : (int) Math.min(bins - 1.0, (score - least) / (most - least) * bins)]++;
        }
        List<Bin> all = new ArrayList<>();
        for (int b = 0; b < bins; b++) {
            double upper = b == bins - 1 ? most : least + (most - least) * (b + 1) / bins;
            all.add(new Bin(least + (most - least) * b / bins, upper, counts[b]));
        }
        return new Histogram(all);
    }
}
