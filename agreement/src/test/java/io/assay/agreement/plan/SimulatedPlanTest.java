package io.assay.agreement.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.core.RatingMatrix;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class SimulatedPlanTest {
    private static final RatingModel MODEL = RatingModel.of(0.4, 0.3, 0.2, 0.1).raters(3);
    private static final SimulatedPlan PLAN =
            SimulatedPlan.of(Agreement.krippendorff(), MODEL).repetitions(200).atMost(2000);

    @Test
    void the_level_of_the_model_is_alpha_with_any_distance() {
        for (double level : new double[] {0.3, 0.7, 0.9}) {
            assertThat(Agreement.krippendorff(MODEL.draw(50_000, level, 1)).value())
                    .isCloseTo(level, within(0.01));
            assertThat(Agreement.krippendorff(MODEL.ordinal().draw(50_000, level, 2))
                            .value())
                    .isCloseTo(level, within(0.01));
        }
    }

    @Test
    void more_units_of_one_seed_begin_with_the_same_ones() {
        RatingMatrix few = MODEL.draw(5, 0.7, 3);
        RatingMatrix many = MODEL.draw(9, 0.7, 3);

        assertThat(many.onlyUnits(few.units())).isEqualTo(few);
    }

    @Test
    void smaller_widths_need_no_fewer_units_and_half_the_width_about_four_times_as_many() {
        long before = 0;
        for (double width : new double[] {0.5, 0.4, 0.3, 0.2}) {
            long units = PLAN.forWidth(0.7, width).units().orElseThrow();
            assertThat(units).isGreaterThanOrEqualTo(before);
            before = units;
        }
        double ratio = before / (double) PLAN.forWidth(0.7, 0.4).units().orElseThrow();
        assertThat(ratio).isBetween(3.0, 5.5);
    }

    @Test
    void the_units_have_the_power_promised_in_fresh_draws() {
        UnitsNeeded needed = PLAN.toExclude(0.6, 0.8, 0.8);
        int units = (int) needed.units().orElseThrow();
        int found = 0;
        for (int b = 0; b < 300; b++) {
            found += io.assay.agreement.compare.Hypothesis.atMost(0.6)
                            .of(Agreement.krippendorff(), MODEL.draw(units, 0.8, 1000 + b))
                            .isRejectedAt(0.05)
                    ? 1
                    : 0;
        }

        assertThat(found / 300.0).isCloseTo(0.8, within(0.09));
        assertThat(needed.toString()).contains("units are needed to show with 80 % power that 0.800 is above 0.600");
    }

    @Test
    void telling_two_samples_apart_takes_more_units_than_excluding_a_threshold() {
        long threshold = PLAN.toExclude(0.68, 0.82, 0.8).units().orElseThrow();
        long samples = PLAN.toTellApart(0.68, 0.82, 0.8).units().orElseThrow();

        assertThat(samples).isGreaterThan(threshold);
        assertThat(PLAN.toTellApart(0.82, 0.68, 0.8).units().orElseThrow()).isEqualTo(samples);
    }

    @Test
    void other_coefficients_are_brought_to_the_value_asked_for() {
        SimulatedPlan plan = SimulatedPlan.of(Agreement.gwetAc1(), MODEL).repetitions(100);

        // AC1 has a standard error near that of alpha here.
        assertThat(plan.forWidth(0.7, 0.3).units().orElseThrow())
                .isBetween(20L, 2 * PLAN.forWidth(0.7, 0.3).units().orElseThrow());
    }

    @Test
    void what_the_limit_does_not_allow_is_said() {
        UnitsNeeded needed = PLAN.atMost(40).forWidth(0.7, 0.01);

        assertThat(needed.units()).isEmpty();
        assertThat(needed.toString()).startsWith("More than 40 units are needed");
        assertThatThrownBy(() -> PLAN.forWidth(-0.5, 0.1)).hasMessageContaining("the model");
        assertThatThrownBy(() -> PLAN.toExclude(0.7, 0.7, 0.8)).hasMessageContaining("differ");
    }

    @Test
    void seed_and_nothing_else_decides() throws Exception {
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4);
        UnitsNeeded alone = one.submit(() -> PLAN.toExclude(0.6, 0.8, 0.7)).get();

        assertThat(four.submit(() -> PLAN.toExclude(0.6, 0.8, 0.7)).get()).isEqualTo(alone);
        assertThat(List.of(PLAN.seed(1).toExclude(0.6, 0.8, 0.7))).containsExactly(alone);
        one.shutdown();
        four.shutdown();
    }
}
