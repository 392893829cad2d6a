package io.assay.rubric.format;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.assay.core.internal.Delimiters;
import io.assay.rubric.internal.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/** Reads tables of score sheets. */
final class SheetTableReader {
    /** A longer field is an open quotation mark. */
    private static final int LONGEST_FIELD = 1 << 20;

    /** Enough for the answers and reasons of any rubric there will be. */
    private static final int MOST_FIELDS = 100_000;

    private final SheetSink sink;

    SheetTableReader(SheetSink sink) {
        this.sink = sink;
    }

    void read(SheetText text) {
        String head = text.head();
        CloseableIterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(Delimiters.detect(head))
                .maxBufferSize(LONGEST_FIELD)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(CsvRecordHandler.of(limits -> limits.maxFields(MOST_FIELDS)), text.reader())
                .iterator();
        long line = 0;
        try {
            if (!records.hasNext()) {
                sink.problem(
                        Place.WHOLE,
                        "is empty; the first line must name the columns, for example item,rater,criterion,answer");
                return;
            }
            CsvRecord header = records.next();
            line = header.getStartingLineNumber();
            Optional<SheetColumns> columns = SheetColumns.of(header, sink);
            if (columns.isEmpty()) {
                return;
            }
            SheetRows rows =
                    columns.get().isLong() ? new LongRows(columns.get(), sink) : new WideRows(columns.get(), sink);
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                columns.get().checkWidth(row, sink).ifPresent(rows::add);
            }
            rows.finish();
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            sink.problem(new Place(text.line(cause, (int) line + 1), 0), SheetText.describe(cause));
        } catch (CsvParseException e) {
            // The parser passes on what it was thrown from within.
            if (e.getCause() instanceof RubricFileException own) {
                throw own;
            }
            sink.problem(
                    new Place((int) line + 1, 0),
                    "is not valid CSV from here on: " + e.getMessage()
                            + "; is a quotation mark not closed, or one in the text not doubled (\"\")?");
        }
    }
}
