package io.assay.testkit.laws;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.Logits;
import io.assay.sampling.Row;
import io.assay.sampling.Scorer;
import io.assay.testkit.internal.Pool;
import io.assay.testkit.internal.PoolSpec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts a scorer of your own through the {@linkplain ScorerLaw laws of scorers}.
 *
 * <p>Laws are tried on pools at the limits (one row, one class, equal and huge logits, masked classes) and on pools drawn at random from a seed. Scores
 * are compared to 1e-7, as blocks may use a fast exponential. A broken law is reported with the smallest pool found that shows it. Needs no
 * test framework. Immutable; every option returns new laws.
 */
public final class ScorerLaws {
    private static final double TEMPERATURE = 2;

    private final String name;
    private final Scorer scorer;
    private final Set<ScorerLaw> exceptions;
    private final PoolSpec spec;
    private final int tries;
    private final long seed;
    private final double tolerance;

    private ScorerLaws(
            String name,
            Scorer scorer,
            Set<ScorerLaw> exceptions,
            PoolSpec spec,
            int tries,
            long seed,
            double tolerance) {
        this.name = name;
        this.scorer = scorer;
        this.exceptions = exceptions;
        this.spec = spec;
        this.tries = tries;
        this.seed = seed;
        this.tolerance = tolerance;
    }

    /**
     * Checks all laws.
     *
     * @param scorer what to check
     * @throws AssertionError with all laws that are broken
     */
    public static void check(Scorer scorer) {
        of(scorer).check();
    }

    /**
     * {@return the laws of a scorer, on 200 pools from seed 1 beside those at the limits}
     *
     * @param scorer what to check
     */
    public static ScorerLaws of(Scorer scorer) {
        return new ScorerLaws("the scorer", scorer, EnumSet.noneOf(ScorerLaw.class), PoolSpec.DEFAULT, 200, 1, 1e-7);
    }

    /**
     * {@return these laws without some, which the documentation of the scorer should tell}
     *
     * @param laws not to be checked
     */
    public ScorerLaws except(ScorerLaw... laws) {
        Set<ScorerLaw> more = EnumSet.copyOf(exceptions);
        more.addAll(List.of(laws));
        return new ScorerLaws(name, scorer, more, spec, tries, seed, tolerance);
    }

    /**
     * {@return these laws on pools of so many classes; 1 to 6 by default}
     *
     * @param min at least 1
     * @param max at least {@code min}
     * @throws IllegalArgumentException if they are out of range
     */
    public ScorerLaws classes(int min, int max) {
        if (!(min >= 1 && min <= max)) {
            throw new IllegalArgumentException(
                    "classes must run from at least 1 upwards, but were " + min + " to " + max);
        }
        return with(new PoolSpec(spec.minRows(), spec.maxRows(), min, max, spec.maxMasked(), spec.probabilities()));
    }

    /** {@return these laws on pools without masked classes} */
    public ScorerLaws withoutMasks() {
        return with(new PoolSpec(
                spec.minRows(), spec.maxRows(), spec.minClasses(), spec.maxClasses(), 0, spec.probabilities()));
    }

    /** {@return these laws on pools of probabilities in place of logits} */
    public ScorerLaws probabilities() {
        return with(new PoolSpec(
                spec.minRows(), spec.maxRows(), spec.minClasses(), spec.maxClasses(), spec.maxMasked(), true));
    }

    private ScorerLaws with(PoolSpec newSpec) {
        return new ScorerLaws(name, scorer, exceptions, newSpec, tries, seed, tolerance);
    }

    /**
     * {@return these laws on so many pools drawn at random}
     *
     * @param count at least 0
     * @throws IllegalArgumentException if it is negative
     */
    public ScorerLaws tries(int count) {
        return new ScorerLaws(name, scorer, exceptions, spec, Options.tries(count), seed, tolerance);
    }

    /**
     * {@return these laws on pools drawn from another seed}
     *
     * @param newSeed any number; the same seed gives the same pools
     */
    public ScorerLaws seed(long newSeed) {
        return new ScorerLaws(name, scorer, exceptions, spec, tries, newSeed, tolerance);
    }

    /**
     * {@return these laws for a scorer whose blocks err by another size}
     *
     * @param relative how far scores may differ, relative to the larger one if that is above 1
     * @throws IllegalArgumentException if it is negative or NaN
     */
    public ScorerLaws tolerance(double relative) {
        return new ScorerLaws(name, scorer, exceptions, spec, tries, seed, Options.tolerance(relative));
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
        List<Pool> cases = new ArrayList<>(spec.edges());
        for (int i = 0; i < tries; i++) {
            cases.add(spec.draw(RandomStream.of(seed, i)));
        }
        return new Trials<>(cases, Pool::smaller, Pool::toString, "from seed " + seed)
                .checks(name, ScorerLaw.values(), exceptions, this::broken);
    }

    private Optional<String> broken(ScorerLaw law, Pool data) {
        Logits pool = data.logits();
        double[] rows = rows(pool);
        return switch (law) {
            case NEVER_NAN ->
                IntStream.range(0, rows.length)
                        .filter(i -> Double.isNaN(rows[i]))
                        .mapToObj(i -> "the score of row " + i + " is NaN")
                        .findFirst();
            case REPEATABLE -> differing(rows, "after all others", backwards(pool));
            case ROW_ALONE -> differing(rows, "alone", alone(pool));
            case BLOCK_IS_ITS_ROWS -> differing(rows, "in a block", block(pool));
            case POOL_IS_ITS_ROWS ->
                nanIn(rows) ? Optional.empty() : differing(rows, "in the pool", scorer.scores(pool));
            case TEMPERATURE ->
                differing(
                        rows(pool.temperature(TEMPERATURE)),
                        "by the scorer at temperature " + TEMPERATURE,
                        block(scorer.temperature(TEMPERATURE), pool));
        };
    }

    private static boolean nanIn(double[] scores) {
        return java.util.Arrays.stream(scores).anyMatch(Double::isNaN);
    }

    private double[] rows(Logits pool) {
        double[] scores = new double[pool.rowCount()];
        Row row = pool.cursor();
        for (int i = 0; i < scores.length; i++) {
            pool.load(i, row);
            scores[i] = scorer.score(row);
        }
        return scores;
    }

    private double[] backwards(Logits pool) {
        double[] scores = new double[pool.rowCount()];
        Row row = pool.cursor();
        for (int i = scores.length - 1; i >= 0; i--) {
            pool.load(i, row);
            scores[i] = scorer.score(row);
        }
        return scores;
    }

    private double[] alone(Logits pool) {
        double[] scores = new double[pool.rowCount()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = block(pool.slice(i, i + 1))[0];
        }
        return scores;
    }

    private double[] block(Logits pool) {
        return block(scorer, pool);
    }

    private static double[] block(Scorer scorer, Logits pool) {
        double[] scores = new double[pool.rowCount()];
        scorer.score(pool, scores);
        return scores;
    }

    private Optional<String> differing(double[] scores, String how, double[] others) {
        return IntStream.range(0, scores.length)
                .mapToObj(i -> Figures.compared("the score of row " + i, scores[i], how, others[i], tolerance))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
