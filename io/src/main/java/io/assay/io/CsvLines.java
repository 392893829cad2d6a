package io.assay.io;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.assay.core.internal.Delimiters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lines of a table that are not blank, with fields stripped of spaces. */
final class CsvLines implements AutoCloseable {
    /** The unit separator of ASCII, which no text holds. */
    private static final char NO_DELIMITER = '\u001f';

    private final CloseableIterator<CsvRecord> records;
    private final Problems problems;
    private int last;

    /**
     * One line.
     *
     * @param number where it begins, from 1
     * @param fields its fields
     */
    record Line(int number, List<String> fields) {}

    private CsvLines(CloseableIterator<CsvRecord> records, Problems problems) {
        this.records = records;
        this.problems = problems;
    }

    static CsvLines of(InputStream in, String name, Problems problems) {
        TextSource source = source(in, problems);
        return of(source, Delimiters.detect(name, source.peek()), problems);
    }

    /** Returns lines of one field each, whatever it holds; a quotation mark at its beginning ends with another. */
    static CsvLines single(InputStream in, Problems problems) {
        return of(source(in, problems), NO_DELIMITER, problems);
    }

    private static TextSource source(InputStream in, Problems problems) {
        RatingInput input = RatingInput.of(in, StandardCharsets.UTF_8, problems);
        return new TextSource(input.bytes(), input.charset());
    }

    private static CsvLines of(TextSource source, char delimiter, Problems problems) {
        return new CsvLines(
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(source)
                        .iterator(),
                problems);
    }

    /** Returns the next line; null at the end. */
    @Nullable Line next() {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                last = (int) Math.min(Integer.MAX_VALUE, record.getStartingLineNumber());
                List<String> fields =
                        record.getFields().stream().map(String::strip).toList();
                if (fields.stream().anyMatch(field -> !field.isEmpty())) {
                    return new Line(last, fields);
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            throw problems.stoppedBy(last + 1, RatingInput.describe(cause), cause);
        } catch (CsvParseException e) {
            throw problems.stoppedBy(
                    last + 1,
                    "is not valid CSV: " + e.getMessage()
                            + "; close quotation marks, and double those inside of a text",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
