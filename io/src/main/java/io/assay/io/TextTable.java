package io.assay.io;

import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of Parquet or of rows of JSON as it stands, cell by cell as text, for what is not one rating per row: a column per criterion, for
 * example.
 *
 * <p>A cell without a value is empty, a truth value is {@code true} or {@code false}, and a whole number has no decimals, of whatever type its column is: data frames
 * write {@code 1.0} where a cell of the column is missing. Parquet needs {@code org.duckdb:duckdb_jdbc} on the class path; an error says so if it
 * is missing. Immutable.
 *
 * @since 0.1
 */
public final class TextTable {
    private final List<String> headings;
    private final List<List<String>> rows;

    private TextTable(List<String> headings, List<List<String>> rows) {
        this.headings = List.copyOf(headings);
        this.rows = List.copyOf(rows);
    }

    /**
     * {@return the table of a file}
     *
     * @param file ends in {@code .parquet} or {@code .pq}, or is read as JSON: an object per line, or one array of objects, plain or {@code .gz}
     * @throws DataFormatException if it cannot be read; it says where and why
     */
    public static TextTable read(Path file) {
        return InputFormat.of(file) == InputFormat.PARQUET ? parquet(file, "") : json(file);
    }

    /**
     * {@return the headings of a Parquet file, none of whose rows is read}
     *
     * @param file the file
     * @throws DataFormatException if it cannot be read; it says why
     */
    public static List<String> headings(Path file) {
        return parquet(file, " LIMIT 0").headings;
    }

    private static TextTable parquet(Path file, String limit) {
        Problems problems = new Problems(file.toString(), "row");
        DatabaseRead.checkFile(file, problems);
        List<String> headings = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        try (DuckDb database = DuckDb.inMemory(problems)) {
            new QueryRows(database.connection(), 10_000)
                    .each("SELECT * FROM " + DuckDb.parquet(file) + limit, result -> {
                        headings.addAll(QueryRows.headings(result.getMetaData()));
                        List<QueryRows.CellText> cells = new ArrayList<>();
                        for (int i = 1; i <= headings.size(); i++) {
                            cells.add(QueryRows.CellText.of(result.getMetaData(), i));
                        }
                        while (result.next()) {
                            List<String> row = new ArrayList<>();
                            for (QueryRows.CellText cell : cells) {
                                row.add(isNumber(cell.type()) ? whole(cell.of(result)) : cell.of(result));
                            }
                            rows.add(List.copyOf(row));
                        }
                    });
        } catch (SQLException e) {
            throw problems.stoppedBy(0, SqlFault.parquet(e), e);
        }
        return new TextTable(headings, rows);
    }

    private static boolean isNumber(int type) {
        return type == Types.REAL || type == Types.DOUBLE || type == Types.FLOAT;
    }

    private static String whole(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    private static TextTable json(Path file) {
        Problems problems = new Problems(file.toString(), JsonObjects.word(file, StandardCharsets.UTF_8));
        Set<String> keys = new LinkedHashSet<>();
        JsonObjects.each(file, StandardCharsets.UTF_8, problems, (object, place) -> keys.addAll(object.keySet()));
        if (!problems.isEmpty()) {
            throw problems.exception();
        }
        if (keys.isEmpty()) {
            throw problems.stoppedBy(0, "holds no JSON object; write one per line", null);
        }
        List<List<String>> rows = new ArrayList<>();
        JsonObjects.each(
                file,
                StandardCharsets.UTF_8,
                problems,
                (object, place) -> rows.add(keys.stream()
                        .map(key -> cell(JsonText.of(object.get(key)), object.get(key)))
                        .toList()));
        return new TextTable(List.copyOf(keys), rows);
    }

    private static String cell(String text, @Nullable JsonElement value) {
        boolean isNumber = value != null
                && value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isNumber();
        return isNumber ? whole(text) : text;
    }

    /** {@return the headings, in the order of the file} */
    public List<String> headings() {
        return headings;
    }

    /** {@return the rows, each with a text per heading} */
    public List<List<String>> rows() {
        return rows;
    }

    @Override
    public String toString() {
        return rows.size() + " rows of " + String.join(", ", headings);
    }
}
