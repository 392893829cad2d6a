package io.assay.agreement;

/**
 * Means, variances and covariance of two raters, with divisor n.
 *
 * @param units units both rated
 * @param mean1 mean of the first rater
 * @param mean2 mean of the second rater
 * @param variance1 variance of the first rater
 * @param variance2 variance of the second rater
 * @param covariance of the two
 * @param square mean of the squared values as they are given, which tells what is rounding
 */
record PairMoments(
        double units,
        double mean1,
        double mean2,
        double variance1,
        double variance2,
        double covariance,
        double square) {
    /** Returns what each row adds to each sum; rows without both ratings add nothing. */
    static double[][] columns(ScoreRows rows) {
        double[][] columns = new double[6][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            if (rows.ratingsOf(row) == 2) {
                double x = rows.value(rows.start(row));
                double y = rows.value(rows.start(row) + 1);
                double[] parts = {1, x, y, x * x, y * y, x * y};
                for (int c = 0; c < parts.length; c++) {
                    columns[c][row] = parts[c];
                }
            }
        }
        return columns;
    }

    static PairMoments from(double[] sums) {
        double n = sums[0];
        double mean1 = sums[1] / n;
        double mean2 = sums[2] / n;
        return new PairMoments(
                n,
                mean1,
                mean2,
                Math.max(0, sums[3] / n - mean1 * mean1),
                Math.max(0, sums[4] / n - mean2 * mean2),
                sums[5] / n - mean1 * mean2,
                (sums[3] + sums[4]) / n);
    }

    /** Returns the moments of rows, around their means. */
    static PairMoments of(ScoreRows rows) {
        double[][] columns = columns(rows);
        double n = dot(rows, columns[0], columns[0]);
        double mean1 = dot(rows, columns[0], columns[1]) / n;
        double mean2 = dot(rows, columns[0], columns[2]) / n;
        double[] x = around(columns[1], columns[0], mean1);
        double[] y = around(columns[2], columns[0], mean2);
        double square = (dot(rows, columns[0], columns[3]) + dot(rows, columns[0], columns[4])) / n;
        return new PairMoments(n, mean1, mean2, dot(rows, x, x) / n, dot(rows, y, y) / n, dot(rows, x, y) / n, square);
    }

    private static double[] around(double[] values, double[] used, double mean) {
        double[] moved = values.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= used[i] * mean;
        }
        return moved;
    }

    private static double dot(ScoreRows rows, double[] a, double[] b) {
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            sum += rows.count(row) * a[row] * b[row];
        }
        return sum;
    }

    /** Returns Lin's coefficient, NaN if nothing varies or there are not two units. */
    double concordance() {
        double shift = mean1 - mean2;
        double whole = variance1 + variance2 + shift * shift;
        return units >= 2 && whole > OneWaySums.ROUNDING * square ? 2 * covariance / whole : Double.NaN;
    }

    double correlation() {
        return covariance / Math.sqrt(variance1 * variance2);
    }

    /** Returns the large-sample standard error of Lin (1989), as corrected by Lin (2000). */
    double concordanceError() {
        double c = concordance();
        double r = correlation();
        double shift = mean1 - mean2;
        double u2 = shift * shift / Math.sqrt(variance1 * variance2);
        double variance = (1 - r * r) * c * c * (1 - c * c) / (r * r)
                + 2 * c * c * c * (1 - c) * u2 / r
                - c * c * c * c * u2 * u2 / (2 * r * r);
        return Math.sqrt(Math.max(0, variance) / (units - 2));
    }
}
