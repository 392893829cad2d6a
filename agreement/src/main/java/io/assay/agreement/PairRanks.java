package io.assay.agreement;

import java.util.Arrays;

/** Rank correlations of one pair of raters. */
final class PairRanks {
    private PairRanks() {}

    /** A pair of raters, the rows both rated, and scratch space. */
    static final class Pair {
        private final double[] all;
        private final double[] weights;
        private final double[] first;
        private final double[] second;
        private int a;
        private int b;
        private double units;

        /**
         * Makes room.
         *
         * @param all how often each row is taken; kept
         */
        Pair(double[] all) {
            this.all = all;
            this.weights = new double[all.length];
            this.first = new double[all.length];
            this.second = new double[all.length];
        }

        void select(RankedRows rows, int raterA, int raterB) {
            a = raterA;
            b = raterB;
            units = 0;
            for (int row = 0; row < all.length; row++) {
                weights[row] = rows.level(a, row) > 0 && rows.level(b, row) > 0 ? all[row] : 0;
                units += weights[row];
            }
        }
    }

    /** Returns Spearman's correlation, NaN if either rater's ranks do not vary. */
    static double spearman(RankedRows rows, Pair pair) {
        double tiesA = rows.rank(pair.a, pair.weights, pair.first);
        double tiesB = rows.rank(pair.b, pair.weights, pair.second);
        double n = pair.units;
        double middle = (n + 1) / 2;
        double product = 0;
        for (int row = 0; row < pair.weights.length; row++) {
            product += pair.weights[row] * (pair.first[row] - middle) * (pair.second[row] - middle);
        }
        double whole = n * n * n - n;
        double square = (whole - tiesA) * (whole - tiesB);
        return square > 0 ? 12 * product / Math.sqrt(square) : Double.NaN;
    }

    /** Returns Kendall's tau-b, NaN if either rater's ratings do not vary; Knight (1966), with a tree of running counts. */
    static double tau(RankedRows rows, Pair pair) {
        Counts below = new Counts(rows.highestLevel(pair.b));
        int[] order = rows.order(pair.a);
        double balance = 0;
        double seen = 0;
        double tiesA = 0;
        int next = 0;
        while (next < order.length) {
            int start = next;
            double group = 0;
            int level = rows.level(pair.a, order[start]);
            for (; next < order.length && rows.level(pair.a, order[next]) == level; next++) {
                double weight = pair.weights[order[next]];
                if (weight > 0) {
                    int other = rows.level(pair.b, order[next]);
                    balance += weight * (below.upTo(other - 1) - (seen - below.upTo(other)));
                    group += weight;
                }
            }
            for (int i = start; i < next; i++) {
                below.add(rows.level(pair.b, order[i]), pair.weights[order[i]]);
            }
            seen += group;
            tiesA += group * (group - 1);
        }
        double pairs = pair.units * (pair.units - 1);
        double square = (pairs - tiesA) * (pairs - ties(rows, pair));
        return square > 0 ? 2 * balance / Math.sqrt(square) : Double.NaN;
    }

    /** Twice the pairs of units the second rater does not tell apart. */
    private static double ties(RankedRows rows, Pair pair) {
        double[] groups = new double[rows.highestLevel(pair.b) + 1];
        for (int row = 0; row < pair.weights.length; row++) {
            groups[rows.level(pair.b, row)] += pair.weights[row];
        }
        return Arrays.stream(groups).map(g -> g * (g - 1)).sum();
    }

    /** Sums over the first levels in logarithmic time (Fenwick 1994). */
    private static final class Counts {
        private final double[] tree;

        Counts(int levels) {
            this.tree = new double[levels + 1];
        }

        void add(int level, double weight) {
            for (int i = level; weight != 0 && i < tree.length; i += i & -i) {
                tree[i] += weight;
            }
        }

        double upTo(int level) {
            double sum = 0;
            for (int i = level; i > 0; i -= i & -i) {
                sum += tree[i];
            }
            return sum;
        }
    }
}
