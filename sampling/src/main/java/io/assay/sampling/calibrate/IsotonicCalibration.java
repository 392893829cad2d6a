package io.assay.sampling.calibrate;

import io.assay.sampling.internal.Checks;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The non-decreasing function of a score that fits outcomes best by least squares (Zadrozny and Elkan 2002), found by pooling adjacent violators.
 *
 * <p>For two classes, or one against the rest. Between the scores of the fit it runs straight, beyond them it is level, as in
 * scikit-learn. It needs more rows than Platt's curve, and may have any shape. Immutable.
 */
public final class IsotonicCalibration {
    private final double[] scores;
    private final double[] values;

    private IsotonicCalibration(double[] scores, double[] values) {
        this.scores = scores;
        this.values = values;
    }

    /**
     * {@return the fit of rows that weigh the same}
     *
     * @param scores a score of each row, not NaN, such as a probability or a difference of logits
     * @param outcomes whether the class is right
     * @throws IllegalArgumentException if there is no row, the numbers differ, or a score is not finite
     */
    public static IsotonicCalibration fit(double[] scores, boolean[] outcomes) {
        BinaryRows.check(scores, outcomes);
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
        double[] distinct = new double[scores.length];
        double[] hits = new double[scores.length];
        double[] weights = new double[scores.length];
        int size = 0;
        for (int i : order) {
            if (size == 0 || scores[i] != distinct[size - 1]) {
                distinct[size++] = scores[i] + 0.0;
            }
            hits[size - 1] += outcomes[i] ? 1 : 0;
            weights[size - 1]++;
        }
        return new IsotonicCalibration(Arrays.copyOf(distinct, size), pooled(hits, weights, size));
    }

    /** Merges neighbours as long as a mean is not above the one before it. */
    private static double[] pooled(double[] hits, double[] weights, int size) {
        double[] sum = new double[size];
        double[] weight = new double[size];
        int[] length = new int[size];
        int blocks = 0;
        for (int i = 0; i < size; i++) {
            sum[blocks] = hits[i];
            weight[blocks] = weights[i];
            length[blocks++] = 1;
            // Whole numbers below 2^26 multiply exactly, so ties are exact.
            while (blocks > 1 && sum[blocks - 1] * weight[blocks - 2] <= sum[blocks - 2] * weight[blocks - 1]) {
                blocks--;
                sum[blocks - 1] += sum[blocks];
                weight[blocks - 1] += weight[blocks];
                length[blocks - 1] += length[blocks];
            }
        }
        double[] values = new double[size];
        int at = 0;
        for (int b = 0; b < blocks; b++) {
            Arrays.fill(values, at, at + length[b], sum[b] / weight[b]);
            at += length[b];
        }
        return values;
    }

    /**
     * {@return the calibrated probability of a score, in [0, 1]}
     *
     * @param score any number but NaN
     * @throws IllegalArgumentException if it is NaN
     */
    public double at(double score) {
        Checks.number(score, "score");
        int found = Arrays.binarySearch(scores, score + 0.0);
        if (found >= 0) {
            return values[found];
        }
        int above = -found - 1;
        if (above == 0) {
            return values[0];
        }
        if (above == scores.length) {
            return values[above - 1];
        }
        double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return values[above - 1] + share * (values[above] - values[above - 1]);
    }
}
