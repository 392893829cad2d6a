package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyTest {
    /** Sure, unsure, in between, unsure. */
    private static final Logits POOL =
            Logits.of(new float[][] {{9, 0}, {1, 1}, {2, 1}, {3, 3}}).ids(List.of("a", "b", "c", "d"));

    @Test
    void the_most_uncertain_row_has_rank_1_and_ties_go_by_row() {
        Selection selection = Sampling.byEntropy().select(POOL, 3);

        assertThat(selection.items())
                .extracting(item -> item.rank() + " " + item.row() + " " + item.id() + " " + item.why())
                .containsExactly("1 1 b score", "2 3 d score", "3 2 c score");
        assertThat(selection).hasToString("3 rows of 4, scores 0.6931 to 0.5822");
    }

    @Test
    void a_budget_above_the_pool_takes_all_and_says_so() {
        Selection selection = Sampling.byEntropy().select(POOL, 10);

        assertThat(selection.rows()).containsExactly(1, 3, 2, 0);
        assertThat(selection.size()).isEqualTo(4);
        assertThat(selection.budget()).isEqualTo(10);
        assertThat(selection).hasToString("4 rows of 4 (10 asked for), scores 0.6931 to 0.0012");
    }

    @Test
    void a_budget_of_0_takes_none() {
        assertThat(Sampling.byEntropy().select(POOL, 0).items()).isEmpty();
        assertThat(Sampling.byEntropy()
                        .balanced()
                        .explore(0.5, 1)
                        .select(POOL, 0)
                        .items())
                .isEmpty();
        assertThat(Sampling.byEntropy().select(POOL, 0)).hasToString("0 rows of 4");
    }

    @Test
    void a_negative_budget_is_refused() {
        assertThatThrownBy(() -> Sampling.byEntropy().select(POOL, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("budget must be at least 0, but was -1");
    }

    @Test
    void filters_are_counted() {
        Selection selection = Sampling.byEntropy().skipConfident(0.7).select(POOL, 3);

        assertThat(selection.rows()).containsExactly(1, 3);
        assertThat(selection.considered()).isEqualTo(2);
        assertThat(selection).hasToString("2 rows of 4 (3 asked for, 2 passed the filters), scores 0.6931 to 0.6931");
    }

    @Test
    void a_filter_sees_the_temperature() {
        assertThat(Sampling.byEntropy()
                        .skipConfident(0.7)
                        .temperature(2)
                        .select(POOL, 4)
                        .considered())
                .isEqualTo(3);
    }

    @Test
    void a_slice_keeps_its_ids_and_counts_from_its_start() {
        Selection selection = Sampling.byEntropy().select(POOL.slice(2, 4), 1);

        assertThat(selection.items()).extracting(Selection.Selected::id).containsExactly("d");
        assertThat(selection.rows()).containsExactly(1);
    }

    @Test
    void strata_give_in_proportion_by_largest_remainders() {
        Map<Integer, Integer> sizes = Map.of(0, 50, 1, 30, 2, 17, 3, 3);
        assertThat(Grouping.Strata.quotas(sizes, 10)).isEqualTo(Map.of(0, 5, 1, 3, 2, 2, 3, 0));
        assertThat(Grouping.Strata.quotas(Map.of(0, 1, 1, 1, 2, 1), 2)).isEqualTo(Map.of(0, 1, 1, 1, 2, 0));
        assertThat(Grouping.Strata.quotas(Map.of(0, 2, 1, 5), 99)).isEqualTo(Map.of(0, 2, 1, 5));
    }

    @Test
    void a_stratified_selection_holds_to_the_quotas() {
        Logits pool = Logits.of(Pools.normal(1000, 4, 2, 1));
        List<String> strata = IntStream.range(0, 1000)
                .mapToObj(row -> row % 10 < 7 ? "common" : "rare")
                .toList();

        Selection selection = Sampling.byEntropy().stratified(strata).select(pool, 50);

        Map<String, Integer> counts = new HashMap<>();
        for (int row : selection.rows()) {
            counts.merge(strata.get(row), 1, Integer::sum);
        }
        assertThat(counts).isEqualTo(Map.of("common", 35, "rare", 15));
    }

    @Test
    void exploration_spends_its_share_on_rows_that_score_would_not_take() {
        Logits pool = Logits.of(Pools.normal(1000, 4, 2, 1));

        Selection mixed = Sampling.byEntropy().explore(0.2, 7).select(pool, 100);

        Selection pure = Sampling.byEntropy().select(pool, 80);
        assertThat(mixed.items().stream()
                        .filter(item -> item.why().equals("score"))
                        .map(Selection.Selected::row))
                .containsExactlyElementsOf(
                        pure.items().stream().map(Selection.Selected::row).toList());
        assertThat(mixed.items())
                .filteredOn(item -> item.why().equals("random"))
                .hasSize(20);
        double[] scores = Scorer.entropy().scores(pool);
        assertThat(mixed.items()).allSatisfy(item -> assertThat(item.score()).isEqualTo(scores[item.row()]));
        assertThat(mixed.items().get(99).score())
                .isLessThan(pure.items().get(79).score());
        assertThat(Sampling.byEntropy().explore(0.2, 8).select(pool, 100).rows())
                .isNotEqualTo(mixed.rows());
    }

    @Test
    void scores_computed_elsewhere_select() {
        assertThat(Sampling.by(Scorer.given(new double[] {4, 1, 3, 2}))
                        .select(POOL, 2)
                        .rows())
                .containsExactly(0, 2);
    }

    @Test
    void an_empty_source_is_refused() {
        assertThatThrownBy(() -> Sampling.byEntropy().select(Optional::empty, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the pool is empty: its source gave no rows");
    }

    @Test
    void blocks_that_do_not_go_together_are_refused() {
        LogitsSource classes =
                LogitsSource.of(List.of(POOL, Logits.of(new float[1][3])).iterator());
        assertThatThrownBy(() -> Sampling.byEntropy().select(classes, 3))
                .hasMessage(
                        "the block from row 4 on is 1 x 3 logits, but the first is 4 x 2 logits; blocks of a source need the"
                                + " same classes, kind and temperature");
        LogitsSource kinds = LogitsSource.of(List.of(
                        POOL, Logits.of(new float[][] {{0.5f, 0.5f}}).asProbabilities())
                .iterator());
        assertThatThrownBy(() -> Sampling.byEntropy().select(kinds, 3))
                .hasMessageContaining("is 1 x 2 probabilities, but");
    }

    @Test
    void ids_of_long_streams_are_kept_for_what_is_selected_only() {
        float[][] rising = new float[200_000][1];
        double[] scores = IntStream.range(0, rising.length).asDoubleStream().toArray();
        List<String> ids =
                IntStream.range(0, rising.length).mapToObj(row -> "i" + row).toList();

        Selection selection = Sampling.by(Scorer.given(scores))
                .select(Logits.of(rising).ids(ids).blocks(1000), 300);

        assertThat(selection.items())
                .extracting(Selection.Selected::id)
                .startsWith("i199999", "i199998")
                .endsWith("i199700");
    }

    @Test
    void strata_that_are_not_one_per_row_are_refused() {
        Strategy strategy = Sampling.byEntropy().stratified(Collections.nCopies(3, "x"));
        assertThatThrownBy(() -> strategy.select(POOL, 2))
                .hasMessage("strata must be one per row, but there are 3 for 4 rows");
        assertThatThrownBy(() -> strategy.select(POOL.blocks(2), 2)).hasMessageContaining("strata must be one per row");
        assertThatThrownBy(() -> Sampling.byEntropy()
                        .stratified(Collections.nCopies(5, "x"))
                        .select(POOL.blocks(2), 2))
                .hasMessage("strata must be one per row, but there are 5 for 4 rows");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, 95})
    void shares_out_of_range_are_refused(double share) {
        Strategy strategy = Sampling.byEntropy();
        String hint = share == 95 ? "; did you mean 0.95?" : "";
        assertThatThrownBy(() -> strategy.skipConfident(share))
                .hasMessage("confidence must be in [0, 1], but was " + share + hint);
        assertThatThrownBy(() -> strategy.explore(share, 1))
                .hasMessageStartingWith("share of random rows must be in [0, 1]");
        assertThatThrownBy(() -> strategy.band(share, 1))
                .hasMessageStartingWith("low limit of the band must be in [0, 1]");
        assertThatThrownBy(() -> strategy.band(0, share))
                .hasMessageStartingWith("high limit of the band must be in [0, 1]");
    }

    @Test
    void a_band_in_the_wrong_order_is_refused() {
        assertThatThrownBy(() -> Sampling.byEntropy().band(0.6, 0.4))
                .hasMessage("the band goes from 0.6 to 0.4; put the low limit first");
    }

    @Test
    void prices_count_where_labels_cost_different_amounts() {
        Strategy strategy = Sampling.by(Scorer.given(new double[] {5, 4, 3, 1}));
        double[] prices = {10, 4, 4, 0.5};

        assertThat(strategy.selectWithin(POOL, prices, 9).rows()).containsExactly(1, 2, 3);
        assertThat(strategy.selectWithin(POOL, prices, 4.2).rows()).containsExactly(1);
        assertThat(strategy.selectWithin(POOL, prices, 0.4).items()).isEmpty();
        assertThat(strategy.selectWithin(POOL, prices, 1e9).rows()).containsExactly(0, 1, 2, 3);
        assertThat(strategy.excluding(1).selectWithin(POOL, prices, 9).rows()).containsExactly(2, 3);
    }

    @Test
    void prices_that_do_not_fit_are_refused() {
        Strategy strategy = Sampling.by(Scorer.given(new double[] {5, -4, 3, 1}));
        assertThatThrownBy(() -> strategy.selectWithin(POOL, new double[3], 9))
                .hasMessage("prices must be one per row, but there are 3 for 4 rows");
        assertThatThrownBy(() -> strategy.selectWithin(POOL, new double[] {1, 1, 0, 1}, 9))
                .hasMessage("price of row 2 must be positive and finite, but was 0.0");
        assertThatThrownBy(() -> strategy.selectWithin(POOL, new double[] {1, 1, 1, 1}, 9))
                .hasMessage("the score of row 1 is -4.0; scores must not be negative to be weighed against prices");
        assertThatThrownBy(() -> strategy.selectWithin(POOL, new double[] {1, 1, 1, 1}, -1))
                .hasMessage("budget must not be negative, but was -1.0");
        assertThatThrownBy(() -> strategy.balanced().selectWithin(POOL, new double[] {1, 1, 1, 1}, 1))
                .hasMessageContaining("prices go with filters and scores only");
    }
}
