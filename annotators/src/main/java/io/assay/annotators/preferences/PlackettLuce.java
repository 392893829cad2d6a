package io.assay.annotators.preferences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plackett and Luce's model of rankings: the first place goes to an item with a probability in proportion to its strength, the
 * second likewise among those left, and so on.
 *
 * <p>Rankings may be of different items, and may be of the best few only: items named as left over were ranked below those, in
 * no order. Strengths are defined under the same condition as in {@link BradleyTerry}, an item ranked above another being
 * preferred to it; so are the prior, the standard errors and the intervals. A ranking of two is a comparison. Rankings hold no
 * ties. O(sum over rankings of length times items squared + items cubed) a round.
 *
 * <p>References: Plackett (1975), doi:10.2307/2346567; Hunter (2004), doi:10.1214/aos/1079120141.
 *
 * <p>Immutable; every option returns a new configuration.
 */
public final class PlackettLuce {
    private final double precision;

    /**
     * One ranking.
     *
     * @param best items from the best on; at least one
     * @param rest items below all those, in no order; may be empty
     */
    public record Ranking(List<String> best, List<String> rest) {
        /**
         * Checks and copies the items.
         *
         * @param best items from the best on
         * @param rest items below all those
         * @throws IllegalArgumentException if fewer than two items are ranked, none as the best, or one twice
         */
        public Ranking {
            best = List.copyOf(best);
            rest = List.copyOf(rest);
            List<String> all = new ArrayList<>(best);
            all.addAll(rest);
            if (best.isEmpty() || all.size() < 2 || new HashSet<>(all).size() < all.size()) {
                throw new IllegalArgumentException(
                        "a ranking needs at least two different items, one of them the best, but was " + best
                                + " before " + rest);
            }
        }

        /**
         * {@return a ranking of all its items}
         *
         * @param items from the best to the worst
         * @throws IllegalArgumentException if there are fewer than two items, or one is repeated
         */
        public static Ranking of(String... items) {
            return new Ranking(List.of(items), List.of());
        }
    }

    private PlackettLuce(double precision) {
        this.precision = precision;
    }

    /** {@return the model without a prior} */
    public static PlackettLuce model() {
        return new PlackettLuce(0);
    }

    /**
     * {@return the model with a normal prior on the log-strengths, of mean 0}
     *
     * @param standardDeviation positive
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public PlackettLuce prior(double standardDeviation) {
        return new PlackettLuce(BradleyTerry.precisionOf(standardDeviation));
    }

    /** {@return the stable name, {@code plackett-luce}} */
    public String name() {
        return "plackett-luce";
    }

    /**
     * {@return the strengths}
     *
     * @param rankings of items; not modified
     */
    public PreferenceFit of(List<Ranking> rankings) {
        Map<String, Integer> index = new LinkedHashMap<>();
        for (Ranking ranking : rankings) {
            ranking.best().forEach(item -> index.putIfAbsent(item, index.size()));
            ranking.rest().forEach(item -> index.putIfAbsent(item, index.size()));
        }
        List<String> items = List.copyOf(index.keySet());
        if (rankings.isEmpty()) {
            return PreferenceFit.undefined(name(), items, "there are no rankings");
        }
        ChoiceModel model = new ChoiceModel(items.size(), items.size(), precision);
        PreferenceGraph graph = new PreferenceGraph(items.size());
        rankings.forEach(ranking -> add(ranking, index, model, graph));
        List<List<String>> groups = graph.groups().stream()
                .map(group -> group.stream().map(items::get).toList())
                .toList();
        String reason = precision > 0 ? "" : BradleyTerry.unconnected(groups);
        if (!reason.isEmpty()) {
            return PreferenceFit.undefined(name(), items, reason);
        }
        ChoiceModel.Fit fit = model.fit(new double[items.size()]);
        return PreferenceFit.of(
                name(), items, fit.parameters(), fit.covariance(), rankings.size(), BradleyTerry.convergence(fit));
    }

    private static void add(Ranking ranking, Map<String, Integer> index, ChoiceModel model, PreferenceGraph graph) {
        List<String> all = new ArrayList<>(ranking.best());
        all.addAll(ranking.rest());
        int[] items = all.stream().mapToInt(index::get).toArray();
        for (int place = 0; place < ranking.best().size() && place < items.length - 1; place++) {
            int[][] left = new int[items.length - place][];
            double[][] shares = new double[left.length][];
            for (int a = 0; a < left.length; a++) {
                left[a] = new int[] {items[place + a]};
                shares[a] = new double[] {1};
                if (a > 0) {
                    graph.add(items[place], items[place + a]);
                }
            }
            double[] chosen = new double[left.length];
            Arrays.fill(chosen, 0, 1, 1);
            model.add(new ChoiceModel.Choice(left, shares, chosen));
        }
    }
}
