package io.assay.agreement;

import io.assay.core.Estimate;

/** Observed and expected agreement, and the coefficient that follows. */
record ChanceFigure(double observed, double expected) {
    /** Below this, one minus expected agreement is rounding. */
    private static final double NOTHING = 1e-12;

    /** Returns (observed - expected) / (1 - expected), or NaN if that is 0/0 or unknown. */
    double value() {
        return 1 - expected > NOTHING ? (observed - expected) / (1 - expected) : Double.NaN;
    }

    /** Returns the estimate, or why there is none. */
    Estimate estimate(String name, String weights, Estimate.Counts counts) {
        Estimate estimate = Double.isNaN(value())
                ? Estimate.undefined(
                        name,
                        "agreement by chance is already complete (all ratings fall in one category), and without variation"
                                + " agreement beyond chance cannot be told")
                : Estimate.of(name, value());
        Estimate counted = estimate.withDistance(weights).withCounts(counts);
        return !Double.isNaN(observed) && !Double.isNaN(expected)
                ? counted.withParts(1 - observed, 1 - expected)
                : counted;
    }
}
