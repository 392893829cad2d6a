package io.assay.sampling;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.internal.Checks;
import io.assay.sampling.internal.Labels;
import java.util.Arrays;

/**
 * Sets of classes that hold the right one with a promised chance, by adaptive prediction sets (APS; Romano, Sesia and Candès 2020,
 * arXiv:2006.02544). The size of a row's set is a score: the more classes it takes to be safe, the more uncertain the model.
 *
 * <p>Classes are taken by falling probability, of equal ones the first; a row's conformity is the probability of the classes before the right one
 * plus u times its own, u uniform. With n calibration rows, the threshold is the conformity of rank {@code ceil((n + 1) coverage)}; if that
 * is above n, every set holds all classes. On rows exchangeable with the calibration rows, sets hold the right class with at least the promised
 * chance. Calibrate on rows that neither trained the model nor are selected from. Immutable.
 */
public final class ConformalSets {
    private final double threshold;
    private final double coverage;
    private final long seed;

    private ConformalSets(double threshold, double coverage, long seed) {
        this.threshold = threshold;
        this.coverage = coverage;
        this.seed = seed;
    }

    /**
     * {@return sets calibrated on labelled rows}
     *
     * @param calibration the model's outputs for labelled rows, at the temperature that will be used
     * @param labels the right class of each
     * @param coverage the promised chance in (0, 1), such as 0.9
     * @param seed of the uniform numbers: those of calibration rows, and by row number those of rows scored later
     * @throws IllegalArgumentException if coverage is out of range, labels are not one per row, or a label is no class
     */
    public static ConformalSets calibrate(Logits calibration, int[] labels, double coverage, long seed) {
        Checks.inOpenUnit(coverage, "coverage");
        Labels.check(labels, calibration.rowCount(), calibration.classCount());
        double[] conformity = new double[labels.length];
        Row row = calibration.cursor();
        for (int i = 0; i < labels.length; i++) {
            calibration.load(i, row);
            conformity[i] = conformity(row, labels[i], RandomStream.of(~seed, i).nextDouble());
        }
        Arrays.sort(conformity);
        long rank = (long) Math.ceil((labels.length + 1.0) * coverage - 1e-9);
        double threshold = rank > labels.length ? Double.POSITIVE_INFINITY : conformity[(int) rank - 1];
        return new ConformalSets(threshold, coverage, seed);
    }

    private static double conformity(Row row, int label, double u) {
        double before = 0;
        for (int k = 0; k < row.classCount(); k++) {
            boolean earlier = row.probability(k) > row.probability(label)
                    || (row.probability(k) == row.probability(label) && k < label);
            before += earlier ? row.probability(k) : 0;
        }
        return before + u * row.probability(label);
    }

    /** {@return the largest conformity that is still in a set; infinite if every set holds all classes} */
    public double threshold() {
        return threshold;
    }

    /** {@return the promised chance} */
    public double coverage() {
        return coverage;
    }

    /**
     * {@return the classes of a row's set, by falling probability} It may be empty, where a row is as good as certain.
     *
     * @param row the row
     */
    public int[] set(Row row) {
        double u = RandomStream.of(seed, row.index()).nextDouble();
        int[] classes = byProbability(row);
        double before = 0;
        int size = 0;
        while (size < classes.length && before + u * row.probability(classes[size]) <= threshold) {
            before += row.probability(classes[size]);
            size++;
        }
        return Arrays.copyOf(classes, size);
    }

    private static int[] byProbability(Row row) {
        Integer[] classes = new Integer[row.classCount()];
        Arrays.setAll(classes, k -> k);
        Arrays.sort(classes, (a, b) -> Double.compare(row.probability(b), row.probability(a)));
        return Arrays.stream(classes).mapToInt(Integer::intValue).toArray();
    }

    /** {@return the score of a row: the number of classes in its set} */
    public Scorer setSize() {
        return row -> set(row).length;
    }
}
