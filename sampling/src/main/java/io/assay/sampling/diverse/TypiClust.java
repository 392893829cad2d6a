package io.assay.sampling.diverse;

import io.assay.sampling.Candidates;
import io.assay.sampling.Diversity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The most typical candidate of each cluster, largest clusters first; where clusters are empty, the next typical of the others in turn. */
record TypiClust(long seed) implements Diversity {
    private static final int NEIGHBOURS = 20;

    /** A candidate, its place by typicality within its cluster, and the size of that. */
    private record Place(int position, int place, int clusterSize, int cluster) {}

    @Override
    public int[] choose(Candidates candidates, int budget) {
        int[] seeds = new KMeansPlusPlus(seed).choose(candidates, budget);
        int[] clusters = KMeans.clusters(candidates, seeds);
        List<List<Integer>> members = new ArrayList<>();
        for (int c = 0; c < budget; c++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < clusters.length; i++) {
            members.get(clusters[i]).add(i);
        }
        List<Place> places = new ArrayList<>();
        for (int c = 0; c < budget; c++) {
            List<Integer> ordered = byTypicality(candidates, members.get(c));
            for (int place = 0; place < ordered.size(); place++) {
                places.add(new Place(ordered.get(place), place, ordered.size(), c));
            }
        }
        return places.stream()
                .sorted(Comparator.comparingInt(Place::place)
                        .thenComparing(
                                Comparator.comparingInt(Place::clusterSize).reversed())
                        .thenComparingInt(Place::cluster))
                .limit(budget)
                .mapToInt(Place::position)
                .toArray();
    }

    private static List<Integer> byTypicality(Candidates candidates, List<Integer> members) {
        double[] spread = new double[candidates.size()];
        for (int i : members) {
            double[] distances = members.stream()
                    .mapToDouble(j -> Math.sqrt(candidates.squaredDistance(i, j)))
                    .sorted()
                    .toArray();
            // The first is the distance to itself.
            spread[i] =
                    Arrays.stream(distances).skip(1).limit(NEIGHBOURS).average().orElse(0);
        }
        return members.stream()
                .sorted(Comparator.comparingDouble((Integer i) -> spread[i]).thenComparingInt(i -> i))
                .toList();
    }
}
