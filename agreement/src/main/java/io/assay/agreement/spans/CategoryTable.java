package io.assay.agreement.spans;

import java.util.List;

/** The dissimilarities between the categories of a continuum, looked up and checked once. */
final class CategoryTable {
    private CategoryTable() {}

    /** Returns a square of the categories and, last, of having none. */
    static double[][] of(List<String> categories, CategoryDissimilarity dissimilarity) {
        int none = categories.size();
        double[][] table = new double[none + 1][none + 1];
        for (int c = 0; c < none; c++) {
            table[c][none] = 1;
            table[none][c] = 1;
            for (int k = 0; k < none; k++) {
                table[c][k] = dissimilarity.between(categories.get(c), categories.get(k));
            }
        }
        for (int c = 0; c < none; c++) {
            for (int k = 0; k <= c; k++) {
                check(categories, table, c, k);
            }
        }
        return table;
    }

    private static void check(List<String> categories, double[][] table, int c, int k) {
        double d = table[c][k];
        if (!(d >= 0 && d <= 1 && d == table[k][c] && (c != k || d == 0))) {
            throw new IllegalArgumentException(
                    "dissimilarities are symmetric, from 0 to 1, and 0 between equal categories, but "
                            + categories.get(c) + " and " + categories.get(k) + " had " + d + " and " + table[k][c]);
        }
    }
}
