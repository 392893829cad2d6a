package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRatingsTest {
    private static final String LINES = """
            {"item": "u1", "annotator": "ana", "score": 5}
            {"item": "u1", "annotator": "ben", "score": 4, "note": {"why": ["a"]}}

            {"annotator": "ana", "item": "u2", "score": null}
            {"item": "u2", "annotator": "ben", "score": "2"}
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private DataFormatException failure(String name, String text) throws IOException {
        Path file = file(name, text);
        return catchThrowableOfType(DataFormatException.class, () -> Ratings.from(file));
    }

    @Test
    void lines_and_arrays_of_objects_are_the_rows_of_a_table() throws IOException {
        RatingTable csv = Tables.read("item,annotator,score\nu1,ana,5\nu1,ben,4\nu2,ana,\nu2,ben,2\n");
        String array = "["
                + String.join(
                        ",",
                        LINES.strip().lines().filter(line -> !line.isEmpty()).toList()) + "]";

        RatingTable lines = Ratings.from(file("ratings.jsonl", LINES));
        RatingTable records = Ratings.from(file("ratings.json", "\n  " + array.replace("},", "},\n")));

        assertThat(lines.matrix()).isEqualTo(csv.matrix());
        assertThat(records.matrix()).isEqualTo(csv.matrix());
        assertThat(lines.report().ignoredColumns()).containsExactly("note");
        assertThat(lines.scales()).isEqualTo(csv.scales());
    }

    @Test
    void compressed_lines_are_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(LINES.getBytes(StandardCharsets.UTF_8));
        }
        Path packed = Files.write(folder.resolve("ratings.jsonl.gz"), bytes.toByteArray());

        assertThat(Ratings.from(packed).matrix().ratingCount()).isEqualTo(3);
    }

    @Test
    void sets_of_labels_are_written_as_the_set_distances_read_them() throws IOException {
        Path file = file("sets.jsonl", """
                {"unit": 1, "rater": "a", "label": ["x", "y"]}
                {"unit": 1, "rater": "b", "label": ["x"]}
                {"unit": 2, "rater": "a", "label": []}
                {"unit": 2, "rater": "b", "label": {"choices": ["z", "x"]}}
                """);

        assertThat(Ratings.from(file).matrix().categories()).containsExactly("x", "x|y", "z|x", "{}");
    }

    @Test
    void what_is_no_json_is_told_with_its_line() throws IOException {
        assertThat(failure("a.jsonl", LINES + "{\"item\": \"u3\", \"annotator\"\n[1]\n{} {}\n"))
                .hasMessageContaining("a.jsonl:6: is not valid JSON")
                .hasMessageContaining("a.jsonl:7: is no JSON object")
                .hasMessageContaining("a.jsonl:8: is not valid JSON (malformed at character 5 path $)");
        assertThat(failure("b.jsonl", "{'item': 1}")).hasMessageContaining("b.jsonl:1: is not valid JSON");
        assertThat(failure("c.json", "[{\"unit\": 1, \"rater\": \"a\", \"value\": 2}, {\"unit\""))
                .hasMessageContaining("c.json:2: is not valid JSON or ends in the middle");
        assertThat(failure("d.jsonl", "")).hasMessageContaining("holds no JSON object");
        assertThat(failure("e.jsonl", LINES + "{\"item\": \"u1\", \"annotator\": \"ben\", \"score\": 3}\n"))
                .hasMessageContaining("e.jsonl:6:")
                .hasMessageContaining("already rated \"4\" on line 2");
        assertThat(failure("f.jsonl", "{\"a\": 1}")).hasMessageContaining("cannot tell what the columns mean");
    }

    @Test
    void nothing_but_the_depth_of_the_reader_limits_nesting() throws IOException {
        assertThat(failure("deep.jsonl", "[".repeat(100_000))).hasMessageContaining("deep.jsonl:1");
        assertThat(failure("deeper.jsonl", "{\"a\":".repeat(100_000)))
                .hasMessageContaining("deeper.jsonl:1: is not valid JSON");
    }
}
