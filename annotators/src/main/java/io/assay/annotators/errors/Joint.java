package io.assay.annotators.errors;

import java.util.Arrays;

/** The joint distribution of given labels (rows) and true ones (columns), as confident learning estimates it. */
final class Joint {
    private final double[] thresholds;
    private final double[][] cells;

    private Joint(double[] thresholds, double[][] cells) {
        this.thresholds = thresholds;
        this.cells = cells;
    }

    /**
     * Counts.
     *
     * @param used units that count, some perhaps more than once; all have labels
     */
    static Joint of(int[] labels, Predictions predictions, int[] used) {
        int k = predictions.categories().size();
        double[] thresholds = new double[k];
        int[] sizes = new int[k];
        for (int u : used) {
            thresholds[labels[u]] += predictions.probability(u, labels[u]);
            sizes[labels[u]]++;
        }
        for (int c = 0; c < k; c++) {
            thresholds[c] = sizes[c] == 0 ? Double.POSITIVE_INFINITY : thresholds[c] / sizes[c];
        }
        double[][] counts = new double[k][k];
        for (int u : used) {
            int confident = confident(predictions.row(u), thresholds);
            if (confident >= 0) {
                counts[labels[u]][confident]++;
            }
        }
        return new Joint(thresholds, scaled(counts, sizes));
    }

    /** Returns the category a unit is confidently of, or -1. */
    private static int confident(double[] row, double[] thresholds) {
        int best = -1;
        for (int k = 0; k < row.length; k++) {
            // A mean of equal probabilities may differ from them in the last place.
            boolean passes = row[k] >= thresholds[k] - 1e-12;
            best = passes && (best < 0 || row[k] > row[best]) ? k : best;
        }
        return best;
    }

    /** Scales rows to the number of labels and all to a sum of 1; a row without confident units is taken as right. */
    private static double[][] scaled(double[][] counts, int[] sizes) {
        double all = Arrays.stream(sizes).sum();
        boolean any = Arrays.stream(counts).flatMapToDouble(Arrays::stream).anyMatch(count -> count > 0);
        for (int row = 0; row < counts.length; row++) {
            double sum = Arrays.stream(counts[row]).sum();
            for (int column = 0; column < counts.length; column++) {
                double part = sum > 0 ? counts[row][column] / sum : row == column ? 1 : 0;
                counts[row][column] = any ? part * sizes[row] / all : Double.NaN;
            }
        }
        return counts;
    }

    boolean isDefined() {
        return Double.isFinite(diagonal());
    }

    double diagonal() {
        double sum = 0;
        for (int k = 0; k < cells.length; k++) {
            sum += cells[k][k];
        }
        return sum;
    }

    double cell(int label, int truth) {
        return cells[label][truth];
    }

    double threshold(int category) {
        return thresholds[category];
    }

    int confident(double[] row) {
        return confident(row, thresholds);
    }
}
