package io.assay.agreement;

import com.google.common.math.IntMath;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.util.Arrays;

/*
 * Nominal alpha is linear in the rows: n_k, and the ordered pairs of different ratings over m - 1. Times the least common multiple of
 * the m - 1 these are whole numbers too, and pack with the counts.
 */
/** Nominal alpha from counts per category. */
final class CountStatistic implements AlphaStatistic {
    /** The least common multiple of m - 1 up to 13 ratings per unit; beyond it grows fast. */
    private static final int MOST_SCALE = 27_720;

    private final PairableRows rows;
    private final Frame frame;
    private final double[] unequal;
    private final double[] totals;
    private final double totalUnequal;
    private final double totalRatings;
    private final RowMargins margins;
    /** What makes pairs whole numbers; 0 if they are summed as they are. */
    private final int scale;

    CountStatistic(PairableRows rows, Frame frame) {
        this.rows = rows;
        this.frame = frame;
        this.totals = rows.totals();
        this.unequal = new double[rows.size()];
        int[] scratch = new int[rows.values()];
        double sum = 0;
        double ratings = 0;
        for (int row = 0; row < rows.size(); row++) {
            unequal[row] = unequal(rows.codes(row), scratch);
            sum += rows.count(row) * unequal[row];
            ratings += (double) rows.count(row) * (rows.end(row) - rows.start(row));
        }
        this.totalUnequal = sum;
        this.totalRatings = ratings;
        this.scale = scale(rows);
        this.margins = RowMargins.of(rows, scale == 0 ? new int[0] : scaled(unequal, scale));
    }

    private static int scale(PairableRows rows) {
        int multiple = 1;
        for (int row = 0; row < rows.size() && multiple > 0; row++) {
            int others = rows.end(row) - rows.start(row) - 1;
            int next = others > MOST_SCALE ? 0 : multiple / IntMath.gcd(multiple, others) * others;
            multiple = next > MOST_SCALE ? 0 : next;
        }
        return multiple;
    }

    private static int[] scaled(double[] unequal, int scale) {
        return Arrays.stream(unequal).mapToInt(u -> (int) Math.rint(u * scale)).toArray();
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
        return new Scratch().without(PairableRows.codes(unit, frame));
    }

    @Override
    public Evaluator evaluator() {
        return new Scratch();
    }

    /** One thread's scratch space. */
    private final class Scratch implements Evaluator {
        private final int[] counts = new int[rows.values()];
        private final RowMargins.Counter counter = margins.counter();

        @Override
        public double at(int[] weights) {
            counter.count(weights);
            double within = scale == 0 ? LinearStatistic.dot(weights, unequal) : counter.extra() / scale;
            return finished(within, counter.counts());
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
