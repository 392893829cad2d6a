package io.assay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatingMatrixTest {
    private static final double GAP = Double.NaN;

    private static RatingMatrix stars() {
        return RatingMatrix.builder(Scale.ordinal(1, 5))
                .rate("film-1", "ana", 4)
                .rate("film-1", "ben", 5)
                .rate("film-2", "ben", 2)
                .rate("film-3", "ana", 1)
                .rate("film-3", "cy", 3)
                .build();
    }

    @Test
    void units_and_raters_keep_their_ids_in_the_order_first_seen() {
        RatingMatrix stars = stars();

        assertThat(stars.units()).containsExactly("film-1", "film-2", "film-3");
        assertThat(stars.raters()).containsExactly("ana", "ben", "cy");
        assertThat(stars.units().indexOf("film-3")).isEqualTo(2);
        assertThat(stars.units().indexOf("film-9")).isEqualTo(-1);
        assertThat(stars.unitCount()).isEqualTo(3);
        assertThat(stars.raterCount()).isEqualTo(3);
        assertThat(stars.ratingCount()).isEqualTo(5);
        assertThat(stars).hasToString("3 units x 3 raters, 5 ratings, ordinal(1..5)");
    }

    @Test
    void ids_cannot_be_changed_from_outside() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> stars().units().add("film-4"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> stars().categories().clear());
    }

    @Test
    void a_unit_gives_its_ratings_ordered_by_rater() {
        assertThat(stars().ratingsOf("film-3"))
                .containsExactly(new Rating("film-3", "ana", "1", 1), new Rating("film-3", "cy", "3", 3));
        assertThat(stars().ratingsOf("film-2").get(0)).hasToString("film-2 rated 2 by ben");
    }

    @Test
    void a_rater_gives_their_ratings_ordered_by_unit() {
        assertThat(stars().ratingsBy("ben"))
                .containsExactly(new Rating("film-1", "ben", "5", 5), new Rating("film-2", "ben", "2", 2));
    }

    @Test
    void an_unknown_name_is_refused_and_some_known_ones_are_shown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stars().ratingsOf("film-9"))
                .withMessage("there is no unit \"film-9\"; the 3 known ones begin film-1, film-2, film-3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stars().withoutRaters(List.of("dora")))
                .withMessageStartingWith("there is no rater \"dora\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stars().onlyUnits(List.of("film-1")).ratingsOf("film-2"))
                .withMessage("there is no unit \"film-2\"; the 1 known one is film-1");
    }

    @Test
    void without_raters_keeps_units_that_lose_their_ratings() {
        RatingMatrix rest = stars().withoutRaters(Set.of("ben"));

        assertThat(rest.raters()).containsExactly("ana", "cy");
        assertThat(rest.units()).containsExactly("film-1", "film-2", "film-3");
        assertThat(rest.ratingsOf("film-2")).isEmpty();
        assertThat(rest.ratingCount()).isEqualTo(3);
        assertThat(rest.scale()).isEqualTo(Scale.ordinal(1, 5));
    }

    @Test
    void some_units_can_be_kept_or_left_out() {
        RatingMatrix kept = stars().onlyUnits(List.of("film-3", "film-1", "film-3"));

        assertThat(kept.units()).containsExactly("film-1", "film-3");
        assertThat(kept.raters()).containsExactly("ana", "ben", "cy");
        assertThat(kept).isEqualTo(stars().withoutUnits(List.of("film-2")));
    }

    @Test
    void everything_can_be_left_out() {
        RatingMatrix none = stars().withoutUnits(stars().units()).withoutRaters(stars().raters());

        assertThat(none).hasToString("0 units x 0 raters, 0 ratings, ordinal(1..5)");
        assertThat(none.distinctUnits().size()).isZero();
        assertThat(none.toArray()).isEmpty();
    }

    @Test
    void two_matrices_merge_by_name() {
        RatingMatrix later = RatingMatrix.builder(Scale.ordinal(1, 5))
                .rate("film-2", "dora", 3)
                .rate("film-4", "ana", 5)
                .build();

        RatingMatrix both = stars().merge(later);

        assertThat(both.units()).containsExactly("film-1", "film-2", "film-3", "film-4");
        assertThat(both.raters()).containsExactly("ana", "ben", "cy", "dora");
        assertThat(both.ratingsOf("film-2"))
                .containsExactly(new Rating("film-2", "ben", "2", 2), new Rating("film-2", "dora", "3", 3));
        assertThat(both.ratingCount()).isEqualTo(7);
    }

    @Test
    void merging_keeps_units_and_raters_without_ratings() {
        RatingMatrix silent = RatingMatrix.builder(Scale.ordinal(1, 5))
                .unit("film-0")
                .rater("zoe")
                .build();

        RatingMatrix both = silent.merge(stars());

        assertThat(both.units()).startsWith("film-0", "film-1");
        assertThat(both.raters()).startsWith("zoe", "ana");
    }

    @Test
    void open_categories_merge_by_name_not_by_code() {
        RatingMatrix first =
                RatingMatrix.builder(Scale.nominal()).rate("u1", "a", "dog").build();
        RatingMatrix second = RatingMatrix.builder(Scale.nominal())
                .rate("u2", "a", "cat")
                .rate("u3", "a", "dog")
                .build();

        RatingMatrix both = first.merge(second);

        assertThat(both.categories()).containsExactly("cat", "dog");
        assertThat(both.ratingsBy("a")).extracting(Rating::label).containsExactly("dog", "cat", "dog");
    }

    @Test
    void a_rating_that_both_hold_needs_a_policy() {
        RatingMatrix again = RatingMatrix.builder(Scale.ordinal(1, 5))
                .rate("film-1", "ana", 2)
                .build();

        assertThatExceptionOfType(DuplicateRatingException.class).isThrownBy(() -> stars().merge(again));
        assertThat(stars().merge(again, DuplicatePolicy.LAST)
                        .ratingsOf("film-1")
                        .get(0)
                        .label())
                .isEqualTo("2");
        assertThat(stars().merge(again, DuplicatePolicy.FIRST)).isEqualTo(stars());
    }

    @Test
    void ratings_on_different_scales_do_not_merge() {
        RatingMatrix other =
                RatingMatrix.builder(Scale.interval()).rate("film-1", "eve", 4).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> stars().merge(other))
                .withMessage("cannot merge ratings on different scales: ordinal(1..5) and interval;"
                        + " recode one of them first");
    }

    @Test
    void recoding_merges_categories_and_changes_the_scale() {
        RatingMatrix liked =
                stars().recode(Scale.nominal("good", "bad"), label -> Integer.parseInt(label) > 3 ? "good" : "bad");

        assertThat(liked.scale()).isEqualTo(Scale.nominal("good", "bad"));
        assertThat(liked.units()).isEqualTo(stars().units());
        assertThat(liked.ratingsBy("ana")).extracting(Rating::label).containsExactly("good", "bad");
        assertThat(liked.ratingsBy("ana")).extracting(Rating::value).containsExactly(0.0, 1.0);
    }

    @Test
    void recoding_to_a_label_off_the_scale_names_the_rating() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stars().recode(Scale.nominal("a", "b"), label -> "c"))
                .withMessage("unit \"film-1\", rater \"ana\": \"c\" is not in nominal(a, b)");
    }

    @Test
    void recoding_keeps_units_and_raters_without_ratings() {
        RatingMatrix quiet = RatingMatrix.builder(Scale.nominal())
                .unit("u0")
                .rater("zoe")
                .rate("u1", "ana", "x")
                .build();

        RatingMatrix recoded = quiet.recode(Scale.nominal(), label -> label + label);

        assertThat(recoded.units()).containsExactly("u0", "u1");
        assertThat(recoded.raters()).containsExactly("zoe", "ana");
        assertThat(recoded.categories()).containsExactly("xx");
    }

    @Test
    void an_array_is_read_by_rows_with_nan_for_missing() {
        RatingMatrix matrix = RatingMatrix.of(Scale.interval(), new double[][] {{1, GAP, 2.5}, {GAP, GAP, GAP}});

        assertThat(matrix.units()).containsExactly("1", "2");
        assertThat(matrix.raters()).containsExactly("R1", "R2", "R3");
        assertThat(matrix.ratingsOf("1"))
                .containsExactly(new Rating("1", "R1", "1", 1), new Rating("1", "R3", "2.5", 2.5));
        assertThat(matrix.ratingsOf("2")).isEmpty();
        assertThat(Arrays.deepToString(matrix.toArray())).isEqualTo(Arrays.deepToString(new double[][] {
            {1, GAP, 2.5}, {GAP, GAP, GAP}
        }));
    }

    @Test
    void short_rows_are_filled_with_missing_ratings() {
        RatingMatrix matrix = RatingMatrix.of(Scale.interval(), new double[][] {{1}, {}, {3, 4, 5}});

        assertThat(matrix.raterCount()).isEqualTo(3);
        assertThat(Arrays.deepToString(matrix.toArray())).isEqualTo(Arrays.deepToString(new double[][] {
            {1, GAP, GAP}, {GAP, GAP, GAP}, {3, 4, 5}
        }));
    }

    @Test
    void arrays_may_be_empty() {
        assertThat(RatingMatrix.of(Scale.interval(), new double[0][]))
                .hasToString("0 units x 0 raters, 0 ratings, interval");
        RatingMatrix noRaters = RatingMatrix.of(Scale.interval(), new double[3][0]);
        assertThat(noRaters).hasToString("3 units x 0 raters, 0 ratings, interval");
        assertThat(noRaters.distinctUnits().counts()).containsExactly(1, 1, 1);
    }

    @Test
    void a_bad_number_in_an_array_is_named_by_row_and_column() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.of(Scale.ordinal(1, 5), new double[][] {{1, 2}, {3, 6}}))
                .withMessage("unit \"2\", rater \"R2\": 6 is not in ordinal(1..5)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.of(Scale.interval(), new double[][] {{Double.NEGATIVE_INFINITY}}))
                .withMessage("unit \"1\", rater \"R1\": -Infinity is not a finite number; leave a missing rating out");
    }

    @Test
    void the_array_is_copied() {
        double[][] values = {{1, 2}};
        RatingMatrix matrix = RatingMatrix.of(Scale.interval(), values);

        values[0][0] = 9;
        matrix.toArray()[0][1] = 9;
        matrix.categoryValues()[0] = 9;

        assertThat(Arrays.deepToString(matrix.toArray())).isEqualTo(Arrays.deepToString(new double[][] {{1, 2}}));
    }

    @Test
    void a_matrix_that_is_too_large_gives_no_array() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal());
        for (int i = 0; i < 10_001; i++) {
            builder.rate("u" + i, "r" + i, "x");
        }

        assertThatIllegalStateException()
                .isThrownBy(builder.build()::toArray)
                .withMessage("a dense table of 10001 units by 10001 raters is too large;"
                        + " read units one by one with load(...)");
    }

    @Test
    void a_guava_table_goes_in_and_comes_out() {
        Table<String, String, Integer> table = ImmutableTable.<String, String, Integer>builder()
                .put("u1", "ana", 3)
                .put("u1", "ben", 4)
                .put("u2", "ben", 5)
                .build();

        RatingMatrix matrix = RatingMatrix.of(Scale.ordinal(1, 5), table);

        assertThat(matrix.ratingsOf("u1"))
                .containsExactly(new Rating("u1", "ana", "3", 3), new Rating("u1", "ben", "4", 4));
        assertThat(matrix.toTable())
                .isEqualTo(ImmutableTable.<String, String, String>builder()
                        .put("u1", "ana", "3")
                        .put("u1", "ben", "4")
                        .put("u2", "ben", "5")
                        .build());
    }

    @Test
    void nan_in_a_table_is_refused_since_an_absent_cell_is_missing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.of(Scale.interval(), ImmutableTable.of("u", "r", Double.NaN)))
                .withMessageContaining("leave a missing rating out");
    }

    @Test
    void a_cursor_reads_units_in_place() {
        RatingMatrix stars = stars();
        UnitRatings unit = stars.cursor();

        stars.load(2, unit);

        assertThat(unit.unit()).isEqualTo(2);
        assertThat(unit.size()).isEqualTo(2);
        assertThat(unit.isCoded()).isTrue();
        assertThat(unit.rater(1)).isEqualTo(2);
        assertThat(unit.code(1)).isEqualTo(2);
        assertThat(unit.value(1)).isEqualTo(3);
    }

    @Test
    void categories_are_in_order_of_number_else_of_name_else_as_declared() {
        double[][] numbers = {{10, 9, 100}};
        assertThat(RatingMatrix.of(Scale.interval(), numbers).categories()).containsExactly("9", "10", "100");
        assertThat(RatingMatrix.of(Scale.nominal(), numbers).categories()).containsExactly("9", "10", "100");
        assertThat(RatingMatrix.of(Scale.interval(), numbers).categoryValues()).containsExactly(9, 10, 100);
        assertThat(RatingMatrix.of(Scale.nominal(), numbers).categoryValues()).containsExactly(0, 1, 2);
        RatingMatrix named = RatingMatrix.builder(Scale.nominal("b", "c", "a"))
                .rate("u", "r", "a")
                .build();
        assertThat(named.categories()).containsExactly("b", "c", "a");
        assertThat(named.categoryCount()).isEqualTo(3);
        RatingMatrix mixed = RatingMatrix.builder(Scale.nominal())
                .rate("u", "r1", "10")
                .rate("u", "r2", "9")
                .rate("u", "r3", "x")
                .build();
        assertThat(mixed.categories()).containsExactly("10", "9", "x");
    }

    @Test
    void the_largest_magnitude_skips_missing_ratings() {
        assertThat(RatingMatrix.of(Scale.interval(), new double[][] {{-7, GAP}, {GAP, 3}})
                        .largestMagnitude())
                .isEqualTo(7);
        assertThat(RatingMatrix.of(Scale.interval(), new double[][] {{GAP}}).largestMagnitude())
                .isZero();
    }

    @Test
    void matrices_are_equal_when_scale_ids_and_ratings_are() {
        assertThat(stars()).isEqualTo(stars()).hasSameHashCodeAs(stars());
        assertThat(stars())
                .isNotEqualTo(stars().withoutUnits(List.of("film-2")))
                .isNotEqualTo(stars().withoutRaters(List.of("cy")))
                .isNotEqualTo(stars().recode(Scale.ordinal(1, 6), label -> label))
                .isNotEqualTo(stars().recode(Scale.ordinal(1, 5), label -> label.equals("2") ? "3" : label))
                .isNotEqualTo("stars");
    }
}
