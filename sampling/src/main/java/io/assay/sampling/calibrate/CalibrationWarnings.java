package io.assay.sampling.calibrate;

import io.assay.core.tally.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Whether a model's confidences are off by more than chance explains, in words. */
final class CalibrationWarnings {
    /** Two-sided, 5 %. */
    private static final double CRITICAL = 1.959963984540054;

    private static final double SAME_TEMPERATURE = 1e-9;

    private CalibrationWarnings() {}

    static OptionalDouble spiegelhalterZ(double[] confidences, boolean[] right) {
        Sum excess = new Sum();
        Sum variance = new Sum();
        for (int i = 0; i < right.length; i++) {
            double c = confidences[i];
            excess.add(((right[i] ? 1 : 0) - c) * (1 - 2 * c));
            variance.add((1 - 2 * c) * (1 - 2 * c) * c * (1 - c));
        }
        if (variance.value() > 0) {
            return OptionalDouble.of(excess.value() / Math.sqrt(variance.value()));
        }
        return excess.value() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.copySign(Double.POSITIVE_INFINITY, excess.value()));
    }

    static List<String> of(Calibration calibration, double measured, double used) {
        List<String> warnings = new ArrayList<>();
        double z = calibration.spiegelhalterZ().orElse(0);
        if (Math.abs(z) > CRITICAL) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The model is %.1f %% sure on average, but right in %.1f %% of %d labelled rows: more off than chance"
                            + " explains (Spiegelhalter's z %.2f, expected calibration error %.4f). Fit a TemperatureScaling"
                            + " and select at its temperature.",
                    100 * calibration.confidence(),
                    100 * calibration.accuracy(),
                    calibration.rowCount(),
                    z,
                    calibration.expectedError()));
        }
        if (Math.abs(used - measured) > SAME_TEMPERATURE * measured) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "Calibration was measured at temperature %s, but the selection runs at %s. Measure it at the temperature"
                            + " of the selection.",
                    measured,
                    used));
        }
        return warnings;
    }
}
