package io.assay.io;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of ratings as SQL with one row per rating, whatever its layout: columns {@code c}, {@code u}, {@code r} and {@code v} are criterion,
 * unit, rater and value as texts, empty where there is none.
 */
final class LongView {
    /** What counts as space around a rating. */
    private static final String SPACES = "' ' || chr(9) || chr(10) || chr(13)";

    private LongView() {}

    static String of(Columns columns, String source) {
        if (!columns.isWide()) {
            return "SELECT " + criterion(columns) + " AS c, " + cell(columns, columns.unit()) + " AS u, "
                    + cell(columns, columns.rater()) + " AS r, "
                    + value(columns, columns.values().get(0)) + " AS v FROM "
                    + source;
        }
        List<String> parts = new ArrayList<>();
        for (int column : columns.values()) {
            parts.add("SELECT " + criterion(columns) + " AS c, " + cell(columns, columns.unit()) + " AS u, "
                    + DuckDb.text(columns.header().name(column)) + " AS r, " + value(columns, column) + " AS v FROM "
                    + source);
        }
        return String.join(" UNION ALL ", parts);
    }

    private static String criterion(Columns columns) {
        return columns.hasCriterion() ? cell(columns, columns.criterion()) : "''";
    }

    private static String value(Columns columns, int column) {
        return "trim(" + cell(columns, column) + ", " + SPACES + ")";
    }

    private static String cell(Columns columns, int column) {
        return "coalesce(CAST(" + DuckDb.name(columns.header().names().get(column)) + " AS VARCHAR), '')";
    }
}
