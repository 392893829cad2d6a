package io.assay.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Every way ratings are kept: dense and sparse, in bytes, chars, ints and plain doubles. */
class StorageTest {
    /** One rater rates every unit, a second one every unit but the first. */
    private static RatingMatrix two(Scale scale, int units, IntToDoubleFunction value) {
        double[][] rows = new double[units][];
        for (int u = 0; u < units; u++) {
            rows[u] = new double[] {value.applyAsDouble(u), u == 0 ? Double.NaN : value.applyAsDouble(u - 1)};
        }
        return RatingMatrix.of(scale, rows);
    }

    /** Each rater rates one unit of their own and unit 0. */
    private static RatingMatrix many(Scale scale, int raters, IntToDoubleFunction value) {
        RatingMatrixBuilder builder = RatingMatrix.builder(scale);
        for (int r = 0; r < raters; r++) {
            builder.rate("u" + r, "r" + r, value.applyAsDouble(r));
            if (r > 0) {
                builder.rate("u0", "r" + r, value.applyAsDouble(r - 1));
            }
        }
        return builder.build();
    }

    private static void holdsTwo(RatingMatrix matrix, IntToDoubleFunction value, boolean numbers) {
        assertThat(matrix.cells().isDense()).isTrue();
        UnitRatings unit = matrix.cursor();
        for (int u = 0; u < matrix.unitCount(); u++) {
            matrix.load(u, unit);
            assertThat(unit.size()).isEqualTo(u == 0 ? 1 : 2);
            for (int i = 0; i < unit.size(); i++) {
                assertThat(unit.rater(i)).isEqualTo(i);
                double expected = value.applyAsDouble(u - i);
                if (numbers) {
                    assertThat(unit.value(i)).isEqualTo(expected);
                } else {
                    assertThat(matrix.categories().get(unit.code(i))).isEqualTo(Labels.of(expected));
                }
            }
        }
    }

    private static void holdsMany(RatingMatrix matrix, IntToDoubleFunction value) {
        assertThat(matrix.cells().isDense()).isFalse();
        UnitRatings unit = matrix.cursor();
        matrix.load(0, unit);
        assertThat(unit.size()).isEqualTo(matrix.raterCount());
        for (int i = 0; i < unit.size(); i++) {
            assertThat(unit.rater(i)).isEqualTo(i);
            assertThat(unit.value(i)).isEqualTo(value.applyAsDouble(i == 0 ? 0 : i - 1));
        }
        for (int u = 1; u < matrix.unitCount(); u++) {
            matrix.load(u, unit);
            assertThat(unit.size()).isEqualTo(1);
            assertThat(unit.rater(0)).isEqualTo(u);
            assertThat(unit.value(0)).isEqualTo(value.applyAsDouble(u));
        }
    }

    @Test
    void dense_codes_take_a_byte_up_to_254_values() {
        for (int values : new int[] {2, 127, 128, 254}) {
            RatingMatrix matrix = two(Scale.interval(), values, u -> u);
            assertThat(matrix.cells().byteCodes()).hasSize(2 * values);
            holdsTwo(matrix, u -> u, true);
        }
    }

    @Test
    void dense_codes_change_to_two_bytes_where_one_is_full() {
        for (int values : new int[] {255, 256, 257, 1000}) {
            holdsTwo(two(Scale.interval(), values, u -> -1.5 * u), u -> -1.5 * u, true);
            holdsTwo(two(Scale.nominal(), values, u -> u), u -> u, false);
        }
        assertThat(two(Scale.interval(), 256, u -> u).cells().byteCodes()).isNull();
    }

    @Test
    void up_to_65535_numbers_are_coded_and_more_are_kept_plain() {
        RatingMatrix coded = two(Scale.interval(), 65_535, u -> u * 0.5);
        RatingMatrix plain = two(Scale.interval(), 65_536, u -> u * 0.5);

        assertThat(coded.isCoded()).isTrue();
        assertThat(coded.categoryCount()).isEqualTo(65_535);
        holdsTwo(coded, u -> u * 0.5, true);
        assertThat(plain.isCoded()).isFalse();
        assertThat(plain.categories()).isEmpty();
        assertThat(plain.categoryValues()).isEmpty();
        assertThat(plain.largestMagnitude()).isEqualTo(65_535 * 0.5);
        assertThat(plain.distinctUnits().isMerged()).isFalse();
        assertThat(plain.ratingsOf("2").get(0).label()).isEqualTo("0.5");
        holdsTwo(plain, u -> u * 0.5, true);
    }

    @Test
    void names_are_coded_however_many_there_are() {
        RatingMatrix matrix = two(Scale.nominal(), 70_000, u -> u);

        assertThat(matrix.isCoded()).isTrue();
        assertThat(matrix.categoryCount()).isEqualTo(70_000);
        holdsTwo(matrix, u -> u, false);
    }

    @Test
    void declared_levels_may_be_more_than_codes() {
        RatingMatrix low = two(Scale.ordinal(0, 99_999), 100, u -> u);
        RatingMatrix high = two(Scale.ordinal(0, 99_999), 100, u -> u * 1000);

        assertThat(low.isCoded()).isTrue();
        assertThat(low.categoryCount()).isEqualTo(100_000);
        holdsTwo(low, u -> u, true);
        assertThat(high.isCoded()).isFalse();
        holdsTwo(high, u -> u * 1000, true);
    }

    @Test
    void sparse_raters_take_one_two_or_four_bytes() {
        for (int raters : new int[] {256, 257, 65_536, 65_537, 70_000}) {
            holdsMany(many(Scale.ordinal(), raters, r -> r % 5), r -> r % 5);
        }
    }

    @Test
    void sparse_values_may_be_wide_or_plain() {
        for (int raters : new int[] {255, 256, 65_535, 65_536, 70_000}) {
            RatingMatrix matrix = many(Scale.interval(), raters, r -> r - 100.25);
            assertThat(matrix.isCoded()).isEqualTo(raters <= 65_535);
            holdsMany(matrix, r -> r - 100.25);
        }
    }

    @Test
    void policies_work_on_plain_values_too() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.interval()).onDuplicate(DuplicatePolicy.MEAN);
        for (int u = 0; u < 70_000; u++) {
            builder.rate("u" + u, "r", u).rate("u" + u, "r", u + 0.5);
        }

        RatingMatrix matrix = builder.build();

        assertThat(matrix.ratingCount()).isEqualTo(70_000);
        assertThat(matrix.ratingsOf("u69999").get(0).value()).isEqualTo(69_999.25);
        assertThat(matrix.ratingsOf("u0").get(0).value()).isEqualTo(0.25);
    }
}
