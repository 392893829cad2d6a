package io.assay.testkit.laws;

import io.assay.agreement.Coefficient;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import io.assay.testkit.internal.Table;
import io.assay.testkit.internal.TableSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Puts a coefficient of your own through the {@linkplain CoefficientLaw laws of coefficients}.
 *
 * <pre>{@code
 * @Test
 * void my_coefficient_keeps_the_laws() {
 *     CoefficientLaws.check(new MeanRange());
 * }
 * }</pre>
 *
 * <p>Laws are tried on tables at the limits (one unit, one rater, no variation, gaps) and on tables drawn at random from a seed, so that a test does
 * not pass today and fail tomorrow. A broken law is reported with the smallest ratings found that show it. Needs no test framework. Takes a second or
 * so for a coefficient that resamples fast. Immutable; every option returns new laws.
 */
public final class CoefficientLaws {
    private final Coefficient coefficient;
    private final Set<CoefficientLaw> exceptions;
    private final TableSpec spec;
    private final int tries;
    private final long seed;
    private final double tolerance;

    private CoefficientLaws(
            Coefficient coefficient,
            Set<CoefficientLaw> exceptions,
            TableSpec spec,
            int tries,
            long seed,
            double tolerance) {
        this.coefficient = coefficient;
        this.exceptions = exceptions;
        this.spec = spec;
        this.tries = tries;
        this.seed = seed;
        this.tolerance = tolerance;
    }

    /**
     * Checks all laws on all scales.
     *
     * @param coefficient what to check
     * @throws AssertionError with all laws that are broken
     */
    public static void check(Coefficient coefficient) {
        of(coefficient).check();
    }

    /**
     * {@return the laws of a coefficient: all of them on all scales, 200 tables from seed 1 beside those at the limits, figures being compared to
     * 1e-9}
     *
     * @param coefficient what to check
     */
    public static CoefficientLaws of(Coefficient coefficient) {
        return new CoefficientLaws(coefficient, EnumSet.noneOf(CoefficientLaw.class), TableSpec.DEFAULT, 200, 1, 1e-9);
    }

    /**
     * {@return these laws without some, which the documentation of the coefficient should tell}
     *
     * @param laws not to be checked
     */
    public CoefficientLaws except(CoefficientLaw... laws) {
        Set<CoefficientLaw> more = EnumSet.copyOf(exceptions);
        more.addAll(List.of(laws));
        return new CoefficientLaws(coefficient, more, spec, tries, seed, tolerance);
    }

    /**
     * {@return these laws on ratings of some scales only}
     *
     * @param first a scale
     * @param others more of them
     */
    public CoefficientLaws scale(Scale first, Scale... others) {
        List<Scale> scales = new ArrayList<>(List.of(first));
        scales.addAll(List.of(others));
        return with(new TableSpec(
                spec.minUnits(),
                spec.maxUnits(),
                spec.minRaters(),
                spec.maxRaters(),
                0,
                0.5,
                0,
                1,
                0,
                1,
                spec.habits(),
                List.copyOf(scales),
                spec.lowest(),
                spec.highest()));
    }

    /**
     * {@return these laws on ratings of so many raters; 1 to 6 by default}
     *
     * @param min at least 1
     * @param max at least {@code min}
     * @throws IllegalArgumentException if they are out of range
     */
    public CoefficientLaws raters(int min, int max) {
        if (!(min >= 1 && min <= max)) {
            throw new IllegalArgumentException(
                    "raters must run from at least 1 upwards, but were " + min + " to " + max);
        }
        return with(new TableSpec(
                spec.minUnits(),
                spec.maxUnits(),
                min,
                max,
                0,
                0.5,
                0,
                1,
                0,
                1,
                spec.habits(),
                spec.scales(),
                spec.lowest(),
                spec.highest()));
    }

    private CoefficientLaws with(TableSpec newSpec) {
        return new CoefficientLaws(coefficient, exceptions, newSpec, tries, seed, tolerance);
    }

    /**
     * {@return these laws on so many tables drawn at random}
     *
     * @param count at least 0
     * @throws IllegalArgumentException if it is negative
     */
    public CoefficientLaws tries(int count) {
        return new CoefficientLaws(coefficient, exceptions, spec, Options.tries(count), seed, tolerance);
    }

    /**
     * {@return these laws on tables drawn from another seed}
     *
     * @param newSeed any number; the same seed gives the same tables
     */
    public CoefficientLaws seed(long newSeed) {
        return new CoefficientLaws(coefficient, exceptions, spec, tries, newSeed, tolerance);
    }

    /**
     * {@return these laws for a coefficient whose rounding errors are of another size}
     *
     * @param relative how far figures may differ, relative to the larger one if that is above 1
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public CoefficientLaws tolerance(double relative) {
        return new CoefficientLaws(coefficient, exceptions, spec, tries, seed, Options.tolerance(relative));
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
        List<Table> cases = new ArrayList<>(spec.edges());
        for (int i = 0; i < tries; i++) {
            cases.add(spec.draw(RandomStream.of(seed, i)));
        }
        CoefficientRules rules = new CoefficientRules(coefficient, tolerance);
        return new Trials<>(cases, spec::smaller, Table::toString, "from seed " + seed)
                .checks(coefficient.name(), CoefficientLaw.values(), exceptions, rules::broken);
    }

    /** {@return the laws that will be checked} */
    @Override
    public String toString() {
        return coefficient.name() + ": "
                + Arrays.stream(CoefficientLaw.values())
                        .filter(law -> !exceptions.contains(law))
                        .toList();
    }
}
