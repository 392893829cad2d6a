package io.assay.report;

import io.assay.report.HtmlTable.Cell;
import io.assay.report.HtmlTable.Row;
import io.assay.rubric.diagnose.EmpiricalFinding;
import java.util.List;

/** What only answers can show to be wrong with a criterion. */
final class HtmlEmpirical {
    private HtmlEmpirical() {}

    static HtmlTable table(List<EmpiricalFinding> findings) {
        return new HtmlTable(
                "What the answers show, by criterion",
                HtmlTable.columns("Criterion", "What", "Figures, and what to do"),
                findings.stream()
                        .map(finding -> Row.of(
                                Cell.text(finding.criterion()),
                                Cell.text(words(finding.kind())),
                                Cell.text(finding.message())))
                        .toList());
    }

    private static String words(EmpiricalFinding.Kind kind) {
        return switch (kind) {
            case TOO_FEW -> "too few items";
            case CONSTANT -> "always the same answer";
            case NOT_APPLICABLE -> "often does not apply";
            case LOW_AGREEMENT -> "low agreement";
            case MOST_DISAGREEMENT -> "much of the disagreement";
        };
    }
}
