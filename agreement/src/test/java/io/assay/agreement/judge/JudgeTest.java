package io.assay.agreement.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficient;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.WeightedStatistic;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static RatingMatrix ratings(int units, int people, double skill, long seed) {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal());
        Random random = new Random(seed);
        for (int u = 0; u < units; u++) {
            int truth = random.nextInt(3);
            for (int r = 0; r <= people; r++) {
                double right = r == people ? skill : 0.75;
                int shown = random.nextDouble() < right ? truth : random.nextInt(3);
                builder.rate("u" + u, r == people ? "judge" : "p" + r, "c" + shown);
            }
        }
        return builder.build();
    }

    /** Three people and a judge on so many units; on the first ones the judge alone differs, on the next person p0 alone. */
    private static RatingMatrix constant(int units, int judgeWrong, int firstWrong) {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal("x", "y"));
        for (int u = 0; u < units; u++) {
            for (int r = 0; r < 3; r++) {
                boolean wrong = r == 0 && u >= judgeWrong && u < judgeWrong + firstWrong;
                builder.rate("u" + u, "p" + r, wrong ? "y" : "x");
            }
            builder.rate("u" + u, "judge", u < judgeWrong ? "y" : "x");
        }
        return builder.build();
    }

    @Test
    void a_judge_better_than_people_passes_and_a_guessing_one_does_not() {
        AlternativeAnnotator good = AlternativeAnnotatorTest.of("judge").of(ratings(120, 4, 0.9, 1));
        AlternativeAnnotator poor = AlternativeAnnotatorTest.of("judge").of(ratings(120, 4, 0, 2));

        assertThat(good.passes()).isTrue();
        assertThat(good.toString()).startsWith("\"judge\" may stand in for people: it holds for 4 of 4");
        assertThat(good.warnings()).isEmpty();
        assertThat(poor.passes()).isFalse();
        assertThat(poor.winningRate()).hasValue(0);
        assertThat(poor.toString()).contains("may not stand");
    }

    @Test
    void equal_differences_hold_below_epsilon_and_not_at_it() {
        RatingMatrix same = constant(40, 0, 0);
        RatingMatrix always = constant(40, 40, 0);

        assertThat(AlternativeAnnotatorTest.of("judge").of(same).people()).allMatch(p -> p.p() == 0 && p.holds());
        assertThat(AlternativeAnnotatorTest.of("judge").epsilon(0).of(same).people())
                .allMatch(p -> p.p() == 1 && !p.holds());
        assertThat(AlternativeAnnotatorTest.of("judge").of(always).people()).allMatch(p -> p.p() == 1);
        assertThat(AlternativeAnnotatorTest.of("judge").of(always).winningRate())
                .hasValue(0);
    }

    @Test
    void few_units_and_few_people_are_warned_about() {
        AlternativeAnnotator few = AlternativeAnnotatorTest.of("judge").of(ratings(20, 2, 0.8, 3));

        assertThat(few.warnings()).hasSize(2);
        assertThat(few.toString()).contains("fewer than 30 units", "at least three people, and there are 2");
    }

    @Test
    void nobody_to_test_means_no_verdict() {
        AlternativeAnnotator none = AlternativeAnnotatorTest.of("judge").of(ratings(20, 1, 0.8, 4));

        assertThat(none.winningRate()).isEmpty();
        assertThat(none.passes()).isFalse();
        assertThat(none.toString()).contains("cannot be told");
    }

    @Test
    void a_higher_epsilon_never_lowers_the_winning_rate() {
        double before = 0;
        RatingMatrix data = ratings(60, 5, 0.6, 5);
        for (double epsilon = 0; epsilon < 0.6; epsilon += 0.05) {
            double rate = AlternativeAnnotatorTest.of("judge")
                    .epsilon(epsilon)
                    .of(data)
                    .winningRate()
                    .orElseThrow();
            assertThat(rate).isGreaterThanOrEqualTo(before);
            before = rate;
        }
    }

    @Test
    void bad_arguments_are_refused() {
        assertThatThrownBy(() -> AlternativeAnnotatorTest.of("nobody").of(ratings(10, 3, 1, 6)))
                .hasMessageContaining("no rater \"nobody\"");
        assertThatThrownBy(() ->
                        AlternativeAnnotatorTest.of("judge").byDifferences().of(ratings(10, 3, 1, 6)))
                .hasMessageContaining("need numbers");
        assertThatThrownBy(() -> AlternativeAnnotatorTest.of("judge").epsilon(1))
                .hasMessageContaining("epsilon");
    }

    @Test
    void benjamini_yekutieli_rejects_up_to_the_largest_p_below_its_line() {
        // m = 4: lines .006, .012, .018, .024; .016 lies below the third, so .013 goes with it.
        assertThat(FalseDiscoveries.rejected(new double[] {0.016, 0.5, 0.001, 0.013}, 0.05))
                .containsExactly(true, false, true, true);
    }

    @Test
    void judge_and_people_are_compared_by_means_over_pairs_on_the_same_units() {
        RatingMatrix data = ratings(100, 3, 0.95, 7);
        Coefficient kappa = Agreement.cohenKappa();

        JudgeAgreement agreement = JudgeAgreement.of(data, "judge", kappa, 200, 0.95, 1);

        double people = 0;
        double judged = 0;
        for (String[] pair : new String[][] {{"p0", "p1"}, {"p0", "p2"}, {"p1", "p2"}}) {
            people += kappa.of(only(data, pair[0], pair[1])).value() / 3;
        }
        for (String person : List.of("p0", "p1", "p2")) {
            judged += kappa.of(only(data, person, "judge")).value() / 3;
        }
        assertThat(agreement.people().value()).isCloseTo(people, within(1e-12));
        assertThat(agreement.withJudge().value()).isCloseTo(judged, within(1e-12));
        assertThat(agreement.difference().difference().value()).isCloseTo(judged - people, within(1e-12));
        assertThat(agreement.people().interval()).isPresent();
        assertThat(agreement.pairs()).isEqualTo(3);
        assertThat(agreement.judgePairs()).isEqualTo(3);
        assertThat(agreement.toString())
                .contains("People agree among themselves with 0.", "more: the interval excludes 0");
    }

    private static RatingMatrix only(RatingMatrix data, String one, String other) {
        return data.withoutRaters(data.raters().stream()
                .filter(r -> !r.equals(one) && !r.equals(other))
                .toList());
    }

    @Test
    void units_without_the_judge_or_with_one_person_do_not_count() {
        RatingMatrix data = ratings(50, 3, 0.8, 8);
        RatingMatrix more = data.merge(RatingMatrix.builder(Scale.nominal())
                .rate("x1", "p0", "c0")
                .rate("x1", "p1", "c1")
                .rate("x2", "p0", "c0")
                .rate("x2", "judge", "c2")
                .build());

        assertThat(JudgeAgreement.of(more, "judge", Agreement.krippendorff(), 50, 0.95, 1))
                .isEqualTo(JudgeAgreement.of(data, "judge", Agreement.krippendorff(), 50, 0.95, 1));
    }

    @Test
    void rows_taken_together_give_the_same_figures_as_units() {
        RatingMatrix data = ratings(300, 2, 0.8, 9);
        PairMean mean = new PairMean(
                Agreement.gwetAc1(), List.of(new PairMean.Pair("p0", "p1"), new PairMean.Pair("p0", "judge")), "mean");
        WeightedStatistic merged = mean.statistic(data.distinctRows());
        int[] counts = new int[merged.rows()];
        java.util.Arrays.setAll(counts, row -> (int) merged.count(row));

        assertThat(data.distinctRows().isMerged()).isTrue();
        assertThat(merged.evaluator().at(counts)).isCloseTo(mean.of(data).value(), within(1e-12));
    }
}
