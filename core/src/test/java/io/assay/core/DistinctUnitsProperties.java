package io.assay.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DistinctUnitsProperties {
    private static RatingMatrix matrix(List<LongRows.Row> rows, int copies) {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.ordinal()).unit("unrated");
        for (int c = 0; c < copies; c++) {
            int copy = c;
            rows.forEach(row -> builder.rate(row.unit() + "/" + copy, row.rater(), row.value()));
        }
        return builder.build();
    }

    private static Map<List<Double>, Long> naive(RatingMatrix matrix) {
        Map<List<Double>, Long> groups = new HashMap<>();
        for (String unit : matrix.units()) {
            groups.merge(
                    matrix.ratingsOf(unit).stream().map(Rating::value).sorted().toList(), 1L, Long::sum);
        }
        return groups;
    }

    private static List<Map.Entry<List<Double>, Long>> read(DistinctUnits rows) {
        List<Map.Entry<List<Double>, Long>> read = new ArrayList<>();
        UnitRatings unit = rows.cursor();
        for (int row = 0; row < rows.size(); row++) {
            rows.load(row, unit);
            List<Double> values = IntStream.range(0, unit.size())
                    .mapToObj(unit::value)
                    .sorted()
                    .toList();
            read.add(Map.entry(values, rows.count(row)));
        }
        return read;
    }

    @Property(tries = 500)
    void rows_are_the_units_grouped_by_their_ratings(@ForAll(supplier = LongRows.class) List<LongRows.Row> generated) {
        RatingMatrix matrix = matrix(generated, 5);
        DistinctUnits rows = matrix.distinctUnits();

        Map<List<Double>, Long> groups = new HashMap<>();
        read(rows).forEach(row -> groups.merge(row.getKey(), row.getValue(), Long::sum));

        assertThat(groups).isEqualTo(naive(matrix));
        assertThat(rows.counts())
                .containsExactly(
                        read(rows).stream().mapToLong(Map.Entry::getValue).toArray());
        assertThat(rows.size()).isEqualTo(rows.isMerged() ? groups.size() : matrix.unitCount());
        assertThat(rows.matrix()).isSameAs(matrix);
    }

    @Property(tries = 300)
    void merged_rows_do_not_depend_on_the_order_of_units_and_raters(
            @ForAll(supplier = LongRows.class) List<LongRows.Row> generated, @ForAll long seed) {
        List<LongRows.Row> shuffled = new ArrayList<>(generated);
        Collections.shuffle(shuffled, new Random(seed));

        DistinctUnits rows = matrix(generated, 5).distinctUnits();
        DistinctUnits again = matrix(shuffled, 5).distinctUnits();

        assertThat(again.isMerged()).isEqualTo(rows.isMerged());
        if (rows.isMerged()) {
            assertThat(read(again)).isEqualTo(read(rows));
        }
    }

    @Property(tries = 100)
    void merged_rows_do_not_depend_on_the_layout(@ForAll(supplier = LongRows.class) List<LongRows.Row> generated) {
        RatingMatrix matrix = matrix(generated, 5);
        RatingMatrixBuilder wide = RatingMatrix.builder(Scale.ordinal());
        IntStream.range(0, 500).forEach(r -> wide.rater("silent-" + r));
        RatingMatrix sparse = matrix.merge(wide.build());

        assertThat(sparse.cells().isDense()).isFalse();
        DistinctUnits rows = matrix.distinctUnits();
        DistinctUnits fromSparse = sparse.distinctUnits();
        if (rows.isMerged() && fromSparse.isMerged()) {
            assertThat(read(fromSparse)).isEqualTo(read(rows));
        }
    }

    /** Units found from rows already known are those found from the ratings, merged or not. */
    @Property(tries = 300)
    void units_are_the_same_whether_rows_were_asked_for_before_or_not(
            @ForAll(supplier = LongRows.class) List<LongRows.Row> generated) {
        DistinctUnits fromRatings = matrix(generated, 5).distinctUnits();
        RatingMatrix known = matrix(generated, 5);
        known.distinctRows();
        DistinctUnits fromRows = known.distinctUnits();

        assertThat(fromRows.isMerged()).isEqualTo(fromRatings.isMerged());
        assertThat(read(fromRows)).isEqualTo(read(fromRatings));
        assertThat(known.distinctUnits()).isSameAs(fromRows);
    }
}
