package io.assay.sampling.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.sampling.Logits;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final float MASK = Float.NEGATIVE_INFINITY;
    private static final Logits TWO =
            Logits.of(new float[][] {{0.85f, 0.15f}, {0.55f, 0.45f}}).asProbabilities();

    @Test
    void a_case_by_hand() {
        Calibration calibration = Calibration.of(TWO, new int[] {0, 1}, 5);

        assertThat(calibration.accuracy()).isEqualTo(0.5);
        assertThat(calibration.expectedError()).isCloseTo((0.15 + 0.55) / 2, within(1e-7));
        assertThat(calibration.maximumError()).isCloseTo(0.55, within(1e-7));
        assertThat(calibration.negativeLogLikelihood()).isCloseTo(-(Math.log(0.85) + Math.log(0.45)) / 2, within(1e-7));
        assertThat(calibration.brier().score()).isCloseTo((2 * 0.0225 + 2 * 0.3025) / 2, within(1e-7));
        assertThat(calibration)
                .hasToString(
                        "2 rows, accuracy 0.5000, expected calibration error 0.3500, negative log-likelihood 0.4805,"
                                + " Brier 0.3250");
    }

    @Test
    void a_probability_on_an_edge_belongs_to_the_bin_below() {
        List<ReliabilityBin> diagram = Calibration.of(
                        Logits.of(new float[][] {{0.5f, 0.5f}}).asProbabilities(), new int[] {0}, 2)
                .reliability();

        assertThat(diagram).containsExactly(new ReliabilityBin(0, 0.5, 1, 0.5, 1));
        assertThat(diagram.get(0).gap()).isEqualTo(-0.5);
    }

    @Test
    void an_impossible_label_has_an_infinite_likelihood_and_a_finite_brier_score() {
        Calibration calibration = Calibration.of(Logits.of(new float[][] {{0, MASK}}), new int[] {1});

        assertThat(calibration.negativeLogLikelihood()).isInfinite();
        assertThat(calibration.brier().score()).isEqualTo(2);
    }

    @Test
    void far_logits_have_a_finite_likelihood() {
        assertThat(Calibration.of(Logits.of(new float[][] {{10_000, -10_000}}), new int[] {1})
                        .negativeLogLikelihood())
                .isEqualTo(20_000);
    }

    @Test
    void labels_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> Calibration.of(TWO, new int[] {0}))
                .hasMessage("labels must be one per row, but there are 1 for 2 rows");
        assertThatThrownBy(() -> Calibration.of(TWO, new int[] {2, -1}))
                .hasMessage(
                        "row 0: label 2 is no class; classes are 0 to 1\nrow 1: label -1 is no class; classes are 0 to 1");
        assertThatThrownBy(() -> Calibration.of(TWO, new int[] {0, 0}, 0))
                .hasMessage("number of bins must be at least 1, but was 0");
    }

    @Test
    void a_temperature_that_cannot_be_told_is_refused() {
        Logits pool = Logits.of(new float[][] {{2, 1}, {0, 3}});
        assertThatThrownBy(() -> TemperatureScaling.fit(pool, new int[] {0, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("every label is the largest logit of its row");
        assertThatThrownBy(() -> TemperatureScaling.fit(pool, new int[] {1, 0}))
                .hasMessageContaining("right classes have no larger logits than others");
        assertThatThrownBy(() -> TemperatureScaling.fit(Logits.of(new float[3][2]), new int[3]))
                .hasMessageContaining("right classes have no larger logits than others");
        assertThatThrownBy(() -> TemperatureScaling.fit(Logits.of(new float[][] {{0, MASK}}), new int[] {1}))
                .hasMessageContaining("row 0: its label 1 is masked");
    }

    @Test
    void a_temperature_adds_to_the_one_that_is_there() {
        double whole = TemperatureScaling.fit(Figures.pool(), Figures.labels()).temperature();
        double rest = TemperatureScaling.fit(Figures.pool().temperature(1.6), Figures.labels())
                .temperature();

        assertThat(rest * 1.6).isCloseTo(whole, within(1e-10));
    }

    @Test
    void a_masked_class_changes_no_temperature() {
        float[][] rows = new float[399][4];
        for (int i = 0; i < 399; i++) {
            for (int k = 0; k < 3; k++) {
                rows[i][k] = Figures.pool().value(i, k);
            }
            rows[i][3] = MASK;
        }
        assertThat(TemperatureScaling.fit(Logits.of(rows), Figures.labels()).temperature())
                .isEqualTo(
                        TemperatureScaling.fit(Figures.pool(), Figures.labels()).temperature());
    }

    @Test
    void a_vector_fit_that_cannot_be_told_is_refused() {
        assertThatThrownBy(() -> VectorScaling.fit(Logits.of(new float[4][3]), new int[] {0, 1, 1, 0}))
                .hasMessageContaining("class 2 is no row's label");
        Logits apart = Logits.of(new float[][] {{2, 0}, {0, 2}, {3, 1}, {1, 3}});
        assertThatThrownBy(() -> VectorScaling.fit(apart, new int[] {0, 1, 0, 1}))
                .hasMessageContaining("classes can be told apart without an error");
        VectorScaling fit = VectorScaling.fit(Figures.pool(), Figures.labels());
        assertThatThrownBy(() -> fit.applyTo(apart)).hasMessage("the pool has 2 classes, but the fit is of 3");
    }

    @Test
    void scores_that_tell_no_curve_are_refused() {
        boolean[] outcomes = {true, false};
        assertThatThrownBy(() -> PlattScaling.fit(new double[] {1, 1}, outcomes))
                .hasMessageContaining("all scores are 1.0");
        assertThatThrownBy(() -> PlattScaling.fit(new double[] {1, Double.NaN}, outcomes))
                .hasMessage("the score of row 1 is NaN; scores must be finite");
        assertThatThrownBy(() -> IsotonicCalibration.fit(new double[] {1}, outcomes))
                .hasMessage("outcomes must be one per row, but there are 2 for 1 rows");
        assertThatThrownBy(() -> IsotonicCalibration.fit(new double[0], new boolean[0]))
                .hasMessage("number of rows must be at least 1, but was 0");
    }

    @Test
    void curves_of_separate_classes_stay_within_0_and_1() {
        double[] scores = {-1e6, -1, 1, 1e6};
        boolean[] outcomes = {false, false, true, true};
        PlattScaling platt = PlattScaling.fit(scores, outcomes);
        IsotonicCalibration steps = IsotonicCalibration.fit(scores, outcomes);

        assertThat(platt.at(-1e6)).isBetween(0.0, 0.5);
        assertThat(platt.at(1e300)).isBetween(0.5, 1.0);
        assertThat(steps.at(-2)).isZero();
        assertThat(steps.at(0)).isEqualTo(0.5);
        assertThat(steps.at(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThatThrownBy(() -> steps.at(Double.NaN)).hasMessage("score must be a number, but was NaN");
        assertThatThrownBy(() -> platt.at(Double.NaN)).hasMessage("score must be a number, but was NaN");
    }

    @Test
    void a_scaled_pool_keeps_ids_and_masks() {
        VectorScaling fit = new VectorScaling(new double[] {2, -1}, new double[] {0.5, 0});
        Logits scaled = fit.applyTo(Logits.of(new float[][] {{1, 3}, {4, MASK}}).ids(List.of("a", "b")));

        assertThat(scaled.value(0, 0)).isEqualTo(2.5f);
        assertThat(scaled.value(0, 1)).isEqualTo(-3);
        assertThat(scaled.value(1, 1)).isEqualTo(MASK);
        assertThat(scaled.id(1)).isEqualTo("b");
        assertThat(fit.applyTo(Logits.of(new float[][] {{1, 3}})).hasIds()).isFalse();
    }
}
