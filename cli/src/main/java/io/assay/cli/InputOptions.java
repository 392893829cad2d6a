package io.assay.cli;

import io.assay.io.CsvRatings;
import io.assay.io.RatingTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that say which file or query to read and how. */
final class InputOptions {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "Ratings as CSV or TSV, plain or gzip, Parquet or JSON lines; - for CSV from standard input. Long form has a row per"
                            + " rating (unit, rater, value, perhaps criterion), wide form a row per unit and a column per rater.")
    @Nullable String file;

    @Option(
            names = "--sql",
            paramLabel = "QUERY",
            description =
                    "In place of FILE: the rows of this query, of files (select * from 'ratings/*.parquet') or of --database.")
    @Nullable String sql;

    @Option(
            names = "--database",
            paramLabel = "DATABASE",
            description =
                    "What --sql asks: a DuckDB file, or an address such as jdbc:postgresql://host/name?user=me&password=secret.")
    @Nullable String database;

    @Mixin
    ReadOptions reading;

    /** Whether the database may be there for what is written. */
    boolean databaseIsTarget;

    /** Reads the ratings. */
    Inputs read(Terminal terminal) {
        return Inputs.of(table(reading.reader(), terminal), reading.criteria);
    }

    /** Reads the source with a reader of one's own. */
    RatingTable table(CsvRatings reader, Terminal terminal) {
        String query = sql;
        if (query != null && file != null) {
            throw new UsageException(
                    "FILE and --sql exclude each other; name the file in the query: select * from '" + file + "'");
        }
        if (query != null) {
            return reading.query(reader, query, database, terminal);
        }
        if (database != null && !databaseIsTarget) {
            throw new UsageException("--database needs --sql with what to ask it");
        }
        if (file == null) {
            throw new UsageException("name a FILE of ratings, or ask for them with --sql");
        }
        return FileRead.read(reader, file, reading.format, terminal);
    }

    /** Returns what reports call the source: the file, or the database or query in its place. */
    String name() {
        if (file != null) {
            return file;
        }
        return database == null ? "query" : SqlSource.nameOf(database);
    }
}
