package io.assay.agreement;

import io.assay.core.resample.WeightedStatistic;
import java.util.function.ToDoubleFunction;

/** A figure that follows from sums over units: each row adds its columns, and the sums are finished. */
final class LinearStatistic implements WeightedStatistic {
    private final long[] counts;
    private final double[][] columns;
    private final double[] totals;
    private final ToDoubleFunction<double[]> finish;

    /**
     * Makes a statistic.
     *
     * @param counts units per row; kept
     * @param columns by column, then row; kept
     * @param finish from the sum of each column to the figure, NaN if undefined; thread-safe, does not keep its argument
     */
    LinearStatistic(long[] counts, double[][] columns, ToDoubleFunction<double[]> finish) {
        this.counts = counts;
        this.columns = columns;
        this.finish = finish;
        this.totals = new double[columns.length];
        for (int c = 0; c < columns.length; c++) {
            for (int row = 0; row < counts.length; row++) {
                totals[c] += counts[row] * columns[c][row];
            }
        }
    }

    /** Returns the figure of the data themselves. */
    double value() {
        return finish.applyAsDouble(totals.clone());
    }

    @Override
    public int rows() {
        return counts.length;
    }

    @Override
    public long count(int row) {
        return counts[row];
    }

    @Override
    public Evaluator evaluator() {
        double[] sums = new double[columns.length];
        return new Evaluator() {
            @Override
            public double at(int[] weights) {
                for (int c = 0; c < sums.length; c++) {
                    sums[c] = dot(weights, columns[c]);
                }
                return finish.applyAsDouble(sums);
            }

            @Override
            public double without(int row) {
                for (int c = 0; c < sums.length; c++) {
                    sums[c] = totals[c] - columns[c][row];
                }
                return finish.applyAsDouble(sums);
            }
        };
    }

    /** Four running sums, so that the additions do not wait for each other. */
    static double dot(int[] weights, double[] column) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < column.length; i += 4) {
            a += weights[i] * column[i];
            b += weights[i + 1] * column[i + 1];
            c += weights[i + 2] * column[i + 2];
            d += weights[i + 3] * column[i + 3];
        }
        for (; i < column.length; i++) {
            a += weights[i] * column[i];
        }
        return (a + b) + (c + d);
    }
}
