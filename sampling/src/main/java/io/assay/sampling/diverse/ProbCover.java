package io.assay.sampling.diverse;

import io.assay.sampling.Candidates;
import io.assay.sampling.Diversity;
import java.util.BitSet;

/** Greedy cover by balls: the number of uncovered rows in each ball is kept up to date as rows get covered. */
record ProbCover(double radius) implements Diversity {
    @Override
    public int[] choose(Candidates candidates, int budget) {
        Cover cover = new Cover(candidates, radius);
        int[] chosen = new int[budget];
        for (int i = 0; i < budget; i++) {
            chosen[i] = cover.next();
            cover.choose(chosen[i]);
        }
        return chosen;
    }

    private static final class Cover {
        private final Candidates candidates;
        private final double square;
        private final int[] gains;
        private final BitSet covered = new BitSet();
        private final float[] distances;
        private final float[] others;

        Cover(Candidates candidates, double radius) {
            this.candidates = candidates;
            this.square = radius * radius;
            this.gains = new int[candidates.size()];
            this.distances = new float[gains.length];
            this.others = new float[gains.length];
            for (int j = 0; j < gains.length; j++) {
                addTo(j, 1);
            }
        }

        /** Counts a row in, or out, of every ball that holds it. */
        private void addTo(int j, int count) {
            candidates.squaredDistances(j, others);
            for (int i = 0; i < gains.length; i++) {
                gains[i] += others[i] <= square ? count : 0;
            }
        }

        int next() {
            int best = -1;
            for (int i = 0; i < gains.length; i++) {
                best = gains[i] >= 0 && (best < 0 || gains[i] > gains[best]) ? i : best;
            }
            return best;
        }

        void choose(int i) {
            candidates.squaredDistances(i, distances);
            for (int j = 0; j < gains.length; j++) {
                if (distances[j] <= square && !covered.get(j)) {
                    covered.set(j);
                    addTo(j, -1);
                }
            }
            // A chosen row is out, and stays out: nothing in its ball is left to count.
            gains[i] = -1;
        }
    }
}
