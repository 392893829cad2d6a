package io.assay.core.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double[] VALUES = {0.2, 1.5, -0.7, 3.25, 0.9, 8.0, -2.1, 0.4, 1.1, 0.05, 2.5, 0.75};

    private static Interval interval(Bootstrap plan, MeanStatistic statistic) {
        return plan.applyTo(Estimate.of("statistic", statistic.estimate()), statistic)
                .interval()
                .orElseThrow();
    }

    /** Quantile of type 6: position p (n + 1), counted from 1, between neighbours in proportion. */
    private static double naiveQuantile(double[] values, double p) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = Math.min(sorted.length, Math.max(1, p * (sorted.length + 1)));
        int below = (int) Math.floor(position);
        int above = Math.min(sorted.length, below + 1);
        return sorted[below - 1] + (position - below) * (sorted[above - 1] - sorted[below - 1]);
    }

    @Test
    void a_seed_always_gives_the_same_interval() {
        MeanStatistic statistic = MeanStatistic.variance(VALUES);

        Interval first = interval(Bootstrap.bca(500, 0.9, 7), statistic);

        assertThat(interval(Bootstrap.bca(500, 0.9, 7), statistic)).isEqualTo(first);
        assertThat(interval(Bootstrap.bca(500, 0.9, 8), statistic)).isNotEqualTo(first);
    }

    @Test
    void the_number_of_threads_does_not_matter() throws Exception {
        Bootstrap plan = Bootstrap.bca(777, 0.95, 1);

        double[] one = in(1, plan);

        assertThat(in(4, plan)).containsExactly(one);
        assertThat(in(7, plan)).containsExactly(one);
        assertThat(plan.replicates(MeanStatistic.variance(VALUES))).containsExactly(one);
    }

    private static double[] in(int threads, Bootstrap plan) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> plan.replicates(MeanStatistic.variance(VALUES)))
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_longer_run_begins_with_the_shorter_one() {
        MeanStatistic statistic = MeanStatistic.mean(VALUES);

        double[] few = Bootstrap.bca(100, 0.95, 3).replicates(statistic);
        double[] many = Bootstrap.bca(1_000, 0.95, 3).replicates(statistic);

        assertThat(Arrays.copyOf(many, 100)).containsExactly(few);
    }

    @Test
    void percentile_limits_are_quantiles_of_the_replicates() {
        MeanStatistic statistic = MeanStatistic.variance(VALUES);
        for (int replicates : new int[] {20, 39, 100, 999, 1_000}) {
            for (double level : new double[] {0.5, 0.9, 0.95, 0.999}) {
                Bootstrap plan = Bootstrap.percentile(replicates, level, 11);
                double[] values = plan.replicates(statistic);

                Interval interval = interval(plan, statistic);

                assertThat(interval.lower()).isCloseTo(naiveQuantile(values, (1 - level) / 2), within(1e-12));
                assertThat(interval.upper()).isCloseTo(naiveQuantile(values, 1 - (1 - level) / 2), within(1e-12));
                assertThat(interval.level()).isEqualTo(level);
                assertThat(interval.method()).isEqualTo("bootstrap-percentile");
                assertThat(interval.resampling()).contains(new Interval.Resampling(replicates, 0, 11));
            }
        }
    }

    /** Efron and Tibshirani (1993), An Introduction to the Bootstrap, equations 14.9 to 14.15, line by line. */
    private static double[] efronTibshirani(double[] replicates, MeanStatistic statistic, double level) {
        double estimate = statistic.estimate();
        double share = Arrays.stream(replicates)
                .map(v -> v < estimate ? 1 : v == estimate ? 0.5 : 0)
                .average()
                .orElseThrow();
        double z0 = NORMAL.inverseCumulativeProbability(share); // 14.14
        double[] without = IntStream.range(0, statistic.rows())
                .mapToDouble(statistic.evaluator()::without)
                .toArray();
        double dot = Arrays.stream(without).average().orElseThrow();
        double a = Arrays.stream(without).map(v -> Math.pow(dot - v, 3)).sum()
                / (6
                        * Math.pow(
                                Arrays.stream(without)
                                        .map(v -> Math.pow(dot - v, 2))
                                        .sum(),
                                1.5)); // 14.15
        double z = NORMAL.inverseCumulativeProbability((1 - level) / 2);
        double alpha1 = NORMAL.cumulativeProbability(z0 + (z0 + z) / (1 - a * (z0 + z))); // 14.10
        double alpha2 = NORMAL.cumulativeProbability(z0 + (z0 - z) / (1 - a * (z0 - z)));
        return new double[] {naiveQuantile(replicates, alpha1), naiveQuantile(replicates, alpha2)}; // 14.9
    }

    @Test
    void accelerated_limits_are_those_of_the_book() {
        for (MeanStatistic statistic :
                new MeanStatistic[] {MeanStatistic.mean(VALUES), MeanStatistic.variance(VALUES)}) {
            for (double level : new double[] {0.5, 0.9, 0.95, 0.99}) {
                Bootstrap plan = Bootstrap.bca(2_000, level, 5);
                double[] expected = efronTibshirani(plan.replicates(statistic), statistic, level);

                Interval interval = interval(plan, statistic);

                assertThat(interval.lower()).isCloseTo(expected[0], within(1e-10));
                assertThat(interval.upper()).isCloseTo(expected[1], within(1e-10));
                assertThat(interval.method()).isEqualTo("bootstrap-bca");
            }
        }
    }

    @Test
    void accelerated_limits_of_a_skewed_statistic_lie_above_the_percentile_ones() {
        MeanStatistic statistic = MeanStatistic.variance(VALUES);

        Interval accelerated = interval(Bootstrap.bca(2_000, 0.9, 5), statistic);
        Interval percentile = interval(Bootstrap.percentile(2_000, 0.9, 5), statistic);

        assertThat(accelerated.lower()).isGreaterThan(percentile.lower());
        assertThat(accelerated.upper()).isGreaterThan(percentile.upper());
    }

    @Test
    void replicates_spread_as_the_theory_says() {
        MeanStatistic mean = MeanStatistic.mean(VALUES);
        double[] replicates = Bootstrap.percentile(20_000, 0.95, 2).replicates(mean);

        double centre = Arrays.stream(replicates).average().orElseThrow();
        double variance = Arrays.stream(replicates)
                .map(v -> (v - centre) * (v - centre))
                .average()
                .orElseThrow();

        double expected = MeanStatistic.variance(VALUES).estimate() / VALUES.length;
        assertThat(centre).isCloseTo(mean.estimate(), within(5 * Math.sqrt(expected / 20_000)));
        assertThat(variance).isCloseTo(expected, within(0.05 * expected));
    }

    @Test
    void a_statistic_that_never_varies_has_no_interval() {
        MeanStatistic constant = new MeanStatistic(VALUES, MeanStatistic.ones(12), (v, w) -> 0.1);

        for (Bootstrap plan : new Bootstrap[] {Bootstrap.bca(100, 0.95, 1), Bootstrap.percentile(100, 0.95, 1)}) {
            Estimate estimate = plan.applyTo(Estimate.of("mean", 0.1), constant);
            assertThat(estimate.interval()).isEmpty();
            assertThat(estimate.intervalReason().orElseThrow()).contains("every bootstrap replicate gives the same");
        }
    }

    private static MeanStatistic undefinedWithout(int... rows) {
        return new MeanStatistic(VALUES, MeanStatistic.ones(12), (v, w) -> {
            for (int row : rows) {
                if (w[row] == 0) {
                    return Double.NaN;
                }
            }
            return MeanStatistic.weightedMean(v, w);
        });
    }

    @Test
    void undefined_replicates_are_left_out_and_counted() {
        MeanStatistic statistic = undefinedWithout(0);
        Bootstrap plan = Bootstrap.percentile(1_000, 0.9, 9);
        double[] values = plan.replicates(statistic);
        double[] defined = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();

        Interval interval = interval(plan, statistic);

        assertThat(defined.length).isBetween(550, 750);
        assertThat(interval.resampling().orElseThrow().undefined()).isEqualTo(1_000 - defined.length);
        assertThat(interval.lower()).isCloseTo(naiveQuantile(defined, 0.05), within(1e-12));
    }

    @Test
    void too_many_undefined_replicates_leave_no_interval_but_a_reason() {
        MeanStatistic statistic = undefinedWithout(0, 1, 2, 3);

        Estimate estimate = Bootstrap.bca(1_000, 0.9, 9).applyTo(Estimate.of("s", statistic.estimate()), statistic);

        assertThat(estimate.interval()).isEmpty();
        assertThat(estimate.intervalReason().orElseThrow())
                .matches("the coefficient was undefined in \\d+ of 1000 bootstrap replicates,"
                        + " so there is too little variation to tell");
        assertThat(estimate.value()).isEqualTo(statistic.estimate());
    }

    @Test
    void an_undefined_estimate_stays_as_it_is() {
        Estimate undefined = Estimate.undefined("s", "no data");

        assertThat(Bootstrap.bca(100, 0.95, 1).applyTo(undefined, MeanStatistic.mean(VALUES)))
                .isSameAs(undefined);
    }

    @Test
    void bad_plans_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.bca(19, 0.95, 1))
                .withMessage("a bootstrap needs at least 20 replicates, but was given 19");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.percentile(1_000, 95, 1))
                .withMessage("confidence must be in (0, 1), but was 95.0; did you mean 0.95?");
        for (double level : new double[] {0, 1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Bootstrap.bca(1_000, level, 1));
        }
    }

    @Test
    void plans_name_their_method() {
        assertThat(Bootstrap.bca(100, 0.95, 1).method()).isEqualTo("bootstrap-bca");
        assertThat(Bootstrap.percentile(100, 0.95, 1).method()).isEqualTo("bootstrap-percentile");
    }
}
