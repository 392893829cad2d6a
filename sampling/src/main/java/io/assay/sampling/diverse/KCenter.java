package io.assay.sampling.diverse;

import io.assay.sampling.Candidates;
import io.assay.sampling.Diversity;
import io.assay.sampling.Embeddings;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The candidate farthest from all chosen ones, again and again. */
record KCenter(@Nullable Embeddings labelled) implements Diversity {
    @Override
    public int[] choose(Candidates candidates, int budget) {
        Nearest nearest = new Nearest(candidates);
        if (labelled != null) {
            nearest.see(labelled);
        }
        int[] chosen = new int[budget];
        for (int i = 0; i < budget; i++) {
            chosen[i] = nearest.farthest();
            nearest.choose(chosen[i]);
        }
        return chosen;
    }

    /** The squared distance of each candidate to the nearest point seen; -1 once it is chosen. */
    private static final class Nearest {
        private final Candidates candidates;
        private final float[] nearest;
        private final float[] distances;

        Nearest(Candidates candidates) {
            this.candidates = candidates;
            this.nearest = new float[candidates.size()];
            this.distances = new float[candidates.size()];
            Arrays.fill(nearest, Float.POSITIVE_INFINITY);
        }

        void see(Embeddings points) {
            if (points.dimensionCount() != candidates.dimensionCount()) {
                throw new IllegalArgumentException("labelled rows have " + points.dimensionCount()
                        + " dimensions, but candidates " + candidates.dimensionCount() + "; both need the same");
            }
            float[] point = new float[points.dimensionCount()];
            for (int row = 0; row < points.rowCount(); row++) {
                points.copy(row, point);
                candidates.squaredDistances(point, distances);
                lower(nearest, distances);
            }
        }

        void choose(int i) {
            candidates.squaredDistances(i, distances);
            lower(nearest, distances);
            nearest[i] = -1;
        }

        int farthest() {
            int best = 0;
            for (int i = 1; i < nearest.length; i++) {
                best = nearest[i] > nearest[best] ? i : best;
            }
            return best;
        }

        private static void lower(float[] nearest, float[] distances) {
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], distances[i]);
            }
        }
    }
}
