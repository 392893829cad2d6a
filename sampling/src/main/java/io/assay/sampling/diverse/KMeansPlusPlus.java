package io.assay.sampling.diverse;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.Candidates;
import io.assay.sampling.Diversity;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Candidates drawn by their squared distance from those drawn before. */
record KMeansPlusPlus(long seed) implements Diversity {
    @Override
    public int[] choose(Candidates candidates, int budget) {
        RandomGenerator random = RandomStream.of(seed, 0);
        return seeds(candidates.size(), budget, random.nextInt(candidates.size()), random, (i, into) -> {
            float[] distances = new float[into.length];
            candidates.squaredDistances(i, distances);
            for (int j = 0; j < into.length; j++) {
                into[j] = distances[j];
            }
        });
    }

    /** The squared distances of all candidates to one. */
    interface Space {
        void squaredDistances(int i, double[] into);
    }

    /** Draws seeds in any space, the first being given. */
    static int[] seeds(int size, int budget, int first, RandomGenerator random, Space space) {
        int[] chosen = new int[budget];
        double[] nearest = new double[size];
        double[] distances = new double[size];
        boolean[] taken = new boolean[size];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int i = 0; i < budget; i++) {
            chosen[i] = i == 0 ? first : WeightedDraw.draw(nearest, taken, random);
            taken[chosen[i]] = true;
            space.squaredDistances(chosen[i], distances);
            for (int j = 0; j < size; j++) {
                nearest[j] = taken[j] ? 0 : Math.min(nearest[j], distances[j]);
            }
        }
        return chosen;
    }
}
