package io.assay.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model's outputs from CSV and its relatives: one row per item, one column of numbers per class, and at will a column of ids.
 *
 * <p>The first line names the columns. A column named {@code id}, {@code item}, {@code unit} or {@code row}, or a first column without a name, holds ids;
 * every other column is a class. Numbers have a decimal point and are kept as four bytes. {@code -inf} masks a class; NaN, plus infinity, empty fields
 * and ids that come twice are errors. Compression (gzip) and the delimiter are found out. Text is UTF-8.
 *
 * <p>Every problem of the file is collected and thrown as one {@link DataFormatException}. Immutable and thread-safe; every option returns a
 * new reader.
 */
public final class CsvLogits {
    /** Headings of ids. */
    static final List<String> IDS = List.of("id", "item", "unit", "row");

    private final @Nullable String idColumn;

    private CsvLogits(@Nullable String idColumn) {
        this.idColumn = idColumn;
    }

    /** {@return the reader that finds out which column holds ids} */
    public static CsvLogits defaults() {
        return new CsvLogits(null);
    }

    /**
     * {@return a reader that takes ids from a column}
     *
     * @param heading of the column
     */
    public CsvLogits idColumn(String heading) {
        return new CsvLogits(Objects.requireNonNull(heading));
    }

    /**
     * {@return the numbers of a file}
     *
     * @param file path of the file, compressed or not
     * @throws DataFormatException if the file cannot be read as numbers; it says where and why
     */
    public NumberTable read(Path file) {
        String name = file.toString();
        try (InputStream in = RatingInput.open(file, new Problems(name))) {
            return read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException("closing " + name + " failed", e);
        }
    }

    /**
     * {@return the numbers of a stream, read to its end}
     *
     * @param in left open
     * @param name what to call the stream in messages
     * @throws DataFormatException if the stream cannot be read as numbers; it says where and why
     */
    public NumberTable read(InputStream in, String name) {
        Problems problems = new Problems(name);
        try (CsvLines lines = CsvLines.of(in, name, problems)) {
            CsvLines.Line first = lines.next();
            if (first == null) {
                throw problems.stoppedBy(
                        0, "is empty; the first line must name the columns, for example id,cat,dog", null);
            }
            Header header = new Header(first.number(), first.fields());
            NumberRows rows = new NumberRows(header, ids(header, problems), problems);
            for (CsvLines.Line line = lines.next(); line != null; line = lines.next()) {
                rows.add(line);
            }
            return rows.table();
        }
    }

    private int ids(Header header, Problems problems) {
        if (looksLikeNumbers(header)) {
            throw problems.stoppedBy(
                    header.line(),
                    "the first line must name the columns, but holds numbers; put a line such as id,cat,dog before it",
                    null);
        }
        if (idColumn != null) {
            int found = header.find(idColumn);
            if (found < 0) {
                throw problems.stoppedBy(
                        header.line(),
                        "there is no column " + Shown.quoted(idColumn) + "; the columns are "
                                + Shown.list(header.names()),
                        null);
            }
            return found;
        }
        if (header.name(0).isEmpty()) {
            return 0;
        }
        return IDS.stream()
                .mapToInt(header::find)
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** Whether a header is a row of numbers; numbers from 0 on are names of columns. */
    private static boolean looksLikeNumbers(Header header) {
        boolean counted = true;
        boolean numbers = true;
        for (int i = 0; i < header.size(); i++) {
            counted &= header.name(i).equals(Integer.toString(i));
            numbers &= !Double.isNaN(Numbers.parse(header.name(i)));
        }
        return numbers && !counted;
    }
}
