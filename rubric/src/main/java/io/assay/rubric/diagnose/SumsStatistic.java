package io.assay.rubric.diagnose;

import io.assay.core.resample.WeightedStatistic;
import java.util.function.ToDoubleFunction;

/** A function of sums over items; one row per item. */
final class SumsStatistic implements WeightedStatistic {
    private final double[][] rows;
    private final int columns;
    private final double[] whole;
    private final ToDoubleFunction<double[]> function;

    /**
     * Makes the statistic.
     *
     * @param rows by item, all of one length; kept
     * @param function of the sums of the columns; NaN where it is undefined
     */
    SumsStatistic(double[][] rows, ToDoubleFunction<double[]> function) {
        this.rows = rows;
        this.columns = rows.length == 0 ? 0 : rows[0].length;
        this.function = function;
        this.whole = new double[columns];
        for (double[] row : rows) {
            for (int c = 0; c < columns; c++) {
                whole[c] += row[c];
            }
        }
    }

    /** Returns the function of all items, each once. */
    double value() {
        return function.applyAsDouble(whole.clone());
    }

    @Override
    public int rows() {
        return rows.length;
    }

    @Override
    public long count(int row) {
        return 1;
    }

    @Override
    public Evaluator evaluator() {
        double[] sums = new double[columns];
        return new Evaluator() {
            @Override
            public double at(int[] weights) {
                java.util.Arrays.fill(sums, 0);
                for (int row = 0; row < rows.length; row++) {
                    if (weights[row] != 0) {
                        add(row, weights[row]);
                    }
                }
                return function.applyAsDouble(sums);
            }

            @Override
            public double without(int row) {
                for (int c = 0; c < columns; c++) {
                    sums[c] = whole[c] - rows[row][c];
                }
                return function.applyAsDouble(sums);
            }

            private void add(int row, int weight) {
                for (int c = 0; c < columns; c++) {
                    sums[c] += weight * rows[row][c];
                }
            }
        };
    }
}
