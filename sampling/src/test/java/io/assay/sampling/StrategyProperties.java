package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StrategyProperties {
    @Provide
    Arbitrary<float[][]> tied() {
        return Pools.tied();
    }

    /** The strategies whose selections are compared. */
    private static List<Strategy> strategies(int rows) {
        List<String> strata =
                IntStream.range(0, rows).mapToObj(row -> "s" + row % 3).toList();
        Strategy entropy = Sampling.byEntropy();
        return List.of(
                entropy,
                Sampling.byMargin().temperature(2),
                entropy.skipConfident(0.9),
                entropy.band(0.4, 0.6),
                entropy.where(row -> row.index() % 2 == 0),
                entropy.balanced(),
                entropy.stratified(strata),
                entropy.explore(0.3, 5),
                entropy.balanced().explore(0.5, 5).skipConfident(0.95),
                Sampling.atRandom(9));
    }

    @Property(tries = 300)
    void a_selection_is_that_of_a_full_sort_with_ties(
            @ForAll("tied") float[][] rows, @ForAll @IntRange(max = 70) int budget) {
        Logits pool = Logits.of(rows);
        double[] scores = Scorer.entropy().scores(pool);

        Selection selection = Sampling.byEntropy().select(pool, budget);

        int[] sorted = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -scores[row])
                        .thenComparingInt(row -> row))
                .limit(budget)
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(selection.rows()).isEqualTo(sorted);
        assertThat(selection.items())
                .extracting(Selection.Selected::rank)
                .isEqualTo(IntStream.rangeClosed(1, sorted.length).boxed().toList());
        assertThat(selection.items())
                .allSatisfy(item -> assertThat(item.score()).isEqualTo(scores[item.row()]));
    }

    @Property(tries = 300)
    void blocks_give_what_the_whole_gives(
            @ForAll("tied") float[][] rows,
            @ForAll @IntRange(max = 70) int budget,
            @ForAll @IntRange(min = 1, max = 70) int rowsPerBlock) {
        List<String> ids =
                IntStream.range(0, rows.length).mapToObj(row -> "id-" + row).toList();
        Logits pool = Logits.of(rows).ids(ids);
        for (Strategy strategy : strategies(rows.length)) {
            Selection whole = strategy.select(pool, budget);
            Selection blocks = strategy.select(pool.blocks(rowsPerBlock), budget);
            assertThat(blocks.items()).isEqualTo(whole.items());
            assertThat(blocks).hasToString(whole.toString());
            assertThat(whole.items()).allSatisfy(item -> assertThat(item.id()).isEqualTo("id-" + item.row()));
        }
    }

    @Property(tries = 200)
    void a_budget_is_spent_as_far_as_rows_pass(@ForAll("tied") float[][] rows, @ForAll @IntRange(max = 70) int budget) {
        for (Strategy strategy : strategies(rows.length)) {
            Selection selection = strategy.select(Logits.of(rows), budget);
            assertThat(selection.size()).isEqualTo(Math.min(budget, selection.considered()));
            assertThat(selection.rows()).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 200)
    void filters_keep_what_their_definitions_keep(@ForAll("tied") float[][] rows) {
        Logits pool = Logits.of(rows);
        Predicate<Double> band = largest -> largest >= 0.4 && largest <= 0.6;
        assertThat(selected(Sampling.byEntropy().band(0.4, 0.6), pool)).isEqualTo(kept(pool, band));
        assertThat(selected(Sampling.byEntropy().skipConfident(0.95), pool)).isEqualTo(kept(pool, p -> p < 0.95));
        assertThat(selected(Sampling.byEntropy().excluding(0, 3), pool))
                .isEqualTo(IntStream.range(0, rows.length)
                        .filter(row -> row != 0 && row != 3)
                        .toArray());
    }

    private static int[] selected(Strategy strategy, Logits pool) {
        int[] rows = strategy.select(pool, pool.rowCount()).rows();
        Arrays.sort(rows);
        return rows;
    }

    private static int[] kept(Logits pool, Predicate<Double> condition) {
        Row row = pool.cursor();
        return IntStream.range(0, pool.rowCount())
                .filter(i -> {
                    pool.load(i, row);
                    return condition.test(row.probability(row.top()));
                })
                .toArray();
    }

    @Property(tries = 200)
    void classes_take_turns_in_a_balanced_selection(
            @ForAll("tied") float[][] rows, @ForAll @IntRange(max = 70) int budget) {
        Logits pool = Logits.of(rows);
        double[] scores = Scorer.entropy().scores(pool);

        int[] selected = Sampling.byEntropy().balanced().select(pool, budget).rows();

        assertThat(selected).containsExactlyInAnyOrder(turns(pool, scores, budget));
    }

    /** Round after round, the best row left of each class; the last round by score. */
    private static int[] turns(Logits pool, double[] scores, int budget) {
        List<List<Integer>> classes = new ArrayList<>();
        for (int k = 0; k < pool.classCount(); k++) {
            classes.add(new ArrayList<>());
        }
        Row cursor = pool.cursor();
        for (int row = 0; row < pool.rowCount(); row++) {
            pool.load(row, cursor);
            classes.get(cursor.top()).add(row);
        }
        Comparator<Integer> best =
                Comparator.comparingDouble((Integer row) -> -scores[row]).thenComparingInt(row -> row);
        List<Integer> taken = new ArrayList<>();
        while (taken.size() < Math.min(budget, pool.rowCount())) {
            List<Integer> round = new ArrayList<>();
            for (List<Integer> rows : classes) {
                rows.sort(best);
                if (!rows.isEmpty()) {
                    round.add(rows.remove(0));
                }
            }
            round.sort(best);
            taken.addAll(round.subList(0, Math.min(round.size(), budget - taken.size())));
        }
        return taken.stream().mapToInt(Integer::intValue).toArray();
    }

    @Example
    void threads_make_no_difference() throws Exception {
        Logits pool = Logits.of(rounded(Pools.normal(60_000, 10, 2, 8)));
        for (Strategy strategy : strategies(60_000)) {
            List<Selection.Selected> expected = null;
            for (int threads : new int[] {1, 2, 7}) {
                ForkJoinPool workers = new ForkJoinPool(threads);
                try {
                    List<Selection.Selected> items = workers.submit(
                                    () -> strategy.select(pool, 500).items())
                            .get();
                    expected = expected == null ? items : expected;
                    assertThat(items).isEqualTo(expected);
                } finally {
                    workers.shutdown();
                }
            }
            assertThat(expected).hasSize(500);
        }
    }

    private static float[][] rounded(float[][] rows) {
        for (float[] row : rows) {
            for (int k = 0; k < row.length; k++) {
                row[k] = Math.round(row[k]);
            }
        }
        return rows;
    }

    @Example
    void random_rows_are_drawn_evenly() {
        Logits pool = Logits.of(new float[20][2]);
        int[] counts = new int[20];
        for (int seed = 0; seed < 4000; seed++) {
            for (int row : Sampling.atRandom(seed).select(pool, 5).rows()) {
                counts[row]++;
            }
        }
        // 1,000 each, standard deviation 27.
        assertThat(Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(880, 1120));
    }

    @Property(tries = 300)
    void a_priced_selection_is_within_its_budget_and_half_as_good_as_the_best_at_least(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 0, max = 20) Integer> scores,
            @ForAll long seed,
            @ForAll @IntRange(max = 30) int budget) {
        int rows = scores.size();
        double[] prices =
                Pools.random(seed).doubles(rows, 1, 12).map(Math::rint).toArray();
        double[] values = scores.stream().mapToDouble(score -> score).toArray();
        double best = 0;
        for (int subset = 0; subset < 1 << rows; subset++) {
            double price = 0;
            double value = 0;
            for (int i = 0; i < rows; i++) {
                price += (subset >> i & 1) * prices[i];
                value += (subset >> i & 1) * values[i];
            }
            best = price <= budget ? Math.max(best, value) : best;
        }

        int[] chosen = Sampling.by(Scorer.given(values))
                .selectWithin(Logits.of(new float[rows][1]), prices, budget)
                .rows();

        assertThat(Arrays.stream(chosen).mapToDouble(i -> prices[i]).sum()).isLessThanOrEqualTo(budget);
        assertThat(Arrays.stream(chosen).mapToDouble(i -> values[i]).sum()).isGreaterThanOrEqualTo(best / 2);
    }
}
