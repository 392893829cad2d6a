package io.assay.report;

import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.agreement.diagnose.Thresholds;
import io.assay.core.Interval;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Several criteria side by side. */
final class HtmlOverview {
    private final List<CriterionAudit> criteria;
    private final Thresholds thresholds;

    HtmlOverview(List<CriterionAudit> criteria, Thresholds thresholds) {
        this.criteria = criteria;
        this.thresholds = thresholds;
    }

    /** Returns the id of a criterion's section. */
    static String id(int index) {
        return "criterion-" + (index + 1);
    }

    HtmlTable table() {
        return new HtmlTable(
                "Alpha of each criterion",
                HtmlTable.columns("Criterion", "Verdict", "Alpha#", "Interval#", "Units#", "Raters#"),
                IntStream.range(0, criteria.size()).mapToObj(this::row).toList());
    }

    private Row row(int index) {
        CriterionAudit criterion = criteria.get(index);
        return Row.of(
                Cell.text(criterion.criterion()).href("#" + id(index)).note(HtmlCoefficients.remark(criterion.alpha())),
                Cell.level(HtmlVerdict.of(criterion, thresholds)),
                Cell.figure(HtmlFigures.decimal(criterion.alpha().orNaN())),
                HtmlCoefficients.limits(criterion.alpha()),
                Cell.figure(HtmlFigures.count(criterion.ratings().unitCount())),
                Cell.figure(HtmlFigures.count(criterion.ratings().raterCount())));
    }

    /** Returns the forest plot, or nothing if alpha is undefined everywhere. */
    List<HtmlChart> charts() {
        List<CriterionAudit> defined =
                criteria.stream().filter(c -> c.alpha().isDefined()).toList();
        if (defined.isEmpty()) {
            return List.of();
        }
        int missing = criteria.size() - defined.size();
        return List.of(HtmlChart.of(
                "comparison",
                "Alpha of each criterion with its interval, against the two thresholds"
                        + (missing > 0 ? " (" + HtmlFigures.count(missing) + " undefined, not drawn)" : ""),
                "Forest plot: alpha with its interval for " + defined.size() + " criteria.",
                new HtmlChart.Box(96 + 34 * defined.size(), 280, 860),
                data(defined),
                table(defined)));
    }

    private Map<String, Object> data(List<CriterionAudit> defined) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "forest");
        data.put("names", defined.stream().map(CriterionAudit::criterion).toList());
        data.put("level", defined.stream().map(c -> c.verdict().level().label()).toList());
        data.put("value", defined.stream().map(c -> c.alpha().value()).toList());
        data.put("lower", defined.stream().map(c -> limit(c, Interval::lower)).toList());
        data.put("upper", defined.stream().map(c -> limit(c, Interval::upper)).toList());
        data.put("tentative", thresholds.tentative());
        data.put("good", thresholds.good());
        return data;
    }

    private static double limit(CriterionAudit criterion, java.util.function.ToDoubleFunction<Interval> which) {
        return criterion
                .alpha()
                .interval()
                .map(which::applyAsDouble)
                .orElse(criterion.alpha().value());
    }

    private static HtmlTable table(List<CriterionAudit> defined) {
        return new HtmlTable(
                "Alpha and interval of each criterion",
                HtmlTable.columns("Criterion", "Alpha#", "Interval#"),
                defined.stream()
                        .map(c -> Row.of(
                                Cell.text(c.criterion()),
                                Cell.figure(HtmlFigures.decimal(c.alpha().value())),
                                HtmlCoefficients.limits(c.alpha())))
                        .toList());
    }
}
