package io.assay.report;

import java.util.Arrays;

/**
 * Scores of a pool, to be reported.
 *
 * @param scorer what they are called, such as {@code entropy}
 * @param scores one per row; never NaN
 */
public record ScoreReport(String scorer, double[] scores) {
    /**
     * Copies the scores.
     *
     * @param scorer what they are called
     * @param scores one per row, at least one
     * @throws IllegalArgumentException if there is none
     */
    public ScoreReport {
        if (scores.length == 0) {
            throw new IllegalArgumentException("a report on scores needs at least one");
        }
        scores = scores.clone();
    }

    /** {@return the scores, as a copy} */
    @Override
    public double[] scores() {
        return scores.clone();
    }

    double least() {
        return Arrays.stream(scores).min().orElseThrow();
    }

    double most() {
        return Arrays.stream(scores).max().orElseThrow();
    }

    double mean() {
        return Arrays.stream(scores).average().orElseThrow();
    }
}
