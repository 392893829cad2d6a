package io.assay.annotators.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.annotators.Annotations;
import io.assay.annotators.Gold;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of raters where ratings tell little or nothing. */
class OddRatingsTest {
    private static final Scale YES_NO = Scale.nominal("yes", "no");

    /** Two groups of three raters that share no unit. */
    private static RatingMatrix disconnected() {
        RatingMatrixBuilder builder = RatingMatrix.builder(YES_NO);
        for (int u = 0; u < 40; u++) {
            for (int r = 0; r < 3; r++) {
                builder.rate("u" + u, (u < 20 ? "left" : "right") + r, (u * 7 + r * 3) % 5 < 2 ? "yes" : "no");
            }
        }
        return builder.build();
    }

    @Test
    void groups_of_raters_that_share_no_unit_are_compared_within_each() {
        RatingMatrix ratings = disconnected();

        assertThat(AnnotatorQuality.defaults().of(ratings))
                .hasSize(6)
                .allSatisfy(card -> assertThat(card.accuracy().counts().units()).isEqualTo(20));
        assertThat(CopyTest.defaults().of(Annotations.of(ratings)).tested()).isEqualTo(6);
        assertThat(RemovalPlan.defaults().steps(1).of(ratings).alpha().isDefined())
                .isTrue();
    }

    @Test
    void a_rater_with_one_label_is_neither_judged_nor_named() {
        RatingMatrixBuilder builder = RatingMatrix.builder(YES_NO);
        for (int u = 0; u < 30; u++) {
            for (String rater : List.of("ana", "ben", "cleo")) {
                builder.rate("u" + u, rater, (u + rater.length()) % 4 == 0 ? "no" : "yes");
            }
        }
        RatingMatrix ratings = builder.rate("u0", "once", "no").build();

        RaterCard once = AnnotatorQuality.defaults().of(ratings).get(3);
        CopiedPairs copies = CopyTest.defaults().of(Annotations.of(ratings));

        assertThat(once.standing()).isEqualTo(Standing.NOT_SETTLED);
        assertThat(once.accuracy().interval().orElseThrow().width()).isGreaterThan(0.7);
        assertThat(copies.tooFewShared()).isGreaterThanOrEqualTo(3);
        assertThat(copies.pairs()).noneMatch(pair -> pair.second().equals("once"));
    }

    @Test
    void a_single_category_leaves_scores_undefined_and_no_pair_to_test() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal());
        for (int u = 0; u < 20; u++) {
            for (String rater : List.of("ana", "ben", "cleo")) {
                builder.rate("u" + u, rater, "yes");
            }
        }
        RatingMatrix ratings = builder.build();

        RaterCard ana = AnnotatorQuality.defaults().of(ratings).get(0);
        assertThat(ana.accuracy().value()).isEqualTo(1);
        assertThat(ana.spammerScore().reason().orElseThrow()).contains("fewer than two categories");
        assertThat(CopyTest.defaults().of(Annotations.of(ratings)).reason().orElseThrow())
                .contains("fewer than two categories");
        assertThat(RemovalPlan.defaults().of(ratings).alpha().isDefined()).isFalse();
    }

    @Test
    void where_all_units_are_tied_everybody_differs_from_most_of_the_others() {
        RatingMatrixBuilder builder = RatingMatrix.builder(YES_NO);
        for (int u = 0; u < 24; u++) {
            for (int r = 0; r < 4; r++) {
                builder.rate("u" + u, "r" + r, (u + r) % 2 == 0 ? "yes" : "no");
            }
        }
        RatingMatrix ratings = builder.build();

        assertThat(AnnotatorQuality.defaults().of(ratings)).allSatisfy(card -> {
            // Of the three others two say the opposite.
            assertThat(card.accuracy().value()).isZero();
            assertThat(card.agreement().value()).isEqualTo(1 / 3.0, within(1e-12));
        });
        assertThat(CopyTest.defaults().of(Annotations.of(ratings)).tested()).isEqualTo(6);
    }

    @Test
    void without_any_rating_nothing_is_defined_and_nothing_fails() {
        RatingMatrix none = RatingMatrix.builder(YES_NO)
                .unit("u1")
                .unit("u2")
                .rater("ana")
                .rater("ben")
                .build();

        assertThat(AnnotatorQuality.defaults().of(none))
                .allSatisfy(card -> assertThat(card.accuracy().isDefined()).isFalse());
        assertThat(RemovalPlan.defaults().of(none).steps()).isEmpty();
        assertThat(CopyTest.defaults().of(Annotations.of(none)).reason()).isPresent();
        assertThat(RaterDrift.defaults().of(Annotations.of(none), none))
                .hasSize(2)
                .noneMatch(course -> course.drift().tested());
    }

    @Test
    void gold_of_unknown_units_is_refused_wherever_it_is_used() {
        Gold gold = Gold.of(Map.of("nowhere", "yes"));

        assertThatThrownBy(() -> AnnotatorQuality.defaults().gold(gold).of(disconnected()))
                .hasMessageContaining("\"nowhere\"");
        assertThatThrownBy(() -> RemovalPlan.defaults().gold(gold).of(disconnected()))
                .hasMessageContaining("\"nowhere\"");
    }
}
