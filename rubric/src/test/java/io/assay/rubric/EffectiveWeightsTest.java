package io.assay.rubric;

import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.group;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.sheet;
import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EffectiveWeightsTest {
    private static final YesNo ONE = yesNo("one", "Is one").points(2).weight(3);
    private static final Graded TWO =
            graded("two", "Is two").level(-1, "Bad").level(0, "Middling").level(3, "Good");
    private static final Measure THREE = measure("three", "Is three", 1, 5).weight(0.5);
    private static final YesNo GATE = yesNo("gate", "Passes").mustPass();

    @ParameterizedTest
    @EnumSource(Normalization.class)
    void a_point_more_earns_as_much_as_the_weight_says(Normalization normalization) {
        for (Combiner inner : new Combiner[] {Combiner.sum(), Combiner.weightedMean()}) {
            for (Combiner outer : new Combiner[] {Combiner.sum(), Combiner.weightedMean()}) {
                Rubric rubric = Rubric.of(
                                "r",
                                "1",
                                ONE,
                                group("g", TWO, THREE, GATE).weight(2).combinedBy(inner))
                        .combinedBy(outer)
                        .normalizedBy(normalization);
                ScoreSheet base =
                        sheet("i", "r", ONE.answered(false), TWO.answered(0), THREE.answered(2), GATE.answered(true));

                EffectiveWeights weights = EffectiveWeights.of(rubric);

                double earned = rubric.score(base).earned();
                assertThat(rubric.score(base.put("one", true)).earned() - earned)
                        .isCloseTo(2 * weights.of("one"), within(1e-12));
                assertThat(rubric.score(base.put("two", 3)).earned() - earned)
                        .isCloseTo(3 * weights.of("two"), within(1e-12));
                assertThat(rubric.score(base.put("three", 4.5)).earned() - earned)
                        .isCloseTo(2.5 * weights.of("three"), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"min", "geometric", "lexicographic", "own"})
    void other_combiners_have_no_weights_and_say_so(String name) {
        Combiner combiner = switch (name) {
            case "min" -> Combiner.min();
            case "geometric" -> Combiner.geometric();
            case "lexicographic" -> Combiner.lexicographic();
            default -> Combiner.custom("own", (values, by) -> values[0]);
        };
        Rubric rubric = Rubric.of("r", "1", ONE, THREE)
                .normalizedBy(Normalization.RANGE)
                .combinedBy(combiner);

        EffectiveWeights weights = EffectiveWeights.of(rubric);

        assertThat(weights.reason())
                .hasValue("the rubric is combined by " + name + ", so its total is not a sum of parts");
        assertThatThrownBy(() -> weights.of("one")).isInstanceOf(IllegalStateException.class);
        assertThat(EffectiveWeights.of(
                                Rubric.of("r", "1", group("g", ONE, THREE).combinedBy(Combiner.min())))
                        .reason()
                        .orElseThrow())
                .startsWith("the group \"g\" is combined by min");
    }
}
