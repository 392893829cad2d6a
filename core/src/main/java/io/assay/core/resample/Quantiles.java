package io.assay.core.resample;

/**
 * Quantiles of replicates: limits of percentile intervals.
 *
 * @since 0.1
 */
public final class Quantiles {
    private Quantiles() {}

    /**
     * {@return the quantile of sorted values, interpolated linearly} Type 6 of Hyndman and Fan (1996, doi:10.2307/2684934), at position
     * {@code p (n + 1)} of n, kept within the values.
     *
     * @param sorted at least one value, ascending, none NaN; not modified
     * @param p a probability in [0, 1]
     */
    public static double ofSorted(double[] sorted, double p) {
        double position = Math.max(0, Math.min(sorted.length - 1.0, p * (sorted.length + 1) - 1));
        int below = (int) position;
        double above = position - below;
        return above == 0 ? sorted[below] : sorted[below] + above * (sorted[below + 1] - sorted[below]);
    }
}
