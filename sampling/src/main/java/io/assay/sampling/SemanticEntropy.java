package io.assay.sampling;

import io.assay.sampling.internal.Checks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How far several answers to one prompt differ in meaning (Farquhar, Kossen, Kuhn and Gal 2024, doi:10.1038/s41586-024-07421-0). Answers that
 * mean the same are in one cluster; who clusters them is up to you. In nats, from 0, all in one cluster, to the logarithm of the number of
 * clusters. Give the figures to {@link Scorer#given}.
 */
public final class SemanticEntropy {
    private SemanticEntropy() {}

    /**
     * {@return entropy of the shares of answers in each cluster, the discrete form}
     *
     * @param clusters cluster of each answer, by any numbers
     * @throws IllegalArgumentException if there is no answer
     */
    public static double discrete(int[] clusters) {
        return weighted(clusters, new double[clusters.length]);
    }

    /**
     * {@return entropy of the clusters' probabilities, {@code p(c)} being the sum of its answers' probabilities, divided by those of all}
     *
     * @param clusters cluster of each answer, by any numbers
     * @param logProbabilities natural logarithm of each answer's probability, best length-normalised
     * @throws IllegalArgumentException if there is no answer, the numbers differ, a logarithm is NaN or plus infinity, or all are
     *     minus infinity
     */
    public static double weighted(int[] clusters, double[] logProbabilities) {
        Checks.atLeast(clusters.length, 1, "number of answers");
        if (clusters.length != logProbabilities.length) {
            throw new IllegalArgumentException("there are " + clusters.length + " answers, but "
                    + logProbabilities.length + " probabilities; each answer needs one");
        }
        double largest = Arrays.stream(logProbabilities).max().orElseThrow();
        if (!(largest > Double.NEGATIVE_INFINITY && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "log probabilities must be numbers below +infinity, and not all -infinity, but" + " were "
                            + Arrays.toString(logProbabilities));
        }
        Map<Integer, Double> sums = new HashMap<>();
        double all = 0;
        for (int i = 0; i < clusters.length; i++) {
            double p = Math.exp(logProbabilities[i] - largest);
            sums.merge(clusters[i], p, Double::sum);
            all += p;
        }
        double entropy = 0;
        for (double sum : sums.values()) {
            entropy -= sum == 0 ? 0 : sum / all * Math.log(sum / all);
        }
        return Math.max(0, entropy);
    }
}
