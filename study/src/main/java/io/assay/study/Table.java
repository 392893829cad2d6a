package io.assay.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.assay.core.internal.Delimiters;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A table with headings.
 *
 * @param source what messages call it
 * @param headings without spaces around
 * @param rows each as wide as the headings
 */
record Table(String source, List<String> headings, List<CsvRecord> rows) {
    /** Parses CSV with commas, semicolons, tabs or pipes, whichever the first line has most of. */
    static Table parse(String source, String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<CsvRecord> records;
        try {
            records = CsvReader.builder()
                    .fieldSeparator(separator(plain))
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(plain)
                    .stream()
                    .toList();
        } catch (CsvParseException e) {
            throw new StudyException(source + ": is no CSV: " + e.getMessage(), e);
        }
        if (records.isEmpty()) {
            throw new StudyException(source + ": is empty; the first line must name the columns");
        }
        List<String> headings =
                records.get(0).getFields().stream().map(String::strip).toList();
        List<CsvRecord> rows = records.subList(1, records.size());
        List<String> problems = rows.stream()
                .filter(row -> row.getFieldCount() != headings.size())
                .map(row -> source + ":" + row.getStartingLineNumber() + ": has " + row.getFieldCount()
                        + " fields, but the header has " + headings.size())
                .toList();
        if (!problems.isEmpty()) {
            throw StudyException.of(problems);
        }
        return new Table(source, headings, rows);
    }

    /** Returns the separator that every reader of ours would find. */
    static char separator(String text) {
        return Delimiters.detect(text);
    }

    /** Returns the place of the first heading that is there; -1 if none is. */
    int find(String... names) {
        for (String name : names) {
            int at = headings.indexOf(name);
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** Returns the place of a heading that must be there. */
    int column(String what, String... names) {
        int at = find(names);
        if (at < 0) {
            throw new StudyException(source + ":1: no column holds " + what + "; it may be called "
                    + String.join(", ", names) + "; the columns are " + String.join(", ", headings));
        }
        return at;
    }

    String place(CsvRecord row) {
        return source + ":" + row.getStartingLineNumber();
    }

    /** Returns the table as text under other headings, each record on the line it had. */
    String under(List<String> newHeadings) {
        return onTheirLines(newHeadings, CsvRecord::getFields);
    }

    /** Returns the table as text under other headings, with one more column that says the same in each row. */
    String under(List<String> newHeadings, String heading, String value) {
        return onTheirLines(and(newHeadings, heading), row -> and(row.getFields(), value));
    }

    private String onTheirLines(List<String> newHeadings, Function<CsvRecord, List<String>> fields) {
        StringBuilder text = new StringBuilder(write(csv -> csv.writeRecord(newHeadings)));
        long line = 1 + text.toString().lines().count();
        for (CsvRecord row : rows) {
            String record = write(csv -> csv.writeRecord(fields.apply(row)));
            long blank = Math.max(0, row.getStartingLineNumber() - line);
            text.append("\n".repeat((int) blank)).append(record);
            line += blank + record.lines().count();
        }
        return text.toString();
    }

    /** Returns fields with one more. */
    static List<String> and(List<String> fields, String last) {
        List<String> all = new ArrayList<>(fields);
        all.add(last);
        return all;
    }

    /** Returns a table as text. */
    static String write(Consumer<CsvWriter> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
