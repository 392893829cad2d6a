package io.assay.annotators.preferences;

import io.assay.annotators.Convergence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bradley and Terry's model for raters of different reliability: rater r prefers as the strengths say with probability {@code
 * h_r}, and the other way round otherwise.
 *
 * <p>{@code P(r prefers i to j) = h_r p + (1 - h_r)(1 - p)} with {@code p = s_i / (s_i + s_j)} (Chen and others 2013). Turning
 * all strengths and all reliabilities round would be as likely, so there are priors, and explicit ones: log-strengths are
 * normal with mean 0 and a standard deviation, 2 by default; reliabilities have a Beta(a, b) prior, (10, 1) by default as
 * published, which takes raters as reliable until they show otherwise. Fitted by expectation-maximisation from reliabilities of
 * a/(a + b): which comparisons were turned round is what is not known. The objective, the logarithm of likelihood and prior,
 * never decreases.
 *
 * <p>A tie counts as half a preference each way. Standard errors are those of the strengths given the reliabilities, and so
 * somewhat too small. The order of groups of items that were never compared, or of which one is always preferred, is the
 * prior's word. O(comparisons + items cubed) a round.
 *
 * <p>References: Chen, Bennett, Collins-Thompson and Horvitz (2013), <i>Pairwise ranking aggregation in a crowdsourced
 * setting</i>, WSDM, doi:10.1145/2433396.2433420.
 *
 * <p>Immutable; every option returns a new configuration.
 */
public final class CrowdBradleyTerry {
    private static final int ROUNDS = 2000;
    private static final double TOLERANCE = 1e-12;

    private final double precision;
    private final double reliable;
    private final double unreliable;

    private CrowdBradleyTerry(double precision, double reliable, double unreliable) {
        this.precision = precision;
        this.reliable = reliable;
        this.unreliable = unreliable;
    }

    /** {@return the model with the default priors} */
    public static CrowdBradleyTerry model() {
        return new CrowdBradleyTerry(0.25, 10, 1);
    }

    /**
     * {@return the model with another prior of the log-strengths}
     *
     * @param standardDeviation positive; 2 by default
     * @throws IllegalArgumentException if it is not positive and finite
     */
    public CrowdBradleyTerry prior(double standardDeviation) {
        return new CrowdBradleyTerry(BradleyTerry.precisionOf(standardDeviation), reliable, unreliable);
    }

    /**
     * {@return the model with another prior of the reliabilities}
     *
     * @param a first parameter of the Beta distribution, at least 1; larger than b, or the strengths may come out the wrong way
     *     round
     * @param b second parameter, at least 1
     * @throws IllegalArgumentException if {@code a > b >= 1} does not hold
     */
    public CrowdBradleyTerry reliability(double a, double b) {
        if (!(a > b && b >= 1 && a < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the prior of the reliabilities needs a > b >= 1, but was given " + a + " and " + b);
        }
        return new CrowdBradleyTerry(precision, a, b);
    }

    /** {@return the stable name, {@code crowd-bradley-terry}} */
    public String name() {
        return "crowd-bradley-terry";
    }

    /**
     * {@return the strengths, and the reliability of each rater}
     *
     * @param preferences comparisons
     */
    public PreferenceFit of(Preferences preferences) {
        if (preferences.size() == 0) {
            return PreferenceFit.undefined(name(), preferences.items(), "there are no comparisons");
        }
        double[] h = new double[preferences.raters().size()];
        Arrays.fill(h, reliable / (reliable + unreliable));
        double[] x = new double[preferences.items().size()];
        List<Double> trace = new ArrayList<>();
        trace.add(objective(preferences, x, h));
        Convergence.Status status = Convergence.Status.LIMIT_REACHED;
        ChoiceModel.Fit fit = null;
        while (fit == null || (trace.size() <= ROUNDS && status == Convergence.Status.LIMIT_REACHED)) {
            fit = round(preferences, x, h);
            x = fit.parameters();
            double now = objective(preferences, x, h);
            boolean settled = now - trace.get(trace.size() - 1) <= TOLERANCE * Math.max(1, Math.abs(now));
            // The first rounds start from equal strengths, where every comparison is as likely turned round as not.
            status = settled && trace.size() > 2 ? Convergence.Status.CONVERGED : status;
            trace.add(now);
        }
        Map<String, Double> reliabilities = new LinkedHashMap<>();
        for (int r = 0; r < h.length; r++) {
            reliabilities.put(preferences.raters().get(r), h[r]);
        }
        Convergence convergence = new Convergence(status, trace.size() - 1, trace);
        return PreferenceFit.of(name(), preferences.items(), x, fit.covariance(), preferences.size(), convergence)
                .withReliabilities(reliabilities);
    }

    /** One round: how likely each comparison was as the strengths say, then strengths and reliabilities that fit; the latter are modified. */
    private ChoiceModel.Fit round(Preferences preferences, double[] x, double[] h) {
        int n = x.length;
        ChoiceModel model = new ChoiceModel(n, n, precision);
        double[] right = new double[h.length];
        double[] all = new double[h.length];
        Map<List<Integer>, double[]> tables = new LinkedHashMap<>();
        for (Preferences.Comparison c : preferences.comparisons()) {
            double weight = c.tie() ? 0.5 : 1;
            for (int way = 0; way < (c.tie() ? 2 : 1); way++) {
                int i = way == 0 ? c.first() : c.second();
                int j = way == 0 ? c.second() : c.first();
                double p = 1 / (1 + Math.exp(x[j] - x[i]));
                double asSaid = h[c.rater()] * p / (h[c.rater()] * p + (1 - h[c.rater()]) * (1 - p));
                double[] table = tables.computeIfAbsent(List.of(Math.min(i, j), Math.max(i, j)), key -> new double[2]);
                table[i < j ? 0 : 1] += weight * asSaid;
                table[i < j ? 1 : 0] += weight * (1 - asSaid);
                right[c.rater()] += weight * asSaid;
                all[c.rater()] += weight;
            }
        }
        tables.forEach((pair, table) -> model.add(new ChoiceModel.Choice(
                new int[][] {{pair.get(0)}, {pair.get(1)}}, new double[][] {{1}, {1}}, table)));
        for (int r = 0; r < h.length; r++) {
            h[r] = (right[r] + reliable - 1) / (all[r] + reliable + unreliable - 2);
        }
        return model.fit(x);
    }

    private double objective(Preferences preferences, double[] x, double[] h) {
        double sum = 0;
        for (Preferences.Comparison c : preferences.comparisons()) {
            double p = 1 / (1 + Math.exp(x[c.second()] - x[c.first()]));
            double preferred = h[c.rater()] * p + (1 - h[c.rater()]) * (1 - p);
            sum += c.tie() ? (Math.log(preferred) + Math.log(1 - preferred)) / 2 : Math.log(preferred);
        }
        for (double strength : x) {
            sum -= precision * strength * strength / 2;
        }
        for (double r : h) {
            // 0 log 0 is 0: a prior of Beta(a, 1) says nothing against a reliability of 1.
            sum += (reliable - 1) * Math.log(r) + (unreliable == 1 ? 0 : (unreliable - 1) * Math.log(1 - r));
        }
        return sum;
    }
}
