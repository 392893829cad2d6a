package io.assay.study;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.format.ScoreSheets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file of answers: sheets that were handed out, or any table of ratings. The names of columns that others use are taken for
 * ours, line by line, so that problems are told where they are.
 */
final class AnswerFile {
    private static final List<String> UNITS = List.of("unit", "id");
    private static final List<String> VALUES = List.of("value", "rating", "label", "score", "answer");

    private final String source;
    private final List<ScoreSheet> sheets;
    private final Map<String, Long> lines;

    private AnswerFile(String source, List<ScoreSheet> sheets, Map<String, Long> lines) {
        this.source = source;
        this.sheets = sheets;
        this.lines = lines;
    }

    /** Reads answers to a rubric in a round. */
    static AnswerFile read(Given given, Rubric rubric, int round) {
        String source = given.file().toString();
        String name = source.toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
                return new AnswerFile(source, ScoreSheets.parseJsonLines(rubric, source, given.text()), Map.of());
            }
            if (name.endsWith(".json")) {
                return new AnswerFile(source, ScoreSheets.parseJson(rubric, source, given.text()), Map.of());
            }
            Table table = Table.parse(source, given.text());
            checkRound(table, round);
            String renamed = renamed(table, given.text(), rubric);
            return new AnswerFile(source, ScoreSheets.parseCsv(rubric, source, renamed), lines(table));
        } catch (IllegalArgumentException e) {
            throw new StudyException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void checkRound(Table table, int round) {
        int column = table.find(Sheets.ROUND);
        if (column < 0) {
            return;
        }
        List<String> problems = new ArrayList<>();
        for (CsvRecord row : table.rows()) {
            String of = row.getField(column).strip();
            if (!of.equals(Integer.toString(round))) {
                problems.add(table.place(row) + ": is of a sheet of round " + of + ", but answers of round " + round
                        + " are collected; hand in the sheets of rounds/" + round + "/sheets");
            }
        }
        if (!problems.isEmpty()) {
            throw StudyException.of(problems);
        }
    }

    /** Puts our names of columns into the first line. */
    private static String renamed(Table table, String text, Rubric rubric) {
        List<String> headings = new ArrayList<>(table.headings());
        boolean hasItem = headings.contains("item");
        boolean hasRater = headings.contains("rater");
        String value = valueColumn(headings, rubric);
        for (int k = 0; k < headings.size(); k++) {
            String heading = headings.get(k);
            if (!hasItem && UNITS.contains(heading)) {
                headings.set(k, "item");
                hasItem = true;
            } else if (!hasRater && heading.equals("annotator")) {
                headings.set(k, "rater");
            } else if (!value.isEmpty() && VALUES.contains(heading)) {
                headings.set(k, value);
            }
        }
        int end = text.indexOf('\n');
        String rest = end < 0 ? "" : text.substring(end);
        return headings.equals(table.headings()) ? text : line(headings, Table.separator(text)) + rest;
    }

    /** Returns what the column of values is to be called; empty if there is none to be renamed. */
    private static String valueColumn(List<String> headings, Rubric rubric) {
        boolean hasValues = headings.stream().anyMatch(VALUES::contains);
        if (headings.contains("criterion")) {
            return hasValues ? "answer" : "";
        }
        boolean hasCriterion = rubric.criteria().stream()
                .anyMatch(placed -> headings.contains(placed.criterion().id()));
        return hasValues && !hasCriterion && rubric.criteria().size() == 1
                ? rubric.criteria().get(0).criterion().id()
                : "";
    }

    private static String line(List<String> headings, char separator) {
        List<String> quoted = headings.stream()
                .map(heading -> "\"" + heading.replace("\"", "\"\"") + "\"")
                .toList();
        return String.join(String.valueOf(separator), quoted);
    }

    private static Map<String, Long> lines(Table table) {
        int item = table.find("item", "unit", "id");
        int rater = table.find("rater", "annotator");
        Map<String, Long> lines = new HashMap<>();
        for (CsvRecord row : table.rows()) {
            if (item >= 0 && rater >= 0) {
                lines.putIfAbsent(key(row.getField(item), row.getField(rater)), row.getStartingLineNumber());
            }
        }
        return lines;
    }

    private static String key(String item, String rater) {
        return item.strip() + '\0' + rater.strip();
    }

    List<ScoreSheet> sheets() {
        return sheets;
    }

    /** Returns where the answers of a rater about a unit stand. */
    String place(ScoreSheet sheet) {
        Long line = lines.get(key(sheet.item(), sheet.rater()));
        return line == null ? source : source + ":" + line;
    }
}
