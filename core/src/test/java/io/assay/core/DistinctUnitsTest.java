package io.assay.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DistinctUnitsTest {
    private static RatingMatrix drawn(int units, int raters, int values, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[units][raters];
        for (double[] row : rows) {
            for (int r = 0; r < raters; r++) {
                row[r] = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(values);
            }
        }
        return RatingMatrix.of(Scale.ordinal(), rows);
    }

    @Test
    void every_number_of_raters_is_counted() {
        for (int raters = 1; raters <= 12; raters++) {
            RatingMatrix matrix = drawn(20_000, raters, 2, raters);
            DistinctUnits rows = matrix.distinctUnits();

            assertThat(rows.isMerged()).as("%d raters", raters).isTrue();
            assertThat(rows.size()).isEqualTo((int) matrix.units().stream()
                    .map(unit -> matrix.ratingsOf(unit).stream()
                            .map(Rating::value)
                            .sorted()
                            .toList())
                    .distinct()
                    .count());
            long units = 0;
            for (long count : rows.counts()) {
                units += count;
            }
            assertThat(units).isEqualTo(20_000);
        }
    }

    @Test
    void rows_come_by_their_codes_and_forget_who_rated() {
        double gap = Double.NaN;
        RatingMatrix matrix = RatingMatrix.of(
                Scale.ordinal(), new double[][] {{3, 1, gap}, {gap, 1, 3}, {2, gap, gap}, {gap, gap, gap}});

        DistinctUnits rows = matrix.distinctUnits();
        UnitRatings row = rows.cursor();

        assertThat(rows.counts()).containsExactly(1, 1, 2);
        rows.load(0, row);
        assertThat(row.size()).isZero();
        rows.load(1, row);
        assertThat(row.value(0)).isEqualTo(2);
        rows.load(2, row);
        assertThat(row.unit()).isEqualTo(-1);
        assertThat(row.value(0)).isEqualTo(1);
        assertThat(row.value(1)).isEqualTo(3);
    }

    @Test
    void units_that_all_differ_stay_as_they_are() {
        DistinctUnits rows = drawn(9_000, 15, 14, 1).distinctUnits();

        assertThat(rows.isMerged()).isFalse();
        assertThat(rows.size()).isEqualTo(9_000);
        assertThat(rows.count(17)).isEqualTo(1);
        UnitRatings row = rows.cursor();
        rows.load(17, row);
        assertThat(row.unit()).isEqualTo(17);
    }
}
