package io.assay.report;

import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.agreement.diagnose.Thresholds;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import java.util.List;
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
        return new HtmlForest(
                        criteria.stream()
                                .map(c -> new HtmlForest.Row(
                                        c.criterion(), c.alpha(), c.verdict().level()))
                                .toList(),
                        thresholds)
                .charts("comparison", "each criterion");
    }
}
