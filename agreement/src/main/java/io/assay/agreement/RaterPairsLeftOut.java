package io.assay.agreement;

/**
 * The mean of Cohen's kappa over pairs of raters without one unit: a unit takes one cell from each of its pairs of raters, which changes the products of marginals
 * by a line and a column, so that each pair costs O(1). Not thread-safe.
 */
final class RaterPairsLeftOut {
    private final RaterRows rows;
    private final int q;
    private final double[] units;
    private final double[] observed;
    private final double[] expected;
    private final double[] kappas;
    /** Per pair and category of the first rater, its weights times the second's marginal; then the other way round. */
    private final double[] second;

    private final double[] first;
    private double sum;
    private int defined;

    RaterPairsLeftOut(RaterRows rows) {
        RaterPairTables tables = RaterPairTables.of(rows);
        this.rows = rows;
        this.q = rows.categories();
        int pairs = tables.pairs();
        this.units = new double[pairs];
        this.observed = new double[pairs];
        this.expected = new double[pairs];
        this.kappas = new double[pairs];
        this.first = new double[pairs * q];
        this.second = new double[pairs * q];
        for (int pair = 0; pair < pairs; pair++) {
            read(tables, pair);
            kappas[pair] = RaterPairTables.kappa(units[pair], observed[pair], expected[pair]);
            count(kappas[pair], 1);
        }
    }

    private void read(RaterPairTables tables, int pair) {
        double[][] weights = rows.weights();
        double[] totals = new double[q];
        for (int k = 0; k < q; k++) {
            double total = 0;
            for (int l = 0; l < q; l++) {
                double cell = tables.cell(pair, k, l);
                total += cell;
                observed[pair] += weights[k][l] * cell;
                for (int j = 0; j < q; j++) {
                    first[pair * q + j] += weights[k][j] * cell;
                    second[pair * q + j] += weights[j][l] * cell;
                }
            }
            totals[k] = total;
            units[pair] += total;
        }
        for (int k = 0; k < q; k++) {
            expected[pair] += totals[k] * second[pair * q + k];
        }
    }

    private void count(double kappa, int times) {
        if (!Double.isNaN(kappa)) {
            sum += times * kappa;
            defined += times;
        }
    }

    double mean(int row) {
        double sumBefore = sum;
        int definedBefore = defined;
        for (int i = rows.start(row); i < rows.end(row); i++) {
            int g = rows.rater(i);
            for (int j = rows.start(row); j < i; j++) {
                int pair = g * (g - 1) / 2 + rows.rater(j);
                count(kappas[pair], -1);
                count(without(pair, rows.category(j), rows.category(i)), 1);
            }
        }
        double mean = defined == 0 ? Double.NaN : sum / defined;
        sum = sumBefore;
        defined = definedBefore;
        return mean;
    }

    private double without(int pair, int k, int l) {
        double weight = rows.weights()[k][l];
        return RaterPairTables.kappa(
                units[pair] - 1,
                observed[pair] - weight,
                expected[pair] - second[pair * q + k] - first[pair * q + l] + weight);
    }
}
