package io.assay.agreement.spans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/*
 * A unitary alignment from which one span could be taken at a gain is in no best alignment. Taking u out gains
 * sum over the others of (d - 1) - pairs, in units of 1 / pairs. The others contribute at least -1 each, so two spans with
 * d > pairs + raters - 1 are never aligned. Spans that no chain of other pairs connects are aligned separately.
 */
/** Finds the alignment of least disorder, exactly. */
final class Aligner {
    private final Costs costs;
    private final Units units;
    private final double most;

    private Aligner(Costs costs) {
        this.costs = costs;
        this.units = costs.units();
        this.most = units.pairs() + units.raters() - 1;
    }

    /** Returns the unitary alignments of a best alignment, from left to right. */
    static List<int[]> align(Costs costs) {
        return new Aligner(costs).aligned();
    }

    /** Returns the disorder of an alignment: that of its unitary alignments over the mean number of spans per rater. */
    static double disorder(Costs costs, List<int[]> alignment) {
        double sum = 0;
        for (int[] members : alignment) {
            sum += costs.disorder(members);
        }
        return sum * costs.units().raters() / costs.units().size();
    }

    private List<int[]> aligned() {
        List<int[]> alignment = new ArrayList<>();
        for (int[] component : components()) {
            if (component.length == 1) {
                alignment.add(component);
            } else if (units.raters() == 2) {
                alignment.addAll(Matching.of(costs, component));
            } else {
                alignment.addAll(new Partition(costs, component, neighbours(component)).solve());
            }
        }
        alignment.sort(
                Comparator.comparingDouble((int[] m) -> units.start()[m[0]]).thenComparingInt(m -> m[0]));
        return alignment;
    }

    /** Returns, per span of a component, the positions in it of spans of later raters that may be aligned with it. */
    private int[][] neighbours(int[] component) {
        int[][] neighbours = new int[component.length][];
        int[] found = new int[component.length];
        for (int i = 0; i < component.length; i++) {
            int count = 0;
            for (int j = 0; j < component.length; j++) {
                if (units.rater()[component[j]] > units.rater()[component[i]] && mayMeet(component[i], component[j])) {
                    found[count++] = j;
                }
            }
            neighbours[i] = Arrays.copyOf(found, count);
        }
        return neighbours;
    }

    private boolean mayMeet(int u, int v) {
        return units.rater()[u] != units.rater()[v] && costs.between(u, v) <= most;
    }

    /** Returns the spans that may be aligned, directly or through others, each component from left to right. */
    private List<int[]> components() {
        int[] leader = new int[units.size()];
        Arrays.setAll(leader, u -> u);
        for (int u = 0; u < leader.length; u++) {
            for (int v = 0; v < u; v++) {
                if (mayMeet(u, v)) {
                    leader[root(leader, u)] = root(leader, v);
                }
            }
        }
        List<List<Integer>> members = new ArrayList<>();
        Arrays.stream(leader).forEach(u -> members.add(new ArrayList<>()));
        for (int u = 0; u < leader.length; u++) {
            members.get(root(leader, u)).add(u);
        }
        return members.stream()
                .filter(list -> !list.isEmpty())
                .map(list -> list.stream()
                        .sorted(Comparator.comparingDouble(u -> units.start()[u]))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toList();
    }

    private static int root(int[] leader, int u) {
        int at = u;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
