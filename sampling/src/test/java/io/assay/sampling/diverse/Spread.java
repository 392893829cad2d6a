package io.assay.sampling.diverse;

import io.assay.sampling.Candidates;
import io.assay.sampling.Diversity;
import io.assay.sampling.Embeddings;
import io.assay.sampling.Logits;
import io.assay.sampling.Sampling;
import io.assay.sampling.Scorer;
import io.assay.sampling.Selection;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Points for tests, and what a diversity chooses of them. */
final class Spread {
    private Spread() {}

    /** Points on a coarse grid, so that distances tie. */
    static float[][] grid(int points, int dimensions, int levels, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        float[][] values = new float[points][dimensions];
        for (float[] point : values) {
            for (int k = 0; k < dimensions; k++) {
                point[k] = random.nextInt(levels);
            }
        }
        return values;
    }

    /** Chooses among all points, the scores falling from the first to the last. */
    static int[] choose(Diversity diversity, float[][] points, int budget) {
        double[] scores = new double[points.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = points.length - i;
        }
        return select(diversity, points, scores, Logits.of(new float[points.length][2]), budget)
                .rows();
    }

    static Selection select(Diversity diversity, float[][] points, double[] scores, Logits pool, int budget) {
        return Sampling.by(Scorer.given(scores))
                .diverse(diversity, Embeddings.of(points), points.length)
                .select(pool, budget);
    }

    static double squared(float[] a, float[] b) {
        float sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return sum;
    }

    /** Candidates as a diversity sees them. */
    static Candidates candidates(float[][] points) {
        Candidates[] seen = new Candidates[1];
        choose(
                (candidates, budget) -> {
                    seen[0] = candidates;
                    return new int[] {0};
                },
                points,
                1);
        return seen[0];
    }
}
