package io.assay.io;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The rows of a file of numbers in blocks, in order, so that only one block is in memory. Not thread-safe; to be closed by who opened
 * it.
 */
public final class NumberBlocks implements AutoCloseable {
    private final DuckDb database;
    private final LogitColumns columns;
    private final int blockRows;
    private final Problems problems;
    private final Statement statement;
    private final ResultSet source;
    private int read;
    private boolean ended;

    NumberBlocks(DuckDb database, LogitColumns columns, int blockRows, Problems problems) throws SQLException {
        this.database = database;
        this.columns = columns;
        this.blockRows = blockRows;
        this.problems = problems;
        this.statement = database.connection().createStatement();
        this.source = statement.executeQuery(columns.sql());
    }

    /** {@return how many rows the file has} */
    public long rowCount() {
        return columns.rows();
    }

    /**
     * {@return the next rows, or empty at the end}
     *
     * @throws DataFormatException if a row cannot be used, the file is damaged or has no rows; it says where and why
     */
    public Optional<NumberTable> next() {
        if (ended) {
            return Optional.empty();
        }
        NumberRows rows = new NumberRows(new Header(0, columns.headings()), columns.ids(), problems);
        int before = read;
        try {
            while (read - before < blockRows && !ended) {
                if (source.next()) {
                    read = Math.addExact(read, 1);
                    add(rows);
                } else {
                    ended = true;
                }
            }
        } catch (SQLException e) {
            throw problems.stoppedBy(read, SqlFault.parquet(e), e);
        }
        return read == before && before > 0 ? Optional.empty() : Optional.of(rows.table());
    }

    private void add(NumberRows rows) throws SQLException {
        rows.begin();
        for (int column = 0; column < columns.headings().size(); column++) {
            if (column == columns.ids()) {
                String id = source.getString(column + 1);
                rows.id(read, id == null ? "" : id);
            } else {
                double value = source.getDouble(column + 1);
                // Texts are made for messages only.
                if (source.wasNull()) {
                    rows.value(read, column, Double.NaN, "NULL");
                } else {
                    boolean usable = Math.abs(value) <= Float.MAX_VALUE;
                    rows.value(read, column, value, usable ? "" : String.valueOf(value));
                }
            }
        }
    }

    @Override
    public void close() {
        try (statement;
                source) {
            // Both are closed whatever happens to the other.
        } catch (SQLException e) {
            // What was read was read; there is nothing to lose.
        } finally {
            database.close();
        }
    }
}
