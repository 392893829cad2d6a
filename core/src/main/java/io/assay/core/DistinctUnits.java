package io.assay.core;

import java.util.Arrays;
import java.util.Optional;

/**
 * The units of a matrix with equal ones taken together: rows and how often each occurs.
 *
 * <p>Statistics that do not ask who rated are the same for two units with the same ratings. With few categories and raters a million
 * units have a few dozen distinct rows, and a bootstrap draws counts of rows in place of units. Where rows would be about
 * as many as units, the units themselves are the rows.
 *
 * <p>Immutable and thread-safe. Rows come in an order that does not depend on the order of units or raters when
 * {@link #isMerged()}.
 */
public final class DistinctUnits {
    private static final int MOST_KEPT = 1 << 16;

    private final RatingMatrix matrix;
    private final long[] keys;
    private final long[] counts;
    private final int base;
    /** Whether keys have a digit per rater, 0 for missing. */
    private final boolean byRater;

    private DistinctUnits(RatingMatrix matrix, long[] keys, long[] counts, int base, boolean byRater) {
        this.matrix = matrix;
        this.keys = keys;
        this.counts = counts;
        this.base = base;
        this.byRater = byRater;
    }

    static DistinctUnits of(RatingMatrix matrix) {
        return of(matrix, PatternCounter.count(matrix), false);
    }

    /** Equal rows of the table of units by raters taken together. */
    static DistinctUnits byRater(RatingMatrix matrix) {
        return of(matrix, PatternCounter.countRows(matrix), true);
    }

    /** Returns merged rows merged further, raters forgotten: the same as {@link #of} gives, without reading the ratings again. */
    DistinctUnits withoutRaters() {
        return of(
                matrix,
                Optional.of(PatternCounter.withoutRaters(new PatternCounter.Patterns(keys, counts, base))),
                false);
    }

    private static DistinctUnits of(RatingMatrix matrix, Optional<PatternCounter.Patterns> patterns, boolean byRater) {
        return patterns.map(p -> new DistinctUnits(matrix, p.keys(), p.counts(), p.base(), byRater))
                .orElseGet(() -> each(matrix));
    }

    /** Every unit as a row of its own. */
    static DistinctUnits each(RatingMatrix matrix) {
        return new DistinctUnits(matrix, new long[0], new long[0], 0, false);
    }

    /** {@return whether equal units were merged; otherwise each unit is its own row, with count 1} */
    public boolean isMerged() {
        return base != 0;
    }

    /** Returns whether keeping the rows costs little beside the matrix. */
    boolean isSmall() {
        return keys.length <= MOST_KEPT;
    }

    /** {@return the matrix the rows are taken from} */
    public RatingMatrix matrix() {
        return matrix;
    }

    /** {@return the number of rows} */
    public int size() {
        return isMerged() ? keys.length : matrix.unitCount();
    }

    /**
     * {@return how many units show a row, at least 1}
     *
     * @param row 0 to {@code size() - 1}
     */
    public long count(int row) {
        return isMerged() ? counts[row] : 1;
    }

    /** {@return how many units show each row, in order of rows; a copy} */
    public long[] counts() {
        if (isMerged()) {
            return counts.clone();
        }
        long[] ones = new long[matrix.unitCount()];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** {@return a cursor to pass to {@link #load}; one per thread} */
    public UnitRatings cursor() {
        return matrix.cursor();
    }

    /**
     * Copies a row into the cursor. Merged rows list codes in ascending order and their raters mean nothing.
     *
     * @param row 0 to {@code size() - 1}
     * @param cursor modified; from {@link #cursor()}
     */
    public void load(int row, UnitRatings cursor) {
        if (!isMerged()) {
            matrix.load(row, cursor);
            return;
        }
        if (byRater) {
            loadByRater(row, cursor);
            return;
        }
        int size = 0;
        for (long rest = keys[row]; rest > 0; rest /= base) {
            size++;
        }
        cursor.start(-1, size);
        for (int i = 0; i < size; i++) {
            cursor.addCode(i, 0);
        }
        long rest = keys[row];
        for (int i = size - 1; i >= 0; i--) {
            cursor.setCode(i, (int) (rest % base) - 1);
            rest /= base;
        }
    }

    private void loadByRater(int row, UnitRatings cursor) {
        int raters = matrix.raterCount();
        int size = 0;
        for (long rest = keys[row]; rest > 0; rest /= base) {
            size += rest % base != 0 ? 1 : 0;
        }
        cursor.start(-1, size);
        for (int i = 0; i < size; i++) {
            cursor.addCode(0, 0);
        }
        long rest = keys[row];
        for (int r = raters - 1, i = size - 1; i >= 0; r--) {
            int digit = (int) (rest % base);
            if (digit != 0) {
                cursor.set(i--, r, digit - 1);
            }
            rest /= base;
        }
    }
}
