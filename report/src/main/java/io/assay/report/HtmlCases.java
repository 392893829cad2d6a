package io.assay.report;

import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Column;
import io.assay.report.HtmlTable.Row;
import io.assay.rubric.diagnose.DisputedCase;
import io.assay.rubric.diagnose.Opinion;
import io.assay.rubric.diagnose.Rewrite;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The disputed cases of a criterion: a column per rater while there are few, otherwise all opinions in one column. */
final class HtmlCases {
    private static final int MOST_COLUMNS = 6;

    private final Rewrite rewrite;
    private final Set<String> raters = new LinkedHashSet<>();

    HtmlCases(Rewrite rewrite) {
        this.rewrite = rewrite;
        rewrite.cases().forEach(dispute -> dispute.opinions().forEach(opinion -> raters.add(opinion.rater())));
    }

    HtmlTable table() {
        List<Column> columns = new ArrayList<>(HtmlTable.columns("Item"));
        if (isWide()) {
            columns.addAll(HtmlTable.columns("Who said what"));
        } else {
            raters.forEach(rater -> columns.add(new Column(rater, false)));
        }
        columns.addAll(HtmlTable.columns("Share of its disagreement#"));
        return new HtmlTable(
                "The items raters disagree about most on " + rewrite.criterion() + ", and who said what and why",
                columns,
                rewrite.cases().stream().map(this::row).toList());
    }

    private boolean isWide() {
        return raters.size() > MOST_COLUMNS;
    }

    private Row row(DisputedCase dispute) {
        List<Cell> cells = new ArrayList<>();
        if (isWide()) {
            cells.add(
                    Cell.text(dispute.opinions().stream().map(Opinion::toString).collect(Collectors.joining("; "))));
        } else {
            raters.forEach(rater -> cells.add(opinion(dispute, rater)));
        }
        cells.add(Cell.figure(HtmlFigures.percent(dispute.share())));
        return new Row(Cell.text(dispute.item()), cells);
    }

    private static Cell opinion(DisputedCase dispute, String rater) {
        return dispute.opinions().stream()
                .filter(opinion -> opinion.rater().equals(rater))
                .findFirst()
                .map(opinion -> Cell.text(opinion.answer()).note(opinion.because()))
                .orElseGet(() -> Cell.text("\u2013"));
    }
}
