package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
    private static final List<List<String>> ROWS = List.of(List.of("a", "b", "1"), List.of("ü", "", "0.5"));

    @TempDir
    Path folder;

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertSame(TextTable table) {
        assertThat(table.headings()).containsExactly("Better", "worse", "weight");
        assertThat(table.rows()).extracting(TextTable.Row::cells).isEqualTo(ROWS);
    }

    @Test
    void every_source_gives_the_same_texts() throws IOException, SQLException {
        Path parquet = DuckFiles.parquet(
                folder.resolve("t.parquet"),
                "SELECT * FROM (VALUES ('a', 'b', 1.0::DOUBLE), ('ü', NULL, 0.5)) t(\"Better\", worse, weight)");
        Path database = folder.resolve("t.duckdb");
        DuckFiles.run(
                "jdbc:duckdb:" + database,
                "CREATE TABLE t AS SELECT \"Better\", worse, CASE weight WHEN 1 THEN '1' ELSE '0.5' END AS weight FROM '"
                        + parquet + "'");
        String csv = "Better ; worse;weight\na;b; 1\n\nü;;0.5\n";
        String json = "{\"Better\": \"a\", \"worse\": \"b\", \"weight\": 1}\n{\"Better\": \"ü\", \"weight\": 0.5}\n";

        assertSame(TableReader.read(text("t.csv", csv)));
        assertSame(TableReader.read(text("t.jsonl", json)));
        assertSame(TableReader.read(text("t.json", "[" + json.strip().replace("\n", ",") + "]")));
        assertSame(TableReader.read(stream(csv), "input", InputFormat.CSV));
        assertSame(TableReader.read(stream(json), "input", InputFormat.JSON_LINES));
        assertSame(TableReader.read(stream(json), "input", InputFormat.PREFERENCES));
        assertSame(TableReader.query(database, "SELECT * FROM t"));
        assertSame(TableReader.query(
                "SELECT \"Better\", worse, replace(CAST(weight AS VARCHAR), '.0', '') AS weight FROM '" + parquet
                        + "'"));
        try (Connection connection = DuckFiles.streaming()) {
            assertSame(TableReader.query(
                    connection,
                    "SELECT * FROM (VALUES ('a', 'b', '1'), ('ü', NULL, '0.5')) t(\"Better\", worse, weight)"));
        }
        assertThat(TableReader.read(parquet).rows())
                .extracting(row -> row.cell(2))
                .containsExactly("1.0", "0.5");
    }

    @Test
    void rows_know_the_line_they_begin_on() throws IOException {
        TextTable table = TableReader.read(text("t.csv", "a,b\n1,\"2\n3\"\n\n4,5\n"));

        assertThat(table.rows()).extracting(TextTable.Row::place).containsExactly(2, 5);
        assertThat(table.toString()).endsWith("t.csv: 2 rows of 2 columns");
    }

    @Test
    void all_that_is_wrong_is_told() throws IOException {
        Path ragged = text("ragged.csv", "a,b\n1\n1,2,3\n1,2\n");
        assertThatThrownBy(() -> TableReader.read(ragged))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(ragged + ":2: has 1 field, but the header has 2\n" + ragged
                        + ":3: has 3 fields, but the header has 2");
        Path twice = text("twice.csv", "a,a\n1,2\n");
        assertThatThrownBy(() -> TableReader.read(twice)).hasMessageContaining("the heading \"a\" is there twice");
        Path empty = text("empty.csv", "");
        assertThatThrownBy(() -> TableReader.read(empty)).hasMessageContaining("is empty");
        Path broken = text("broken.jsonl", "{\"a\": 1}\n{\"a\": \n");
        assertThatThrownBy(() -> TableReader.read(broken)).hasMessageContaining(broken + ":2: is not valid JSON");
        assertThatThrownBy(() -> TableReader.query("SELECT * FROM none"))
                .hasMessageContaining("the query cannot be understood");
        assertThatThrownBy(() -> TableReader.read(empty, InputFormat.ARGILLA))
                .hasMessageContaining("the format of a labelling tool's ratings");
        assertThatThrownBy(() -> TableReader.read(stream("x"), "input", InputFormat.PARQUET))
                .isInstanceOf(DataFormatException.class)
                .hasMessageStartingWith("input: is no Parquet file")
                .hasMessageNotContaining("assay-input");
    }
}
