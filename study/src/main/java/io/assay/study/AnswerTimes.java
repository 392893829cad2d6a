package io.assay.study;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.io.TimeText;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** When answers were given, where a table of answers has a column that tells: positions, numbers of seconds, or dates with a time. */
final class AnswerTimes {
    /** The heading that we keep times under; score sheets pass over what begins with an underscore. */
    static final String COLUMN = "_time";

    private static final List<String> HEADINGS = List.of("time", "timestamp", "position");

    private AnswerTimes() {}

    /**
     * Times that are known.
     *
     * @param matrix a number per rating that grows with time; empty unless all are known
     * @param remark why there are none, where some are known; empty otherwise
     */
    record Known(Optional<RatingMatrix> matrix, Optional<String> remark) {
        static final Known NONE = new Known(Optional.empty(), Optional.empty());
    }

    /**
     * Returns the place of the column of times; -1 if there is none. Columns of criteria are none, nor are those that sheets show of the units.
     */
    static int column(List<String> headings, Rubric rubric, Collection<String> shown) {
        return IntStream.range(0, headings.size())
                .filter(k -> isTime(headings.get(k), rubric, shown))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isTime(String heading, Rubric rubric, Collection<String> shown) {
        boolean isMarked = heading.startsWith("_");
        String name = isMarked ? heading.substring(1) : heading;
        boolean isCriterion = rubric.criteria().stream()
                .anyMatch(placed -> placed.criterion().id().equals(heading));
        return HEADINGS.contains(name) && !isCriterion && !(isMarked && shown.contains(name));
    }

    /** Refuses what is no time, and numbers beside dates, which have no common order. */
    static void check(Table table, int column) {
        List<String> problems = new ArrayList<>();
        int numbers = 0;
        int dates = 0;
        for (CsvRecord row : table.rows()) {
            String text = row.getField(column).strip();
            boolean isNumber = TimeText.position(text).isPresent();
            boolean isDate = !isNumber && TimeText.seconds(text).isPresent();
            numbers += isNumber ? 1 : 0;
            dates += isDate ? 1 : 0;
            if (!text.isEmpty() && !isNumber && !isDate) {
                problems.add(table.place(row) + ": \"" + text
                        + "\" is no time; write a number, or a date and time such as 2026-11-26T09:30:00, and leave the field"
                        + " empty where the time is not known");
            }
        }
        if (numbers > 0 && dates > 0) {
            problems.add(table.source() + ": the column " + table.headings().get(column)
                    + " has both numbers and dates, which have no common order");
        }
        if (!problems.isEmpty()) {
            throw StudyException.of(problems);
        }
    }

    /** Returns a time as a number; only texts that were checked are given. */
    private static double number(String text) {
        return TimeText.position(text).orElseGet(() -> TimeText.seconds(text).orElse(Double.NaN));
    }

    /** Returns the times of all answers, as far as they are known. */
    static Known of(Answers answers) {
        List<ScoreSheet> sheets = answers.sheets();
        List<ScoreSheet> timed = sheets.stream()
                .filter(sheet -> !answers.time(sheet.rater(), sheet.item()).isEmpty())
                .toList();
        if (timed.isEmpty()) {
            return Known.NONE;
        }
        if (timed.size() < sheets.size()) {
            return new Known(
                    Optional.empty(),
                    Optional.of("Drift was not looked for, as " + timed.size() + " of " + sheets.size()
                            + " answers say when they were given; all must."));
        }
        RatingMatrixBuilder matrix = RatingMatrix.builder(Scale.interval());
        timed.forEach(
                sheet -> matrix.rate(sheet.item(), sheet.rater(), number(answers.time(sheet.rater(), sheet.item()))));
        return new Known(Optional.of(matrix.build()), Optional.empty());
    }

    /** Returns a table of one row per sheet with the times beside it; the table itself if none is known. */
    static String with(String csv, List<ScoreSheet> sheets, Map<String, String> byUnit) {
        if (sheets.stream().noneMatch(sheet -> byUnit.containsKey(sheet.item()))) {
            return csv;
        }
        Table table = Table.parse("answers", csv);
        return Table.write(out -> {
            out.writeRecord(Table.and(table.headings(), COLUMN));
            for (int k = 0; k < sheets.size(); k++) {
                out.writeRecord(Table.and(
                        table.rows().get(k).getFields(),
                        byUnit.getOrDefault(sheets.get(k).item(), "")));
            }
        });
    }

    /** Returns the times that a table of ours keeps, by unit; they are all of one rater. */
    static Map<String, String> kept(String source, String csv) {
        Map<String, String> kept = new HashMap<>();
        if (csv.lines().findFirst().orElse("").contains(COLUMN)) {
            Table table = Table.parse(source, csv);
            int time = table.find(COLUMN);
            int item = table.column("the units", "item");
            table.rows().forEach(row -> kept.put(row.getField(item).strip(), time < 0 ? "" : row.getField(time)));
        }
        return kept;
    }
}
