package io.assay.sampling;

import java.util.Arrays;
import java.util.List;

/** The same row of every member of a committee, and what is computed from it. A reusable cursor. */
final class MemberRows {
    private final List<Logits> members;
    private final Row[] rows;
    private final int classes;
    private final double[] mean;
    private final int[] votes;
    private int index;

    MemberRows(List<Logits> members) {
        this.members = members;
        this.classes = members.get(0).classCount();
        this.rows = new Row[members.size()];
        for (int m = 0; m < rows.length; m++) {
            rows[m] = members.get(m).cursor();
        }
        this.mean = new double[classes];
        this.votes = new int[classes];
    }

    void load(int row) {
        index = row;
        Arrays.fill(mean, 0);
        Arrays.fill(votes, 0);
        for (int m = 0; m < rows.length; m++) {
            members.get(m).load(row, rows[m]);
            votes[rows[m].top()]++;
            for (int k = 0; k < classes; k++) {
                mean[k] += rows[m].probability(k) / rows.length;
            }
        }
    }

    int index() {
        return index;
    }

    double mean(int k) {
        return Math.min(1, mean[k]);
    }

    double entropyOfMean() {
        double sum = 0;
        for (double p : mean) {
            sum += term(p, p);
        }
        return Math.max(0, sum);
    }

    double meanEntropy() {
        double sum = 0;
        for (Row row : rows) {
            sum += Scorer.entropy().score(row);
        }
        return sum / rows.length;
    }

    /** Sums of terms that are not negative in all: no cancellation where members nearly agree. */
    double meanDivergence() {
        double sum = 0;
        for (Row row : rows) {
            for (int k = 0; k < classes; k++) {
                double p = row.probability(k);
                sum += p == 0 ? 0 : p * Math.log(p / mean[k]);
            }
        }
        return Math.max(0, sum / rows.length);
    }

    int mostVotes() {
        int most = 0;
        for (int count : votes) {
            most = Math.max(most, count);
        }
        return most;
    }

    double voteEntropy() {
        double sum = 0;
        for (int count : votes) {
            double share = (double) count / rows.length;
            sum += term(share, share);
        }
        return Math.max(0, sum);
    }

    /** Returns the members' probabilities, by member and class. */
    double[][] probabilities() {
        double[][] probabilities = new double[rows.length][classes];
        for (int m = 0; m < rows.length; m++) {
            for (int k = 0; k < classes; k++) {
                probabilities[m][k] = rows[m].probability(k);
            }
        }
        return probabilities;
    }

    /** Returns the mean over targets of the mutual information of this row's label and the target's. */
    double jointInformation(List<double[][]> targets) {
        double sum = 0;
        for (double[][] target : targets) {
            sum += information(target);
        }
        return sum / targets.size();
    }

    private double information(double[][] target) {
        double[] targetMean = new double[classes];
        for (double[] member : target) {
            for (int j = 0; j < classes; j++) {
                targetMean[j] += member[j] / target.length;
            }
        }
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            for (int j = 0; j < classes; j++) {
                double joint = 0;
                for (int m = 0; m < rows.length; m++) {
                    joint += rows[m].probability(k) * target[m][j] / rows.length;
                }
                sum += joint == 0 ? 0 : joint * Math.log(joint / (mean[k] * targetMean[j]));
            }
        }
        return Math.max(0, sum);
    }

    private static double term(double p, double q) {
        return p == 0 ? 0 : -p * Math.log(q);
    }
}
