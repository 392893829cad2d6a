package io.assay.sampling;

import io.assay.sampling.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rows with the highest scores of all that were added, in bounded memory. Of equal scores the lower row comes first.
 *
 * <p>It merges: the rows kept are those of a full sort, in whatever order and parts rows were added. Mutable, not thread-safe: fill one per task
 * and merge them.
 */
public final class TopK {
    private final int capacity;

    /** A heap with the row that would be the next to go at 0. */
    private double[] scores;

    private int[] rows;
    private int size;

    private TopK(int capacity) {
        this.capacity = capacity;
        this.scores = new double[Math.min(capacity, 16)];
        this.rows = new int[scores.length];
    }

    /**
     * {@return an empty one}
     *
     * @param capacity how many rows are kept, at least 0
     * @throws IllegalArgumentException if it is negative
     */
    public static TopK of(int capacity) {
        return new TopK(Checks.atLeast(capacity, 0, "number of rows to keep"));
    }

    /**
     * A row and its score.
     *
     * @param row number of the row
     * @param score its score
     */
    public record Entry(int row, double score) {}

    /**
     * Adds a row. No row may be added twice.
     *
     * @param row number of the row
     * @param score its score
     * @return whether it is kept for now
     * @throws IllegalArgumentException if the score is NaN
     */
    public boolean add(int row, double score) {
        if (size == capacity && capacity > 0 && score < scores[0]) {
            return false;
        }
        if (Double.isNaN(score)) {
            throw new IllegalArgumentException("the score of row " + row + " is NaN");
        }
        if (size < capacity) {
            grow();
            up(size++, score, row);
            return true;
        }
        if (capacity > 0 && precedes(score, row, scores[0], rows[0])) {
            down(score, row);
            return true;
        }
        return false;
    }

    /**
     * Adds all rows that another keeps.
     *
     * @param other of rows that are not in this one; not modified
     */
    public void merge(TopK other) {
        for (int i = 0; i < other.size; i++) {
            add(other.rows[i], other.scores[i]);
        }
    }

    /** {@return how many rows are kept now} */
    public int size() {
        return size;
    }

    /** {@return the rows kept, the highest score first} */
    public List<Entry> ranked() {
        List<Entry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            entries.add(new Entry(rows[i], scores[i]));
        }
        entries.sort(ORDER);
        return entries;
    }

    /** The order of selection. Zeros of both signs are equal, as numbers are. */
    static final Comparator<Entry> ORDER =
            (a, b) -> a.score > b.score ? -1 : a.score < b.score ? 1 : Integer.compare(a.row, b.row);

    private static boolean precedes(double score, int row, double otherScore, int otherRow) {
        return score > otherScore || (score == otherScore && row < otherRow);
    }

    private void grow() {
        if (size == rows.length) {
            int length = (int) Math.min(capacity, 2L * size);
            scores = Arrays.copyOf(scores, length);
            rows = Arrays.copyOf(rows, length);
        }
    }

    private void up(int from, double score, int row) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) / 2;
            if (!precedes(scores[parent], rows[parent], score, row)) {
                break;
            }
            put(at, scores[parent], rows[parent]);
            at = parent;
        }
        put(at, score, row);
    }

    /** Puts a row in the place of the one at 0. */
    private void down(double score, int row) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && precedes(scores[child], rows[child], scores[child + 1], rows[child + 1])) {
                child++;
            }
            if (!precedes(score, row, scores[child], rows[child])) {
                break;
            }
            put(at, scores[child], rows[child]);
            at = child;
        }
        put(at, score, row);
    }

    private void put(int at, double score, int row) {
        scores[at] = score;
        rows[at] = row;
    }
}
