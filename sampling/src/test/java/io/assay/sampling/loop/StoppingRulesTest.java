package io.assay.sampling.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.sampling.Logits;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoppingRulesTest {
    private static final Model ONE = model(new float[][] {{1, 0}, {1, 0}, {1, 0}, {1, 0}});
    private static final Model OTHER = model(new float[][] {{1, 0}, {1, 0}, {1, 0}, {0, 1}});

    private static Model model(float[][] logits) {
        return new Model() {
            @Override
            public Logits pool() {
                return Logits.of(logits);
            }

            @Override
            public Logits heldOut() {
                return pool();
            }
        };
    }

    @Test
    void predictions_are_settled_after_enough_equal_rounds_in_a_row() {
        StoppingRule.Watch watch = StoppingRules.stable(1, 2).watch();

        assertThat(watch.after(ONE)).isEmpty();
        assertThat(watch.after(ONE)).isEmpty();
        assertThat(watch.after(OTHER)).isEmpty();
        assertThat(watch.after(OTHER)).isEmpty();
        assertThat(watch.after(OTHER)).hasValue("predictions settled: 100.00 % as in the round before, for 2 rounds");
    }

    @Test
    void a_share_of_rows_may_change() {
        StoppingRule.Watch watch = StoppingRules.stable(0.75, 1).watch();

        assertThat(watch.after(ONE)).isEmpty();
        assertThat(watch.after(OTHER)).hasValue("predictions settled: 75.00 % as in the round before, for 1 round");
    }

    @Test
    void a_first_round_is_never_settled_whatever_the_share() {
        assertThat(StoppingRules.stable(0, 1).watch().after(ONE)).isEmpty();
    }

    @Test
    void doubts_below_the_floor_end_a_run() {
        // The entropy of (0.5, 0.5) is the largest there can be, that of a sure row 0.
        Model half = model(new float[][] {{0, 0}, {0, Float.NEGATIVE_INFINITY}});

        assertThat(StoppingRules.uncertaintyBelow(0.5).watch().after(half)).isEmpty();
        assertThat(StoppingRules.uncertaintyBelow(0.51).watch().after(half))
                .hasValue("the mean normalised entropy of the pool, 0.5000, is below 0.51");
    }

    @Test
    void a_rule_ends_runs_and_the_curve_counts_those_that_went_on() {
        StoppingRule second = () -> new StoppingRule.Watch() {
            private int rounds;

            @Override
            public Optional<String> after(Model model) {
                rounds++;
                return rounds == 2 ? Optional.of("enough") : Optional.empty();
            }
        };

        LearningCurve curve =
                Drawn.loop().rounds(10, 10, 50).runs(2, 3).stopWhen(second).curve("random", Queries.random());

        assertThat(curve.runs()).extracting(LearningRun::stopped).containsExactly("enough", "enough");
        assertThat(curve.points()).extracting(LearningCurve.Point::labels).containsExactly(10, 20);
    }

    @Test
    void figures_out_of_range_are_refused() {
        assertThatThrownBy(() -> StoppingRules.stable(99, 1)).hasMessageContaining("did you mean 0.99?");
        assertThatThrownBy(() -> StoppingRules.stable(0.9, 0))
                .hasMessage("rounds in a row must be at least 1, but was 0");
        assertThatThrownBy(() -> StoppingRules.uncertaintyBelow(Double.NaN)).hasMessageContaining("but was NaN");
    }
}
