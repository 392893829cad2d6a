package io.assay.agreement.spans;

import java.util.List;

/*
 * Mathet (2017): in a unitary alignment of n spans, each pair weighs max(0, 1 - d_pos) / (n - 1). The categorical disorder is the
 * weighted mean of d_cat over all pairs, or over the pairs in which a category occurs.
 */
/** The disorder of categories in an alignment. */
final class CategoryDisorder {
    static final int ALL = -1;

    private CategoryDisorder() {}

    /** Returns the disorder of the pairs that hold a category, or of {@link #ALL}; NaN if no pair has weight. */
    static double of(Costs costs, List<int[]> alignment, int category) {
        double[] sums = new double[2];
        for (int[] members : alignment) {
            for (int i = 1; i < members.length; i++) {
                for (int j = 0; j < i; j++) {
                    add(sums, costs, members, new int[] {members[i], members[j]}, category);
                }
            }
        }
        return sums[1] > 0 ? sums[0] / sums[1] : Double.NaN;
    }

    private static void add(double[] sums, Costs costs, int[] members, int[] pair, int category) {
        int[] categories = costs.units().category();
        if (category == ALL || categories[pair[0]] == category || categories[pair[1]] == category) {
            double weight = Math.max(0, 1 - costs.position(pair[0], pair[1])) / (members.length - 1);
            sums[0] += weight * costs.category(pair[0], pair[1]);
            sums[1] += weight;
        }
    }
}
