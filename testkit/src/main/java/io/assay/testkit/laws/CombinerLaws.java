package io.assay.testkit.laws;

import io.assay.core.resample.RandomStream;
import io.assay.rubric.Combiner;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts a combiner of your own through the {@linkplain CombinerLaw laws of combiners}. An {@linkplain Combiner#isOrdered ordered} one is exempt from the
 * law on order.
 *
 * <p>Values are shares from -1 to 1, or from 0 if the combiner {@linkplain Combiner#needsShares needs} that, or points from -10 to 10 if it combines
 * {@linkplain Combiner#isOfPoints points}. A broken law is reported with the fewest siblings found that show it. Needs no test framework.
 * Immutable; every option returns new laws.
 */
public final class CombinerLaws {
    private static final double ROUNDING = 1e-12;

    private final Combiner combiner;
    private final Set<CombinerLaw> exceptions;
    private final int tries;
    private final long seed;

    private CombinerLaws(Combiner combiner, Set<CombinerLaw> exceptions, int tries, long seed) {
        this.combiner = combiner;
        this.exceptions = exceptions;
        this.tries = tries;
        this.seed = seed;
    }

    /**
     * Checks all laws.
     *
     * @param combiner what to check
     * @throws AssertionError with all laws that are broken
     */
    public static void check(Combiner combiner) {
        of(combiner).check();
    }

    /**
     * {@return the laws of a combiner, on 500 draws from seed 1}
     *
     * @param combiner what to check
     */
    public static CombinerLaws of(Combiner combiner) {
        Set<CombinerLaw> exceptions = combiner.isOrdered()
                ? EnumSet.of(CombinerLaw.ORDER_DOES_NOT_MATTER)
                : EnumSet.noneOf(CombinerLaw.class);
        return new CombinerLaws(combiner, exceptions, 500, 1);
    }

    /**
     * {@return these laws without some, which the documentation of the combiner should tell}
     *
     * @param laws not to be checked
     */
    public CombinerLaws except(CombinerLaw... laws) {
        Set<CombinerLaw> more = EnumSet.copyOf(exceptions);
        more.addAll(List.of(laws));
        return new CombinerLaws(combiner, more, tries, seed);
    }

    /**
     * {@return these laws on so many draws}
     *
     * @param count at least 0
     * @throws IllegalArgumentException if it is negative
     */
    public CombinerLaws tries(int count) {
        return new CombinerLaws(combiner, exceptions, Options.tries(count), seed);
    }

    /**
     * {@return these laws on draws from another seed}
     *
     * @param newSeed any number; the same seed gives the same draws
     */
    public CombinerLaws seed(long newSeed) {
        return new CombinerLaws(combiner, exceptions, tries, newSeed);
    }

    /**
     * Checks the laws.
     *
     * @throws AssertionError with all laws that are broken
     */
    public void check() {
        Trials.run(checks());
    }

    /** {@return the laws one by one, for dynamic tests} */
    public List<LawCheck> checks() {
        List<Siblings> cases = IntStream.range(0, tries)
                .mapToObj(i -> Siblings.draw(RandomStream.of(seed, i), combiner))
                .toList();
        return new Trials<>(cases, Siblings::smaller, Siblings::toString, "from seed " + seed)
                .checks(combiner.name(), CombinerLaw.values(), exceptions, this::broken);
    }

    private Optional<String> broken(CombinerLaw law, Siblings siblings) {
        double combined = siblings.combined(combiner);
        return switch (law) {
            case NAME -> combiner.name().isBlank() ? Optional.of("its name is blank") : Optional.empty();
            case NEVER_NAN -> Double.isFinite(combined) ? Optional.empty() : Optional.of("the result is " + combined);
            case REPEATABLE ->
                Double.compare(combined, siblings.combined(combiner)) == 0
                        ? Optional.empty()
                        : Optional.of("the result is " + combined + ", and then " + siblings.combined(combiner));
            case ARGUMENTS_STAY -> modified(siblings);
            case RAISING_NEVER_LOWERS -> raised(siblings, combined);
            case ORDER_DOES_NOT_MATTER -> rotated(siblings, combined);
        };
    }

    private Optional<String> modified(Siblings siblings) {
        double[] values = Siblings.array(siblings.values());
        double[] weights = Siblings.array(siblings.weights());
        combiner.combine(values, weights);
        boolean same = Arrays.equals(values, Siblings.array(siblings.values()))
                && Arrays.equals(weights, Siblings.array(siblings.weights()));
        return same
                ? Optional.empty()
                : Optional.of("they were left as values " + Arrays.toString(values) + ", weights "
                        + Arrays.toString(weights));
    }

    /** Each value is raised to the highest there may be, and halfway. */
    private Optional<String> raised(Siblings siblings, double combined) {
        double highest = combiner.isOfPoints() ? 10 : 1;
        for (int i = 0; i < siblings.values().size(); i++) {
            double value = siblings.values().get(i);
            for (double to : new double[] {highest, (value + highest) / 2}) {
                double after = siblings.with(i, to).combined(combiner);
                if (!(after >= combined - ROUNDING * Math.max(1, Math.abs(combined)))) {
                    return Optional.of("the result is " + combined + ", but with the value at " + i
                            + " from 0 raised to " + to + " it is " + after);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> rotated(Siblings siblings, double combined) {
        Siblings moved = siblings;
        for (int i = 1; i < siblings.values().size(); i++) {
            moved = moved.rotated();
            double other = moved.combined(combiner);
            if (!Figures.near(combined, other, ROUNDING)) {
                return Optional.of("the result is " + combined + ", but of " + moved + " it is " + other);
            }
        }
        return Optional.empty();
    }
}
