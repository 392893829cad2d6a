package io.assay.study.causes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Readings of unordered categories that differ from that of the others: of each rater the most striking single ones, and one as a whole. */
final class Readings {
    private static final int SINGLE_READINGS = 2;

    private final double[][][] counts;
    private final List<Integer> raters;

    private Readings(double[][][] counts, List<Integer> raters) {
        this.counts = counts;
        this.raters = raters;
    }

    static List<Effect> of(NominalLikelihood nominal, Model noise, List<Integer> raters) {
        double[][][] counts = new double[nominal.sheet.raters][][];
        for (int r : raters) {
            counts[r] = nominal.countsOf(noise, r);
        }
        Readings readings = new Readings(counts, raters);
        List<Effect> found = new ArrayList<>();
        raters.forEach(r -> readings.add(r, found));
        return found;
    }

    private void add(int r, List<Effect> found) {
        found.add(whole(r, NominalLikelihood.confusion(counts[r])));
        double[][] excess = excess(r);
        int size = excess.length;
        IntStream.range(0, size * size)
                .filter(cell -> cell / size != cell % size)
                .boxed()
                .sorted(Comparator.comparingDouble(cell -> -excess[cell / size][cell % size]))
                .limit(SINGLE_READINGS)
                .forEach(cell -> found.add(taken(r, cell / size, cell % size)));
    }

    private static Effect whole(int r, double[][] confusion) {
        int k = confusion.length;
        return Effect.positive(
                        CauseKind.OUTLIER_RATERS, "own reading " + r, List.of(r), List.of(), 0.9, 1, (model, x) -> {
                            model.own[r] = x;
                            model.confusion[r] = confusion;
                        })
                .freedom(k * (k - 1));
    }

    private static Effect taken(int r, int from, int to) {
        return Effect.positive(
                CauseKind.OUTLIER_RATERS,
                "takes " + r + " " + from + " " + to,
                List.of(r),
                List.of(from, to),
                0.2,
                Candidates.MOST_CARELESS,
                (model, x) -> model.take(r, from, to, x));
    }

    /** Returns how much more often a rater gives a category for another than the others do. */
    private double[][] excess(int rater) {
        int categories = counts[rater].length;
        double[][] excess = new double[categories][categories];
        for (int t = 0; t < categories; t++) {
            double own = Arrays.stream(counts[rater][t]).sum();
            double rest = 0;
            double[] others = new double[categories];
            for (int r : raters) {
                for (int k = 0; r != rater && k < categories; k++) {
                    others[k] += counts[r][t][k];
                    rest += counts[r][t][k];
                }
            }
            for (int k = 0; k < categories; k++) {
                excess[t][k] = counts[rater][t][k] - (rest > 0 ? own * others[k] / rest : 0);
            }
        }
        return excess;
    }
}
