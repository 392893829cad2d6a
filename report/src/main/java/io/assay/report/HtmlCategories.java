package io.assay.report;

import io.assay.agreement.diagnose.CategoryConfusion;
import io.assay.agreement.diagnose.CategoryPair;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which categories raters mix up: heat map and table. */
final class HtmlCategories {
    private static final int MOST_LISTED = 10;

    private final String id;
    private final CategoryConfusion confusion;

    HtmlCategories(String id, CategoryConfusion confusion) {
        this.id = id;
        this.confusion = confusion;
    }

    /** Returns the pairs of categories that cost most. */
    HtmlTable table() {
        return new HtmlTable(
                "Pairs of categories given to the same unit, the one whose merging would raise alpha most first",
                HtmlTable.columns(
                        "Categories", "Pairs of ratings#", "Share of disagreement#", "Alpha if merged#", "Gain#"),
                confusion.ranked().stream()
                        .limit(MOST_LISTED)
                        .map(HtmlCategories::row)
                        .toList());
    }

    private static Row row(CategoryPair pair) {
        return Row.of(
                Cell.text(pair.first() + " and " + pair.second()),
                Cell.figure(HtmlFigures.count(pair.pairs())),
                Cell.figure(HtmlFigures.percent(pair.share())),
                Cell.figure(Double.isNaN(pair.alphaMerged()) ? "\u2013" : HtmlFigures.decimal(pair.alphaMerged())),
                Cell.figure(Double.isNaN(pair.gain()) ? "\u2013" : HtmlFigures.signed(pair.gain())));
    }

    /** Returns whether some listed pair has no alpha after merging. */
    boolean isApart() {
        return confusion.ranked().stream().limit(MOST_LISTED).anyMatch(pair -> Double.isNaN(pair.alphaMerged()));
    }

    /** Returns the heat map, or nothing if there is nothing to mix up. */
    List<HtmlChart> charts() {
        List<String> names = confusion.categories();
        HtmlHeat heat = new HtmlHeat(names);
        for (int row = 0; row < names.size(); row++) {
            for (int column = 0; column < names.size(); column++) {
                heat.add(row, column, share(row, column), confusion.pairs(row, column));
            }
        }
        if (heat.isEmpty() || names.size() < 2) {
            return List.of();
        }
        return List.of(HtmlChart.of(
                id + "-categories",
                "When one rater says the row, how often another says the column",
                "Heat map of " + names.size() + " categories: given a rating in the row's category, the share of other"
                        + " ratings of the same unit in the column's category.",
                heat.box(),
                heat.data("One rater", "Another", "pairs of ratings"),
                shares()));
    }

    /** The chance that another rating of the unit is in the column's category, given one in the row's. */
    private double share(int row, int column) {
        long total = confusion.pairs(row, row);
        for (int other = 0; other < confusion.categories().size(); other++) {
            total += confusion.pairs(row, other);
        }
        // A pair that agrees holds two ratings of the category, so it counts from both ends.
        long met = confusion.pairs(row, column) * (row == column ? 2 : 1);
        return total == 0 ? Double.NaN : (double) met / (double) total;
    }

    private HtmlTable shares() {
        List<String> titles = new ArrayList<>(List.of("One rater \\ another"));
        confusion.categories().forEach(name -> titles.add(name + "#"));
        return new HtmlTable(
                "Share of other ratings of the unit in each category, given one rating, with the number of pairs",
                HtmlTable.columns(titles.toArray(String[]::new)),
                IntStream.range(0, confusion.categories().size())
                        .mapToObj(this::shareRow)
                        .toList());
    }

    private Row shareRow(int row) {
        return new Row(
                Cell.text(confusion.categories().get(row)),
                IntStream.range(0, confusion.categories().size())
                        .mapToObj(column -> Double.isNaN(share(row, column))
                                ? Cell.figure("\u2013")
                                : Cell.figure(HtmlFigures.percent(share(row, column)))
                                        .note(HtmlFigures.count(confusion.pairs(row, column))))
                        .toList());
    }
}
