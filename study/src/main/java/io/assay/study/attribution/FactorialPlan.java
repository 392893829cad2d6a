package io.assay.study.attribution;

import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Which runs to make: every combination of the levels of some factors, or half of them, each as often as asked, in random order.
 *
 * <p>In random order what changes along the way, such as drivers or data, falls on all levels alike. The half of a plan of two-level factors has the
 * runs in which the product of all factors, first levels coded -1 and second ones 1, is 1. In it each set of factors has the same effect as the set of all others (Box, Hunter and Hunter 2005, chapter 6). Immutable; every option returns a new plan.
 */
public final class FactorialPlan {
    private static final int MOST_RUNS = 100_000;

    private final List<Factor> factors;
    private final boolean half;
    private final int replicates;
    private final long seed;

    private FactorialPlan(List<Factor> factors, boolean half, int replicates, long seed) {
        this.factors = factors;
        this.half = half;
        this.replicates = replicates;
        this.seed = seed;
        runs();
    }

    /**
     * A run to make.
     *
     * @param order when to make it, from 1
     * @param replicate which of the runs of the same combination it is, from 1
     * @param levels of the factors, in their order
     */
    public record Run(int order, int replicate, List<String> levels) {}

    /**
     * {@return a plan of all combinations, each once, with seed 1}
     *
     * @param factors at least one, of different names
     * @throws IllegalArgumentException if there is none, a name comes twice, or there are more than 100,000 runs
     */
    public static FactorialPlan of(List<Factor> factors) {
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("a plan needs at least one factor");
        }
        if (new HashSet<>(factors.stream().map(Factor::name).toList()).size() < factors.size()) {
            throw new IllegalArgumentException("two factors have the same name: "
                    + String.join(", ", factors.stream().map(Factor::name).toList()));
        }
        return new FactorialPlan(List.copyOf(factors), false, 1, 1);
    }

    /**
     * {@return half of this plan}
     *
     * @throws IllegalArgumentException unless there are at least three factors, all of two levels
     */
    public FactorialPlan half() {
        List<String> others = factors.stream()
                .filter(factor -> factor.levels().size() != 2)
                .map(Factor::name)
                .toList();
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(
                    "half a plan needs factors of two levels each; " + String.join(", ", others) + " has more");
        }
        if (factors.size() < 3) {
            throw new IllegalArgumentException("half a plan needs at least three factors, but there are "
                    + factors.size() + "; the effect of one would be that of the other");
        }
        return new FactorialPlan(factors, true, replicates, seed);
    }

    /**
     * {@return this plan with more or fewer runs of each combination}
     *
     * @param newReplicates at least 1; from 2 on runs of the same combination tell how much chance does
     * @throws IllegalArgumentException if there is none, or there are more than 100,000 runs
     */
    public FactorialPlan replicates(int newReplicates) {
        if (newReplicates < 1) {
            throw new IllegalArgumentException("replicates must be at least 1, but were " + newReplicates);
        }
        return new FactorialPlan(factors, half, newReplicates, seed);
    }

    /**
     * {@return this plan in another order}
     *
     * @param newSeed any number
     */
    public FactorialPlan seed(long newSeed) {
        return new FactorialPlan(factors, half, replicates, newSeed);
    }

    /** {@return the factors} */
    public List<Factor> factors() {
        return factors;
    }

    /** {@return how many runs there are} */
    public int runs() {
        long runs = replicates;
        for (Factor factor : factors) {
            runs *= factor.levels().size();
            if (runs > 2L * MOST_RUNS) {
                break;
            }
        }
        runs /= half ? 2 : 1;
        if (runs > MOST_RUNS) {
            throw new IllegalArgumentException("the plan has more than " + MOST_RUNS
                    + " runs; leave out factors or levels, or ask for half of it");
        }
        return (int) runs;
    }

    /** {@return the runs, in the order in which to make them} */
    public List<Run> order() {
        List<Run> standard = new ArrayList<>();
        for (int replicate = 1; replicate <= replicates; replicate++) {
            add(standard, replicate, new ArrayList<>(), 0);
        }
        RandomGenerator random = RandomStream.of(seed, 0);
        List<Run> runs = new ArrayList<>();
        while (!standard.isEmpty()) {
            int at = random.nextInt(standard.size());
            Run drawn = standard.get(at);
            int last = standard.size() - 1;
            standard.set(at, standard.get(last));
            standard.remove(last);
            runs.add(new Run(runs.size() + 1, drawn.replicate, drawn.levels));
        }
        return List.copyOf(runs);
    }

    private void add(List<Run> runs, int replicate, List<String> levels, int seconds) {
        if (levels.size() == factors.size()) {
            if (!half || (factors.size() - seconds) % 2 == 0) {
                runs.add(new Run(0, replicate, List.copyOf(levels)));
            }
            return;
        }
        List<String> next = factors.get(levels.size()).levels();
        for (int level = 0; level < next.size(); level++) {
            levels.add(next.get(level));
            add(runs, replicate, levels, seconds + (level == 1 ? 1 : 0));
            levels.remove(levels.size() - 1);
        }
    }

    /** {@return what the plan cannot tell, in sentences; empty if it can tell everything up to pairs of factors} */
    public List<String> limits() {
        List<String> limits = new ArrayList<>();
        if (replicates == 1) {
            limits.add(
                    "Each combination is run once, so error can only be told from interactions that are left out; two replicates"
                            + " would tell it.");
        }
        if (half && factors.size() == 3) {
            limits.add(
                    "Each factor has the same effect as the other two together: main effects are told only if there are no interactions.");
        }
        if (half && factors.size() == 4) {
            limits.add(
                    "Pairs of factors have the same effect as the other pair: interactions are told as sums of two.");
        }
        return limits;
    }
}
