package io.assay.report;

import io.assay.core.Estimate;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import io.assay.rubric.diagnose.CriterionAgreement;
import io.assay.rubric.diagnose.RubricAgreement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which criteria the disagreement in the total comes from. */
final class HtmlSources {
    private final RubricAgreement agreement;

    HtmlSources(RubricAgreement agreement) {
        this.agreement = agreement;
    }

    /** Returns what the shares are shares of, or why there are none. */
    String sentence() {
        Estimate points = agreement.total().pointsAlpha();
        long left = agreement.total().leftOut();
        String all = points.isDefined()
                ? "With all criteria, alpha of the sum of points is " + HtmlFigures.decimal(points.value())
                        + points.interval()
                                .map(i -> " (" + HtmlFigures.level(i.level()) + " interval " + HtmlFigures.limits(i)
                                        + ")")
                                .orElse("")
                        + "."
                : "Alpha of the sum of points is undefined: " + points.reason().orElse("") + ".";
        return all
                + (left == 0
                        ? ""
                        : " " + HtmlFigures.count(left, "sheet") + " without points on some criterion "
                                + (left == 1 ? "is" : "are") + " left out here.");
    }

    HtmlTable table() {
        return new HtmlTable(
                "The share of the disagreement in the total that comes from each criterion, and alpha of the total without it",
                HtmlTable.columns(
                        "Criterion",
                        "Share of the disagreement#",
                        "Interval#",
                        "Alpha of the total without it#",
                        "Interval#"),
                agreement.criteria().stream().map(HtmlSources::row).toList());
    }

    private static Row row(CriterionAgreement one) {
        return Row.of(
                Cell.text(one.id())
                        .note(new RubricRemarks()
                                .add("share", one.disagreementShare())
                                .add("alpha of the total without it", one.totalAlphaWithout())
                                .text()),
                Cell.figure(HtmlFigures.percent(one.disagreementShare().orNaN())),
                percentLimits(one.disagreementShare()),
                Cell.figure(HtmlFigures.decimal(one.totalAlphaWithout().orNaN())),
                HtmlCoefficients.limits(one.totalAlphaWithout()));
    }

    private static Cell percentLimits(Estimate share) {
        return Cell.figure(share.interval().map(HtmlFigures::percentLimits).orElse("\u2013"));
    }

    /** Returns the bars of shares and the totals without each criterion, as far as they are defined. */
    List<HtmlChart> charts() {
        List<HtmlChart> charts = new ArrayList<>();
        List<CriterionAgreement> shared = defined(CriterionAgreement::disagreementShare);
        if (!shared.isEmpty()) {
            charts.add(shares(shared));
        }
        List<CriterionAgreement> without = defined(CriterionAgreement::totalAlphaWithout);
        if (!without.isEmpty() && agreement.total().pointsAlpha().isDefined()) {
            charts.add(without(without));
        }
        return charts;
    }

    private List<CriterionAgreement> defined(Function<CriterionAgreement, Estimate> figure) {
        return agreement.criteria().stream()
                .filter(one -> figure.apply(one).isDefined())
                .toList();
    }

    private HtmlChart shares(List<CriterionAgreement> shared) {
        CriterionAgreement largest = shared.stream()
                .max(Comparator.comparingDouble(one -> one.disagreementShare().value()))
                .orElseThrow();
        return HtmlChart.of(
                "shares",
                "Share of the disagreement in the total that comes from each criterion"
                        + HtmlForest.undrawn(agreement.criteria().size() - shared.size()),
                "Bar chart: share of the disagreement in the total by criterion. The largest is that of " + largest.id()
                        + ", " + HtmlFigures.percent(largest.disagreementShare().value()) + ".",
                box(shared),
                data("shares", shared, CriterionAgreement::disagreementShare),
                new HtmlTable(
                        "Share of the disagreement in the total by criterion",
                        HtmlTable.columns("Criterion", "Share#", "Interval#"),
                        shared.stream()
                                .map(one -> Row.of(
                                        Cell.text(one.id()),
                                        Cell.figure(HtmlFigures.percent(
                                                one.disagreementShare().value())),
                                        percentLimits(one.disagreementShare())))
                                .toList()));
    }

    private HtmlChart without(List<CriterionAgreement> without) {
        double all = agreement.total().pointsAlpha().value();
        String raising = without.stream()
                .filter(one -> one.totalAlphaWithout().value() > all)
                .map(CriterionAgreement::id)
                .collect(Collectors.joining(", "));
        Map<String, Object> data = data("without", without, CriterionAgreement::totalAlphaWithout);
        data.put("reference", all);
        return HtmlChart.of(
                "without",
                "Alpha of the total without each criterion; the line is alpha with all of them"
                        + HtmlForest.undrawn(agreement.criteria().size() - without.size()),
                "Dot plot: alpha of the total without each criterion, beside " + HtmlFigures.decimal(all)
                        + " with all of them. Higher without: " + (raising.isEmpty() ? "none" : raising) + ".",
                box(without),
                data,
                new HtmlTable(
                        "Alpha of the total without each criterion",
                        HtmlTable.columns("Without", "Alpha#", "Interval#"),
                        without.stream()
                                .map(one -> Row.of(
                                        Cell.text(one.id()),
                                        Cell.figure(HtmlFigures.decimal(
                                                one.totalAlphaWithout().value())),
                                        HtmlCoefficients.limits(one.totalAlphaWithout())))
                                .toList()));
    }

    private static HtmlChart.Box box(List<CriterionAgreement> drawn) {
        return new HtmlChart.Box(96 + 34 * drawn.size(), 280, 860);
    }

    private static Map<String, Object> data(
            String kind, List<CriterionAgreement> drawn, Function<CriterionAgreement, Estimate> figure) {
        List<Estimate> figures = drawn.stream().map(figure).toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", kind);
        data.put("names", drawn.stream().map(CriterionAgreement::id).toList());
        HtmlForest.putFigures(data, figures);
        return data;
    }
}
