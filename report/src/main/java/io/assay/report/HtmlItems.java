package io.assay.report;

import io.assay.core.Estimate;
import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import io.assay.rubric.diagnose.CriterionAgreement;
import io.assay.rubric.diagnose.RubricAgreement;

/** Whether criteria hang together over items. */
final class HtmlItems {
    private HtmlItems() {}

    static String sentence(RubricAgreement agreement) {
        Estimate cronbach = agreement.total().cronbach();
        return cronbach.isDefined()
                ? "Cronbach\u2019s alpha over the criteria is " + HtmlFigures.decimal(cronbach.value()) + " ("
                        + HtmlVerdict.interval(cronbach) + ")."
                : "Cronbach\u2019s alpha over the criteria is undefined: "
                        + cronbach.reason().orElse("") + ".";
    }

    static HtmlTable table(RubricAgreement agreement) {
        return new HtmlTable(
                "Correlation of each criterion with the sum of the others, over items",
                HtmlTable.columns("Criterion", "Item-rest correlation#", "Interval#"),
                agreement.criteria().stream().map(HtmlItems::row).toList());
    }

    private static Row row(CriterionAgreement one) {
        return Row.of(
                Cell.text(one.id())
                        .note(new RubricRemarks()
                                .add("item-rest correlation", one.itemRest())
                                .text()),
                Cell.figure(HtmlFigures.decimal(one.itemRest().orNaN())),
                HtmlCoefficients.limits(one.itemRest()));
    }
}
