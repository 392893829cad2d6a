package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.tally.Frame;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Degenerate data give an undefined figure with its reason, never a made-up one. */
class DegenerateDataTest {
    private static final double NA = Double.NaN;

    private static Estimate alpha(Scale scale, double[]... ratings) {
        return Agreement.krippendorff().bootstrap(100).of(RatingMatrix.of(scale, ratings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nominal", "ordinal", "interval", "ratio"})
    void without_variation_alpha_is_undefined_and_the_value_is_named(String scale) {
        Estimate alpha = alpha(Krippendorff2011Test.scale(scale), new double[] {4, 4}, new double[] {4, 4});

        assertThat(alpha.isDefined()).isFalse();
        assertThat(alpha.orNaN()).isNaN();
        assertThat(alpha.reason().orElseThrow()).contains("all 4 pairable ratings are 4");
        assertThat(alpha.interval()).isEmpty();
        assertThatThrownBy(alpha::value)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("all 4 pairable ratings are 4");
    }

    @Test
    void variation_only_in_units_with_one_rating_does_not_count() {
        assertThat(alpha(Scale.nominal(), new double[] {1, 1}, new double[] {2, NA})
                        .isDefined())
                .isFalse();
    }

    @Test
    void without_a_unit_rated_twice_alpha_is_undefined() {
        Estimate alpha = alpha(Scale.interval(), new double[] {1, NA}, new double[] {NA, 2});

        assertThat(alpha.reason().orElseThrow()).contains("no unit has two or more ratings");
        assertThat(alpha.counts()).isEqualTo(new Estimate.Counts(0, 0, 2, 2));
    }

    @Test
    void with_one_rater_the_reason_says_so() {
        assertThat(alpha(Scale.ordinal(), new double[] {1}, new double[] {2})
                        .reason()
                        .orElseThrow())
                .contains("only one rater");
    }

    @Test
    void one_unit_with_disagreement_has_alpha_zero() {
        for (Scale scale : List.of(Scale.nominal(), Scale.ordinal(), Scale.interval(), Scale.ratio())) {
            assertThat(Agreement.krippendorff(RatingMatrix.of(scale, new double[][] {{1, 2, 5}}))
                            .value())
                    .isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void two_raters_who_swap_values_reach_the_floor() {
        double[][] swapped = new double[40][];
        for (int i = 0; i < 40; i++) {
            swapped[i] = new double[] {1 + i % 2, 2 - i % 2};
        }

        assertThat(Agreement.krippendorff(RatingMatrix.of(Scale.nominal(), swapped))
                        .value())
                .isCloseTo(-1 + 1.0 / 40, within(1e-12));
    }

    @Test
    void negative_values_are_refused_by_the_ratio_distance() {
        RatingMatrix ratings = RatingMatrix.of(Scale.interval(), new double[][] {{-1, 1}, {2, 3}});

        assertThatThrownBy(() ->
                        Agreement.krippendorff().distance(Distance.ratio()).of(ratings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("negative");
    }

    @Test
    void the_largest_numbers_there_are_do_not_overflow() {
        Estimate alpha = alpha(Scale.interval(), new double[] {1e308, 1e308}, new double[] {-1e308, -1e308});

        assertThat(alpha.value()).isEqualTo(1);
    }

    @Test
    void a_tally_that_needs_two_passes_is_refused_with_the_reason() {
        double[][] many = new double[100][2];
        Random random = new Random(1);
        for (double[] unit : many) {
            unit[0] = random.nextDouble();
            unit[1] = random.nextDouble();
        }
        Frame frame = Frame.of(RatingMatrix.of(Scale.ordinal(), many));

        assertThatThrownBy(() -> Agreement.krippendorff().tally(frame))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two passes");
    }

    @Test
    void tallies_of_different_frames_do_not_merge() {
        Krippendorff alpha = Agreement.krippendorff();
        AlphaTally one = alpha.tally(Frame.of(RatingMatrix.of(Scale.nominal(), new double[][] {{1, 2}})));
        AlphaTally other = alpha.tally(Frame.of(RatingMatrix.of(Scale.nominal(), new double[][] {{1, 3}})));

        assertThatThrownBy(() -> one.merge(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different frames");
    }

    @Test
    void options_out_of_range_are_refused_with_a_hint() {
        assertThatThrownBy(() -> Agreement.krippendorff().confidence(95)).hasMessageContaining("did you mean 0.95?");
        assertThatThrownBy(() -> Agreement.krippendorff().bootstrap(5)).hasMessageContaining("at least 20");
        assertThatThrownBy(() -> Distance.circular(0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> Distance.bipolar(3, 3)).hasMessageContaining("lowest < highest");
    }
}
