package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** McGraw and Wong (1996), Psychological Methods 1(1), tables 4, 7 and 8, as psych 2.2.9 computes them: {@code peers/icc.R}. */
class McGrawWong1996Test {
    private static final Map<String, double[]> FIGURES = Peers.figures("icc.csv");
    private static final RatingMatrix PUBLISHED = Cases.read("shrout-fleiss1979.csv", Scale.interval());
    private static final RatingMatrix MADE = Peers.ratings("complete.csv", Scale.interval());
    private static final RatingMatrix UNBALANCED = Peers.ratings("unbalanced.csv", Scale.interval());

    @ParameterizedTest
    @ValueSource(strings = {"icc-1-1", "icc-a-1", "icc-c-1", "icc-1-k", "icc-a-k", "icc-c-k"})
    void value_limits_and_test_are_those_of_psych(String name) {
        verify(name, PUBLISHED, FIGURES.get("shrout-fleiss1979/" + name));
        verify(name, MADE, FIGURES.get("made/" + name));
    }

    private static void verify(String name, RatingMatrix ratings, double[] figures) {
        Estimate estimate = ShroutFleiss1979Test.named(name).of(ratings);
        Interval interval = estimate.interval().orElseThrow();
        FTest test = ShroutFleiss1979Test.named(name).fTest(ratings);

        assertThat(estimate.value()).isCloseTo(figures[0], within(1e-12));
        assertThat(test.statistic()).isCloseTo(figures[1], within(1e-11));
        assertThat(test.df1()).isEqualTo(figures[2]);
        assertThat(test.df2()).isCloseTo(figures[3], within(1e-9));
        assertThat(test.p() / figures[4]).isCloseTo(1, within(1e-9));
        assertThat(interval.lower()).isCloseTo(figures[5], within(1e-9));
        assertThat(interval.upper()).isCloseTo(figures[6], within(1e-9));
        assertThat(interval.method()).isEqualTo("analytic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"icc-1-1", "icc-a-1", "icc-c-1", "icc-1-k", "icc-a-k", "icc-c-k"})
    void with_missing_cells_it_is_hendersons_third_method_by_projections_in_r(String name) {
        Estimate estimate = ShroutFleiss1979Test.named(name).of(UNBALANCED);

        assertThat(estimate.value()).isCloseTo(FIGURES.get("unbalanced/" + name)[0], within(1e-12));
        assertThat(estimate.interval().orElseThrow().method()).isEqualTo("jackknife");
        assertThat(ShroutFleiss1979Test.named(name).fTest(UNBALANCED).isDefined())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"icc-a-1", "icc-c-1"})
    void restricted_likelihood_in_lme4_is_within_0_005(String name) {
        IntraclassCorrelation icc = ShroutFleiss1979Test.named(name);

        assertThat(icc.of(UNBALANCED).value()).isCloseTo(FIGURES.get("unbalanced-reml/" + name)[0], within(0.005));
        assertThat(icc.of(MADE).value()).isCloseTo(FIGURES.get("made-reml/" + name)[0], within(1e-6));
    }

    @Test
    void complete_units_alone_are_used_on_request() {
        Estimate all = IntraclassCorrelation.consistency().of(UNBALANCED);
        Estimate complete = IntraclassCorrelation.consistency().completeUnits().of(UNBALANCED);

        assertThat(all.counts().droppedUnits()).isZero();
        assertThat(complete.counts()).isEqualTo(new Estimate.Counts(2, 10, 38, UNBALANCED.ratingCount() - 10));
        assertThat(complete.interval().orElseThrow().method()).isEqualTo("analytic");
    }

    @Test
    void limits_that_psych_prints_as_nan_are_missing_with_the_reason() {
        Estimate negative = IntraclassCorrelation.agreement().completeUnits().of(UNBALANCED);

        // psych 2.2.9 on the same two units: ICC2 -0.2227803, lower bound NaN, upper bound -0.2300619.
        assertThat(negative.value()).isCloseTo(-0.2227803, within(5e-8));
        assertThat(negative.interval()).isEmpty();
        assertThat(negative.intervalReason().orElseThrow()).contains("Satterthwaite");
    }

    @ParameterizedTest
    @CsvSource({"icc-1-1", "icc-a-1", "icc-c-1", "icc-1-k", "icc-a-k", "icc-c-k"})
    void the_lower_limit_is_where_the_one_sided_test_at_half_the_level_turns(String name) {
        IntraclassCorrelation icc = ShroutFleiss1979Test.named(name);
        double lower = icc.of(MADE).interval().orElseThrow().lower();

        double p = icc.fTest(MADE, lower).p();

        // Exact, but for agreement, where the degrees of freedom are taken at the estimate and not at the limit.
        assertThat(p).isCloseTo(0.025, within(name.contains("a") ? 0.015 : 1e-9));
    }

    @Test
    void tests_are_against_values_from_zero_up_to_one() {
        assertThatThrownBy(() -> IntraclassCorrelation.oneWay().fTest(PUBLISHED, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[0, 1)");
        assertThatThrownBy(() -> IntraclassCorrelation.oneWay().fTest(PUBLISHED, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
