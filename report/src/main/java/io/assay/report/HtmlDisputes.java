package io.assay.report;

import io.assay.agreement.diagnose.UnitDispute;
import io.assay.core.Rating;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Column;
import io.assay.report.HtmlTable.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The most disputed units: a column per rater while there are few, otherwise all ratings in one column. */
final class HtmlDisputes {
    private static final int MOST_COLUMNS = 8;
    private static final int SHORT = 10;

    private final List<UnitDispute> units;
    private final Set<String> raters = new LinkedHashSet<>();

    HtmlDisputes(List<UnitDispute> units) {
        this.units = units;
        units.forEach(unit -> unit.ratings().forEach(rating -> raters.add(rating.rater())));
    }

    HtmlTable table() {
        List<Column> columns = new ArrayList<>(HtmlTable.columns("Unit"));
        if (columns()) {
            raters.forEach(rater -> columns.add(new Column(rater, shortLabels())));
        } else {
            columns.addAll(HtmlTable.columns("Ratings"));
        }
        columns.addAll(HtmlTable.columns("Share of disagreement#", "Alpha without#", "Gain#"));
        return new HtmlTable(
                "The units with the largest disagreement and how each was rated",
                columns,
                units.stream().map(this::row).toList());
    }

    private boolean columns() {
        return raters.size() <= MOST_COLUMNS;
    }

    private boolean shortLabels() {
        return units.stream()
                .flatMap(unit -> unit.ratings().stream())
                .allMatch(rating -> rating.label().length() <= SHORT);
    }

    private Row row(UnitDispute unit) {
        List<Cell> cells = new ArrayList<>();
        if (columns()) {
            raters.forEach(rater ->
                    cells.add(shortLabels() ? Cell.figure(label(unit, rater)) : Cell.text(label(unit, rater))));
        } else {
            cells.add(Cell.text(unit.ratings().stream()
                    .map(rating -> rating.rater() + ": " + rating.label())
                    .collect(Collectors.joining(", "))));
        }
        cells.add(Cell.figure(HtmlFigures.percent(unit.share())));
        cells.add(Cell.figure(HtmlFigures.decimal(unit.alphaWithout())));
        cells.add(Cell.figure(HtmlFigures.signed(unit.gain())));
        return new Row(Cell.text(unit.unit()), cells);
    }

    private static String label(UnitDispute unit, String rater) {
        return unit.ratings().stream()
                .filter(rating -> rating.rater().equals(rater))
                .map(Rating::label)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), labels -> labels.isEmpty() ? "\u2013" : labels));
    }
}
