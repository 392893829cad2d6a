package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class IntervalTest {
    private static double[][] drawn(int units, int values, long seed) {
        Random random = new Random(seed);
        double[][] ratings = new double[units][3];
        for (double[] unit : ratings) {
            int truth = random.nextInt(values);
            Arrays.setAll(unit, r -> random.nextDouble() < 0.7 ? truth : random.nextInt(values));
        }
        return ratings;
    }

    @Test
    void the_default_is_a_bca_interval_at_95_percent_of_1000_replicates_with_seed_1() {
        Interval interval = Agreement.krippendorff()
                .bootstrap()
                .of(RatingMatrix.of(Scale.nominal(), drawn(100, 4, 1)))
                .interval()
                .orElseThrow();

        assertThat(interval.method()).isEqualTo("bootstrap-bca");
        assertThat(interval.level()).isEqualTo(0.95);
        assertThat(interval.resampling()).contains(new Interval.Resampling(1000, 0, 1));
    }

    @Test
    void without_being_asked_for_there_is_none() {
        assertThat(Agreement.krippendorff(RatingMatrix.of(Scale.nominal(), drawn(50, 3, 2)))
                        .interval())
                .isEmpty();
    }

    @Test
    void a_replicate_may_have_more_pairable_units_than_the_ratings() {
        double none = Double.NaN;
        double[] pairable = {1, 2, 2};
        double[][] rows = {pairable, {1, none, none}, {2, none, none}, {1, none, none}, {2, none, none}, {3, none, none}
        };
        double[][] drawn = new double[rows.length][];
        Arrays.fill(drawn, pairable);
        Scale scale = Scale.nominal();
        for (Distance distance : List.of(Distance.nominal(), Distance.ordinal(), Distance.interval())) {
            Krippendorff alpha = Agreement.krippendorff().distance(distance);

            double replicate = alpha.statistic(RatingMatrix.of(scale, rows).eachUnit())
                    .evaluator()
                    .at(new int[] {rows.length, 0, 0, 0, 0, 0});

            assertThat(replicate)
                    .as(distance.name())
                    .isCloseTo(alpha.of(RatingMatrix.of(scale, drawn)).value(), within(1e-12));
        }
    }

    @Test
    void any_number_of_threads_gives_the_same_interval() throws Exception {
        for (Scale scale : new Scale[] {Scale.nominal(), Scale.ordinal(), Scale.interval(), Scale.ratio()}) {
            RatingMatrix ratings = RatingMatrix.of(scale, drawn(300, 6, 3));
            Krippendorff alpha = Agreement.krippendorff().bootstrap(500).seed(9);
            ForkJoinPool one = new ForkJoinPool(1);
            ForkJoinPool four = new ForkJoinPool(4);

            Estimate alone = one.submit(() -> alpha.of(ratings)).get();
            Estimate together = four.submit(() -> alpha.of(ratings)).get();

            assertThat(together).isEqualTo(alone);
            one.shutdown();
            four.shutdown();
        }
    }

    @Test
    void a_wider_level_gives_a_wider_interval() {
        RatingMatrix ratings = RatingMatrix.of(Scale.ordinal(), drawn(80, 5, 4));
        Krippendorff alpha = Agreement.krippendorff().bootstrap(2000);

        double narrow =
                alpha.confidence(0.8).of(ratings).interval().orElseThrow().width();
        double wide =
                alpha.confidence(0.99).of(ratings).interval().orElseThrow().width();

        assertThat(wide).isGreaterThan(narrow);
    }

    @Test
    void percentile_and_bca_differ_but_both_hold_the_estimate_here() {
        RatingMatrix ratings = RatingMatrix.of(Scale.nominal(), drawn(60, 3, 5));

        Estimate bca = Agreement.krippendorff().bootstrap(2000).of(ratings);
        Estimate percentile =
                Agreement.krippendorff().bootstrap(2000).percentile().of(ratings);

        assertThat(percentile.interval().orElseThrow().method()).isEqualTo("bootstrap-percentile");
        assertThat(bca.interval()).isNotEqualTo(percentile.interval());
        assertThat(bca.interval().orElseThrow().contains(bca.value())).isTrue();
        assertThat(percentile.interval().orElseThrow().contains(bca.value())).isTrue();
    }

    @Test
    void replicates_without_variation_are_counted_and_left_out() {
        double[][] rare = new double[40][2];
        rare[0] = new double[] {1, 0};

        Interval interval = Agreement.krippendorff()
                .bootstrap(1000)
                .of(RatingMatrix.of(Scale.nominal(), rare))
                .interval()
                .orElseThrow();

        // The odd unit is missed with probability (1 - 1/40)^40 = .363.
        assertThat(interval.resampling().orElseThrow().undefined()).isBetween(300, 430);
    }

    @Test
    void a_pairwise_distance_over_thousands_of_values_gets_a_jackknife_interval_that_says_so() {
        Random random = new Random(6);
        double[][] ratings = new double[3000][2];
        for (double[] unit : ratings) {
            unit[0] = Math.exp(random.nextGaussian());
            unit[1] = unit[0] * Math.exp(0.3 * random.nextGaussian());
        }

        Estimate alpha = Agreement.krippendorff().bootstrap(1000).of(RatingMatrix.of(Scale.ratio(), ratings));

        assertThat(alpha.interval().orElseThrow().method()).isEqualTo("jackknife");
        assertThat(alpha.interval().orElseThrow().contains(alpha.value())).isTrue();
        assertThat(alpha.standardError().orElseThrow()).isBetween(0.001, 0.1);
    }

    @Test
    void resampling_a_million_equal_patterns_draws_counts_of_them_with_the_right_spread() {
        double[][] small = drawn(1000, 3, 7);
        double[][] large = new double[100_000][];
        Arrays.setAll(large, i -> small[i % 1000]);

        double narrow = Agreement.krippendorff()
                .bootstrap(1000)
                .of(RatingMatrix.of(Scale.nominal(), large))
                .interval()
                .orElseThrow()
                .width();
        double wide = Agreement.krippendorff()
                .bootstrap(1000)
                .of(RatingMatrix.of(Scale.nominal(), small))
                .interval()
                .orElseThrow()
                .width();

        // A hundred times the units, a tenth of the width.
        assertThat(wide / narrow).isCloseTo(10, within(1.2));
    }
}
