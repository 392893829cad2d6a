package io.assay.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Percentile limits of nominal alpha, each replicate drawing units and counting their ratings anew: what resampling costs without reduction. */
final class NaiveBootstrap {
    private final int[] codes;
    private final int raters;
    private final long[] totals;
    private final int[] counts;

    /**
     * Makes the bootstrap.
     *
     * @param codes unit after unit, 0 where missing; kept
     */
    NaiveBootstrap(int[] codes, int raters, int categories) {
        this.codes = codes;
        this.raters = raters;
        this.totals = new long[categories + 1];
        this.counts = new int[categories + 1];
    }

    /** Returns alpha of the data. */
    double alpha() {
        Arrays.fill(totals, 0);
        double within = 0;
        for (int u = 0; u < codes.length / raters; u++) {
            within += unequalIn(u);
        }
        return finished(within);
    }

    /** Returns the lower and the upper limit. */
    double[] percentile(int replicates, double level, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] alphas = new double[replicates];
        int units = codes.length / raters;
        for (int b = 0; b < replicates; b++) {
            Arrays.fill(totals, 0);
            double within = 0;
            for (int draw = 0; draw < units; draw++) {
                within += unequalIn(random.nextInt(units));
            }
            alphas[b] = finished(within);
        }
        Arrays.sort(alphas);
        int tail = (int) ((1 - level) / 2 * replicates);
        return new double[] {alphas[tail], alphas[replicates - 1 - tail]};
    }

    /** Counts the ratings of a unit into the totals; returns its ordered pairs of different ratings over m - 1. */
    private double unequalIn(int unit) {
        int m = 0;
        for (int i = unit * raters; i < (unit + 1) * raters; i++) {
            m += codes[i] != 0 ? 1 : 0;
        }
        if (m < 2) {
            return 0;
        }
        int equal = 0;
        for (int i = unit * raters; i < (unit + 1) * raters; i++) {
            if (codes[i] != 0) {
                totals[codes[i]]++;
                equal += 2 * counts[codes[i]]++;
            }
        }
        for (int i = unit * raters; i < (unit + 1) * raters; i++) {
            counts[codes[i]] = 0;
        }
        return (double) (m * (m - 1) - equal) / (m - 1);
    }

    private double finished(double within) {
        double n = Arrays.stream(totals).sum();
        double between = 0;
        for (long count : totals) {
            between += count * (n - count);
        }
        return 1 - (n - 1) * within / between;
    }
}
