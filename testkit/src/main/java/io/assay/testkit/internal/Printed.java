package io.assay.testkit.internal;

import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A matrix as a table to read. */
public final class Printed {
    private static final int MOST_UNITS = 20;
    private static final int MOST_RATERS = 12;

    private Printed() {}

    /**
     * {@return the first units and raters, a point where a rating is missing}
     *
     * @param ratings any
     */
    public static String of(RatingMatrix ratings) {
        int raters = Math.min(ratings.raterCount(), MOST_RATERS);
        List<String[]> lines = new ArrayList<>();
        String[] head = new String[raters + 1];
        head[0] = "";
        IntStream.range(0, raters).forEach(r -> head[r + 1] = ratings.raters().get(r));
        lines.add(head);
        ratings.units().stream().limit(MOST_UNITS).forEach(unit -> lines.add(line(ratings, unit, raters)));
        int[] widths = IntStream.rangeClosed(0, raters)
                .map(c ->
                        lines.stream().mapToInt(line -> line[c].length()).max().orElse(0))
                .toArray();
        StringBuilder text = new StringBuilder(ratings.toString());
        for (String[] line : lines) {
            text.append("\n ");
            for (int c = 0; c <= raters; c++) {
                text.append(' ')
                        .append(" ".repeat(widths[c] - line[c].length()))
                        .append(line[c]);
            }
        }
        boolean all = ratings.unitCount() <= MOST_UNITS && ratings.raterCount() <= MOST_RATERS;
        return all ? text.toString() : text.append("\n  …").toString();
    }

    private static String[] line(RatingMatrix ratings, String unit, int raters) {
        String[] line = new String[raters + 1];
        Arrays.fill(line, ".");
        line[0] = unit;
        for (Rating rating : ratings.ratingsOf(unit)) {
            int rater = ratings.raters().indexOf(rating.rater());
            if (rater < raters) {
                line[rater + 1] = rating.label();
            }
        }
        return line;
    }
}
