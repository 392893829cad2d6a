package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.LargeVarCharVector;
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.TimeStampMilliVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.ViewVarCharVector;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrowRatingsTest {
    private static final int BATCHES = 4;
    private static final int ROWS = 75;
    private static final List<String> RATERS = List.of("ana", "ben", "cy");

    @TempDir
    Path folder;

    /** Three raters on a hundred units; the raters are words, a score is missing here and there. */
    private static ArrowTables ratings() {
        return new ArrowTables()
                .texts("item", i -> "ü" + i / 3)
                .words("annotator", RATERS, i -> i % 3)
                .numbers("score", i -> i % 13 == 0 ? null : i % 5)
                .texts("note", i -> i % 2 == 0 ? null : "aside");
    }

    private Path csv() throws IOException {
        StringBuilder text = new StringBuilder("item,annotator,score,note\n");
        for (int i = 0; i < BATCHES * ROWS; i++) {
            text.append("ü").append(i / 3).append(',').append(RATERS.get(i % 3)).append(',');
            text.append(i % 13 == 0 ? "" : i % 5)
                    .append(i % 2 == 0 ? "," : ",aside")
                    .append('\n');
        }
        return Files.writeString(folder.resolve("same.csv"), text);
    }

    private Path file(String name) {
        try (ArrowTables tables = ratings()) {
            return tables.file(folder.resolve(name), BATCHES, ROWS);
        }
    }

    private Path stream(String name) {
        try (ArrowTables tables = ratings()) {
            return tables.stream(folder.resolve(name), BATCHES, ROWS);
        }
    }

    private static DataFormatException failure(Path file) {
        return catchThrowableOfType(DataFormatException.class, () -> Ratings.from(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"r.arrow", "r.feather", "r.ipc"})
    void a_file_gives_what_the_same_table_in_csv_gives(String name) throws IOException {
        RatingTable table = Ratings.from(file(name));

        assertThat(table.matrices()).isEqualTo(Ratings.from(csv()).matrices());
        assertThat(table.report().toString())
                .isEqualTo(
                        folder.resolve(name) + ": 300 rows, long (unit \"item\", rater \"annotator\", value \"score\"),"
                                + " 24 missing; ignored: \"note\"");
    }

    @Test
    void a_stream_gives_what_a_file_gives_whatever_its_name() throws IOException {
        RatingMatrix expected = Ratings.from(csv()).matrix();

        assertThat(Ratings.from(stream("r.arrows")).matrix()).isEqualTo(expected);
        assertThat(Ratings.from(stream("r.arrow")).matrix()).isEqualTo(expected);
        assertThat(Ratings.from(file("r.arrows")).matrix()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"LZ4_FRAME", "ZSTD"})
    void compressed_buffers_are_read(CodecType codec) throws IOException {
        try (ArrowTables tables = ratings().compressed(codec)) {
            Path file = tables.file(folder.resolve("r.feather"), BATCHES, ROWS);

            assertThat(Ratings.from(file).matrix())
                    .isEqualTo(Ratings.from(csv()).matrix());
        }
    }

    @Test
    void wide_tables_and_options_are_read_as_from_csv() {
        Path wide = folder.resolve("wide.arrow");
        try (ArrowTables tables = new ArrowTables()
                .numbers("id", i -> i)
                .numbers("ana", i -> i % 3 + 1)
                .numbers("ben", i -> i % 4 == 0 ? null : Integer.valueOf(i % 2 + 1))
                .numbers("cy", i -> -9)) {
            tables.file(wide, 2, 10);
        }

        RatingMatrix matrix = Ratings.with(CsvRatings.defaults()
                        .columns(ColumnMapping.wideForm("id"))
                        .scale(Scale.ordinal(1, 3))
                        .missing("-9"))
                .read(wide)
                .matrix();

        assertThat(matrix.unitCount()).isEqualTo(20);
        assertThat(matrix.raters()).containsExactly("ana", "ben", "cy");
        assertThat(matrix.ratingCount()).isEqualTo(35);
    }

    @Test
    void cells_of_every_readable_type_are_texts_as_java_writes_them() {
        Path file = folder.resolve("types.arrow");
        try (ArrowTables tables = new ArrowTables()
                .any(m -> new LargeVarCharVector("large", m), v -> v.setSafe(0, "ä".getBytes(StandardCharsets.UTF_8)))
                .any(
                        m -> new ViewVarCharVector("view", m),
                        v -> v.setSafe(0, "longer than twelve bytes".getBytes(StandardCharsets.UTF_8)))
                .any(m -> new BigIntVector("long", m), v -> v.setSafe(0, Long.MIN_VALUE))
                .any(m -> new UInt1Vector("byte", m), v -> v.setSafe(0, 200))
                .any(m -> new UInt8Vector("unsigned", m), v -> v.setSafe(0, -1L))
                .any(m -> new Float4Vector("float", m), v -> v.setSafe(0, 0.1f))
                .any(m -> new Float8Vector("double", m), v -> v.setSafe(0, 2.5))
                .any(m -> new BitVector("truth", m), v -> v.setSafe(0, 1))
                .any(m -> new DecimalVector("decimal", m, 10, 2), v -> v.setSafe(0, new BigDecimal("1.50")))
                .any(m -> new DateDayVector("day", m), v -> v.setSafe(0, 19_000))
                .any(m -> new NullVector("nothing"), v -> v.setValueCount(1))) {
            tables.file(file, 1, 1);
        }

        TextTable table = TableReader.read(file);

        assertThat(table.headings())
                .containsExactly(
                        "large",
                        "view",
                        "long",
                        "byte",
                        "unsigned",
                        "float",
                        "double",
                        "truth",
                        "decimal",
                        "day",
                        "nothing");
        assertThat(table.rows().get(0).cells())
                .containsExactly(
                        "ä",
                        "longer than twelve bytes",
                        "-9223372036854775808",
                        "200",
                        "18446744073709551615",
                        "0.1",
                        "2.5",
                        "true",
                        "1.50",
                        "2022-01-08",
                        "");
    }

    @Test
    void words_that_are_missing_or_come_again_in_later_batches_are_told_apart() {
        Path file = folder.resolve("words.arrows");
        try (ArrowTables tables = new ArrowTables()
                .words("unit", List.of("a", "b", "c", "d"), i -> i % 4)
                .words("rater", List.of("x"), i -> 0)
                .words("value", List.of("good", "NA"), i -> i % 4 - 2)) {
            tables.stream(file, 2, 2);
        }

        RatingTable table = Ratings.from(file);

        assertThat(table.matrix().ratingsOf("c")).hasSize(1);
        assertThat(table.report().missing()).containsEntry("", 2L).containsEntry("NA", 1L);
    }

    @Test
    void problems_name_the_row_and_the_column() {
        Path file = folder.resolve("bad.arrow");
        try (ArrowTables tables = new ArrowTables()
                .texts("unit", i -> "u" + i)
                .texts("rater", i -> i == 5 ? null : "ana")
                .numbers("value", i -> i)) {
            tables.file(file, 2, 3);
        }

        assertThat(failure(file)).hasMessage(file + ":6:2: the rater is empty; fill it in, or remove the row");
    }

    @Test
    void a_type_that_is_no_rating_is_refused_if_it_is_needed() {
        Path file = folder.resolve("times.arrow");
        try (ArrowTables tables = new ArrowTables()
                .texts("unit", i -> "u")
                .texts("rater", i -> "ana")
                .numbers("value", i -> 1)
                .any(m -> new TimeStampMilliVector("when", m), v -> v.setSafe(0, 1))) {
            tables.file(file, 1, 1);
        }

        assertThat(Ratings.from(file).matrix().ratingCount()).isOne();
        assertThatThrownBy(() -> TableReader.read(file))
                .isInstanceOf(DataFormatException.class)
                .hasMessageContaining("the column \"when\" holds Timestamp")
                .hasMessageContaining("cast it to text, or leave it out");
    }

    @Test
    void what_is_cut_off_anywhere_is_told_as_such() throws IOException {
        for (Path whole : List.of(file("whole.arrow"), stream("whole.arrows"))) {
            byte[] bytes = Files.readAllBytes(whole);
            int[] lengths = IntStream.concat(
                            IntStream.range(0, 40).map(i -> i * bytes.length / 40),
                            IntStream.rangeClosed(1, 16).map(i -> bytes.length - i))
                    .toArray();
            for (int length : lengths) {
                Path cut = Files.write(folder.resolve("cut.arrow"), Arrays.copyOf(bytes, length));

                assertThat(failure(cut))
                        .as("%d of %d bytes of %s", length, bytes.length, whole)
                        .isNotNull()
                        .hasMessageStartingWith(cut.toString())
                        .hasMessageContaining("cut off")
                        .hasMessageContaining("write or fetch it again");
            }
        }
    }

    @Test
    void a_file_damaged_inside_is_told_as_such() throws IOException {
        Path file = file("damaged.arrow");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 300, 900, (byte) 0x5a);
        Files.write(file, bytes);

        assertThat(failure(file)).hasMessageContaining("write or fetch it again");
    }

    @Test
    void what_is_no_arrow_file_is_told_with_what_to_do() throws IOException {
        Path old = Files.writeString(folder.resolve("old.feather"), "FEA1 and so on");
        Path text = Files.writeString(folder.resolve("text.arrow"), "unit,rater,value\nu,ana,1\n");
        Path csv = Files.copy(file("r.arrow"), folder.resolve("misnamed.csv"));
        Path streamed = Files.copy(stream("r.arrows"), folder.resolve("streamed.csv"));

        assertThat(failure(old)).hasMessageContaining("is a Feather file of the first version");
        assertThat(failure(text)).hasMessageContaining("is no Arrow file");
        assertThat(failure(folder.resolve("none.arrow"))).hasMessageContaining("there is no such file");
        assertThat(failure(csv)).hasMessageContaining("is an Arrow file").hasMessageContaining("InputFormat.ARROW");
        assertThat(failure(streamed)).hasMessageContaining("InputFormat.ARROW");
        assertThat(Ratings.with(CsvRatings.defaults())
                        .read(csv, InputFormat.ARROW)
                        .matrix()
                        .ratingCount())
                .isEqualTo(276);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pyarrow.feather", "pyarrow.arrow", "pyarrow.arrows", "polars.arrow"})
    void what_other_libraries_write_is_read(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = ArrowRatingsTest.class.getResourceAsStream(name)) {
            Files.copy(in, file);
        }

        assertThat(Ratings.from(file).matrix()).isEqualTo(Ratings.from(csv()).matrix());
    }

    @Test
    void many_rows_are_sorted_on_disk() throws IOException {
        Path file = folder.resolve("sorted.arrow");
        try (ArrowTables tables = new ArrowTables()
                .texts("unit", i -> String.format(java.util.Locale.ROOT, "u%05d", i / 3))
                .words("rater", RATERS, i -> i % 3)
                .texts("note", i -> "aside, \"" + i)
                .numbers("value", i -> i % 7 == 0 ? null : i % 5)) {
            tables.file(file, 9, 1000);
        }
        Ratings reader = Ratings.with(CsvRatings.defaults());

        RatingTable expected = reader.sortedOnDiskFrom(Long.MAX_VALUE).read(file);
        RatingTable table = reader.sortedOnDiskFrom(9000).read(file);

        assertThat(table.matrices()).isEqualTo(expected.matrices());
        assertThat(table.report().toString()).isEqualTo(expected.report().toString());
        assertThat(table.report().warnings()).anyMatch(warning -> warning.contains("sorted on disk"));
        assertThat(reader.sortedOnDiskFrom(9001).read(file).report().warnings()).isEmpty();
    }
}
