package io.assay.testkit;

import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Percent agreement, and what is left of it beyond each notion of chance. */
final class PlainKappa {
    /** Only equal categories agree. */
    static final DoubleBinaryOperator EQUAL = (a, b) -> a == b ? 1 : 0;

    /** Agreement that chance gives to within rounding leaves nothing beyond it. */
    private static final double CERTAIN = 1e-12;

    /** By unit and rater: the position of the category, -1 if the rating is missing. */
    private final List<List<Integer>> table = new ArrayList<>();

    private final int raters;
    private final double[][] weights;
    private final int q;

    PlainKappa(RatingMatrix ratings, DoubleBinaryOperator weights) {
        if (!ratings.isCoded()) {
            throw new IllegalArgumentException("the ratings have too many distinct values to be categories");
        }
        double[] values = ratings.categoryValues();
        List<Double> positions = Arrays.stream(values).boxed().toList();
        for (double[] row : ratings.toArray()) {
            table.add(Arrays.stream(row).mapToObj(positions::indexOf).toList());
        }
        this.raters = ratings.raterCount();
        this.q = values.length;
        this.weights = new double[q][q];
        int first = ratings.scale().name().equals("nominal") ? 1 : 0;
        for (int k = 0; k < q; k++) {
            for (int l = 0; l < q; l++) {
                this.weights[k][l] = weights.applyAsDouble(values[k] + first, values[l] + first);
            }
        }
    }

    private static List<Integer> given(List<Integer> row) {
        return row.stream().filter(k -> k >= 0).toList();
    }

    double observed() {
        List<Double> shares = new ArrayList<>();
        for (List<Integer> row : table) {
            List<Integer> given = given(row);
            if (given.size() > 1) {
                double pairs = 0;
                for (int i = 0; i < given.size(); i++) {
                    for (int j = 0; j < given.size(); j++) {
                        pairs += i == j ? 0 : weights[given.get(i)][given.get(j)];
                    }
                }
                shares.add(pairs / (given.size() * (given.size() - 1.0)));
            }
        }
        return shares.stream().mapToDouble(share -> share).average().orElse(Double.NaN);
    }

    /** The share of each category, averaged over units with a rating. */
    private double[] shares() {
        double[] sums = new double[q];
        int rated = 0;
        for (List<Integer> row : table) {
            List<Integer> given = given(row);
            rated += given.isEmpty() ? 0 : 1;
            given.forEach(k -> sums[k] += 1.0 / given.size());
        }
        int units = rated;
        return Arrays.stream(sums).map(sum -> sum / units).toArray();
    }

    private double corrected(double observed, double expected) {
        return q > 1 && 1 - expected > CERTAIN ? (observed - expected) / (1 - expected) : Double.NaN;
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

    private double allWeights() {
        return Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum();
    }

    double fleiss() {
        return corrected(observed(), between(shares(), shares()));
    }

    double brennanPrediger() {
        return corrected(observed(), allWeights() / ((double) q * q));
    }

    double gwet() {
        double sum = Arrays.stream(shares()).map(p -> p * (1 - p)).sum();
        return corrected(observed(), allWeights() * sum / (q * (q - 1.0)));
    }

    /** Raters who rated nothing have no shares. */
    double conger() {
        List<double[]> shares = new ArrayList<>();
        for (int r = 0; r < raters; r++) {
            double[] share = new double[q];
            double rated = 0;
            for (List<Integer> row : table) {
                if (row.get(r) >= 0) {
                    share[row.get(r)]++;
                    rated++;
                }
            }
            if (rated > 0) {
                double n = rated;
                shares.add(Arrays.stream(share).map(count -> count / n).toArray());
            }
        }
        double expected = 0;
        for (double[] one : shares) {
            for (double[] other : shares) {
                expected += one == other ? 0 : between(one, other);
            }
        }
        return corrected(observed(), expected / (shares.size() * (shares.size() - 1.0)));
    }

    double cohen() {
        if (raters != 2) {
            throw new IllegalArgumentException("Cohen's kappa compares two raters, but there are " + raters
                    + "; take congerKappa, or a pair of them");
        }
        double[] first = new double[q];
        double[] second = new double[q];
        double agreed = 0;
        double units = 0;
        for (List<Integer> row : table) {
            if (row.get(0) >= 0 && row.get(1) >= 0) {
                first[row.get(0)]++;
                second[row.get(1)]++;
                agreed += weights[row.get(0)][row.get(1)];
                units++;
            }
        }
        return corrected(agreed / units, between(first, second) / (units * units));
    }
}
