package io.assay.sampling.diverse;

import io.assay.sampling.Candidates;
import io.assay.sampling.Diversity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Lazy greedy (Minoux 1978): what a candidate would save can only fall, so most need not be asked again. */
record FacilityLocation() implements Diversity {
    /** What a candidate saved when it was last asked, and how many were chosen then. */
    private record Offer(int position, double saving, int asked) {
        static final Comparator<Offer> BEST =
                Comparator.comparingDouble(Offer::saving).reversed().thenComparingInt(Offer::position);
    }

    @Override
    public int[] choose(Candidates candidates, int budget) {
        double[] nearest = new double[candidates.size()];
        Arrays.fill(nearest, reach(candidates));
        float[] scratch = new float[candidates.size()];
        PriorityQueue<Offer> offers = new PriorityQueue<>(Offer.BEST);
        for (int i = 0; i < candidates.size(); i++) {
            offers.add(new Offer(i, saving(candidates, i, nearest, scratch), 0));
        }
        int[] chosen = new int[budget];
        int size = 0;
        while (size < budget) {
            Offer best = offers.remove();
            if (best.asked() == size) {
                chosen[size++] = best.position();
                candidates.squaredDistances(best.position(), scratch);
                for (int j = 0; j < nearest.length; j++) {
                    nearest[j] = Math.min(nearest[j], Math.sqrt(scratch[j]));
                }
            } else {
                double saving = saving(candidates, best.position(), nearest, scratch);
                offers.add(new Offer(best.position(), saving, size));
            }
        }
        return chosen;
    }

    private static double saving(Candidates candidates, int i, double[] nearest, float[] scratch) {
        candidates.squaredDistances(i, scratch);
        double sum = 0;
        for (int j = 0; j < nearest.length; j++) {
            sum += Math.max(0, nearest[j] - Math.sqrt(scratch[j]));
        }
        return sum;
    }

    /** A distance that no two candidates exceed: what is paid while nothing is chosen. */
    static double reach(Candidates candidates) {
        float[] distances = new float[candidates.size()];
        candidates.squaredDistances(0, distances);
        double farthest = 0;
        for (float distance : distances) {
            farthest = Math.max(farthest, distance);
        }
        return 2 * Math.sqrt(farthest);
    }
}
