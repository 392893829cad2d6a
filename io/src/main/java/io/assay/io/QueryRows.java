package io.assay.io;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the rows of a query as texts, a batch at a time, however many there are. */
final class QueryRows {
    private final Connection connection;
    private final int fetchSize;

    QueryRows(Connection connection, int fetchSize) {
        this.connection = connection;
        this.fetchSize = fetchSize;
    }

    /** Something done with the rows of a query. */
    @FunctionalInterface
    interface Reading {
        void read(ResultSet rows) throws SQLException;
    }

    /** Feeds all rows; the query's own headings are those of the feed unless it has begun. */
    void feed(String sql, RowSink feed) throws SQLException {
        each(sql, rows -> {
            if (!feed.hasBegun()) {
                feed.begin(headings(rows.getMetaData()));
            }
            int[] used = feed.used();
            boolean all = rows.getMetaData().getColumnCount() == feed.width();
            CellText[] readers = new CellText[used.length];
            for (int i = 0; i < used.length; i++) {
                readers[i] = CellText.of(rows.getMetaData(), all ? used[i] + 1 : i + 1);
            }
            String[] cells = new String[feed.width()];
            Arrays.fill(cells, "");
            while (rows.next()) {
                for (int i = 0; i < used.length; i++) {
                    cells[used[i]] = readers[i].of(rows);
                }
                feed.add(cells, feed.rows() + 1);
            }
        });
    }

    /**
     * Runs a query and hands its rows out. Many drivers send rows in batches only inside of a transaction, so one is opened if
     * there is none, and ended without changing anything.
     */
    void each(String sql, Reading reading) throws SQLException {
        boolean alone = connection.getAutoCommit();
        if (alone) {
            connection.setAutoCommit(false);
        }
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(fetchSize);
            try (ResultSet rows = statement.executeQuery(sql)) {
                reading.read(rows);
            }
        } finally {
            if (alone) {
                endTransaction();
            }
        }
    }

    /** What fails here fails because of what failed before, or will be noticed by whoever uses the connection next. */
    private void endTransaction() {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // The error that led here is the one to tell.
        }
    }

    static List<String> headings(ResultSetMetaData columns) throws SQLException {
        List<String> headings = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            headings.add(columns.getColumnLabel(i));
        }
        return headings;
    }

    /** How the cells of a column become text: NULL is empty, numbers and truth values are as Java writes them. */
    record CellText(int column, int type) {
        static CellText of(ResultSetMetaData columns, int column) throws SQLException {
            int type = columns.getColumnType(column);
            // PostgreSQL calls its boolean a bit.
            boolean isTruth =
                    type == Types.BIT && columns.getColumnTypeName(column).startsWith("bool");
            return new CellText(column, isTruth ? Types.BOOLEAN : type);
        }

        String of(ResultSet rows) throws SQLException {
            return switch (type) {
                case Types.BOOLEAN -> {
                    boolean truth = rows.getBoolean(column);
                    yield rows.wasNull() ? "" : Boolean.toString(truth);
                }
                case Types.REAL -> {
                    float number = rows.getFloat(column);
                    yield rows.wasNull() ? "" : Float.toString(number);
                }
                case Types.DOUBLE, Types.FLOAT -> {
                    double number = rows.getDouble(column);
                    yield rows.wasNull() ? "" : Double.toString(number);
                }
                default -> {
                    String text = rows.getString(column);
                    yield text == null ? "" : text;
                }
            };
        }
    }
}
