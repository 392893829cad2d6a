package io.assay.report;

import io.assay.agreement.compare.AgreementDifference;
import io.assay.core.RatingMatrix;
import io.assay.rubric.diagnose.CriterionAgreement;
import io.assay.rubric.diagnose.CriterionChange;
import io.assay.rubric.diagnose.Rewrite;
import io.assay.rubric.diagnose.RubricAgreement;
import io.assay.rubric.diagnose.RubricComparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known about a rubric as text. Tables keep their lines; sentences fit the width. */
final class TextRubric {
    private static final int SEVERAL = 2;

    private final TextLayout layout;
    private final TextStyle style;

    TextRubric(TextLayout layout) {
        this.layout = layout;
        this.style = layout.style();
    }

    String of(RubricAgreement agreement) {
        Map<String, RatingMatrix> matrices = new LinkedHashMap<>();
        agreement.criteria().forEach(one -> matrices.put(one.id(), one.ratings()));
        StringBuilder text = new StringBuilder(TextHead.of(style, layout, matrices));
        text.append('\n').append(table(agreement.explain()));
        text.append(undefined(agreement.criteria()));
        text.append(title("What to rewrite next"));
        if (agreement.rewriteNext().isEmpty()) {
            text.append(style.paragraph(2, RubricRemarks.NOTHING_TO_REWRITE));
        }
        for (int i = 0; i < agreement.rewriteNext().size(); i++) {
            text.append(rewrite(i + 1, agreement.rewriteNext().get(i)));
        }
        if (!agreement.findings().isEmpty()) {
            text.append(title("What the answers show"));
            agreement.findings().forEach(finding -> text.append(sentence(finding.toString())));
        }
        return text.toString();
    }

    /** The table shows a word or a dash; why is said below. */
    private String undefined(List<CriterionAgreement> criteria) {
        StringBuilder text = new StringBuilder();
        for (CriterionAgreement one : criteria) {
            String remark = RubricRemarks.of(one);
            if (!remark.isEmpty()) {
                text.append(sentence(one.id() + ": " + remark));
            }
        }
        return text.isEmpty() ? "" : title("What cannot be told") + text;
    }

    private String rewrite(int rank, Rewrite rewrite) {
        StringBuilder text =
                new StringBuilder(style.hanging(2, 3, style.bold(rank + ". ").concat(style.plain(rewrite.toString()))));
        rewrite.cases().stream()
                .limit(layout.rowsFor(SEVERAL))
                .forEach(dispute -> text.append(style.hanging(5, 2, style.plain(dispute.toString()))));
        return text.toString();
    }

    String of(RubricComparison comparison) {
        StringBuilder text = new StringBuilder(TextHead.of(
                style,
                layout,
                "two versions, " + TextFormat.counted(comparison.criteria().size(), "criterion", "criteria")
                        + " in both, " + items(comparison.total().alpha().units())));
        text.append('\n').append(table(comparison.explain()));
        text.append(title("What this shows"));
        for (CriterionChange change : comparison.criteria()) {
            text.append(sentence(change.toString()));
        }
        return text.append(sentence(comparison.total().toString())).toString();
    }

    private static String items(AgreementDifference.Units units) {
        return units.paired() == 0 ? "no item in both" : units.toString();
    }

    private String title(String title) {
        return "\n" + style.paragraph(0, style.bold(title));
    }

    private String sentence(String sentence) {
        return style.hanging(2, 2, style.plain(sentence));
    }

    private static String table(String table) {
        StringBuilder text = new StringBuilder();
        table.lines().forEach(line -> text.append(TextFormat.shown(line)).append('\n'));
        return text.toString();
    }
}
