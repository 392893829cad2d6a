package io.assay.agreement;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The noncentral t distribution: a normal variable of mean delta over the root of an independent mean square.
 *
 * <p>Its distribution function is the mean of {@code Phi(t w - delta)} over that root w, by Simpson's rule over all but 1e-16 of w.
 */
final class NoncentralT {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int STEPS = 800;
    private static final double NEGLIGIBLE = 1e-16;

    private final double delta;
    private final double[] roots = new double[STEPS + 1];
    private final double[] weights = new double[STEPS + 1];

    NoncentralT(double degrees, double delta) {
        this.delta = delta;
        ChiSquaredDistribution square = ChiSquaredDistribution.of(degrees);
        double from = Math.sqrt(square.inverseCumulativeProbability(NEGLIGIBLE) / degrees);
        double to = Math.sqrt(square.inverseSurvivalProbability(NEGLIGIBLE) / degrees);
        double step = (to - from) / STEPS;
        for (int i = 0; i <= STEPS; i++) {
            double simpson = i == 0 || i == STEPS ? 1 : 2 + 2 * (i % 2);
            roots[i] = from + i * step;
            weights[i] = simpson * step / 3 * 2 * degrees * roots[i] * square.density(degrees * roots[i] * roots[i]);
        }
    }

    double cumulativeProbability(double t) {
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            sum += weights[i] * NORMAL.cumulativeProbability(t * roots[i] - delta);
        }
        return sum;
    }

    /** Halves a bracket until it is as narrow as numbers allow. */
    double quantile(double p) {
        double width = 1;
        while (cumulativeProbability(delta - width) > p || cumulativeProbability(delta + width) < p) {
            width *= 2;
        }
        double low = delta - width;
        double high = delta + width;
        while (high - low > 1e-13 * Math.max(1, Math.abs(low))) {
            double middle = 0.5 * (low + high);
            if (cumulativeProbability(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
