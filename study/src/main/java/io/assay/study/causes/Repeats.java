package io.assay.study.causes;

import io.assay.core.RatingMatrix;
import java.util.Locale;

/**
 * How much raters disagree with themselves, beside how much they disagree with one another: what they repeat is no chance of the moment.
 *
 * @param pairs ratings that were given twice
 * @param within mean distance of a rater's two ratings of a unit
 * @param between mean distance of two raters' ratings of a unit
 */
record Repeats(int pairs, double within, double between) {
    static final Repeats NONE = new Repeats(0, 0, 0);

    static Repeats of(RatingMatrix ratings, RatingMatrix again) {
        if (!ratings.scale().equals(again.scale())) {
            throw new IllegalArgumentException("the repeats are on the scale " + again.scale() + ", the ratings on "
                    + ratings.scale() + "; they must be on one");
        }
        String[][] first = cells(ratings, ratings);
        String[][] second = cells(again, ratings);
        Scores scores = Scores.of(ratings, again);
        double within = 0;
        int pairs = 0;
        double between = 0;
        double weight = 0;
        for (int u = 0; u < first.length; u++) {
            for (int r = 0; r < first[u].length; r++) {
                if (!first[u][r].isEmpty() && !second[u][r].isEmpty()) {
                    within += scores.distance(first[u][r], second[u][r]);
                    pairs++;
                }
                for (int s = 0; s < r; s++) {
                    if (!first[u][r].isEmpty() && !first[u][s].isEmpty()) {
                        between += scores.distance(first[u][r], first[u][s]);
                        weight++;
                    }
                }
            }
        }
        if (pairs == 0) {
            throw new IllegalArgumentException("no rater rates a unit a second time in the repeats; check the ids");
        }
        return new Repeats(pairs, within / pairs, between / weight);
    }

    /** Returns the ratings of a matrix in the units and raters of another, empty where missing. */
    private static String[][] cells(RatingMatrix matrix, RatingMatrix frame) {
        String[][] cells = new String[frame.unitCount()][frame.raterCount()];
        var table = matrix.toTable();
        for (int u = 0; u < cells.length; u++) {
            for (int r = 0; r < cells[u].length; r++) {
                String value = table.get(frame.units().get(u), frame.raters().get(r));
                cells[u][r] = value == null ? "" : value;
            }
        }
        return cells;
    }

    /** Returns the share of disagreement that raters also have with themselves, at most 1. */
    double chance() {
        return between > 0 ? Math.min(1, within / between) : 0;
    }

    String sentence() {
        return pairs == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Rating again (%d times), raters disagree with themselves %.0f %% as much as with one another: so much is chance of"
                                + " the moment, the other %.0f %% are views that stay.",
                        pairs,
                        100 * chance(),
                        100 * (1 - chance()));
    }
}
