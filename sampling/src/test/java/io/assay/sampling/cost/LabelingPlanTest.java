package io.assay.sampling.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelingPlanTest {
    private static final MeasuredCurve CURVE = MeasuredCurve.of(
            "margin",
            List.of(
                    new MeasuredCurve.Point(500, quality(0.7, 0.68, 0.72)),
                    new MeasuredCurve.Point(1500, quality(0.8, 0.76, 0.84))));

    private static Estimate quality(double value, double lower, double upper) {
        return Estimate.of("mean-quality", value).withInterval(Interval.analytic(lower, upper, 0.95, "student-t"));
    }

    @Test
    void ten_thousand_labels_at_half_a_dollar_cost_five_thousand_and_a_thousand_five_hundred() {
        LabelingPlan plan = LabelingPlan.of(10_000, 0.5, 0.5);

        assertThat(plan.all().low()).isEqualTo(5000);
        assertThat(plan.all().high()).isEqualTo(5000);
        assertThat(plan.part(1000, 500, 6).low()).isEqualTo(500);
    }

    @Test
    void raters_gold_rework_and_rounds_add_up() {
        LabelingCost cost = LabelingPlan.of(10_000, 0.5, 0.8)
                .raters(3, 0.1)
                .gold(0.05)
                .rework(0.02)
                .roundPrice(20)
                .part(1000, 500, 6);

        assertThat(cost.labels()).isEqualTo(1200);
        assertThat(cost.gold()).isEqualTo(60);
        assertThat(cost.rework()).isEqualTo(26); // 25.2, rounded up
        assertThat(cost.paid()).isEqualTo(1286);
        assertThat(cost.low()).isCloseTo(1286 * 0.5 + 120, within(1e-9));
        assertThat(cost.high()).isCloseTo(1286 * 0.8 + 120, within(1e-9));
    }

    @Test
    void whole_numbers_are_not_rounded_up_for_rounding_errors() {
        // 0.07 times 100 is 7.000000000000001.
        assertThat(LabelingPlan.of(100, 1, 1).gold(0.07).all().gold()).isEqualTo(7);
    }

    @Test
    void quality_is_read_off_the_curve_with_its_interval() {
        Estimate quality = LabelingPlan.of(10_000, 0.5, 0.5)
                .curve(CURVE)
                .part(1000, 500, 6)
                .quality();

        assertThat(quality.value()).isCloseTo(0.75, within(1e-12));
        assertThat(quality.interval().orElseThrow().lower()).isCloseTo(0.72, within(1e-12));
        assertThat(quality.interval().orElseThrow().upper()).isCloseTo(0.78, within(1e-12));
        assertThat(CURVE.at(1500).value()).isEqualTo(0.8);
        assertThat(CURVE.at(500).value()).isEqualTo(0.7);
    }

    @Test
    void quality_outside_the_curve_or_without_one_is_undefined() {
        LabelingPlan plan = LabelingPlan.of(10_000, 0.5, 0.5).curve(CURVE);

        assertThat(plan.all().quality().reason())
                .hasValue("the curve of margin was measured from 500 to 1500 labels, not at 10000");
        assertThat(plan.part(499, 0, 1).quality().isDefined()).isFalse();
        assertThat(plan.qualityOfAll(0.9).all().quality().value()).isEqualTo(0.9);
        assertThat(LabelingPlan.of(10_000, 0.5, 0.5).all().quality().reason().orElseThrow())
                .startsWith("no learning curve was given");
    }

    @Test
    void figures_out_of_range_are_refused() {
        LabelingPlan plan = LabelingPlan.of(100, 0.5, 0.8);

        assertThatThrownBy(() -> LabelingPlan.of(0, 1, 1)).hasMessageContaining("the pool is empty");
        assertThatThrownBy(() -> LabelingPlan.of(10, -1, 1))
                .hasMessage("price of a label must be at least 0 and finite, but was -1.0");
        assertThatThrownBy(() -> LabelingPlan.of(10, Double.NaN, 1)).hasMessageContaining("but was NaN");
        assertThatThrownBy(() -> LabelingPlan.of(10, 2, 1))
                .hasMessage("the price goes from 2.0 to 1.0; put the lower one first");
        assertThatThrownBy(() -> plan.part(0, 0, 1))
                .hasMessage("items to label must be from 1 to the pool of 100, but were 0");
        assertThatThrownBy(() -> plan.part(101, 0, 1)).hasMessageContaining("but were 101");
        assertThatThrownBy(() -> plan.part(50, 51, 1))
                .hasMessage("the seed set must be from 0 to the 50 items to label, but was 51");
        assertThatThrownBy(() -> plan.part(50, 10, 0)).hasMessage("rounds must be at least 1, but was 0");
        assertThatThrownBy(() -> plan.part(5, 0, 6))
                .hasMessage("there are more rounds, 6, than items to label, 5; make fewer");
        assertThatThrownBy(() -> plan.gold(5)).hasMessageContaining("did you mean 0.05?");
        assertThatThrownBy(() -> plan.raters(0, 1)).hasMessage("raters must be at least 1, but was 0");
        assertThatThrownBy(() -> plan.roundPrice(-1)).hasMessageContaining("price of a round");
    }

    @Test
    void curves_that_are_none_are_refused() {
        assertThatThrownBy(() -> MeasuredCurve.of("x", List.of()))
                .hasMessage("number of points of the curve must be at least 1, but was 0");
        assertThatThrownBy(() -> MeasuredCurve.of(
                        "x", List.of(CURVE.points().get(1), CURVE.points().get(0))))
                .hasMessage("labels must rise along the curve, but 1500 comes before 500");
        assertThatThrownBy(() -> MeasuredCurve.of(
                        "x", List.of(new MeasuredCurve.Point(5, Estimate.undefined("mean-quality", "why")))))
                .hasMessage("the quality with 5 labels is undefined; leave the point out");
    }
}
