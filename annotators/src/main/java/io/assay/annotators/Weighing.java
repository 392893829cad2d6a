package io.assay.annotators;

import io.assay.annotators.internal.Votes;

/** Votes that count as much as their rater's weight. */
final class Weighing {
    private Weighing() {}

    /**
     * Returns the share of the weight that each category of each unit has. Where all raters of a unit weigh nothing, each of
     * their votes counts the same.
     */
    static double[] shares(Votes votes, double[] weights) {
        int k = votes.categoryCount();
        double[] shares = new double[votes.unitCount() * k];
        int[] offsets = votes.offsets();
        for (int u = 0; u < votes.unitCount(); u++) {
            double sum = 0;
            for (int i = offsets[u]; i < offsets[u + 1]; i++) {
                double weight = weights[votes.raters()[i]];
                shares[u * k + votes.codes()[i]] += weight;
                sum += weight;
            }
            for (int i = offsets[u]; i < offsets[u + 1] && sum == 0; i++) {
                shares[u * k + votes.codes()[i]] += 1;
            }
            double all = sum == 0 ? votes.sizeOf(u) : sum;
            for (int c = 0; c < k && votes.sizeOf(u) > 0; c++) {
                shares[u * k + c] /= all;
            }
        }
        return shares;
    }

    /** Returns the share of each rater's labels that equal those of the consensus; 0 for raters of unlabelled units only. */
    static double[] accuracies(Votes votes, Consensus consensus) {
        long[] equal = new long[votes.raterCount()];
        long[] all = new long[votes.raterCount()];
        int[] offsets = votes.offsets();
        for (int u = 0; u < votes.unitCount(); u++) {
            int label = consensus.labelIndex(u);
            for (int i = offsets[u]; i < offsets[u + 1] && label >= 0; i++) {
                all[votes.raters()[i]]++;
                equal[votes.raters()[i]] += votes.codes()[i] == label ? 1 : 0;
            }
        }
        double[] accuracies = new double[equal.length];
        for (int r = 0; r < equal.length; r++) {
            accuracies[r] = all[r] == 0 ? 0 : equal[r] / (double) all[r];
        }
        return accuracies;
    }
}
