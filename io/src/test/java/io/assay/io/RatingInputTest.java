package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingInputTest {
    private static final String LONG = "unit,rater,value\nu1,ana,1\nu1,ben,2\nu2,ana,3\nu2,ben,3\n";
    private static final RatingMatrix MATRIX = RatingMatrix.builder(Scale.ordinal())
            .rate("u1", "ana", 1)
            .rate("u1", "ben", 2)
            .rate("u2", "ana", 3)
            .rate("u2", "ben", 3)
            .build();

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", "|"})
    void other_delimiters_are_found_from_the_header(String delimiter) {
        RatingTable table = Tables.read(LONG.replace(",", delimiter));

        assertThat(table.matrix()).isEqualTo(MATRIX);
        assertThat(table.report().delimiter()).isEqualTo(delimiter.charAt(0));
    }

    @Test
    void a_delimiter_can_be_given() {
        RatingTable table = Tables.read(CsvRatings.defaults().delimiter(':'), LONG.replace(',', ':'));

        assertThat(table.matrix()).isEqualTo(MATRIX);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvRatings.defaults().delimiter('"'))
                .withMessageContaining("use a comma");
    }

    @Test
    void a_tsv_file_has_tabs_even_if_its_header_has_more_commas() throws IOException {
        Path file = Files.writeString(directory.resolve("ratings.TSV"), "item\trater\tscore\ta,b,c,d\nu1\tana\t1\tx\n");

        assertThat(CsvRatings.defaults().read(file).report().delimiter()).isEqualTo('\t');
    }

    @Test
    void a_file_with_odd_characters_in_its_name_is_read() throws IOException {
        Path file = Files.writeString(directory.resolve("ratings 'of' \"2024\" ünï#%20&.csv"), LONG);

        assertThat(CsvRatings.defaults().read(file).matrix()).isEqualTo(MATRIX);
    }

    @Test
    void gzip_is_found_by_its_content_and_not_by_the_name() throws IOException {
        Path file = Files.write(directory.resolve("ratings.csv"), gzip(LONG));

        RatingTable table = CsvRatings.defaults().read(file);

        assertThat(table.matrix()).isEqualTo(MATRIX);
        assertThat(table.report().isCompressed()).isTrue();
    }

    @Test
    void a_charset_can_be_given() {
        byte[] latin = LONG.replace("ana", "Ásgeir").getBytes(StandardCharsets.ISO_8859_1);

        RatingTable table = Tables.read(CsvRatings.defaults().charset(StandardCharsets.ISO_8859_1), latin);

        assertThat(table.matrix().raters()).containsExactly("Ásgeir", "ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_byte_order_mark_tells_the_charset(String charset) {
        byte[] marked = ("\ufeff" + LONG).getBytes(Charset.forName(charset));

        RatingTable table = Tables.read(CsvRatings.defaults(), marked);

        assertThat(table.matrix()).isEqualTo(MATRIX);
        assertThat(table.report().charset()).isEqualTo(Charset.forName(charset));
    }

    @Test
    void text_longer_than_all_buffers_is_decoded_whole() {
        StringBuilder text = new StringBuilder("unit,rater,value\n");
        for (int i = 0; i < 60_000; i++) {
            text.append("ünit-😀-").append(i).append(",ana,").append(i % 5).append('\n');
        }

        RatingMatrix matrix = Tables.read(text.toString()).matrix();

        assertThat(matrix.unitCount()).isEqualTo(60_000);
        assertThat(matrix.units().get(59_999)).isEqualTo("ünit-😀-59999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void every_kind_of_newline_ends_a_line(String newline) {
        assertThat(Tables.read(LONG.replace("\n", newline)).matrix()).isEqualTo(MATRIX);
    }

    @Test
    void the_last_line_needs_no_newline() {
        assertThat(Tables.read(LONG.stripTrailing()).matrix()).isEqualTo(MATRIX);
        assertThat(Tables.read("unit,rater,value\nu1,\"ana\",\"1\"").matrix().ratingCount())
                .isEqualTo(1);
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
