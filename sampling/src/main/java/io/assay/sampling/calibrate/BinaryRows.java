package io.assay.sampling.calibrate;

import io.assay.sampling.internal.Checks;

/** Scores with outcomes, as given. */
final class BinaryRows {
    private BinaryRows() {}

    static void check(double[] scores, boolean[] outcomes) {
        Checks.atLeast(scores.length, 1, "number of rows");
        Checks.onePerRow(outcomes.length, scores.length, "outcomes");
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isFinite(scores[i])) {
                throw new IllegalArgumentException(
                        "the score of row " + i + " is " + scores[i] + "; scores must be finite");
            }
        }
    }
}
