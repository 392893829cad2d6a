package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.util.Arrays;

/** The distinct units with two or more ratings, as codes: what resampling reads in place of the ratings. Immutable. */
final class PairableRows {
    private final int values;
    private final int[] starts;
    private final int[] codes;
    private final long[] counts;

    private PairableRows(int values, int[] starts, int[] codes, long[] counts) {
        this.values = values;
        this.starts = starts;
        this.codes = codes;
        this.counts = counts;
    }

    static PairableRows of(DistinctUnits rows, Frame frame) {
        int[] starts = new int[rows.size() + 1];
        int[] codes = new int
                [Math.max(
                        16,
                        rows.matrix().isCoded()
                                ? 4 * rows.size()
                                : rows.matrix().ratingCount())];
        long[] counts = new long[rows.size()];
        UnitRatings unit = rows.cursor();
        int kept = 0;
        for (int row = 0; row < rows.size(); row++) {
            rows.load(row, unit);
            if (unit.size() < 2) {
                continue;
            }
            int start = starts[kept];
            if (start + unit.size() > codes.length) {
                codes = Arrays.copyOf(codes, Math.max(2 * codes.length, start + unit.size()));
            }
            for (int i = 0; i < unit.size(); i++) {
                codes[start + i] = frame.code(unit, i);
            }
            counts[kept++] = rows.count(row);
            starts[kept] = start + unit.size();
        }
        return new PairableRows(
                frame.categories(), Arrays.copyOf(starts, kept + 1), codes, Arrays.copyOf(counts, kept));
    }

    /** Returns the number of distinct values. */
    int values() {
        return values;
    }

    int size() {
        return counts.length;
    }

    long count(int row) {
        return counts[row];
    }

    long[] counts() {
        return counts;
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row + 1];
    }

    int code(int position) {
        return codes[position];
    }

    /** Returns the codes of a row. */
    int[] codes(int row) {
        return Arrays.copyOfRange(codes, starts[row], starts[row + 1]);
    }

    /** Returns the codes of a unit, which need not be among the rows. */
    static int[] codes(UnitRatings unit, Frame frame) {
        int[] codes = new int[unit.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = frame.code(unit, i);
        }
        return codes;
    }

    /** Returns how often each value occurs in all units. */
    double[] totals() {
        double[] totals = new double[values];
        for (int row = 0; row < counts.length; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                totals[codes[i]] += counts[row];
            }
        }
        return totals;
    }

    /**
     * Counts values with each row taken so many times.
     *
     * @param weights multiplicities of the rows
     * @param into by value; overwritten
     */
    void count(int[] weights, double[] into) {
        Arrays.fill(into, 0);
        for (int row = 0; row < weights.length; row++) {
            if (weights[row] != 0) {
                for (int i = starts[row]; i < starts[row + 1]; i++) {
                    into[codes[i]] += weights[row];
                }
            }
        }
    }

    /** Returns the number of ratings in distinct rows. */
    long ratings() {
        return starts[counts.length];
    }
}
