package io.assay.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RatingMatrixProperties {
    private static RatingMatrix built(Scale scale, List<LongRows.Row> rows) {
        RatingMatrixBuilder builder = RatingMatrix.builder(scale);
        rows.forEach(row -> builder.rate(row.unit(), row.rater(), row.value()));
        return builder.build();
    }

    private static Map<String, Map<String, Double>> naive(List<LongRows.Row> rows) {
        Map<String, Map<String, Double>> units = new LinkedHashMap<>();
        rows.forEach(
                row -> units.computeIfAbsent(row.unit(), u -> new TreeMap<>()).put(row.rater(), row.value()));
        return units;
    }

    private static Map<String, Map<String, Double>> read(RatingMatrix matrix) {
        Map<String, Map<String, Double>> units = new LinkedHashMap<>();
        for (String unit : matrix.units()) {
            units.put(
                    unit,
                    new TreeMap<>(matrix.ratingsOf(unit).stream()
                            .collect(Collectors.toMap(Rating::rater, rating -> Double.parseDouble(rating.label())))));
        }
        return units;
    }

    @Property(tries = 500)
    void a_matrix_holds_what_a_map_of_maps_holds(@ForAll(supplier = LongRows.class) List<LongRows.Row> rows) {
        for (Scale scale : List.of(Scale.nominal(), Scale.ordinal(), Scale.interval(), Scale.ordinal(-1, 298))) {
            RatingMatrix matrix = built(scale, rows);

            assertThat(read(matrix)).isEqualTo(naive(rows));
            assertThat(matrix.units()).containsExactlyElementsOf(naive(rows).keySet());
            assertThat(matrix.raters())
                    .containsExactlyElementsOf(rows.stream()
                            .map(LongRows.Row::rater)
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
            assertThat(matrix.ratingCount()).isEqualTo(rows.size());
        }
    }

    @Property(tries = 200)
    void a_dense_and_a_sparse_matrix_hold_the_same(@ForAll(supplier = LongRows.class) List<LongRows.Row> rows) {
        RatingMatrix matrix = built(Scale.interval(), rows);
        RatingMatrixBuilder wide = RatingMatrix.builder(Scale.interval());
        matrix.units().forEach(wide::unit);
        matrix.raters().forEach(wide::rater);
        for (int r = 0; r < 400; r++) {
            wide.rater("silent-" + r);
        }
        rows.forEach(row -> wide.rate(row.unit(), row.rater(), row.value()));
        RatingMatrix sparse = wide.build();

        assertThat(rows.isEmpty() || !sparse.cells().isDense()).isTrue();
        assertThat(read(sparse)).isEqualTo(read(matrix));
        assertThat(sparse.withoutRaters(sparse.raters().stream()
                        .filter(r -> r.startsWith("silent"))
                        .toList()))
                .isEqualTo(matrix);
    }

    @Property(tries = 200)
    void categories_are_the_sorted_distinct_values(@ForAll(supplier = LongRows.class) List<LongRows.Row> rows) {
        RatingMatrix matrix = built(Scale.interval(), rows);

        assertThat(matrix.categoryValues())
                .containsExactly(
                        rows.stream().map(LongRows.Row::value).collect(Collectors.toCollection(TreeSet::new)).stream()
                                .mapToDouble(v -> v)
                                .toArray());
    }

    @Property(tries = 200)
    void a_table_of_labels_gives_the_matrix_back(@ForAll(supplier = LongRows.class) List<LongRows.Row> rows) {
        RatingMatrix matrix = built(Scale.nominal(), rows);
        RatingMatrixBuilder again = RatingMatrix.builder(Scale.nominal());
        matrix.raters().forEach(again::rater);
        matrix.toTable().cellSet().forEach(cell -> again.rate(cell.getRowKey(), cell.getColumnKey(), cell.getValue()));

        assertThat(again.build()).isEqualTo(matrix);
    }

    @Property(tries = 200)
    void an_array_gives_the_matrix_back(@ForAll(supplier = LongRows.class) List<LongRows.Row> rows) {
        RatingMatrix matrix = built(Scale.interval(), rows);

        assertThat(Arrays.deepToString(
                        RatingMatrix.of(Scale.interval(), matrix.toArray()).toArray()))
                .isEqualTo(Arrays.deepToString(matrix.toArray()));
    }

    @Property(tries = 200)
    void parts_merge_to_the_whole(@ForAll(supplier = LongRows.class) List<LongRows.Row> rows, @ForAll boolean byRater) {
        RatingMatrix whole = built(Scale.ordinal(), rows);
        List<String> names = byRater ? whole.raters() : whole.units();
        List<String> half = names.subList(0, names.size() / 2);
        List<String> rest = names.subList(names.size() / 2, names.size());

        RatingMatrix left = byRater ? whole.withoutRaters(rest) : whole.onlyUnits(half);
        RatingMatrix right = byRater ? whole.withoutRaters(half) : whole.withoutUnits(half);

        assertThat(left.merge(right)).isEqualTo(whole);
        assertThat(left.ratingCount() + right.ratingCount()).isEqualTo(whole.ratingCount());
    }

    @Property(tries = 100)
    void ratings_by_rater_and_by_unit_are_the_same_ratings(@ForAll(supplier = LongRows.class) List<LongRows.Row> rows) {
        RatingMatrix matrix = built(Scale.nominal(), rows);

        Set<Rating> byUnit = matrix.units().stream()
                .flatMap(u -> matrix.ratingsOf(u).stream())
                .collect(Collectors.toSet());
        Set<Rating> byRater = matrix.raters().stream()
                .flatMap(r -> matrix.ratingsBy(r).stream())
                .collect(Collectors.toSet());

        assertThat(byUnit).isEqualTo(byRater).hasSize(rows.size());
    }
}
