package io.assay.io;

import io.assay.core.internal.Temporary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;

/*
 * DuckDB runs inside of this process and keeps its data outside of the Java heap: at most MEMORY of it, and what does not fit goes to a
 * folder for temporary files. Extensions are never fetched from the network.
 */
/** DuckDB: in memory to read files, or with a database file. Closing it deletes its temporary files. */
final class DuckDb implements AutoCloseable {
    private static final String MEMORY = "1GB";
    private static final String ADD =
            "add the dependency org.duckdb:duckdb_jdbc (2.0 or later) to your build; Assay does not bring it along";

    private final Connection connection;
    private final Path temporary;

    private DuckDb(Connection connection, Path temporary) {
        this.connection = connection;
        this.temporary = temporary;
    }

    /** Opens an empty database in memory, which can read files. */
    static DuckDb inMemory(Problems problems) {
        return open("jdbc:duckdb:", new Properties(), problems);
    }

    /** Opens a database file that is not written to. */
    static DuckDb reading(Path file, Problems problems) {
        Properties options = new Properties();
        options.setProperty("duckdb.read_only", "true");
        return open("jdbc:duckdb:" + file, options, problems);
    }

    /** Opens a database file to be written to, made if it is not there. */
    static DuckDb writing(Path file, Problems problems) {
        return open("jdbc:duckdb:" + file, new Properties(), problems);
    }

    private static DuckDb open(String url, Properties options, Problems problems) {
        options.setProperty("jdbc_stream_results", "true");
        Path temporary =
                Temporary.begin(Path.of(System.getProperty("java.io.tmpdir"), "assay-duckdb-" + UUID.randomUUID()));
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw problems.stoppedBy(0, "needs DuckDB, which is not there: " + ADD, e);
        }
        try {
            DuckDb database = new DuckDb(DriverManager.getConnection(url, options), temporary);
            database.execute("SET autoinstall_known_extensions = false");
            database.execute("SET memory_limit = '" + MEMORY + "'");
            database.execute("SET temp_directory = " + text(temporary.toString()));
            return database;
        } catch (SQLException e) {
            throw problems.stoppedBy(
                    0,
                    "DuckDB cannot open it (" + SqlFault.said(e)
                            + "); is it a DuckDB database, and does no other program write to it?",
                    e);
        } catch (LinkageError e) {
            throw problems.stoppedBy(
                    0,
                    "DuckDB cannot start on this machine (" + e.getMessage()
                            + "); its library must be able to run from the folder for temporary files, "
                            + System.getProperty("java.io.tmpdir"),
                    e);
        }
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns the table function that reads a Parquet file. */
    static String parquet(Path file) {
        return "read_parquet(" + text(file.toString()) + ")";
    }

    /** Returns a text as SQL. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Returns a name as SQL. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing is lost: what was to be kept was committed before.
        }
        Temporary.end(temporary);
    }
}
