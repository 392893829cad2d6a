package io.assay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.IntervalMethod;
import io.assay.benchmarks.CoverageScenario.Target;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.RandomStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class CoverageSimulationTest {
    private static final double[] SKEWED = {0.9, 0.1};

    @Test
    void equal_raters_who_know_or_guess_have_their_knowledge_squared_as_alpha() {
        CategoryModel model = CategoryModel.knownElseGuessed(SKEWED, 0, 0.6, 0.6, 0.6);

        assertThat(model.nominalAlpha()).isCloseTo(0.36, within(1e-12));
        // They agree with probability .36 + .64 * .82, by chance .9 * .1 * 2.
        assertThat(model.ac1()).isCloseTo((0.8848 - 0.18) / 0.82, within(1e-12));
    }

    @Test
    void unequal_raters_have_the_mean_product_of_two_as_alpha() {
        CategoryModel model = CategoryModel.knownElseGuessed(SKEWED, 0.2, 0.9, 0.8, 0.5);

        assertThat(model.nominalAlpha()).isCloseTo((0.72 + 0.45 + 0.4) / 3, within(1e-12));
    }

    @Test
    void any_distance_gives_the_same_alpha_where_mistakes_are_guesses() {
        CategoryModel model = CategoryModel.knownElseGuessed(new double[] {0.5, 0.2, 0.3}, 0, 0.8, 0.7, 0.6);

        assertThat(model.ordinalAlpha()).isCloseTo(model.nominalAlpha(), within(1e-12));
    }

    @Test
    void large_samples_come_near_the_values_of_their_populations() {
        for (CoverageScenario scenario : CoverageScenario.all()) {
            RatingMatrix sample = scenario.model().large(RandomStream.of(1, 0));
            for (Target target : scenario.targets()) {
                double value =
                        target.coefficient().of(sample, IntervalMethod.none()).value();
                // 1,000 raters tell the variance of shifts to 4.5 %; a million units tell alpha to .002.
                double error = target.title().endsWith("a sample") ? 0.02 : 0.006;

                assertThat(value).as(scenario.title() + ", " + target.title()).isCloseTo(target.truth(), within(error));
            }
        }
    }

    @Test
    void rows_are_the_same_for_one_thread_and_for_three() throws Exception {
        CoverageScenario scenario = CoverageScenario.all().get(4);

        assertThat(rows(scenario, 3)).isEqualTo(rows(scenario, 1)).hasSize(3);
    }

    private static List<CoverageRow> rows(CoverageScenario scenario, int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> CoverageRow.of(scenario, 20, 30, 7)).get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void intervals_off_the_true_value_count_by_side_and_missing_ones_apart() {
        CoverageTally tally = CoverageTally.of(
                0.5,
                List.of(
                        interval(0.125, 0.375),
                        interval(0.25, 0.5),
                        interval(0.5, 1),
                        interval(0.75, 0.875),
                        Optional.empty()));

        assertThat(tally).isEqualTo(new CoverageTally(5, 4, 1, 1, 0.25, "jackknife"));
        assertThat(tally.covered()).isEqualTo(0.5);
        assertThat(tally.none()).isCloseTo(0.2, within(1e-15));
    }

    private static Optional<Interval> interval(double lower, double upper) {
        return Optional.of(Interval.analytic(lower, upper, 0.95, "jackknife"));
    }
}
