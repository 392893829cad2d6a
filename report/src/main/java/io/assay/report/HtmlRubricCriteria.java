package io.assay.report;

import io.assay.agreement.diagnose.Thresholds;
import io.assay.agreement.diagnose.Verdict;
import io.assay.core.Estimate;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import io.assay.rubric.diagnose.CriterionAgreement;
import io.assay.rubric.diagnose.RubricAgreement;
import java.util.ArrayList;
import java.util.List;

/** How far raters agree on each criterion of a rubric. */
final class HtmlRubricCriteria {
    private final RubricAgreement agreement;
    private final Thresholds thresholds;

    HtmlRubricCriteria(RubricAgreement agreement, Thresholds thresholds) {
        this.agreement = agreement;
        this.thresholds = thresholds;
    }

    HtmlTable table() {
        List<Row> rows = new ArrayList<>();
        for (CriterionAgreement one : agreement.criteria()) {
            rows.add(Row.of(
                    Cell.text(one.id()).note(one.text().isEmpty() ? "" : one.number() + " " + one.text()),
                    verdict(
                            one.alpha(),
                            new RubricRemarks()
                                    .add("alpha", one.alpha())
                                    .undefined("equal answers", one.percentAgreement())),
                    Cell.figure(HtmlFigures.decimal(one.alpha().orNaN())),
                    HtmlCoefficients.limits(one.alpha()),
                    Cell.figure(HtmlFigures.percent(one.percentAgreement().orNaN())),
                    Cell.figure(HtmlFigures.count(one.ratings().ratingCount()))));
        }
        rows.add(total());
        return new HtmlTable(
                "Agreement on each criterion and on the total",
                HtmlTable.columns("Criterion", "Verdict", "Alpha#", "Interval#", "Equal answers#", "Answers#"),
                rows);
    }

    private Row total() {
        Estimate alpha = agreement.total().alpha();
        return Row.of(
                Cell.text("Total"),
                verdict(alpha, new RubricRemarks().add("alpha", alpha)),
                Cell.figure(HtmlFigures.decimal(alpha.orNaN())),
                HtmlCoefficients.limits(alpha),
                Cell.figure("\u2013"),
                Cell.figure(HtmlFigures.count(agreement.total().scores().ratingCount())));
    }

    private Cell verdict(Estimate alpha, RubricRemarks remarks) {
        return Cell.level(HtmlVerdict.of(Verdict.of(alpha, thresholds), alpha, thresholds))
                .note(remarks.text());
    }

    /** Returns the forest plot, or nothing if alpha is undefined everywhere. */
    List<HtmlChart> charts() {
        List<HtmlForest.Row> rows = new ArrayList<>();
        agreement.criteria().forEach(one -> rows.add(row(one.id(), one.alpha())));
        rows.add(row("Total", agreement.total().alpha()));
        return new HtmlForest(rows, thresholds).charts("alphas", "each criterion and of the total");
    }

    private HtmlForest.Row row(String name, Estimate alpha) {
        return new HtmlForest.Row(name, alpha, Verdict.of(alpha, thresholds).level());
    }
}
