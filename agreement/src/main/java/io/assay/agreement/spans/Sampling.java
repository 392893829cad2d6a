package io.assay.agreement.spans;

import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many random continua are drawn.
 *
 * @param samples a fixed number; 0 for as many as the precision takes
 * @param precision of the expected disorder, relative to it
 * @param confidence that the precision is reached
 */
record Sampling(int samples, double precision, double confidence) {
    static final int MOST = 100_000;

    private static final int FIRST = 30;

    /** Returns the disorders of the random continua. */
    double[][] rows(Chance chance) {
        if (samples > 0) {
            return chance.rows(0, samples);
        }
        double[][] first = chance.rows(0, FIRST);
        int needed = needed(first);
        return needed <= FIRST
                ? first
                : Stream.of(first, chance.rows(FIRST, needed))
                        .flatMap(Stream::of)
                        .toArray(double[][]::new);
    }

    private int needed(double[][] first) {
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + confidence) / 2);
        double root = Chance.variation(first) * z / precision;
        return (int) Math.min(MOST, Math.ceil(root * root));
    }
}
