package io.assay.agreement;

/**
 * {@code b' A^- b} for a symmetric, positive semidefinite matrix, singular or not, and b in its range.
 *
 * @param value the form
 * @param rank of the matrix
 */
record QuadraticForm(double value, int rank) {
    private static final double SMALL = 1e-10;

    /**
     * Eliminates with diagonal pivots until none is left that is not rounding, O(size^3).
     *
     * @param matrix lower triangle by rows, modified
     * @param vector modified
     */
    static QuadraticForm of(double[][] matrix, double[] vector) {
        double least = SMALL * largest(matrix);
        boolean[] done = new boolean[vector.length];
        double value = 0;
        int rank = 0;
        for (int p = pivot(matrix, done, least); p >= 0; p = pivot(matrix, done, least)) {
            value += vector[p] * vector[p] / matrix[p][p];
            rank++;
            done[p] = true;
            eliminate(matrix, vector, done, p);
        }
        return new QuadraticForm(value, rank);
    }

    private static double largest(double[][] matrix) {
        double largest = 0;
        for (int i = 0; i < matrix.length; i++) {
            largest = Math.max(largest, matrix[i][i]);
        }
        return largest;
    }

    private static int pivot(double[][] matrix, boolean[] done, double least) {
        int best = -1;
        for (int i = 0; i < done.length; i++) {
            if (!done[i] && matrix[i][i] > least && (best < 0 || matrix[i][i] > matrix[best][best])) {
                best = i;
            }
        }
        return best;
    }

    private static void eliminate(double[][] matrix, double[] vector, boolean[] done, int p) {
        int size = vector.length;
        double[] column = new double[size];
        for (int i = 0; i < size; i++) {
            column[i] = i > p ? matrix[i][p] : matrix[p][i];
        }
        for (int i = 0; i < size; i++) {
            double factor = column[i] / matrix[p][p];
            if (done[i] || factor == 0) {
                continue;
            }
            vector[i] -= factor * vector[p];
            for (int j = 0; j <= i; j++) {
                matrix[i][j] -= factor * column[j];
            }
        }
    }
}
