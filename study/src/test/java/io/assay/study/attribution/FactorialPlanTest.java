package io.assay.study.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactorialPlanTest {
    private static final List<Factor> FOUR = IntStream.range(0, 4)
            .mapToObj(f -> Factor.of("f" + f, "low", "high"))
            .toList();

    @Test
    void a_full_plan_has_every_combination_as_often_as_asked() {
        FactorialPlan plan = FactorialPlan.of(List.of(Factor.of("labels", "a", "b"), Factor.of("size", "s", "m", "l")))
                .replicates(2);

        assertThat(plan.runs()).isEqualTo(12);
        assertThat(plan.order()).hasSize(12);
        assertThat(new HashSet<>(plan.order().stream()
                        .map(run -> run.levels() + " " + run.replicate())
                        .toList()))
                .hasSize(12);
        assertThat(plan.order().stream().map(FactorialPlan.Run::order))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    void the_order_is_drawn_by_the_seed() {
        FactorialPlan plan = FactorialPlan.of(FOUR);

        assertThat(plan.order())
                .isEqualTo(plan.order())
                .isNotEqualTo(plan.seed(2).order());
    }

    @Test
    void half_a_plan_is_balanced_and_has_an_even_number_of_first_levels() {
        List<FactorialPlan.Run> half = FactorialPlan.of(FOUR).half().order();

        assertThat(half).hasSize(8);
        for (int f = 0; f < 4; f++) {
            int factor = f;
            assertThat(half.stream().filter(run -> run.levels().get(factor).equals("high")))
                    .hasSize(4);
        }
        assertThat(half)
                .allMatch(run -> run.levels().stream().filter("low"::equals).count() % 2 == 0);
    }

    @Test
    void says_what_it_cannot_tell() {
        assertThat(FactorialPlan.of(FOUR).limits()).singleElement().asString().contains("two replicates");
        assertThat(FactorialPlan.of(FOUR).half().replicates(2).limits())
                .singleElement()
                .asString()
                .isEqualTo(
                        "Resolution IV: pairs of factors have the same effect as other pairs, so interactions are told only"
                                + " as their sums.");
        assertThat(FactorialPlan.of(FOUR.subList(0, 3)).half().replicates(2).limits())
                .singleElement()
                .asString()
                .contains("only if there are no interactions");
        assertThat(FactorialPlan.of(FOUR).replicates(2).limits()).isEmpty();
    }

    @Test
    void says_what_is_wrong() {
        assertThatThrownBy(() -> FactorialPlan.of(List.of())).hasMessageContaining("at least one factor");
        assertThatThrownBy(() -> FactorialPlan.of(List.of(FOUR.get(0), FOUR.get(0))))
                .hasMessageContaining("same name");
        assertThatThrownBy(() -> FactorialPlan.of(FOUR.subList(0, 2)).half())
                .hasMessageContaining("half a plan needs at least 3 factors");
        assertThatThrownBy(() -> FactorialPlan.of(List.of(FOUR.get(0), FOUR.get(1), Factor.of("x", "a", "b", "c")))
                        .half())
                .hasMessageContaining("x has more");
        assertThatThrownBy(() -> FactorialPlan.of(FOUR).replicates(10_000)).hasMessageContaining("100000 runs");
        assertThatThrownBy(() -> Factor.of("a", "x", "x")).hasMessageContaining("twice");
        assertThatThrownBy(() -> Factor.of(" ", "x", "y")).hasMessageContaining("name");
    }
}
