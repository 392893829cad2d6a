package io.assay.testkit;

import io.assay.core.RatingMatrix;
import java.util.Arrays;

/** Mean squares of a complete table of units by raters (Shrout and Fleiss 1979, table 1). */
final class PlainAnova {
    private static final double NOTHING = 1e-24;

    private final double[][] ratings;
    private final int n;
    private final int k;

    PlainAnova(RatingMatrix matrix) {
        this.ratings = matrix.toArray();
        this.n = matrix.unitCount();
        this.k = matrix.raterCount();
        if (matrix.ratingCount() != (long) n * k || n < 2 || k < 2) {
            throw new IllegalArgumentException(
                    "mean squares are of complete ratings of two or more units by two or more raters, but"
                            + " there were " + matrix.ratingCount() + " ratings of " + n + " units by " + k
                            + " raters");
        }
    }

    private double mean() {
        return Arrays.stream(ratings).flatMapToDouble(Arrays::stream).sum() / (n * (double) k);
    }

    private double unitMean(int unit) {
        return Arrays.stream(ratings[unit]).sum() / k;
    }

    private double raterMean(int rater) {
        return Arrays.stream(ratings).mapToDouble(row -> row[rater]).sum() / n;
    }

    /** Between units. */
    private double units() {
        double sum = 0;
        for (int u = 0; u < n; u++) {
            sum += k * Math.pow(unitMean(u) - mean(), 2);
        }
        return sum / (n - 1);
    }

    /** Between raters. */
    private double raters() {
        double sum = 0;
        for (int r = 0; r < k; r++) {
            sum += n * Math.pow(raterMean(r) - mean(), 2);
        }
        return sum / (k - 1);
    }

    /** Within units. */
    private double within() {
        double sum = 0;
        for (int u = 0; u < n; u++) {
            for (int r = 0; r < k; r++) {
                sum += Math.pow(ratings[u][r] - unitMean(u), 2);
            }
        }
        return sum / (n * (k - 1.0));
    }

    /** What neither units nor raters explain. */
    private double residual() {
        double sum = 0;
        for (int u = 0; u < n; u++) {
            for (int r = 0; r < k; r++) {
                sum += Math.pow(ratings[u][r] - unitMean(u) - raterMean(r) + mean(), 2);
            }
        }
        return sum / ((n - 1.0) * (k - 1.0));
    }

    double oneWay() {
        return share(units(), within(), units() + (k - 1) * within());
    }

    double agreement() {
        return share(units(), residual(), units() + (k - 1) * residual() + k * (raters() - residual()) / n);
    }

    double consistency() {
        return share(units(), residual(), units() + (k - 1) * residual());
    }

    /** Undefined where neither mean square is more than what rounding leaves. */
    private double share(double units, double error, double all) {
        double square = Arrays.stream(ratings)
                .flatMapToDouble(Arrays::stream)
                .map(rating -> rating * rating)
                .max()
                .orElse(0);
        return units + error > NOTHING * square ? (units - error) / all : Double.NaN;
    }
}
