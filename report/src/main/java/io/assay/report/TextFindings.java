package io.assay.report;

import io.assay.agreement.diagnose.Finding;
import java.util.List;
import java.util.stream.Collectors;

/** What lowers alpha, the largest gain first. */
final class TextFindings {
    private static final int MOST_NAMES = 3;
    private static final int LONGEST_NAME = 24;

    private final TextStyle style;
    private final int most;

    TextFindings(TextStyle style, int most) {
        this.style = style;
        this.most = most;
    }

    String of(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(most, findings.size()); i++) {
            text.append(finding(i + 1, findings.get(i)));
        }
        if (findings.size() > most) {
            text.append(style.paragraph(2, "and " + (findings.size() - most) + " more: --format json or --html"));
        }
        return text.toString();
    }

    private String finding(int rank, Finding finding) {
        String change = TextFormat.signed(finding.gain()) + " " + subject(finding) + ": alpha "
                + TextFormat.figure(finding.alpha()) + " to " + TextFormat.figure(finding.alphaWithout()) + ".";
        return style.hanging(2, 3, style.bold(rank + ". ").concat(style.plain(change)))
                + style.paragraph(5, finding.evidence())
                + style.paragraph(5, style.faint("Next: ").concat(style.plain(finding.nextStep())));
    }

    private static String subject(Finding finding) {
        List<String> names = finding.subject();
        String shown = names.stream()
                .limit(MOST_NAMES)
                .map(name -> TextFormat.shortened(TextFormat.shown(name), LONGEST_NAME))
                .collect(Collectors.joining(", "));
        String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        return switch (finding.kind()) {
            case RATER -> "without rater " + shown;
            case UNITS -> "without " + (names.size() == 1 ? "unit " : "units ") + shown + more;
            case CATEGORIES -> "with " + String.join(" and ", names) + " as one category";
            case CRITERION -> "without criterion " + shown;
        };
    }
}
