package io.assay.agreement.judge;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Benjamini and Yekutieli's procedure (2001, doi:10.1214/aos/1013699998): holds under any dependence of the tests. */
final class FalseDiscoveries {
    private FalseDiscoveries() {}

    /**
     * Returns which hypotheses are rejected: the smallest p values up to the largest with {@code p_(i) <= i q / (m
     * sum 1/j)}.
     */
    static boolean[] rejected(double[] p, double rate) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        double harmonic = 0;
        for (int i = 1; i <= p.length; i++) {
            harmonic += 1.0 / i;
        }
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            count = p[order[i]] <= (i + 1.0) / p.length * (rate / harmonic) ? i + 1 : count;
        }
        boolean[] rejected = new boolean[p.length];
        for (int i = 0; i < count; i++) {
            rejected[order[i]] = true;
        }
        return rejected;
    }
}
