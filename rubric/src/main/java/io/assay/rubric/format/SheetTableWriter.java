package io.assay.rubric.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.assay.rubric.Answer;
import io.assay.rubric.Criterion;
import io.assay.rubric.Placed;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes tables of score sheets. */
final class SheetTableWriter {
    private static final List<String> LONG = List.of("item", "rater", "criterion", "answer", "because");

    private SheetTableWriter() {}

    private static CsvWriter writer(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    static void wide(Rubric rubric, List<ScoreSheet> sheets, Writer out) {
        wide(rubric, sheets, header(rubric, sheets), out);
    }

    /** Returns the headings: reasons and rubrics have columns if there are any. */
    static List<String> header(Rubric rubric, List<ScoreSheet> sheets) {
        sheets.forEach(sheet -> SheetTree.check(rubric, sheet));
        List<String> header = new ArrayList<>(List.of("item", "rater"));
        if (sheets.stream().anyMatch(sheet -> sheet.stamp().isPresent())) {
            header.add("rubric");
        }
        for (Placed placed : rubric.criteria()) {
            String id = placed.criterion().id();
            header.add(id);
            if (sheets.stream()
                    .anyMatch(sheet -> !Cells.because(sheet.answer(id)).isBlank())) {
                header.add(id + SheetColumns.BECAUSE);
            }
        }
        checkHeadings(rubric, header);
        return header;
    }

    /** Returns empty sheets with all columns there can be. */
    static String blank(Rubric rubric, List<String> items, String rater) {
        List<String> header = new ArrayList<>(List.of("item", "rater", "rubric"));
        for (Placed placed : rubric.criteria()) {
            header.add(placed.criterion().id());
            header.add(placed.criterion().id() + SheetColumns.BECAUSE);
        }
        checkHeadings(rubric, header);
        StringWriter text = new StringWriter();
        CsvWriter csv = writer(text);
        csv.writeRecord(header);
        for (String item : items) {
            List<String> row = new ArrayList<>(List.of(item, rater, Stamps.text(rubric.stamp())));
            row.addAll(Collections.nCopies(header.size() - row.size(), ""));
            csv.writeRecord(row);
        }
        flush(csv);
        return text.toString();
    }

    static void checkHeadings(Rubric rubric, List<String> header) {
        Set<String> seen = new HashSet<>(SheetColumns.RESERVED);
        Set<String> twice = new HashSet<>();
        header.stream().filter(heading -> !seen.add(heading)).forEach(twice::add);
        for (Placed placed : rubric.criteria()) {
            String id = placed.criterion().id();
            if (twice.contains(id)) {
                throw new IllegalArgumentException("a wide table would have two columns \"" + id
                        + "\", as a criterion has this id; write a long table or JSON lines");
            }
        }
    }

    static void wide(Rubric rubric, List<ScoreSheet> sheets, List<String> header, Writer out) {
        CsvWriter csv = writer(out);
        csv.writeRecord(header);
        Set<String> headings = new HashSet<>(header);
        for (ScoreSheet sheet : sheets) {
            List<String> row = new ArrayList<>(List.of(sheet.item(), sheet.rater()));
            if (headings.contains("rubric")) {
                row.add(sheet.stamp().map(Stamps::text).orElse(""));
            }
            for (Placed placed : rubric.criteria()) {
                Criterion<?> criterion = placed.criterion();
                Answer answer = sheet.answer(criterion.id());
                row.add(Cells.cell(criterion, answer));
                if (headings.contains(criterion.id() + SheetColumns.BECAUSE)) {
                    row.add(Cells.because(answer));
                }
            }
            csv.writeRecord(row);
        }
        flush(csv);
    }

    static void narrow(Rubric rubric, List<ScoreSheet> sheets, Writer out) {
        sheets.forEach(sheet -> SheetTree.check(rubric, sheet));
        boolean isStamped = sheets.stream().anyMatch(sheet -> sheet.stamp().isPresent());
        CsvWriter csv = writer(out);
        List<String> header = new ArrayList<>(LONG);
        if (isStamped) {
            header.add("rubric");
        }
        csv.writeRecord(header);
        for (ScoreSheet sheet : sheets) {
            for (Map.Entry<String, Answer> answer : sheet.answers().entrySet()) {
                Criterion<?> criterion = rubric.criterion(answer.getKey()).criterion();
                List<String> row = new ArrayList<>(List.of(
                        sheet.item(),
                        sheet.rater(),
                        criterion.id(),
                        Cells.cell(criterion, answer.getValue()),
                        Cells.because(answer.getValue())));
                if (isStamped) {
                    row.add(sheet.stamp().map(Stamps::text).orElse(""));
                }
                csv.writeRecord(row);
            }
        }
        flush(csv);
    }

    /** The writer is the caller's to close. */
    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
