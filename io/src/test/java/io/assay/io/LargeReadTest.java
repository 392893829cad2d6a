package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files read with the help of the disk, as large ones are, beside the same files read into memory. */
class LargeReadTest {
    private static final String UNIT = "'u' || lpad(CAST(i // 3 AS VARCHAR), 6, '0')";

    @TempDir
    Path folder;

    private Path file(String query) {
        return DuckFiles.parquet(folder.resolve("ratings.parquet"), query);
    }

    private static RatingTable inMemory(CsvRatings options, Path file) {
        return Ratings.with(options).sortedOnDiskFrom(Long.MAX_VALUE).read(file);
    }

    private static RatingTable onDisk(CsvRatings options, Path file) {
        return Ratings.with(options).sortedOnDiskFrom(0).read(file);
    }

    private static void assertSame(CsvRatings options, Path file) {
        RatingTable expected = inMemory(options, file);
        RatingTable table = onDisk(options, file);

        assertThat(table.matrices()).isEqualTo(expected.matrices());
        assertThat(table.scales()).isEqualTo(expected.scales());
        assertThat(table.report().missing()).isEqualTo(expected.report().missing());
        assertThat(table.report().toString()).isEqualTo(expected.report().toString());
        assertThat(table.report().warnings()).anyMatch(warning -> warning.contains("sorted on disk"));
    }

    @Test
    void numbers_in_the_order_of_ids_give_the_same_matrix() {
        assertSame(
                CsvRatings.defaults(),
                file("SELECT " + UNIT
                        + " AS unit, 'r' || (i % 3) AS rater, CASE WHEN i % 7 = 0 THEN NULL ELSE i % 5 END AS value"
                        + " FROM range(9000) t(i)"));
    }

    @Test
    void many_raters_declared_scales_and_criteria_give_the_same_matrices() {
        Path file = file("SELECT c AS criterion, " + UNIT
                + " AS unit, 'r' || lpad(CAST((i % 3) * 300 + (i // 3) % 300 AS VARCHAR), 4, '0')"
                + " AS rater, CASE WHEN i % 11 = 0 THEN '?' ELSE ' ' || ['low', 'mid', 'high'][CAST(1 + (i + length(c)) % 3 AS INT)] || ' ' END"
                + " AS value FROM range(6000) t(i), (VALUES ('tone'), ('truth')) k(c) ORDER BY c, i");
        CsvRatings options = CsvRatings.defaults().missing("?").scale(Scale.ordinal("low", "mid", "high"));

        RatingTable table = onDisk(options, file);
        RatingTable expected = inMemory(options, file);

        // The first unit's raters come first in memory; on disk raters stand in order.
        assertThat(table.matrices().keySet()).containsExactly("tone", "truth");
        table.matrices().forEach((criterion, matrix) -> {
            RatingMatrix other = expected.matrices().get(criterion);
            assertThat(matrix.units()).isEqualTo(other.units());
            assertThat(matrix.raters()).containsExactlyInAnyOrderElementsOf(other.raters());
            for (String unit : List.of("u000000", "u000777", "u001999")) {
                assertThat(matrix.ratingsOf(unit)).containsExactlyInAnyOrderElementsOf(other.ratingsOf(unit));
            }
            assertThat(matrix.ratingCount()).isEqualTo(other.ratingCount());
        });
    }

    @Test
    void wide_tables_give_the_same_matrix() {
        assertSame(
                CsvRatings.defaults().columns(ColumnMapping.wideForm("item")),
                file(
                        "SELECT 'u' || lpad(CAST(i AS VARCHAR), 5, '0') AS item, i % 2 AS ana, i % 4 AS ben, NULL AS cy, 'na' AS dan"
                                + " FROM range(500) t(i)"));
    }

    @Test
    void a_query_is_read_like_a_file() {
        Path file = file("SELECT " + UNIT + " AS unit, 'r' || (i % 3) AS rater, i % 5 AS value FROM range(300) t(i)");

        RatingMatrix matrix = Ratings.with(CsvRatings.defaults())
                .sortedOnDiskFrom(100)
                .query("select * from '" + file + "' where value <> 3")
                .matrix();

        assertThat(matrix.toString()).isEqualTo("100 units x 3 raters, 240 ratings, ordinal");
    }

    @Test
    void units_are_found_by_name_and_by_number_whatever_their_letters() {
        Path file = file(
                "SELECT ['', 'ä', '€', '\uD83D\uDE00', 'z'][CAST(1 + i % 5 AS INT)] || i AS unit, 'r' AS rater, i % 5 AS value FROM range(1000) t(i)");

        RatingMatrix matrix = onDisk(CsvRatings.defaults(), file).matrix();

        assertThat(matrix.unitCount()).isEqualTo(1000);
        for (int unit = 0; unit < 1000; unit++) {
            assertThat(matrix.unitIndex(matrix.units().get(unit))).isEqualTo(unit);
        }
        assertThat(matrix.units().indexOf("ä")).isEqualTo(-1);
        assertThat(matrix.units().indexOf("")).isEqualTo(-1);
        assertThat(matrix.units())
                .containsAll(inMemory(CsvRatings.defaults(), file).matrix().units());
    }

    @Test
    void what_is_wrong_is_told() {
        Path twice = file("SELECT 'u' || (i // 2) AS unit, 'ana' AS rater, i AS value FROM range(100) t(i)");
        assertThatThrownBy(() -> onDisk(CsvRatings.defaults(), twice))
                .isInstanceOf(DataFormatException.class)
                .hasMessageContaining("unit \"u0\" is rated twice by rater \"ana\", \"1\" and \"0\"")
                .hasMessageContaining("and 30 more problems");
        Path empty =
                file("SELECT CASE WHEN i = 7 THEN NULL ELSE i END AS unit, '' AS rater, 1 AS value FROM range(9) t(i)");
        assertThatThrownBy(() -> onDisk(CsvRatings.defaults(), empty))
                .hasMessageContaining("the unit is empty in 1 rows")
                .hasMessageContaining("the rater is empty in 9 rows");
        Path off = file("SELECT i AS unit, 'ana' AS rater, i % 4 AS value FROM range(9) t(i)");
        assertThatThrownBy(() -> onDisk(CsvRatings.defaults().scale(Scale.ordinal(1, 3)), off))
                .hasMessageContaining("\"0\" is not in ordinal(1..3)")
                .hasMessageContaining("(3 ratings)");
        Path many = file("SELECT i AS unit, 'ana' AS rater, i / 8 AS value FROM range(70000) t(i)");
        assertThatThrownBy(() -> onDisk(CsvRatings.defaults(), many))
                .hasMessageContaining("has 70,000 different values");
        Path none = file("SELECT i AS unit, 'ana' AS rater, NULL AS value FROM range(9) t(i)");
        assertThatThrownBy(() -> onDisk(CsvRatings.defaults(), none)).hasMessageContaining("no ratings");
    }
}
