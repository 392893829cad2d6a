package io.assay.io;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table hold a model's outputs.
 *
 * @param headings of what the query returns: the id if there is one, then a name per class
 * @param ids 0 if the first column of the query holds ids, -1 if none does
 * @param sql the query
 * @param rows how many rows there are
 */
record LogitColumns(List<String> headings, int ids, String sql, long rows) {
    private static final Set<String> NUMBERS = Set.of(
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "FLOAT",
            "DOUBLE");

    /** A column and DuckDB's name of its type. */
    private record Typed(String name, String type) {
        boolean isNumber() {
            return NUMBERS.contains(type) || type.startsWith("DECIMAL");
        }

        boolean isList() {
            int bracket = type.indexOf('[');
            return bracket > 0
                    && new Typed(name, type.substring(0, bracket)).isNumber()
                    && type.indexOf('[', bracket + 1) < 0;
        }
    }

    static LogitColumns find(Connection connection, String source, @Nullable String idColumn, Problems problems)
            throws SQLException {
        List<Typed> all = columns(connection, source);
        List<Typed> classes = new ArrayList<>(all);
        Typed id = id(all, idColumn, problems);
        if (id != null) {
            classes.remove(id);
        }
        long rows = number(connection, "SELECT count(*) FROM " + source);
        List<Typed> lists = classes.stream().filter(Typed::isList).toList();
        if (lists.size() == 1) {
            return ofList(connection, source, id, lists.get(0), rows, problems);
        }
        check(classes, lists, problems);
        List<String> expressions = classes.stream()
                .map(one -> "CAST(" + DuckDb.name(one.name) + " AS DOUBLE)")
                .toList();
        return of(source, id, expressions, classes.stream().map(Typed::name).toList(), rows);
    }

    private static List<Typed> columns(Connection connection, String source) throws SQLException {
        List<Typed> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet described = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
            while (described.next()) {
                columns.add(new Typed(described.getString(1), described.getString(2)));
            }
        }
        return columns;
    }

    private static @Nullable Typed id(List<Typed> columns, @Nullable String wanted, Problems problems) {
        Header header = new Header(0, columns.stream().map(Typed::name).toList());
        if (wanted != null) {
            int found = header.find(wanted);
            if (found < 0) {
                throw problems.stoppedBy(
                        0,
                        "there is no column " + Shown.quoted(wanted) + "; the columns are "
                                + Shown.list(header.names()),
                        null);
            }
            return columns.get(found);
        }
        return CsvLogits.IDS.stream()
                .mapToInt(header::find)
                .filter(found -> found >= 0)
                .mapToObj(columns::get)
                .findFirst()
                .orElse(null);
    }

    private static void check(List<Typed> classes, List<Typed> lists, Problems problems) {
        if (lists.size() > 1) {
            problems.file("has several columns of lists, "
                    + Shown.list(lists.stream().map(Typed::name).toList())
                    + "; keep the one that holds the model's outputs");
        } else if (classes.isEmpty()) {
            problems.file("has a column of ids, but no column of numbers");
        }
        for (Typed one : classes) {
            if (!one.isNumber() && lists.isEmpty()) {
                problems.file(
                        "the column " + Shown.quoted(one.name) + " holds " + one.type
                                + ", but every column beside the id must hold numbers; leave it out of the file, or call it id");
            }
        }
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
    }

    private static LogitColumns ofList(
            Connection connection, String source, @Nullable Typed id, Typed list, long rows, Problems problems)
            throws SQLException {
        String name = DuckDb.name(list.name);
        long shortest = number(connection, "SELECT coalesce(min(coalesce(len(" + name + "), 0)), 0) FROM " + source);
        long longest = number(connection, "SELECT coalesce(max(len(" + name + ")), 0) FROM " + source);
        if (rows > 0 && (shortest != longest || longest == 0)) {
            problems.file("the lists in the column " + Shown.quoted(list.name) + " have " + shortest + " to " + longest
                    + " numbers; every row needs a number for every class");
            throw problems.exception();
        }
        List<String> expressions = IntStream.rangeClosed(1, (int) longest)
                .mapToObj(k -> "CAST(" + name + "[" + k + "] AS DOUBLE)")
                .toList();
        List<String> names = IntStream.range(0, (int) longest)
                .mapToObj(k -> list.name + "[" + k + "]")
                .toList();
        return of(source, id, expressions, names, rows);
    }

    private static LogitColumns of(
            String source, @Nullable Typed id, List<String> expressions, List<String> names, long rows) {
        List<String> headings = new ArrayList<>(names);
        List<String> selected = new ArrayList<>(expressions);
        if (id != null) {
            headings.add(0, id.name);
            selected.add(0, "CAST(" + DuckDb.name(id.name) + " AS VARCHAR)");
        }
        String sql = selected.stream().collect(Collectors.joining(", ", "SELECT ", " FROM " + source));
        return new LogitColumns(headings, id == null ? -1 : 0, sql, rows);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
