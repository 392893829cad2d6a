package io.assay.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that ask for rows in place of a file. */
final class QueryOptions {
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

    /** Whether the database may be there for what is written. */
    boolean databaseIsTarget;

    /**
     * Returns the query, or null if a file is to be read in its place.
     *
     * @param file what was named, if anything
     * @param what it holds, for messages
     */
    @Nullable String query(@Nullable String file, String what) {
        if (sql != null && file != null) {
            throw new UsageException(
                    "FILE and --sql exclude each other; name the file in the query: select * from '" + file + "'");
        }
        if (sql == null && database != null && !databaseIsTarget) {
            throw new UsageException("--database needs --sql with what to ask it");
        }
        if (sql == null && file == null) {
            throw new UsageException("name a FILE of " + what + ", or ask for them with --sql");
        }
        return sql;
    }

    /** Returns what reports call the source: the file, or the database or query in its place. */
    String name(@Nullable String file) {
        if (file != null) {
            return file;
        }
        return database == null ? "query" : SqlSource.nameOf(database);
    }
}
