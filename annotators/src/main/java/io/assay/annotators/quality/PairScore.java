package io.assay.annotators.quality;

import io.assay.annotators.quality.CopiedPairs.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How much the labels of two raters weigh for copying, and the exact chance of as much. */
final class PairScore {
    private static final int MOST_UNITS = 1000;
    private static final int MOST_SHOWN = 5;

    private final PairUnits units;
    private final int first;
    private final int second;

    PairScore(PairUnits units, int first, int second) {
        this.units = units;
        this.first = first;
        this.second = second;
    }

    /**
     * A unit on which both of a pair gave a rare label.
     *
     * @param unit index of the unit
     * @param chance of that
     */
    private record Rare(int unit, double chance) {}

    Pair pair() {
        int[] shared = units.shared(first, second);
        List<PairChances> all = new ArrayList<>();
        List<Integer> telling = new ArrayList<>();
        for (int unit : shared) {
            PairChances chances = new PairChances(units, unit, first, second);
            if (chances.isTelling()) {
                all.add(chances);
                telling.add(unit);
            }
        }
        int used = Math.min(all.size(), MOST_UNITS);
        List<PairChances> chosen = new ArrayList<>(used);
        int[] outcomes = new int[used];
        List<Rare> rare = new ArrayList<>();
        for (int i = 0; i < used; i++) {
            int at = (int) ((long) i * all.size() / used);
            PairChances chances = all.get(at);
            chosen.add(chances);
            outcomes[i] = outcome(chances, telling.get(at));
            if (outcomes[i] >= 0 && chances.rare[outcomes[i]]) {
                rare.add(new Rare(telling.get(at), chances.equal[outcomes[i]]));
            }
        }
        rare.sort(Comparator.comparingDouble(Rare::chance));
        return pair(shared.length, all.size(), chosen, outcomes, rare);
    }

    private Pair pair(int shared, int telling, List<PairChances> chosen, int[] outcomes, List<Rare> rare) {
        double expectedEqual = 0;
        double expectedRare = 0;
        for (PairChances chances : chosen) {
            for (int l = 0; l < chances.equal.length; l++) {
                expectedEqual += chances.equal[l];
                expectedRare += chances.rare[l] ? chances.equal[l] : 0;
            }
        }
        return new Pair(
                units.name(first),
                units.name(second),
                shared,
                telling,
                (int) Arrays.stream(outcomes).filter(outcome -> outcome >= 0).count(),
                expectedEqual,
                rare.size(),
                expectedRare,
                chance(chosen, outcomes),
                1,
                false,
                rare.stream()
                        .limit(MOST_SHOWN)
                        .map(one -> units.unit(one.unit()))
                        .toList());
    }

    /** Returns the place of the label that both gave, -1 if they gave different ones. */
    private int outcome(PairChances chances, int unit) {
        int label = units.label(unit, first);
        return label == units.label(unit, second) ? Arrays.binarySearch(chances.labels, label) : -1;
    }

    /** Returns the chance of a sum of weights as large as that of the outcomes, by convolution unit by unit. */
    static double chance(List<PairChances> units, int[] outcomes) {
        double[] sums = {1};
        int observed = 0;
        for (int i = 0; i < outcomes.length; i++) {
            PairChances chances = units.get(i);
            int least = Math.min(
                    PairChances.DIFFERENT, Arrays.stream(chances.weights).min().orElse(0));
            int most = Math.max(
                    PairChances.DIFFERENT, Arrays.stream(chances.weights).max().orElse(0));
            double[] next = new double[sums.length + most - least];
            double different = 1;
            for (int l = 0; l < chances.equal.length; l++) {
                different -= chances.equal[l];
                add(next, sums, chances.equal[l], chances.weights[l] - least);
            }
            add(next, sums, Math.max(0, different), PairChances.DIFFERENT - least);
            sums = next;
            observed += (outcomes[i] < 0 ? PairChances.DIFFERENT : chances.weights[outcomes[i]]) - least;
        }
        double tail = 0;
        for (int sum = sums.length - 1; sum >= observed; sum--) {
            tail += sums[sum];
        }
        return Math.min(1, tail);
    }

    private static void add(double[] next, double[] sums, double chance, int shift) {
        for (int i = 0; i < sums.length && chance > 0; i++) {
            next[i + shift] += chance * sums[i];
        }
    }
}
