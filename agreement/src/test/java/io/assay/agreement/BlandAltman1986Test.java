package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bland and Altman (1986), Lancet 327, table: peak expiratory flow of 17 subjects by two meters. */
class BlandAltman1986Test {
    @Test
    void bias_deviation_and_limits_of_two_deviations_are_the_published_ones() {
        double two = 0.954499736103642;

        LimitsOfAgreement limits = BlandAltman.limits().coverage(two).of(Lin1989Test.PEFR);

        assertThat(limits.bias().value()).isCloseTo(-2.1, within(0.05));
        assertThat(limits.standardDeviation()).isCloseTo(38.8, within(0.05));
        // The paper takes two rounded deviations from the rounded mean.
        assertThat(limits.lower().value()).isCloseTo(-79.7, within(0.1));
        assertThat(limits.upper().value()).isCloseTo(75.5, within(0.1));
        Interval interval = limits.bias().interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(-22.0, within(0.05));
        assertThat(interval.upper()).isCloseTo(17.8, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pefr", "made12", "shrout-fleiss14"})
    void limits_and_exact_intervals_are_those_of_r(String name) {
        double[] figures = Lin1989Test.FIGURES.get(name + "/bland-altman");
        double[] bias = Lin1989Test.FIGURES.get(name + "/bias-limits");
        double[] reach = Lin1989Test.FIGURES.get(name + "/exact-reach");

        LimitsOfAgreement limits = BlandAltman.limits().of(Lin1989Test.data(name));

        assertThat(limits.bias().value()).isCloseTo(figures[0], within(1e-12));
        assertThat(limits.lower().value()).isCloseTo(figures[1], within(1e-10));
        assertThat(limits.upper().value()).isCloseTo(figures[2], within(1e-10));
        assertThat(limits.standardDeviation()).isCloseTo(figures[3], within(1e-12));
        assertThat(limits.bias().interval().orElseThrow().lower()).isCloseTo(bias[1], within(1e-9));
        Interval upper = limits.upper().interval().orElseThrow();
        assertThat((upper.lower() - figures[0]) / figures[3]).isCloseTo(reach[1], within(1e-8));
        assertThat((upper.upper() - figures[0]) / figures[3]).isCloseTo(reach[2], within(1e-8));
        Interval lower = limits.lower().interval().orElseThrow();
        assertThat((figures[0] - lower.lower()) / figures[3]).isCloseTo(reach[2], within(1e-8));
    }

    @Test
    void approximate_intervals_are_symmetric_and_near_the_exact_ones_for_many_units() {
        double[][] many = new double[2000][2];
        Random random = new Random(7);
        for (double[] unit : many) {
            unit[0] = random.nextGaussian();
            unit[1] = random.nextGaussian();
        }
        RatingMatrix ratings = RatingMatrix.of(Scale.interval(), many);

        Interval exact = BlandAltman.limits().of(ratings).upper().interval().orElseThrow();
        LimitsOfAgreement limits = BlandAltman.limits().approximate().of(ratings);
        Interval near = limits.upper().interval().orElseThrow();

        assertThat((near.lower() + near.upper()) / 2).isCloseTo(limits.upper().value(), within(1e-12));
        assertThat(near.lower()).isCloseTo(exact.lower(), within(0.005));
        assertThat(near.upper()).isCloseTo(exact.upper(), within(0.005));
    }

    @Test
    void degenerate_data_are_undefined_with_a_reason() {
        LimitsOfAgreement one = BlandAltman.limits().of(RatingMatrix.of(Scale.interval(), new double[][] {{1, 2}}));
        LimitsOfAgreement three = BlandAltman.limits().of(Lin1989Test.data("made"));

        assertThat(one.isDefined()).isFalse();
        assertThat(one.upper().reason().orElseThrow()).contains("two units");
        assertThat(three.bias().reason().orElseThrow()).contains("two raters");
        assertThatThrownBy(() -> BlandAltman.limits().confidence(95)).hasMessageContaining("did you mean 0.95?");
        assertThatThrownBy(() -> BlandAltman.limits().coverage(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equal_differences_have_limits_at_the_bias() {
        LimitsOfAgreement limits =
                BlandAltman.limits().of(RatingMatrix.of(Scale.interval(), new double[][] {{1, 2}, {3, 4}, {0, 1}}));

        assertThat(limits.lower().value()).isEqualTo(-1);
        assertThat(limits.upper().interval().orElseThrow().width()).isZero();
    }
}
