package io.assay.study.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs that were made: the level of each factor, and what came out. Levels are categories, numbers too. Immutable. */
public final class Experiment {
    private static final int MOST_FACTORS = 11;

    private final List<Factor> factors;
    private final int[][] levels;
    private final double[] outcomes;

    private Experiment(List<Factor> factors, int[][] levels, double[] outcomes) {
        this.factors = factors;
        this.levels = levels;
        this.outcomes = outcomes;
    }

    /**
     * {@return the runs of an experiment}
     *
     * @param names of the factors, all different, from 1 to 11
     * @param settings for each run the level of each factor, in the order of the names
     * @param outcomes what came out of each run, finite; copied
     * @throws IllegalArgumentException if there are fewer than two runs, too many factors, runs without a level for each factor or an outcome each, a factor that never
     *     varies, or an outcome that is no number
     */
    public static Experiment of(List<String> names, List<List<String>> settings, double[] outcomes) {
        if (names.isEmpty() || names.size() > MOST_FACTORS) {
            throw new IllegalArgumentException("an experiment needs from 1 to " + MOST_FACTORS + " factors, but has "
                    + names.size() + (names.isEmpty() ? "" : "; name those of interest"));
        }
        if (new LinkedHashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("two factors have the same name: " + String.join(", ", names));
        }
        if (settings.size() != outcomes.length || outcomes.length < 2) {
            throw new IllegalArgumentException("an experiment needs at least two runs with an outcome each, but has "
                    + settings.size() + " runs and " + outcomes.length + " outcomes");
        }
        int[][] levels = new int[outcomes.length][names.size()];
        List<Factor> factors = new ArrayList<>();
        for (int f = 0; f < names.size(); f++) {
            factors.add(factor(names, settings, levels, f));
        }
        for (int run = 0; run < outcomes.length; run++) {
            if (!Double.isFinite(outcomes[run])) {
                throw new IllegalArgumentException(
                        "the outcome of run " + (run + 1) + " must be a finite number, but was " + outcomes[run]);
            }
        }
        return new Experiment(List.copyOf(factors), levels, outcomes.clone());
    }

    private static Factor factor(List<String> names, List<List<String>> settings, int[][] levels, int f) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        for (int run = 0; run < levels.length; run++) {
            List<String> row = settings.get(run);
            if (row.size() != names.size()) {
                throw new IllegalArgumentException(
                        "run " + (run + 1) + " has " + row.size() + " levels for " + names.size() + " factors");
            }
            levels[run][f] = codes.computeIfAbsent(row.get(f), level -> codes.size());
        }
        return new Factor(names.get(f), List.copyOf(codes.keySet()));
    }

    /** {@return the factors, with the levels in the order in which they came} */
    public List<Factor> factors() {
        return factors;
    }

    /** {@return how many runs there are} */
    public int runs() {
        return outcomes.length;
    }

    /** {@return how many different combinations of levels were run} */
    public int combinations() {
        Set<List<Integer>> combinations = new LinkedHashSet<>();
        for (int[] row : levels) {
            combinations.add(Arrays.stream(row).boxed().toList());
        }
        return combinations.size();
    }

    /** {@return how many combinations of the levels there are in all} */
    public long possibleCombinations() {
        return factors.stream().mapToLong(factor -> factor.levels().size()).reduce(1, Math::multiplyExact);
    }

    int level(int run, int factor) {
        return levels[run][factor];
    }

    /** Returns the outcomes; a copy. */
    double[] outcomes() {
        return outcomes.clone();
    }
}
