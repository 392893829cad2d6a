package io.assay.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads rows by SQL: from files, from a DuckDB file, or from any database by its address. */
final class SqlSource {
    private static final String ADDRESS = "jdbc:";

    private SqlSource() {}

    /**
     * Returns the rows of a query.
     *
     * @param ofFiles asks files that the query names
     * @param ofFile asks a DuckDB file
     * @param ofConnection asks what an address leads to
     */
    static <T> T read(
            String sql,
            @Nullable String database,
            Function<String, T> ofFiles,
            BiFunction<Path, String, T> ofFile,
            BiFunction<Connection, String, T> ofConnection) {
        if (database == null) {
            return ofFiles.apply(sql);
        }
        if (!isAddress(database)) {
            return ofFile.apply(Path.of(database), sql);
        }
        try (Connection connection = open(database)) {
            return ofConnection.apply(connection, sql);
        } catch (SQLException e) {
            // What was to be read was read.
            throw new UsageException("closing " + nameOf(database) + " failed: " + e.getMessage(), e);
        }
    }

    /** Returns whether a database is named by an address, and not by its file. */
    static boolean isAddress(String database) {
        return database.startsWith(ADDRESS);
    }

    /** Opens a database by its address. */
    static Connection open(String address) {
        try {
            return DriverManager.getConnection(address);
        } catch (SQLException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new UsageException(
                    "cannot connect to " + nameOf(address) + ": "
                            + (why.startsWith("No suitable driver")
                                    ? "there is no driver for it; put its jar into ASSAY_CLASSPATH"
                                    : why + "; check the address, the user and whether the server runs"),
                    e);
        }
    }

    /** Returns an address without what follows its database, such as a password. */
    static String nameOf(String database) {
        int options = database.indexOf('?');
        String plain = database.startsWith(ADDRESS) && options >= 0 ? database.substring(0, options) : database;
        return plain.replaceFirst("//[^/@]*@", "//");
    }
}
