package io.assay.agreement.spans;

import io.assay.core.Estimate;

/**
 * Turns disorders into estimates.
 *
 * @param chance disorders of random continua, as in {@link Chance}
 * @param observed those of the continuum, in the same columns
 * @param scale dissimilarity from no span
 * @param reason why there is no figure at all; empty if there may be
 * @param counts what the figures rest on
 */
record GammaParts(double[][] chance, double[] observed, double scale, String reason, Estimate.Counts counts) {
    Estimate of(String name, int column) {
        return finished(name, column).withCounts(counts);
    }

    private Estimate finished(String name, int column) {
        if (!reason.isEmpty()) {
            return Estimate.undefined(name, reason);
        }
        if (Double.isNaN(observed[column])) {
            return Estimate.undefined(name, "no two raters marked overlapping spans there that could be aligned");
        }
        double expected = Chance.mean(chance, column);
        return expected > 0
                ? Estimate.of(name, 1 - observed[column] / expected)
                        .withParts(scale * observed[column], scale * expected)
                : Estimate.undefined(name, "random continua show no disorder, so there is no variation to tell");
    }
}
