package io.assay.study;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.format.ScoreSheets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file of answers: sheets that were handed out, or any table of ratings. Problems are told where they are. */
final class AnswerFile {
    private final String source;
    private final List<ScoreSheet> sheets;
    private final Map<String, Long> lines;
    private final Map<String, String> times;

    private AnswerFile(String source, List<ScoreSheet> sheets, Map<String, Long> lines, Map<String, String> times) {
        this.source = source;
        this.sheets = sheets;
        this.lines = lines;
        this.times = times;
    }

    /** Reads answers to a round. */
    static AnswerFile read(Given given, StudyRound round, Population population) {
        String source = given.file().toString();
        Rubric rubric = round.rubric();
        try {
            return switch (given.form()) {
                case JSON_LINES -> of(source, ScoreSheets.parseJsonLines(rubric, source, given.text()));
                case JSON -> of(source, ScoreSheets.parseJson(rubric, source, given.text()));
                case TABLE, WIDE -> {
                    Table table = Table.parse(source, given.text());
                    checkRound(table, round.number());
                    yield given.form() == Given.Form.WIDE
                            ? wide(table, round)
                            : tall(table, rubric, population.columns());
                }
            };
        } catch (IllegalArgumentException e) {
            throw new StudyException(String.valueOf(e.getMessage()), e);
        }
    }

    private static AnswerFile of(String source, List<ScoreSheet> sheets) {
        return new AnswerFile(source, sheets, Map.of(), Map.of());
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

    private static AnswerFile tall(Table table, Rubric rubric, List<String> shown) {
        int time = AnswerTimes.column(table.headings(), rubric, shown);
        if (time >= 0) {
            AnswerTimes.check(table, time);
        }
        List<String> headings = AnswerHeadings.of(table.headings(), rubric, time);
        List<ScoreSheet> sheets = ScoreSheets.parseCsv(rubric, table.source(), table.under(headings));
        AnswerFile file = new AnswerFile(table.source(), sheets, new HashMap<>(), new HashMap<>());
        int item = headings.indexOf("item");
        int rater = headings.indexOf("rater");
        for (CsvRecord row : table.rows()) {
            String key = key(row.getField(item), row.getField(rater));
            file.lines.putIfAbsent(key, row.getStartingLineNumber());
            if (time >= 0) {
                file.times.putIfAbsent(key, row.getField(time).strip());
            }
        }
        return file;
    }

    /** Reads a column for each rater: to each rater the others are passed over, so that places stay what they are. */
    private static AnswerFile wide(Table table, StudyRound round) {
        AnswerFile file = new AnswerFile(table.source(), new ArrayList<>(), new HashMap<>(), Map.of());
        for (String rater : round.assignment().orders().keySet()) {
            int column = table.headings().indexOf(rater);
            if (column >= 0) {
                List<String> headings = AnswerHeadings.ofOne(table, column, round.rubric());
                file.sheets.addAll(
                        ScoreSheets.parseCsv(round.rubric(), table.source(), table.under(headings, "rater", rater)));
                int item = headings.indexOf("item");
                table.rows()
                        .forEach(row ->
                                file.lines.putIfAbsent(key(row.getField(item), rater), row.getStartingLineNumber()));
            }
        }
        return file;
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

    /** Returns when the answers of a rater about a unit were given; empty if that is not told. */
    String time(ScoreSheet sheet) {
        return times.getOrDefault(key(sheet.item(), sheet.rater()), "");
    }
}
