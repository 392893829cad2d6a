package io.assay.core;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The ratings of a matrix, unit after unit.
 *
 * <p>Two layouts share the class, whichever takes less memory. <em>Dense</em>: one cell per unit and rater, code 0 or
 * NaN where the rating is missing. <em>Sparse</em>: only the ratings, with a column of rater indexes, ordered by rater
 * within the unit. Codes are stored plus one in both, so that a pattern of codes has no leading zeros.
 */
final class Cells {
    private final int units;
    private final int raters;
    private final int ratings;
    /** Start of each unit's ratings and the end of the last; null if dense. */
    private final int @Nullable [] offsets;

    private final @Nullable Column raterColumn;
    private final @Nullable Column codes;
    private final double @Nullable [] plain;

    Cells(
            int units,
            int raters,
            int ratings,
            int @Nullable [] offsets,
            @Nullable Column raterColumn,
            @Nullable Column codes,
            double @Nullable [] plain) {
        this.units = units;
        this.raters = raters;
        this.ratings = ratings;
        this.offsets = offsets;
        this.raterColumn = raterColumn;
        this.codes = codes;
        this.plain = plain;
    }

    int units() {
        return units;
    }

    int raters() {
        return raters;
    }

    int ratings() {
        return ratings;
    }

    boolean isDense() {
        return offsets == null;
    }

    /** Returns the one-byte codes, or null if codes are wider or the matrix is not coded. */
    byte @Nullable [] byteCodes() {
        return codes instanceof Column.Bytes bytes ? bytes.data : null;
    }

    /** Returns the plain values, or null if coded. Not modified. */
    double @Nullable [] plainValues() {
        return plain;
    }

    int @Nullable [] offsets() {
        return offsets;
    }

    /** Returns the codes that some rating has. */
    BitSet codesUsed(int categories) {
        BitSet used = new BitSet(categories);
        UnitRatings cursor = new UnitRatings(new double[0], true);
        for (int u = 0; u < units; u++) {
            load(u, cursor);
            for (int i = 0; i < cursor.size(); i++) {
                used.set(cursor.code(i));
            }
        }
        return used;
    }

    /** Returns the most ratings any unit has. */
    int largestUnit() {
        int most = 0;
        if (offsets == null) {
            return raters;
        }
        for (int u = 0; u < units; u++) {
            most = Math.max(most, offsets[u + 1] - offsets[u]);
        }
        return most;
    }

    /** Copies one unit into a cursor. */
    void load(int unit, UnitRatings into) {
        if (offsets == null) {
            loadDense(unit, into);
        } else {
            loadSparse(unit, into, offsets[unit], offsets[unit + 1]);
        }
    }

    private void loadDense(int unit, UnitRatings into) {
        into.start(unit, raters);
        int base = unit * raters;
        if (codes != null) {
            for (int r = 0; r < raters; r++) {
                int stored = codes.get(base + r);
                if (stored != 0) {
                    into.addCode(r, stored - 1);
                }
            }
        } else if (plain != null) {
            for (int r = 0; r < raters; r++) {
                double value = plain[base + r];
                if (!Double.isNaN(value)) {
                    into.addValue(r, value);
                }
            }
        }
    }

    private void loadSparse(int unit, UnitRatings into, int from, int to) {
        into.start(unit, to - from);
        Column who = java.util.Objects.requireNonNull(raterColumn, "raterColumn");
        if (codes != null) {
            for (int i = from; i < to; i++) {
                into.addCode(who.get(i), codes.get(i) - 1);
            }
        } else if (plain != null) {
            for (int i = from; i < to; i++) {
                into.addValue(who.get(i), plain[i]);
            }
        }
    }

    /** Copies the values of a run of units, missing ones left out. */
    void loadValues(int from, int to, double[] values, int[] sizes, double[] dictionary) {
        int at = 0;
        for (int u = from; u < to; u++) {
            int start = offsets == null ? u * raters : offsets[u];
            int end = offsets == null ? start + raters : offsets[u + 1];
            int before = at;
            if (plain != null) {
                at = copyPlain(start, end, values, at, plain);
            } else if (codes != null) {
                at = decode(start, end, values, at, codes, dictionary);
            }
            sizes[u - from] = at - before;
        }
    }

    private static int copyPlain(int start, int end, double[] values, int at, double[] plain) {
        int next = at;
        for (int i = start; i < end; i++) {
            double value = plain[i];
            if (!Double.isNaN(value)) {
                values[next++] = value;
            }
        }
        return next;
    }

    private static int decode(int start, int end, double[] values, int at, Column codes, double[] dictionary) {
        int next = at;
        for (int i = start; i < end; i++) {
            int stored = codes.get(i);
            if (stored != 0) {
                values[next++] = dictionary[stored - 1];
            }
        }
        return next;
    }
}
