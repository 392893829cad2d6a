package io.assay.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.assay.core.internal.Temporary;
import io.assay.core.internal.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes tables of results to files and databases: all of a table, or nothing.
 *
 * <p>A file is written beside its place and moved there when it is whole; a table is made in one transaction. Whatever goes wrong, a full
 * disk, a lost connection or the end of the process, what was there before stays as it was. Empty cells are missing values: nothing
 * in CSV, NULL elsewhere.
 */
public final class TableWriter {
    private TableWriter() {}

    /**
     * Writes a file: Parquet if its name ends in {@code .parquet} or {@code .pq}, which needs {@code org.duckdb:duckdb_jdbc} on the class
     * path; else CSV in UTF-8 with line feeds.
     *
     * @param file path of the file; one that is there is replaced
     * @param columns its columns
     * @param rows its rows
     * @throws TableWriteException if it cannot be written
     */
    public static void toFile(Path file, List<TableColumn> columns, TableRows rows) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".parquet") || name.endsWith(".pq")) {
                WholeFile.write(file, target -> parquet(file, target, columns, rows));
            } else {
                WholeFile.write(file, target -> csv(target, columns, rows));
            }
        } catch (IOException e) {
            throw failed(file, e);
        } catch (UncheckedIOException e) {
            throw failed(file, e.getCause() == null ? new IOException(e) : e.getCause());
        }
    }

    /**
     * Makes a table of a DuckDB file, in one transaction.
     *
     * @param database path of the file, made if it is not there
     * @param table its name, of letters, digits and underscores, perhaps with a schema and a point before it
     * @param replace whether a table of that name is replaced; otherwise it is an error
     * @param columns its columns
     * @param rows its rows
     * @throws TableWriteException if it cannot be written; the database is as it was
     */
    public static void toTable(
            Path database, String table, boolean replace, List<TableColumn> columns, TableRows rows) {
        boolean isNew = !Files.exists(database);
        boolean done = false;
        Problems problems = new Problems(database.toString());
        try (DuckDb duck = DuckDb.writing(database, problems)) {
            new TableInsert(duck.connection(), database.toString(), table, replace, columns)
                    .write(target -> staged(duck, target, columns, rows));
            done = true;
        } catch (DataFormatException e) {
            throw new TableWriteException(String.valueOf(e.getMessage()), e);
        } finally {
            if (isNew && !done) {
                Temporary.end(database);
                Temporary.end(Path.of(database + ".wal"));
            }
        }
    }

    /**
     * Makes a table of a database, in one transaction, on databases where that covers the making of tables, such as PostgreSQL.
     *
     * @param connection open, without an open transaction, and left open
     * @param table its name, of letters, digits and underscores, perhaps with a schema and a point before it
     * @param replace whether a table of that name is replaced; otherwise it is an error
     * @param columns its columns
     * @param rows its rows
     * @throws TableWriteException if it cannot be written; the database is as it was
     */
    public static void toTable(
            Connection connection, String table, boolean replace, List<TableColumn> columns, TableRows rows) {
        TableInsert insert = new TableInsert(connection, "the database", table, replace, columns);
        insert.write(target -> insert.rows(target, rows));
    }

    /**
     * Writes CSV with line feeds, such as to a terminal.
     *
     * @param out left open, flushed
     * @param columns the columns of the table
     * @param rows its rows
     * @throws IOException if it cannot be written; what came before the failure may be
     */
    public static void toText(Writer out, List<TableColumn> columns, TableRows rows) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        try {
            csv.writeRecord(columns.stream().map(TableColumn::name).toList());
            rows.writeTo(csv::writeRecord);
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    static void csv(Path file, List<TableColumn> columns, TableRows rows) throws IOException {
        // The stream is closed even where the last of the text cannot be written: an open file keeps its space on the
        // disk.
        try (OutputStream out = Files.newOutputStream(file);
                Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            toText(text, columns, rows);
        }
    }

    /** DuckDB reads a file of many rows far faster than it takes them one by one. */
    private static void parquet(Path asked, Path target, List<TableColumn> columns, TableRows rows) throws IOException {
        Problems problems = new Problems(asked.toString());
        Path staged = Temporary.file("assay-table");
        try (DuckDb duck = DuckDb.inMemory(problems)) {
            csv(staged, columns, rows);
            duck.execute("COPY (SELECT * FROM " + source(staged, columns) + ") TO " + DuckDb.text(target.toString())
                    + " (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IOException(SqlFault.said(e), e);
        } catch (DataFormatException e) {
            throw new TableWriteException(String.valueOf(e.getMessage()), e);
        } finally {
            Temporary.end(staged);
        }
    }

    private static void staged(DuckDb duck, String table, List<TableColumn> columns, TableRows rows)
            throws SQLException, IOException {
        Path staged = Temporary.file("assay-table");
        try {
            csv(staged, columns, rows);
            duck.execute("INSERT INTO " + table + " SELECT * FROM " + source(staged, columns));
        } finally {
            Temporary.end(staged);
        }
    }

    /** Returns the table function that reads a file that {@link #csv} wrote. */
    static String source(Path file, List<TableColumn> columns) {
        String types = columns.stream()
                .map(column -> DuckDb.text(column.name()) + ": "
                        + DuckDb.text(
                                column.type() == TableColumn.Type.REAL
                                        ? "DOUBLE"
                                        : column.type().sql()))
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_csv(" + DuckDb.text(file.toString())
                + ", header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '',"
                + " auto_detect = false, parallel = false, columns = " + types + ")";
    }

    private static TableWriteException failed(Path file, IOException e) {
        return new TableWriteException(
                "cannot write to " + file + ": " + why(file, e)
                        + (Files.isRegularFile(file)
                                ? "; the file that was there is unchanged"
                                : "; nothing was left there"),
                e);
    }

    private static String why(Path file, IOException e) {
        String message = e instanceof FileSystemException known && known.getReason() != null
                ? known.getReason()
                : String.valueOf(e.getMessage());
        if (message.contains("No space left") || message.contains("not enough space") || message.contains("quota")) {
            return "the disk is full; free space on it, or name a file elsewhere";
        }
        if (e instanceof NoSuchFileException) {
            return "there is no such file or directory as "
                    + file.toAbsolutePath().getParent() + "; create it, or name another file";
        }
        if (e instanceof AccessDeniedException) {
            return "you may not write there; name another file, or change the access rights";
        }
        return message;
    }
}
