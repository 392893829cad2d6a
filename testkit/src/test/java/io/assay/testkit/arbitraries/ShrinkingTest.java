package io.assay.testkit.arbitraries;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.agreement.Agreement;
import io.assay.core.RatingMatrix;
import io.assay.rubric.Answer;
import io.assay.rubric.Rubric;
import io.assay.rubric.Rubrics;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.Scored;
import io.assay.sampling.Logits;
import io.assay.sampling.Scorer;
import io.assay.testkit.Platform;
import io.assay.testkit.internal.Printed;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Properties that fail, run as a build would run them, and the data that jqwik reports in the end. Shrinking is greedy, so another seed could end elsewhere. */
class ShrinkingTest {
    /** Properties that are wrong. */
    static class Wrong {
        @Property(seed = "7", edgeCases = EdgeCasesMode.NONE)
        void raters_always_agree(@ForAll @OnScale("nominal:a,b,c") RatingMatrix ratings) {
            if (Agreement.percentAgreement(ratings).orNaN() < 1) {
                throw new AssertionError(Printed.of(ratings));
            }
        }

        @Property(seed = "7", edgeCases = EdgeCasesMode.NONE)
        void there_are_fewer_than_three_units_and_two_raters(@ForAll @Missing(max = 0.3) RatingMatrix ratings) {
            if (ratings.unitCount() >= 3 && ratings.raterCount() >= 2) {
                throw new AssertionError(
                        ratings.unitCount() + " x " + ratings.raterCount() + ", " + ratings.ratingCount());
            }
        }

        @Property(seed = "7", edgeCases = EdgeCasesMode.NONE)
        void nothing_is_missing(@ForAll @OnScale("ordinal:1..5") RatingMatrix ratings) {
            if (ratings.ratingCount() < ratings.unitCount() * ratings.raterCount()) {
                throw new AssertionError(Printed.of(ratings));
            }
        }

        @Property(seed = "7", edgeCases = EdgeCasesMode.NONE)
        void numbers_are_below_twelve(@ForAll @OnScale("interval") RatingMatrix ratings) {
            if (ratings.largestMagnitude() >= 12) {
                throw new AssertionError(Printed.of(ratings));
            }
        }

        @Property(seed = "7", edgeCases = EdgeCasesMode.NONE)
        void models_are_never_surer_than_the_first_guess(@ForAll Logits pool) {
            double[] scores = Scorer.leastConfidence().scores(pool);
            for (double score : scores) {
                if (score > 0.5) {
                    throw new AssertionError(pool.rowCount() + " x " + pool.classCount() + ": " + pool.value(0, 0)
                            + ", " + pool.value(0, pool.classCount() - 1));
                }
            }
        }

        @Property(seed = "7", edgeCases = EdgeCasesMode.NONE)
        void rubrics_have_one_criterion(@ForAll Rubric rubric) {
            if (rubric.criteria().size() > 1) {
                throw new AssertionError(rubric.criteria().stream()
                        .map(placed -> placed.criterion().kind() + " "
                                + placed.criterion().weight())
                        .toList()
                        .toString());
            }
        }

        @Property(seed = "7", edgeCases = EdgeCasesMode.NONE)
        void every_sheet_has_a_score(@ForAll Scored scored) {
            if (scored.score().isEmpty() && scored.key().isEmpty()) {
                throw new AssertionError(
                        scored.criteria().size() + ": " + scored.sheet().answers());
            }
        }

        @Provide
        Arbitrary<ScoreSheet> sheets() {
            Rubric rubric = Rubric.of(
                    "service",
                    "1.0.0",
                    Rubrics.yesNo("issue", "Names the issue"),
                    Rubrics.measure("fix", "Share of steps that fit", 0, 10));
            return AssayArbitraries.sheets(rubric);
        }

        @Property(seed = "7", edgeCases = EdgeCasesMode.NONE)
        void steps_never_fit(@ForAll("sheets") ScoreSheet sheet) {
            if (sheet.answer("fix") instanceof Answer.Answered given && (Double) given.value() > 2) {
                throw new AssertionError(sheet.item() + " " + sheet.rater() + " " + sheet.answers());
            }
        }
    }

    private static String failure(String method, Class<?> parameter) {
        return Platform.failureOfProperty(Wrong.class, method, parameter);
    }

    @Test
    void disagreement_shrinks_to_one_unit_and_two_raters() {
        assertThat(failure("raters_always_agree", RatingMatrix.class))
                .isIn(
                        "1 unit x 2 raters, 2 ratings, nominal(a, b, c)\n    R1 R2\n  1  a  b",
                        "1 unit x 2 raters, 2 ratings, nominal(a, b, c)\n    R1 R2\n  1  b  a");
    }

    @Test
    void sizes_shrink_to_the_smallest_that_fail_and_gaps_are_filled() {
        assertThat(failure("there_are_fewer_than_three_units_and_two_raters", RatingMatrix.class))
                .isEqualTo("3 x 2, 6");
    }

    @Test
    void a_gap_shrinks_to_one_cell() {
        assertThat(failure("nothing_is_missing", RatingMatrix.class))
                .isEqualTo("1 unit x 1 rater, 0 ratings, ordinal(1..5)\n    R1\n  1  .");
    }

    @Test
    void numbers_shrink_towards_0_and_above_it() {
        assertThat(failure("numbers_are_below_twelve", RatingMatrix.class))
                .isIn(
                        "1 unit x 1 rater, 1 rating, interval\n    R1\n  1 12",
                        "1 unit x 1 rater, 1 rating, interval\n      R1\n  1 12.0");
    }

    @Test
    void pools_shrink_to_one_row_of_zeros() {
        assertThat(failure("models_are_never_surer_than_the_first_guess", Logits.class))
                .isEqualTo("1 x 3: 0.0, 0.0");
    }

    @Test
    void rubrics_shrink_to_yes_and_no() {
        assertThat(failure("rubrics_have_one_criterion", Rubric.class)).isEqualTo("[yesNo 1.0, yesNo 1.0]");
    }

    @Test
    void sheets_shrink_with_their_rubrics() {
        assertThat(failure("every_sheet_has_a_score", Scored.class))
                .startsWith("1: {")
                .hasSizeLessThan(120);
    }

    @Test
    void answers_shrink_to_the_lowest_that_fail() {
        assertThat(failure("steps_never_fit", ScoreSheet.class))
                .isEqualTo("1 R1 {issue=Answered[value=false, because=], fix=Answered[value=2.5, because=]}");
    }
}
