package io.assay.agreement;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** Coefficients of ranks and concordance by their definition, pair by pair of raters and of units. */
final class NaiveRanks {
    private NaiveRanks() {}

    static double mean(double[][] ratings, ToDoubleFunction<double[][]> correlation) {
        double sum = 0;
        int defined = 0;
        for (int a = 0; a < ratings[0].length; a++) {
            for (int b = 0; b < a; b++) {
                double value = correlation.applyAsDouble(both(ratings, a, b));
                if (!Double.isNaN(value)) {
                    sum += value;
                    defined++;
                }
            }
        }
        return sum / defined;
    }

    private static double[][] both(double[][] ratings, int a, int b) {
        return Arrays.stream(ratings)
                .filter(r -> !Double.isNaN(r[a]) && !Double.isNaN(r[b]))
                .map(r -> new double[] {r[a], r[b]})
                .toArray(double[][]::new);
    }

    static double spearman(double[][] pairs) {
        double[] x = ranks(pairs, 0);
        double[] y = ranks(pairs, 1);
        return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }

    private static double[] ranks(double[][] rows, int column) {
        double[] ranks = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ranks[i] = 0.5;
            for (double[] other : rows) {
                ranks[i] += 0.5 + 0.5 * Math.signum(rows[i][column] - other[column]);
            }
        }
        return ranks;
    }

    static double tau(double[][] pairs) {
        double balance = 0;
        double first = 0;
        double second = 0;
        for (double[] p : pairs) {
            for (double[] q : pairs) {
                balance += Math.signum(p[0] - q[0]) * Math.signum(p[1] - q[1]);
                first += p[0] == q[0] ? 0 : 1;
                second += p[1] == q[1] ? 0 : 1;
            }
        }
        return balance / Math.sqrt(first * second);
    }

    static double[][] complete(double[][] ratings) {
        return Arrays.stream(ratings)
                .filter(r -> Arrays.stream(r).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
    }

    /** The ratio of the variance of rank sums to the largest there could be. */
    static double w(double[][] ratings) {
        double[][] rows = complete(ratings);
        int raters = ratings[0].length;
        double[] sums = new double[rows.length];
        double spread = 0;
        for (int r = 0; r < raters; r++) {
            double[] ranks = ranks(rows, r);
            spread += covariance(ranks, ranks);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += ranks[i];
            }
        }
        return covariance(sums, sums) / (raters * spread);
    }

    static double concordance(double[][] ratings) {
        double[][] rows = complete(ratings);
        double above = 0;
        double below = 0;
        for (int a = 0; a < ratings[0].length; a++) {
            for (int b = 0; b < a; b++) {
                double[] x = column(rows, a);
                double[] y = column(rows, b);
                double shift = Arrays.stream(x).average().orElse(0)
                        - Arrays.stream(y).average().orElse(0);
                above += 2 * covariance(x, y) / rows.length;
                below += (covariance(x, x) + covariance(y, y)) / rows.length + shift * shift;
            }
        }
        return above / below;
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(r -> r[column]).toArray();
    }
}
