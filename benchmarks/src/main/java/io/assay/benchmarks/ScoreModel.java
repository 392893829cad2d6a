package io.assay.benchmarks;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.random.RandomGenerator;

/**
 * Scores in tenths: the sum of a unit's level, a rater's shift and an error, all independent, with variances u, r and e that add up to 1.
 *
 * <p>ICC(A,1) is {@code u / (u + r + e)}, here u. If raters are a sample, the shifts are drawn anew for each sample of units and r is
 * their variance (McGraw and Wong's case 2A). If raters are fixed, they are the same three in all samples, shifted by {@code -sqrt(r), 0,
 * sqrt(r)}, and r is the sum of their squares over {@code 3 - 1} (case 3A). Rounding to a step that is small beside the normal
 * error is itself an independent error with variance {@code step^2 / 12} (Sheppard), and counts as part of e.
 *
 * @param units how levels are distributed
 * @param fixed whether all samples have the same raters
 * @param between u
 * @param shift r
 * @param missing share of ratings that are missing completely at random
 */
record ScoreModel(Units units, boolean fixed, double between, double shift, double missing) implements CoverageModel {
    private static final double STEP = 0.1;

    /** How levels are distributed, with mean 0 and variance 1. */
    enum Units {
        NORMAL {
            @Override
            double draw(RandomGenerator random) {
                return random.nextGaussian();
            }
        },
        /** Most levels a little below the mean, a few far above: skewness 2. */
        EXPONENTIAL {
            @Override
            double draw(RandomGenerator random) {
                return random.nextExponential() - 1;
            }
        };

        abstract double draw(RandomGenerator random);
    }

    /** ICC(A,1) of the population. */
    double icc() {
        return between;
    }

    /**
     * Alpha with the interval distance, for fixed raters. Two ratings of a unit are {@code 2 (r + e)} apart in the mean square. Two ratings from the
     * pool are twice its variance apart, to which shifts contribute {@code r (k - 1) / k}.
     */
    double intervalAlpha() {
        double error = 1 - between - shift;
        return 1 - (shift + error) / (between + error + shift * (RATERS - 1) / RATERS);
    }

    @Override
    public RatingMatrix draw(int size, RandomGenerator random) {
        double[] shifts = {-1, 0, 1};
        return draw(size, fixed ? shifts : normal(RATERS, random), random);
    }

    /** Many raters if they are a sample: three would not show the variance of shifts. */
    @Override
    public RatingMatrix large(RandomGenerator random) {
        return fixed ? CoverageModel.super.large(random) : draw(1_000, normal(1_000, random), random);
    }

    private RatingMatrix draw(int size, double[] shifts, RandomGenerator random) {
        double ofUnit = Math.sqrt(between);
        double ofRater = Math.sqrt(shift);
        double ofError = Math.sqrt(1 - between - shift - STEP * STEP / 12);
        double[][] rows = new double[size][shifts.length];
        for (double[] row : rows) {
            double level = ofUnit * units.draw(random);
            for (int r = 0; r < row.length; r++) {
                double score = level + ofRater * shifts[r] + ofError * random.nextGaussian();
                row[r] = Math.rint(score / STEP) * STEP;
            }
            CoverageModel.omit(missing, row, random);
        }
        return RatingMatrix.of(Scale.interval(), rows);
    }

    private static double[] normal(int size, RandomGenerator random) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }
}
