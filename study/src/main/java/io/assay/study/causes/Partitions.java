package io.assay.study.causes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The ways to part raters into two groups of two or more, with those that agree within and not across first. */
final class Partitions {
    private static final int MOST_TRIED = 12;
    private static final int KEPT = 2;

    private final List<int[]> best;
    private final int count;

    private Partitions(List<int[]> best, int count) {
        this.best = best;
        this.count = count;
    }

    List<int[]> best() {
        return best;
    }

    /** Returns how many ways there are. */
    int count() {
        return count;
    }

    static Partitions of(Sheet sheet, boolean isNominal) {
        double[][] distances = distances(sheet, isNominal);
        int[] active = IntStream.range(0, sheet.raters)
                .filter(r -> sheet.counts[r] > 0)
                .toArray();
        List<int[]> tried = active.length <= MOST_TRIED ? all(active, sheet.raters) : byAxis(distances, active);
        List<int[]> sorted = tried.stream()
                .sorted(Comparator.comparingDouble((int[] groups) -> -contrast(distances, groups, active)))
                .limit(KEPT)
                .toList();
        double ways = Math.pow(2, active.length - 1.0) - active.length - 1;
        return new Partitions(sorted, (int) Math.min(ways, Integer.MAX_VALUE / 16.0));
    }

    private static List<int[]> all(int[] active, int raters) {
        List<int[]> all = new ArrayList<>();
        for (int mask = 1; mask < 1 << (active.length - 1); mask++) {
            int ones = Integer.bitCount(mask);
            if (ones >= 2 && active.length - ones >= 2) {
                int[] groups = new int[raters];
                for (int a = 0; a < active.length; a++) {
                    groups[active[a]] = mask >> a & 1;
                }
                all.add(groups);
            }
        }
        return all;
    }

    /** Parts many raters by the sign of the first principal coordinate of their distances, at any cut along it. */
    private static List<int[]> byAxis(double[][] distances, int[] active) {
        double[] axis = axis(distances, active);
        Integer[] sorted = Arrays.stream(active).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(r -> axis[r]));
        List<int[]> cuts = new ArrayList<>();
        for (int cut = 2; cut <= sorted.length - 2; cut++) {
            int[] groups = new int[distances.length];
            for (int a = cut; a < sorted.length; a++) {
                groups[sorted[a]] = 1;
            }
            cuts.add(groups);
        }
        return cuts;
    }

    private static double[] axis(double[][] distances, int[] active) {
        double[] axis = new double[distances.length];
        for (int a = 0; a < active.length; a++) {
            axis[active[a]] = Math.cos(a + 1.0);
        }
        for (int round = 0; round < 200; round++) {
            double[] next = new double[axis.length];
            double mean = 0;
            for (int r : active) {
                for (int s : active) {
                    next[r] -= distances[r][s] * axis[s];
                }
                // Distances are positive; a constant on the diagonal keeps the wanted root the largest in size.
                next[r] += 2 * active.length * maximum(distances) * axis[r] / active.length;
                mean += next[r] / active.length;
            }
            double length = 0;
            for (int r : active) {
                next[r] -= mean;
                length += next[r] * next[r];
            }
            for (int r : active) {
                axis[r] = next[r] / Math.sqrt(Math.max(length, 1e-300));
            }
        }
        return axis;
    }

    private static double maximum(double[][] distances) {
        return Arrays.stream(distances).flatMapToDouble(Arrays::stream).max().orElse(0);
    }

    /** Returns how much farther apart raters are across than within, in about its own standard deviations. */
    private static double contrast(double[][] distances, int[] groups, int[] active) {
        double within = 0;
        double across = 0;
        int pairsWithin = 0;
        int pairsAcross = 0;
        for (int r : active) {
            for (int s : active) {
                if (s < r && groups[r] == groups[s]) {
                    within += distances[r][s];
                    pairsWithin++;
                } else if (s < r) {
                    across += distances[r][s];
                    pairsAcross++;
                }
            }
        }
        return (across / pairsAcross - within / pairsWithin) / Math.sqrt(1.0 / pairsAcross + 1.0 / pairsWithin);
    }

    /** Returns the mean distance of each two raters, shifts taken out. */
    private static double[][] distances(Sheet sheet, boolean isNominal) {
        int n = sheet.raters;
        double[][] count = new double[n][n];
        double[][] sum = new double[n][n];
        double[][] squares = new double[n][n];
        for (int i = 0; i < sheet.who.length; i++) {
            int[] who = sheet.who[i];
            for (int a = 0; a < who.length; a++) {
                for (int b = 0; b < a; b++) {
                    double difference = isNominal
                            ? (sheet.codes[i][a] == sheet.codes[i][b] ? 0 : 1)
                            : sheet.values[i][a] - sheet.values[i][b];
                    count[who[a]][who[b]] += sheet.weights[i];
                    sum[who[a]][who[b]] += sheet.weights[i] * difference;
                    squares[who[a]][who[b]] += sheet.weights[i] * difference * difference;
                }
            }
        }
        double[][] distances = new double[n][n];
        double all = 0;
        double pairs = 0;
        for (int r = 0; r < n; r++) {
            for (int s = 0; s < n; s++) {
                double met = count[r][s];
                if (met > 0) {
                    double mean = isNominal ? 0 : sum[r][s] / met;
                    distances[r][s] = squares[r][s] / met - mean * mean;
                    all += squares[r][s];
                    pairs += met;
                }
            }
        }
        for (int r = 0; r < n; r++) {
            for (int s = 0; s < r; s++) {
                // Raters who never met are as far apart as any two.
                double known = count[r][s] > 0 ? distances[r][s] : count[s][r] > 0 ? distances[s][r] : all / pairs;
                distances[r][s] = known;
                distances[s][r] = known;
            }
        }
        return distances;
    }
}
