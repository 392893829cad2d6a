package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What is written by a plain writer is read back as it was. */
class RoundTripProperties {
    private static final List<String> ODD =
            List.of("a", "é", "漢", "😀", " ", "\"", "'", ",", ";", "|", "\t", "\r", "\n", "#");

    @Property(tries = 500)
    void a_long_table_is_read_back_as_the_matrix_it_was_written_from(
            @ForAll("matrices") RatingMatrix matrix,
            @ForAll("delimiters") char delimiter,
            @ForAll("newlines") String newline) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("unit", "rater", "value"));
        for (String unit : matrix.units()) {
            Map<String, String> labels = labels(matrix, unit);
            matrix.raters().forEach(rater -> rows.add(List.of(unit, rater, labels.getOrDefault(rater, ""))));
        }

        RatingTable table = Tables.read(reader(matrix, delimiter), write(rows, delimiter, newline));

        assertThat(table.matrix()).isEqualTo(matrix);
    }

    @Property(tries = 500)
    void a_wide_table_is_read_back_as_the_matrix_it_was_written_from(
            @ForAll("matrices") RatingMatrix matrix,
            @ForAll("delimiters") char delimiter,
            @ForAll("newlines") String newline) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("unit of this table"));
        matrix.raters().forEach(rater -> header.add(rater.strip() + "!"));
        rows.add(header);
        for (String unit : matrix.units()) {
            Map<String, String> labels = labels(matrix, unit);
            List<String> row = new ArrayList<>(List.of(unit));
            matrix.raters().forEach(rater -> row.add(labels.getOrDefault(rater, "NA")));
            rows.add(row);
        }
        CsvRatings reader = reader(matrix, delimiter).columns(ColumnMapping.wideForm("unit of this table"));

        RatingMatrix read = Tables.read(reader, write(rows, delimiter, newline)).matrix();

        assertThat(read.raters()).containsExactlyElementsOf(header.subList(1, header.size()));
        assertThat(read.units()).isEqualTo(matrix.units());
        for (String unit : matrix.units()) {
            assertThat(cells(read, unit)).isEqualTo(cells(matrix, unit));
        }
    }

    @Property(tries = 300)
    void a_plain_table_is_read_as_a_naive_reader_would(@ForAll("plainTables") List<List<String>> rows) {
        RatingMatrixBuilder naive = RatingMatrix.builder(Scale.interval());
        for (List<String> row : rows) {
            naive.unit(row.get(0)).rater(row.get(1));
            if (!row.get(2).equals("NA")) {
                naive.rate(row.get(0), row.get(1), Double.parseDouble(row.get(2)));
            }
        }
        String text = rows.stream()
                .map(row -> String.join(",", row))
                .collect(Collectors.joining("\n", "item,coder,label\n", ""));

        RatingTable table = Tables.read(CsvRatings.defaults().scale(Scale.interval()), text);

        assertThat(table.matrix()).isEqualTo(naive.build());
        assertThat(table.report().missingCount())
                .isEqualTo(rows.stream().filter(row -> row.get(2).equals("NA")).count());
    }

    @Provide
    Arbitrary<RatingMatrix> matrices() {
        Arbitrary<String> ids =
                Arbitraries.of(ODD).list().ofMinSize(1).ofMaxSize(6).map(pieces -> String.join("", pieces));
        Arbitrary<List<String>> units = ids.list()
                .uniqueElements(RoundTripProperties::known)
                .ofMinSize(1)
                .ofMaxSize(12);
        Arbitrary<List<String>> raters = ids.list()
                .uniqueElements(RoundTripProperties::known)
                .ofMinSize(1)
                .ofMaxSize(4);
        Arbitrary<List<@Nullable String>> numbers = Arbitraries.of("1", "2", "3.5", "-1e9", "1e308")
                .injectNull(0.3)
                .list()
                .ofSize(48);
        Arbitrary<List<@Nullable String>> labels = Arbitraries.of("yes", "no", "so, \"so\"", "new\nline", "007", "漢")
                .injectNull(0.3)
                .list()
                .ofSize(48);
        return Combinators.combine(Arbitraries.of(true, false), units, raters, numbers, labels)
                .as((numeric, u, r, n, l) ->
                        matrix(numeric ? Scale.interval() : Scale.nominal(), u, r, numeric ? n : l));
    }

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', '\t', ';', '|');
    }

    @Provide
    Arbitrary<String> newlines() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<List<List<String>>> plainTables() {
        Arbitrary<String> units = Arbitraries.integers().between(1, 30).map(i -> "u" + i);
        Arbitrary<String> raters = Arbitraries.of("ana", "ben", "cyd");
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.doubles().between(-100, 100).map(String::valueOf),
                Arbitraries.of("NA", "1", "1.0", "5", "-0", "1E3"));
        return Combinators.combine(units, raters, values)
                .as((unit, rater, value) -> List.of(unit, rater, value))
                .list()
                .uniqueElements(row -> row.subList(0, 2))
                .ofMinSize(1)
                .ofMaxSize(60)
                .filter(rows -> rows.stream().anyMatch(row -> !row.get(2).equals("NA")));
    }

    private static RatingMatrix matrix(
            Scale scale, List<String> units, List<String> raters, List<@Nullable String> labels) {
        RatingMatrixBuilder builder = RatingMatrix.builder(scale);
        int next = 0;
        for (String unit : units) {
            builder.unit(unit);
            for (String rater : raters) {
                builder.rater(rater);
                String label = labels.get(next++);
                if (label != null || next == 1) {
                    builder.rate(unit, rater, label == null ? "1" : label);
                }
            }
        }
        return builder.build();
    }

    /** Headings are compared without spaces around. */
    private static Object known(String id) {
        return id.strip();
    }

    private static CsvRatings reader(RatingMatrix matrix, char delimiter) {
        return CsvRatings.defaults().scale(matrix.scale()).delimiter(delimiter);
    }

    private static Map<String, String> labels(RatingMatrix matrix, String unit) {
        return matrix.ratingsOf(unit).stream().collect(Collectors.toMap(Rating::rater, Rating::label));
    }

    private static List<String> cells(RatingMatrix matrix, String unit) {
        return matrix.ratingsOf(unit).stream()
                .map(rating -> matrix.raters().indexOf(rating.rater()) + " " + rating.label())
                .toList();
    }

    private static String write(List<List<String>> rows, char delimiter, String newline) {
        return rows.stream()
                .map(row ->
                        row.stream().map(field -> quoted(field, delimiter)).collect(Collectors.joining("" + delimiter)))
                .collect(Collectors.joining(newline, "", newline));
    }

    private static String quoted(String field, char delimiter) {
        boolean plain = field.chars().allMatch(c -> c > ' ' && c != '"' && c != delimiter);
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
