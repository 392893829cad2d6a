package io.assay.annotators.quality;

import java.util.Arrays;

/**
 * One unit that two raters labelled: given which labels it has, but not who gave them, the chance that both gave the same, label by
 * label, and how much each outcome weighs.
 */
final class PairChances {
    /** Weight of different labels: eight times the logarithm of 1/2, one label of two being copied. */
    static final int DIFFERENT = -6;

    private static final double STEPS = 8;
    private static final int MOST = 64;

    /** Distinct labels of the unit in ascending order. */
    final int[] labels;

    /** Chance that both gave the label. */
    final double[] equal;

    /** Whether another label is commoner among the others, if both gave the label. */
    final boolean[] rare;

    /** What it weighs that both gave the label. */
    final int[] weights;

    private final double[] copied;

    /**
     * Computes the chances.
     *
     * @param units the labels and what was learned of the raters
     * @param unit index of the unit
     * @param first one rater
     * @param second another
     */
    PairChances(PairUnits units, int unit, int first, int second) {
        int[] others = units.others(unit, first, second);
        int[] all = new int[others.length + 2];
        for (int i = 0; i < others.length; i++) {
            all[i] = units.label(unit, others[i]);
        }
        all[others.length] = units.label(unit, first);
        all[others.length + 1] = units.label(unit, second);
        labels = Arrays.stream(all).sorted().distinct().toArray();
        int[] counts = new int[labels.length];
        for (int label : all) {
            counts[Arrays.binarySearch(labels, label)]++;
        }
        equal = new double[labels.length];
        copied = new double[labels.length];
        rare = new boolean[labels.length];
        weights = new int[labels.length];
        for (int l = 0; l < labels.length; l++) {
            for (int m = 0; m < labels.length; m++) {
                rare[l] |= m != l && counts[m] > counts[l] - 2;
            }
        }
        if (labels.length > 1) {
            add(units, counts, others, first, second);
        }
    }

    /** Returns whether the labels of the unit leave open if the two agree. */
    boolean isTelling() {
        double chance = Arrays.stream(equal).sum();
        return chance > 0 && chance < 1 - 1e-12;
    }

    private void add(PairUnits units, int[] counts, int[] others, int first, int second) {
        int[] strides = new int[counts.length];
        int states = 1;
        for (int l = 0; l < counts.length; l++) {
            strides[l] = states;
            states *= counts[l] + 1;
        }
        int[] raters = Arrays.copyOf(others, others.length + 2);
        raters[others.length] = first;
        raters[others.length + 1] = second;
        HardUnits model = units.model();
        double all = 0;
        for (int k = 0; k < model.categories(); k++) {
            int at = Arrays.binarySearch(labels, k);
            double share = model.weight(k, at < 0 ? 0 : counts[at], raters);
            double[] ways = ways(model, k, counts, strides, states, others);
            for (int l = 0; l < counts.length; l++) {
                for (int m = 0; m < counts.length; m++) {
                    if (l == m && counts[l] < 2) {
                        continue;
                    }
                    double left = share * ways[states - 1 - strides[l] - strides[m]];
                    double chance = left * model.odds(first, k, labels[l]) * model.odds(second, k, labels[m]);
                    all += chance;
                    if (l == m) {
                        equal[l] += chance;
                        copied[l] += left * (model.chance(first, k, labels[l]) + model.chance(second, k, labels[l]));
                    }
                }
            }
        }
        weigh(all);
    }

    /** Returns by numbers of labels, in mixed radix, the odds that the others together give these to a unit of category k. */
    private double[] ways(HardUnits model, int k, int[] counts, int[] strides, int states, int[] others) {
        double[] ways = new double[states];
        ways[0] = 1;
        for (int other : others) {
            for (int state = states - 1; state >= 0; state--) {
                double sum = 0;
                for (int l = 0; l < counts.length; l++) {
                    if (state / strides[l] % (counts[l] + 1) > 0) {
                        sum += model.odds(other, k, labels[l]) * ways[state - strides[l]];
                    }
                }
                ways[state] = sum;
            }
        }
        return ways;
    }

    private void weigh(double all) {
        double allCopied = Arrays.stream(copied).sum();
        for (int l = 0; l < equal.length; l++) {
            equal[l] /= all;
            double ratio = copied[l] / allCopied / equal[l];
            weights[l] = equal[l] > 0 ? (int) Math.min(MOST, Math.round(STEPS * Math.log((1 + ratio) / 2))) : MOST;
        }
    }
}
