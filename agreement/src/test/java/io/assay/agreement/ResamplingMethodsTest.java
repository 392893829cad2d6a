package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.resample.Bootstrap;
import io.assay.core.resample.Jackknife;
import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ResamplingMethodsTest {
    private static double[][] drawn(int units, int raters, double accuracy, long seed) {
        Random random = new Random(seed);
        double[][] ratings = new double[units][raters];
        for (double[] unit : ratings) {
            int truth = random.nextInt(3);
            Arrays.setAll(unit, r -> random.nextDouble() < accuracy ? truth : random.nextInt(3));
        }
        return ratings;
    }

    private static Interval interval(Coefficient coefficient, RatingMatrix ratings, IntervalMethod method) {
        return coefficient.of(ratings, method).interval().orElseThrow();
    }

    @Test
    void bootstrap_t_is_a_naive_bootstrap_t_over_rebuilt_matrices() {
        Random random = new Random(1);
        double[][] rows = new double[25][3];
        for (double[] row : rows) {
            double truth = random.nextGaussian();
            Arrays.setAll(row, r -> truth + 0.5 * random.nextGaussian());
        }
        RatingMatrix ratings = RatingMatrix.of(Scale.interval(), rows);
        Krippendorff alpha = Agreement.krippendorff();
        double estimate = alpha.of(ratings).value();
        double error = naiveError(alpha, rows);
        double[] deviations = new double[99];
        for (int b = 0; b < deviations.length; b++) {
            RandomStream stream = RandomStream.of(5, b);
            double[][] replicate = new double[rows.length][];
            Arrays.setAll(replicate, i -> rows[stream.nextInt(rows.length)]);
            deviations[b] =
                    (alpha.of(RatingMatrix.of(Scale.interval(), replicate)).value() - estimate)
                            / naiveError(alpha, replicate);
        }
        Arrays.sort(deviations);

        Interval interval = interval(alpha, ratings, IntervalMethod.bootstrapStudentized(99, 0.9, 5));

        // 99 replicates put the 5 % and 95 % quantiles on the 5th and the 95th.
        assertThat(interval.lower()).isCloseTo(estimate - error * deviations[94], within(1e-9));
        assertThat(interval.upper()).isCloseTo(estimate - error * deviations[4], within(1e-9));
    }

    private static double naiveError(Coefficient coefficient, double[][] rows) {
        double[] without = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[][] rest = new double[rows.length - 1][];
            System.arraycopy(rows, 0, rest, 0, i);
            System.arraycopy(rows, i + 1, rest, i, rows.length - 1 - i);
            without[i] = coefficient.of(RatingMatrix.of(Scale.interval(), rest)).value();
        }
        double mean = Arrays.stream(without).average().orElseThrow();
        double squares =
                Arrays.stream(without).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares * (rows.length - 1) / rows.length);
    }

    @Test
    void bootstrap_t_carries_the_jackknife_standard_error() {
        RatingMatrix ratings = RatingMatrix.of(Scale.nominal(), drawn(60, 3, 0.7, 2));
        Estimate estimate = Agreement.fleissKappa().of(ratings, IntervalMethod.bootstrapStudentized(200, 0.95, 1));

        assertThat(estimate.standardError().orElseThrow())
                .isCloseTo(
                        Jackknife.of(Agreement.fleissKappa().statistic(ratings.eachUnit()))
                                .standardError(),
                        within(1e-12));
        assertThat(estimate.interval().orElseThrow().method()).isEqualTo("bootstrap-t");
    }

    @Test
    void bootstrap_t_without_influence_gives_the_reason() {
        double[][] rows = new double[10][2];
        for (int i = 0; i < 10; i++) {
            Arrays.fill(rows[i], i % 2);
        }
        Estimate perfect = Agreement.krippendorff()
                .of(RatingMatrix.of(Scale.nominal(), rows), IntervalMethod.bootstrapStudentized());

        assertThat(perfect.interval()).isEmpty();
        assertThat(perfect.intervalReason().orElseThrow()).contains("no unit has any influence");
    }

    @Test
    void bootstrap_t_that_would_take_too_long_says_so() {
        Random random = new Random(3);
        double[][] rows = new double[3000][2];
        for (double[] row : rows) {
            Arrays.setAll(row, r -> random.nextDouble());
        }
        Estimate estimate = Agreement.krippendorff()
                .of(RatingMatrix.of(Scale.interval(), rows), IntervalMethod.bootstrapStudentized());

        assertThat(estimate.intervalReason().orElseThrow()).contains("too long", "bootstrap-bca");
    }

    @Test
    void clusters_of_one_unit_give_the_bootstrap_over_units() {
        for (Coefficient coefficient :
                List.of(Agreement.krippendorff(), Agreement.gwetAc1(), Agreement.congerKappa(), new Share())) {
            RatingMatrix ratings = RatingMatrix.of(Scale.nominal(), drawn(30, 3, 0.7, 4));
            Interval units = Bootstrap.bca(100, 0.95, 3)
                    .applyTo(coefficient.of(ratings), coefficient.statistic(ratings.eachUnit()))
                    .interval()
                    .orElseThrow();

            Interval clusters =
                    interval(coefficient, ratings, IntervalMethod.clusterBootstrap(unit -> unit, 100, 0.95, 3));

            assertThat(clusters.lower()).isCloseTo(units.lower(), within(1e-12));
            assertThat(clusters.upper()).isCloseTo(units.upper(), within(1e-12));
            assertThat(clusters.method()).isEqualTo("cluster-bootstrap");
        }
    }

    /** A user's own coefficient: the share of units all agree on. */
    private record Share() implements Coefficient {
        @Override
        public String name() {
            return "share";
        }

        @Override
        public Estimate of(RatingMatrix ratings) {
            double[][] rows = ratings.toArray();
            double same = Arrays.stream(rows)
                    .filter(row -> Arrays.stream(row).distinct().count() == 1)
                    .count();
            return rows.length == 0 ? Estimate.undefined(name(), "no units") : Estimate.of(name(), same / rows.length);
        }
    }

    @Test
    void units_copied_within_their_cluster_do_not_narrow_the_cluster_bootstrap_but_do_narrow_that_over_units() {
        double[][] rows = drawn(40, 3, 0.7, 5);
        double[][] copied = new double[160][];
        Arrays.setAll(copied, i -> rows[i % 40]);
        RatingMatrix once = RatingMatrix.of(Scale.nominal(), rows);
        RatingMatrix fourTimes = RatingMatrix.of(Scale.nominal(), copied);
        IntervalMethod ofUnits = IntervalMethod.clusterBootstrap(u -> u, 500, 0.95, 1);
        IntervalMethod ofSources =
                IntervalMethod.clusterBootstrap(u -> "d" + (Integer.parseInt(u) - 1) % 40, 500, 0.95, 1);

        Interval single = interval(Agreement.fleissKappa(), once, ofUnits);
        Interval clustered = interval(Agreement.fleissKappa(), fourTimes, ofSources);

        assertThat(clustered.lower()).isCloseTo(single.lower(), within(1e-12));
        assertThat(clustered.upper()).isCloseTo(single.upper(), within(1e-12));
        assertThat(interval(Agreement.fleissKappa(), fourTimes, ofUnits).width())
                .isBetween(0.4 * single.width(), 0.6 * single.width());
    }

    @Test
    void a_single_cluster_gives_the_reason_and_a_unit_without_one_is_refused() {
        RatingMatrix ratings = RatingMatrix.of(Scale.nominal(), drawn(30, 3, 0.7, 6));
        Estimate estimate =
                Agreement.krippendorff().of(ratings, IntervalMethod.clusterBootstrap(unit -> "all", 100, 0.95, 1));

        assertThat(estimate.intervalReason().orElseThrow()).contains("one cluster");
        assertThatThrownBy(() -> IntervalMethod.clusterBootstrap(u -> u, 5, 0.95, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pair_bootstraps_lie_around_alpha_and_are_narrower_than_that_of_units_where_raters_are_many() {
        RatingMatrix ratings = RatingMatrix.of(Scale.nominal(), drawn(40, 8, 0.7, 7));
        Krippendorff alpha = Agreement.krippendorff();
        double width = interval(alpha, ratings, IntervalMethod.bootstrapPercentile(1000, 0.95, 1))
                .width();

        Interval own = interval(alpha, ratings, IntervalMethod.krippendorffPairBootstrap(1000, 0.95, 1));
        assertThat(own.contains(alpha.of(ratings).value())).isTrue();
        assertThat(own.width()).isLessThan(0.6 * width);
        assertThat(own.method()).isEqualTo("krippendorff-pair-bootstrap");
        assertThat(interval(alpha, ratings, IntervalMethod.hayesPairBootstrap(1000, 0.95, 1))
                        .contains(alpha.of(ratings).value()))
                .isTrue();
    }

    @Test
    void hayes_spread_is_that_of_the_binomial_for_two_values() {
        // Two raters and two values: M = min(25 * 3, 100) = 75 draws, each a mismatch with probability D_o.
        RatingMatrix ratings = RatingMatrix.of(Scale.nominal("0", "1"), binary(100, 8));
        Estimate alpha = Agreement.krippendorff().of(ratings);
        double observed = alpha.observed().orElseThrow();
        double spread =
                Math.sqrt(observed * (1 - observed) / 75) / alpha.expected().orElseThrow();

        Interval interval =
                interval(Agreement.krippendorff(), ratings, IntervalMethod.hayesPairBootstrap(4000, 0.95, 1));

        assertThat(interval.width()).isCloseTo(2 * 1.96 * spread, within(0.12 * interval.width()));
    }

    private static double[][] binary(int units, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[units][2];
        for (double[] row : rows) {
            int truth = random.nextInt(2);
            Arrays.setAll(row, r -> random.nextDouble() < 0.7 ? truth : random.nextInt(2));
        }
        return rows;
    }

    @Test
    void pair_bootstraps_are_for_alpha_only() {
        RatingMatrix ratings = RatingMatrix.of(Scale.nominal(), drawn(30, 3, 0.7, 9));

        assertThat(Agreement.fleissKappa()
                        .of(ratings, IntervalMethod.krippendorffPairBootstrap(100, 0.95, 1))
                        .intervalReason()
                        .orElseThrow())
                .contains("for Krippendorff's alpha");
        assertThat(Agreement.gwetAc1()
                        .of(ratings, IntervalMethod.hayesPairBootstrap(100, 0.95, 1))
                        .intervalReason()
                        .orElseThrow())
                .contains("for Krippendorff's alpha");
    }

    @Test
    void pair_bootstraps_take_any_distance_and_missing_ratings() {
        double[][] rows = drawn(30, 4, 0.7, 10);
        rows[3][1] = Double.NaN;
        Arrays.fill(rows[5], Double.NaN);
        Arrays.fill(rows[6], 1, 4, Double.NaN);
        for (Scale scale : List.of(Scale.ordinal(), Scale.interval(), Scale.ratio())) {
            RatingMatrix ratings = RatingMatrix.of(scale, rows);
            double alpha = Agreement.krippendorff(ratings).value();

            assertThat(interval(
                                    Agreement.krippendorff(),
                                    ratings,
                                    IntervalMethod.krippendorffPairBootstrap(300, 0.95, 1))
                            .contains(alpha))
                    .isTrue();
        }
    }

    @Test
    void any_number_of_threads_gives_the_same_interval() throws Exception {
        RatingMatrix ratings = RatingMatrix.of(Scale.ordinal(), drawn(60, 3, 0.7, 11));
        for (IntervalMethod method : List.of(
                IntervalMethod.bootstrapStudentized(100, 0.95, 2),
                IntervalMethod.clusterBootstrap(u -> u.substring(0, 1), 100, 0.95, 2),
                IntervalMethod.krippendorffPairBootstrap(100, 0.95, 2),
                IntervalMethod.hayesPairBootstrap(100, 0.95, 2))) {
            ForkJoinPool one = new ForkJoinPool(1);
            ForkJoinPool four = new ForkJoinPool(4);

            Estimate alone = one.submit(() -> Agreement.krippendorff().of(ratings, method))
                    .get();
            Estimate together = four.submit(() -> Agreement.krippendorff().of(ratings, method))
                    .get();

            assertThat(together).isEqualTo(alone);
            one.shutdown();
            four.shutdown();
        }
    }
}
