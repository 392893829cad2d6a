package io.assay.cli;

import io.assay.io.RatingTable;
import io.assay.io.ReadReport;
import io.assay.io.ScaleChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says aloud how a file was read: the scale, the columns, and everything that was not used. */
final class Notes {
    private Notes() {}

    static List<String> of(RatingTable table, Set<String> criteria) {
        List<String> notes = new ArrayList<>();
        notes.add(columns(table.report()));
        scales(table, criteria).forEach((reason, names) -> notes.add(scale(reason, names, criteria.size())));
        String unused = unused(table.report());
        if (!unused.isEmpty()) {
            notes.add("Not used: " + unused + ".");
        }
        table.report().warnings().forEach(warning -> notes.add("Note: " + Wording.ofOptions(warning) + "."));
        return notes;
    }

    private static String columns(ReadReport report) {
        String raters = report.valueColumn().isPresent()
                ? ", rater " + quoted(report.raterColumns().get(0))
                : ", " + report.raterColumns().size() + " raters, one column each";
        return "Columns: unit " + quoted(report.unitColumn()) + raters
                + report.valueColumn().map(name -> ", value " + quoted(name)).orElse("")
                + report.criterionColumn()
                        .map(name -> ", criterion " + quoted(name))
                        .orElse("") + ".";
    }

    /** Criteria by the sentence about their scale. */
    private static Map<String, List<String>> scales(RatingTable table, Set<String> criteria) {
        Map<String, List<String>> scales = new LinkedHashMap<>();
        table.scales().forEach((criterion, choice) -> {
            if (criteria.contains(criterion)) {
                scales.computeIfAbsent(sentence(choice), x -> new ArrayList<>()).add(criterion);
            }
        });
        return scales;
    }

    private static String sentence(ScaleChoice choice) {
        String name = choice.scale().name();
        if (choice.isDeclared()) {
            return choice.scale() + " (declared)";
        }
        String prefix = "proposed " + name + ": ";
        String reason =
                choice.reason().startsWith(prefix) ? choice.reason().substring(prefix.length()) : choice.reason();
        return name + " (proposed: " + Wording.ofOptions(reason) + ")";
    }

    private static String scale(String sentence, List<String> names, int criteria) {
        return names.size() == criteria
                ? "Scale: " + sentence + "."
                : "Scale of " + String.join(", ", names) + ": " + sentence + ".";
    }

    private static String unused(ReadReport report) {
        List<String> unused = new ArrayList<>();
        if (report.missingCount() > 0) {
            String tokens = report.missing().entrySet().stream()
                    .filter(token -> token.getValue() > 0)
                    .map(token -> (token.getKey().isEmpty() ? "empty" : quoted(token.getKey())) + " "
                            + count(token.getValue()))
                    .collect(Collectors.joining(", "));
            unused.add(counted(report.missingCount(), "missing rating") + " (" + tokens + ")");
        }
        if (report.blankLines() > 0) {
            unused.add(counted(report.blankLines(), "blank line"));
        }
        if (report.duplicates() > 0) {
            unused.add(counted(report.duplicates(), "duplicate rating"));
        }
        if (!report.ignoredColumns().isEmpty()) {
            unused.add((report.ignoredColumns().size() == 1 ? "the column " : "the columns ")
                    + report.ignoredColumns().stream().map(Notes::quoted).collect(Collectors.joining(", ")));
        }
        return String.join("; ", unused);
    }

    private static String counted(long count, String what) {
        return count(count) + " " + what + (count == 1 ? "" : "s");
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
