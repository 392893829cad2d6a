package io.assay.sampling.calibrate;

import io.assay.core.tally.Sum;
import io.assay.sampling.Logits;
import io.assay.sampling.ProbabilityCheck;
import io.assay.sampling.Row;
import io.assay.sampling.internal.Checks;
import io.assay.sampling.internal.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How far a model's probabilities can be believed: of rows it is 80 % sure of, 80 % should be right.
 *
 * <p>Uncertainty sampling trusts these probabilities. Measure them on labelled rows that did not train the model and, if they are off, fit a {@link
 * TemperatureScaling}. Computed at the pool's temperature. Immutable.
 */
public final class Calibration implements ProbabilityCheck {
    /** Bins unless told otherwise, as in Guo and others (2017). */
    public static final int BINS = 15;

    private final double[] confidences;
    private final boolean[] right;
    private final int bins;
    private final double negativeLogLikelihood;
    private final BrierDecomposition brier;
    private final double temperature;

    private Calibration(
            double[] confidences,
            boolean[] right,
            int bins,
            double negativeLogLikelihood,
            BrierDecomposition brier,
            double temperature) {
        this.confidences = confidences;
        this.right = right;
        this.bins = bins;
        this.negativeLogLikelihood = negativeLogLikelihood;
        this.brier = brier;
        this.temperature = temperature;
    }

    /**
     * {@return the calibration of a model over 15 bins}
     *
     * @param pool the model's outputs for labelled rows
     * @param labels the right class of each row
     * @throws IllegalArgumentException if labels are not one per row, or a label is no class
     */
    public static Calibration of(Logits pool, int[] labels) {
        return of(pool, labels, BINS);
    }

    /**
     * {@return the calibration of a model}
     *
     * @param pool the model's outputs for labelled rows
     * @param labels the right class of each row
     * @param bins number of bins, at least 1
     * @throws IllegalArgumentException if there is no bin, labels are not one per row, or a label is no class
     */
    public static Calibration of(Logits pool, int[] labels, int bins) {
        Checks.atLeast(bins, 1, "number of bins");
        Labels.check(labels, pool.rowCount(), pool.classCount());
        double[] confidences = new double[labels.length];
        boolean[] right = new boolean[labels.length];
        BrierSums[] sums = new BrierSums[pool.classCount()];
        Arrays.setAll(sums, k -> new BrierSums(Bins.equalWidth(bins)));
        Sum surprisal = new Sum();
        Sum squares = new Sum();
        boolean impossible = false;
        Row row = pool.cursor();
        for (int i = 0; i < labels.length; i++) {
            pool.load(i, row);
            confidences[i] = row.probability(row.top());
            right[i] = row.top() == labels[i];
            double surprise = surprisal(row, labels[i]);
            impossible |= surprise == Double.POSITIVE_INFINITY;
            surprisal.add(impossible ? 0 : surprise);
            squares.add(square(row, labels[i], sums));
        }
        double[] parts = new double[5];
        for (BrierSums sum : sums) {
            sum.addTo(parts, labels.length);
        }
        double brier = squares.value() / labels.length;
        return new Calibration(
                confidences,
                right,
                bins,
                impossible ? Double.POSITIVE_INFINITY : surprisal.value() / labels.length,
                new BrierDecomposition(brier, parts[0], parts[1], parts[2], parts[3], parts[4]),
                pool.temperature());
    }

    /** Returns minus the log probability of a class, from logits, so that it is finite as long as they are. */
    private static double surprisal(Row row, int label) {
        return row.logit(row.top()) - row.logit(label) - Math.log(row.probability(row.top()));
    }

    private static double square(Row row, int label, BrierSums[] sums) {
        double square = 0;
        for (int k = 0; k < sums.length; k++) {
            double p = row.probability(k);
            double miss = k == label ? 1 - p : p;
            square += miss * miss;
            sums[k].add(p, k == label);
        }
        return square;
    }

    /** {@return the number of rows} */
    public int rowCount() {
        return right.length;
    }

    /** {@return the share of rows whose most probable class, of equal ones the first, is right} */
    public double accuracy() {
        int count = 0;
        for (boolean one : right) {
            count += one ? 1 : 0;
        }
        return (double) count / right.length;
    }

    /** {@return the mean of minus the log probability of the right class, in nats; infinite if one is impossible} */
    public double negativeLogLikelihood() {
        return negativeLogLikelihood;
    }

    /** {@return the Brier score over all classes, in [0, 2], and its parts} For two classes it is twice the score of one of them. */
    public BrierDecomposition brier() {
        return brier;
    }

    /**
     * {@return the expected calibration error, {@code sum n_b |accuracy_b - confidence_b| / n} over bins of equal width (Naeini, Cooper and
     * Hauskrecht 2015; Guo and others 2017, arXiv:1706.04599)} It is biased upwards where bins hold few rows.
     */
    public double expectedError() {
        return expected(reliability());
    }

    /** {@return the same over bins that hold about as many rows each, edges at quantiles (Nguyen and O'Connor 2015)} */
    public double adaptiveExpectedError() {
        return expected(adaptiveReliability());
    }

    /** {@return the largest gap between accuracy and confidence of a bin of equal width} */
    public double maximumError() {
        return reliability().stream()
                .mapToDouble(bin -> Math.abs(bin.gap()))
                .max()
                .orElseThrow();
    }

    private double expected(List<ReliabilityBin> diagram) {
        double sum = 0;
        for (ReliabilityBin bin : diagram) {
            sum += bin.count() * Math.abs(bin.gap());
        }
        return sum / right.length;
    }

    /** {@return the reliability diagram over bins of equal width, empty bins left out} */
    public List<ReliabilityBin> reliability() {
        return diagram(Bins.equalWidth(bins));
    }

    /** {@return the reliability diagram over bins of about as many rows, empty bins left out} */
    public List<ReliabilityBin> adaptiveReliability() {
        return diagram(Bins.equalCount(confidences, bins));
    }

    private List<ReliabilityBin> diagram(double[] edges) {
        int[] counts = new int[bins];
        int[] hits = new int[bins];
        Sum[] sums = new Sum[bins];
        Arrays.setAll(sums, b -> new Sum());
        for (int i = 0; i < right.length; i++) {
            int b = Bins.of(edges, confidences[i]);
            counts[b]++;
            hits[b] += right[i] ? 1 : 0;
            sums[b].add(confidences[i]);
        }
        List<ReliabilityBin> diagram = new ArrayList<>();
        for (int b = 0; b < bins; b++) {
            if (counts[b] > 0) {
                diagram.add(new ReliabilityBin(
                        edges[b], edges[b + 1], counts[b], sums[b].value() / counts[b], (double) hits[b] / counts[b]));
            }
        }
        return diagram;
    }

    /**
     * {@return Spiegelhalter's z (1986, Statistics in Medicine 5, 421-433), of how sure the model is of its most probable class} Of n rows with confidence c and y = 1 if right,
     * else 0: {@code sum (y - c)(1 - 2 c) / sqrt(sum (1 - 2 c)^2 c (1 - c))}. About standard normal if confidences are true; positive, as most confidences are above one half, if
     * the model is too sure. Infinite if all confidences are one half or one, and one that is one is wrong; empty if none is.
     */
    public OptionalDouble spiegelhalterZ() {
        return CalibrationWarnings.spiegelhalterZ(confidences, right);
    }

    /**
     * {@return a warning if confidences are off by more than chance explains, Spiegelhalter's z being beyond 1.96 either way; and one if the selection runs at another
     * temperature than that of the rows measured here}
     *
     * @param temperature what logits are divided by in the selection
     */
    @Override
    public List<String> warnings(double temperature) {
        return CalibrationWarnings.of(this, this.temperature, temperature);
    }

    /** {@return how sure the model is on average: the mean of the largest probabilities} */
    public double confidence() {
        Sum sum = new Sum();
        for (double one : confidences) {
            sum.add(one);
        }
        return sum.value() / right.length;
    }

    /** {@return one line for people} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d rows, accuracy %.4f, expected calibration error %.4f, negative log-likelihood %.4f, Brier %.4f",
                rowCount(),
                accuracy(),
                expectedError(),
                negativeLogLikelihood,
                brier.score());
    }
}
