package io.assay.agreement;

import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chance-corrected coefficients written straight from their definitions, rater by rater and pair by pair. */
final class NaiveKappa {
    private final double[][] table;
    private final double[] values;
    private final double[][] weights;
    private final int q;

    NaiveKappa(RatingMatrix ratings, Weights kind) {
        this.table = codes(ratings);
        this.q = ratings.categoryCount();
        this.values = new double[q];
        for (int k = 0; k < q; k++) {
            values[k] = ratings.scale().name().equals("nominal") ? k + 1 : ratings.categoryValues()[k];
        }
        this.weights = kind.table(values);
    }

    private static double[][] codes(RatingMatrix ratings) {
        double[][] rows = ratings.toArray();
        List<Double> values = Arrays.stream(ratings.categoryValues()).boxed().toList();
        for (double[] row : rows) {
            Arrays.setAll(row, r -> Double.isNaN(row[r]) ? Double.NaN : values.indexOf(row[r]));
        }
        return rows;
    }

    private static List<Integer> given(double[] row) {
        List<Integer> given = new ArrayList<>();
        for (double code : row) {
            if (!Double.isNaN(code)) {
                given.add((int) code);
            }
        }
        return given;
    }

    double observed() {
        double sum = 0;
        int units = 0;
        for (double[] row : table) {
            List<Integer> given = given(row);
            if (given.size() > 1) {
                double pairs = 0;
                for (int i = 0; i < given.size(); i++) {
                    for (int j = 0; j < given.size(); j++) {
                        pairs += i == j ? 0 : weights[given.get(i)][given.get(j)];
                    }
                }
                sum += pairs / (given.size() * (given.size() - 1.0));
                units++;
            }
        }
        return sum / units;
    }

    double[] prevalences() {
        double[] sums = new double[q];
        int units = 0;
        for (double[] row : table) {
            List<Integer> given = given(row);
            units += given.isEmpty() ? 0 : 1;
            given.forEach(k -> sums[k] += 1.0 / given.size());
        }
        int rated = units;
        return Arrays.stream(sums).map(s -> s / rated).toArray();
    }

    private double corrected(double observed, double expected) {
        return (observed - expected) / (1 - expected);
    }

    double fleiss() {
        double[] p = prevalences();
        double expected = 0;
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                expected += weights[k][l] * p[k] * p[l];
            }
        }
        return corrected(observed(), expected);
    }

    private double total() {
        return Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum();
    }

    double brennanPrediger() {
        return corrected(observed(), total() / (q * q));
    }

    double ac() {
        double sum = Arrays.stream(prevalences()).map(p -> p * (1 - p)).sum();
        return corrected(observed(), total() / (q * (q - 1.0)) * sum);
    }

    /** The mean over ordered pairs of raters who rated anything. */
    double conger() {
        List<double[]> shares = new ArrayList<>();
        for (int g = 0; g < table[0].length; g++) {
            double[] share = new double[q];
            double rated = 0;
            for (double[] row : table) {
                if (!Double.isNaN(row[g])) {
                    share[(int) row[g]]++;
                    rated++;
                }
            }
            if (rated > 0) {
                double n = rated;
                shares.add(Arrays.stream(share).map(s -> s / n).toArray());
            }
        }
        double expected = 0;
        for (int g = 0; g < shares.size(); g++) {
            for (int h = 0; h < shares.size(); h++) {
                if (g != h) {
                    expected += between(shares.get(g), shares.get(h));
                }
            }
        }
        return corrected(observed(), expected / (shares.size() * (shares.size() - 1.0)));
    }

    private double between(double[] first, double[] second) {
        double sum = 0;
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                sum += weights[k][l] * first[k] * second[l];
            }
        }
        return sum;
    }

    /** Cohen's kappa of two raters on the units both rated; NaN if undefined. */
    double cohen(int g, int h) {
        double[] first = new double[q];
        double[] second = new double[q];
        double observed = 0;
        double units = 0;
        for (double[] row : table) {
            if (!Double.isNaN(row[g]) && !Double.isNaN(row[h])) {
                first[(int) row[g]]++;
                second[(int) row[h]]++;
                observed += weights[(int) row[g]][(int) row[h]];
                units++;
            }
        }
        double expected = between(first, second) / (units * units);
        return 1 - expected > 1e-12 ? corrected(observed / units, expected) : Double.NaN;
    }

    /** The mean of Cohen's kappa over pairs that have one. */
    double light() {
        List<Double> kappas = new ArrayList<>();
        for (int g = 0; g < table[0].length; g++) {
            for (int h = 0; h < g; h++) {
                double kappa = cohen(h, g);
                if (!Double.isNaN(kappa)) {
                    kappas.add(kappa);
                }
            }
        }
        return kappas.stream().mapToDouble(k -> k).average().orElse(Double.NaN);
    }
}
