package io.assay.annotators;

import java.util.Arrays;
import java.util.Optional;

/**
 * The mean, the trimmed mean or the median of the ratings of each unit.
 *
 * <p>Nothing is learned about raters, and there is no interval. The mean takes numbers on interval, ratio and numeric ordinal
 * scales, the median also named levels, whose value is their rank from 1. The median of an even number of ratings is the middle
 * of the two in the middle. The trimmed mean leaves out the same number of ratings at both ends: the trimmed share of all,
 * rounded down. O(n log n). Immutable.
 */
public final class CentralValue implements ConsensusMethod {
    static final CentralValue MEAN = new CentralValue("mean", 0);
    static final CentralValue MEDIAN = new CentralValue("median", 0.5);

    private final String name;
    private final double trimmed;

    private CentralValue(String name, double trimmed) {
        this.name = name;
        this.trimmed = trimmed;
    }

    static CentralValue trimmedMean(double share) {
        if (!(share >= 0 && share < 0.5)) {
            throw new IllegalArgumentException("the share trimmed at each end must be in [0, 0.5), but was " + share);
        }
        return new CentralValue("trimmed-mean", share);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Consensus of(Annotations annotations) {
        boolean median = trimmed == 0.5;
        Scores scores = median ? Scores.ofRanks(name, annotations) : Scores.ofNumbers(name, annotations);
        double[] values = new double[scores.units()];
        for (int u = 0; u < values.length; u++) {
            double[] sorted = scores.sorted(u);
            // A median leaves out all but the one or two in the middle.
            int drop = median ? (sorted.length - 1) / 2 : (int) (trimmed * sorted.length);
            values[u] = Arrays.stream(sorted, drop, Math.max(drop, sorted.length - drop))
                    .average()
                    .orElse(Double.NaN);
        }
        return Consensus.ofValues(name, annotations, values, Optional.empty());
    }
}
