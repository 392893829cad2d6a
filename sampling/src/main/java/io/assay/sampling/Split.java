package io.assay.sampling;

import io.assay.sampling.internal.Checks;
import java.util.Arrays;

/**
 * A random division of labelled rows in two, such as one part to fit a temperature or to calibrate {@link ConformalSets} and one to measure the result:
 * figures from the rows of a fit are too good. Immutable.
 */
public final class Split {
    private final int[] first;
    private final int[] second;

    private Split(int[] first, int[] second) {
        this.first = first;
        this.second = second;
    }

    /**
     * {@return a split} Every choice of rows is as likely as any other.
     *
     * @param rows number of rows
     * @param share share of the first part in (0, 1), rounded to whole rows
     * @param seed any number
     * @throws IllegalArgumentException if the share is out of range, or a part would have no row
     */
    public static Split of(int rows, double share, long seed) {
        Checks.inOpenUnit(share, "share of the first part");
        int size = (int) Math.round(share * rows);
        if (size < 1 || size >= rows) {
            throw new IllegalArgumentException(
                    "a share of " + share + " of " + rows + " rows is " + size + "; each part needs at least one row");
        }
        RandomScorer numbers = new RandomScorer(seed);
        TopK drawn = TopK.of(size);
        for (int row = 0; row < rows; row++) {
            drawn.add(row, numbers.at(row));
        }
        boolean[] isFirst = new boolean[rows];
        drawn.ranked().forEach(entry -> isFirst[entry.row()] = true);
        return new Split(where(isFirst, true), where(isFirst, false));
    }

    private static int[] where(boolean[] isFirst, boolean wanted) {
        int[] rows = new int[isFirst.length];
        int size = 0;
        for (int row = 0; row < isFirst.length; row++) {
            if (isFirst[row] == wanted) {
                rows[size++] = row;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    /** {@return the rows of the first part, ascending} */
    public int[] first() {
        return first.clone();
    }

    /** {@return the rows of the second part, ascending} */
    public int[] second() {
        return second.clone();
    }

    /**
     * {@return the first part of a pool}
     *
     * @param pool has as many rows as were split
     * @throws IllegalArgumentException if it has not
     */
    public Logits first(Logits pool) {
        return part(pool, first);
    }

    /**
     * {@return the second part of a pool}
     *
     * @param pool has as many rows as were split
     * @throws IllegalArgumentException if it has not
     */
    public Logits second(Logits pool) {
        return part(pool, second);
    }

    /**
     * {@return the labels of the first part}
     *
     * @param labels one per row that was split
     * @throws IllegalArgumentException if there are more or fewer
     */
    public int[] first(int[] labels) {
        return part(labels, first);
    }

    /**
     * {@return the labels of the second part}
     *
     * @param labels one per row that was split
     * @throws IllegalArgumentException if there are more or fewer
     */
    public int[] second(int[] labels) {
        return part(labels, second);
    }

    private Logits part(Logits pool, int[] rows) {
        checkSize(pool.rowCount(), "the pool has ");
        return pool.rows(rows);
    }

    private int[] part(int[] labels, int[] rows) {
        checkSize(labels.length, "labels are of ");
        return Arrays.stream(rows).map(row -> labels[row]).toArray();
    }

    private void checkSize(int rows, String start) {
        int split = first.length + second.length;
        if (rows != split) {
            throw new IllegalArgumentException(start + rows + " rows, but " + split + " were split");
        }
    }
}
