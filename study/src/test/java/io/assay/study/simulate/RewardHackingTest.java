package io.assay.study.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RewardHackingTest {
    private static final RewardRaters RATERS = RewardRaters.defaults();

    private static RewardCurves.Curve curve(RewardHacking plan, String name) {
        return plan.simulate(Repetitions.of(20, 3)).curves().stream()
                .filter(curve -> curve.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Two and three in closed form; five, ten and a hundred as printed by Harter (1961), table 1, to five decimals. */
    @Test
    void the_largest_of_normal_numbers_is_as_published() {
        assertThat(BestOf.normalMean(1)).isCloseTo(0, within(1e-12));
        assertThat(BestOf.normalMean(2)).isCloseTo(1 / Math.sqrt(Math.PI), within(1e-12));
        assertThat(BestOf.normalMean(3)).isCloseTo(1.5 / Math.sqrt(Math.PI), within(1e-12));
        assertThat(BestOf.normalMean(5)).isCloseTo(1.16296, within(5e-6));
        assertThat(BestOf.normalMean(10)).isCloseTo(1.53875, within(5e-6));
        assertThat(BestOf.normalMean(100)).isCloseTo(2.50759, within(5e-6));
        assertThat(BestOf.normalMeanSquare(1)).isCloseTo(1, within(1e-12));
        assertThat(BestOf.normalMeanSquare(2)).isCloseTo(1, within(1e-12));
        assertThat(BestOf.normalMeanSquare(3)).isCloseTo(1 + Math.sqrt(3) / (2 * Math.PI), within(1e-12));
    }

    @Test
    void the_divergence_of_the_best_of_n_is_the_logarithm_less_what_is_not_gained() {
        assertThat(BestOf.divergence(1)).isZero();
        assertThat(BestOf.divergence(2)).isCloseTo(Math.log(2) - 0.5, within(1e-15));
        assertThat(BestOf.divergence(1000)).isCloseTo(5.908755, within(1e-6));
    }

    @Property
    void the_mean_of_the_best_is_that_of_all_sets(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int n) {
        double[] worth = RandomStream.of(seed, 0).doubles(7).toArray();
        double sum = 0;
        int sets = 0;
        for (int set = 0; set < 1 << worth.length; set++) {
            if (Integer.bitCount(set) == n) {
                sum += worth[31 - Integer.numberOfLeadingZeros(set)];
                sets++;
            }
        }

        assertThat(BestOf.mean(worth, n)).isCloseTo(sum / sets, within(1e-12));
    }

    @Property
    void tilted_worth_is_largest_where_the_closed_form_says(
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double merit,
            @ForAll @DoubleRange(min = 0.1, max = 0.4) double show,
            @ForAll @DoubleRange(min = 0.05, max = 1) double harm) {
        GaussianProxy proxy = new GaussianProxy(merit, show, harm);
        double best = proxy.bestDivergence();

        double most = merit * merit / (4 * harm * show * show);
        assertThat(proxy.tilted(best)).isCloseTo(most, within(1e-12 * (1 + most)));
        assertThat(proxy.tilted(1.1 * best)).isLessThan(most);
        assertThat(proxy.tilted(0.9 * best)).isLessThan(most);
    }

    @Test
    void a_proxy_without_harm_never_makes_worth_fall() {
        GaussianProxy proxy = new GaussianProxy(0.5, 0.3, 0);

        assertThat(proxy.bestDivergence()).isInfinite();
        assertThat(proxy.bestOf(100)).isCloseTo(0.5 * BestOf.normalMean(100), within(1e-15));
        assertThat(new GaussianProxy(-0.5, 0.3, 1).bestDivergence()).isZero();
    }

    /** Chance is in it, so the seed is fixed; five standard errors of the difference within runs would be narrower still. */
    @Test
    void simulated_worth_meets_the_closed_form() {
        for (RewardCurves.Point point :
                curve(RewardHacking.of(RATERS).most(256), "mean").points()) {
            double error = point.worth().standardError().orElseThrow();
            assertThat(point.worth().value())
                    .isCloseTo(point.closedForm().orElseThrow().value(), within(5 * error + 1e-12));
        }
    }

    @Test
    void shared_bias_for_what_harms_makes_worth_peak_and_fall_and_a_rubric_moves_the_peak() {
        RewardHacking plan = RewardHacking.of(new RewardRaters(10, 3, 400, 1.5, 1, 1, 0))
                .harm(0.3)
                .most(256);

        RewardCurves.Curve without = curve(plan, "mean");
        RewardCurves.Curve with = curve(plan.rubric(0.8), "rubric, mean");

        assertThat(without.falls()).isTrue();
        assertThat(without.peak()).isLessThan(64);
        assertThat(with.falls()).isFalse();
        assertThat(without.last().proxy().value())
                .isGreaterThan(without.points().get(4).proxy().value());
    }

    @Test
    void normal_errors_alone_only_slow_worth_down() {
        RewardHacking plan = RewardHacking.of(RATERS)
                .harm(0)
                .glitches(2, Double.POSITIVE_INFINITY)
                .most(256);

        assertThat(curve(plan, "mean").falls()).isFalse();
        assertThat(curve(plan, "mean").last().closedForm()).isPresent();
    }

    @Test
    void glitches_with_heavy_tails_bring_worth_back_to_where_it_began() {
        RewardHacking plan = RewardHacking.of(RATERS).harm(0).glitches(0.5, 1);

        RewardCurves.Curve curve = curve(plan, "rubric, mean");

        assertThat(curve.falls()).isTrue();
        assertThat(curve.last().worth().value()).isLessThan(0.2);
        assertThat(curve.last().closedForm()).isEmpty();
    }

    @Test
    void removing_outliers_repairs_reversed_raters_and_no_shared_bias() {
        RewardHacking plan = RewardHacking.of(new RewardRaters(10, 3, 400, 1.5, 0.5, 1, 0.3))
                .harm(0.3)
                .most(64);
        RewardCurves.Curve all = curve(plan, "mean");
        RewardCurves.Curve removed = curve(plan, "trimmed");

        assertThat(removed.points().get(2).worth().value())
                .isGreaterThan(all.points().get(2).worth().value());
        assertThat(curve(plan.most(256), "trimmed").falls()).isTrue();
    }

    @Test
    void any_number_of_threads_gives_the_same_figures() {
        RewardHacking plan = RewardHacking.of(RATERS).most(16);

        assertThat(plan.simulate(Repetitions.of(7, 5).threads(1)).curves())
                .isEqualTo(plan.simulate(Repetitions.of(7, 5).threads(4)).curves());
    }

    @Test
    void says_what_is_out_of_range() {
        assertThatThrownBy(() -> new RewardRaters(3, 4, 10, 0, 0, 0, 0)).hasMessageContaining("raters per answer");
        assertThatThrownBy(() -> RewardHacking.of(RATERS).glitches(1, 0)).hasMessageContaining("degrees of freedom");
        assertThatThrownBy(() -> RewardHacking.of(RATERS).rubric(50)).hasMessageContaining("did you mean 0.5?");
        assertThatThrownBy(() -> new GaussianProxy(0.9, 0.9, 0)).hasMessageContaining("at most 1");
        assertThatThrownBy(() -> BestOf.divergence(0)).hasMessageContaining("number of answers");
    }

    @Test
    void raters_too_few_to_learn_from_give_a_reward_of_nothing() {
        RewardCurves curves =
                RewardHacking.of(new RewardRaters(2, 1, 3, 0, 0, 1, 0)).most(4).simulate(Repetitions.of(3, 1));

        assertThat(curves.curves()).hasSize(6);
        assertThat(Arrays.stream(curves.toString().split("\n"))).hasSize(6);
        assertThat(RewardHacking.of(RATERS).sizes()).startsWith(1, 2, 4).endsWith(1024);
    }
}
