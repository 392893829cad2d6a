package io.assay.agreement.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import org.junit.jupiter.api.Test;

class HypothesisTest {
    private static final RatingMatrix RATINGS = Drawn.ratings(0, 100, 0.8, 1);

    @Test
    void t_is_the_distance_in_standard_errors_and_p_its_upper_tail() {
        ThresholdTest test = Hypothesis.atMost(0.5).of(Agreement.gwetAc1(), RATINGS);

        double t = (test.estimate().value() - 0.5)
                / test.estimate().standardError().orElseThrow();
        assertThat(test.statistic().orElseThrow()).isCloseTo(t, within(1e-12));
        assertThat(test.method()).isEqualTo("analytic");
        assertThat(test.failing()).isEmpty();
        assertThat(test.toString()).startsWith("gwet-ac1 above 0.500: p ").contains("t ", "analytic");
    }

    @Test
    void one_sided_values_sum_to_one_and_two_sided_is_twice_the_smaller() {
        for (double threshold : new double[] {0.3, 0.6, 0.64, 0.9}) {
            double above = p(Hypothesis.atMost(threshold));
            double below = p(Hypothesis.atLeast(threshold));

            assertThat(above + below).isCloseTo(1, within(1e-12));
            assertThat(p(Hypothesis.equalTo(threshold))).isCloseTo(2 * Math.min(above, below), within(1e-12));
        }
    }

    private static double p(Hypothesis hypothesis) {
        return hypothesis.of(Agreement.fleissKappa(), RATINGS).p().orElseThrow();
    }

    @Test
    void the_test_at_5_percent_is_whether_the_90_percent_interval_lies_above() {
        double lower = Agreement.fleissKappa()
                .of(RATINGS, io.assay.agreement.IntervalMethod.analytic(0.9))
                .interval()
                .orElseThrow()
                .lower();

        assertThat(p(Hypothesis.atMost(lower))).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void the_bootstrap_gives_the_probability_to_fail_the_target() {
        double alpha = Agreement.krippendorff(RATINGS).value();

        ThresholdTest even = Hypothesis.atMost(alpha).bootstrap(2000, 3).of(Agreement.krippendorff(), RATINGS);
        ThresholdTest easy = Hypothesis.atMost(0.2).bootstrap(2000, 3).of(Agreement.krippendorff(), RATINGS);

        assertThat(even.failing().orElseThrow()).isCloseTo(0.5, within(0.1));
        assertThat(easy.failing().orElseThrow()).isZero();
        assertThat(easy.p().orElseThrow()).isCloseTo(1.0 / 2001, within(1e-12));
        assertThat(easy.isRejectedAt(0.05)).isTrue();
        assertThat(even.toString()).contains("probability to fail the target");
    }

    @Test
    void bootstrap_and_t_agree_roughly() {
        double t = Hypothesis.atMost(0.58)
                .of(Agreement.krippendorff(), RATINGS)
                .p()
                .orElseThrow();
        double drawn = Hypothesis.atMost(0.58)
                .bootstrap(4000, 1)
                .of(Agreement.krippendorff(), RATINGS)
                .p()
                .orElseThrow();

        assertThat(drawn).isCloseTo(t, within(0.03));
    }

    @Test
    void without_variation_there_is_no_test_but_the_reason() {
        RatingMatrix perfect = RatingMatrix.of(Scale.nominal(), new double[][] {{1, 1}, {2, 2}, {1, 1}, {2, 2}});
        RatingMatrix constant = RatingMatrix.of(Scale.nominal(), new double[][] {{1, 1}, {1, 1}});

        assertThat(Hypothesis.atMost(0.8)
                        .of(Agreement.fleissKappa(), perfect)
                        .reason()
                        .orElseThrow())
                .contains("too little variation");
        assertThat(Hypothesis.atMost(0.8).of(Agreement.krippendorff(), constant).toString())
                .contains("not tested", "undefined");
        assertThatThrownBy(() -> Hypothesis.atMost(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
