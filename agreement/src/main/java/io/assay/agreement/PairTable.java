package io.assay.agreement;

/** The table of two raters' categories, as shares of the units both rated. */
final class PairTable {
    private final double[][] shares;
    private final double[][] weights;
    private final double units;

    private PairTable(double[][] shares, double[][] weights, double units) {
        this.shares = shares;
        this.weights = weights;
        this.units = units;
    }

    /** Counts rows with exactly two ratings. */
    static PairTable of(RaterRows rows) {
        int q = rows.categories();
        double[][] shares = new double[q][q];
        double units = rows.units(2);
        for (int row = 0; row < rows.size(); row++) {
            if (rows.ratingsOf(row) == 2) {
                shares[rows.category(rows.start(row))][rows.category(rows.start(row) + 1)] += rows.count(row) / units;
            }
        }
        return new PairTable(shares, rows.weights(), units);
    }

    /** Returns the standard error of Fleiss, Cohen and Everitt (1969), equation 13. */
    double largeSampleError(double kappa) {
        int q = shares.length;
        double[] rowMargins = new double[q];
        double[] columnMargins = new double[q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                rowMargins[i] += shares[i][j];
                columnMargins[j] += shares[i][j];
            }
        }
        double[] rowMeans = new double[q];
        double[] columnMeans = new double[q];
        double expected = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                rowMeans[i] += columnMargins[j] * weights[i][j];
                columnMeans[j] += rowMargins[i] * weights[i][j];
                expected += rowMargins[i] * columnMargins[j] * weights[i][j];
            }
        }
        double sum = 0;
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double term = weights[i][j] - (rowMeans[i] + columnMeans[j]) * (1 - kappa);
                sum += shares[i][j] * term * term;
            }
        }
        double square = kappa - expected * (1 - kappa);
        return Math.sqrt(Math.max(0, sum - square * square)) / ((1 - expected) * Math.sqrt(units));
    }
}
