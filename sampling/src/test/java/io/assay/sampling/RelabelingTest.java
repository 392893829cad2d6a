package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelabelingTest {
    private static final List<String> CLASSES = List.of("cat", "dog");

    /** Both raters of a and b agree on different classes; they differ on c; d has one label; e has none. */
    private static final RatingMatrix RATINGS = RatingMatrix.builder(Scale.nominal())
            .rate("a", "ana", "cat")
            .rate("a", "ben", "cat")
            .rate("b", "ana", "dog")
            .rate("b", "ben", "dog")
            .rate("c", "ana", "cat")
            .rate("c", "ben", "dog")
            .rate("d", "ana", "cat")
            .build();

    private static final Logits POOL = Logits.of(
                    new float[][] {{0.75f, 0.25f}, {0.25f, 0.75f}, {0.5f, 0.5f}, {0.25f, 0.75f}, {0.75f, 0.25f}})
            .asProbabilities()
            .ids(List.of("a", "b", "c", "d", "e"));

    @Test
    void a_case_by_hand() {
        Relabeling relabeling = Relabeling.of(RATINGS, POOL, CLASSES);

        // Each rater agrees with the other on 2 of 3; cat is the consensus of 2 of 3: a rater is no better than always
        // "cat".
        assertThat(relabeling.raterWeight("ana")).isEqualTo(1e-6);
        // The model gives the consensus of all three.
        double w = Math.sqrt(2);
        assertThat(relabeling.modelWeight()).isEqualTo(w);
        double share = (1 + 1 + 0.5) / 3;
        double q = (2e-6 * share + w * 0.75) / (2e-6 + w);
        assertThat(relabeling.quality(0)).isCloseTo(q, within(1e-12));
        assertThat(relabeling.scores()[0])
                .isCloseTo(1 - ((2e-6 + w) * q + 1e-6 / 2) / (2e-6 + w + 1e-6), within(1e-12));
        assertThat(relabeling.consensus(2))
                .as("tie of labels and of probabilities")
                .isZero();
        assertThat(relabeling.consensus(3)).as("the only label").isZero();
        assertThat(relabeling.consensus(4)).as("the model's").isZero();
    }

    @Test
    void items_on_which_raters_and_model_differ_come_first() {
        RatingMatrix ratings = RatingMatrix.builder(Scale.nominal())
                .rate("a", "ana", "cat")
                .rate("a", "ben", "cat")
                .rate("a", "eve", "cat")
                .rate("b", "ana", "dog")
                .rate("b", "ben", "dog")
                .rate("b", "eve", "dog")
                .rate("c", "ana", "cat")
                .rate("c", "ben", "dog")
                .rate("d", "ana", "cat")
                .rate("e", "ana", "cat")
                .rate("e", "ben", "cat")
                .build();

        Relabeling relabeling = Relabeling.of(ratings, POOL, CLASSES);
        Selection selection = relabeling.strategy().select(POOL, 5);

        // The one label of d is against the model; e has two labels and the model for it.
        assertThat(selection.items())
                .extracting(Selection.Selected::id)
                .startsWith("d")
                .endsWith("a", "b");
        assertThat(selection.items().get(0).score()).isEqualTo(relabeling.scores()[3]);
        assertThat(relabeling
                        .strategy()
                        .excluding(3)
                        .select(POOL, 1)
                        .items()
                        .get(0)
                        .id())
                .isEqualTo("c");
    }

    @Test
    void all_that_does_not_fit_is_told_at_once() {
        RatingMatrix ratings = RatingMatrix.builder(Scale.nominal())
                .rate("a", "ana", "cow")
                .rate("z", "ben", "cat")
                .build();

        assertThatThrownBy(() -> Relabeling.of(ratings, POOL, List.of("cat")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ratings and pool do not go together: classes must be one name per class of the pool,"
                        + " which has 2, but were [cat]; units that are no row of the pool: \"z\";"
                        + " categories that are no class: \"cow\"; classes are [cat]");
        assertThatThrownBy(() -> Relabeling.of(RATINGS, POOL))
                .hasMessageContaining("\"cat\", \"dog\"; classes are [0, 1]");
    }

    @Test
    void raters_without_a_common_item_cannot_be_compared() {
        RatingMatrix ratings = RatingMatrix.builder(Scale.nominal())
                .rate("a", "ana", "cat")
                .rate("b", "ben", "dog")
                .build();

        assertThatThrownBy(() -> Relabeling.of(ratings, POOL, CLASSES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no unit has two ratings, so nothing tells how far raters can be trusted;"
                        + " have some units rated twice");
    }

    @Test
    void a_rater_who_is_not_there_is_refused() {
        Relabeling relabeling = Relabeling.of(RATINGS, POOL, CLASSES);

        assertThatThrownBy(() -> relabeling.raterWeight("eve"))
                .hasMessage("there is no rater \"eve\"; raters are [ana, ben]");
    }
}
