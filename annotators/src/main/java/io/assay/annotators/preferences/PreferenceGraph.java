package io.assay.annotators.preferences;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Who was preferred to whom: strongly connected groups by two searches, forwards and backwards (Kosaraju; Sharir 1981). */
final class PreferenceGraph {
    private final List<List<Integer>> below = new ArrayList<>();
    private final List<List<Integer>> above = new ArrayList<>();

    PreferenceGraph(int items) {
        for (int i = 0; i < items; i++) {
            below.add(new ArrayList<>());
            above.add(new ArrayList<>());
        }
    }

    static PreferenceGraph of(Preferences preferences) {
        PreferenceGraph graph = new PreferenceGraph(preferences.items().size());
        for (Preferences.Comparison c : preferences.comparisons()) {
            graph.add(c.first(), c.second());
            if (c.tie()) {
                graph.add(c.second(), c.first());
            }
        }
        return graph;
    }

    void add(int better, int worse) {
        below.get(better).add(worse);
        above.get(worse).add(better);
    }

    /** Returns the groups, those preferred to others before them. */
    List<List<Integer>> groups() {
        boolean[] seen = new boolean[below.size()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            visit(i, below, seen, order);
        }
        Collections.reverse(order);
        boolean[] taken = new boolean[below.size()];
        List<List<Integer>> groups = new ArrayList<>();
        for (int i : order) {
            List<Integer> group = new ArrayList<>();
            visit(i, above, taken, group);
            if (!group.isEmpty()) {
                Collections.sort(group);
                groups.add(group);
            }
        }
        return groups;
    }

    /** Adds what is reached from a start and was not seen, each after all that it leads to. */
    private static void visit(int start, List<List<Integer>> next, boolean[] seen, List<Integer> into) {
        Deque<int[]> path = new ArrayDeque<>();
        if (!seen[start]) {
            seen[start] = true;
            path.push(new int[] {start, 0});
        }
        while (!path.isEmpty()) {
            int[] at = path.element();
            List<Integer> neighbours = next.get(at[0]);
            if (at[1] == neighbours.size()) {
                into.add(at[0]);
                path.pop();
                continue;
            }
            int neighbour = neighbours.get(at[1]++);
            if (!seen[neighbour]) {
                seen[neighbour] = true;
                path.push(new int[] {neighbour, 0});
            }
        }
    }
}
