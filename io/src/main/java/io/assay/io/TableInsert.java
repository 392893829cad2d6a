package io.assay.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes one table of a database in one transaction. */
final class TableInsert {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?");
    private static final int BATCH = 1000;

    private final Connection connection;
    private final String database;
    private final String table;
    private final boolean replace;
    private final List<TableColumn> columns;

    TableInsert(Connection connection, String database, String table, boolean replace, List<TableColumn> columns) {
        if (!NAME.matcher(table).matches()) {
            throw new TableWriteException(
                    "\"" + Shown.plain(table)
                            + "\" is no name of a table; use letters, digits and underscores, as in consensus or results.consensus");
        }
        this.connection = connection;
        this.database = database;
        this.table = table;
        this.replace = replace;
        this.columns = columns;
    }

    /** Something that fills the table. */
    @FunctionalInterface
    interface Filling {
        void into(String table) throws SQLException, IOException;
    }

    /** Makes the table, fills it and keeps it; or leaves everything as it was. */
    void write(Filling filling) {
        try {
            boolean exists = exists();
            if (exists && !replace) {
                throw new TableWriteException("the table " + table + " is in " + database
                        + " already; name another one, or say that it may be replaced");
            }
            connection.setAutoCommit(false);
            try {
                if (exists) {
                    execute("DROP TABLE " + table);
                }
                execute("CREATE TABLE " + table
                        + columns.stream()
                                .map(column -> DuckDb.name(column.name()) + " "
                                        + column.type().sql())
                                .collect(Collectors.joining(", ", " (", ")")));
                filling.into(table);
                connection.commit();
            } finally {
                undo();
            }
        } catch (SQLException e) {
            throw failed(
                    SqlFault.isConnection(e) ? "the connection was lost (" + SqlFault.said(e) + ")" : SqlFault.said(e),
                    e);
        } catch (IOException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw failed(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()), e);
        }
    }

    private TableWriteException failed(String why, Exception e) {
        String advice = why.contains("No space left") ? "the disk is full; free space on it. " : "";
        return new TableWriteException(
                "cannot write the table " + table + " of " + database + ": " + advice + why
                        + "; nothing was changed, and what was there before is as it was",
                e);
    }

    /** Takes back what was not committed; after a commit there is nothing to take back. */
    private void undo() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // A lost connection takes everything back by itself; the error that led here is the one to tell.
        }
    }

    private boolean exists() throws SQLException {
        try {
            execute("SELECT 1 FROM " + table + " WHERE 1 = 0");
            return true;
        } catch (SQLException e) {
            if (SqlFault.isConnection(e)) {
                throw e;
            }
            return false;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Fills the table row by row, in batches. */
    void rows(String target, TableRows rows) throws SQLException {
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + target + " VALUES (" + places + ")")) {
            int[] waiting = new int[1];
            rows.writeTo(row -> {
                try {
                    add(insert, row);
                    if (++waiting[0] % BATCH == 0) {
                        insert.executeBatch();
                    }
                } catch (SQLException e) {
                    throw new Carried(e);
                }
            });
            insert.executeBatch();
        } catch (Carried e) {
            throw e.fault;
        }
    }

    private void add(PreparedStatement insert, List<String> row) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            String cell = row.get(i);
            switch (columns.get(i).type()) {
                case TEXT -> insert.setString(i + 1, cell.isEmpty() ? null : cell);
                case WHOLE -> {
                    if (cell.isEmpty()) {
                        insert.setNull(i + 1, Types.BIGINT);
                    } else {
                        insert.setLong(i + 1, Long.parseLong(cell));
                    }
                }
                case REAL -> {
                    if (cell.isEmpty()) {
                        insert.setNull(i + 1, Types.DOUBLE);
                    } else {
                        insert.setDouble(i + 1, Double.parseDouble(cell));
                    }
                }
            }
        }
        insert.addBatch();
    }

    /** Carries an error of the database through a row consumer. */
    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException fault;

        Carried(SQLException fault) {
            super(fault);
            this.fault = fault;
        }
    }
}
