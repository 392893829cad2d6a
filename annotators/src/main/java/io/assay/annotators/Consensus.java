package io.assay.annotators;

import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What the ratings of each unit come to, what was learned about the raters, and how far to believe it.
 *
 * <p>A consensus is of labels, with a probability for each category, or of numbers. Units without ratings have neither. Immutable
 * and thread-safe.
 */
public final class Consensus {
    final String method;
    final Annotations annotations;
    final int[] sizes;
    final int[] labels;
    final boolean[] tied;
    final double[] posteriors;
    final boolean numeric;
    final double[] values;
    final double @Nullable [] errors;
    final double[] prevalences;
    final double @Nullable [] difficulties;
    final List<RaterLearned> raters;
    final Convergence convergence;
    final List<String> warnings;

    private Consensus(ConsensusDraft draft) {
        this.method = draft.method;
        this.annotations = draft.annotations;
        this.sizes = draft.sizes;
        this.labels = draft.labels;
        this.tied = draft.tied;
        this.posteriors = draft.posteriors;
        this.numeric = draft.numeric;
        this.values = draft.values;
        this.errors = draft.errors;
        this.prevalences = draft.prevalences;
        this.difficulties = draft.difficulties;
        this.raters = draft.raters;
        this.convergence = draft.convergence;
        this.warnings = List.copyOf(draft.warnings);
    }

    /**
     * {@return a consensus of labels, to be completed with the {@code with…} methods}
     *
     * @param method stable name of the method
     * @param annotations the ratings; coded
     * @param posteriors a probability, or a share of votes, for each category of the first unit, then of the second, and so on;
     *     those of units without ratings are of no account; not modified
     * @param ties which label a unit gets if several categories are ahead together
     * @throws IllegalArgumentException if the number of probabilities is not that of units times categories
     */
    public static Consensus ofPosteriors(String method, Annotations annotations, double[] posteriors, TieRule ties) {
        RatingMatrix ratings = annotations.ratings();
        int categories = ratings.categoryCount();
        if (posteriors.length != (long) ratings.unitCount() * categories) {
            throw new IllegalArgumentException("a consensus of " + ratings.unitCount() + " units in " + categories
                    + " categories needs a probability for each, but was given " + posteriors.length);
        }
        return new Consensus(ConsensusDraft.ofLabels(method, annotations, posteriors.clone(), ties, true));
    }

    /** As {@link #ofPosteriors}, from weights that are no probabilities: only the labels are kept. */
    static Consensus ofWeights(String method, Annotations annotations, double[] weights, TieRule ties) {
        return new Consensus(ConsensusDraft.ofLabels(method, annotations, weights, ties, false));
    }

    /** As {@link #ofPosteriors}, the array not being copied. */
    static Consensus ofPosteriorsUnsafe(String method, Annotations annotations, double[] posteriors, TieRule ties) {
        return new Consensus(ConsensusDraft.ofLabels(method, annotations, posteriors, ties, true));
    }

    /**
     * {@return a consensus of numbers, to be completed with the {@code with…} methods}
     *
     * @param method stable name of the method
     * @param annotations the ratings; numbers
     * @param values of the units; those of units without ratings are of no account; not modified
     * @param standardErrors of the values, for 95 % limits around them; empty for no limits; not modified
     * @throws IllegalArgumentException if there are not as many values, or errors, as units
     */
    public static Consensus ofValues(
            String method, Annotations annotations, double[] values, Optional<double[]> standardErrors) {
        int units = annotations.ratings().unitCount();
        if (values.length != units
                || standardErrors.filter(e -> e.length != units).isPresent()) {
            throw new IllegalArgumentException(
                    "a consensus of " + units + " units needs a value, and an error or none, for each");
        }
        ConsensusDraft draft = new ConsensusDraft(method, annotations);
        draft.numeric = true;
        draft.values = values.clone();
        draft.errors = standardErrors.map(double[]::clone).orElse(null);
        return new Consensus(draft);
    }

    /**
     * {@return this consensus with what was learned about the raters}
     *
     * @param learned an entry per person, in the order of the annotations
     */
    public Consensus withRaters(List<RaterLearned> learned) {
        ConsensusDraft draft = new ConsensusDraft(this);
        draft.raters = List.copyOf(learned);
        return new Consensus(draft);
    }

    /**
     * {@return this consensus with how its iteration went}
     *
     * @param newConvergence status, rounds and objective
     */
    public Consensus withConvergence(Convergence newConvergence) {
        ConsensusDraft draft = new ConsensusDraft(this);
        draft.convergence = newConvergence;
        return new Consensus(draft);
    }

    /**
     * {@return this consensus with the estimated share of each category among all units}
     *
     * @param shares a share per category, in order; not modified
     */
    public Consensus withPrevalences(double... shares) {
        ConsensusDraft draft = new ConsensusDraft(this);
        draft.prevalences = shares.clone();
        return new Consensus(draft);
    }

    Consensus withDifficulties(double[] ofUnits) {
        ConsensusDraft draft = new ConsensusDraft(this);
        draft.difficulties = ofUnits;
        return new Consensus(draft);
    }

    /**
     * {@return this consensus with one more warning}
     *
     * @param warning a sentence for people that says what makes the result shaky and what to do
     */
    public Consensus withWarning(String warning) {
        ConsensusDraft draft = new ConsensusDraft(this);
        draft.warnings.add(warning);
        return new Consensus(draft);
    }

    /** {@return the stable name of the method} */
    public String method() {
        return method;
    }

    /** {@return the ratings this is the consensus of} */
    public Annotations annotations() {
        return annotations;
    }

    /** {@return whether the consensus is of labels; if not, it is of numbers} */
    public boolean hasLabels() {
        return !numeric;
    }

    /** {@return the names of the categories, in order; empty if the consensus is of numbers} */
    public List<String> categories() {
        return hasLabels() ? annotations.ratings().categories() : List.of();
    }

    /** {@return the consensus unit by unit, in the order of the matrix; unmodifiable} */
    public List<UnitConsensus> units() {
        return Collections.unmodifiableList(new AbstractList<>() {
            @Override
            public UnitConsensus get(int index) {
                return unit(index);
            }

            @Override
            public int size() {
                return sizes.length;
            }
        });
    }

    /**
     * {@return the consensus of a unit}
     *
     * @param id of the unit
     * @throws IllegalArgumentException if there is no such unit
     */
    public UnitConsensus unit(String id) {
        return unit(annotations.ratings().unitIndex(id));
    }

    private UnitConsensus unit(int u) {
        String id = annotations.ratings().units().get(u);
        if (!hasLabels()) {
            boolean known = sizes[u] > 0;
            return new UnitConsensus(
                    id,
                    sizes[u],
                    Optional.empty(),
                    OptionalDouble.empty(),
                    false,
                    known ? OptionalDouble.of(values[u]) : OptionalDouble.empty(),
                    known ? interval(u) : Optional.empty());
        }
        int label = labels[u];
        return new UnitConsensus(
                id,
                sizes[u],
                label < 0 ? Optional.empty() : Optional.of(categories().get(label)),
                label < 0 || !hasPosteriors() ? OptionalDouble.empty() : OptionalDouble.of(posterior(u, label)),
                tied[u],
                OptionalDouble.empty(),
                Optional.empty());
    }

    private Optional<Interval> interval(int u) {
        if (errors == null || !(errors[u] > 0)) {
            return Optional.empty();
        }
        double reach = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975) * errors[u];
        return Optional.of(Interval.analytic(values[u] - reach, values[u] + reach, 0.95, "posterior"));
    }

    /**
     * {@return the index of the label of a unit among {@link #categories()}; -1 if it has none}
     *
     * @param unit index of the unit
     */
    public int labelIndex(int unit) {
        return hasLabels() ? labels[unit] : -1;
    }

    /** {@return whether there is a probability for each category of each unit that has ratings} */
    public boolean hasPosteriors() {
        return hasLabels()
                && posteriors.length == (long) sizes.length * categories().size();
    }

    /**
     * {@return the probability of a category, or its share of the votes; NaN if the unit has no ratings}
     *
     * @param unit index of the unit
     * @param category index of the category
     * @throws IllegalStateException if the method gives no probabilities
     */
    public double posterior(int unit, int category) {
        if (!hasPosteriors()) {
            throw new IllegalStateException(method + " gives no probabilities");
        }
        return sizes[unit] == 0 ? Double.NaN : posteriors[unit * categories().size() + category];
    }

    /** {@return the number of units that have no ratings} */
    public int unratedUnits() {
        return (int) Arrays.stream(sizes).filter(size -> size == 0).count();
    }

    /** {@return the number of units on which several categories were ahead together} */
    public int tiedUnits() {
        int count = 0;
        for (boolean one : tied) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /**
     * {@return the estimated share of each category among all units, in the order of {@link #categories()}; empty for
     * methods that do not estimate it}
     */
    public double[] prevalences() {
        return prevalences.clone();
    }

    /**
     * {@return how hard each unit is: the logarithm of GLAD's inverse difficulty with its sign turned, so that more is harder;
     * NaN for units without ratings; empty for methods that do not estimate it}
     */
    public Optional<double[]> difficulties() {
        return Optional.ofNullable(difficulties).map(double[]::clone);
    }

    /** {@return what was learned about each person, in their order; empty for methods that learn nothing; unmodifiable} */
    public List<RaterLearned> raters() {
        return raters;
    }

    /**
     * {@return what was learned about a person}
     *
     * @param id of the person
     * @throws IllegalArgumentException if nothing was learned about anybody of that id
     */
    public RaterLearned rater(String id) {
        return raters.stream()
                .filter(rater -> rater.rater().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        method + " has learned nothing about a rater \"" + id + "\"; raters known: " + raters.size()));
    }

    /** {@return how the iteration went} */
    public Convergence convergence() {
        return convergence;
    }

    /** {@return what makes the result shaky, each a sentence for people; unmodifiable} */
    public List<String> warnings() {
        return warnings;
    }

    /** {@return a line such as {@code dawid-skene: 45 units, 0 tied, 0 without ratings; converged after 12 rounds}} */
    @Override
    public String toString() {
        return method + ": " + sizes.length + " units, " + tiedUnits() + " tied, " + unratedUnits()
                + " without ratings; " + convergence;
    }
}
