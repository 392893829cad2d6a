package io.assay.core.resample;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Pearson's test of observed against expected counts, cells with few expected taken together. */
final class ChiSquare {
    private static final double FEWEST = 8;

    private ChiSquare() {}

    /** Returns the probability of counts at least so far from those expected. */
    static double pValue(long[] observed, double[] expected) {
        double statistic = 0;
        int cells = 0;
        double seen = 0;
        double wanted = 0;
        double left = 0;
        for (double e : expected) {
            left += e;
        }
        for (int i = 0; i < observed.length; i++) {
            seen += observed[i];
            wanted += expected[i];
            left -= expected[i];
            if (wanted >= FEWEST && (left >= FEWEST || i == observed.length - 1)) {
                statistic += (seen - wanted) * (seen - wanted) / wanted;
                cells++;
                seen = 0;
                wanted = 0;
            }
        }
        if (wanted > 0) {
            statistic += (seen - wanted) * (seen - wanted) / wanted;
            cells++;
        }
        return ChiSquaredDistribution.of(cells - 1).survivalProbability(statistic);
    }

    /** Returns the probability that two lists of counts so far apart come from one distribution. */
    static double samePValue(long[] first, long[] second) {
        double statistic = 0;
        int cells = 0;
        double a = 0;
        double b = 0;
        for (int i = 0; i < first.length; i++) {
            a += first[i];
            b += second[i];
            if (a + b >= 2 * FEWEST) {
                statistic += (a - b) * (a - b) / (a + b);
                cells++;
                a = 0;
                b = 0;
            }
        }
        return ChiSquaredDistribution.of(cells - 1).survivalProbability(statistic);
    }
}
