package io.assay.io;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Makes the Parquet files and databases that the tests read, with DuckDB's own SQL. */
final class DuckFiles {
    private DuckFiles() {}

    /** Writes the rows of a query to a Parquet file. */
    static Path parquet(Path file, String query) {
        run("jdbc:duckdb:", "COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
        return file;
    }

    /** Runs statements on a database. */
    static void run(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens a database whose results come in batches. */
    static Connection streaming() throws SQLException {
        Properties options = new Properties();
        options.setProperty("jdbc_stream_results", "true");
        return DriverManager.getConnection("jdbc:duckdb:", options);
    }
}
