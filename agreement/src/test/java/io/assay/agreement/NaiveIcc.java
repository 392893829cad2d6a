package io.assay.agreement;

import java.util.Arrays;

/** Intraclass correlations by their definition: dense least squares by Gram-Schmidt, and traces for the expectations. */
final class NaiveIcc {
    private NaiveIcc() {}

    static double figure(String name, double[][] ratings) {
        double[] v = name.startsWith("icc-1") ? oneWay(ratings) : twoWay(ratings);
        double k = name.endsWith("k") ? v[3] : 1;
        double raters = name.contains("-c-") ? 0 : v[1];
        return v[0] / (v[0] + (raters + v[2]) / k);
    }

    /** Returns the components of units, raters and residual, and the harmonic mean of ratings per unit. */
    private static double[] oneWay(double[][] ratings) {
        double[][] design = design(ratings, true, false);
        double[] y = values(ratings);
        double[][] units = basis(design);
        double[][] mean = basis(new double[][] {ones(y.length)});
        double within = (square(y) - reduction(units, y)) / (y.length - units.length);
        double between = reduction(units, y) - reduction(mean, y);
        double expected = y.length - trace(mean, design);
        return new double[] {(between - within * (units.length - 1)) / expected, 0, within, harmonic(ratings)};
    }

    private static double[] twoWay(double[][] ratings) {
        double[][] unitDesign = design(ratings, true, false);
        double[][] raterDesign = design(ratings, false, true);
        double[] y = values(ratings);
        double[][] full = basis(design(ratings, true, true));
        double[][] units = basis(unitDesign);
        double[][] raters = basis(raterDesign);
        double residual = (square(y) - reduction(full, y)) / (y.length - full.length);
        double unit = (reduction(full, y) - reduction(raters, y) - residual * (full.length - raters.length))
                / (y.length - trace(raters, unitDesign));
        double rater = (reduction(full, y) - reduction(units, y) - residual * (full.length - units.length))
                / (y.length - trace(units, raterDesign));
        return new double[] {unit, rater, residual, harmonic(ratings)};
    }

    private static double harmonic(double[][] ratings) {
        double[] sizes = Arrays.stream(ratings)
                .mapToDouble(
                        row -> Arrays.stream(row).filter(v -> !Double.isNaN(v)).count())
                .filter(m -> m > 0)
                .toArray();
        return sizes.length / Arrays.stream(sizes).map(m -> 1 / m).sum();
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    static double[] values(double[][] ratings) {
        double[] all = Arrays.stream(ratings)
                .flatMapToDouble(Arrays::stream)
                .filter(v -> !Double.isNaN(v))
                .toArray();
        double mean = Arrays.stream(all).average().orElse(0);
        return Arrays.stream(all).map(v -> v - mean).toArray();
    }

    /** Returns indicator columns of units, raters or both. */
    private static double[][] design(double[][] ratings, boolean units, boolean raters) {
        int n = units ? ratings.length : 0;
        int k = raters ? ratings[0].length : 0;
        int cells = values(ratings).length;
        double[][] columns = new double[n + k][cells];
        int cell = 0;
        for (int u = 0; u < ratings.length; u++) {
            for (int r = 0; r < ratings[u].length; r++) {
                if (!Double.isNaN(ratings[u][r])) {
                    if (units) {
                        columns[u][cell] = 1;
                    }
                    if (raters) {
                        columns[n + r][cell] = 1;
                    }
                    cell++;
                }
            }
        }
        return columns;
    }

    /** Returns an orthonormal basis, by Gram-Schmidt done twice. */
    private static double[][] basis(double[][] columns) {
        double[][] basis = new double[columns.length][];
        int size = 0;
        for (double[] column : columns) {
            double[] rest = column.clone();
            double before = Math.sqrt(square(rest));
            for (int pass = 0; pass < 2; pass++) {
                for (int b = 0; b < size; b++) {
                    double dot = dot(basis[b], rest);
                    for (int i = 0; i < rest.length; i++) {
                        rest[i] -= dot * basis[b][i];
                    }
                }
            }
            double norm = Math.sqrt(square(rest));
            if (norm > 1e-8 * before) {
                basis[size++] = Arrays.stream(rest).map(v -> v / norm).toArray();
            }
        }
        return Arrays.copyOf(basis, size);
    }

    private static double reduction(double[][] basis, double[] y) {
        return Arrays.stream(basis).mapToDouble(b -> dot(b, y)).map(d -> d * d).sum();
    }

    private static double trace(double[][] basis, double[][] design) {
        return Arrays.stream(design)
                .mapToDouble(column -> reduction(basis, column))
                .sum();
    }

    private static double square(double[] y) {
        return dot(y, y);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
