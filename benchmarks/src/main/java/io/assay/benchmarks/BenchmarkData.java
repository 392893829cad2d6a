package io.assay.benchmarks;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.SplittableRandom;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;

/**
 * Made-up ratings with a fixed seed: each unit has a true category, each rating shows it with probability 0.7 and any category
 * otherwise, and some ratings are missing.
 */
final class BenchmarkData {
    private static final long SEED = 20_110_125;
    private static final double ACCURACY = 0.7;

    private BenchmarkData() {}

    /** Returns categories 1 to {@code categories}, one row per unit, NaN where missing. */
    static double[][] categories(int units, int raters, int categories, double missing) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] rows = new double[units][raters];
        for (double[] row : rows) {
            int truth = 1 + random.nextInt(categories);
            for (int r = 0; r < raters; r++) {
                boolean shown = random.nextDouble() < ACCURACY;
                int rating = shown ? truth : 1 + random.nextInt(categories);
                row[r] = random.nextDouble() < missing ? Double.NaN : rating;
            }
        }
        return rows;
    }

    /** Returns real numbers on a grid of {@code distinct} values in [0, 100), one row per unit, NaN where missing. */
    static double[][] reals(int units, int raters, int distinct, double missing) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] rows = new double[units][raters];
        for (double[] row : rows) {
            int truth = random.nextInt(distinct);
            for (int r = 0; r < raters; r++) {
                int spread = random.nextInt(distinct / 2) - distinct / 4;
                int cell = Math.floorMod(truth + spread, distinct);
                row[r] = random.nextDouble() < missing ? Double.NaN : 100.0 * cell / distinct;
            }
        }
        return rows;
    }

    /** Returns the scale of a name: {@code nominal}, {@code ordinal} or {@code interval}. */
    static Scale scale(String name) {
        return switch (name) {
            case "nominal" -> Scale.nominal();
            case "ordinal" -> Scale.ordinal();
            case "interval" -> Scale.interval();
            default -> throw new IllegalArgumentException("there is no benchmark of the scale \"" + name + "\"");
        };
    }

    static RatingMatrix matrix(String scale, double[][] rows) {
        return RatingMatrix.of(scale(scale), rows);
    }

    /** Returns the ratings row after row as whole numbers, 0 where missing. */
    static int[] codes(double[][] rows) {
        int raters = rows[0].length;
        int[] codes = new int[rows.length * raters];
        for (int u = 0; u < rows.length; u++) {
            for (int r = 0; r < raters; r++) {
                codes[u * raters + r] = Double.isNaN(rows[u][r]) ? 0 : (int) rows[u][r];
            }
        }
        return codes;
    }

    /** Returns the ratings as a study of DKPro Statistics, null where missing. */
    static CodingAnnotationStudy study(double[][] rows) {
        int raters = rows[0].length;
        CodingAnnotationStudy study = new CodingAnnotationStudy(raters);
        for (double[] row : rows) {
            Object[] item = new Object[raters];
            for (int r = 0; r < raters; r++) {
                if (!Double.isNaN(row[r])) {
                    item[r] = (int) row[r];
                }
            }
            study.addItemAsArray(item);
        }
        return study;
    }

    /** Stops a benchmark whose two sides do not give the same figure. */
    static void checkEqual(double expected, double actual) {
        if (!(Math.abs(expected - actual) < 1e-9)) {
            throw new IllegalStateException("the two sides differ: " + expected + " and " + actual);
        }
    }
}
