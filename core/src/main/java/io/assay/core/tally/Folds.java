package io.assay.core.tally;

import io.assay.core.DistinctUnits;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.List;
import java.util.stream.IntStream;

/** Passes over the units of a matrix that fill a tally. */
public final class Folds {
    /** Units per block. Blocks are merged in order, so that sums of real numbers do not depend on the threads. */
    private static final int BLOCK = 1 << 14;

    private Folds() {}

    /**
     * Fills a tally with all units of a matrix. Equal units are counted first where that pays, otherwise units are
     * added one by one in fixed blocks on all processors; the result is the same for any number of threads.
     *
     * @param <T> the tally
     * @param matrix the units
     * @param empty an empty tally of the matrix's own frame; filled and returned
     * @return {@code empty}, filled
     * @throws IllegalArgumentException if the matrix has other codes than the tally's frame
     */
    public static <T extends Tally<T>> T fold(RatingMatrix matrix, T empty) {
        return fold(matrix.distinctUnits(), empty);
    }

    /**
     * Fills a tally with all units of a matrix as they come, on the calling thread: less to do where units are few.
     *
     * @param <T> the tally
     * @param matrix the units
     * @param empty an empty tally; filled and returned
     * @return {@code empty}, filled
     * @throws IllegalArgumentException if the matrix has other codes than the tally's frame
     */
    public static <T extends Tally<T>> T each(RatingMatrix matrix, T empty) {
        check(matrix, empty);
        UnitRatings unit = matrix.cursor();
        for (int u = 0; u < matrix.unitCount(); u++) {
            matrix.load(u, unit);
            empty.add(unit, 1);
        }
        return empty;
    }

    /**
     * Fills a tally with rows that were made distinct before; the result is the same for any number of threads.
     *
     * @param <T> the tally
     * @param rows the units, each row added with its count
     * @param empty an empty tally of the frame of the rows' matrix; filled and returned
     * @return {@code empty}, filled
     * @throws IllegalArgumentException if the rows' matrix has other codes than the tally's frame
     */
    public static <T extends Tally<T>> T fold(DistinctUnits rows, T empty) {
        check(rows.matrix(), empty);
        if (rows.size() <= BLOCK) {
            return block(rows, 0, rows.size(), empty);
        }
        int blocks = (rows.size() - 1) / BLOCK + 1;
        List<T> parts = IntStream.range(0, blocks)
                .parallel()
                .mapToObj(b -> block(rows, b * BLOCK, Math.min(rows.size(), (b + 1) * BLOCK), empty.fresh()))
                .toList();
        parts.forEach(empty::merge);
        return empty;
    }

    /** A part of a matrix without a declared scale numbers its categories anew, so its codes would mean other categories. */
    private static void check(RatingMatrix matrix, Tally<?> tally) {
        if (matrix.isCoded() && !tally.frame().hasCodesOf(Frame.of(matrix))) {
            throw new IllegalArgumentException(
                    "the tally is of " + tally.frame() + ", but the ratings are " + Frame.of(matrix)
                            + " with other codes; declare the categories of the scale, so that all parts share them");
        }
    }

    private static <T extends Tally<T>> T block(DistinctUnits rows, int from, int to, T tally) {
        UnitRatings unit = rows.cursor();
        for (int row = from; row < to; row++) {
            rows.load(row, unit);
            tally.add(unit, rows.count(row));
        }
        return tally;
    }
}
