package io.assay.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How often each value occurs, at any multiplicities of the rows; with it, one more column of whole numbers.
 *
 * <p>Few values are kept as packed columns, many values are counted rating by rating. Immutable.
 */
final class RowMargins {
    private final PairableRows rows;
    /** Columns of values, then the extra one; none where rows show few of many values. */
    private final PackedColumns packed;

    private final boolean isPacked;
    private final int[] extra;
    /** Up to so many units in a replicate no packed sum can run into its neighbour. */
    private final long mostUnits;

    private RowMargins(PairableRows rows, PackedColumns packed, boolean isPacked, int[] extra, long mostUnits) {
        this.rows = rows;
        this.packed = packed;
        this.isPacked = isPacked;
        this.extra = extra;
        this.mostUnits = mostUnits;
    }

    /**
     * Prepares the counts.
     *
     * @param rows the rows
     * @param extra whole numbers per row, to be summed too; empty if there are none; kept
     */
    static RowMargins of(PairableRows rows, int[] extra) {
        long units = Math.max(1, Arrays.stream(rows.counts()).sum());
        boolean isPacked = (long) rows.values() * rows.size() <= Math.min(4_000_000, 8 * rows.ratings());
        List<int[]> columns = new ArrayList<>();
        if (isPacked) {
            columns.addAll(Arrays.asList(columns(rows)));
        }
        if (extra.length > 0) {
            columns.add(extra);
        }
        PackedColumns packed = PackedColumns.of(columns.toArray(int[][]::new), rows.size(), units);
        return new RowMargins(rows, packed, isPacked, extra, units);
    }

    private static int[][] columns(PairableRows rows) {
        int[][] columns = new int[rows.values()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int i = rows.start(row); i < rows.end(row); i++) {
                columns[rows.code(i)][row]++;
            }
        }
        return columns;
    }

    /** Returns a counter for one thread. */
    Counter counter() {
        return new Counter();
    }

    /** One thread's scratch space. */
    final class Counter {
        private final long[] sums = packed.scratch();
        private final double[] counts = new double[rows.values()];
        private double extraSum;

        /** Counts with each row taken so many times. */
        void count(int[] weights) {
            if (isLarger(weights)) {
                rows.count(weights, counts);
                extraSum = plainSum(weights);
                return;
            }
            packed.dot(weights, sums);
            extraSum = extra.length > 0 ? packed.sum(isPacked ? counts.length : 0, sums) : 0;
            if (!isPacked) {
                rows.count(weights, counts);
                return;
            }
            for (int k = 0; k < counts.length; k++) {
                counts[k] = packed.sum(k, sums);
            }
        }

        /**
         * Returns whether there are more units than the columns have room for: where units with a single rating or whole clusters
         * are drawn too, a replicate may have more pairable units than the ratings. An int, which the JIT adds up several at a time;
         * a sum beyond it is negative.
         */
        private boolean isLarger(int[] weights) {
            int drawn = 0;
            for (int weight : weights) {
                drawn += weight;
            }
            return drawn < 0 || drawn > mostUnits;
        }

        private double plainSum(int[] weights) {
            double sum = 0;
            for (int row = 0; row < extra.length; row++) {
                sum += (double) weights[row] * extra[row];
            }
            return sum;
        }

        /** Returns how often each value occurs; overwritten by the next count. */
        double[] counts() {
            return counts;
        }

        /** Returns the sum of the extra column. */
        double extra() {
            return extraSum;
        }
    }
}
