package io.assay.testkit.arbitraries;

import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.testkit.internal.SheetPlan;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * Sheets that answer a given rubric as it allows; some criteria are not applicable, not to be assessed, failed or missing.
 *
 * <p>Answers shrink to the lowest one. Edge cases are sheets of the lowest and of the highest answers, and sheets without any. Items are called
 * {@code 1} to {@code 5} and raters {@code R1} to {@code R3}. Immutable; every option returns a new arbitrary.
 */
public final class SheetArbitrary implements Arbitrary<ScoreSheet> {
    private final Rubric rubric;
    private final boolean complete;

    private SheetArbitrary(Rubric rubric, boolean complete) {
        this.rubric = rubric;
        this.complete = complete;
    }

    static SheetArbitrary of(Rubric rubric) {
        return new SheetArbitrary(rubric.validated(), false);
    }

    /** {@return sheets that answer every criterion whose condition is met} */
    public SheetArbitrary complete() {
        return new SheetArbitrary(rubric, true);
    }

    /** A sheet that knows how to shrink. */
    private record ShrinkableSheet(SheetPlan plan) implements Shrinkable<ScoreSheet> {
        @Override
        public ScoreSheet value() {
            return plan.sheet();
        }

        @Override
        public Stream<Shrinkable<ScoreSheet>> shrink() {
            return plan.smaller().map(ShrinkableSheet::new);
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(plan.effort());
        }
    }

    @Override
    public RandomGenerator<ScoreSheet> generator(int genSize) {
        return Drawn.generator(random -> new ShrinkableSheet(SheetPlan.draw(random, rubric, complete)));
    }

    @Override
    public EdgeCases<ScoreSheet> edgeCases(int maxEdgeCases) {
        return Drawn.edgeCases(
                maxEdgeCases, SheetPlan.edges(rubric, complete).stream().map(ShrinkableSheet::new));
    }
}
