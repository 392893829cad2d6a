package io.assay.report;

import io.assay.agreement.diagnose.Audit;
import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.agreement.diagnose.Verdict;
import io.assay.core.RatingMatrix;
import java.util.LinkedHashMap;
import java.util.Map;

/** An audit as text: the verdict first, then the figures, then what to fix. */
final class TextAudit {
    private static final int MOST_FINDINGS = 10;
    private static final int MOST_PER_CRITERION = 3;

    private final Audit audit;
    private final TextLayout layout;

    TextAudit(Audit audit, TextLayout layout) {
        this.audit = audit;
        this.layout = layout;
    }

    @Override
    public String toString() {
        TextStyle style = layout.style();
        return TextHead.of(style, layout, matrices())
                + '\n'
                + verdict(style)
                + '\n'
                + coefficients(style)
                + findings(style)
                + diagnoses(style);
    }

    private Map<String, RatingMatrix> matrices() {
        Map<String, RatingMatrix> matrices = new LinkedHashMap<>();
        audit.criteria().forEach(criterion -> matrices.put(criterion.criterion(), criterion.ratings()));
        return matrices;
    }

    private String verdict(TextStyle style) {
        StringBuilder text = new StringBuilder();
        text.append(style.paragraph(
                0, style.bold("Verdict: ").concat(style.level(audit.verdict().level(), headline(audit.verdict())))));
        text.append(style.paragraph(2, audit.verdict().text()));
        if (audit.isSplit()) {
            TextGrid grid =
                    new TextGrid(style).text("criterion").text("verdict").figures("alpha");
            audit.criteria()
                    .forEach(c -> grid.row(
                            c.criterion(),
                            headline(c.verdict()),
                            TextFormat.figure(c.alpha().orNaN())));
            text.append('\n').append(grid);
        }
        return text.toString();
    }

    private static String headline(Verdict verdict) {
        boolean open = !verdict.settled() && verdict.level() != Verdict.Level.UNDEFINED;
        return verdict.level().label() + (open ? ", not settled" : "");
    }

    private String coefficients(TextStyle style) {
        TextCoefficients table = new TextCoefficients(style, audit.isSplit());
        audit.criteria().forEach(criterion -> table.add(criterion.criterion(), criterion.coefficients()));
        return table.toString();
    }

    private String findings(TextStyle style) {
        String title = audit.isSplit() ? "Criteria to fix first" : "What to fix first";
        String list = new TextFindings(style, MOST_FINDINGS).of(audit.findings());
        return list.isEmpty() ? "" : "\n" + style.paragraph(0, style.bold(title)) + list;
    }

    private String diagnoses(TextStyle style) {
        StringBuilder text = new StringBuilder();
        for (CriterionAudit criterion : audit.criteria()) {
            String title = audit.isSplit() ? criterion.criterion() : "Where the disagreement is";
            text.append('\n').append(style.paragraph(0, style.bold(title)));
            if (audit.isSplit()) {
                text.append(new TextFindings(style, MOST_PER_CRITERION).of(criterion.findings()));
            }
            text.append(new TextDiagnosis(style, layout.rowsFor(audit.criteria().size())).of(criterion.diagnosis()));
        }
        return text.toString();
    }
}
