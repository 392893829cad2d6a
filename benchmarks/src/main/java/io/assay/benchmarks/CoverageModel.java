package io.assay.benchmarks;

import io.assay.core.RatingMatrix;
import java.util.random.RandomGenerator;

/** An infinite population of units whose agreement is known. */
interface CoverageModel {
    /** Raters of each unit. */
    int RATERS = 3;

    /** Draws a random sample of units. */
    RatingMatrix draw(int units, RandomGenerator random);

    /** Draws about a million units, or ratings, to hold the population's values against. */
    default RatingMatrix large(RandomGenerator random) {
        return draw(1_000_000, random);
    }

    /** Takes ratings away completely at random. */
    static void omit(double share, double[] row, RandomGenerator random) {
        for (int r = 0; share > 0 && r < row.length; r++) {
            row[r] = random.nextDouble() < share ? Double.NaN : row[r];
        }
    }
}
