package io.assay.agreement.spans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/*
 * The set partitioning problem: spans into unitary alignments of least summed disorder.
 *
 * Candidates are all unitary alignments from which no span can be taken at a gain. Prices on the spans such that no candidate costs less
 * than its spans are worth bound every partition from below by the sum of the prices; the excess of a candidate over the worth
 * of its spans is what choosing it adds to that bound. A greedy partition bounds it from above, and candidates with more
 * excess than lies between the bounds are dropped. The rest is searched from left to right: the leftmost free span takes each of
 * its candidates in turn; states with the same spans covered are merged, and those whose excess reaches the gap are cut off. So
 * the result is exact, and spans far apart do not multiply the states.
 */
/** The best alignment of connected spans of three or more raters. */
final class Partition {
    private static final double TOLERANCE = 1e-12;
    private static final double FIRST_EXCESS = 1e-3;
    private static final int MOST_CANDIDATES = 4_000_000;
    private static final int MOST_STATES = 4_000_000;

    private final Costs costs;
    private final int[] component;
    private final int[][] neighbours;
    private final List<Candidate> candidates = new ArrayList<>();

    /** Positions in the component, ascending, and the disorder of their unitary alignment. */
    private record Candidate(int[] members, double cost) {
        double excess(double[] prices) {
            double worth = 0;
            for (int u : members) {
                worth += prices[u];
            }
            return cost - worth;
        }
    }

    /** Spans covered, the excess so far, and how it came about. */
    private record State(
            BitSet covered,
            double excess,
            @Nullable Candidate last,
            @Nullable State before) {}

    Partition(Costs costs, int[] component, int[][] neighbours) {
        this.costs = costs;
        this.component = component;
        this.neighbours = neighbours;
    }

    /** Returns the unitary alignments. */
    List<int[]> solve() {
        for (int u = 0; u < component.length; u++) {
            add(new int[] {u}, 1);
            extend(new int[] {u}, new double[] {0});
        }
        double[] prices = Prices.of(
                component.length,
                members(),
                candidates.stream().mapToDouble(Candidate::cost).toArray());
        List<Candidate> greedy = greedy(prices);
        double gap = greedy.stream().mapToDouble(c -> c.excess(prices)).sum();
        return best(prices, greedy, gap).stream().map(this::spans).toList();
    }

    /** Looks for a partition of little excess first, as fewer candidates and states have so little. */
    private List<Candidate> best(double[] prices, List<Candidate> greedy, double gap) {
        for (double most = Math.min(gap, FIRST_EXCESS);
                most > TOLERANCE;
                most = most < gap ? Math.min(gap, 3 * most) : 0) {
            List<Candidate> found = search(prices, most);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return greedy;
    }

    private List<int[]> members() {
        return candidates.stream().map(Candidate::members).toList();
    }

    private int[] spans(Candidate candidate) {
        return Arrays.stream(candidate.members).map(u -> component[u]).sorted().toArray();
    }

    private void add(int[] members, double cost) {
        if (candidates.size() == MOST_CANDIDATES) {
            throw new IllegalArgumentException("more than " + MOST_CANDIDATES + " ways to align " + component.length
                    + " spans that lie close together; compare fewer raters at a time, or cut the continuum");
        }
        int[] sorted = members.clone();
        Arrays.sort(sorted);
        candidates.add(new Candidate(sorted, cost));
    }

    /**
     * Adds all candidates that go on from these spans with spans of later raters.
     *
     * @param members positions, by rater
     * @param sums for each, the sum over the others of d - 1
     */
    private void extend(int[] members, double[] sums) {
        int size = members.length;
        int last = members[size - 1];
        for (int next : neighbours[last]) {
            double[] longer = extended(members, sums, next);
            int ratersLeft = costs.units().raters() - 1 - costs.units().rater()[component[next]];
            double largest = Arrays.stream(longer).max().orElse(0);
            if (largest - ratersLeft <= costs.units().pairs()) {
                int[] more = Arrays.copyOf(members, size + 1);
                more[size] = next;
                double cost =
                        1 + Arrays.stream(longer).sum() / 2 / costs.units().pairs();
                if (largest <= costs.units().pairs() && cost < more.length) {
                    add(more, cost);
                }
                extend(more, longer);
            }
        }
    }

    private double[] extended(int[] members, double[] sums, int next) {
        double[] longer = Arrays.copyOf(sums, sums.length + 1);
        for (int i = 0; i < members.length; i++) {
            double less = costs.between(component[members[i]], component[next]) - 1;
            longer[i] += less;
            longer[members.length] += less;
        }
        return longer;
    }

    /** Returns the candidates by their leftmost span, least excess first, without those of too much excess. */
    private List<List<Candidate>> byFirst(double[] prices, double most) {
        List<List<Candidate>> byFirst = new ArrayList<>();
        Arrays.stream(component).forEach(u -> byFirst.add(new ArrayList<>()));
        for (Candidate candidate : candidates) {
            if (candidate.excess(prices) < most) {
                byFirst.get(candidate.members[0]).add(candidate);
            }
        }
        byFirst.forEach(list -> list.sort(Comparator.comparingDouble(c -> c.excess(prices))));
        return byFirst;
    }

    private List<Candidate> greedy(double[] prices) {
        List<Candidate> chosen = new ArrayList<>();
        BitSet covered = new BitSet();
        List<List<Candidate>> byFirst = byFirst(prices, Double.POSITIVE_INFINITY);
        for (int u = 0; u < component.length; u = covered.nextClearBit(u)) {
            Candidate best = byFirst.get(u).stream()
                    .filter(c -> isFree(c, covered))
                    .findFirst()
                    .orElseThrow();
            chosen.add(best);
            cover(covered, best);
        }
        return chosen;
    }

    private static boolean isFree(Candidate candidate, BitSet covered) {
        for (int u : candidate.members) {
            if (covered.get(u)) {
                return false;
            }
        }
        return true;
    }

    private static void cover(BitSet covered, Candidate candidate) {
        for (int u : candidate.members) {
            covered.set(u);
        }
    }

    /** Returns the partition of least excess, if that is below a limit; otherwise none. */
    private List<Candidate> search(double[] prices, double most) {
        List<List<Candidate>> byFirst = byFirst(prices, most - TOLERANCE);
        List<Map<BitSet, State>> layers = new ArrayList<>();
        for (int u = 0; u <= component.length; u++) {
            layers.add(new HashMap<>());
        }
        layers.get(0).put(new BitSet(), new State(new BitSet(), 0, null, null));
        long states = 0;
        for (int u = 0; u < component.length; u++) {
            states += layers.get(u).size();
            for (State state : layers.get(u).values()) {
                for (Candidate candidate : byFirst.get(u)) {
                    double excess = state.excess + candidate.excess(prices);
                    if (excess >= most - TOLERANCE) {
                        break;
                    }
                    if (isFree(candidate, state.covered)) {
                        advance(layers, state, candidate, excess, u);
                    }
                }
            }
            refuseTooMany(states);
            layers.set(u, Map.of());
        }
        Map<BitSet, State> last = layers.get(component.length);
        return last.isEmpty() ? List.of() : path(last.values().iterator().next());
    }

    private static void refuseTooMany(long states) {
        if (states > MOST_STATES) {
            throw new IllegalArgumentException("the best alignment was not found within " + MOST_STATES
                    + " steps, as too many spans overlap; compare fewer raters at a time, or cut the continuum");
        }
    }

    private static void advance(
            List<Map<BitSet, State>> layers, State state, Candidate candidate, double excess, int u) {
        BitSet covered = (BitSet) state.covered.clone();
        cover(covered, candidate);
        Map<BitSet, State> layer = layers.get(covered.nextClearBit(u));
        State known = layer.get(covered);
        if (known == null || excess < known.excess) {
            layer.put(covered, new State(covered, excess, candidate, state));
        }
    }

    private static List<Candidate> path(State end) {
        List<Candidate> chosen = new ArrayList<>();
        for (State at = end; at != null && at.last != null; at = at.before) {
            chosen.add(at.last);
        }
        return chosen;
    }
}
