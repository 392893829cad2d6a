package io.assay.study.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shapley's shares where some terms are aliases: what a set of aliases explains is one of its terms, or several, and nothing tells which. A factor
 * has its share in all other terms, and of each set between the least and the most that one of its terms would give it: all of its main effect,
 * half of a pair it is in, nothing of other terms.
 */
final class AliasedShares {
    private final Decomposition decomposition;
    private final List<List<Integer>> sets;
    private final List<Integer> told = new ArrayList<>();
    private final int factors;

    AliasedShares(Decomposition decomposition, int factors) {
        this.decomposition = decomposition;
        this.factors = factors;
        this.sets = decomposition.aliasSets();
        told.addAll(decomposition.terms());
        sets.forEach(told::removeAll);
    }

    List<List<Integer>> sets() {
        return sets;
    }

    /** Returns the share of each set in a centred vector, after all terms that are not in it. */
    double[] ofSets(double[] centred) {
        Design design = decomposition.design();
        double all = design.explained(decomposition.terms(), centred);
        double total = Decomposition.total(centred);
        return sets.stream()
                .mapToDouble(set -> {
                    List<Integer> others = new ArrayList<>(decomposition.terms());
                    others.removeAll(set);
                    return Math.max(0, all - design.explained(others, centred)) / total;
                })
                .toArray();
    }

    /** Returns the share of each factor; NaN for those that depend on which of the aliases it is. */
    double[] ofFactors(double[] centred) {
        Shares.Range[] ranges = ranges(centred);
        double[] shares = new double[factors];
        for (int f = 0; f < factors; f++) {
            shares[f] = isTold(f) ? ranges[f].least() : Double.NaN;
        }
        return shares;
    }

    private boolean isTold(int factor) {
        return sets.stream()
                .allMatch(set -> Arrays.stream(parts(set, factor)).distinct().count() == 1);
    }

    /** Returns the least and the most that the share of each factor may be. */
    Shares.Range[] ranges(double[] centred) {
        double[] shares = decomposition.shapley(centred, told);
        double[] aliased = ofSets(centred);
        Shares.Range[] ranges = new Shares.Range[factors];
        for (int f = 0; f < factors; f++) {
            double least = shares[f];
            double most = shares[f];
            for (int s = 0; s < aliased.length; s++) {
                double[] parts = parts(sets.get(s), f);
                least += aliased[s] * Arrays.stream(parts).min().orElse(0);
                most += aliased[s] * Arrays.stream(parts).max().orElse(0);
            }
            ranges[f] = new Shares.Range(least, most);
        }
        return ranges;
    }

    private static double[] parts(List<Integer> set, int factor) {
        return set.stream().mapToDouble(term -> part(term, factor)).toArray();
    }

    private static double part(int term, int factor) {
        return (term >> factor & 1) == 0 ? 0 : 1.0 / Integer.bitCount(term);
    }

    List<String> terms(List<Integer> set) {
        return set.stream().map(decomposition::nameOf).toList();
    }

    /** Returns the sets that a factor is in; of many the first two. */
    String names(int factor) {
        List<String> names = sets.stream()
                .filter(set -> set.stream().anyMatch(term -> part(term, factor) > 0))
                .map(set -> String.join(" = ", terms(set)))
                .toList();
        return names.size() <= 3
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 2)) + " and the terms of " + (names.size() - 2)
                        + " more such sets";
    }
}
