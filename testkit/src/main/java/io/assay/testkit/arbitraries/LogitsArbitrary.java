package io.assay.testkit.arbitraries;

import io.assay.sampling.Logits;
import io.assay.testkit.internal.Pool;
import io.assay.testkit.internal.PoolSpec;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * Pools of logits or probabilities, of models that know nothing to models that are sure; some classes are masked.
 *
 * <p>Pools shrink to fewer rows, then fewer classes, then fewer masks, then whole numbers near 0. Edge cases are the smallest pool, equal
 * numbers, numbers far apart, and rows with one class left. Immutable; every option returns a new arbitrary.
 */
public final class LogitsArbitrary implements Arbitrary<Logits> {
    static final LogitsArbitrary DEFAULT = new LogitsArbitrary(PoolSpec.DEFAULT);

    private final PoolSpec spec;

    private LogitsArbitrary(PoolSpec spec) {
        this.spec = spec;
    }

    /**
     * {@return pools of so many rows; 1 to 20 by default}
     *
     * @param min at least 1
     * @param max at least {@code min}
     * @throws IllegalArgumentException if they are out of range
     */
    public LogitsArbitrary rows(int min, int max) {
        Limits.counts(min, max, 1, "rows");
        return new LogitsArbitrary(
                new PoolSpec(min, max, spec.minClasses(), spec.maxClasses(), spec.maxMasked(), spec.probabilities()));
    }

    /**
     * {@return pools of so many classes; 1 to 6 by default}
     *
     * @param min at least 1
     * @param max at least {@code min}
     * @throws IllegalArgumentException if they are out of range
     */
    public LogitsArbitrary classes(int min, int max) {
        Limits.counts(min, max, 1, "classes");
        return new LogitsArbitrary(
                new PoolSpec(spec.minRows(), spec.maxRows(), min, max, spec.maxMasked(), spec.probabilities()));
    }

    /**
     * {@return pools in which classes are masked out of rows with a chance up to a limit; 0.2 by default}
     *
     * @param max in [0, 1); 0 for no masks
     * @throws IllegalArgumentException if it is out of range
     */
    public LogitsArbitrary masked(double max) {
        if (!(max >= 0 && max < 1)) {
            throw new IllegalArgumentException("the chance of a mask must be in [0, 1), but was " + max);
        }
        return new LogitsArbitrary(new PoolSpec(
                spec.minRows(), spec.maxRows(), spec.minClasses(), spec.maxClasses(), max, spec.probabilities()));
    }

    /** {@return pools of probabilities in place of logits} */
    public LogitsArbitrary probabilities() {
        return new LogitsArbitrary(new PoolSpec(
                spec.minRows(), spec.maxRows(), spec.minClasses(), spec.maxClasses(), spec.maxMasked(), true));
    }

    /** A pool that knows how to shrink. */
    private record ShrinkablePool(Pool pool) implements Shrinkable<Logits> {
        @Override
        public Logits value() {
            return pool.logits();
        }

        @Override
        public Stream<Shrinkable<Logits>> shrink() {
            return pool.smaller().map(ShrinkablePool::new);
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(pool.rowCount() + pool.classCount(), pool.masked(), pool.effort());
        }
    }

    @Override
    public RandomGenerator<Logits> generator(int genSize) {
        return Drawn.generator(random -> new ShrinkablePool(spec.draw(random)));
    }

    @Override
    public EdgeCases<Logits> edgeCases(int maxEdgeCases) {
        return Drawn.edgeCases(maxEdgeCases, spec.edges().stream().map(ShrinkablePool::new));
    }
}
