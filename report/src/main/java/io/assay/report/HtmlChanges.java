package io.assay.report;

import io.assay.agreement.compare.AgreementDifference;
import io.assay.core.Interval;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import java.util.List;

/** Agreement on each criterion and on the total before and after, as tables. */
final class HtmlChanges {
    private final List<HtmlChange> rows;

    HtmlChanges(List<HtmlChange> rows) {
        this.rows = rows;
    }

    HtmlTable alphas() {
        return new HtmlTable(
                "Alpha before and after, the difference and its interval, and p adjusted over the criteria by Holm\u2019s method",
                HtmlTable.columns(
                        "Criterion",
                        "Conclusion",
                        "Alpha before#",
                        "Alpha after#",
                        "Difference#",
                        "Interval#",
                        "p, adjusted#"),
                rows.stream().map(HtmlChanges::alpha).toList());
    }

    private static Row alpha(HtmlChange row) {
        AgreementDifference alpha = row.change().alpha();
        return Row.of(
                Cell.text(row.name()).note(remark(alpha)),
                Cell.level(row.kind().words(), row.level()),
                Cell.figure(HtmlFigures.decimal(alpha.first().orNaN())),
                Cell.figure(HtmlFigures.decimal(alpha.second().orNaN())),
                Cell.figure(HtmlFigures.signed(alpha.difference().orNaN())),
                HtmlCoefficients.limits(alpha.difference()),
                Cell.figure(row.p().isEmpty() ? "\u2013" : row.p()));
    }

    HtmlTable percents() {
        return new HtmlTable(
                "Share of equal answers before and after, and the difference in percentage points",
                HtmlTable.columns(
                        "Criterion",
                        "Equal answers before#",
                        "Equal answers after#",
                        "Difference, points#",
                        "Interval#"),
                rows.stream().map(HtmlChanges::percent).toList());
    }

    private static Row percent(HtmlChange row) {
        AgreementDifference percent = row.change().percentAgreement();
        return Row.of(
                Cell.text(row.name()).note(remark(percent)),
                Cell.figure(HtmlFigures.percent(percent.first().orNaN())),
                Cell.figure(HtmlFigures.percent(percent.second().orNaN())),
                Cell.figure(HtmlFigures.points(percent.difference().orNaN())),
                Cell.figure(
                        percent.difference().interval().map(HtmlChanges::points).orElse("\u2013")));
    }

    private static String points(Interval interval) {
        return HtmlFigures.points(interval.lower()) + " to " + HtmlFigures.points(interval.upper());
    }

    private static String remark(AgreementDifference difference) {
        return new RubricRemarks()
                .add("before", difference.first())
                .add("after", difference.second())
                .add("difference", difference.difference())
                .text();
    }
}
