package io.assay.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/**
 * Reads tables that are no ratings, such as comparisons or known labels, from wherever they are: CSV and its relatives, Parquet, Arrow, rows of
 * JSON, and databases. Cells are texts: numbers and truth values as Java writes them, nothing where a value is missing.
 *
 * <p>Compression (gzip) and the delimiter of CSV are found out; text is UTF-8. Every problem is collected and thrown as one
 * {@link DataFormatException} that names the row.
 */
public final class TableReader {
    private static final int FETCH_SIZE = 10_000;

    private TableReader() {}

    /**
     * {@return the rows of a file} Its format is told by the ending of its name; see {@link InputFormat#of}.
     *
     * @param file path of the file
     * @throws DataFormatException if the file cannot be read as a table; it says where and why
     */
    public static TextTable read(Path file) {
        return read(file, InputFormat.of(file));
    }

    /**
     * {@return the headings of a file} Of Parquet no rows are read.
     *
     * @param file path of the file
     * @throws DataFormatException if the file cannot be read as a table; it says where and why
     */
    public static List<String> headings(Path file) {
        if (InputFormat.of(file) != InputFormat.PARQUET) {
            return read(file).headings();
        }
        TextFeed feed = new TextFeed(file.toString(), "row");
        DatabaseRead.checkFile(file, feed.problems());
        try (DuckDb duck = DuckDb.inMemory(feed.problems())) {
            String none = "SELECT * FROM " + DuckDb.parquet(file) + " LIMIT 0";
            DatabaseRead.feed(new QueryRows(duck.connection(), FETCH_SIZE), none, feed);
        }
        return feed.build().headings();
    }

    /**
     * {@return the rows of a file of a given format}
     *
     * @param file path of the file
     * @param format CSV, Parquet, Arrow, rows of JSON, or preferences, which are rows of JSON too
     * @throws DataFormatException if the file cannot be read as a table, or the format is that of a labelling tool, which holds ratings
     */
    public static TextTable read(Path file, InputFormat format) {
        return read(Source.of(file), format);
    }

    /**
     * {@return the rows of a stream of a given format, read to its end} All but CSV is kept in a temporary file meanwhile.
     *
     * @param in left open
     * @param name what to call the stream in messages
     * @param format CSV, Parquet, Arrow, rows of JSON, or preferences, which are rows of JSON too
     * @throws DataFormatException if the stream cannot be read as a table, or the format is that of a labelling tool, which holds ratings
     */
    public static TextTable read(InputStream in, String name, InputFormat format) {
        return format == InputFormat.CSV ? csv(in, name) : Source.copied(in, name, source -> read(source, format));
    }

    /**
     * {@return the rows that a query returns}
     *
     * @param connection open, and left open
     * @param sql a query
     * @throws DataFormatException if the query fails or the connection is lost
     */
    public static TextTable query(Connection connection, String sql) {
        TextFeed feed = new TextFeed("query", "row");
        DatabaseRead.feed(new QueryRows(connection, FETCH_SIZE), sql, feed);
        return feed.build();
    }

    /**
     * {@return the rows that a query of a DuckDB database returns}
     *
     * @param database path of the database file, which is not changed
     * @param sql a query, of the tables of the database or of files
     * @throws DataFormatException if the query fails
     */
    public static TextTable query(Path database, String sql) {
        TextFeed feed = new TextFeed(database.toString(), "row");
        DatabaseRead.checkFile(database, feed.problems());
        try (DuckDb duck = DuckDb.reading(database, feed.problems())) {
            DatabaseRead.feed(new QueryRows(duck.connection(), FETCH_SIZE), sql, feed);
        }
        return feed.build();
    }

    /**
     * {@return the rows that a query of files returns} DuckDB reads files where a table is named, as in {@code select * from 'pairs/*.parquet'}.
     *
     * @param sql a query
     * @throws DataFormatException if the query fails
     */
    public static TextTable query(String sql) {
        TextFeed feed = new TextFeed("query", "row");
        try (DuckDb duck = DuckDb.inMemory(feed.problems())) {
            DatabaseRead.feed(new QueryRows(duck.connection(), FETCH_SIZE), sql, feed);
        }
        return feed.build();
    }

    private static TextTable read(Source source, InputFormat format) {
        return switch (format) {
            case CSV -> csv(source);
            case JSON_LINES, PREFERENCES -> {
                TextFeed feed = new TextFeed(source.name(), JsonObjects.word(source, StandardCharsets.UTF_8));
                JsonRead.feed(source, StandardCharsets.UTF_8, feed);
                yield feed.build();
            }
            case PARQUET -> {
                TextFeed feed = new TextFeed(source.name(), "row");
                DatabaseRead.parquet(source, FETCH_SIZE, feed);
                yield feed.build();
            }
            case ARROW -> {
                TextFeed feed = new TextFeed(source.name(), "row");
                ArrowFile.open(source, feed.problems()).feed(feed);
                yield feed.build();
            }
            default ->
                throw new Problems(source.name())
                        .stoppedBy(
                                0,
                                "is wanted as a table, and " + format.label()
                                        + " is the format of a labelling tool's ratings; read it as csv, parquet, arrow or json-lines",
                                null);
        };
    }

    private static TextTable csv(Source source) {
        try (InputStream in = RatingInput.open(source.file(), new Problems(source.name()))) {
            return csv(in, source.name());
        } catch (IOException e) {
            throw new UncheckedIOException("closing " + source.name() + " failed", e);
        }
    }

    private static TextTable csv(InputStream in, String name) {
        TextFeed feed = new TextFeed(name, "line");
        CsvLines lines = CsvLines.of(in, name, feed.problems());
        CsvLines.Line header = lines.next();
        if (header == null) {
            throw feed.problems().stoppedBy(0, "is empty; the first line must name the columns", null);
        }
        feed.begin(header.fields());
        for (CsvLines.Line line = lines.next(); line != null; line = lines.next()) {
            add(line, feed);
        }
        return feed.build();
    }

    private static void add(CsvLines.Line line, TextFeed feed) {
        List<String> fields = line.fields();
        if (fields.size() == feed.width()) {
            feed.add(fields.toArray(new String[0]), line.number());
        } else if (feed.problems().wants(line.number())) {
            feed.problems()
                    .line(
                            line.number(),
                            "has " + fields.size() + (fields.size() == 1 ? " field" : " fields")
                                    + ", but the header has " + feed.width());
        }
    }
}
