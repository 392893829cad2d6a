package io.assay.io;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of a file from the parser: first the headings, then, once {@link #begin} has said what they mean, the
 * ratings.
 *
 * <p>Fields come as slices of the parser's buffer and leave as numbers; no object is made per row. Hands out the header
 * as its only record.
 */
final class RecordHandler extends AbstractBaseCsvCallbackHandler<Header> {
    private static final int MOST_COLUMNS = 100_000;
    private static final int MOST_HEADER_CHARACTERS = 8_000_000;

    private final Problems problems;
    private final List<String> headings = new ArrayList<>();
    private int headingCharacters;
    private @Nullable RowWriter writer;
    private @Nullable Texts[] texts = new Texts[0];
    private boolean[] strips = new boolean[0];
    private int[] codes = new int[0];
    private int[] lines = new int[0];
    private int line;
    private int recordLine;
    private boolean blank;
    private int blankLines;
    private int rows;

    RecordHandler(Problems problems) {
        this.problems = problems;
    }

    /** Says what the columns mean, once the header has been handed out. */
    void begin(Columns columns, RatingRows ratings) {
        int width = columns.header().size();
        texts = new Texts[width];
        strips = new boolean[width];
        codes = new int[width];
        lines = new int[width];
        texts[columns.unit()] = ratings.units();
        if (columns.rater() >= 0) {
            texts[columns.rater()] = ratings.raters();
        }
        if (columns.criterion() >= 0) {
            texts[columns.criterion()] = ratings.criteria();
        }
        for (int column : columns.values()) {
            texts[column] = ratings.values();
            strips[column] = true;
        }
        writer = new RowWriter(columns, ratings, problems);
    }

    /** Returns the line where the record being read began. */
    int recordLine() {
        return recordLine;
    }

    /** Returns the line where the field being read began. */
    int line() {
        return line;
    }

    /** Returns the number, from 1, of the field being read. */
    int fieldNumber() {
        return getFieldCount() + 1;
    }

    int blankLines() {
        return blankLines;
    }

    /** Returns how many rows were used. */
    int rows() {
        return rows;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        // Counted here rather than by the parser, so that fields below quoted newlines have their own line.
        recordLine = ++line;
        blank = true;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        int fieldLine = line;
        int start = offset;
        int end = offset + length;
        if (quoted) {
            countNewlines(buffer, start, end);
        }
        if (!quoted || writer == null || (index < strips.length && strips[index])) {
            while (start < end && isSpace(buffer[start])) {
                start++;
            }
            while (start < end && isSpace(buffer[end - 1])) {
                end--;
            }
        }
        blank &= start == end;
        if (writer == null) {
            addHeading(buffer, start, end);
        } else if (index < texts.length) {
            lines[index] = fieldLine;
            Texts column = texts[index];
            if (column != null) {
                codes[index] =
                        start == end && !strips[index] ? RowWriter.EMPTY : column.code(buffer, start, end - start);
            }
        }
    }

    @Override
    protected @Nullable Header buildRecord() {
        if (blank || getRecordType() == RecordType.EMPTY) {
            blankLines++;
            headings.clear();
        } else if (writer == null) {
            return new Header(recordLine, headings);
        } else if (getFieldCount() != texts.length) {
            reportLength();
        } else {
            rows++;
            writer.write(codes, lines);
        }
        return null;
    }

    private void countNewlines(char[] buffer, int start, int end) {
        for (int i = start; i < end; i++) {
            boolean second = buffer[i] == '\n' && i > start && buffer[i - 1] == '\r';
            line += buffer[i] == '\r' || (buffer[i] == '\n' && !second) ? 1 : 0;
        }
    }

    private void addHeading(char[] buffer, int start, int end) {
        headingCharacters += end - start;
        if (headings.size() == MOST_COLUMNS || headingCharacters > MOST_HEADER_CHARACTERS) {
            throw problems.stoppedBy(
                    recordLine,
                    "the header has more than "
                            + (headings.size() == MOST_COLUMNS ? "100,000 columns" : "8 million characters")
                            + "; is this a table, with its lines ended by newlines?",
                    null);
        }
        headings.add(new String(buffer, start, end - start));
    }

    private void reportLength() {
        if (!problems.wants(recordLine)) {
            return;
        }
        int expected = texts.length;
        String advice = getFieldCount() < expected
                ? "; add the missing ones, leaving a missing rating empty"
                : "; put text that contains the delimiter in quotation marks";
        problems.line(
                recordLine,
                "has " + getFieldCount() + (getFieldCount() == 1 ? " field" : " fields") + ", but the header has "
                        + expected + advice);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0';
    }
}
