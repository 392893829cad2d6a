package io.assay.cli;

import io.assay.io.RatingTable;
import io.assay.io.Ratings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads ratings by SQL: from files, from a DuckDB file, or from any database by its address. */
final class SqlSource {
    private static final String ADDRESS = "jdbc:";

    private SqlSource() {}

    static RatingTable read(Ratings reader, String sql, @Nullable String database) {
        if (database == null) {
            return reader.query(sql);
        }
        if (!isAddress(database)) {
            return reader.query(Path.of(database), sql);
        }
        try (Connection connection = open(database)) {
            return reader.query(connection, sql);
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
