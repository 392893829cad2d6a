package io.assay.sampling.calibrate;

import io.assay.core.tally.Sum;
import java.util.Arrays;

/** Sums over bins of the probabilities of one class, from which the parts of a Brier score are finished. */
final class BrierSums {
    private final int[] counts;
    private final Sum[] probabilities;
    private final int[] outcomes;
    private final Sum[] deviations;
    private final Sum[] products;
    private final double[] edges;

    BrierSums(double[] edges) {
        this.edges = edges;
        int bins = edges.length - 1;
        counts = new int[bins];
        outcomes = new int[bins];
        probabilities = sums(bins);
        deviations = sums(bins);
        products = sums(bins);
    }

    private static Sum[] sums(int bins) {
        Sum[] sums = new Sum[bins];
        Arrays.setAll(sums, b -> new Sum());
        return sums;
    }

    void add(double p, boolean outcome) {
        int b = Bins.of(edges, p);
        counts[b]++;
        outcomes[b] += outcome ? 1 : 0;
        probabilities[b].add(p);
        // Squares are summed around the middle of the bin, so that a variance is no difference of large numbers.
        double shifted = p - middle(b);
        deviations[b].add(shifted * shifted);
        products[b].add(outcome ? shifted : 0);
    }

    private double middle(int b) {
        return (edges[b] + edges[b + 1]) / 2;
    }

    /** Adds the parts of this class to reliability, resolution, uncertainty, variance and covariance. */
    void addTo(double[] parts, int rows) {
        double all = 0;
        for (int outcome : outcomes) {
            all += outcome;
        }
        double share = all / rows;
        parts[2] += share * (1 - share);
        for (int b = 0; b < counts.length; b++) {
            if (counts[b] > 0) {
                double n = counts[b];
                double p = probabilities[b].value() / n;
                double y = outcomes[b] / n;
                double shift = p - middle(b);
                parts[0] += n / rows * (p - y) * (p - y);
                parts[1] += n / rows * (y - share) * (y - share);
                parts[3] += n / rows * (deviations[b].value() / n - shift * shift);
                parts[4] += n / rows * (products[b].value() / n - shift * y);
            }
        }
    }
}
