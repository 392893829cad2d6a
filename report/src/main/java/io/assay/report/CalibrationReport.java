package io.assay.report;

import io.assay.sampling.calibrate.Calibration;
import java.util.Optional;

/**
 * How far a model's probabilities can be believed, to be reported.
 *
 * @param before all labelled rows as they are
 * @param fitted what a temperature, fitted to some of the rows, does to the others; empty if none could be fitted
 * @param reason why there is none; empty if there is one
 * @param scores entropies of all rows
 */
public record CalibrationReport(Calibration before, Optional<Fitted> fitted, String reason, ScoreReport scores) {
    /** Above this, a selection by uncertainty goes by doubts that are not the model's mistakes. */
    private static final double LARGE = 0.05;

    /**
     * A temperature and what it does to rows that it was not fitted to.
     *
     * @param temperature what logits are divided by
     * @param rows rows it was fitted to
     * @param held the other rows as they are
     * @param after the other rows at the temperature
     */
    public record Fitted(double temperature, int rows, Calibration held, Calibration after) {}

    /** Returns one sentence on what the figures mean for a selection. */
    String advice() {
        double error = before.expectedError();
        if (error <= LARGE) {
            return "The gap between how sure the model is and how often it is right is at most 0.05 on average.";
        }
        String how = before.reliability().stream()
                                .mapToDouble(bin -> bin.count() * bin.gap())
                                .sum()
                        > 0
                ? "too sure of itself"
                : "less sure of itself than it could be";
        return "The model is " + how + ": a selection by uncertainty should use a calibrated model"
                + (fitted.isPresent() ? ", such as this one at the temperature fitted." : ".");
    }
}
