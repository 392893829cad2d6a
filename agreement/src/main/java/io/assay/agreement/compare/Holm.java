package io.assay.agreement.compare;

/**
 * Holm's step-down adjustment of p values, which keeps the chance of any false claim at the level whatever the dependence (1979,
 * <i>Scandinavian Journal of Statistics</i> 6, 65–70, https://www.jstor.org/stable/4615733).
 */
public final class Holm {
    private Holm() {}

    /**
     * {@return the adjusted p values, in the order given}
     *
     * @param p in [0, 1]; NaN, for a comparison that could not be tested, stays NaN and does not count; not modified
     */
    public static double[] adjusted(double[] p) {
        int[] order = java.util.stream.IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = new double[p.length];
        java.util.Arrays.fill(adjusted, Double.NaN);
        double running = 0;
        for (int rank = 0; rank < order.length; rank++) {
            running = Math.max(running, Math.min(1, (order.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = running;
        }
        return adjusted;
    }
}
