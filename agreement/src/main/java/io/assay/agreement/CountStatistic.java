package io.assay.agreement;

import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;

/*
 * Nominal alpha is linear in the rows: n_k and, for each size m, sum (m^2 - sum_k c_k^2). While counts fit an int, a replicate is
 * K + sizes integer dot products over the rows, which the JIT vectorises.
 */
/** Nominal alpha from counts per category. */
final class CountStatistic implements AlphaStatistic {
    private final PairableRows rows;
    private final Frame frame;
    /** Category counts per row, one array per category; empty if that would be large and sparse. */
    private final int[][] columns;

    private final double[] unequal;
    /** Ordered pairs of different ratings per row, and where runs of rows of one size start. */
    private final int[] pairs;

    private final int[] runs;
    private final double[] totals;
    private final double totalUnequal;
    private final double totalRatings;
    private final boolean fitsInt;

    CountStatistic(PairableRows rows, Frame frame) {
        this.rows = rows;
        this.frame = frame;
        this.totals = new double[rows.values()];
        this.unequal = new double[rows.size()];
        this.columns = columns(rows);
        int[] scratch = new int[rows.values()];
        double sum = 0;
        double ratings = 0;
        long units = 0;
        int largest = 0;
        for (int row = 0; row < rows.size(); row++) {
            unequal[row] = unequal(rows.codes(row), scratch);
            sum += rows.count(row) * unequal[row];
            for (int i = rows.start(row); i < rows.end(row); i++) {
                totals[rows.code(i)] += rows.count(row);
            }
            int m = rows.end(row) - rows.start(row);
            ratings += (double) rows.count(row) * m;
            units += rows.count(row);
            largest = Math.max(largest, m);
        }
        this.totalUnequal = sum;
        this.totalRatings = ratings;
        this.runs = runs(rows);
        // Many short runs, as with units in no order, would cost more than they save.
        this.fitsInt = units * largest * largest < Integer.MAX_VALUE && runs.length <= 2 + rows.size() / 16;
        this.pairs = new int[fitsInt ? rows.size() : 0];
        for (int row = 0; row < pairs.length; row++) {
            pairs[row] = (int) Math.rint(unequal[row] * (rows.end(row) - rows.start(row) - 1));
        }
    }

    private static int[] runs(PairableRows rows) {
        int[] starts = new int[rows.size() + 1];
        int size = 0;
        for (int row = 0; row < rows.size(); row++) {
            boolean begins = row == 0 || rows.end(row) - rows.start(row) != rows.end(row - 1) - rows.start(row - 1);
            if (begins) {
                starts[size++] = row;
            }
        }
        starts[size++] = rows.size();
        return java.util.Arrays.copyOf(starts, size);
    }

    private static int[][] columns(PairableRows rows) {
        if ((long) rows.values() * rows.size() > Math.min(4_000_000, 8 * rows.ratings())) {
            return new int[0][];
        }
        int[][] columns = new int[rows.values()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int i = rows.start(row); i < rows.end(row); i++) {
                columns[rows.code(i)][row]++;
            }
        }
        return columns;
    }

    /** Ordered pairs of different ratings over m - 1. */
    private static double unequal(int[] codes, int[] scratch) {
        long squares = 0;
        for (int code : codes) {
            squares += 2L * scratch[code]++ + 1;
        }
        for (int code : codes) {
            scratch[code] = 0;
        }
        return ((double) codes.length * codes.length - squares) / (codes.length - 1);
    }

    private static double alpha(double unequalWithin, double ratings, double unequalOverall) {
        return unequalOverall > 0 ? 1 - (ratings - 1) * unequalWithin / unequalOverall : Double.NaN;
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public long count(int row) {
        return rows.count(row);
    }

    @Override
    public double without(UnitRatings unit) {
        int[] codes = new int[unit.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = frame.code(unit, i);
        }
        return new Scratch().without(codes);
    }

    @Override
    public Evaluator evaluator() {
        return new Scratch();
    }

    /** One thread's scratch space. */
    private final class Scratch implements Evaluator {
        private final int[] counts = new int[rows.values()];
        private final double[] sums = new double[rows.values()];

        @Override
        public double at(int[] weights) {
            double within = fitsInt ? withinBySize(weights) : within(weights);
            if (columns.length > 0) {
                for (int k = 0; k < columns.length; k++) {
                    sums[k] = dot(weights, columns[k]);
                }
            } else {
                sparse(weights);
            }
            return finished(within, sums);
        }

        private double within(int[] weights) {
            double within = 0;
            for (int row = 0; row < weights.length; row++) {
                within += weights[row] * unequal[row];
            }
            return within;
        }

        /** Whole numbers within each run of rows of one size, which the JIT adds up several at a time. */
        private double withinBySize(int[] weights) {
            double within = 0;
            for (int run = 0; run + 1 < runs.length; run++) {
                int sum = 0;
                for (int row = runs[run]; row < runs[run + 1]; row++) {
                    sum += weights[row] * pairs[row];
                }
                within += (double) sum / (rows.end(runs[run]) - rows.start(runs[run]) - 1);
            }
            return within;
        }

        private double dot(int[] weights, int[] column) {
            return fitsInt ? intDot(weights, column) : longDot(weights, column);
        }

        private int intDot(int[] weights, int[] column) {
            int sum = 0;
            for (int row = 0; row < column.length; row++) {
                sum += weights[row] * column[row];
            }
            return sum;
        }

        private long longDot(int[] weights, int[] column) {
            long sum = 0;
            for (int row = 0; row < column.length; row++) {
                sum += (long) weights[row] * column[row];
            }
            return sum;
        }

        private void sparse(int[] weights) {
            java.util.Arrays.fill(sums, 0);
            for (int row = 0; row < weights.length; row++) {
                if (weights[row] != 0) {
                    for (int i = rows.start(row); i < rows.end(row); i++) {
                        sums[rows.code(i)] += weights[row];
                    }
                }
            }
        }

        private double finished(double within, double[] categories) {
            double n = 0;
            for (double count : categories) {
                n += count;
            }
            double overall = 0;
            for (double count : categories) {
                overall += count * (n - count);
            }
            return alpha(within, n, overall);
        }

        @Override
        public double without(int row) {
            return without(rows.codes(row));
        }

        double without(int[] codes) {
            double overall = 0;
            double n = totalRatings - codes.length;
            double within = totalUnequal - unequal(codes, counts);
            for (int code : codes) {
                counts[code]++;
            }
            for (int k = 0; k < totals.length; k++) {
                double left = totals[k] - counts[k];
                overall += left * (n - left);
            }
            for (int code : codes) {
                counts[code] = 0;
            }
            return alpha(within, n, overall);
        }
    }
}
