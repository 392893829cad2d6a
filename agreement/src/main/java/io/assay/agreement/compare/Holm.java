package io.assay.agreement.compare;

/**
 * Holm's step-down adjustment (1979, <i>Scandinavian Journal of Statistics</i> 6, 65–70,
 * https://www.jstor.org/stable/4615733).
 */
final class Holm {
    private Holm() {}

    /** Returns the adjusted p values in the given order; NaN stays NaN and does not count. */
    static double[] adjusted(double[] p) {
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
