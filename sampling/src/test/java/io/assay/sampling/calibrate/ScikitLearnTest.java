package io.assay.sampling.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.sampling.Logits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures of scikit-learn 1.2.1 and SciPy 1.10.1; calibration.py has the calls. */
class ScikitLearnTest {
    private static final Calibration CALIBRATION = Calibration.of(Figures.pool(), Figures.labels());

    @Test
    void likelihood_accuracy_and_brier_score_are_those_of_sklearn_metrics() {
        assertThat(CALIBRATION.negativeLogLikelihood()).isCloseTo(Figures.of("log_loss"), within(1e-13));
        assertThat(CALIBRATION.accuracy()).isEqualTo(Figures.of("accuracy"));
        assertThat(CALIBRATION.brier().score()).isCloseTo(Figures.of("brier"), within(1e-13));
    }

    @Test
    void bins_of_equal_width_are_those_of_calibration_curve() {
        compare(CALIBRATION.reliability(), "uniform");
        assertThat(CALIBRATION.expectedError()).isCloseTo(Figures.of("uniform_error"), within(1e-13));
        assertThat(CALIBRATION.maximumError()).isCloseTo(Figures.of("uniform_largest"), within(1e-13));
    }

    @Test
    void bins_of_equal_count_are_those_of_calibration_curve() {
        compare(CALIBRATION.adaptiveReliability(), "quantile");
        assertThat(CALIBRATION.adaptiveExpectedError()).isCloseTo(Figures.of("quantile_error"), within(1e-13));
    }

    private static void compare(List<ReliabilityBin> diagram, String strategy) {
        Map<String, Double> accuracies = Figures.startingWith(strategy + "_accuracy_");
        assertThat(diagram).hasSameSizeAs(accuracies.keySet());
        for (int b = 0; b < diagram.size(); b++) {
            assertThat(diagram.get(b).accuracy()).isCloseTo(accuracies.get("" + b), within(1e-14));
            assertThat(diagram.get(b).confidence()).isCloseTo(Figures.of(strategy + "_confidence_" + b), within(1e-13));
        }
        assertThat(diagram.stream().mapToInt(ReliabilityBin::count).sum()).isEqualTo(399);
    }

    @Test
    void temperature_is_that_of_brentq() {
        assertThat(TemperatureScaling.fit(Figures.pool(), Figures.labels()).temperature())
                .isCloseTo(Figures.of("temperature"), within(1e-10));
    }

    /** BFGS stopped at a gradient of 1e-8. */
    @Test
    void factors_and_shifts_are_those_of_minimize() {
        VectorScaling fit = VectorScaling.fit(Figures.pool(), Figures.labels());
        for (int k = 0; k < 3; k++) {
            assertThat(fit.factors()[k]).isCloseTo(Figures.of("factor_" + k), within(1e-6));
        }
        assertThat(fit.shifts()[0]).isCloseTo(Figures.of("shift_0"), within(1e-6));
        assertThat(fit.shifts()[1]).isCloseTo(Figures.of("shift_1"), within(1e-6));
        assertThat(fit.shifts()[2]).isZero();
    }

    /** scikit-learn's BFGS stops at a gradient of 1e-5. */
    @Test
    void the_curve_of_platt_is_that_of_sigmoid_calibration() {
        PlattScaling fit = PlattScaling.fit(Figures.scores(), Figures.outcomes());
        assertThat(fit.slope()).isCloseTo(Figures.of("platt_slope"), within(1e-5));
        assertThat(fit.intercept()).isCloseTo(Figures.of("platt_intercept"), within(1e-5));
    }

    @Test
    void the_steps_are_those_of_isotonic_regression() {
        IsotonicCalibration fit = IsotonicCalibration.fit(Figures.scores(), Figures.outcomes());
        Map<String, Double> values = Figures.startingWith("isotonic_");
        assertThat(values).hasSize(11);
        values.forEach((score, value) ->
                assertThat(fit.at(Double.parseDouble(score))).as("at %s", score).isCloseTo(value, within(1e-12)));
    }

    /** Ours are rounded to four bytes. */
    @Test
    void isotonic_curves_of_three_classes_are_those_of_calibrated_classifier_cv() {
        compareRows(OneVsRest.isotonic(Figures.pool(), Figures.labels()), "isotonic", 6e-8);
    }

    /** scikit-learn's BFGS stops at a gradient of 1e-5. */
    @Test
    void logistic_curves_of_three_classes_are_those_of_calibrated_classifier_cv() {
        compareRows(OneVsRest.platt(Figures.pool(), Figures.labels()), "sigmoid", 1e-5);
    }

    private static void compareRows(OneVsRest fit, String method, double tolerance) {
        Logits calibrated = fit.applyTo(Figures.pool());
        for (int row = 0; row < 40; row++) {
            for (int k = 0; k < 3; k++) {
                assertThat((double) calibrated.value(row, k))
                        .as("row %d, class %d", row, k)
                        .isCloseTo(Figures.of("rest_" + method + "_" + row + "_" + k), within(tolerance));
            }
        }
    }
}
