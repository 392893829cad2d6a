package io.assay.core.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

class BinomialsTest {
    private static final int DRAWS = 200_000;
    private static final long SEED = 20_240_611;

    private static void followsTheDistribution(int trials, double p) {
        RandomStream random = RandomStream.of(SEED, trials);
        BinomialDistribution exact = BinomialDistribution.of(trials, p);
        int low = exact.inverseCumulativeProbability(1e-7);
        int high = exact.inverseCumulativeProbability(1 - 1e-7);
        long[] observed = new long[high - low + 3];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            int drawn = Binomials.draw(random, trials, p);
            assertThat(drawn).isBetween(0, trials);
            observed[Math.max(0, Math.min(observed.length - 1, drawn - low + 1))]++;
            sum += drawn - exact.getMean();
            squares += (drawn - exact.getMean()) * (drawn - exact.getMean());
        }
        double[] expected = new double[observed.length];
        expected[0] = DRAWS * exact.cumulativeProbability(low - 1);
        expected[expected.length - 1] = DRAWS * exact.survivalProbability(high);
        for (int k = low; k <= high; k++) {
            expected[k - low + 1] = DRAWS * exact.probability(k);
        }

        String what = "binomial(" + trials + ", " + p + ") with seed " + SEED;
        double variance = exact.getVariance();
        assertThat(sum / DRAWS).as(what).isCloseTo(0, within(5 * Math.sqrt(variance / DRAWS)));
        double fourth = variance * variance * (3 + (1 / variance - 6.0 / trials));
        assertThat(squares / DRAWS)
                .as(what)
                .isCloseTo(variance, within(5 * Math.sqrt((fourth - variance * variance) / DRAWS)));
        assertThat(ChiSquare.pValue(observed, expected)).as(what).isGreaterThan(1e-4);
    }

    @Test
    void small_means_are_drawn_by_inversion() {
        followsTheDistribution(1, 0.3);
        followsTheDistribution(5, 0.5);
        followsTheDistribution(19, 0.5);
        followsTheDistribution(1_000, 0.004);
        followsTheDistribution(2_000_000, 2e-6);
    }

    @Test
    void large_means_are_drawn_by_rejection() {
        followsTheDistribution(20, 0.5);
        followsTheDistribution(100, 0.11);
        followsTheDistribution(1_000, 0.25);
        followsTheDistribution(100_000, 0.4);
        followsTheDistribution(1_000_000, 0.001);
    }

    @Test
    void large_probabilities_are_turned_round() {
        followsTheDistribution(7, 0.9);
        followsTheDistribution(500, 0.8);
        followsTheDistribution(1_000, 0.999);
    }

    @Test
    void certain_outcomes_take_no_chance() {
        RandomStream random = RandomStream.of(1, 1);

        assertThat(Binomials.draw(random, 0, 0.5)).isZero();
        assertThat(Binomials.draw(random, 10, 0)).isZero();
        assertThat(Binomials.draw(random, 10, -1e-17)).isZero();
        assertThat(Binomials.draw(random, 10, 1)).isEqualTo(10);
        assertThat(Binomials.draw(random, 10, 1 + 1e-15)).isEqualTo(10);
    }

    @Test
    void even_two_billion_trials_stay_within_bounds() {
        RandomStream random = RandomStream.of(SEED, 7);
        for (int i = 0; i < 1_000; i++) {
            double z = (Binomials.draw(random, Integer.MAX_VALUE, 0.5) - 0.5 * Integer.MAX_VALUE)
                    / Math.sqrt(0.25 * Integer.MAX_VALUE);
            assertThat(z).isBetween(-5.0, 5.0);
        }
    }
}
