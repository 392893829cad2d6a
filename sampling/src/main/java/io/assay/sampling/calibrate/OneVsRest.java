package io.assay.sampling.calibrate;

import io.assay.sampling.Logits;
import io.assay.sampling.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Platt's or isotonic calibration for any number of classes: one curve per class against the rest, over its log-odds {@code ln(p / (1 - p))},
 * and the calibrated probabilities of a row divided by their sum (Zadrozny and Elkan 2002, section 4). With two classes it is the curve itself.
 *
 * <p>It has the right shape class by class, but nothing makes the curves agree with each other; where a temperature does as well, prefer it. Isotonic
 * curves need hundreds of rows that each class is the label of. Rows in which every curve says 0 share the probability equally among classes that
 * are not masked, as in scikit-learn. Immutable.
 */
public final class OneVsRest {
    private final List<DoubleUnaryOperator> curves;

    private OneVsRest(List<DoubleUnaryOperator> curves) {
        this.curves = List.copyOf(curves);
    }

    /** Fits the curve of one class to its log-odds. */
    private interface CurveFit {
        DoubleUnaryOperator of(double[] scores, boolean[] outcomes);
    }

    /**
     * {@return a logistic curve for each class, by {@link PlattScaling}}
     *
     * @param pool the model's outputs for labelled rows that did not train it
     * @param labels the right class of each row
     * @throws IllegalArgumentException if labels are not one per row, or one is no class or masked; or if all rows that may have some class
     *     have it, or none has, or it has the same log-odds in all
     */
    public static OneVsRest platt(Logits pool, int[] labels) {
        return fit(pool, labels, (scores, outcomes) -> PlattScaling.fit(scores, outcomes)::at);
    }

    /**
     * {@return a curve that never falls for each class, by {@link IsotonicCalibration}}
     *
     * @param pool the model's outputs for labelled rows that did not train it
     * @param labels the right class of each row
     * @throws IllegalArgumentException if labels are not one per row, or one is no class or masked; or if all rows that may have some class
     *     have it, or none has
     */
    public static OneVsRest isotonic(Logits pool, int[] labels) {
        return fit(pool, labels, (scores, outcomes) -> IsotonicCalibration.fit(scores, outcomes)::at);
    }

    private static OneVsRest fit(Logits pool, int[] labels, CurveFit curveFit) {
        LabelledRows rows = LabelledRows.of(pool, labels);
        List<DoubleUnaryOperator> curves = new ArrayList<>();
        for (int k = 0; k < rows.classCount(); k++) {
            ClassRows one = ClassRows.of(rows, k);
            try {
                curves.add(curveFit.of(one.scores(), one.outcomes()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("class " + k + ": " + e.getMessage(), e);
            }
        }
        return new OneVsRest(curves);
    }

    /**
     * The rows that one class may be right for.
     *
     * @param scores its log-odds
     * @param outcomes whether it is the label
     */
    private record ClassRows(double[] scores, boolean[] outcomes) {
        static ClassRows of(LabelledRows rows, int k) {
            double[] scores = new double[rows.size()];
            boolean[] outcomes = new boolean[rows.size()];
            int[] counts = new int[2];
            rows.forEach((row, label) -> {
                double odds = logOdds(row, k);
                if (Double.isFinite(odds)) {
                    scores[counts[0]] = odds;
                    outcomes[counts[0]++] = label == k;
                    counts[1] += label == k ? 1 : 0;
                }
            });
            if (counts[1] == 0 || counts[1] == counts[0]) {
                throw new IllegalArgumentException("class " + k + " is the label of "
                        + (counts[1] == 0 ? "no row" : "every row that may have it")
                        + ", so its curve cannot be told; label more rows, or fit a temperature");
            }
            return new ClassRows(Arrays.copyOf(scores, counts[0]), Arrays.copyOf(outcomes, counts[0]));
        }
    }

    /** Returns the logit of a class less the logarithm of the sum of the others' exponentials: infinite if the class, or all others, are masked. */
    private static double logOdds(Row row, int k) {
        double top = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < row.classCount(); j++) {
            top = j == k ? top : Math.max(top, row.logit(j));
        }
        if (top == Double.NEGATIVE_INFINITY) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (int j = 0; j < row.classCount(); j++) {
            sum += j == k ? 0 : Math.exp(row.logit(j) - top);
        }
        return row.logit(k) - top - Math.log(sum);
    }

    /**
     * {@return a pool of calibrated probabilities, rounded to four bytes, with the pool's ids} Masked classes have probability 0, and a class that
     * is alone in its row has 1. Cost is rows times the square of the classes.
     *
     * @param pool outputs of the same model
     * @throws IllegalArgumentException if it has other classes
     */
    public Logits applyTo(Logits pool) {
        int classes = curves.size();
        if (pool.classCount() != classes) {
            throw new IllegalArgumentException(
                    "the pool has " + pool.classCount() + " classes, but the fit is of " + classes);
        }
        float[] values = new float[Math.multiplyExact(pool.rowCount(), classes)];
        Row row = pool.cursor();
        for (int i = 0; i < pool.rowCount(); i++) {
            pool.load(i, row);
            double[] probabilities = probabilities(row);
            for (int k = 0; k < classes; k++) {
                values[i * classes + k] = (float) probabilities[k];
            }
        }
        Logits calibrated = Logits.of(values, pool.rowCount(), classes).asProbabilities();
        return pool.hasIds()
                ? calibrated.ids(
                        IntStream.range(0, pool.rowCount()).mapToObj(pool::id).toList())
                : calibrated;
    }

    private double[] probabilities(Row row) {
        double[] values = new double[curves.size()];
        double sum = 0;
        int open = 0;
        for (int k = 0; k < values.length; k++) {
            double odds = logOdds(row, k);
            if (odds != Double.NEGATIVE_INFINITY) {
                values[k] = odds == Double.POSITIVE_INFINITY ? 1 : curves.get(k).applyAsDouble(odds);
                sum += values[k];
                open++;
            }
        }
        for (int k = 0; k < values.length; k++) {
            if (sum > 0) {
                values[k] /= sum;
            } else {
                values[k] = row.logit(k) == Double.NEGATIVE_INFINITY ? 0 : 1.0 / open;
            }
        }
        return values;
    }
}
