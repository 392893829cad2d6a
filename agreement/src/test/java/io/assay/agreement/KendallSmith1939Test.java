package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranks: Kendall and Babington Smith (1939), Spearman, Kendall's tau-b, as R 4.2.2 computes them: {@code peers/continuous.R}. */
class KendallSmith1939Test {
    static Coefficient named(String name) {
        return switch (name) {
            case "kendall-w" -> KendallW.coefficient();
            case "spearman-mean" -> RankCorrelation.spearman();
            default -> RankCorrelation.kendall();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "made, kendall-w",
        "made, spearman-mean",
        "made, kendall-tau-mean",
        "shrout-fleiss, kendall-w",
        "shrout-fleiss, spearman-mean",
        "shrout-fleiss, kendall-tau-mean",
    })
    void figures_with_ties_are_those_of_r(String data, String name) {
        Estimate estimate = named(name).of(Lin1989Test.data(data));

        assertThat(estimate.coefficient()).isEqualTo(name);
        assertThat(estimate.value()).isCloseTo(Lin1989Test.FIGURES.get(data + "/" + name)[0], within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spearman-mean", "kendall-tau-mean"})
    void with_missing_ratings_each_pair_is_ranked_on_the_units_both_rated(String name) {
        assertThat(named(name)
                        .of(Peers.ratings("unbalanced.csv", Scale.interval()))
                        .value())
                .isCloseTo(Lin1989Test.FIGURES.get("unbalanced/" + name)[0], within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"made", "shrout-fleiss"})
    void the_test_is_friedmans(String data) {
        double[] figures = Lin1989Test.FIGURES.get(data + "/friedman");

        SignificanceTest test = KendallW.coefficient().test(Lin1989Test.data(data));

        assertThat(test.statistic()).isCloseTo(figures[0], within(1e-11));
        assertThat(test.degreesOfFreedom()).isEqualTo(figures[1]);
        assertThat(test.p() / figures[2]).isCloseTo(1, within(1e-9));
        assertThat(test.effect().coefficient()).isEqualTo("kendall-w");
    }

    @Test
    void the_same_order_is_one_and_opposite_orders_are_zero_for_w_and_minus_one_for_correlations() {
        RatingMatrix same = RatingMatrix.of(Scale.ordinal(), new double[][] {{1, 10}, {2, 30}, {5, 40}});
        RatingMatrix opposite = RatingMatrix.of(Scale.ordinal(), new double[][] {{1, 9}, {2, 8}, {5, 1}});

        for (String name : new String[] {"kendall-w", "spearman-mean", "kendall-tau-mean"}) {
            assertThat(named(name).of(same).value()).isEqualTo(1);
            assertThat(named(name).of(opposite).value()).isEqualTo(name.equals("kendall-w") ? 0 : -1);
        }
    }

    @Test
    void degenerate_data_are_undefined_with_a_reason() {
        for (String name : new String[] {"kendall-w", "spearman-mean", "kendall-tau-mean"}) {
            Coefficient coefficient = named(name);
            assertThat(coefficient
                            .of(RatingMatrix.of(Scale.ordinal(), new double[][] {{1, 1}, {1, 1}}))
                            .reason()
                            .orElseThrow())
                    .contains("alike");
            assertThat(coefficient
                            .of(RatingMatrix.of(Scale.nominal(), new double[][] {{1, 1}, {2, 1}}))
                            .reason()
                            .orElseThrow())
                    .contains("no order");
            assertThat(coefficient
                            .of(RatingMatrix.of(Scale.ordinal(), new double[][] {{1}, {2}}))
                            .reason()
                            .orElseThrow())
                    .contains("only one rater");
            assertThat(coefficient
                            .of(RatingMatrix.builder(Scale.ordinal()).build())
                            .isDefined())
                    .isFalse();
        }
        assertThat(KendallW.coefficient()
                        .test(RatingMatrix.of(Scale.ordinal(), new double[][] {{1, 2}}))
                        .toString())
                .isEqualTo(
                        "friedman: no test, ranking needs two units with the ratings of all raters, and there is one");
    }
}
