package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.assay.core.DuplicatePolicy;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRatingsTest {
    private static final String ROWS =
            "SELECT * FROM (VALUES ('u1', 'ana', 5, 'x'), ('u1', 'ben', 4, 'y'), ('u2', 'ana', NULL, 'z'),"
                    + " ('u2', 'ben', 2, NULL)) t(item, annotator, score, note)";

    @TempDir
    Path folder;

    private Path file(String query) {
        return DuckFiles.parquet(folder.resolve("ratings.parquet"), query);
    }

    private static DataFormatException failure(Path file) {
        return catchThrowableOfType(DataFormatException.class, () -> Ratings.from(file));
    }

    @Test
    void ratings_are_those_of_the_same_table_as_csv() {
        RatingTable csv = Tables.read("item,annotator,score,note\nu1,ana,5,x\nu1,ben,4,y\nu2,ana,,z\nu2,ben,2,\n");

        RatingTable table = Ratings.from(file(ROWS));

        assertThat(table.matrix()).isEqualTo(csv.matrix());
        assertThat(table.scales()).isEqualTo(csv.scales());
        assertThat(table.report().missing()).isEqualTo(Map.of("", 1L));
        assertThat(table.report().ignoredColumns()).containsExactly("note");
        assertThat(table.report().rows()).isEqualTo(4);
        assertThat(table.report().toString())
                .isEqualTo(
                        folder.resolve("ratings.parquet")
                                + ": 4 rows, long (unit \"item\", rater \"annotator\", value \"score\"), 1 missing; ignored: \"note\"");
    }

    @Test
    void wide_tables_criteria_and_options_are_read_as_from_csv() {
        Path wide = file(
                "SELECT 'u' || i AS id, i % 3 + 1 AS ana, CASE WHEN i % 4 = 0 THEN NULL ELSE i % 2 + 1 END AS ben, -9 AS cy"
                        + " FROM range(20) t(i)");

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
    void numbers_and_truth_values_are_texts_as_java_writes_them() {
        Path file = file(
                "SELECT i AS unit, 'r' AS rater, 'truth' AS criterion, CAST(i % 2 = 0 AS VARCHAR) AS value FROM range(3) t(i)"
                        + " UNION ALL SELECT i, 'r', 'half', CAST(i / 2 AS VARCHAR) FROM range(3) t(i)");

        Map<String, RatingMatrix> matrices = Ratings.from(file).matrices();

        assertThat(matrices.get("truth").categories()).containsExactly("false", "true");
        assertThat(matrices.get("half").categories()).containsExactly("0", "0.5", "1");
    }

    @Test
    void problems_name_the_row_and_the_column() {
        Path file = file("SELECT 'u1' AS unit, 'ana' AS rater, '3' AS value UNION ALL SELECT 'u1', NULL, '4'"
                + " UNION ALL SELECT 'u1', 'ana', '5'");

        assertThat(failure(file)).hasMessageContaining(":2:2: the rater is empty; fill it in, or remove the row");

        Path twice = file("SELECT 'u1' AS unit, 'ana' AS rater, i AS value FROM range(2) t(i)");
        assertThat(failure(twice)).hasMessageContaining("already rated \"0\" on row 1; remove one of the two");
        assertThat(Ratings.with(CsvRatings.defaults().onDuplicate(DuplicatePolicy.LAST))
                        .read(twice)
                        .matrix()
                        .ratingsOf("u1")
                        .toString())
                .isEqualTo("[u1 rated 1 by ana]");
    }

    @Test
    void a_file_cut_off_anywhere_is_told_as_such() throws IOException {
        byte[] whole = Files.readAllBytes(
                file("SELECT 'u' || (i // 3) AS unit, 'r' || (i % 3) AS rater, i % 5 AS value FROM range(3000) t(i)"));
        for (int length : new int[] {0, 3, 11, whole.length / 2, whole.length - 1}) {
            Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, length));

            assertThat(failure(cut))
                    .hasMessageStartingWith(cut.toString())
                    .hasMessageContaining("cut off")
                    .hasMessageContaining("write or fetch it again");
        }
    }

    @Test
    void a_file_damaged_inside_is_told_as_such() throws IOException {
        Path file =
                file("SELECT 'u' || (i // 3) AS unit, 'r' || (i % 3) AS rater, i % 5 AS value FROM range(3000) t(i)");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4, 600, (byte) 0x5a);
        Files.write(file, bytes);

        assertThat(failure(file)).hasMessageContaining("write or fetch it again");
    }

    @Test
    void names_that_are_no_files_are_told_before_anything_is_opened() {
        assertThat(failure(folder.resolve("none.parquet"))).hasMessageContaining("there is no such file");
        assertThat(catchThrowableOfType(
                        DataFormatException.class,
                        () -> Ratings.with(CsvRatings.defaults()).read(folder, InputFormat.PARQUET)))
                .hasMessageContaining("is a directory");
        assertThat(failure(file("SELECT 1 AS unit, 'a' AS rater, 1 AS value WHERE false")))
                .hasMessageContaining("has no rows");
    }

    @Test
    void a_parquet_file_called_csv_is_recognised() throws IOException {
        Path csv = Files.copy(file(ROWS), folder.resolve("ratings.csv"));

        assertThat(failure(csv)).hasMessageContaining("is a Parquet file").hasMessageContaining("InputFormat.PARQUET");
        assertThat(Ratings.with(CsvRatings.defaults())
                        .read(csv, InputFormat.PARQUET)
                        .matrix())
                .isEqualTo(Ratings.from(folder.resolve("ratings.parquet")).matrix());
    }

    @Test
    void names_with_quotation_marks_are_names() {
        Path odd = DuckFiles.parquet(
                folder.resolve("it\"s.parquet"), "SELECT 1 AS \"unit \"\"x\"\"\", 'a' AS rater, 1 AS value");

        RatingTable table = Ratings.with(
                        CsvRatings.defaults().columns(ColumnMapping.longForm("unit \"x\"", "rater", "value")))
                .read(odd);

        assertThat(table.matrix().units()).containsExactly("1");
    }
}
