package io.assay.study.causes;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The standard normal distribution function from a table, within 5e-7. It is read some ten thousand times per model, and the exact one
 * took most of the time.
 */
final class Phi {
    private static final int PER_UNIT = 256;
    private static final int LIMIT = 8;
    private static final double[] TABLE = table();

    private Phi() {}

    private static double[] table() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] table = new double[2 * LIMIT * PER_UNIT + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = normal.cumulativeProbability(i / (double) PER_UNIT - LIMIT);
        }
        return table;
    }

    static double of(double x) {
        if (x <= -LIMIT) {
            return 0;
        }
        if (x >= LIMIT) {
            return 1;
        }
        double at = (x + LIMIT) * PER_UNIT;
        int below = (int) at;
        double rest = at - below;
        return TABLE[below] + rest * (TABLE[below + 1] - TABLE[below]);
    }

    static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
