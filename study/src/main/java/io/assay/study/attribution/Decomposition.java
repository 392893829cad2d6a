package io.assay.study.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The terms of a model, what each explains, and what each cannot be told from. */
final class Decomposition {
    private final Experiment experiment;
    private final Design design;
    private final Attribution.Type type;
    private final List<Integer> terms;

    Decomposition(Experiment experiment, Design design, boolean pairs, Attribution.Type type) {
        this.experiment = experiment;
        this.design = design;
        this.type = type;
        this.terms = Design.terms(experiment.factors().size(), pairs);
    }

    Design design() {
        return design;
    }

    List<Integer> terms() {
        return terms;
    }

    /** Returns the names of the factors of a term. */
    String name(int t) {
        return name(terms, t);
    }

    private String name(List<Integer> from, int t) {
        return nameOf(from.get(t));
    }

    String nameOf(int term) {
        return IntStream.range(0, experiment.factors().size())
                .filter(f -> (term >> f & 1) == 1)
                .mapToObj(f -> experiment.factors().get(f).name())
                .collect(Collectors.joining(" x "));
    }

    int errorFreedom() {
        return experiment.runs() - 1 - design.basis(terms).length;
    }

    /** Returns the terms that a term is adjusted for. */
    private List<Integer> others(int t) {
        int term = terms.get(t);
        return terms.stream()
                .filter(other -> other != term && (type == Attribution.Type.III || (other & term) != term))
                .toList();
    }

    private List<Integer> with(List<Integer> others, int t) {
        List<Integer> all = new ArrayList<>(others);
        all.add(terms.get(t));
        return all;
    }

    int freedom(int t) {
        List<Integer> others = others(t);
        return design.basis(with(others, t)).length - design.basis(others).length;
    }

    double squares(int t, double[] centred) {
        List<Integer> others = others(t);
        return Math.max(0, design.explained(with(others, t), centred) - design.explained(others, centred));
    }

    /** Returns the share of each term in a centred vector; NaN for terms that cannot be told from others. */
    double[] anova(double[] centred) {
        double total = total(centred);
        return IntStream.range(0, terms.size())
                .mapToDouble(t -> freedom(t) == 0 ? Double.NaN : squares(t, centred) / total)
                .toArray();
    }

    static double total(double[] centred) {
        double total = 0;
        for (double x : centred) {
            total += x * x;
        }
        return total;
    }

    /** Returns Shapley's share of each factor in a centred vector, all terms of the model being told apart as far as they can be. */
    double[] shapley(double[] centred) {
        return shapley(centred, terms);
    }

    /** Returns Shapley's share of each factor in what some of the terms explain. */
    double[] shapley(double[] centred, List<Integer> told) {
        int factors = experiment.factors().size();
        double total = total(centred);
        double[] worth = new double[1 << factors];
        for (int set = 1; set < worth.length; set++) {
            worth[set] = design.explained(within(set, told), centred) / total;
        }
        double[] weights = new double[factors];
        for (int size = 0; size < factors; size++) {
            weights[size] = 1.0 / factors / binomial(factors - 1, size);
        }
        double[] shares = new double[factors];
        for (int set = 0; set < worth.length; set++) {
            for (int f = 0; f < factors; f++) {
                if ((set >> f & 1) == 0) {
                    shares[f] += weights[Integer.bitCount(set)] * (worth[set | 1 << f] - worth[set]);
                }
            }
        }
        return shares;
    }

    private static List<Integer> within(int set, List<Integer> told) {
        return told.stream().filter(term -> (term & ~set) == 0).toList();
    }

    private static double binomial(int n, int k) {
        double product = 1;
        for (int i = 1; i <= k; i++) {
            product = product * (n - k + i) / i;
        }
        return product;
    }

    /** Returns the terms, main effects and pairs whether in the model or not, that share fitted values with a term; empty if there are none. */
    String aliases(int t) {
        List<Integer> all = Design.terms(experiment.factors().size(), true);
        int own = design.basis(List.of(terms.get(t))).length;
        return IntStream.range(0, all.size())
                .filter(o -> isConfounded(terms.get(t), own, all.get(o)))
                .mapToObj(o -> name(all, o))
                .collect(Collectors.joining(", "));
    }

    /** Returns the terms of the model that share fitted values, in sets: what is in different ones can be told apart. */
    List<List<Integer>> aliasSets() {
        List<List<Integer>> sets = new ArrayList<>();
        for (int term : terms) {
            int own = design.basis(List.of(term)).length;
            List<Integer> joined = new ArrayList<>(List.of(term));
            sets.removeIf(set -> {
                boolean isAlias = set.stream().anyMatch(other -> isConfounded(term, own, other));
                if (isAlias) {
                    joined.addAll(set);
                }
                return isAlias;
            });
            sets.add(
                    joined.stream().sorted(Comparator.comparing(terms::indexOf)).toList());
        }
        return sets.stream()
                .filter(set -> set.size() > 1)
                .sorted(Comparator.comparing(set -> terms.indexOf(set.get(0))))
                .toList();
    }

    private boolean isConfounded(int term, int own, int other) {
        return term != other && design.basis(List.of(term, other)).length < own + design.basis(List.of(other)).length;
    }
}
