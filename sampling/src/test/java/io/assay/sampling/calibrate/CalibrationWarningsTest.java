package io.assay.sampling.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.Logits;
import io.assay.sampling.Sampling;
import io.assay.sampling.Selection;
import io.assay.sampling.Strategy;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CalibrationWarningsTest {
    private static final int ROWS = 400;

    /** Logits of two classes, the first between 0 and 3 ahead. */
    private static Logits pool() {
        float[][] rows = new float[ROWS][2];
        for (int i = 0; i < ROWS; i++) {
            rows[i][0] = 3f * i / ROWS;
        }
        return Logits.of(rows);
    }

    /** Labels of which, along the rows, as many are right as the pool's probabilities at a temperature say. */
    private static int[] labels(double temperature) {
        int[] labels = new int[ROWS];
        double owed = 0;
        for (int i = 0; i < ROWS; i++) {
            owed += 1 / (1 + Math.exp(-3.0 * i / ROWS / temperature));
            labels[i] = owed >= 0.5 ? 0 : 1;
            owed -= labels[i] == 0 ? 1 : 0;
        }
        return labels;
    }

    @Test
    void z_by_hand() {
        Logits two = Logits.of(new float[][] {{0.85f, 0.15f}, {0.55f, 0.45f}}).asProbabilities();

        double excess = 0.15 * -0.7 + -0.55 * -0.1;
        double variance = 0.49 * 0.85 * 0.15 + 0.01 * 0.55 * 0.45;
        assertThat(Calibration.of(two, new int[] {0, 1}).spiegelhalterZ())
                .hasValueCloseTo(excess / Math.sqrt(variance), within(1e-6));
    }

    @Test
    void z_of_sure_rows_is_infinite_if_one_is_wrong_and_unknown_if_none_is() {
        Logits sure = Logits.of(new float[][] {{1, 0}, {0.5f, 0.5f}}).asProbabilities();

        assertThat(Calibration.of(sure, new int[] {1, 0}).spiegelhalterZ()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(Calibration.of(sure, new int[] {0, 1}).spiegelhalterZ()).isEmpty();
        assertThat(Calibration.of(sure, new int[] {0, 1}).warnings(1)).isEmpty();
    }

    @Test
    void a_model_whose_probabilities_are_true_gets_no_warning() {
        assertThat(Calibration.of(pool(), labels(1)).warnings(1)).isEmpty();
    }

    @Test
    void a_model_that_is_too_sure_gets_a_warning_and_none_at_the_fitted_temperature() {
        Logits sharp = pool().temperature(0.25);
        Calibration calibration = Calibration.of(sharp, labels(1));

        assertThat(calibration.spiegelhalterZ().orElseThrow()).isGreaterThan(5);
        assertThat(calibration.warnings(0.25))
                .singleElement()
                .asString()
                .startsWith("The model is 9")
                .contains("but right in 7", "400 labelled rows", "Fit a TemperatureScaling");

        Logits mended = TemperatureScaling.fit(sharp, labels(1)).applyTo(sharp);
        assertThat(Calibration.of(mended, labels(1)).warnings(mended.temperature()))
                .isEmpty();
    }

    @Test
    void a_model_that_is_not_sure_enough_gets_a_warning() {
        Calibration calibration = Calibration.of(pool().temperature(30), labels(1));

        assertThat(calibration.spiegelhalterZ().orElseThrow()).isLessThan(-2);
        assertThat(calibration.warnings(30)).hasSize(1);
    }

    @Test
    void a_selection_carries_the_warnings_of_its_strategy() {
        Logits sharp = pool().temperature(0.25);
        Strategy strategy = Sampling.byEntropy().checkedBy(Calibration.of(sharp, labels(1)));
        Selection selection = strategy.skipConfident(0.99).select(sharp, 5);
        double[] prices = new double[ROWS];
        Arrays.fill(prices, 1);

        assertThat(selection.warnings()).hasSize(1);
        assertThat(selection).asString().contains("1 warning");
        assertThat(selection.items())
                .isEqualTo(Sampling.byEntropy()
                        .skipConfident(0.99)
                        .select(sharp, 5)
                        .items());
        assertThat(strategy.select(sharp.blocks(33), 5).warnings()).isEqualTo(selection.warnings());
        assertThat(strategy.selectWithin(sharp, prices, 5).warnings()).isEqualTo(selection.warnings());
        assertThat(Sampling.byEntropy().select(sharp, 5).warnings()).isEmpty();
    }

    @Test
    void a_selection_at_another_temperature_than_the_measured_one_says_so() {
        Strategy strategy = Sampling.byEntropy().checkedBy(Calibration.of(pool().temperature(2), labels(2)));

        assertThat(strategy.select(pool(), 5).warnings())
                .containsExactly("Calibration was measured at temperature 2.0, but the selection runs at 1.0."
                        + " Measure it at the temperature of the selection.");
        assertThat(strategy.temperature(2).select(pool(), 5).warnings()).isEmpty();
        assertThat(strategy.select(pool().temperature(2), 5).warnings()).isEmpty();
        assertThat(strategy.temperature(2).select(pool().temperature(2), 5).warnings())
                .hasSize(1);
    }

    @Test
    void about_one_true_model_in_twenty_gets_a_warning() {
        int warned = 0;
        for (int draw = 0; draw < 1000; draw++) {
            warned += Calibration.of(pool(), drawn(draw)).warnings(1).isEmpty() ? 0 : 1;
        }

        // 50 expected, standard deviation 7.
        assertThat(warned).isBetween(20, 80);
    }

    private static int[] drawn(int draw) {
        RandomStream random = RandomStream.of(17, draw);
        int[] labels = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-3.0 * i / ROWS)) ? 0 : 1;
        }
        return labels;
    }
}
