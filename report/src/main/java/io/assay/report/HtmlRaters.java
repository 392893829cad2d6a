package io.assay.report;

import io.assay.agreement.diagnose.Diagnosis;
import io.assay.agreement.diagnose.RaterPairs;
import io.assay.agreement.diagnose.RaterProfile;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The raters of one criterion: pair heat map, severity chart, table. */
final class HtmlRaters {
    private static final int FEW = 6;
    private static final int MOST_CHARTED = 50;
    private static final int MOST_LISTED = 200;
    private static final double NORMAL_95 = 1.959964;

    private final String id;
    private final List<RaterProfile> raters;
    private final RaterPairs pairs;

    HtmlRaters(String id, Diagnosis diagnosis) {
        this.id = id;
        this.raters = diagnosis.raters();
        this.pairs = diagnosis.pairs();
    }

    HtmlTable table() {
        boolean severity = raters.stream().anyMatch(r -> !Double.isNaN(r.severity()));
        List<String> titles = new ArrayList<>(List.of("Rater", "Ratings#", "Equal to others#"));
        if (severity) {
            titles.addAll(List.of("Severity#", "Std. error#"));
        }
        titles.addAll(List.of("Alpha without#", "Gain#"));
        return new HtmlTable(
                "Each rater, the one whose removal would raise alpha most first",
                HtmlTable.columns(titles.toArray(String[]::new)),
                raters.stream().limit(MOST_LISTED).map(r -> row(r, severity)).toList());
    }

    private static Row row(RaterProfile rater, boolean severity) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.figure(HtmlFigures.count(rater.ratings())));
        cells.add(Cell.figure(HtmlFigures.percent(rater.agreement())));
        if (severity) {
            cells.add(Cell.figure(HtmlFigures.signed(rater.severity())));
            cells.add(Cell.figure(HtmlFigures.decimal(rater.severityError())));
        }
        cells.add(Cell.figure(HtmlFigures.decimal(rater.alphaWithout())));
        cells.add(Cell.figure(HtmlFigures.signed(rater.gain())));
        return new Row(Cell.text(rater.rater()), cells);
    }

    /** Returns whether two charts fit side by side. */
    boolean isFew() {
        return pairs.raters().size() <= FEW;
    }

    /** Returns how many raters the table leaves out, as a sentence; empty if none. */
    String rest() {
        long left = raters.size() - (long) MOST_LISTED;
        return left > 0
                ? HtmlFigures.count(left, "more rater") + " with a smaller gain " + (left == 1 ? "is" : "are")
                        + " not listed."
                : "";
    }

    List<HtmlChart> charts() {
        return java.util.stream.Stream.of(pairChart(), severityChart())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<HtmlChart> pairChart() {
        List<String> names = pairs.raters();
        HtmlHeat heat = new HtmlHeat(names);
        for (int row = 0; row < names.size(); row++) {
            for (int column = 0; column < names.size(); column++) {
                if (row != column) {
                    heat.add(row, column, pairs.agreement(row, column), pairs.compared(row, column));
                }
            }
        }
        if (heat.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(HtmlChart.of(
                id + "-pairs",
                "How often two raters give the same rating" + (pairs.leftOut() > 0 ? leftOut() : ""),
                "Heat map of " + names.size() + " raters: share of common units on which each pair agrees.",
                heat.box(),
                heat.data("Rater", "Rater", "units both rated"),
                pairTable()));
    }

    private String leftOut() {
        return ", for the " + pairs.raters().size() + " raters with the most ratings";
    }

    private HtmlTable pairTable() {
        List<String> names = pairs.raters();
        List<String> titles = new ArrayList<>(List.of("Rater"));
        names.forEach(name -> titles.add(name + "#"));
        return new HtmlTable(
                "Share of common units on which two raters agree",
                HtmlTable.columns(titles.toArray(String[]::new)),
                IntStream.range(0, names.size()).mapToObj(this::pairRow).toList());
    }

    private Row pairRow(int row) {
        return new Row(
                Cell.text(pairs.raters().get(row)),
                IntStream.range(0, pairs.raters().size())
                        .mapToObj(column -> row == column || pairs.compared(row, column) == 0
                                ? Cell.figure("\u2013")
                                : Cell.figure(HtmlFigures.percent(pairs.agreement(row, column))))
                        .toList());
    }

    private Optional<HtmlChart> severityChart() {
        List<RaterProfile> shown = raters.stream()
                .filter(r -> Double.isFinite(r.severity()))
                .limit(MOST_CHARTED)
                .sorted(Comparator.comparingDouble(RaterProfile::severity))
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "severity");
        data.put("names", shown.stream().map(RaterProfile::rater).toList());
        data.put("value", shown.stream().map(RaterProfile::severity).toList());
        data.put(
                "error",
                shown.stream()
                        .map(r -> HtmlFigures.finite(NORMAL_95 * r.severityError()))
                        .toList());
        return Optional.of(HtmlChart.of(
                id + "-severity",
                "Severity: how far each rater is from the others on the same units, with 95 % intervals",
                "Mean difference from the other raters with 95 % intervals, for " + shown.size()
                        + " raters, lowest first.",
                new HtmlChart.Box(90 + 30 * shown.size(), 280, 760),
                data,
                severityTable(shown)));
    }

    private static HtmlTable severityTable(List<RaterProfile> shown) {
        return new HtmlTable(
                "Severity of each rater",
                HtmlTable.columns("Rater", "Severity#", "Std. error#"),
                shown.stream()
                        .map(r -> Row.of(
                                Cell.text(r.rater()),
                                Cell.figure(HtmlFigures.signed(r.severity())),
                                Cell.figure(HtmlFigures.decimal(r.severityError()))))
                        .toList());
    }
}
