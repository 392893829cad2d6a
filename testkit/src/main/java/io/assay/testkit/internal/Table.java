package io.assay.testkit.internal;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Ratings as codes, rows of units, before they become a matrix. Immutable. */
public final class Table {
    /** The code of a missing rating. */
    public static final int MISSING = -1;

    private final Codebook book;
    private final int raters;
    private final int[][] rows;

    Table(Codebook book, int raters, int[][] rows) {
        this.book = book;
        this.raters = raters;
        this.rows = rows;
    }

    /** {@return the ratings; units are called 1, 2, … and raters R1, R2, …} */
    public RatingMatrix matrix() {
        RatingMatrixBuilder builder = RatingMatrix.builder(book.scale());
        IntStream.rangeClosed(1, raters).forEach(r -> builder.rater("R" + r));
        for (int u = 0; u < rows.length; u++) {
            String unit = Integer.toString(u + 1);
            builder.unit(unit);
            for (int r = 0; r < raters; r++) {
                if (rows[u][r] != MISSING) {
                    builder.rate(unit, "R" + (r + 1), book.label(rows[u][r]));
                }
            }
        }
        return builder.build();
    }

    /** {@return what codes mean} */
    public Codebook book() {
        return book;
    }

    /** {@return the number of units} */
    public int units() {
        return rows.length;
    }

    /** {@return the number of raters} */
    public int raters() {
        return raters;
    }

    /** {@return the number of missing ratings} */
    public long missing() {
        return Arrays.stream(rows)
                .flatMapToInt(Arrays::stream)
                .filter(code -> code == MISSING)
                .count();
    }

    /** {@return how far ratings are from plain, added up} */
    public long effort() {
        return Arrays.stream(rows)
                .flatMapToInt(Arrays::stream)
                .filter(code -> code != MISSING)
                .mapToLong(book::effort)
                .sum();
    }

    int code(int unit, int rater) {
        return rows[unit][rater];
    }

    /** Returns the table with other codes. */
    Table with(int unit, int rater, int code) {
        int[][] changed = rows.clone();
        changed[unit] = rows[unit].clone();
        changed[unit][rater] = code;
        return new Table(book, raters, changed);
    }

    /** Returns the table of some units. */
    Table units(List<Integer> kept) {
        return new Table(book, raters, kept.stream().map(u -> rows[u]).toArray(int[][]::new));
    }

    /** Returns the table of some raters. */
    Table raters(List<Integer> kept) {
        return new Table(
                book,
                kept.size(),
                Arrays.stream(rows)
                        .map(row -> kept.stream().mapToInt(r -> row[r]).toArray())
                        .toArray(int[][]::new));
    }

    /** {@return a table to read, a line per unit, a point where a rating is missing} */
    @Override
    public String toString() {
        return Printed.of(matrix());
    }
}
