package io.assay.io;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model's outputs from Parquet: one row per item, and its numbers either in a column per class or in one column of lists.
 *
 * <p>A column named {@code id}, {@code item}, {@code unit} or {@code row} holds ids. Of the others, one column of lists or arrays of
 * numbers holds a row's classes, all lists being equally long; else every column is a class and must hold numbers. Numbers are
 * kept as four bytes. {@code -inf} masks a class; NULL, NaN, plus infinity, and ids that come twice are errors.
 *
 * <p>{@link #read} returns the whole table, {@link #open} its rows in blocks, for files larger than memory. Needs
 * {@code org.duckdb:duckdb_jdbc} on the class path; an error says so if it is missing.
 *
 * <p>Immutable and thread-safe; every option returns a new reader.
 */
public final class ParquetLogits {
    private static final int BLOCK = 1 << 16;

    private final @Nullable String idColumn;

    private ParquetLogits(@Nullable String idColumn) {
        this.idColumn = idColumn;
    }

    /** {@return the reader that finds out which column holds ids} */
    public static ParquetLogits defaults() {
        return new ParquetLogits(null);
    }

    /**
     * {@return a reader that takes ids from a column}
     *
     * @param heading of the column
     */
    public ParquetLogits idColumn(String heading) {
        return new ParquetLogits(Objects.requireNonNull(heading));
    }

    /**
     * {@return the numbers of a file}
     *
     * @param file path of the file
     * @throws DataFormatException if the file cannot be read as numbers; it says where and why
     */
    public NumberTable read(Path file) {
        try (NumberBlocks blocks = open(file, Integer.MAX_VALUE)) {
            return blocks.next().orElseThrow();
        }
    }

    /**
     * {@return the numbers of a file in blocks of some 65,000 rows} Ids must differ within a block.
     *
     * @param file path of the file
     * @throws DataFormatException if the file cannot be opened, or holds no columns of numbers
     */
    public NumberBlocks open(Path file) {
        return open(file, BLOCK);
    }

    private NumberBlocks open(Path file, int rows) {
        Problems problems = new Problems(file.toString(), "row");
        DatabaseRead.checkFile(file, problems);
        DuckDb database = DuckDb.inMemory(problems);
        try {
            Connection connection = database.connection();
            LogitColumns columns = LogitColumns.find(connection, DuckDb.parquet(file), idColumn, problems);
            return new NumberBlocks(database, columns, rows, problems);
        } catch (SQLException e) {
            database.close();
            throw problems.stoppedBy(0, SqlFault.parquet(e), e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }
}
