package io.assay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatingMatrixBuilderTest {
    private static List<String> labels(RatingMatrixBuilder builder) {
        RatingMatrix matrix = builder.build();
        return matrix.ratingsOf(matrix.units().get(0)).stream()
                .map(Rating::label)
                .toList();
    }

    @Test
    void one_and_one_point_zero_are_the_same_label() {
        assertThat(labels(RatingMatrix.builder(Scale.interval())
                        .rate("u", "a", 1)
                        .rate("u", "b", "1.0")
                        .rate("u", "c", " 1 ")
                        .rate("u", "d", "1e0")))
                .containsExactly("1", "1", "1", "1");
        RatingMatrix nominal = RatingMatrix.builder(Scale.nominal())
                .rate("u", "a", 1.0)
                .rate("u", "b", "1")
                .build();
        assertThat(nominal.categories()).containsExactly("1");
    }

    @Test
    void minus_zero_is_zero() {
        for (Scale scale : List.of(
                Scale.nominal(),
                Scale.ordinal(),
                Scale.ordinal(-1, 1),
                Scale.interval(),
                Scale.ratio(),
                Scale.circular(24))) {
            RatingMatrix matrix = RatingMatrix.of(scale, new double[][] {{0.0, -0.0}});

            assertThat(matrix.ratingsOf("1")).extracting(Rating::label).containsExactly("0", "0");
            assertThat(matrix.ratingsOf("1").get(0).value())
                    .isEqualTo(matrix.ratingsOf("1").get(1).value());
        }
    }

    @Test
    void points_on_a_circle_are_turned_into_one_turn() {
        assertThat(labels(RatingMatrix.builder(Scale.circular(24))
                        .rate("u", "a", 24)
                        .rate("u", "b", -1)
                        .rate("u", "c", 49.5)
                        .rate("u", "d", -1e-300)
                        .rate("u", "e", -48)))
                .containsExactly("0", "23", "1.5", "0", "0");
    }

    @Test
    void a_value_off_the_scale_is_refused_with_unit_rater_and_what_is_allowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.builder(Scale.ordinal(1, 10)).rate("r-3", "ben", 11))
                .withMessage("unit \"r-3\", rater \"ben\": 11 is not in ordinal(1..10)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.builder(Scale.ordinal(1, 10)).rate("r-3", "ben", 1.5))
                .withMessage("unit \"r-3\", rater \"ben\": 1.5 is not in ordinal(1..10)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RatingMatrix.builder(Scale.ordinal("low", "high")).rate("r-3", "ben", "mid"))
                .withMessage("unit \"r-3\", rater \"ben\": \"mid\" is not in ordinal(low < high)");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RatingMatrix.builder(Scale.ordinal("low", "high")).rate("r-3", "ben", 2))
                .withMessage("unit \"r-3\", rater \"ben\": 2 is not in ordinal(low < high); give the level's name");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RatingMatrix.builder(Scale.nominal("yes", "no")).rate("r-3", "ben", "Yes"))
                .withMessage("unit \"r-3\", rater \"ben\": \"Yes\" is not in nominal(yes, no)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.builder(Scale.ratio()).rate("r-3", "ben", -2))
                .withMessage("unit \"r-3\", rater \"ben\": -2 is not in ratio(>= 0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.builder(Scale.interval()).rate("r-3", "ben", "good"))
                .withMessage("unit \"r-3\", rater \"ben\": \"good\" is not a number, but the scale is interval");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.builder(Scale.nominal()).rate("r-3", "ben", ""))
                .withMessage("unit \"r-3\", rater \"ben\": \"\" is an empty category; leave a missing rating out");
    }

    @Test
    void a_number_that_is_not_finite_is_refused_on_every_scale() {
        for (Scale scale :
                List.of(Scale.nominal(), Scale.ordinal(), Scale.interval(), Scale.ratio(), Scale.circular(1))) {
            for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> RatingMatrix.builder(scale).rate("u", "r", value))
                        .withMessage("unit \"u\", rater \"r\": " + value
                                + " is not a finite number; leave a missing rating out");
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.builder(Scale.interval()).rate("u", "r", "NaN"));
    }

    @Test
    void a_refused_rating_leaves_no_trace() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.ordinal(1, 5)).rate("u1", "a", 1);

        assertThatIllegalArgumentException().isThrownBy(() -> builder.rate("u2", "b", 9));

        assertThat(builder.build()).hasToString("1 unit x 1 rater, 1 rating, ordinal(1..5)");
    }

    @Test
    void named_levels_rank_from_one() {
        RatingMatrix matrix = RatingMatrix.builder(Scale.ordinal("poor", "fair", "good"))
                .rate("u", "a", "good")
                .rate("u", "b", "poor")
                .build();

        assertThat(matrix.ratingsOf("u"))
                .containsExactly(new Rating("u", "a", "good", 3), new Rating("u", "b", "poor", 1));
        assertThat(matrix.categories()).containsExactly("poor", "fair", "good");
        assertThat(matrix.categoryValues()).containsExactly(1, 2, 3);
    }

    @Test
    void repeated_ratings_are_refused_by_default_and_both_places_are_named() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.interval())
                .rate("r-17", "ana", 7)
                .rate("r-18", "ana", 1)
                .rate("r-17", "ana", 8)
                .rate("r-17", "ben", 3)
                .rate("r-17", "ana", 9);

        DuplicateRatingException refused = catchThrowableOfType(DuplicateRatingException.class, builder::build);

        assertThat(refused)
                .hasMessage(
                        "unit \"r-17\": rater \"ana\" rated twice, 7 as rating 1 and 8 as rating 3 (and 1 more like it);"
                                + " remove one, or choose a policy with onDuplicate(FIRST, LAST, MEAN or SEPARATE_RATER)");
        assertThat(refused.count()).isEqualTo(2);
        assertThat(refused.duplicates())
                .containsExactly(
                        new DuplicateRatingException.Duplicate("r-17", "ana", 0, "7", 2, "8"),
                        new DuplicateRatingException.Duplicate("r-17", "ana", 2, "8", 4, "9"));
    }

    @Test
    void at_most_twenty_repeated_ratings_are_listed_and_all_are_counted() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal());
        for (int i = 0; i < 60; i++) {
            builder.rate("u" + i % 30, "r", "yes");
        }

        DuplicateRatingException refused = catchThrowableOfType(DuplicateRatingException.class, builder::build);

        assertThat(refused.duplicates()).hasSize(20);
        assertThat(refused.count()).isEqualTo(30);
    }

    @Test
    void a_repeated_category_is_shown_by_name() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.ordinal("low", "high"))
                .rate("u", "r", "high")
                .rate("u", "r", "low");

        assertThatExceptionOfType(DuplicateRatingException.class)
                .isThrownBy(builder::build)
                .withMessageContaining("high as rating 1 and low as rating 2");
    }

    private static RatingMatrixBuilder thrice(DuplicatePolicy policy) {
        return RatingMatrix.builder(Scale.interval())
                .onDuplicate(policy)
                .rate("u", "ana", 1)
                .rate("v", "ana", 10)
                .rate("u", "ben", 2)
                .rate("u", "ana", 3)
                .rate("u", "ana", 8);
    }

    @Test
    void first_last_and_mean_leave_one_rating() {
        assertThat(labels(thrice(DuplicatePolicy.FIRST))).containsExactly("1", "2");
        assertThat(labels(thrice(DuplicatePolicy.LAST))).containsExactly("8", "2");
        assertThat(labels(thrice(DuplicatePolicy.MEAN))).containsExactly("4", "2");
        assertThat(thrice(DuplicatePolicy.MEAN).build().ratingCount()).isEqualTo(3);
    }

    @Test
    void values_that_a_policy_dropped_are_not_among_the_categories() {
        assertThat(thrice(DuplicatePolicy.FIRST).build().categories()).containsExactly("1", "2", "10");
        assertThat(thrice(DuplicatePolicy.LAST).build().categories()).containsExactly("2", "8", "10");
        assertThat(thrice(DuplicatePolicy.MEAN).build().categories()).containsExactly("2", "4", "10");
        RatingMatrix named = RatingMatrix.builder(Scale.nominal())
                .onDuplicate(DuplicatePolicy.LAST)
                .rate("u", "ana", "cat")
                .rate("u", "ana", "dog")
                .build();
        assertThat(named.categories()).containsExactly("dog");
    }

    @Test
    void declared_categories_stay_even_if_a_policy_dropped_their_ratings() {
        RatingMatrix named = RatingMatrix.builder(Scale.nominal("cat", "dog"))
                .onDuplicate(DuplicatePolicy.LAST)
                .rate("u", "ana", "cat")
                .rate("u", "ana", "dog")
                .build();

        assertThat(named.categories()).containsExactly("cat", "dog");
        assertThat(named.ratingsOf("u")).extracting(Rating::label).containsExactly("dog");
    }

    @Test
    void the_mean_of_huge_ratings_is_finite() {
        RatingMatrix matrix = RatingMatrix.builder(Scale.interval())
                .onDuplicate(DuplicatePolicy.MEAN)
                .rate("u", "ana", 1e308)
                .rate("u", "ana", 1.2e308)
                .build();

        assertThat(matrix.ratingsOf("u").get(0).value()).isEqualTo(1.1e308);
    }

    @Test
    void separate_raters_are_numbered() {
        RatingMatrix matrix = thrice(DuplicatePolicy.SEPARATE_RATER).build();

        assertThat(matrix.raters()).containsExactly("ana", "ben", "ana#2", "ana#3");
        assertThat(matrix.ratingsOf("u"))
                .extracting(Rating::rater, Rating::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ana", "1"),
                        org.assertj.core.groups.Tuple.tuple("ben", "2"),
                        org.assertj.core.groups.Tuple.tuple("ana#2", "3"),
                        org.assertj.core.groups.Tuple.tuple("ana#3", "8"));
    }

    @Test
    void separate_raters_are_shared_between_units() {
        RatingMatrix matrix = RatingMatrix.builder(Scale.nominal())
                .onDuplicate(DuplicatePolicy.SEPARATE_RATER)
                .rate("u", "ana", "x")
                .rate("u", "ana", "y")
                .rate("v", "ana", "x")
                .rate("v", "ana", "x")
                .build();

        assertThat(matrix.raters()).containsExactly("ana", "ana#2");
        assertThat(matrix.ratingsBy("ana#2")).extracting(Rating::label).containsExactly("y", "x");
    }

    @Test
    void a_separate_rater_never_takes_the_name_of_a_real_one() {
        RatingMatrixBuilder builder = thrice(DuplicatePolicy.SEPARATE_RATER).rate("v", "ana#2", 5);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage(
                        "a repeated rating would be given to the new rater \"ana#2\", but the data have a rater of that"
                                + " name; rename that rater or choose another policy");
    }

    @Test
    void a_mean_is_refused_where_it_would_not_be_a_rating() {
        for (Scale scale : List.of(Scale.nominal(), Scale.ordinal(), Scale.ordinal(1, 5), Scale.circular(24))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RatingMatrix.builder(scale).onDuplicate(DuplicatePolicy.MEAN))
                    .withMessage("the mean of two ratings is not a rating on the " + scale.name()
                            + " scale; choose FIRST, LAST or SEPARATE_RATER");
        }
        assertThat(RatingMatrix.builder(Scale.ratio()).onDuplicate(DuplicatePolicy.MEAN))
                .isNotNull();
    }

    @Test
    void empty_ids_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.builder(Scale.nominal()).rate("", "ana", "x"))
                .withMessage("a rating needs a unit and a rater, but was given unit \"\" and rater \"ana\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.builder(Scale.nominal()).rate("u", "", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.builder(Scale.nominal()).unit(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMatrix.builder(Scale.nominal()).raterIndex(""));
    }

    @Test
    void an_id_with_half_a_surrogate_pair_is_refused() {
        for (String id : List.of("a\ud83d", "\udc00", "what?\ud83d")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RatingMatrix.builder(Scale.nominal()).rate(id, "ana", "x"))
                    .withMessageContaining("is not valid text (half a surrogate pair)");
        }
        assertThat(RatingMatrix.builder(Scale.nominal())
                        .rate("what? \ud83d\ude00", "ana", "x")
                        .build()
                        .units())
                .containsExactly("what? \ud83d\ude00");
    }

    @Test
    void indexes_and_codes_are_the_fast_way_to_the_same_matrix() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal());
        int unit = builder.unitIndex("u");
        double yes = builder.encode("yes");
        builder.rateEncoded(unit, builder.raterIndex("ana"), yes);
        builder.rateEncoded(unit, builder.raterIndex("ben"), builder.encode(7));

        assertThat(builder.build())
                .isEqualTo(RatingMatrix.builder(Scale.nominal())
                        .rate("u", "ana", "yes")
                        .rate("u", "ben", "7")
                        .build());
    }

    @Test
    void what_is_not_on_the_scale_encodes_to_nan() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.ordinal(1, 5));

        assertThat(builder.encode("3.0")).isEqualTo(3);
        assertThat(builder.encode("6")).isNaN();
        assertThat(builder.encode("x")).isNaN();
        assertThat(builder.encode(Double.POSITIVE_INFINITY)).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.rateEncoded(builder.unitIndex("u"), builder.raterIndex("r"), Double.NaN));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> builder.rateEncoded(1, 0, 3));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> builder.rateEncoded(0, 1, 3));
    }

    @Test
    void a_builder_builds_once_and_then_takes_nothing_more() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal()).rate("u", "ana", "x");
        RatingMatrix matrix = builder.build();

        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessage("this builder has built its matrix; start a new one");
        assertThatIllegalStateException().isThrownBy(() -> builder.rate("v", "ana", "x"));
        assertThatIllegalStateException().isThrownBy(() -> builder.rate("v", "ana", 1));
        assertThatIllegalStateException().isThrownBy(() -> builder.rateEncoded(0, 0, 0));
        assertThatIllegalStateException().isThrownBy(() -> builder.unit("v"));
        assertThatIllegalStateException().isThrownBy(() -> builder.unitIndex("v"));
        assertThatIllegalStateException().isThrownBy(() -> builder.rater("ben"));
        assertThatIllegalStateException().isThrownBy(() -> builder.raterIndex("ben"));
        assertThat(matrix).hasToString("1 unit x 1 rater, 1 rating, nominal");
    }

    @Test
    void a_builder_without_ratings_builds_an_empty_matrix() {
        assertThat(RatingMatrix.builder(Scale.ordinal(1, 5)).build())
                .hasToString("0 units x 0 raters, 0 ratings, ordinal(1..5)");
    }
}
