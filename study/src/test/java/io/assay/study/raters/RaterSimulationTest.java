package io.assay.study.raters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/**
 * Ratings follow the parameters they were drawn from. Frequencies and means of 20,000 units lie within five standard errors of what the
 * model says; seeds are fixed, as a bound of five standard errors is still missed by one seed in two million.
 */
class RaterSimulationTest {
    private static final int UNITS = 20_000;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static double[][] values(RatingMatrix ratings) {
        return ratings.toArray();
    }

    private static double[] column(double[][] values, int rater) {
        return Arrays.stream(values).mapToDouble(row -> row[rater]).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double covariance(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        return IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - mx) * (y[i] - my))
                .average()
                .orElseThrow();
    }

    private static void assertMean(double[] values, double expected) {
        double error = Math.sqrt(covariance(values, values) / values.length);
        assertThat(mean(values)).isBetween(expected - 5 * error, expected + 5 * error);
    }

    private static void assertShare(long count, long of, double expected) {
        double error = Math.sqrt(expected * (1 - expected) / of);
        assertThat(count / (double) of).isBetween(expected - 5 * error, expected + 5 * error);
    }

    /** A covariance of normal values has the standard error sqrt((vx vy + c^2) / n). */
    private static void assertCovariance(double[] x, double[] y, double vx, double vy, double expected) {
        double error = Math.sqrt((vx * vy + expected * expected) / x.length);
        assertThat(covariance(x, y)).isBetween(expected - 5 * error, expected + 5 * error);
    }

    @Test
    void numbers_have_the_stated_means_and_variances() {
        double[][] values = values(RaterSimulation.of(Population.interval(50, 10))
                .raters(1, RaterModel.noise(4))
                .rater("hard", RaterModel.noise(6).severity(-3))
                .draw(UNITS, 1)
                .ratings());

        assertMean(column(values, 0), 50);
        assertMean(column(values, 1), 47);
        assertCovariance(column(values, 0), column(values, 0), 116, 116, 116);
        assertCovariance(column(values, 1), column(values, 1), 136, 136, 136);
        assertCovariance(column(values, 0), column(values, 1), 116, 136, 100);
    }

    @Test
    void groups_share_their_view_of_a_unit() {
        double[][] values = values(RaterSimulation.of(Population.interval(0, 1).groupViews(0.8))
                .raters(2, RaterModel.noise(0.5).group(1))
                .raters(2, RaterModel.noise(0.5).group(2))
                .draw(UNITS, 2)
                .ratings());

        double variance = 1 + 0.64 + 0.25;
        assertCovariance(column(values, 0), column(values, 1), variance, variance, 1.64);
        assertCovariance(column(values, 2), column(values, 3), variance, variance, 1.64);
        assertCovariance(column(values, 1), column(values, 2), variance, variance, 1);
    }

    @Test
    void an_own_view_stays_when_the_unit_is_rated_again_and_noise_does_not() {
        SimulatedRatings drawn = RaterSimulation.of(Population.interval(0, 1))
                .raters(2, RaterModel.noise(0.5).ownView(0.7))
                .draw(UNITS, 3);
        double[][] first = values(drawn.ratings());
        double[][] second = values(drawn.again());

        double variance = 1 + 0.49 + 0.25;
        assertCovariance(column(first, 0), column(second, 0), variance, variance, 1.49);
        assertCovariance(column(first, 0), column(second, 1), variance, variance, 1);
    }

    @Test
    void hard_units_multiply_the_noise_of_everybody() {
        SimulatedRatings drawn = RaterSimulation.of(Population.interval(0, 1).hardUnits(0.3, 3))
                .raters(2, RaterModel.noise(0.5))
                .draw(UNITS, 4);
        double[][] values = values(drawn.ratings());
        List<Integer> hard = IntStream.range(0, UNITS)
                .filter(u -> drawn.truths().get(u).hard())
                .boxed()
                .toList();
        double[] differences =
                hard.stream().mapToDouble(u -> values[u][0] - values[u][1]).toArray();

        assertShare(hard.size(), UNITS, 0.3);
        assertCovariance(differences, differences, 4.5, 4.5, 4.5);
    }

    @Test
    void drift_moves_from_the_first_rating_to_the_last() {
        SimulatedRatings drawn = RaterSimulation.of(Population.interval(0, 1))
                .raters(1, RaterModel.noise(0.5).drift(2).tiring(3))
                .draw(UNITS, 5);
        double[] times = Arrays.stream(column(values(drawn.order()), 0))
                .map(p -> (p - 1) / (UNITS - 1.0))
                .toArray();
        double[] errors = IntStream.range(0, UNITS)
                .mapToDouble(
                        u -> values(drawn.ratings(), u) - drawn.truths().get(u).value())
                .toArray();
        double[] late = IntStream.range(0, UNITS)
                .filter(u -> times[u] > 0.9)
                .mapToDouble(u -> errors[u] - 2 * times[u])
                .toArray();

        // The slope of errors over time is the covariance over the variance of positions, 1/12.
        assertThat(covariance(times, errors) * 12).isBetween(1.9, 2.1);
        // The mean of (0.5 (1 + 2 t))^2 over t from 0.9 to 1.
        double variance = 0.25 * (Math.pow(3, 3) - Math.pow(2.8, 3)) / (6 * 0.1);
        assertCovariance(late, late, variance, variance, variance);
        assertThat(Arrays.stream(times).sorted().toArray())
                .containsExactly(IntStream.range(0, UNITS)
                        .mapToDouble(i -> i / (UNITS - 1.0))
                        .toArray());
    }

    private static double values(RatingMatrix ratings, int unit) {
        var cursor = ratings.cursor();
        ratings.load(unit, cursor);
        return cursor.value(0);
    }

    @Test
    void levels_have_the_stated_margins() {
        double[] prevalences = {0.1, 0.2, 0.4, 0.2, 0.1};
        double[][] values = values(RaterSimulation.of(Population.ordinal(prevalences))
                .rater("plain", RaterModel.noise(0.5))
                .rater("strict", RaterModel.noise(0.8).severity(-0.6))
                .draw(UNITS, 6)
                .ratings());

        double below = 0;
        for (int k = 0; k < 4; k++) {
            below += prevalences[k];
            double cut = NORMAL.inverseCumulativeProbability(below);
            int level = k + 1;
            assertShare(
                    Arrays.stream(column(values, 0)).filter(x -> x <= level).count(),
                    UNITS,
                    NORMAL.cumulativeProbability(cut / Math.sqrt(1.25)));
            assertShare(
                    Arrays.stream(column(values, 1)).filter(x -> x <= level).count(),
                    UNITS,
                    NORMAL.cumulativeProbability((cut + 0.6) / Math.sqrt(1.64)));
        }
    }

    @Test
    void categories_are_confused_as_stated() {
        double[] prevalences = {0.5, 0.3, 0.2};
        double[][] turned = {{0.9, 0.1, 0}, {0, 1, 0}, {0.25, 0.25, 0.5}};
        SimulatedRatings drawn = RaterSimulation.of(Population.nominal(prevalences))
                .rater("guesses", RaterModel.noise(0.4))
                .rater("turns", RaterModel.noise(0).confusion(turned))
                .rater("dozes", RaterModel.noise(0).careless(0.3))
                .rater("overuses", RaterModel.noise(0).overuses("B", 0.2))
                .draw(UNITS, 7);
        long[][][] counts = new long[4][3][3];
        long[] truths = new long[3];
        double[][] values = values(drawn.ratings());
        for (int u = 0; u < UNITS; u++) {
            int truth = (int) drawn.truths().get(u).value();
            truths[truth]++;
            for (int r = 0; r < 4; r++) {
                counts[r][truth][(int) values[u][r]]++;
            }
        }
        for (int t = 0; t < 3; t++) {
            for (int x = 0; x < 3; x++) {
                double same = t == x ? 1 : 0;
                assertShare(counts[0][t][x], truths[t], 0.6 * same + 0.4 * prevalences[x]);
                assertShare(counts[1][t][x], truths[t], turned[t][x]);
                assertShare(counts[2][t][x], truths[t], 0.7 * same + 0.3 / 3);
                assertShare(counts[3][t][x], truths[t], 0.8 * same + (x == 1 ? 0.2 : 0));
            }
        }
    }

    @Test
    void a_coin_decides_at_an_ambiguous_boundary() {
        SimulatedRatings drawn = RaterSimulation.of(Population.nominal(1, 1, 1).ambiguous("A", "C", 0.6))
                .raters(1, RaterModel.noise(0))
                .draw(UNITS, 8);
        double[] given = column(values(drawn.ratings()), 0);
        for (int t = 0; t < 3; t++) {
            int truth = t;
            long of = IntStream.range(0, UNITS)
                    .filter(u -> drawn.truths().get(u).value() == truth)
                    .count();
            long same = IntStream.range(0, UNITS)
                    .filter(u -> drawn.truths().get(u).value() == truth && given[u] == truth)
                    .count();
            assertShare(same, of, truth == 1 ? 1 : 0.7);
        }
    }

    @Test
    void ratings_are_missing_as_stated() {
        RatingMatrix some = RaterSimulation.of(Population.nominal(1, 1))
                .raters(5, RaterModel.noise(0.2))
                .missing(0.25)
                .draw(4_000, 9)
                .ratings();
        RatingMatrix three = RaterSimulation.of(Population.nominal(1, 1))
                .raters(5, RaterModel.noise(0.2))
                .ratingsPerUnit(3)
                .draw(1_000, 9)
                .ratings();

        assertShare(some.ratingCount(), 20_000, 0.75);
        assertThat(three.units())
                .allSatisfy(unit -> assertThat(three.ratingsOf(unit)).hasSize(3));
    }

    @Test
    void careless_answers_and_straight_lines_take_their_share() {
        double[][] values = values(RaterSimulation.of(Population.ordinal(1, 1, 1, 1))
                .rater("random", RaterModel.noise(0).careless(1))
                .rater("threes", RaterModel.noise(0).straightLines(0.4, "3"))
                .draw(UNITS, 10)
                .ratings());

        for (int k = 1; k <= 4; k++) {
            int level = k;
            assertShare(Arrays.stream(column(values, 0)).filter(x -> x == level).count(), UNITS, 0.25);
            assertShare(
                    Arrays.stream(column(values, 1)).filter(x -> x == level).count(),
                    UNITS,
                    level == 3 ? 0.4 + 0.6 / 4 : 0.6 / 4);
        }
    }

    @Test
    void ratings_are_the_same_for_any_number_of_threads() throws Exception {
        RaterSimulation simulation = RaterSimulation.of(
                        Population.ordinal(1, 2, 1).hardUnits(0.2, 2).groupViews(0.5))
                .raters(3, RaterModel.noise(0.5).drift(0.5))
                .rater("eva", RaterModel.noise(0.5).group(1))
                .missing(0.1);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(7);
        try {
            SimulatedRatings first = one.submit(() -> simulation.draw(500, 11)).get();
            SimulatedRatings second =
                    many.submit(() -> simulation.draw(500, 11)).get();

            assertThat(first.ratings()).isEqualTo(second.ratings());
            assertThat(first.order()).isEqualTo(second.order());
            assertThat(first.again()).isEqualTo(second.again());
            assertThat(first.truths()).isEqualTo(second.truths());
        } finally {
            one.shutdown();
            many.shutdown();
        }
    }

    @Test
    void more_units_and_raters_leave_what_there_was_as_it_was() {
        RaterSimulation two = RaterSimulation.of(Population.interval(0, 1)).raters(2, RaterModel.noise(1));
        double[][] few = values(two.draw(50, 12).ratings());
        double[][] more =
                values(two.rater("eva", RaterModel.noise(2)).draw(80, 12).ratings());

        for (int u = 0; u < 50; u++) {
            assertThat(more[u]).startsWith(few[u]);
        }
    }

    @Test
    void names_of_categories_make_the_scale() {
        assertThat(Population.ordinal(1, 1, 1).categories("low", "mid", "high").scale())
                .isEqualTo(Scale.ordinal("low", "mid", "high"));
        assertThat(Population.ordinal(1, 1, 1).scale()).isEqualTo(Scale.ordinal(1, 3));
        assertThat(Population.nominal(1, 1).scale()).isEqualTo(Scale.nominal("A", "B"));
    }

    @Test
    void what_means_nothing_on_a_scale_is_refused() {
        RaterSimulation nominal = RaterSimulation.of(Population.nominal(1, 1));
        RaterSimulation interval = RaterSimulation.of(Population.interval(0, 1));

        assertThatThrownBy(() -> nominal.rater("a", RaterModel.noise(0.1).severity(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a nominal scale has no direction");
        assertThatThrownBy(() -> nominal.rater("a", RaterModel.noise(1.5)))
                .hasMessage("noise on a nominal scale must be in [0, 1], but was 1.5; did you mean 0.015?");
        assertThatThrownBy(() -> nominal.rater("a", RaterModel.noise(0).overuses("Z", 0.1)))
                .hasMessage("\"Z\" is no category of the units; there are A, B");
        assertThatThrownBy(() -> interval.rater("a", RaterModel.noise(0).overuses("A", 0.1)))
                .hasMessageContaining("no categories");
        assertThatThrownBy(() -> interval.rater("a", RaterModel.noise(0).straightLines(0.1, "x")))
                .hasMessage("\"x\" is not a number");
        assertThatThrownBy(() -> interval.draw(10, 1)).hasMessageContaining("needs raters");
        assertThatThrownBy(() -> Population.ordinal(1, 1, 1).ambiguous("1", "3", 0.5))
                .hasMessageContaining("between a level and the next one");
        assertThatThrownBy(() -> RaterModel.noise(0).confusion(new double[][] {{0.5, 0.4}, {0, 1}}))
                .hasMessageContaining("each row sums to 1");
    }
}
