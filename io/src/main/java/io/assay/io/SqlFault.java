package io.assay.io;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what an error of a database means and what to do. */
final class SqlFault {
    private SqlFault() {}

    /**
     * Returns what went wrong while rows were read.
     *
     * @param rows how many had come
     */
    static String reading(SQLException e, long rows) {
        if (isConnection(e)) {
            return "the connection to the database was lost "
                    + (rows == 0 ? "before the first row" : "after " + count(rows) + " rows") + " (" + said(e)
                    + "); nothing was kept of them: look whether the server runs and the network holds, and read again";
        }
        String text = String.valueOf(e.getMessage());
        if (text.contains("Parser Error") || text.contains("Binder Error") || text.contains("Catalog Error")) {
            return "the query cannot be understood: " + said(e) + "; correct the SQL, its tables and its columns";
        }
        if (isFull(text)) {
            return "the query needs more memory or disk than the database may take (" + said(e)
                    + "); free space in the folder for temporary files, or name another with -Djava.io.tmpdir=FOLDER";
        }
        return "the database reports after " + count(rows) + " rows: " + said(e);
    }

    /** Returns what went wrong with a file that a database reads. */
    static String parquet(SQLException e) {
        String text = String.valueOf(e.getMessage());
        if (text.contains("No magic bytes") || text.contains("too small to be a Parquet")) {
            return "is no Parquet file or one whose end is missing (" + said(e)
                    + "); it was cut off while it was written or copied: write or fetch it again";
        }
        if (isFull(text)) {
            return reading(e, 0);
        }
        return "cannot be read as Parquet (" + said(e) + "); if it was cut off or damaged, write or fetch it again";
    }

    private static boolean isFull(String text) {
        return text.contains("Out of Memory")
                || text.contains("No space left")
                || text.contains("max_temp_directory_size");
    }

    /** Returns whether the connection is what failed: class 08 of the SQL states, or a server that shut down. */
    static boolean isConnection(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLRecoverableException
                || e instanceof SQLTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P")));
    }

    /** Returns the database's own words on one line. */
    static String said(SQLException e) {
        String text = firstLine(e.getMessage());
        String plain = text.startsWith("ERROR: ") ? text.substring(7) : text;
        return Shown.file(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
    }

    private static String firstLine(@Nullable String text) {
        return text == null
                ? "no reason given"
                : text.strip().lines().findFirst().orElse("no reason given");
    }

    private static String count(long rows) {
        return String.format(Locale.ROOT, "%,d", rows);
    }
}
