package io.assay.testkit;

import static io.assay.testkit.AssayAssertions.assertThat;
import static io.assay.testkit.AssayAssertions.assertThatCode;
import static io.assay.testkit.AssayAssertions.within;

import io.assay.agreement.Agreement;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.rubric.Graded;
import io.assay.rubric.Outcome;
import io.assay.rubric.Rubric;
import io.assay.rubric.Rubrics;
import io.assay.rubric.Scored;
import io.assay.rubric.YesNo;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AssayAssertionsTest {
    private static final RatingMatrix GOOD = RatingMatrix.of(Scale.ordinal(1, 5), new double[][] {
        {1, 1, 1}, {2, 2, 2}, {4, 4, 4}, {5, 5, 5}, {3, 3, Double.NaN}
    });

    /** The third rater turns the scale around. */
    private static final RatingMatrix BAD = RatingMatrix.of(
            Scale.ordinal(1, 5), new double[][] {{1, 1, 5}, {2, 2, 4}, {4, 4, 2}, {5, 5, 1}, {3, 3, 3}});

    private static final RatingMatrix CONSTANT = RatingMatrix.of(Scale.ordinal(1, 5), new double[][] {{3, 3}, {3, 3}});

    private static String failure(ThrowingCallable assertion) {
        try {
            assertion.call();
        } catch (AssertionError e) {
            return e.getMessage();
        } catch (Throwable e) {
            throw new IllegalStateException("it should have been an AssertionError", e);
        }
        throw new AssertionError("it passed");
    }

    @Test
    void ratings_that_agree_pass() {
        assertThat(GOOD)
                .hasAlphaOfAtLeast(0.8)
                .hasAtLeast(Agreement.percentAgreement(), 1)
                .isOnScale(Scale.ordinal(1, 5))
                .hasUnitsOfAtLeast(5)
                .hasRatingsPerUnitOfAtLeast(2)
                .hasMissingShareOfAtMost(0.07)
                .hasRaters("R2", "R1")
                .measuredBy(Agreement.krippendorff())
                .hasValue(1, within(0.0));
    }

    @Test
    void a_low_alpha_is_told_with_its_interval_the_worst_rater_and_the_worst_units() {
        String message = failure(() -> assertThat(BAD)
                .hasAtLeast(Agreement.krippendorff().bootstrap(200).seed(3), 0.8));

        assertThat(message)
                .contains("5 units x 3 raters, 15 ratings, ordinal(1..5)")
                .contains("to have a krippendorff-alpha of at least 0.8, but it has")
                .contains("95 % CI [")
                .contains("seed 3")
                .contains("worst rater: \"R3\" agrees in 20.0 % of 10 comparisons; without them alpha would be 1.0000")
                .contains("worst units: ")
                .containsPattern("\"(1|4)\" rated (1, 1, 5|5, 5, 1), \\d+\\.\\d % of the disagreement");
    }

    @Test
    void the_lower_limit_can_be_asked_for() {
        assertThat(failure(() -> assertThat(BAD).hasAlphaLowerBoundOfAtLeast(0.5)))
                .contains("with a lower limit of at least 0.5")
                .contains("bootstrap");
        assertThat(failure(() -> assertThat(GOOD)
                        .hasLowerBoundOfAtLeast(Agreement.krippendorff().bootstrap(0), 0.5)))
                .contains("with a lower limit of at least 0.5");
    }

    @Test
    void an_undefined_figure_fails_with_its_reason() {
        assertThat(failure(() -> assertThat(CONSTANT).hasAlphaOfAtLeast(-1)))
                .contains("krippendorff-alpha (ordinal) undefined: ");
        assertThat(Agreement.krippendorff(CONSTANT)).isUndefined().isUndefinedBecause("3");
        assertThat(failure(() -> assertThat(Agreement.krippendorff(CONSTANT)).hasValueOfAtLeast(0)))
                .contains("to be defined, but");
        assertThat(failure(() -> assertThat(Agreement.krippendorff(CONSTANT)).isUndefinedBecause("no such words")))
                .contains("to contain");
        assertThat(failure(() -> assertThat(Agreement.krippendorff(GOOD)).isUndefined()))
                .contains("to be undefined, but it is");
    }

    @Test
    void shapes_of_ratings_are_told() {
        assertThat(failure(() -> assertThat(GOOD).hasRatingsPerUnitOfAtLeast(3)))
                .contains("but 1 of the units have fewer")
                .contains("\"5\" with 2");
        assertThat(failure(() -> assertThat(GOOD).hasUnitsOfAtLeast(6))).contains("at least 6 units");
        assertThat(failure(() -> assertThat(GOOD).hasMissingShareOfAtMost(0.01)))
                .contains("but 0.0667 is");
        assertThat(failure(() -> assertThat(GOOD).hasRaters("R1", "eva"))).contains("[eva]");
        assertThat(failure(() -> assertThat(GOOD).isOnScale(Scale.interval()))).contains("on the scale interval");
    }

    @Test
    void a_description_stands_in_front() {
        assertThat(failure(() -> assertThat(BAD).as("ratings of tone").hasAlphaOfAtLeast(0.8)))
                .startsWith("[ratings of tone]");
    }

    @Test
    void estimates_are_compared() {
        Estimate estimate = Estimate.of("my-alpha", 0.75)
                .withCounts(new Estimate.Counts(10, 30, 2, 2))
                .withInterval(Interval.analytic(0.6, 0.9, 0.95, "analytic"));

        assertThat(estimate)
                .hasValue(0.75, within(1e-12))
                .hasValueOfAtLeast(0.75)
                .hasInterval()
                .hasLowerBoundOfAtLeast(0.6)
                .hasIntervalContaining(0.9)
                .hasIntervalNoWiderThan(0.31)
                .hasUnits(10, 2)
                .isOf("my-alpha");
        assertThat(failure(() -> assertThat(estimate).hasValue(0.7, within(0.01))))
                .contains("to be 0.7 within 0.01, but it is 0.75");
        assertThat(failure(() -> assertThat(estimate).hasLowerBoundOfAtLeast(0.61)))
                .contains("but it is 0.6");
        assertThat(failure(() -> assertThat(estimate).hasIntervalContaining(0.95)))
                .contains("to contain 0.95");
        assertThat(failure(() -> assertThat(estimate).hasIntervalNoWiderThan(0.1)))
                .contains("more units");
        assertThat(failure(() -> assertThat(estimate).hasUnits(12, 0))).contains("rests on 10 with 2 dropped");
        assertThat(failure(() -> assertThat(estimate).isOf("alpha"))).contains("to be of alpha");
        assertThat(failure(() -> assertThat(Estimate.of("a", 1)).hasInterval())).contains("none was asked for");
        assertThat(failure(() -> assertThat(Estimate.of("a", 1).withoutInterval("one unit"))
                        .hasInterval()))
                .contains("one unit");
    }

    @Test
    void scores_are_explained_where_they_differ() {
        YesNo issue = Rubrics.yesNo("issue", "Names the issue");
        Graded fix =
                Rubrics.graded("fix", "Fits").level(0, "no").level(1, "some").level(2, "all");
        Rubric rubric = Rubric.of("service", "1.0.0", issue, fix);
        Scored scored = rubric.score(Rubrics.sheet("r-1", "ana", issue.answered(true), fix.answered(1)));
        Scored open = rubric.score(Rubrics.sheet("r-2", "ana", issue.answered(true), fix.failed("timeout")));

        assertThat(scored)
                .hasScore(2 / 3.0)
                .hasScore(0.667, within(0.001))
                .hasScoreOfAtLeast(0.6)
                .hasEarned(2)
                .hasPoints("fix", 1)
                .hasOutcome(Outcome.SCORED);
        assertThat(open).hasNoScore().hasOutcome(Outcome.UNSCORED);
        assertThat(failure(() -> assertThat(scored).hasScore(0.5)))
                .contains("Expecting a score of 0.5, but it is 0.66")
                .contains(scored.explain());
        assertThat(failure(() -> assertThat(open).hasScore(0.5)))
                .contains("there is none (")
                .contains("fix");
        assertThat(failure(() -> assertThat(scored).hasNoScore())).contains("Expecting no score");
        assertThat(failure(() -> assertThat(scored).hasPoints("fix", 2))).contains("points of \"fix\" of 2.0");
        assertThat(failure(() -> assertThat(scored).hasOutcome(Outcome.GATE_FAILED)))
                .contains("it is SCORED");
        assertThat(failure(() -> assertThat(scored).hasScoreOfAtLeast(0.7))).contains("at least 0.7");
    }

    @Test
    void assertions_of_AssertJ_come_along() {
        assertThat(1 + 1).isEqualTo(2);
        assertThatCode(() -> assertThat(GOOD).isNotNull()).doesNotThrowAnyException();
    }
}
