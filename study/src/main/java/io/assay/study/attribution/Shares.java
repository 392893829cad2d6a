package io.assay.study.attribution;

import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shares of the variance between runs, by factor and by term. Immutable. */
public final class Shares {
    private static final int FEW_ALIASES = 3;

    private final Experiment experiment;
    private final Attribution.Type type;
    private final List<Term> terms;
    private final Map<String, Estimate> shapley;
    private final Map<String, Range> ranges;
    private final List<Alias> aliases;
    private final double total;
    private final double error;
    private final int errorFreedom;
    private final List<String> notes;

    private Shares(
            Experiment experiment,
            Attribution.Type type,
            List<Term> terms,
            Told told,
            double[] totalAndError,
            int errorFreedom,
            List<String> notes) {
        this.experiment = experiment;
        this.type = type;
        this.terms = List.copyOf(terms);
        this.shapley = byFactor(experiment, told.shapley());
        this.ranges = byFactor(experiment, told.ranges());
        this.aliases = List.copyOf(told.aliases());
        this.total = totalAndError[0];
        this.error = totalAndError[1];
        this.errorFreedom = errorFreedom;
        this.notes = List.copyOf(notes);
    }

    /**
     * A row of the analysis of variance. Figures that do not exist are NaN.
     *
     * @param name the factor, or the factors of a pair with {@code x} between them
     * @param freedom degrees of freedom that these runs leave it; 0 if it cannot be told from others
     * @param squares sum of squares
     * @param ratio F: its mean square over that of the error
     * @param probability of as large an F by chance
     * @param share of the total sum of squares
     * @param omegaSquared share with the part of the error taken off; may be below 0
     * @param aliases other terms that have fitted values in common with it; empty if there are none
     */
    public record Term(
            String name,
            int freedom,
            double squares,
            double ratio,
            double probability,
            Estimate share,
            double omegaSquared,
            String aliases) {}

    /**
     * Terms that these runs cannot tell apart.
     *
     * @param terms factors and pairs, at least two
     * @param share of the total sum of squares that one or several of them explain
     * @since 0.1
     */
    public record Alias(List<String> terms, Estimate share) {
        /**
         * Copies the list.
         *
         * @param terms see above
         * @param share see above
         */
        public Alias {
            terms = List.copyOf(terms);
        }

        /** {@return the terms with {@code =} between them, as they have the same effect} */
        public String name() {
            return String.join(" = ", terms);
        }
    }

    /**
     * What a share may be: from all that aliases explain being other terms, to all of it being the factor's own.
     *
     * @param least lower end
     * @param most upper end; the lower one if nothing is aliased
     * @since 0.1
     */
    public record Range(double least, double most) {
        /** {@return both ends in percent} */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f to %.1f %%", 100 * least, 100 * most);
        }
    }

    /**
     * What is told of the factors.
     *
     * @param shapley the share of each
     * @param ranges what each may be
     * @param aliases what cannot be told apart
     */
    record Told(List<Estimate> shapley, List<Range> ranges, List<Alias> aliases) {}

    private static <T> Map<String, T> byFactor(Experiment experiment, List<T> values) {
        Map<String, T> byFactor = new LinkedHashMap<>();
        for (int f = 0; f < values.size(); f++) {
            byFactor.put(experiment.factors().get(f).name(), values.get(f));
        }
        return Collections.unmodifiableMap(byFactor);
    }

    static Shares of(
            Experiment experiment,
            Decomposition decomposition,
            Attribution.Type type,
            List<Term> terms,
            Told told,
            double total,
            double[] centred) {
        double error = decomposition.errorFreedom() == 0
                ? 0
                : Math.max(0, total - decomposition.design().explained(decomposition.terms(), centred));
        return new Shares(
                experiment,
                type,
                terms,
                told,
                new double[] {total, error},
                decomposition.errorFreedom(),
                notes(experiment, decomposition, terms, told.aliases()));
    }

    static Shares undefined(Experiment experiment, Decomposition decomposition, Attribution.Type type, String reason) {
        List<Estimate> none = experiment.factors().stream()
                .map(factor -> Estimate.undefined("shapley-share", reason))
                .toList();
        return new Shares(
                experiment,
                type,
                List.of(),
                new Told(none, List.of(), List.of()),
                new double[] {0, 0},
                decomposition.errorFreedom(),
                List.of(reason));
    }

    private static List<String> notes(
            Experiment experiment, Decomposition decomposition, List<Term> terms, List<Alias> aliases) {
        List<String> notes = new ArrayList<>();
        if (decomposition.errorFreedom() == 0) {
            notes.add(
                    "There is no estimate of error: the model has a coefficient for every run. Replicate runs, or leave pairs out.");
        } else if (experiment.combinations() == experiment.runs()) {
            notes.add("No combination was run twice, so error is what the terms left out do, and chance with it.");
        }
        if (experiment.combinations() < experiment.possibleCombinations()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%,d of %,d combinations were run.",
                    experiment.combinations(),
                    experiment.possibleCombinations()));
        }
        notes.addAll(ofAliases(aliases));
        Set<String> told =
                aliases.stream().flatMap(alias -> alias.terms().stream()).collect(Collectors.toSet());
        terms.stream()
                .filter(term -> !term.aliases().isEmpty() && !told.contains(term.name()))
                .forEach(term ->
                        notes.add(term.name() + " cannot be told, or not wholly, from " + term.aliases() + "."));
        return notes;
    }

    /** Returns a sentence for each set of aliases; of many one for all. */
    private static List<String> ofAliases(List<Alias> aliases) {
        if (aliases.size() <= FEW_ALIASES) {
            return aliases.stream()
                    .map(alias -> String.format(
                            Locale.ROOT,
                            "These runs cannot tell apart %s, which make %.1f %% of the variance.",
                            alias.name(),
                            100 * alias.share().value()))
                    .toList();
        }
        double sum =
                aliases.stream().mapToDouble(alias -> alias.share().value()).sum();
        Alias most = Collections.max(
                aliases, Comparator.comparingDouble(alias -> alias.share().value()));
        return List.of(String.format(
                Locale.ROOT,
                "These runs cannot tell apart the terms of each of %d sets, which make %.1f %% of the variance; %s make most of it, %.1f %%.",
                aliases.size(),
                100 * sum,
                most.name(),
                100 * most.share().value()));
    }

    /** {@return the runs} */
    public Experiment experiment() {
        return experiment;
    }

    /** {@return how sums of squares are adjusted} */
    public Attribution.Type type() {
        return type;
    }

    /** {@return the rows of the analysis of variance: factors, then pairs; empty if all runs have the same outcome} */
    public List<Term> terms() {
        return terms;
    }

    /** {@return Shapley's share of each factor, by name; undefined, with what it may be, where it depends on what aliases explain} */
    public Map<String, Estimate> shapley() {
        return shapley;
    }

    /**
     * {@return what the share of each factor may be, by name; none if all runs have the same outcome}
     *
     * @since 0.1
     */
    public Map<String, Range> ranges() {
        return ranges;
    }

    /**
     * {@return the factors and pairs that these runs cannot tell apart, with the share of each such set; none if they tell all apart}
     *
     * @since 0.1
     */
    public List<Alias> aliases() {
        return aliases;
    }

    /** {@return total sum of squares} */
    public double total() {
        return total;
    }

    /** {@return sum of squares of the error} */
    public double error() {
        return error;
    }

    /** {@return degrees of freedom of the error} */
    public int errorFreedom() {
        return errorFreedom;
    }

    /** {@return share of the variance that the terms explain; NaN if all runs have the same outcome} */
    public double explained() {
        return total > 0 ? 1 - error / total : Double.NaN;
    }

    /** {@return what these runs cannot tell, in sentences} */
    public List<String> notes() {
        return notes;
    }

    /** {@return the shares in one line} */
    @Override
    public String toString() {
        return shapley.entrySet().stream()
                .map(entry -> entry.getKey() + " " + shown(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String shown(String factor, Estimate share) {
        if (share.isDefined()) {
            return String.format(Locale.ROOT, "%.1f %%", 100 * share.value());
        }
        Range range = ranges.get(factor);
        return range == null ? "undefined" : range.toString();
    }
}
