package io.assay.rubric.diagnose;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares and item statistics from pairs of sheets and of items, without a mean anywhere: slow and obvious.
 *
 * <p>A covariance is half the mean over ordered pairs of the product of differences.
 */
final class NaiveRubric {
    private NaiveRubric() {}

    /** The sample covariance of two lists of numbers. */
    static double covariance(List<Double> a, List<Double> b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < a.size(); j++) {
                sum += (a.get(i) - a.get(j)) * (b.get(i) - b.get(j));
            }
        }
        return sum / (2.0 * a.size() * (a.size() - 1));
    }

    private static List<Double> column(List<double[]> rows, int k) {
        return rows.stream().map(row -> row[k]).toList();
    }

    /** The sum over all columns but one; over all if there is no such one. */
    static List<Double> rest(List<double[]> rows, int without) {
        List<Double> sums = new ArrayList<>();
        for (double[] row : rows) {
            double sum = 0;
            for (int k = 0; k < row.length; k++) {
                sum += k == without ? 0 : row[k];
            }
            sums.add(sum);
        }
        return sums;
    }

    /** The share of a criterion; each item is a list of complete sheets. */
    static double share(List<List<double[]>> items, int k) {
        double part = 0;
        double whole = 0;
        for (List<double[]> sheets : items) {
            if (sheets.size() >= 2) {
                part += covariance(column(sheets, k), rest(sheets, -1));
                whole += covariance(rest(sheets, -1), rest(sheets, -1));
            }
        }
        return part / whole;
    }

    /** Interval alpha of the totals without a criterion, pair by pair. */
    static double alphaWithout(List<List<double[]>> items, int k) {
        List<Double> all = new ArrayList<>();
        double observed = 0;
        for (List<double[]> sheets : items) {
            List<Double> totals = rest(sheets, k);
            if (totals.size() >= 2) {
                all.addAll(totals);
                observed += totals.size() * 2 * covariance(totals, totals);
            }
        }
        return 1 - observed / all.size() / (2 * covariance(all, all));
    }

    private static List<double[]> means(List<List<double[]>> items) {
        List<double[]> means = new ArrayList<>();
        for (List<double[]> sheets : items) {
            double[] mean = new double[sheets.get(0).length];
            for (int k = 0; k < mean.length; k++) {
                mean[k] = column(sheets, k).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow();
            }
            means.add(mean);
        }
        return means;
    }

    /** Cronbach's alpha from the mean covariance of two criteria: {@code K^2 c / variance of the sum}. */
    static double cronbach(List<List<double[]>> items) {
        List<double[]> means = means(items);
        int criteria = means.get(0).length;
        double between = 0;
        for (int a = 0; a < criteria; a++) {
            for (int b = 0; b < criteria; b++) {
                between += a == b ? 0 : covariance(column(means, a), column(means, b));
            }
        }
        double mean = between / (criteria * (criteria - 1.0));
        return criteria * criteria * mean / covariance(rest(means, -1), rest(means, -1));
    }

    static double itemRest(List<List<double[]>> items, int k) {
        List<double[]> means = means(items);
        List<Double> one = column(means, k);
        List<Double> rest = rest(means, k);
        return covariance(one, rest) / Math.sqrt(covariance(one, one) * covariance(rest, rest));
    }
}
