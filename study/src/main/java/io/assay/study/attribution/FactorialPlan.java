package io.assay.study.attribution;

import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which runs to make: every combination of the levels of some factors, or a half, a quarter and so on of them, each as often as asked, in random
 * order.
 *
 * <p>In random order what changes along the way, such as drivers or data, falls on all levels alike. A fraction of a plan of two-level factors, first levels
 * coded -1 and second ones 1, has the runs in which some products of factors, the words of its defining relation, are 1. In it sets of factors whose product is a word have the same effect:
 * they are aliases. Half a plan has one word, the product of all factors. Other fractions have those of minimum aberration: the resolution, which is the length of the shortest word, is as high
 * as can be, and of the plans of that resolution they have the fewest words of that length, and so on.
 *
 * <p>Immutable; every option returns a new plan.
 *
 * <p>References: Box, Hunter and Hunter (2005), <i>Statistics for Experimenters</i>, chapter 6; Fries and Hunter (1980), doi:10.1080/00401706.1980.10486210.
 */
public final class FactorialPlan {
    private static final int MOST_RUNS = 100_000;

    private final List<Factor> factors;
    private final Fraction fraction;
    private final int replicates;
    private final long seed;

    private FactorialPlan(List<Factor> factors, Fraction fraction, int replicates, long seed) {
        this.factors = factors;
        this.fraction = fraction;
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
        return new FactorialPlan(List.copyOf(factors), Fraction.WHOLE, 1, 1);
    }

    /**
     * {@return half of this plan}
     *
     * @throws IllegalArgumentException unless there are at least three factors, all of two levels
     */
    public FactorialPlan half() {
        return fraction(2);
    }

    /**
     * {@return a fraction of this plan}
     *
     * @param parts into how many equal parts to cut the plan, of which one is made: 2, 4, 8 and so on
     * @throws IllegalArgumentException if that is no power of two, a factor has not two levels, there are more than 11 factors and more than two
     *     parts, or so few runs would be left that two factors had the same effect
     * @since 0.1
     */
    public FactorialPlan fraction(int parts) {
        if (parts < 2 || Integer.bitCount(parts) != 1) {
            throw new IllegalArgumentException(
                    "a plan is cut into 2, 4, 8 or another power of two equal parts, but the parts were " + parts);
        }
        String name = parts == 2 ? "half a plan" : "1/" + parts + " of a plan";
        checkLevels(name);
        int added = Integer.numberOfTrailingZeros(parts);
        if (added > 1 && factors.size() > Fraction.MOST_FACTORS) {
            throw new IllegalArgumentException(name + " is known for at most " + Fraction.MOST_FACTORS
                    + " factors, but there are " + factors.size() + "; make half of it, or leave factors out");
        }
        int free = factors.size() - added;
        if (free < 2 || (1 << free) - 1 < factors.size()) {
            throw new IllegalArgumentException(name + " needs at least " + fewest(added) + " factors, but there are "
                    + factors.size() + "; the effect of one would be that of another");
        }
        return new FactorialPlan(factors, Fraction.of(factors.size(), added), replicates, seed);
    }

    private void checkLevels(String name) {
        List<String> others = factors.stream()
                .filter(factor -> factor.levels().size() != 2)
                .map(Factor::name)
                .toList();
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(
                    name + " needs factors of two levels each; " + String.join(", ", others) + " has more");
        }
    }

    /** Returns the fewest factors of which so many can be products of others. */
    private static int fewest(int added) {
        int count = added + 2;
        while ((1 << (count - added)) - 1 < count) {
            count++;
        }
        return count;
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
        return new FactorialPlan(factors, fraction, newReplicates, seed);
    }

    /**
     * {@return this plan in another order}
     *
     * @param newSeed any number
     */
    public FactorialPlan seed(long newSeed) {
        return new FactorialPlan(factors, fraction, replicates, newSeed);
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
            if (runs > (long) fraction.parts() * MOST_RUNS) {
                break;
            }
        }
        runs /= fraction.parts();
        if (runs > MOST_RUNS) {
            throw new IllegalArgumentException("the plan has more than " + MOST_RUNS
                    + " runs; leave out factors or levels, or ask for a fraction of it");
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

    private void add(List<Run> runs, int replicate, List<String> levels, int atFirst) {
        if (levels.size() == factors.size()) {
            if (fraction.has(atFirst)) {
                runs.add(new Run(0, replicate, List.copyOf(levels)));
            }
            return;
        }
        List<String> next = factors.get(levels.size()).levels();
        for (int level = 0; level < next.size(); level++) {
            int bit = fraction.isWhole() || level > 0 ? 0 : 1 << levels.size();
            levels.add(next.get(level));
            add(runs, replicate, levels, atFirst | bit);
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
        if (!fraction.isWhole() && fraction.resolution() == 3) {
            limits.add(
                    "Resolution III: a factor has the same effect as others together, so main effects are told only if there are no interactions.");
        }
        if (!fraction.isWhole() && fraction.resolution() == 4) {
            limits.add(
                    "Resolution IV: pairs of factors have the same effect as other pairs, so interactions are told only as their sums.");
        }
        return limits;
    }

    /**
     * {@return how many factors the shortest product has that is the same in all runs: 3 if main effects are aliased with pairs, 4 if pairs are
     * with pairs, 5 or more if neither is; empty if all combinations are run}
     *
     * @since 0.1
     */
    public OptionalInt resolution() {
        return fraction.isWhole() ? OptionalInt.empty() : OptionalInt.of(fraction.resolution());
    }

    /**
     * {@return the factors that are products of others, such as {@code d = a x b x c}; none if all combinations are run}
     *
     * @since 0.1
     */
    public List<String> generators() {
        List<String> generators = new ArrayList<>();
        for (int word : fraction.generators()) {
            int added = Integer.highestOneBit(word);
            generators.add(name(added) + " = " + name(word ^ added));
        }
        return generators;
    }

    /**
     * {@return the factors and pairs of factors that these runs cannot tell apart, such as {@code a x b} and {@code c x d}, by what they have in
     * common; pairs have {@code x} between them}
     *
     * @since 0.1
     */
    public List<List<String>> aliases() {
        return fraction.isWhole()
                ? List.of()
                : fraction.aliases().stream()
                        .map(same -> same.stream().map(this::name).toList())
                        .toList();
    }

    private String name(int set) {
        return IntStream.range(0, factors.size())
                .filter(f -> (set >> f & 1) == 1)
                .mapToObj(f -> factors.get(f).name())
                .collect(Collectors.joining(" x "));
    }
}
