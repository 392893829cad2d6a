package io.assay.io;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads ratings from Parquet files and databases. */
final class DatabaseRead {
    private static final String VIEW = "assay_source";

    private final CsvRatings options;
    private final int fetchSize;
    private final long large;

    /**
     * Starts.
     *
     * @param large from how many rows on DuckDB's tables are read with the help of the disk
     */
    DatabaseRead(CsvRatings options, int fetchSize, long large) {
        this.options = options;
        this.fetchSize = fetchSize;
        this.large = large;
    }

    RatingTable parquet(Source source) {
        RowFeed feed = new RowFeed(options, source.name(), "row");
        checkFile(source.file(), feed.problems());
        try (DuckDb database = DuckDb.inMemory(feed.problems())) {
            return columns(feed, database, DuckDb.parquet(source.file()), e -> source.named(SqlFault.parquet(e)));
        }
    }

    /** Reads more rows of texts than fit into memory, which were written to a file in CSV. */
    RatingTable staged(Path csv, List<TableColumn> columns, String name) {
        RowFeed feed = new RowFeed(options, name, "row");
        try (DuckDb database = DuckDb.inMemory(feed.problems())) {
            return columns(feed, database, TableWriter.source(csv, columns), e -> SqlFault.reading(e, feed.rows()));
        }
    }

    RatingTable duckDb(Path file, String sql) {
        RowFeed feed = new RowFeed(options, file.toString(), "row");
        checkFile(file, feed.problems());
        try (DuckDb database = DuckDb.reading(file, feed.problems())) {
            return asked(feed, database, sql);
        }
    }

    RatingTable files(String sql) {
        RowFeed feed = new RowFeed(options, "query", "row");
        try (DuckDb database = DuckDb.inMemory(feed.problems())) {
            return asked(feed, database, sql);
        }
    }

    /** Makes the query a view, which understands it as it is written, a comment at its end included. */
    private RatingTable asked(RowFeed feed, DuckDb database, String sql) {
        try {
            database.execute("CREATE TEMPORARY VIEW " + VIEW + " AS " + sql);
        } catch (SQLException e) {
            throw feed.problems().stoppedBy(0, SqlFault.reading(e, 0), e);
        }
        return columns(feed, database, VIEW, e -> SqlFault.reading(e, feed.rows()));
    }

    RatingTable query(Connection connection, String sql) {
        RowFeed feed = new RowFeed(options, "query", "row");
        feed(new QueryRows(connection, fetchSize), sql, feed);
        return feed.build();
    }

    /** Feeds the rows of a query. */
    static void feed(QueryRows rows, String sql, RowSink feed) {
        try {
            rows.feed(sql, feed);
        } catch (SQLException e) {
            throw feed.problems().stoppedBy(feed.rows(), SqlFault.reading(e, feed.rows()), e);
        }
    }

    /** Feeds the rows of a Parquet file, all columns of it. */
    static void parquet(Source source, int fetchSize, RowSink feed) {
        checkFile(source.file(), feed.problems());
        try (DuckDb database = DuckDb.inMemory(feed.problems())) {
            new QueryRows(database.connection(), fetchSize)
                    .feed("SELECT * FROM " + DuckDb.parquet(source.file()), feed);
        } catch (SQLException e) {
            throw feed.problems().stoppedBy(feed.rows(), source.named(SqlFault.parquet(e)), e);
        }
    }

    /** Names what can be read wrong before a database is started. */
    static void checkFile(Path file, Problems problems) {
        boolean isPattern = file.toString().matches(".*[*?\\[].*");
        if (Files.isDirectory(file)) {
            throw problems.stoppedBy(0, "is a directory; name one of the files in it", null);
        }
        if (!Files.exists(file) && !isPattern) {
            throw problems.stoppedBy(0, RatingInput.cannotOpen(new NoSuchFileException(file.toString())), null);
        }
        if (Files.exists(file) && !Files.isReadable(file)) {
            throw problems.stoppedBy(0, "you have no permission to read this file; change its access rights", null);
        }
    }

    /** Looks at the headings first, so that only the columns that are needed are read. */
    private RatingTable columns(RowFeed feed, DuckDb database, String source, Function<SQLException, String> describe) {
        QueryRows rows = new QueryRows(database.connection(), fetchSize);
        try {
            rows.each(
                    "SELECT * FROM " + source + " LIMIT 0",
                    empty -> feed.begin(QueryRows.headings(empty.getMetaData())));
            long count = count(rows, source);
            // Lines are counted where rows come in their own order.
            if (count >= large && !options.readsLines()) {
                return new LargeRead(options, feed.columns(), database, fetchSize, feed.problems())
                        .read(source, feed.name(), count);
            }
            List<String> headings = feed.columns().header().names();
            String wanted = IntStream.of(feed.used())
                    .mapToObj(headings::get)
                    .map(DuckDb::name)
                    .collect(Collectors.joining(", "));
            rows.feed("SELECT " + wanted + " FROM " + source, feed);
        } catch (SQLException e) {
            throw feed.problems().stoppedBy(feed.rows(), describe.apply(e), e);
        }
        return feed.build();
    }

    private static long count(QueryRows rows, String source) throws SQLException {
        long[] count = new long[1];
        rows.each("SELECT count(*) FROM " + source, row -> {
            if (row.next()) {
                count[0] = row.getLong(1);
            }
        });
        return count[0];
    }
}
