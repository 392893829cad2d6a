package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLogitsTest {
    @TempDir
    Path folder;

    private static NumberTable read(String csv) {
        return read(CsvLogits.defaults(), csv.getBytes(StandardCharsets.UTF_8));
    }

    private static NumberTable read(CsvLogits reader, byte[] csv) {
        return reader.read(new ByteArrayInputStream(csv), "p.csv");
    }

    @Test
    void a_row_per_item_and_a_column_per_class() {
        NumberTable table = read("id,cat,dog\na,1.5,-2\n\nb, -inf ,1e-3\n");

        assertThat(table.columns()).containsExactly("cat", "dog");
        assertThat(table.ids()).hasValue(List.of("a", "b"));
        assertThat(table.values()).containsExactly(1.5f, -2, Float.NEGATIVE_INFINITY, 1e-3f);
        assertThat(table.rows()[1]).containsExactly(Float.NEGATIVE_INFINITY, 1e-3f);
        assertThat(table.rowCount()).isEqualTo(2);
    }

    @Test
    void ids_come_from_a_first_column_without_a_name_as_data_frames_write_it() {
        NumberTable table = read(",0,1\n17,1,2\n18,3,4\n");

        assertThat(table.ids()).hasValue(List.of("17", "18"));
        assertThat(table.columns()).containsExactly("0", "1");
    }

    @Test
    void headings_may_be_numbers_from_0_and_there_may_be_no_ids() {
        NumberTable table = read("0;1\n1.5;2\n");

        assertThat(table.ids()).isEmpty();
        assertThat(table.values()).containsExactly(1.5f, 2);
    }

    @Test
    void ids_come_from_the_column_that_is_named() {
        NumberTable table =
                read(CsvLogits.defaults().idColumn("name"), "cat,name,dog\n1,x,2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(table.ids()).hasValue(List.of("x"));
        assertThat(table.columns()).containsExactly("cat", "dog");
    }

    @Test
    void compressed_files_are_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(CsvLogits.defaults(), bytes.toByteArray()).values()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id,a,b~x,1,NaN | p.csv:2:3: "NaN" is not a number that can be used; leave the row out, or mask a class with -inf
            id,a,b~x,1,    | p.csv:2:3: "" is not a number that can be used; leave the row out, or mask a class with -inf
            id;a~x;1,5     | p.csv:2:2: "1,5" is not a number that can be used; write a decimal point in place of the comma
            id,a,b~x,inf,2 | p.csv:2:2: "inf" is too large; numbers go up to 3.4028235E38, and -inf masks a class
            id,a~x,1e39    | p.csv:2:2: "1e39" is too large; numbers go up to 3.4028235E38, and -inf masks a class
            id,a,b~x,1     | p.csv:2: has 2 fields, but the header has 3; every row needs a number for every column
            id,a~x,1~x,2   | p.csv:3:1: the id "x" is that of line 2 too; ids must differ
            id,a~,1        | p.csv:2:1: the id is empty; give every row one, or leave the column out
            a,b,a~1,2,3    | p.csv:1:3: the heading "a" is there twice, in columns 1 and 3; rename one of them
            1.5,2~3,4      | p.csv:1: the first line must name the columns, but holds numbers; put a line such as id,cat,dog before it
            id,a           | p.csv: has a header, but no rows below it; the pool is empty
            id~x           | p.csv: has a column of ids, but no column of numbers
            """)
    void what_is_wrong_is_told_with_its_place(String csv, String message) {
        assertThatThrownBy(() -> read(csv.replace('~', '\n')))
                .isInstanceOf(DataFormatException.class)
                .hasMessage(message);
    }

    @Test
    void all_problems_are_told_at_once() {
        assertThatThrownBy(() -> read("id,a,b\nx,?,1\ny,2\nz,3,!\n"))
                .hasMessageContaining("p.csv:2:2:")
                .hasMessageContaining("p.csv:3:")
                .hasMessageContaining("p.csv:4:3:");
    }

    @Test
    void files_that_are_no_tables_are_refused() {
        assertThatThrownBy(() -> read("")).hasMessageStartingWith("p.csv: is empty");
        assertThatThrownBy(() -> read("id,a\n\"x,1\n")).hasMessageContaining("is not valid CSV");
        assertThatThrownBy(() -> CsvLogits.defaults().read(folder.resolve("none.csv")))
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() ->
                        read(CsvLogits.defaults().idColumn("key"), "id,a\nx,1\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("p.csv:1: there is no column \"key\"; the columns are \"id\", \"a\"");
    }

    @Test
    void a_line_per_label_or_id() throws IOException {
        Path file = folder.resolve("labels.txt");

        Files.writeString(file, "label\n3\n\n0\n");
        assertThat(LineList.labels(file)).containsExactly(3, 0);
        Files.writeString(file, "3\n0");
        assertThat(LineList.labels(file)).containsExactly(3, 0);
        Files.writeString(file, "a, b\n c;d \n");
        assertThat(LineList.texts(file)).containsExactly("a, b", "c;d");
    }

    @Test
    void labels_that_are_no_classes_are_told_with_their_line() throws IOException {
        Path file = folder.resolve("labels.txt");

        Files.writeString(file, "3\n-1\n1.5\ncat\n");
        assertThatThrownBy(() -> LineList.labels(file))
                .hasMessage(file + ":2:1: \"-1\" is no class; classes are whole numbers from 0\n" + file
                        + ":3:1: \"1.5\" is no class; classes are whole numbers from 0\n" + file
                        + ":4:1: \"cat\" is no class; classes are whole numbers from 0");
        Files.writeString(file, "\n");
        assertThatThrownBy(() -> LineList.labels(file)).hasMessageContaining("is empty; it needs a line per row");
        Files.writeString(file, "label\n");
        assertThatThrownBy(() -> LineList.labels(file)).hasMessageContaining("has a heading, but no labels below it");
    }
}
