package io.assay.annotators.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.annotators.Annotations;
import io.assay.annotators.Gold;
import io.assay.core.DuplicatePolicy;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldPassesTest {
    /** 40 gold units that are yes: ana is always right, ben never, cleo answers three, dan none. Nobody finds unit 0. */
    private static GoldPasses.Result result() {
        RatingMatrixBuilder builder =
                RatingMatrix.builder(Scale.nominal("yes", "no")).onDuplicate(DuplicatePolicy.SEPARATE_RATER);
        Map<String, String> gold = new HashMap<>();
        for (int u = 0; u < 40; u++) {
            gold.put("u" + u, "yes");
            builder.rate("u" + u, "ana", u == 0 ? "no" : "yes").rate("u" + u, "ben", "no");
            if (u < 3) {
                builder.rate("u" + u, "cleo", u == 0 ? "no" : "yes");
            }
        }
        for (int r = 0; r < 9; r++) {
            builder.rate("u0", "extra" + r, "no");
        }
        builder.rate("u5", "ana", "no").rate("other", "dan", "yes");
        return GoldPasses.required(0.7).of(Annotations.withRepeats(builder.build()), Gold.of(gold));
    }

    @Test
    void a_rater_passes_or_fails_only_if_the_whole_interval_says_so() {
        GoldPasses.Result result = result();

        assertThat(result.raters().subList(0, 3))
                .extracting(GoldPasses.Pass::standing)
                .containsExactly(
                        GoldPasses.Standing.PASSED, GoldPasses.Standing.FAILED, GoldPasses.Standing.NOT_SETTLED);
        // One wrong unit, and half of one that was rated twice.
        assertThat(result.raters().get(0).rate().value()).isEqualTo(38.5 / 40);
        assertThat(result.raters().get(2).rate().counts().units()).isEqualTo(3);
        GoldPasses.Pass dan = result.raters().get(result.raters().size() - 1);
        assertThat(dan.rate().reason()).contains("there are no answers to gold questions");
        assertThat(dan.standing()).isEqualTo(GoldPasses.Standing.NOT_SETTLED);
    }

    @Test
    void a_question_that_nobody_passes_is_doubtful() {
        assertThat(result().questions()).hasSize(40);
        assertThat(result().doubtful()).extracting(GoldPasses.Question::unit).containsExactly("u0");
    }

    @Test
    void unknown_gold_and_rates_out_of_range_are_refused() {
        RatingMatrix ratings = RatingMatrix.builder(Scale.nominal("yes", "no"))
                .rate("1", "ana", "yes")
                .build();

        assertThatThrownBy(() -> GoldPasses.required(0.7).of(Annotations.of(ratings), Gold.of(Map.of("2", "yes"))))
                .hasMessageContaining("not among the 1 rated ones");
        assertThatThrownBy(() -> GoldPasses.required(70)).hasMessageContaining("did you mean 0.7?");
        assertThatThrownBy(() -> GoldPasses.required(0.7).confidence(95)).hasMessageContaining("did you mean 0.95?");
    }
}
