package io.assay.agreement;

import java.util.Arrays;

/** The table of categories of each pair of raters. Mutable; not thread-safe. */
final class RaterPairTables {
    private final RaterRows rows;
    private final int q;
    private final double[] cells;

    RaterPairTables(RaterRows rows) {
        this.rows = rows;
        this.q = rows.categories();
        this.cells = new double[Math.max(0, rows.raters() * (rows.raters() - 1) / 2) * q * q];
    }

    static RaterPairTables of(RaterRows rows) {
        RaterPairTables tables = new RaterPairTables(rows);
        for (int row = 0; row < rows.size(); row++) {
            tables.add(row, rows.count(row));
        }
        return tables;
    }

    /** Raters ascend within a row, so a pair always comes as h < g. */
    void add(int row, long weight) {
        for (int i = rows.start(row); i < rows.end(row); i++) {
            int g = rows.rater(i);
            int base = g * (g - 1) / 2;
            for (int j = rows.start(row); j < i; j++) {
                cells[((base + rows.rater(j)) * q + rows.category(j)) * q + rows.category(i)] += weight;
            }
        }
    }

    void clear() {
        Arrays.fill(cells, 0);
    }

    int pairs() {
        return q == 0 ? 0 : cells.length / (q * q);
    }

    /** Returns how many units a pair of raters put into two categories, the first rater's first. */
    double cell(int pair, int k, int l) {
        return cells[(pair * q + k) * q + l];
    }

    double mean() {
        double sum = 0;
        int defined = 0;
        for (int from = 0; from < cells.length; from += q * q) {
            double kappa = kappa(from);
            if (!Double.isNaN(kappa)) {
                sum += kappa;
                defined++;
            }
        }
        return defined == 0 ? Double.NaN : sum / defined;
    }

    private double kappa(int from) {
        double[] first = new double[q];
        double[] second = new double[q];
        double[][] weights = rows.weights();
        double units = 0;
        double observed = 0;
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                double cell = cells[from + k * q + l];
                first[k] += cell;
                second[l] += cell;
                units += cell;
                observed += weights[k][l] * cell;
            }
        }
        double expected = 0;
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                expected += weights[k][l] * first[k] * second[l];
            }
        }
        return kappa(units, observed, expected);
    }

    /** Returns Cohen's kappa of a pair from sums over its units; NaN if undefined. */
    static double kappa(double units, double observed, double expected) {
        return units > 0 ? new ChanceFigure(observed / units, expected / (units * units)).value() : Double.NaN;
    }
}
