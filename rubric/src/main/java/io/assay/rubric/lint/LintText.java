package io.assay.rubric.lint;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A report of the linter for people. */
final class LintText {
    /** More of a long text than this on either side of the words found helps nobody. */
    private static final int AROUND = 60;

    private LintText() {}

    static String of(LintReport report) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(report.rubric() + ": " + summary(report));
        report.findings().forEach(finding -> add(finding, lines));
        report.suppressed().forEach(one -> lines.add("suppressed " + head(one.finding()) + " (" + one.reason() + ")"));
        report.gone()
                .forEach(entry -> lines.add("fixed " + entry.lint() + " " + entry.criterion()
                        + ": no longer found, take it out of the baseline"));
        return lines.toString();
    }

    private static String summary(LintReport report) {
        Map<Severity, Integer> counts = report.counts();
        StringJoiner parts = new StringJoiner(", ");
        counts.forEach((severity, count) -> {
            if (count > 0) {
                parts.add(count + " " + severity + (count == 1 || severity == Severity.INFO ? "" : "s"));
            }
        });
        String found = parts.length() == 0 ? "nothing found" : parts.toString();
        return found + extra(report.suppressed(), "suppressed") + extra(report.frozen(), "in the baseline");
    }

    private static String extra(List<?> list, String what) {
        return list.isEmpty() ? "" : ", " + list.size() + " " + what;
    }

    private static String head(Finding finding) {
        String where = finding.number().isEmpty() ? finding.criterion() : finding.number() + " " + finding.criterion();
        String level = finding.place().part() == Place.Part.LEVEL ? " " + finding.place() : "";
        return finding.lint() + (where.isEmpty() ? "" : " " + where) + level;
    }

    private static void add(Finding finding, StringJoiner lines) {
        lines.add(finding.severity() + " " + head(finding) + ": " + finding.message());
        if (finding.end() > finding.start()) {
            quote(finding, lines);
        }
        if (!finding.suggestion().isEmpty()) {
            lines.add("    " + finding.suggestion());
        }
        finding.replacement()
                .ifPresent(words -> lines.add(
                        words.isEmpty()
                                ? "    - \"" + shortened(finding.excerpt()) + "\""
                                : "    \"" + shortened(finding.excerpt()) + "\" -> \"" + words + "\""));
    }

    /** Shows the words underlined, in one line. */
    private static void quote(Finding finding, StringJoiner lines) {
        int from = Math.max(0, finding.start() - AROUND);
        int shown = Math.min(finding.end(), finding.start() + 2 * AROUND);
        int to = Math.min(finding.text().length(), shown + AROUND);
        String left = (from > 0 ? "\u2026" : "") + oneLine(finding.text().substring(from, finding.start()));
        String found = oneLine(finding.text().substring(finding.start(), shown));
        String right = oneLine(finding.text().substring(shown, to))
                + (to < finding.text().length() ? "\u2026" : "");
        lines.add("    " + left + found + right);
        if (from > 0 || found.length() < finding.text().length()) {
            lines.add("    " + " ".repeat(left.length()) + "~".repeat(found.length()));
        }
    }

    private static String shortened(String words) {
        return words.length() > AROUND ? oneLine(words.substring(0, AROUND)) + "\u2026" : oneLine(words);
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.chars().forEach(c -> line.append(Character.isISOControl(c) ? ' ' : (char) c));
        return line.toString();
    }
}
