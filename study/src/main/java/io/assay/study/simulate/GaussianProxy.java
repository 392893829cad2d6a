package io.assay.study.simulate;

import io.assay.study.internal.Checks;

/**
 * A linear proxy of worth where everything is normal: what optimising it gives, in closed form.
 *
 * <p>Answers have independent standard normal features: merit, show, and others. Worth is {@code V = x_1 - h (x_2^2 - 1)}, so show does harm in either excess. The proxy is
 * linear, and {@code u_1, u_2} are its correlations with merit and show. For the best of n answers, {@code M_n} the largest of n standard normal numbers,
 * {@code E[V] = u_1 E[M_n] - h u_2^2 (E[M_n^2] - 1)}.
 * Tilting the answers' density by {@code exp(lambda R)}, {@code R} the proxy in standard deviations, shifts the features by {@code lambda u}; then
 * {@code E[V] = lambda u_1 - h lambda^2 u_2^2} at a divergence {@code KL = lambda^2 / 2},
 * which is largest at {@code lambda = u_1 / (2 h u_2^2)}. Without harm, or without show in the proxy, worth never falls: an unbiased proxy with normal errors is
 * only slow, at {@code rho sd(V) E[M_n]}.
 *
 * @param merit correlation of the proxy with merit, in [-1, 1]
 * @param show correlation of the proxy with show, in [-1, 1]
 * @param harm harm of show, at least 0
 */
public record GaussianProxy(double merit, double show, double harm) {
    /**
     * Checks the figures.
     *
     * @param merit in [-1, 1]
     * @param show in [-1, 1]
     * @param harm at least 0
     * @throws IllegalArgumentException if one is out of range, or the squared correlations sum to more than 1
     */
    public GaussianProxy {
        Checks.between(-1, merit, 1, "correlation with merit");
        Checks.between(-1, show, 1, "correlation with show");
        Checks.atLeastZero(harm, "harm of show");
        if (!(merit * merit + show * show <= 1 + 1e-9)) {
            throw new IllegalArgumentException(
                    "squared correlations with merit and show must sum to at most 1, but are " + merit * merit + " and "
                            + show * show);
        }
    }

    /**
     * {@return the mean worth of the best of n answers by the proxy; of a single one it is 0}
     *
     * @param n at least 1
     */
    public double bestOf(int n) {
        return bestOf(BestOf.normalMean(n), BestOf.normalMeanSquare(n));
    }

    double bestOf(double mean, double meanSquare) {
        return merit * mean - harm * show * show * (meanSquare - 1);
    }

    /**
     * {@return the mean worth of answers that are tilted so far}
     *
     * @param divergence Kullback–Leibler divergence from the answers as they were, in nats, at least 0
     */
    public double tilted(double divergence) {
        double lambda = Math.sqrt(2 * Checks.atLeastZero(divergence, "divergence"));
        return lambda * merit - harm * lambda * lambda * show * show;
    }

    /** {@return the divergence at which tilted answers are worth most; infinite if worth never falls, 0 if it never rises} */
    public double bestDivergence() {
        if (merit <= 0) {
            return 0;
        }
        double lambda = merit / (2 * harm * show * show);
        return lambda * lambda / 2;
    }
}
