package io.assay.agreement.compare;

import io.assay.agreement.Coefficient;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * All pairs of several codings or samples compared, the p values adjusted by Holm's step-down method (1979,
 * <i>Scandinavian Journal of Statistics</i> 6, 65–70), which keeps the chance of any false claim at the level,
 * whatever the dependence.
 *
 * <p>The intervals are those of each comparison alone, not adjusted. Immutable; every option returns a new
 * configuration.
 */
public final class GroupComparison {
    private final Map<String, RatingMatrix> groups;
    private final boolean paired;
    private final UnaryOperator<Comparison> settings;

    private GroupComparison(Map<String, RatingMatrix> groups, boolean paired, UnaryOperator<Comparison> settings) {
        this.groups = groups;
        this.paired = paired;
        this.settings = settings;
    }

    /**
     * One pair of groups.
     *
     * @param first name of the first group
     * @param second name of the second group
     * @param difference how they differ
     * @param adjustedP the p value adjusted for the number of pairs; empty if there is none
     */
    public record Pair(String first, String second, AgreementDifference difference, OptionalDouble adjustedP) {
        /** {@return a line for people} */
        @Override
        public String toString() {
            String adjusted = adjustedP.isEmpty()
                    ? ""
                    : ", Holm-adjusted p " + AgreementDifference.pText(adjustedP.getAsDouble());
            return first + " and " + second + ": " + difference + adjusted;
        }
    }

    /**
     * Compares codings of the same units.
     *
     * @param groups by name, at least two; copied, order kept
     * @return the comparison
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static GroupComparison paired(Map<String, RatingMatrix> groups) {
        return of(groups, true);
    }

    /**
     * Compares samples of different units.
     *
     * @param groups by name, at least two; copied, order kept
     * @return the comparison
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static GroupComparison independent(Map<String, RatingMatrix> groups) {
        return of(groups, false);
    }

    private static GroupComparison of(Map<String, RatingMatrix> groups, boolean paired) {
        if (groups.size() < 2) {
            throw new IllegalArgumentException(
                    "a comparison needs at least two groups, but was given " + groups.size());
        }
        return new GroupComparison(new LinkedHashMap<>(groups), paired, UnaryOperator.identity());
    }

    /**
     * Configures each comparison, as in {@code configured(c -> c.bootstrap(5000).seed(7))}.
     *
     * @param newSettings from a default comparison to a configured one
     * @return the configuration
     */
    public GroupComparison configured(UnaryOperator<Comparison> newSettings) {
        return new GroupComparison(groups, paired, newSettings);
    }

    /**
     * Compares every group with every later one.
     *
     * @param coefficient what is compared
     * @return the pairs, in the order of the groups; unmodifiable
     */
    public List<Pair> of(Coefficient coefficient) {
        List<String> names = List.copyOf(groups.keySet());
        List<Pair> raw = new ArrayList<>();
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                raw.add(pair(names.get(a), names.get(b), coefficient));
            }
        }
        double[] adjusted = Holm.adjusted(raw.stream()
                .mapToDouble(pair -> pair.difference().p().orElse(Double.NaN))
                .toArray());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Pair pair = raw.get(i);
            OptionalDouble p = Double.isNaN(adjusted[i]) ? OptionalDouble.empty() : OptionalDouble.of(adjusted[i]);
            pairs.add(new Pair(pair.first(), pair.second(), pair.difference(), p));
        }
        return List.copyOf(pairs);
    }

    private Pair pair(String one, String two, Coefficient coefficient) {
        RatingMatrix first = java.util.Objects.requireNonNull(groups.get(one));
        RatingMatrix second = java.util.Objects.requireNonNull(groups.get(two));
        Comparison comparison = paired ? Comparison.paired(first, second) : Comparison.independent(first, second);
        return new Pair(one, two, settings.apply(comparison).of(coefficient), OptionalDouble.empty());
    }
}
