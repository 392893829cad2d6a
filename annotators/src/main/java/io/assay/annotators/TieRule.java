package io.assay.annotators;

import io.assay.core.resample.RandomStream;

/**
 * Which label a unit gets if several categories are ahead together.
 *
 * <p>Categories are ahead together if their weights differ by less than a part in 10<sup>12</sup>. Whatever the rule, the
 * unit is marked as tied, and its probabilities stay equal. Immutable and thread-safe.
 */
public final class TieRule {
    private static final double SAME = 1e-12;

    private final Kind kind;
    private final long seed;

    private enum Kind {
        FIRST,
        RANDOM,
        ABSTAIN,
        COMMONEST
    }

    private TieRule(Kind kind, long seed) {
        this.kind = kind;
        this.seed = seed;
    }

    /** {@return the rule that takes the first of the tied categories, in the order of the scale} */
    public static TieRule first() {
        return new TieRule(Kind.FIRST, 0);
    }

    /**
     * {@return the rule that draws one of the tied categories, each with the same chance}
     *
     * @param seed any number; a unit's draw depends on the seed and the unit's place in the matrix alone
     */
    public static TieRule random(long seed) {
        return new TieRule(Kind.RANDOM, seed);
    }

    /** {@return the rule that gives no label to a tied unit} */
    public static TieRule abstain() {
        return new TieRule(Kind.ABSTAIN, 0);
    }

    /**
     * {@return the rule that takes the tied category that has the most weight over all units, and the first one if those
     * are equal too}
     */
    public static TieRule commonest() {
        return new TieRule(Kind.COMMONEST, 0);
    }

    /** Returns the number of categories ahead together among the weights of a unit. */
    static int ahead(double[] weights, int from, int length) {
        double most = most(weights, from, length);
        int ahead = 0;
        for (int k = 0; k < length; k++) {
            ahead += isAhead(weights[from + k], most) ? 1 : 0;
        }
        return ahead;
    }

    /**
     * Returns the category a unit gets, or -1 for none.
     *
     * @param totals weight of each category over all units
     */
    int choose(double[] weights, int from, int length, int unit, double[] totals) {
        int ahead = ahead(weights, from, length);
        if (ahead > 1 && kind == Kind.ABSTAIN) {
            return -1;
        }
        int skip =
                ahead > 1 && kind == Kind.RANDOM ? RandomStream.of(seed, unit).nextInt(ahead) : 0;
        double most = most(weights, from, length);
        int chosen = -1;
        for (int k = 0; k < length; k++) {
            if (!isAhead(weights[from + k], most)) {
                continue;
            }
            if (kind == Kind.COMMONEST) {
                chosen = chosen < 0 || totals[k] > totals[chosen] ? k : chosen;
            } else if (skip-- == 0) {
                return k;
            }
        }
        return chosen;
    }

    private static boolean isAhead(double weight, double most) {
        return weight >= most * (1 - SAME);
    }

    private static double most(double[] weights, int from, int length) {
        double most = 0;
        for (int k = from; k < from + length; k++) {
            most = Math.max(most, weights[k]);
        }
        return most;
    }

    /** {@return the rule's name: {@code first}, {@code random}, {@code abstain} or {@code commonest}} */
    @Override
    public String toString() {
        return switch (kind) {
            case FIRST -> "first";
            case RANDOM -> "random, seed " + seed;
            case ABSTAIN -> "abstain";
            case COMMONEST -> "commonest";
        };
    }
}
