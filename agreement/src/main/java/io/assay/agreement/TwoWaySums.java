package io.assay.agreement;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sums over units and raters from which the two-way analysis of variance follows, with cells missing or not.
 *
 * <p>Not thread-safe; adding takes O(1) per rating of a complete row, O(m^2) for a row of m ratings otherwise.
 */
final class TwoWaySums {
    /*
     * The normal equations of y_ij = unit_i + rater_j are reduced to the raters: with a_i the indicator of the raters of unit i, m_i their
     * number and s_i the sum of its ratings,
     *
     *     (diag(n_j) - sum a_i a_i' / m_i) rater = y_j - sum a_i s_i / m_i,
     *
     * so that the reduction R(raters | units) is the quadratic form of the right side. Where all units are complete it is the sum of squares
     * between rater means, and the matrix is not needed.
     */
    private final @Nullable ScoreRows rows;
    private final boolean complete;
    private final double[] counts;
    private final double[] sums;
    private final double[] shared;
    private final double[][] overlap;
    private final double[] totals = new double[5];

    TwoWaySums(ScoreRows rows) {
        this(rows, rows.isComplete(), rows.raters());
    }

    private TwoWaySums(@Nullable ScoreRows rows, boolean complete, int raters) {
        this.rows = rows;
        this.complete = complete;
        this.counts = new double[raters];
        this.sums = new double[raters];
        this.shared = new double[complete ? 0 : raters];
        this.overlap = new double[complete ? 0 : raters][];
        Arrays.setAll(overlap, j -> new double[j + 1]);
    }

    /**
     * Returns sums that were taken elsewhere.
     *
     * @param totals units, ratings, inverse sizes, squared sums over sizes, squares
     * @param overlap of raters g and j at g (g + 1) / 2 + j; like {@code shared} read only if not complete
     */
    static TwoWaySums of(
            boolean complete, double[] totals, double[] counts, double[] sums, double[] shared, double[] overlap) {
        TwoWaySums all = new TwoWaySums(null, complete, counts.length);
        System.arraycopy(totals, 0, all.totals, 0, totals.length);
        System.arraycopy(counts, 0, all.counts, 0, counts.length);
        System.arraycopy(sums, 0, all.sums, 0, sums.length);
        System.arraycopy(shared, 0, all.shared, 0, all.shared.length);
        for (int g = 0; g < all.overlap.length; g++) {
            System.arraycopy(overlap, g * (g + 1) / 2, all.overlap[g], 0, g + 1);
        }
        return all;
    }

    static TwoWaySums of(ScoreRows rows) {
        TwoWaySums sums = new TwoWaySums(rows);
        for (int row = 0; row < rows.size(); row++) {
            sums.add(row, rows.count(row));
        }
        return sums;
    }

    void clear() {
        Arrays.fill(totals, 0);
        Arrays.fill(counts, 0);
        Arrays.fill(sums, 0);
        Arrays.fill(shared, 0);
        for (double[] line : overlap) {
            Arrays.fill(line, 0);
        }
    }

    void copyFrom(TwoWaySums other) {
        System.arraycopy(other.totals, 0, totals, 0, totals.length);
        System.arraycopy(other.counts, 0, counts, 0, counts.length);
        System.arraycopy(other.sums, 0, sums, 0, sums.length);
        System.arraycopy(other.shared, 0, shared, 0, shared.length);
        for (int j = 0; j < overlap.length; j++) {
            System.arraycopy(other.overlap[j], 0, overlap[j], 0, j + 1);
        }
    }

    void add(int row, long weight) {
        add(Objects.requireNonNull(rows, "rows"), row, weight);
    }

    private void add(ScoreRows rows, int row, long weight) {
        int m = rows.ratingsOf(row);
        if (m == 0) {
            return;
        }
        double sum = rows.sum(row);
        totals[0] += weight;
        totals[1] += (double) weight * m;
        totals[2] += (double) weight / m;
        totals[3] += weight * sum * sum / m;
        totals[4] += weight * rows.squares(row);
        for (int i = rows.start(row); i < rows.end(row); i++) {
            counts[rows.rater(i)] += weight;
            sums[rows.rater(i)] += weight * rows.value(i);
        }
        if (!complete) {
            addOverlap(rows, row, (double) weight / m, sum);
        }
    }

    /** Raters ascend within a row. */
    private void addOverlap(ScoreRows rows, int row, double weight, double sum) {
        for (int i = rows.start(row); i < rows.end(row); i++) {
            int g = rows.rater(i);
            shared[g] += weight * sum;
            for (int j = rows.start(row); j <= i; j++) {
                overlap[g][rows.rater(j)] += weight;
            }
        }
    }

    TwoWay analysis() {
        double raters = 0;
        double sum = 0;
        double squaredSums = 0;
        for (int j = 0; j < counts.length; j++) {
            if (counts[j] > 0) {
                raters++;
                sum += sums[j];
                squaredSums += sums[j] * sums[j] / counts[j];
            }
        }
        double mean = sum * sum / totals[1];
        QuadraticForm between = complete ? new QuadraticForm(squaredSums - mean, (int) raters - 1) : reduction();
        double fitted = totals[3] + between.value();
        return new TwoWay(
                new TwoWay.Size(totals[0], raters, totals[1], totals[2], between.rank()),
                complete,
                Math.max(0, fitted - squaredSums),
                Math.max(0, between.value()),
                Math.max(0, totals[4] - fitted),
                totals[4]);
    }

    private QuadraticForm reduction() {
        double[][] matrix = new double[counts.length][];
        double[] vector = new double[counts.length];
        for (int j = 0; j < counts.length; j++) {
            matrix[j] = new double[j + 1];
            for (int g = 0; g < j; g++) {
                matrix[j][g] = -overlap[j][g];
            }
            matrix[j][j] = counts[j] - overlap[j][j];
            vector[j] = sums[j] - shared[j];
        }
        return QuadraticForm.of(matrix, vector);
    }
}
