package io.assay.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The outputs of several models for the same pool: a deep ensemble, or one model with dropout left on. Where members are each sure and
 * disagree, a label teaches the most.
 *
 * <p>With p_m the probabilities of member m and p their mean. All scores are in nats, one per row, the higher the more uncertain; give them to
 * {@link Scorer#given} and select from {@link #mean} or any member. Immutable.
 */
public final class Committee {
    private final List<Logits> members;

    private Committee(List<Logits> members) {
        this.members = members;
    }

    /**
     * {@return a committee}
     *
     * @param members at least two pools of the same rows and classes
     * @throws IllegalArgumentException if there are fewer, or they differ in shape or ids
     */
    public static Committee of(List<Logits> members) {
        if (members.size() < 2) {
            throw new IllegalArgumentException("a committee needs at least two members, but has " + members.size());
        }
        Logits first = members.get(0);
        for (int m = 1; m < members.size(); m++) {
            checkSame(first, members.get(m), m);
        }
        return new Committee(List.copyOf(members));
    }

    private static void checkSame(Logits first, Logits other, int m) {
        if (other.rowCount() != first.rowCount() || other.classCount() != first.classCount()) {
            throw new IllegalArgumentException("member " + m + " is " + other + ", but member 0 is " + first
                    + "; all need the same rows and classes");
        }
        boolean named = first.hasIds() || other.hasIds();
        for (int row = 0; named && row < first.rowCount(); row++) {
            if (!first.id(row).equals(other.id(row))) {
                throw new IllegalArgumentException("row " + row + " is \"" + other.id(row) + "\" in member " + m
                        + ", but \"" + first.id(row) + "\" in member 0; all need the same rows in the same order");
            }
        }
    }

    /**
     * {@return this committee with each member's logits divided by a temperature}
     *
     * @param temperature positive
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public Committee temperature(double temperature) {
        return new Committee(
                members.stream().map(member -> member.temperature(temperature)).toList());
    }

    /** {@return the number of members} */
    public int size() {
        return members.size();
    }

    /** {@return the members' mean probabilities as a pool, rounded to four bytes, with the ids of the first, if it has any} */
    public Logits mean() {
        int rows = members.get(0).rowCount();
        int classes = members.get(0).classCount();
        float[] values = new float[Math.multiplyExact(rows, classes)];
        forEachRow(row -> {
            for (int k = 0; k < classes; k++) {
                values[row.index() * classes + k] = (float) row.mean(k);
            }
            return 0;
        });
        Logits mean = Logits.of(values, rows, classes).asProbabilities();
        Logits first = members.get(0);
        return first.hasIds()
                ? mean.ids(IntStream.range(0, rows).mapToObj(first::id).toList())
                : mean;
    }

    /** {@return predictive entropy, {@code H(p)}: all uncertainty, whether a label can lessen it or not} */
    public double[] predictiveEntropy() {
        return forEachRow(MemberRows::entropyOfMean);
    }

    /** {@return expected entropy, the mean of {@code H(p_m)}: the uncertainty that all members share} */
    public double[] expectedEntropy() {
        return forEachRow(MemberRows::meanEntropy);
    }

    /**
     * {@return mutual information of label and member (BALD; Houlsby, Huszár, Ghahramani and Lengyel 2011, arXiv:1112.5745): predictive entropy
     * minus expected entropy} It is the mean of the Kullback-Leibler divergences of the members from their mean.
     */
    public double[] mutualInformation() {
        return consensusKl();
    }

    /**
     * {@return mean divergence from the consensus, the mean of {@code KL(p_m || p)} (McCallum and Nigam 1998)} It equals {@link
     * #mutualInformation}, by another name.
     */
    public double[] consensusKl() {
        return forEachRow(MemberRows::meanDivergence);
    }

    /** {@return variation ratio, one minus the share of members that vote for the most voted class, in [0, 1 - 1/M]} */
    public double[] variationRatio() {
        return forEachRow(row -> 1 - (double) row.mostVotes() / size());
    }

    /** {@return entropy of the members' votes (Dagan and Engelson 1995), a vote being the first of the most probable classes} */
    public double[] voteEntropy() {
        return forEachRow(MemberRows::voteEntropy);
    }

    /**
     * {@return expected predictive information gain (EPIG; Bickford Smith and others 2023, arXiv:2304.08151): how much a row's label is expected
     * to tell about the labels of target rows} The mean over targets of the mutual information of the two labels under the committee.
     * Unlike {@link #mutualInformation} it passes over rows that are odd but of no use. Time is rows times targets times the square of the
     * classes times members.
     *
     * @param targets the same members on rows like those that the model will meet
     * @throws IllegalArgumentException if the number of members or classes differs
     */
    public double[] epig(Committee targets) {
        if (targets.size() != size()
                || targets.members.get(0).classCount() != members.get(0).classCount()) {
            throw new IllegalArgumentException("targets have " + targets.size() + " members and "
                    + targets.members.get(0).classCount() + " classes, but the committee has " + size() + " and "
                    + members.get(0).classCount() + "; they must be the same models");
        }
        List<double[][]> seen = new ArrayList<>();
        MemberRows cursor = new MemberRows(targets.members);
        for (int row = 0; row < targets.members.get(0).rowCount(); row++) {
            cursor.load(row);
            seen.add(cursor.probabilities());
        }
        return forEachRow(row -> row.jointInformation(seen));
    }

    /** A score of a row of all members. */
    private interface RowScore {
        double of(MemberRows row);
    }

    private double[] forEachRow(RowScore score) {
        double[] scores = new double[members.get(0).rowCount()];
        int perTask = Math.max(1, (1 << 14) / members.get(0).classCount());
        int tasks = (scores.length - 1) / perTask + 1;
        IntStream.range(0, tasks).parallel().forEach(task -> {
            MemberRows rows = new MemberRows(members);
            for (int row = task * perTask; row < Math.min(scores.length, (task + 1L) * perTask); row++) {
                rows.load(row);
                scores[row] = score.of(rows);
            }
        });
        return scores;
    }
}
