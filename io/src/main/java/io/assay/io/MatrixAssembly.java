package io.assay.io;

import io.assay.core.DuplicatePolicy;
import io.assay.core.DuplicateRatingException;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import java.util.Arrays;
import java.util.Optional;

/** Builds the matrix of one criterion, and reports ratings off the scale and duplicates. */
final class MatrixAssembly {
    private final Columns columns;
    private final RatingRows rows;
    private final RatingRows.Sheet sheet;
    private final Problems problems;
    private final RatingMatrixBuilder builder;
    private final ValueEncoder encoder;
    private final boolean lines;

    MatrixAssembly(
            Columns columns,
            RatingRows rows,
            RatingRows.Sheet sheet,
            ValueTable values,
            ScaleChoice choice,
            Problems problems,
            boolean lines) {
        this.columns = columns;
        this.rows = rows;
        this.sheet = sheet;
        this.problems = problems;
        this.builder = RatingMatrix.builder(choice.scale());
        this.encoder = new ValueEncoder(choice, values, builder);
        this.lines = lines;
    }

    /** Returns the matrix, or nothing if there were problems. */
    Optional<RatingMatrix> build(DuplicatePolicy policy, ScaleChoice choice) {
        if (!setPolicy(policy, choice)) {
            return Optional.empty();
        }
        fill();
        try {
            return Optional.of(builder.build());
        } catch (DuplicateRatingException e) {
            report(e);
        } catch (IllegalArgumentException e) {
            // A separate rater whose name is taken.
            problems.file(String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private boolean setPolicy(DuplicatePolicy policy, ScaleChoice choice) {
        try {
            builder.onDuplicate(policy);
            return true;
        } catch (IllegalArgumentException e) {
            problems.file(e.getMessage() + (choice.isDeclared() ? "" : " (" + choice.reason() + ")"));
            return false;
        }
    }

    private void fill() {
        int[] units = new int[rows.units().size()];
        Arrays.fill(units, -1);
        int[] raters = new int[rows.raters().size()];
        Arrays.fill(raters, -1);
        if (columns.isWide()) {
            Arrays.setAll(raters, code -> builder.raterIndex(rows.raters().get(code)));
        }
        for (int i = 0; i < sheet.size(); i++) {
            int unit = sheet.unit(i);
            if (units[unit] < 0) {
                units[unit] = builder.unitIndex(rows.units().get(unit));
            }
            int rater = sheet.rater(i);
            if (rater != RatingRows.NOBODY && raters[rater] < 0) {
                raters[rater] = builder.raterIndex(rows.raters().get(rater));
            }
            if (sheet.value(i) != RatingRows.MISSING) {
                rate(i, units[unit], raters[rater]);
            }
        }
    }

    private void rate(int i, int unit, int rater) {
        double value = encoded(i);
        if (!Double.isNaN(value)) {
            builder.rateEncoded(unit, rater, value);
        } else if (problems.wants(sheet.line(i))) {
            Problems.Place place = columns.place(sheet.line(i), sheet.rater(i));
            problems.field(place, rows.values().get(sheet.value(i)), encoder.complaint(sheet.value(i)));
        }
    }

    /** Returns what the builder takes for a rating; NaN if it is not on the scale. */
    private double encoded(int i) {
        return lines ? sheet.line(i) : encoder.encoded(sheet.value(i));
    }

    private void report(DuplicateRatingException duplicates) {
        for (DuplicateRatingException.Duplicate duplicate : duplicates.duplicates()) {
            int first = indexOfRating(duplicate.firstPosition());
            int second = indexOfRating(duplicate.secondPosition());
            String text = rows.values().get(sheet.value(second));
            String message = Shown.quoted(text) + " is a second rating of unit " + Shown.quoted(duplicate.unit())
                    + " by rater " + Shown.quoted(duplicate.rater()) + ", already rated "
                    + Shown.quoted(rows.values().get(sheet.value(first))) + " on " + problems.word() + " "
                    + sheet.line(first)
                    + "; remove one of the two, or say onDuplicate(FIRST, LAST, MEAN or SEPARATE_RATER)";
            problems.field(columns.place(sheet.line(second), sheet.rater(second)), text, message);
        }
        problems.more(duplicates.count() - duplicates.duplicates().size());
    }

    /** Returns the index of the rating that the builder was given as that one, counted from 0. */
    private int indexOfRating(int position) {
        int left = position;
        for (int i = 0; i < sheet.size(); i++) {
            boolean given = sheet.value(i) != RatingRows.MISSING && !Double.isNaN(encoded(i));
            left -= given ? 1 : 0;
            if (given && left < 0) {
                return i;
            }
        }
        throw new IllegalStateException("there is no rating " + position);
    }
}
