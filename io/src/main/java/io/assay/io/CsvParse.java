package io.assay.io;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads one file, once: bytes, text, header, rows, matrices. */
final class CsvParse {
    /** No rating file has a longer field; a missing quotation mark or a file without newlines has. */
    private static final int LONGEST_FIELD = 1 << 20;

    private final CsvRatings options;
    private final String name;
    private final Problems problems;

    CsvParse(CsvRatings options, String name) {
        this.options = options;
        this.name = name;
        this.problems = new Problems(name);
    }

    RatingTable read(InputStream in) {
        RatingInput input = RatingInput.of(in, options.charset(), problems);
        TextSource source = new TextSource(input.bytes(), input.charset());
        RecordHandler records = new RecordHandler(problems);
        char delimiter = options.delimiterOf(name, source.peek());
        CloseableIterator<Header> parser = CsvReader.builder()
                .fieldSeparator(delimiter)
                .maxBufferSize(LONGEST_FIELD)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(records, source)
                .iterator();
        Header header = header(parser, records, source);
        Columns columns = ColumnFinder.find(header, options.columns(), problems);
        RatingRows rows = new RatingRows(options.missingTokens());
        if (columns.isWide()) {
            columns.raterNames().forEach(rows.raters()::code);
        }
        records.begin(columns, rows);
        readRows(parser, records, source);
        return new TableAssembly(options, columns, rows, problems)
                .build(new ReadReport.Found(
                        name,
                        input.charset(),
                        input.isCompressed(),
                        delimiter,
                        records.rows(),
                        records.blankLines(),
                        List.of()));
    }

    private Header header(CloseableIterator<Header> parser, RecordHandler records, TextSource source) {
        if (hasNext(parser, records, source)) {
            return parser.next();
        }
        String what = records.blankLines() == 0 ? "is empty" : "has only blank lines";
        throw problems.stoppedBy(
                0, what + "; the first line must name the columns, for example unit,rater,value", null);
    }

    private void readRows(CloseableIterator<Header> parser, RecordHandler records, TextSource source) {
        if (hasNext(parser, records, source)) {
            throw new IllegalStateException("a second header");
        }
        if (records.rows() == 0 && problems.isEmpty()) {
            problems.file("has a header, but no rows below it; there are no ratings to read");
        }
    }

    /** Lets the parser run to the end or the header, and tells what stopped it otherwise. */
    private boolean hasNext(CloseableIterator<Header> parser, RecordHandler records, TextSource source) {
        try {
            return parser.hasNext();
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            throw problems.stoppedBy(records.recordLine(), RatingInput.describe(cause), cause);
        } catch (CsvParseException e) {
            throw unwrapped(e, records, source);
        }
    }

    private RuntimeException unwrapped(CsvParseException e, RecordHandler records, TextSource source) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        if (e.getCause() instanceof RuntimeException own) {
            return own;
        }
        // The parser has one exception for all; its messages tell them apart, and tests notice if they change.
        String message = String.valueOf(e.getMessage());
        if (message.contains("maximum buffer size")) {
            return tooLong(records, source, e);
        }
        if (message.startsWith("Unclosed")) {
            return openQuote(records, e);
        }
        return message.startsWith("Unexpected character after closing quote")
                ? strayQuote(records, e)
                : problems.stoppedBy(records.line(), "is not valid CSV: " + message, e);
    }

    private DataFormatException tooLong(RecordHandler records, TextSource source, CsvParseException e) {
        // Only quoted text may hold newlines.
        if (source.hadNewlineWithin(LONGEST_FIELD / 2)) {
            return openQuote(records, e);
        }
        return problems.stoppedBy(
                records.line(),
                "field " + records.fieldNumber()
                        + " is longer than a million characters; is this a table, with its lines"
                        + " ended by newlines?",
                e);
    }

    private DataFormatException openQuote(RecordHandler records, CsvParseException e) {
        return problems.stoppedBy(
                records.line(),
                "field " + records.fieldNumber()
                        + " opens a quotation mark that is not closed; close it, or double a \" that is"
                        + " part of the text (\"\")",
                e);
    }

    private DataFormatException strayQuote(RecordHandler records, CsvParseException e) {
        return problems.stoppedBy(
                records.line(),
                "field " + records.fieldNumber()
                        + " goes on after its closing quotation mark; double a \" that is part of"
                        + " the text (\"\"), or put a delimiter after the field",
                e);
    }
}
