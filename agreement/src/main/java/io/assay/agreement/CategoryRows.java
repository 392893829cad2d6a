package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.UnitRatings;
import java.util.Arrays;

/**
 * The rated units as shares of ratings per category and as weighted agreement: all that chance-corrected coefficients read which do not ask
 * who rated. Notation of Gwet (2014): r_ik ratings of unit i in category k, r_i ratings of unit i.
 */
final class CategoryRows {
    private final double[][] weights;
    private final long[] counts;
    /** Ratings per row. */
    private final int[] sizes;
    /** Weighted share of agreeing pairs per row; 0 where there is no pair. */
    private final double[] agreement;
    /** By category, then row: the share of the row's ratings. */
    private final double[][] shares;

    private final long units;
    private final long pairable;
    private final long pairableRatings;
    private final long ratings;

    private CategoryRows(double[][] weights, long[] counts, int[] sizes, double[] agreement, double[][] shares) {
        this.weights = weights;
        this.counts = counts;
        this.sizes = sizes;
        this.agreement = agreement;
        this.shares = shares;
        long all = 0;
        long two = 0;
        long twoRatings = 0;
        long allRatings = 0;
        for (int row = 0; row < counts.length; row++) {
            all += sizes[row] > 0 ? counts[row] : 0;
            two += sizes[row] > 1 ? counts[row] : 0;
            twoRatings += sizes[row] > 1 ? counts[row] * sizes[row] : 0;
            allRatings += counts[row] * sizes[row];
        }
        this.units = all;
        this.pairable = two;
        this.pairableRatings = twoRatings;
        this.ratings = allRatings;
    }

    /**
     * Reads the rows of a coded matrix.
     *
     * @param units the rows
     * @param weights by category and category
     * @param codes from code in the matrix to category, to leave out unused ones
     */
    static CategoryRows of(DistinctUnits units, double[][] weights, int[] codes) {
        int q = weights.length;
        int rows = units.size();
        int[] sizes = new int[rows];
        double[] agreement = new double[rows];
        double[][] shares = new double[q][rows];
        int[] tally = new int[q];
        UnitRatings unit = units.cursor();
        for (int row = 0; row < rows; row++) {
            units.load(row, unit);
            int r = unit.size();
            sizes[row] = r;
            for (int i = 0; i < r; i++) {
                tally[codes[unit.code(i)]]++;
            }
            agreement[row] = r < 2 ? 0 : agreement(unit, codes, weights);
            for (int i = 0; i < r; i++) {
                int k = codes[unit.code(i)];
                shares[k][row] = (double) tally[k] / r;
            }
            for (int i = 0; i < r; i++) {
                tally[codes[unit.code(i)]] = 0;
            }
        }
        return new CategoryRows(weights, units.counts(), sizes, agreement, shares);
    }

    /** Sum over k of r_ik (r*_ik - 1) / (r_i (r_i - 1)), with r*_ik the sum over l of w_kl r_il. */
    private static double agreement(UnitRatings unit, int[] codes, double[][] weights) {
        int r = unit.size();
        double pairs = 0;
        for (int i = 0; i < r; i++) {
            double[] row = weights[codes[unit.code(i)]];
            for (int j = 0; j < i; j++) {
                int l = codes[unit.code(j)];
                pairs += row[l] + weights[l][codes[unit.code(i)]];
            }
        }
        return pairs / ((double) r * (r - 1));
    }

    double[][] weights() {
        return weights;
    }

    int categories() {
        return weights.length;
    }

    int size() {
        return counts.length;
    }

    long[] counts() {
        return counts;
    }

    int sizeOf(int row) {
        return sizes[row];
    }

    double agreementOf(int row) {
        return agreement[row];
    }

    double share(int category, int row) {
        return shares[category][row];
    }

    /** Returns the number of units with a rating. */
    long units() {
        return units;
    }

    /** Returns the number of units with two or more ratings. */
    long pairable() {
        return pairable;
    }

    long pairableRatings() {
        return pairableRatings;
    }

    long ratings() {
        return ratings;
    }

    /** Sums of columns: rated units, pairable units, agreement, and the share of each category. */
    double[][] columns() {
        double[][] columns = new double[3 + shares.length][];
        columns[0] = new double[counts.length];
        columns[1] = new double[counts.length];
        for (int row = 0; row < counts.length; row++) {
            columns[0][row] = sizes[row] > 0 ? 1 : 0;
            columns[1][row] = sizes[row] > 1 ? 1 : 0;
        }
        columns[2] = agreement;
        System.arraycopy(shares, 0, columns, 3, shares.length);
        return columns;
    }

    /** Returns the mean over rated units of the share of each category. */
    double[] prevalences() {
        double[] prevalences = new double[shares.length];
        for (int k = 0; k < prevalences.length; k++) {
            double sum = 0;
            for (int row = 0; row < counts.length; row++) {
                sum += counts[row] * shares[k][row];
            }
            prevalences[k] = sum / units;
        }
        return prevalences;
    }

    /** Returns the mean over pairable units of their agreement. */
    double observed() {
        double sum = 0;
        for (int row = 0; row < counts.length; row++) {
            sum += counts[row] * agreement[row];
        }
        return sum / pairable;
    }

    /** Returns the number of categories that some rating has. */
    int used() {
        return (int) Arrays.stream(prevalences()).filter(p -> p > 0).count();
    }
}
