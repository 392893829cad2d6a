package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextTableTest {
    @TempDir
    Path folder;

    @Test
    void parquet_is_read_as_texts_and_whole_numbers_have_no_decimals() {
        Path file = DuckFiles.parquet(
                folder.resolve("a.parquet"),
                "select * from (values ('u1', 1.0::double, true, 7), ('u2', 2.5::double, null, null)) t(unit, fix, issue, n)");

        TextTable table = TextTable.read(file);

        assertThat(table.headings()).containsExactly("unit", "fix", "issue", "n");
        assertThat(table.rows()).containsExactly(List.of("u1", "1", "true", "7"), List.of("u2", "2.5", "", ""));
        assertThat(TextTable.headings(file)).isEqualTo(table.headings());
    }

    @Test
    void rows_of_json_have_the_keys_of_all_objects() throws Exception {
        Path lines = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"unit\": \"u1\", \"fix\": 1.0}\n{\"unit\": 2, \"issue\": false, \"fix\": null}\n");

        TextTable table = TextTable.read(lines);

        assertThat(table.headings()).containsExactly("unit", "fix", "issue");
        assertThat(table.rows()).containsExactly(List.of("u1", "1", ""), List.of("2", "", "false"));
    }

    @Test
    void what_is_wrong_is_told_with_its_line() throws Exception {
        Path broken = Files.writeString(folder.resolve("b.jsonl"), "{\"unit\": 1}\n{\"unit\": \n");

        assertThatThrownBy(() -> TextTable.read(broken))
                .isInstanceOf(DataFormatException.class)
                .hasMessageContaining("b.jsonl:2: ");
        assertThatThrownBy(() -> TextTable.read(folder.resolve("none.parquet"))).hasMessageContaining("no such file");
    }
}
