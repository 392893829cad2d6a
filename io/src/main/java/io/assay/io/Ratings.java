package io.assay.io;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Objects;

/**
 * Reads ratings from wherever they are: CSV, Parquet, Arrow, rows of JSON, exports of labelling tools, and databases.
 *
 * <p>All sources are read by the rules of {@link CsvRatings}, whose options say what the columns mean, what stands for a missing rating,
 * what the scale is and what to do with duplicates; so equal ratings give equal matrices wherever they come from. Every problem
 * is collected and thrown as one {@link DataFormatException} that names the row.
 *
 * <pre>{@code
 * RatingTable table = Ratings.fromJdbc(connection, "select item, annotator, score from ratings");
 * RatingTable other = Ratings.with(CsvRatings.defaults().scale(Scale.ordinal(1, 5))).read(Path.of("ratings.parquet"));
 * }</pre>
 *
 * <p>Parquet and SQL over files need {@code org.duckdb:duckdb_jdbc} on the class path, Arrow needs {@code org.apache.arrow:arrow-vector} with
 * {@code arrow-memory-unsafe}; an error says so if it is missing.
 *
 * <p>Immutable and thread-safe; every option returns a new reader.
 */
public final class Ratings {
    private static final int FETCH_SIZE = 10_000;
    private static final long LARGE = 5_000_000;
    private static final Ratings DEFAULTS = new Ratings(CsvRatings.defaults(), FETCH_SIZE, LARGE);

    private final CsvRatings options;
    private final int fetchSize;
    private final long large;

    private Ratings(CsvRatings options, int fetchSize, long large) {
        this.options = options;
        this.fetchSize = fetchSize;
        this.large = large;
    }

    /**
     * {@return the ratings of a file, read with the defaults} Its format is told by the ending of its name.
     *
     * @param file path of the file
     * @throws DataFormatException if the file cannot be read as ratings; it says where and why
     */
    public static RatingTable from(Path file) {
        return DEFAULTS.read(file);
    }

    /**
     * {@return the ratings that a query returns, read with the defaults}
     *
     * @param connection open, and left open; see {@link #query(Connection, String)}
     * @param sql a query with a row per rating, or a row per unit and a column per rater
     * @throws DataFormatException if the query fails or its rows cannot be read as ratings; it says where and why
     */
    public static RatingTable fromJdbc(Connection connection, String sql) {
        return DEFAULTS.query(connection, sql);
    }

    /**
     * {@return a reader with the options of a reader of CSV} Charset and delimiter matter for text files only.
     *
     * @param options scale, columns, missing ratings, duplicates
     */
    public static Ratings with(CsvRatings options) {
        return new Ratings(Objects.requireNonNull(options), FETCH_SIZE, LARGE);
    }

    /**
     * Says how many rows a database sends at a time; the default is 10,000.
     *
     * @param rows at least 1
     * @return a reader like this one, with that changed
     * @throws IllegalArgumentException if the number is not positive
     */
    public Ratings fetchSize(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("the fetch size must be at least 1 row, but was " + rows);
        }
        return new Ratings(options, rows, large);
    }

    /**
     * Says from how many rows on Parquet files, Arrow files and queries by DuckDB are read with the help of the disk; the default is 5,000,000.
     * Then the texts of units are never in memory together: the rows are sorted by unit on disk, and the matrix, which is all that is
     * held, takes one to a few bytes per rating. Figures are the same, but units and raters stand in the order of their ids; repeated
     * ratings are refused whatever the policy, as which came first is not known; and there may be 65,535 different values at most.
     *
     * @param rows 0 for always, {@link Long#MAX_VALUE} for never
     * @return a reader like this one, with that changed
     */
    public Ratings sortedOnDiskFrom(long rows) {
        return new Ratings(options, fetchSize, rows);
    }

    /**
     * {@return the ratings of a file} Its format is told by the ending of its name; see {@link InputFormat#of}.
     *
     * @param file path of the file
     * @throws DataFormatException if the file cannot be read as ratings; it says where and why
     */
    public RatingTable read(Path file) {
        return read(file, InputFormat.of(file));
    }

    /**
     * {@return the ratings of a file of a given format}
     *
     * @param file path of the file; for doccano also a folder of them
     * @param format how the file holds ratings
     * @throws DataFormatException if the file cannot be read as ratings; it says where and why
     */
    public RatingTable read(Path file, InputFormat format) {
        return format == InputFormat.CSV ? options.read(file) : read(Source.of(file), format);
    }

    /**
     * {@return the ratings of a stream of a given format, read to its end} All but CSV is kept in a temporary file meanwhile.
     *
     * @param in left open
     * @param name what to call the stream in messages
     * @param format how the stream holds ratings
     * @throws DataFormatException if the stream cannot be read as ratings; it says where and why
     */
    public RatingTable read(InputStream in, String name, InputFormat format) {
        return format == InputFormat.CSV
                ? options.read(in, name)
                : Source.copied(in, name, source -> read(source, format));
    }

    private RatingTable read(Source source, InputFormat format) {
        DatabaseRead databases = new DatabaseRead(options, fetchSize, large);
        return switch (format) {
            case PARQUET -> databases.parquet(source);
            case ARROW -> new ArrowRead(options, databases, large).read(source);
            default -> JsonRead.read(options, source, format);
        };
    }

    /**
     * {@return the ratings that a query returns} Rows come {@link #fetchSize} at a time. Drivers that send them so only inside of a
     * transaction get one, which ends without changing anything; a transaction that is open stays open.
     *
     * @param connection open, and left open
     * @param sql a query with a row per rating, or a row per unit and a column per rater
     * @throws DataFormatException if the query fails, the connection is lost, or the rows cannot be read as ratings
     */
    public RatingTable query(Connection connection, String sql) {
        return new DatabaseRead(options, fetchSize, large).query(connection, sql);
    }

    /**
     * {@return the ratings that a query of a DuckDB database returns}
     *
     * @param database path of the database file, which is not changed
     * @param sql a query, of the tables of the database or of files
     * @throws DataFormatException if the query fails or the rows cannot be read as ratings
     */
    public RatingTable query(Path database, String sql) {
        return new DatabaseRead(options, fetchSize, large).duckDb(database, sql);
    }

    /**
     * {@return the ratings that a query of files returns} DuckDB reads files where a table is named, as in {@code select * from
     * 'ratings/*.parquet'}.
     *
     * @param sql a query
     * @throws DataFormatException if the query fails or the rows cannot be read as ratings
     */
    public RatingTable query(String sql) {
        return new DatabaseRead(options, fetchSize, large).files(sql);
    }
}
