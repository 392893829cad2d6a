package io.assay.sampling.diverse;

import io.assay.sampling.Candidates;
import io.assay.sampling.Diversity;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Score times mean cosine similarity to a power; the mean of similarities is the similarity to the mean of directions. */
record Density(double power) implements Diversity {
    @Override
    public int[] choose(Candidates candidates, int budget) {
        double[] weighted = weighted(candidates);
        return IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -weighted[i]).thenComparingInt(i -> i))
                .limit(budget)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double[] weighted(Candidates candidates) {
        int dimensions = candidates.dimensionCount();
        double[] lengths = new double[candidates.size()];
        double[] mean = new double[dimensions];
        for (int i = 0; i < lengths.length; i++) {
            for (int k = 0; k < dimensions; k++) {
                lengths[i] += (double) candidates.coordinate(i, k) * candidates.coordinate(i, k);
            }
            lengths[i] = Math.sqrt(lengths[i]);
            for (int k = 0; k < dimensions; k++) {
                mean[k] += lengths[i] == 0 ? 0 : candidates.coordinate(i, k) / lengths[i] / lengths.length;
            }
        }
        double[] weighted = new double[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            double similarity = 0;
            for (int k = 0; k < dimensions; k++) {
                similarity += lengths[i] == 0 ? 0 : candidates.coordinate(i, k) / lengths[i] * mean[k];
            }
            weighted[i] = candidates.score(i) * Math.pow(Math.max(0, similarity), power);
        }
        return weighted;
    }
}
