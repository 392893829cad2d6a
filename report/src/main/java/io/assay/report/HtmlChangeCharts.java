package io.assay.report;

import io.assay.agreement.compare.AgreementDifference;
import io.assay.core.Estimate;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The differences of alpha as a forest plot, and alpha before and after. */
final class HtmlChangeCharts {
    private final List<HtmlChange> rows;

    HtmlChangeCharts(List<HtmlChange> rows) {
        this.rows = rows;
    }

    /** Returns the charts of what is defined. */
    List<HtmlChart> charts() {
        List<HtmlChange> told =
                rows.stream().filter(row -> row.difference().isDefined()).toList();
        List<HtmlChange> both = rows.stream().filter(HtmlChangeCharts::hasBoth).toList();
        return Stream.concat(
                        told.isEmpty() ? Stream.of() : Stream.of(differences(told)),
                        both.isEmpty() ? Stream.of() : Stream.of(beforeAndAfter(both)))
                .toList();
    }

    private static boolean hasBoth(HtmlChange row) {
        AgreementDifference alpha = row.change().alpha();
        return alpha.first().isDefined() && alpha.second().isDefined();
    }

    private static List<String> names(List<HtmlChange> drawn) {
        return drawn.stream().map(HtmlChange::name).toList();
    }

    private static HtmlChart.Box box(List<HtmlChange> drawn) {
        return new HtmlChart.Box(104 + 44 * drawn.size(), 280, 860);
    }

    private HtmlChart differences(List<HtmlChange> told) {
        List<Estimate> figures = told.stream().map(HtmlChange::difference).toList();
        long above = figures.stream()
                .filter(e -> e.interval().map(i -> i.lower() > 0).orElse(false))
                .count();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "differences");
        data.put("names", names(told));
        data.put("level", told.stream().map(HtmlChange::level).toList());
        data.put("words", told.stream().map(row -> row.kind().words()).toList());
        data.put("p", told.stream().map(HtmlChange::p).toList());
        HtmlForest.putFigures(data, figures);
        return HtmlChart.of(
                "differences",
                "Difference of alpha, after minus before, with its interval; at 0 nothing changed"
                        + HtmlForest.undrawn(rows.size() - told.size()),
                "Forest plot: difference of alpha with its interval, " + HtmlFigures.count(told.size(), "row")
                        + ", of which " + HtmlFigures.count(above) + " lie wholly above 0.",
                box(told),
                data,
                new HtmlTable(
                        "Difference of alpha with its interval",
                        HtmlTable.columns("Criterion", "Difference#", "Interval#", "p, adjusted#"),
                        told.stream().map(HtmlChangeCharts::difference).toList()));
    }

    private static Row difference(HtmlChange row) {
        return Row.of(
                Cell.text(row.name()),
                Cell.figure(HtmlFigures.signed(row.difference().value())),
                HtmlCoefficients.limits(row.difference()),
                Cell.figure(row.p().isEmpty() ? "\u2013" : row.p()));
    }

    private HtmlChart beforeAndAfter(List<HtmlChange> both) {
        List<AgreementDifference> alphas =
                both.stream().map(row -> row.change().alpha()).toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "change");
        data.put("names", names(both));
        data.put("before", alphas.stream().map(alpha -> alpha.first().value()).toList());
        data.put("after", alphas.stream().map(alpha -> alpha.second().value()).toList());
        return HtmlChart.of(
                "before-and-after",
                "Alpha before and after" + HtmlForest.undrawn(rows.size() - both.size()),
                "Dot plot: alpha before and after, " + HtmlFigures.count(both.size(), "row") + ".",
                box(both),
                data,
                new HtmlTable(
                        "Alpha before and after",
                        HtmlTable.columns("Criterion", "Before#", "After#"),
                        both.stream()
                                .map(row -> Row.of(
                                        Cell.text(row.name()),
                                        Cell.figure(HtmlFigures.decimal(
                                                row.change().alpha().first().value())),
                                        Cell.figure(HtmlFigures.decimal(
                                                row.change().alpha().second().value()))))
                                .toList()));
    }
}
