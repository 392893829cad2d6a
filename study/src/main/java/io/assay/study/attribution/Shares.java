package io.assay.study.attribution;

import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Shares of the variance between runs, by factor and by term. Immutable. */
public final class Shares {
    private final Experiment experiment;
    private final Attribution.Type type;
    private final List<Term> terms;
    private final Map<String, Estimate> shapley;
    private final double total;
    private final double error;
    private final int errorFreedom;
    private final List<String> notes;

    private Shares(
            Experiment experiment,
            Attribution.Type type,
            List<Term> terms,
            Map<String, Estimate> shapley,
            double[] totalAndError,
            int errorFreedom,
            List<String> notes) {
        this.experiment = experiment;
        this.type = type;
        this.terms = List.copyOf(terms);
        this.shapley = shapley;
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

    static Shares of(
            Experiment experiment,
            Decomposition decomposition,
            Attribution.Type type,
            List<Term> terms,
            List<Estimate> shapley,
            double total,
            double[] centred) {
        Map<String, Estimate> byFactor = new LinkedHashMap<>();
        for (int f = 0; f < shapley.size(); f++) {
            byFactor.put(experiment.factors().get(f).name(), shapley.get(f));
        }
        double error = decomposition.errorFreedom() == 0
                ? 0
                : Math.max(0, total - decomposition.design().explained(decomposition.terms(), centred));
        return new Shares(
                experiment,
                type,
                terms,
                byFactor,
                new double[] {total, error},
                decomposition.errorFreedom(),
                notes(experiment, decomposition, terms));
    }

    static Shares undefined(Experiment experiment, Decomposition decomposition, Attribution.Type type, String reason) {
        Map<String, Estimate> none = new LinkedHashMap<>();
        experiment.factors().forEach(factor -> none.put(factor.name(), Estimate.undefined("shapley-share", reason)));
        return new Shares(
                experiment, type, List.of(), none, new double[] {0, 0}, decomposition.errorFreedom(), List.of(reason));
    }

    private static List<String> notes(Experiment experiment, Decomposition decomposition, List<Term> terms) {
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
        terms.stream()
                .filter(term -> !term.aliases().isEmpty())
                .forEach(term ->
                        notes.add(term.name() + " cannot be told, or not wholly, from " + term.aliases() + "."));
        return notes;
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

    /** {@return Shapley's share of each factor, by name; an alias's share is split evenly among its factors, as nothing tells whose it is} */
    public Map<String, Estimate> shapley() {
        return java.util.Collections.unmodifiableMap(shapley);
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
                .map(entry -> entry.getKey() + " "
                        + (entry.getValue().isDefined()
                                ? String.format(
                                        Locale.ROOT,
                                        "%.1f %%",
                                        100 * entry.getValue().value())
                                : "undefined"))
                .collect(Collectors.joining(", "));
    }
}
