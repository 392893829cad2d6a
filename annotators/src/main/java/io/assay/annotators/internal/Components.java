package io.assay.annotators.internal;

import java.util.Arrays;

/** Which nodes hang together: disjoint sets, joined pair by pair (Tarjan 1975). */
public final class Components {
    private final int[] parent;

    /**
     * Makes every node a set of its own.
     *
     * @param nodes how many there are
     */
    public Components(int nodes) {
        parent = new int[nodes];
        Arrays.setAll(parent, i -> i);
    }

    /**
     * {@return the node that stands for the set of a node}
     *
     * @param node index of the node
     */
    public int find(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /**
     * Joins the sets of two nodes.
     *
     * @param one index of a node
     * @param other index of another
     */
    public void join(int one, int other) {
        int first = find(one);
        int second = find(other);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    /**
     * {@return how many groups of raters share no unit with each other, raters without ratings left out}
     *
     * @param votes the ratings
     */
    public static int ofRaters(Votes votes) {
        Components sets = new Components(votes.raterCount());
        int[] raters = votes.raters();
        int[] offsets = votes.offsets();
        boolean[] used = new boolean[votes.raterCount()];
        for (int u = 0; u < votes.unitCount(); u++) {
            for (int i = offsets[u]; i < offsets[u + 1]; i++) {
                used[raters[i]] = true;
                sets.join(raters[offsets[u]], raters[i]);
            }
        }
        int groups = 0;
        for (int r = 0; r < used.length; r++) {
            groups += used[r] && sets.find(r) == r ? 1 : 0;
        }
        return groups;
    }
}
