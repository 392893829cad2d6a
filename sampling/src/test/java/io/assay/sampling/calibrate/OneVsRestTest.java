package io.assay.sampling.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.sampling.Logits;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OneVsRestTest {
    private static final float MASK = Float.NEGATIVE_INFINITY;

    private static float[][] twoClasses(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] values = new float[rows][];
        for (int i = 0; i < rows; i++) {
            values[i] = new float[] {(float) random.nextDouble(-3, 3), (float) random.nextDouble(-3, 3)};
        }
        return values;
    }

    @Test
    void with_two_classes_it_is_the_curve_itself() {
        float[][] values = twoClasses(80, 3);
        int[] labels = new int[80];
        double[] scores = new double[80];
        boolean[] outcomes = new boolean[80];
        for (int i = 0; i < 80; i++) {
            scores[i] = (double) values[i][1] - values[i][0];
            labels[i] = (scores[i] > 0) == (i % 5 != 0) ? 1 : 0;
            outcomes[i] = labels[i] == 1;
        }
        Logits pool = Logits.of(values);
        Logits platt = OneVsRest.platt(pool, labels).applyTo(pool);
        Logits isotonic = OneVsRest.isotonic(pool, labels).applyTo(pool);
        PlattScaling curve = PlattScaling.fit(scores, outcomes);
        IsotonicCalibration steps = IsotonicCalibration.fit(scores, outcomes);
        for (int i = 0; i < 80; i++) {
            assertThat((double) platt.value(i, 1)).isCloseTo(curve.at(scores[i]), within(1e-7));
            assertThat((double) isotonic.value(i, 1)).isCloseTo(steps.at(scores[i]), within(1e-7));
        }
    }

    @Test
    void a_model_that_is_too_sure_is_mended_on_other_rows() {
        Logits pool = Figures.pool();
        int[] labels = Figures.labels();
        Logits first = pool.slice(0, 200);
        Logits rest = pool.slice(200, 399);
        int[] firstLabels = Arrays.copyOfRange(labels, 0, 200);
        int[] restLabels = Arrays.copyOfRange(labels, 200, 399);
        Calibration before = Calibration.of(rest, restLabels);
        for (OneVsRest fit : List.of(OneVsRest.platt(first, firstLabels), OneVsRest.isotonic(first, firstLabels))) {
            Calibration after = Calibration.of(fit.applyTo(rest), restLabels);
            assertThat(after.expectedError()).isLessThan(before.expectedError());
            assertThat(after.brier().score()).isLessThan(before.brier().score());
        }
    }

    @Test
    void masked_classes_stay_masked_and_one_that_is_alone_is_sure() {
        Logits pool = Logits.of(new float[][] {{1, 2, 0}, {2, 1, 0}, {0, 1, 2}, {1, 0, 3}, {0, 2, 1}, {3, 1, 2}});
        OneVsRest fit = OneVsRest.platt(pool, new int[] {1, 0, 2, 2, 1, 2});
        Logits calibrated = fit.applyTo(Logits.of(new float[][] {{1, MASK, 2}, {MASK, 5, MASK}})
                .ids(List.of("a", "b")));
        assertThat(calibrated.value(0, 1)).isZero();
        assertThat(calibrated.value(0, 0) + calibrated.value(0, 2)).isCloseTo(1f, within(1e-6f));
        assertThat(calibrated.value(1, 1)).isEqualTo(1);
        assertThat(calibrated.id(1)).isEqualTo("b");
    }

    @Test
    void a_row_that_every_curve_gives_nothing_is_shared_equally() {
        // Every class is wrong at log-odds of -0.5 and below; equal logits of three classes have -0.69.
        Logits pool = Logits.of(new float[][] {{2, 2.5f, -9}, {-9, 2, 2.5f}, {2.5f, -9, 2}});
        Logits calibrated = OneVsRest.isotonic(pool, new int[] {1, 2, 0}).applyTo(Logits.of(new float[][] {{1, 1, 1}}));
        for (int k = 0; k < 3; k++) {
            assertThat(calibrated.value(0, k)).isEqualTo(1 / 3f);
        }
    }

    @Test
    void a_class_that_no_row_has_is_named() {
        Logits pool = Logits.of(new float[][] {{1, 2, 0}, {2, 1, 0}, {0, 1, 2}});
        assertThatThrownBy(() -> OneVsRest.isotonic(pool, new int[] {1, 0, 1}))
                .hasMessage(
                        "class 2 is the label of no row, so its curve cannot be told; label more rows, or fit a temperature");
    }

    @Test
    void a_pool_of_other_classes_is_refused() {
        Logits pool = Logits.of(new float[][] {{1, 2}, {2, 1}, {0, 1}});
        OneVsRest fit = OneVsRest.platt(pool, new int[] {1, 0, 0});
        assertThatThrownBy(() -> fit.applyTo(Logits.of(new float[][] {{1, 2, 3}})))
                .hasMessage("the pool has 3 classes, but the fit is of 2");
    }
}
