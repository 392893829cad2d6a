package io.assay.annotators.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.annotators.Gold;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Raters to remove, and the checks that keep the count honest. */
class RemovalPlanTest {
    @Test
    void spammers_are_removed_and_the_careful_stay() {
        RatingMatrix ratings = drawn(400, 1, 0.9, 0.9, 0.5, 0.85, 0.5, 0.9, 0.85);

        RemovalCurve curve = RemovalPlan.defaults().gold(gold(400, 1)).of(ratings);

        assertThat(curve.toRemove()).containsExactlyInAnyOrder("r2", "r4");
        RemovalCurve.Step second = curve.steps().get(1);
        assertThat(second.alpha().value())
                .isEqualTo(Agreement.krippendorff(ratings.withoutRaters(List.of("r2", "r4")))
                        .value());
        assertThat(second.alpha().value()).isGreaterThan(second.random() + 0.1);
        assertThat(second.heldOutGain())
                .isEqualTo(second.alpha().value() - curve.alpha().value(), within(0.05));
        assertThat(second.ratingsLost()).isEqualTo(800);
        assertThat(second.unitsLost()).isZero();
        assertThat(second.goldAccuracy().orElseThrow())
                .isGreaterThanOrEqualTo(curve.goldAccuracy().orElseThrow());
        assertThat(curve.toString()).endsWith("\nremove " + String.join(", ", curve.toRemove()));
    }

    @Test
    void what_a_removal_has_to_be_worth_is_for_the_user_to_say() {
        RatingMatrix ratings = drawn(400, 1, 0.9, 0.9, 0.5, 0.85, 0.5, 0.9, 0.85);

        assertThat(RemovalPlan.defaults().leastGain(0).of(ratings).recommended())
                .isGreaterThan(2);
        assertThat(RemovalPlan.defaults().leastGain(0.5).of(ratings).recommended())
                .isZero();
    }

    /** The rise on the same ratings is there, but it does not hold on others. */
    @Test
    void among_equal_raters_nobody_is_removed() {
        int removed = 0;
        for (int seed = 0; seed < 20; seed++) {
            RemovalCurve curve =
                    RemovalPlan.defaults().steps(2).seed(seed).of(drawn(120, 50 + seed, 0.8, 0.8, 0.8, 0.8, 0.8));
            assertThat(curve.steps().get(0).alpha().value())
                    .isGreaterThan(curve.alpha().value());
            removed += curve.recommended();
        }

        assertThat(removed).isZero();
    }

    @Test
    void random_removal_is_the_mean_over_raters() {
        RatingMatrix ratings = drawn(100, 3, 0.9, 0.6, 0.8);
        double mean =
                (Agreement.krippendorff(ratings.withoutRaters(List.of("r0"))).value()
                                + Agreement.krippendorff(ratings.withoutRaters(List.of("r1")))
                                        .value()
                                + Agreement.krippendorff(ratings.withoutRaters(List.of("r2")))
                                        .value())
                        / 3;

        RemovalCurve curve = RemovalPlan.defaults().of(ratings);

        assertThat(curve.steps()).hasSize(1);
        assertThat(curve.steps().get(0).random()).isEqualTo(mean, within(0.06));
        assertThat(RemovalPlan.defaults().of(ratings)).isEqualTo(curve);
    }

    @Test
    void too_few_raters_and_no_variation_remove_nobody() {
        assertThat(RemovalPlan.defaults().of(drawn(50, 4, 0.9, 0.9)).steps()).isEmpty();
        RatingMatrix same = RatingMatrix.of(Scale.nominal(), new double[][] {{1, 1, 1}, {1, 1, 1}});
        assertThat(RemovalPlan.defaults().of(same).alpha().isDefined()).isFalse();
        assertThat(RemovalPlan.defaults().of(same).toString()).isEqualTo("all raters: alpha undefined\nremove nobody");
        assertThatThrownBy(() -> RemovalPlan.defaults().steps(0)).hasMessageContaining("at least 1");
    }

    private static RatingMatrix drawn(int units, long seed, double... accuracies) {
        RandomStream truth = RandomStream.of(seed, 0);
        RandomStream noise = RandomStream.of(seed, 1);
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal());
        for (int u = 0; u < units; u++) {
            boolean yes = truth.nextBoolean();
            for (int r = 0; r < accuracies.length; r++) {
                builder.rate("u" + u, "r" + r, noise.nextDouble() < accuracies[r] == yes ? "yes" : "no");
            }
        }
        return builder.build();
    }

    private static Gold gold(int units, long seed) {
        RandomStream truth = RandomStream.of(seed, 0);
        Map<String, String> labels = new HashMap<>();
        for (int u = 0; u < units; u++) {
            labels.put("u" + u, truth.nextBoolean() ? "yes" : "no");
        }
        return Gold.of(labels);
    }
}
