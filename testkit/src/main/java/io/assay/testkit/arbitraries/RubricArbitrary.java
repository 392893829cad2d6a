package io.assay.testkit.arbitraries;

import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.Scored;
import io.assay.testkit.internal.RubricPlan;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * Rubrics that are allowed: criteria of all kinds, weights, penalties, gates, conditions, groups, and all settings; or sheets that answer
 * them, or what those come to.
 *
 * <p>They shrink to fewer criteria, then to criteria of yes and no without anything else and answered no, and to default settings. Immutable; every
 * option returns a new arbitrary.
 *
 * @param <T> rubrics, sheets or scores
 */
public final class RubricArbitrary<T> implements Arbitrary<T> {
    private final int min;
    private final int max;
    private final Function<RubricPlan, T> result;

    private RubricArbitrary(int min, int max, Function<RubricPlan, T> result) {
        this.min = min;
        this.max = max;
        this.result = result;
    }

    static RubricArbitrary<Rubric> rubrics() {
        return new RubricArbitrary<>(1, 6, RubricPlan::rubric);
    }

    static RubricArbitrary<ScoreSheet> sheets() {
        return new RubricArbitrary<>(1, 6, RubricPlan::sheet);
    }

    static RubricArbitrary<Scored> scores() {
        return new RubricArbitrary<>(1, 6, RubricPlan::scored);
    }

    /**
     * {@return rubrics of so many criteria; 1 to 6 by default}
     *
     * @param fewest at least 1
     * @param most at least {@code fewest}
     * @throws IllegalArgumentException if they are out of range
     */
    public RubricArbitrary<T> criteria(int fewest, int most) {
        Limits.counts(fewest, most, 1, "criteria");
        return new RubricArbitrary<>(fewest, most, result);
    }

    /** A rubric that knows how to shrink. */
    private record ShrinkableRubric<T>(RubricPlan plan, int min, Function<RubricPlan, T> result)
            implements Shrinkable<T> {
        @Override
        public T value() {
            return result.apply(plan);
        }

        @Override
        public Stream<Shrinkable<T>> shrink() {
            return plan.smaller(min).map(smaller -> new ShrinkableRubric<>(smaller, min, result));
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(plan.criteria().size(), plan.effort());
        }
    }

    @Override
    public RandomGenerator<T> generator(int genSize) {
        return Drawn.generator(random -> new ShrinkableRubric<>(RubricPlan.draw(random, min, max), min, result));
    }

    @Override
    public EdgeCases<T> edgeCases(int maxEdgeCases) {
        return Drawn.edgeCases(
                maxEdgeCases,
                IntStream.of(min, max)
                        .distinct()
                        .mapToObj(size -> new ShrinkableRubric<>(RubricPlan.plain(size), min, result)));
    }
}
