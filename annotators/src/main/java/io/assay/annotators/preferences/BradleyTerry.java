package io.assay.annotators.preferences;

import io.assay.annotators.Convergence;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Bradley and Terry's model: item i is preferred to item j with probability {@code s_i / (s_i + s_j)}.
 *
 * <h2>Ties</h2>
 *
 * By default with Davidson's parameter {@code v} (1970): i is preferred, j is preferred, or neither is, in proportion to {@code
 * s_i}, {@code s_j} and {@code v sqrt(s_i s_j)}. With {@link #tiesAsHalves} a tie counts as half a preference each way. Without
 * any tie the two are the same.
 *
 * <h2>When there are strengths</h2>
 *
 * Without a prior they are finite only if each item was preferred to each other, directly or by way of others (Ford 1957).
 * Otherwise the fit is undefined, and names the groups. {@link #prior} makes them finite; how far apart the groups then are is
 * the prior's word. Where all comparisons are ties, Davidson's parameter has no bound, and the strengths are undefined too.
 *
 * <h2>Result</h2>
 *
 * Log-strengths that sum to 0; standard errors from the pseudo-inverse of the observed information; Wald intervals of 95 %.
 * They take comparisons as independent: where a rater compares a pair several times they are too narrow. O(pairs + items cubed)
 * a round of Newton's method.
 *
 * <p>References: Bradley and Terry (1952), doi:10.2307/2334029; Davidson (1970), doi:10.1080/01621459.1970.10481082; Ford
 * (1957), doi:10.2307/2308513.
 *
 * <p>Immutable; every option returns a new configuration.
 */
public final class BradleyTerry {
    static final BradleyTerry DEFAULTS = new BradleyTerry(false, 0);

    private final boolean halves;
    private final double precision;

    private BradleyTerry(boolean halves, double precision) {
        this.halves = halves;
        this.precision = precision;
    }

    /** {@return the model with Davidson's ties and without a prior} */
    public static BradleyTerry model() {
        return DEFAULTS;
    }

    /** {@return the model in which a tie counts as half a preference each way} */
    public BradleyTerry tiesAsHalves() {
        return new BradleyTerry(true, precision);
    }

    /**
     * {@return the model with a normal prior on the log-strengths, of mean 0}
     *
     * @param standardDeviation positive; with 1, that the best of many items is preferred to a middling one more than 9 times
     *     of 10 is taken as unlikely
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public BradleyTerry prior(double standardDeviation) {
        return new BradleyTerry(halves, precisionOf(standardDeviation));
    }

    static double precisionOf(double standardDeviation) {
        if (!(standardDeviation > 0 && standardDeviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the standard deviation of the prior must be positive, but was " + standardDeviation);
        }
        return 1 / (standardDeviation * standardDeviation);
    }

    /** {@return the stable name: {@code bradley-terry}, or {@code davidson} if ties have their own parameter} */
    public String name() {
        return halves ? "bradley-terry" : "davidson";
    }

    /**
     * {@return the strengths}
     *
     * @param preferences comparisons
     */
    public PreferenceFit of(Preferences preferences) {
        String reason = undefined(preferences);
        String name = preferences.ties() == 0 ? "bradley-terry" : name();
        if (!reason.isEmpty()) {
            return PreferenceFit.undefined(name, preferences.items(), reason);
        }
        int n = preferences.items().size();
        boolean davidson = !halves && preferences.ties() > 0;
        ChoiceModel model = new ChoiceModel(n, davidson ? n + 1 : n, precision);
        tables(preferences).forEach((pair, table) -> model.add(choice(pair, table, davidson ? n : -1)));
        ChoiceModel.Fit fit = model.fit(new double[davidson ? n + 1 : n]);
        PreferenceFit result = PreferenceFit.of(
                name, preferences.items(), fit.parameters(), fit.covariance(), preferences.size(), convergence(fit));
        return davidson ? result.withTies(tieParameter(fit, n, preferences)) : result;
    }

    static Convergence convergence(ChoiceModel.Fit fit) {
        Convergence.Status status = fit.settled() ? Convergence.Status.CONVERGED : Convergence.Status.LIMIT_REACHED;
        return new Convergence(status, fit.objective().size() - 1, fit.objective());
    }

    /** Returns why there are no strengths, or nothing. */
    private String undefined(Preferences preferences) {
        if (preferences.size() == 0) {
            return "there are no comparisons";
        }
        if (!halves && preferences.ties() == preferences.size()) {
            return "all comparisons are ties, which tells that the items are alike but not how common ties are; count them as halves";
        }
        return precision > 0 ? "" : unconnected(preferences.groups());
    }

    static String unconnected(List<List<String>> groups) {
        if (groups.size() == 1) {
            return "";
        }
        String shown = String.join(
                "; ",
                groups.subList(0, Math.min(4, groups.size())).stream()
                        .map(group -> String.join(", ", group.subList(0, Math.min(4, group.size())))
                                + (group.size() > 4 ? ", … " + group.size() + " in all" : ""))
                        .toList());
        return "the items fall into " + groups.size()
                + " groups, no item of which was ever preferred to one of a group before, so the"
                + " distances between groups have no bound: " + shown + (groups.size() > 4 ? "; …" : "")
                + "; compare more pairs across groups, or set a prior";
    }

    /** Counts by pair, the item of lower index first: preferences for it, for the other, ties. */
    private static Map<List<Integer>, double[]> tables(Preferences preferences) {
        Map<List<Integer>, double[]> tables = new LinkedHashMap<>();
        for (Preferences.Comparison c : preferences.comparisons()) {
            List<Integer> pair = List.of(Math.min(c.first(), c.second()), Math.max(c.first(), c.second()));
            tables.computeIfAbsent(pair, key -> new double[3])[c.tie() ? 2 : c.first() < c.second() ? 0 : 1]++;
        }
        return tables;
    }

    private static ChoiceModel.Choice choice(List<Integer> pair, double[] table, int tieParameter) {
        int i = pair.get(0);
        int j = pair.get(1);
        if (tieParameter < 0) {
            double[] chosen = {table[0] + table[2] / 2, table[1] + table[2] / 2};
            return new ChoiceModel.Choice(new int[][] {{i}, {j}}, new double[][] {{1}, {1}}, chosen);
        }
        return new ChoiceModel.Choice(
                new int[][] {{i}, {j}, {i, j, tieParameter}}, new double[][] {{1}, {1}, {0.5, 0.5, 1}}, table);
    }

    /** The limits are those of the logarithm, which is what is near normal. */
    private static Estimate tieParameter(ChoiceModel.Fit fit, int at, Preferences preferences) {
        double log = fit.parameters()[at];
        double error = Math.sqrt(fit.covariance().get(at, at));
        double reach = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975) * error;
        return Estimate.of("davidson-ties", Math.exp(log))
                .withCounts(new Estimate.Counts(preferences.items().size(), preferences.size(), 0, 0))
                .withInterval(Interval.analytic(Math.exp(log - reach), Math.exp(log + reach), 0.95, "wald-log"));
    }
}
