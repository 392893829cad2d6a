package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetLogitsTest {
    @TempDir
    Path folder;

    private Path file(String query) {
        return DuckFiles.parquet(folder.resolve("pool.parquet"), query);
    }

    private void refused(String query, String message) {
        Path file = file(query);
        assertThatThrownBy(() -> ParquetLogits.defaults().read(file))
                .isInstanceOf(DataFormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void columns_of_numbers_are_classes_and_id_is_the_id() {
        NumberTable table = ParquetLogits.defaults()
                .read(file(
                        "SELECT 'x' || i AS id, i / 2 AS cat, CAST(-i AS FLOAT) AS dog, CAST(i AS DECIMAL(5,1)) AS eel"
                                + " FROM range(3) t(i)"));

        assertThat(table.columns()).containsExactly("cat", "dog", "eel");
        assertThat(table.ids()).contains(List.of("x0", "x1", "x2"));
        assertThat(table.values()).containsExactly(0, 0, 0, 0.5f, -1, 1, 1, -2, 2);
    }

    @Test
    void one_column_of_lists_or_arrays_holds_all_classes() {
        String row = "[i * 1.5, -i, i + 0.25]";
        NumberTable lists = ParquetLogits.defaults()
                .read(file(
                        "SELECT " + row + "::DOUBLE[] AS logits, 'text ' || i AS prompt, i AS row FROM range(4) t(i)"));
        NumberTable arrays = ParquetLogits.defaults()
                .read(file("SELECT " + row + "::FLOAT[3] AS logits, i AS row FROM range(4) t(i)"));

        assertThat(lists.columns()).containsExactly("logits[0]", "logits[1]", "logits[2]");
        assertThat(lists.ids()).contains(List.of("0", "1", "2", "3"));
        assertThat(lists.rows()[3]).containsExactly(4.5f, -3, 3.25f);
        assertThat(arrays.values()).isEqualTo(lists.values());
    }

    @Test
    void minus_infinity_masks_a_class() {
        assertThat(ParquetLogits.defaults()
                        .read(file("SELECT '-inf'::DOUBLE AS a, 1 AS b"))
                        .values())
                .containsExactly(Float.NEGATIVE_INFINITY, 1);
    }

    @Test
    void what_cannot_be_used_is_told_with_row_and_column() {
        refused(
                "SELECT i AS a, CASE WHEN i = 2 THEN NULL ELSE 1 END AS b FROM range(4) t(i)",
                ":3:2: \"NULL\" is not a number");
        refused("SELECT 'nan'::FLOAT AS a", ":1:1: \"NaN\" is not a number");
        refused("SELECT 'inf'::DOUBLE AS a", ":1:1: \"Infinity\" is too large");
        refused("SELECT 1e300::DOUBLE AS a", ":1:1: \"1.0E300\" is too large");
        refused("SELECT 'k' AS id, 1.5 AS a FROM range(2)", ":2:1: the id \"k\" is that of row 1 too; ids must differ");
        refused("SELECT 'k' AS id", "no column of numbers");
        refused("SELECT 'some text' AS prompt, 1.0 AS a", "the column \"prompt\" holds VARCHAR");
        refused("SELECT [1.0] AS a, [2.0] AS b", "several columns of lists");
        refused("SELECT CASE WHEN i = 0 THEN [1.0] ELSE [1.0, 2.0] END AS a FROM range(2) t(i)", "have 1 to 2 numbers");
        refused("SELECT CASE WHEN i = 0 THEN NULL ELSE [1.0, 2.0] END AS a FROM range(2) t(i)", "have 0 to 2 numbers");
        refused("SELECT 1.0 AS a WHERE false", "the pool is empty");
        Path none = folder.resolve("none.parquet");
        assertThatThrownBy(() -> ParquetLogits.defaults().open(none)).hasMessageContaining("no such file");
        Path file = file("SELECT 1.0 AS a");
        assertThatThrownBy(() -> ParquetLogits.defaults().idColumn("key").read(file))
                .hasMessageContaining("there is no column \"key\"; the columns are \"a\"");
    }

    @Test
    void blocks_together_are_the_table() {
        Path file = file("SELECT i AS id, sin(i) AS a, cos(i) AS b FROM range(150000) t(i)");
        List<Integer> sizes = new ArrayList<>();
        FloatBuffer values = FloatBuffer.allocate(300_000);
        try (NumberBlocks blocks = ParquetLogits.defaults().open(file)) {
            assertThat(blocks.rowCount()).isEqualTo(150_000);
            for (Optional<NumberTable> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                sizes.add(block.get().rowCount());
                values.put(block.get().values());
            }
            assertThat(blocks.next()).isEmpty();
        }
        float[] whole = ParquetLogits.defaults().read(file).values();

        assertThat(sizes).containsExactly(65_536, 65_536, 18_928);
        assertThat(values.array()).isEqualTo(whole);
    }
}
