package io.assay.annotators.preferences;

import io.assay.annotators.Convergence;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.ejml.data.DMatrixRMaj;
import org.jspecify.annotations.Nullable;

/**
 * The strengths of items, how sure they are, and what was learned beside.
 *
 * <p>Strengths are natural logarithms and sum to 0: a difference of d means that one item is preferred to the other exp(d)
 * times as often as the other way round. Immutable and thread-safe.
 */
public final class PreferenceFit {
    private final String method;
    private final List<String> items;
    private final double[] strengths;
    private final @Nullable DMatrixRMaj covariance;
    private final @Nullable String reason;
    private final Estimate.Counts counts;
    private final Optional<Estimate> ties;
    private final Map<String, Double> reliabilities;
    private final Convergence convergence;

    private PreferenceFit(
            String method,
            List<String> items,
            double[] strengths,
            @Nullable DMatrixRMaj covariance,
            @Nullable String reason,
            Estimate.Counts counts,
            Optional<Estimate> ties,
            Map<String, Double> reliabilities,
            Convergence convergence) {
        this.method = method;
        this.items = items;
        this.strengths = strengths;
        this.covariance = covariance;
        this.reason = reason;
        this.counts = counts;
        this.ties = ties;
        this.reliabilities = reliabilities;
        this.convergence = convergence;
    }

    static PreferenceFit undefined(String method, List<String> items, String reason) {
        Convergence none = new Convergence(Convergence.Status.DIRECT, 0, List.of());
        return new PreferenceFit(
                method,
                items,
                new double[items.size()],
                null,
                reason,
                Estimate.Counts.NONE,
                Optional.empty(),
                Map.of(),
                none);
    }

    /** Without a covariance there are no intervals. */
    static PreferenceFit of(
            String method,
            List<String> items,
            double[] strengths,
            @Nullable DMatrixRMaj covariance,
            long comparisons,
            Convergence convergence) {
        Estimate.Counts counts = new Estimate.Counts(items.size(), comparisons, 0, 0);
        return new PreferenceFit(
                method, items, strengths, covariance, null, counts, Optional.empty(), Map.of(), convergence);
    }

    PreferenceFit withTies(Estimate newTies) {
        return new PreferenceFit(
                method, items, strengths, covariance, reason, counts, Optional.of(newTies), reliabilities, convergence);
    }

    PreferenceFit withReliabilities(Map<String, Double> newReliabilities) {
        return new PreferenceFit(
                method, items, strengths, covariance, reason, counts, ties, Map.copyOf(newReliabilities), convergence);
    }

    /** {@return the stable name of the method} */
    public String method() {
        return method;
    }

    /** {@return the ids of the items, in the order of the preferences; unmodifiable} */
    public List<String> items() {
        return items;
    }

    /** {@return whether there are strengths; if not, {@link #strength} says why} */
    public boolean isDefined() {
        return reason == null;
    }

    /**
     * {@return the strength of an item, with its standard error and 95 % interval, or the reason why there is none}
     *
     * @param item id of the item
     * @throws IllegalArgumentException if there is no such item
     */
    public Estimate strength(String item) {
        int i = index(item);
        return estimate(strengths[i], covariance == null ? Double.NaN : covariance.get(i, i));
    }

    /**
     * {@return how much stronger one item is than another, with its standard error and 95 % interval, or the reason why that
     * cannot be told}
     *
     * @param one id of an item
     * @param other id of another
     * @throws IllegalArgumentException if there is no such item
     */
    public Estimate difference(String one, String other) {
        int i = index(one);
        int j = index(other);
        double variance = covariance == null
                ? Double.NaN
                : covariance.get(i, i) + covariance.get(j, j) - covariance.get(i, j) - covariance.get(j, i);
        return estimate(strengths[i] - strengths[j], variance);
    }

    private Estimate estimate(double value, double variance) {
        String name = method + "-strength";
        if (reason != null) {
            return Estimate.undefined(name, reason);
        }
        Estimate estimate = Estimate.of(name, value).withCounts(counts);
        if (!(variance >= 0)) {
            return estimate;
        }
        double error = Math.sqrt(variance);
        double reach = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975) * error;
        return estimate.withStandardError(error)
                .withInterval(Interval.analytic(value - reach, value + reach, 0.95, "wald"));
    }

    /** {@return the items from the strongest to the weakest, equal ones in their order; empty if undefined} */
    public List<String> ranking() {
        return reason != null
                ? List.of()
                : IntStream.range(0, items.size())
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -strengths[i]))
                        .map(items::get)
                        .toList();
    }

    /**
     * {@return the probability that one item is preferred to another, given that one of them is}
     *
     * @param one id of an item
     * @param other id of another
     * @throws IllegalArgumentException if there is no such item
     * @throws IllegalStateException if the strengths are undefined
     */
    public double probability(String one, String other) {
        return 1 / (1 + Math.exp(-difference(one, other).value()));
    }

    /** {@return Davidson's parameter of ties, for models that have one: 0 is no ties; 1, as many as either preference between equals} */
    public Optional<Estimate> tieParameter() {
        return ties;
    }

    /** {@return for each rater the probability that they prefer as the strengths say, for models that learn it; unmodifiable} */
    public Map<String, Double> reliabilities() {
        return reliabilities;
    }

    /** {@return how the iteration went} */
    public Convergence convergence() {
        return convergence;
    }

    private int index(String item) {
        int index = items.indexOf(item);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "there is no item \"" + item + "\" among the " + items.size() + " compared");
        }
        return index;
    }

    /** {@return a line per item, the strongest first, or the reason why there are no strengths} */
    @Override
    public String toString() {
        if (reason != null) {
            return method + " undefined: " + reason;
        }
        StringBuilder text = new StringBuilder(method);
        for (String item : ranking()) {
            Estimate strength = strength(item);
            text.append(String.format(Locale.ROOT, "%n%s %.3f", item, strength.value()));
            strength.interval()
                    .ifPresent(i -> text.append(String.format(Locale.ROOT, " [%.3f, %.3f]", i.lower(), i.upper())));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
