package io.assay.sampling.diverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.sampling.Diversity;
import io.assay.sampling.Embeddings;
import io.assay.sampling.Logits;
import io.assay.sampling.Sampling;
import io.assay.sampling.Scorer;
import io.assay.sampling.Selection;
import io.assay.sampling.Strategy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiversitiesTest {
    /** Two heaps and a row on its own. */
    private static final float[][] HEAPS = {{0, 0}, {0, 1}, {1, 0}, {10, 10}, {10, 11}, {50, 50}};

    @Test
    void ranks_are_the_order_of_choice_and_scores_stay() {
        double[] scores = {6, 5, 4, 3, 2, 1};
        Selection selection = Spread.select(Diversities.kCenter(), HEAPS, scores, Logits.of(new float[6][2]), 3);

        assertThat(selection.rows()).containsExactly(0, 5, 4);
        assertThat(selection.items()).extracting(Selection.Selected::rank).containsExactly(1, 2, 3);
        assertThat(selection.items()).extracting(Selection.Selected::score).containsExactly(6.0, 1.0, 2.0);
    }

    @Test
    void candidates_are_the_best_by_score() {
        Selection selection = Sampling.by(Scorer.given(new double[] {6, 5, 4, 3, 2, 1}))
                .diverse(Diversities.kCenter(), Embeddings.of(HEAPS), 2)
                .select(Logits.of(new float[6][2]), 2);

        assertThat(selection.rows()).containsExactly(0, 3);
    }

    @Test
    void facility_location_begins_with_the_row_nearest_to_all_others() {
        assertThat(Spread.choose(Diversities.facilityLocation(), HEAPS, 3)[0]).isEqualTo(3);
        assertThat(Spread.choose(Diversities.facilityLocation(), HEAPS, 3)).contains(5);
    }

    @Test
    void typical_rows_come_from_each_heap() {
        float[][] points = {{0, 0}, {0, 2}, {0, -2}, {100, 0}, {100, 2}, {100, -2}, {100, 1}};

        assertThat(Spread.choose(Diversities.typiClust(3), points, 2)).containsExactly(3, 0);
    }

    @Test
    void a_cover_leaves_rows_on_their_own_to_the_end() {
        assertThat(Spread.choose(Diversities.probCover(1), HEAPS, 4)).containsExactly(0, 3, 5, 1);
    }

    @Test
    void density_keeps_odd_rows_out() {
        float[][] points = {{-1, 0}, {1, 0}, {1, 0.1f}, {0, 0}};
        double[] scores = {1, 0.9, 0.8, 1};

        assertThat(Spread.select(Diversities.density(1), points, scores, Logits.of(new float[4][2]), 2)
                        .rows())
                .containsExactly(1, 2);
    }

    @Test
    void the_first_of_badge_has_the_longest_gradient() {
        Logits pool = Logits.of(new float[][] {{5, 0}, {0.1f, 0}, {0, 0}, {0, 0}});
        float[][] points = {{9, 0}, {1, 0}, {1, 0}, {2, 0}};

        assertThat(Spread.select(Diversities.badge(1), points, new double[4], pool, 1)
                        .rows())
                .containsExactly(3);
    }

    @Test
    void exploration_goes_along_with_diversity() {
        Selection selection = Sampling.byEntropy()
                .diverse(Diversities.kCenter(), Embeddings.of(HEAPS), 3)
                .explore(0.5, 1)
                .select(Logits.of(new float[6][2]), 4);

        assertThat(selection.items())
                .extracting(Selection.Selected::why)
                .containsExactly("score", "score", "random", "random");
        assertThat(selection.rows()).doesNotHaveDuplicates();
    }

    @Test
    void what_does_not_fit_is_refused() {
        Logits pool = Logits.of(new float[6][2]);
        Strategy strategy = Sampling.byEntropy().diverse(Diversities.kCenter(), Embeddings.of(HEAPS), 2);
        assertThatThrownBy(() -> strategy.select(Logits.of(new float[5][2]), 2))
                .hasMessage("embeddings must be one per row, but there are 6 for 5 rows");
        assertThatThrownBy(() -> strategy.select(pool.blocks(2), 2))
                .hasMessage("a diverse strategy needs the whole pool, not blocks of it");
        assertThatThrownBy(strategy::balanced).hasMessageContaining("either diverse or balanced");
        assertThatThrownBy(() -> strategy.stratified(List.of("a"))).hasMessageContaining("either diverse or balanced");
        assertThatThrownBy(() -> Sampling.byEntropy().diverse(Diversities.kCenter(), Embeddings.of(HEAPS), 0))
                .hasMessage("candidates per row chosen must be at least 1, but was 0");
        Diversity other = Diversities.kCenter(Embeddings.of(new float[][] {{1}}));
        assertThatThrownBy(() -> Spread.choose(other, HEAPS, 2))
                .hasMessage("labelled rows have 1 dimensions, but candidates 2; both need the same");
        assertThatThrownBy(() -> Diversities.probCover(0))
                .hasMessage("radius must be positive and finite, but was 0.0");
        assertThatThrownBy(() -> Diversities.density(Double.NaN))
                .hasMessage("power must be positive and finite, but was NaN");
    }

    @Test
    void a_diversity_that_breaks_its_law_is_refused() {
        assertThatThrownBy(() -> Spread.choose((candidates, budget) -> new int[] {1, 1}, HEAPS, 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a diversity must choose different positions from 0 to 5, but it chose 1 twice");
        assertThatThrownBy(() -> Spread.choose((candidates, budget) -> new int[] {6, 1}, HEAPS, 2))
                .hasMessageContaining("but it chose 6");
        assertThatThrownBy(() -> Spread.choose((candidates, budget) -> new int[] {1}, HEAPS, 2))
                .hasMessage("a diversity must choose as many as asked, 2, but it chose 1");
    }

    @Test
    void embeddings_that_are_none_are_refused() {
        assertThatThrownBy(() -> Embeddings.of(new float[0][]))
                .hasMessage("number of embeddings must be at least 1, but was 0");
        assertThatThrownBy(() -> Embeddings.of(new float[][] {{1, 2}, {3}}))
                .hasMessage("row 1 has 1 dimensions, but row 0 has 2; all rows need the same");
        assertThatThrownBy(() -> Embeddings.of(new float[][] {{1, 2}, {3, Float.NaN}}))
                .hasMessage("row 1, column 1: NaN is no coordinate; embeddings must be finite");
    }

    @Test
    void embeddings_come_from_files_too() throws Exception {
        Path file =
                Path.of(Embeddings.class.getResource("npy/one-row-fortran.npy").toURI());

        Embeddings embeddings = Embeddings.npy(file);

        float[] vector = new float[3];
        embeddings.copy(0, vector);
        assertThat(vector).containsExactly(0.5f, -1.25f, 3);
        assertThat(embeddings.rowCount()).isEqualTo(1);
        assertThat(embeddings.dimensionCount()).isEqualTo(3);
    }
}
