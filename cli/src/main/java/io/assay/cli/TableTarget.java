package io.assay.cli;

import io.assay.io.TableColumn;
import io.assay.io.TableRows;
import io.assay.io.TableWriteException;
import io.assay.io.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A table of a database that results go to. */
final class TableTarget {
    @Option(
            names = "--out-table",
            paramLabel = "TABLE",
            description = "Write the same rows to this new table of --database, in one transaction.")
    @Nullable String table;

    @Option(names = "--replace", description = "Replace the table of --out-table if it is there. Default: refuse.")
    boolean replace;

    boolean isAsked() {
        return table != null;
    }

    /** Refuses what cannot be meant, before anything is read. */
    void check(@Nullable String database) {
        if (table != null && database == null) {
            throw new UsageException("--out-table is a table of a database; name it with --database");
        }
        if (table == null && replace) {
            throw new UsageException("--replace is for the table that --out-table names; name one");
        }
    }

    /** Writes the table, if one is asked for. */
    void write(@Nullable String database, List<TableColumn> columns, TableRows rows) {
        String name = table;
        if (name == null || database == null) {
            return;
        }
        try {
            if (!SqlSource.isAddress(database)) {
                TableWriter.toTable(Path.of(database), name, replace, columns, rows);
                return;
            }
            try (Connection connection = SqlSource.open(database)) {
                TableWriter.toTable(connection, name, replace, columns, rows);
            }
        } catch (TableWriteException e) {
            throw refused(e);
        } catch (SQLException e) {
            throw new UsageException("closing " + SqlSource.nameOf(database) + " failed: " + e.getMessage(), e);
        }
    }

    /** Writes a file of results. */
    static void write(Path file, List<TableColumn> columns, TableRows rows) {
        try {
            TableWriter.toFile(file, columns, rows);
        } catch (TableWriteException e) {
            throw refused(e);
        }
    }

    /** Writes results to standard output, as CSV. */
    static void print(Terminal terminal, List<TableColumn> columns, TableRows rows) throws IOException {
        TableWriter.toText(terminal.out(), columns, rows);
    }

    private static UsageException refused(TableWriteException e) {
        return new UsageException(
                String.valueOf(e.getMessage()).replace("say that it may be replaced", "say --replace"), e);
    }
}
