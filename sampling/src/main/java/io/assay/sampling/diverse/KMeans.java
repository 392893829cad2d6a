package io.assay.sampling.diverse;

import io.assay.sampling.Candidates;
import java.util.Arrays;

/** Lloyd's k-means from given seeds, until no candidate changes its cluster or 100 rounds are over. Of equally near centres the first is taken. */
final class KMeans {
    private static final int MOST_ROUNDS = 100;

    private KMeans() {}

    /** Returns the cluster of each candidate; a cluster whose seed equals an earlier one stays empty. */
    static int[] clusters(Candidates candidates, int[] seeds) {
        int dimensions = candidates.dimensionCount();
        float[][] centres = new float[seeds.length][dimensions];
        for (int c = 0; c < seeds.length; c++) {
            for (int k = 0; k < dimensions; k++) {
                centres[c][k] = candidates.coordinate(seeds[c], k);
            }
        }
        int[] clusters = new int[candidates.size()];
        Arrays.fill(clusters, -1);
        for (int round = 0; round < MOST_ROUNDS && assign(candidates, centres, clusters); round++) {
            move(candidates, clusters, centres);
        }
        return clusters;
    }

    /** Puts each candidate into the nearest cluster, and tells whether one changed. */
    private static boolean assign(Candidates candidates, float[][] centres, int[] clusters) {
        float[] nearest = new float[clusters.length];
        float[] distances = new float[clusters.length];
        int[] best = new int[clusters.length];
        Arrays.fill(nearest, Float.POSITIVE_INFINITY);
        for (int c = 0; c < centres.length; c++) {
            candidates.squaredDistances(centres[c], distances);
            for (int i = 0; i < nearest.length; i++) {
                if (distances[i] < nearest[i]) {
                    nearest[i] = distances[i];
                    best[i] = c;
                }
            }
        }
        boolean changed = !Arrays.equals(best, clusters);
        System.arraycopy(best, 0, clusters, 0, best.length);
        return changed;
    }

    private static void move(Candidates candidates, int[] clusters, float[][] centres) {
        double[][] sums = new double[centres.length][candidates.dimensionCount()];
        int[] counts = new int[centres.length];
        for (int i = 0; i < clusters.length; i++) {
            counts[clusters[i]]++;
            for (int k = 0; k < candidates.dimensionCount(); k++) {
                sums[clusters[i]][k] += candidates.coordinate(i, k);
            }
        }
        for (int c = 0; c < centres.length; c++) {
            for (int k = 0; k < candidates.dimensionCount() && counts[c] > 0; k++) {
                centres[c][k] = (float) (sums[c][k] / counts[c]);
            }
        }
    }
}
