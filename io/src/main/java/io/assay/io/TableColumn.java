package io.assay.io;

import java.util.Objects;

/**
 * A column of a table of results.
 *
 * @param name its heading
 * @param type what its cells are
 */
public record TableColumn(String name, Type type) {
    /** What the cells of a column are. */
    public enum Type {
        /** Any text. */
        TEXT("VARCHAR"),
        /** Whole numbers of up to 64 bits. */
        WHOLE("BIGINT"),
        /** Numbers of double precision, as Java writes them. */
        REAL("DOUBLE PRECISION");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /**
     * Checks that nothing is missing.
     *
     * @param name its heading
     * @param type what its cells are
     */
    public TableColumn {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
    }

    /**
     * {@return a column of texts}
     *
     * @param name its heading
     */
    public static TableColumn text(String name) {
        return new TableColumn(name, Type.TEXT);
    }

    /**
     * {@return a column of whole numbers}
     *
     * @param name its heading
     */
    public static TableColumn whole(String name) {
        return new TableColumn(name, Type.WHOLE);
    }

    /**
     * {@return a column of numbers}
     *
     * @param name its heading
     */
    public static TableColumn real(String name) {
        return new TableColumn(name, Type.REAL);
    }
}
