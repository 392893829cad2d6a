package io.assay.study.simulate;

import io.assay.core.resample.RandomStream;
import io.assay.study.simulate.CompoundingErrors.Options;
import java.util.random.RandomGenerator;

/** One chain of models on items that are drawn. A model needs no more than how many training items of each kind have each label. */
final class CompoundingRun {
    private final Options options;
    private final PeopleErrors people;
    private final int classes;
    private final RandomGenerator random;
    private final double[][] cumulated;
    private final double[] weights;

    CompoundingRun(Options options, long seed) {
        this.options = options;
        this.people = options.people();
        this.classes = people.classes();
        this.random = RandomStream.of(seed, 0);
        this.cumulated = new double[people.kinds()][];
        this.weights = new double[people.kinds()];
        for (int kind = 0; kind < weights.length; kind++) {
            cumulated[kind] = cumulated(people.row(kind));
            weights[kind] = people.weight(kind);
        }
        cumulate(weights);
    }

    double[] accuracies() {
        double[] accuracies = new double[options.generations()];
        int[][] labels = new int[people.kinds()][classes];
        for (int i = 0; i < options.items(); i++) {
            int kind = draw(weights);
            labels[kind][draw(cumulated[kind])]++;
        }
        for (int g = 0; g < accuracies.length; g++) {
            accuracies[g] = accuracy(labels);
            if (g + 1 < accuracies.length) {
                labels = next(labels);
            }
        }
        return accuracies;
    }

    private int[][] next(int[][] labels) {
        int[][] next = new int[labels.length][];
        for (int kind = 0; kind < next.length; kind++) {
            next[kind] = options.accumulate() ? labels[kind].clone() : new int[classes];
        }
        for (int i = 0; i < options.items(); i++) {
            int kind = draw(weights);
            if (random.nextDouble() < options.fresh()) {
                next[kind][draw(cumulated[kind])]++;
            } else {
                int label = decide(labels, kind);
                boolean right = label == people.truth(kind);
                if (random.nextDouble() < (right ? options.keepRight() : options.keepWrong())) {
                    next[kind][label]++;
                }
            }
        }
        return next;
    }

    private double accuracy(int[][] labels) {
        int right = 0;
        for (int i = 0; i < options.items(); i++) {
            int kind = draw(weights);
            right += decide(labels, kind) == people.truth(kind) ? 1 : 0;
        }
        return (double) right / options.items();
    }

    private int decide(int[][] labels, int kind) {
        int[] counts = labels[seen(kind)];
        int size = 0;
        for (int count : counts) {
            size += count;
        }
        if (size == 0) {
            return random.nextInt(classes);
        }
        if (options.votes() == 1) {
            return pick(counts, random.nextInt(size));
        }
        int[] votes = new int[classes];
        for (int v = 0; v < options.votes(); v++) {
            votes[pick(counts, random.nextInt(size))]++;
        }
        return most(votes);
    }

    /** Returns the kind that the model takes an item for. */
    private int seen(int kind) {
        if (random.nextDouble() < options.ownAccuracy()) {
            return kind;
        }
        int other = random.nextInt(classes - 1);
        int truth = people.truth(kind);
        return kind - truth + (other < truth ? other : other + 1);
    }

    private static int pick(int[] counts, int place) {
        int label = 0;
        int left = place;
        while (left >= counts[label]) {
            left -= counts[label++];
        }
        return label;
    }

    private int most(int[] votes) {
        int best = 0;
        int ties = 1;
        for (int j = 1; j < classes; j++) {
            if (votes[j] > votes[best]) {
                best = j;
                ties = 1;
            } else if (votes[j] == votes[best] && random.nextInt(++ties) == 0) {
                best = j;
            }
        }
        return best;
    }

    private int draw(double[] sums) {
        double place = random.nextDouble() * sums[sums.length - 1];
        int k = 0;
        while (k < sums.length - 1 && place >= sums[k]) {
            k++;
        }
        return k;
    }

    private static double[] cumulated(double[] shares) {
        double[] sums = shares.clone();
        cumulate(sums);
        return sums;
    }

    private static void cumulate(double[] shares) {
        for (int k = 1; k < shares.length; k++) {
            shares[k] += shares[k - 1];
        }
    }
}
