package io.assay.sampling.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.sampling.Logits;
import io.assay.sampling.Sampling;
import io.assay.sampling.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ActiveLearningTest {
    private static final ActiveLearning LOOP = Drawn.loop().rounds(10, 15, 60).runs(3, 7);

    @Test
    void rounds_end_with_what_is_left_of_the_budget() {
        LearningRun run = LOOP.curve("entropy", Queries.entropy()).runs().get(0);

        assertThat(run.points()).extracting(LearningRun.Point::labels).containsExactly(10, 25, 40, 55, 60);
        assertThat(run.stopped()).isEqualTo("the budget is spent");
    }

    @Test
    void no_row_is_labelled_twice_and_each_is_asked_for_once() {
        List<Integer> asked = new ArrayList<>();
        Labeller labeller = rows -> {
            Arrays.stream(rows).forEach(asked::add);
            return Arrays.stream(rows).map(row -> Drawn.LABELS[row]).toArray();
        };
        for (Query query : Queries.all().values()) {
            asked.clear();
            LearningRun run = ActiveLearning.of(Drawn.learner(), Drawn.POOL, labeller, Drawn.HELD_OUT_LABELS)
                    .rounds(10, 15, 60)
                    .curve("one", query)
                    .runs()
                    .get(0);

            assertThat(asked).hasSize(60).doesNotHaveDuplicates().isEqualTo(run.rows());
        }
    }

    @Test
    void a_round_takes_the_rows_that_the_strategy_selects_from_what_has_no_label() {
        LearningRun run = LOOP.curve("entropy", Queries.entropy()).runs().get(1);
        int[] seedSet = rows(run, 0, 10);
        Model model = Drawn.learner().train(seedSet, labels(seedSet));

        Selection expected = Sampling.byEntropy().excluding(seedSet).select(model.pool(), 15);

        assertThat(rows(run, 10, 25)).isEqualTo(expected.rows());
        int right = 0;
        for (int i = 0; i < Drawn.HELD_OUT_LABELS.length; i++) {
            var row = model.heldOut().cursor();
            model.heldOut().load(i, row);
            right += row.top() == Drawn.HELD_OUT_LABELS[i] ? 1 : 0;
        }
        assertThat(run.points().get(0).quality()).isEqualTo(right / 80.0);
    }

    private static int[] rows(LearningRun run, int from, int to) {
        return run.rows().subList(from, to).stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] labels(int[] rows) {
        return Arrays.stream(rows).map(row -> Drawn.LABELS[row]).toArray();
    }

    @Test
    void queries_begin_with_the_same_seed_sets_and_runs_with_different_ones() {
        LearningCurves curves = LOOP.compare(Queries.all());

        for (int run = 0; run < 3; run++) {
            int[] random = rows(curves.curve("random").runs().get(run), 0, 10);
            for (LearningCurve curve : curves.curves()) {
                assertThat(rows(curve.runs().get(run), 0, 10)).isEqualTo(random);
            }
        }
        assertThat(new HashSet<>(curves.curve("random").runs().stream()
                        .map(run -> run.rows().subList(0, 10))
                        .toList()))
                .hasSize(3);
        assertThat(curves.gain("entropy", "random", 10).value()).isZero();
    }

    @Test
    void the_same_seed_gives_the_same_curves_and_another_others() {
        LearningCurve one = LOOP.curve("hybrid", Queries.hybrid());

        assertThat(LOOP.curve("hybrid", Queries.hybrid()).runs()).isEqualTo(one.runs());
        assertThat(LOOP.runs(3, 8).curve("hybrid", Queries.hybrid()).runs()).isNotEqualTo(one.runs());
    }

    @Test
    void the_whole_pool_is_what_all_curves_end_in() {
        ActiveLearning loop = Drawn.loop().sizes(10, 120);
        double all = loop.qualityOfAll();

        LearningRun run = loop.curve("margin", Queries.margin()).runs().get(0);

        // The rows come in another order, which the tolerance of the learner lets show in a row or none.
        assertThat(run.points().get(1).quality()).isCloseTo(all, within(1.0 / 80));
        assertThat(run.rows()).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void points_are_means_with_limits_of_student() {
        LearningCurve curve = LOOP.curve("margin", Queries.margin());
        LearningCurve.Point point = curve.points().get(2);
        double[] q = curve.runs().stream()
                .mapToDouble(run -> run.points().get(2).quality())
                .toArray();
        double mean = (q[0] + q[1] + q[2]) / 3;
        double variance = IntStream.range(0, 3)
                        .mapToDouble(i -> (q[i] - mean) * (q[i] - mean))
                        .sum()
                / 2;

        assertThat(point.quality().value()).isCloseTo(mean, within(1e-15));
        // 4.302652729749464: R 4.2.2, qt(0.975, 2).
        double reach = 4.302652729749464 * Math.sqrt(variance / 3);
        assertThat(point.quality().interval().orElseThrow().upper()).isCloseTo(mean + reach, within(1e-9));
        assertThat(point.runs()).isEqualTo(3);
    }

    @Test
    void one_run_has_no_interval_and_says_why() {
        Estimate quality =
                Drawn.loop().curve("random", Queries.random()).points().get(0).quality();

        assertThat(quality.interval()).isEmpty();
        assertThat(quality.intervalReason()).hasValue("one run tells nothing of how runs differ; make at least two");
    }

    @Test
    void the_area_is_the_mean_height_of_the_curve() {
        LearningRun run = new LearningRun(
                0,
                List.of(
                        new LearningRun.Point(100, 0.5),
                        new LearningRun.Point(200, 0.75),
                        new LearningRun.Point(400, 0.75)),
                List.of(),
                "");

        assertThat(run.area()).isEqualTo((100 * 0.625 + 200 * 0.75) / 300);
        assertThat(Drawn.loop().sizes(5).curve("one", Queries.random()).area().reason())
                .hasValue("a curve of a single number of labels has no area");
    }

    @Test
    void a_quality_of_ones_own_is_what_is_measured() {
        Quality classes = (Logits heldOut, int[] labels) -> heldOut.classCount();

        assertThat(LOOP.quality(classes).qualityOfAll()).isEqualTo(3);
        assertThatThrownBy(() -> LOOP.quality((x, y) -> Double.NaN).qualityOfAll())
                .hasMessage("quality must be a number, but was NaN");
    }

    @Test
    void sizes_that_do_not_fit_the_pool_are_refused() {
        ActiveLearning loop = Drawn.loop();

        assertThatThrownBy(() -> loop.sizes(121))
                .hasMessage("the seed set has 121 rows, but the pool only 120; take fewer");
        assertThatThrownBy(() -> loop.sizes(10, 121))
                .hasMessage("the budget is 121 labels, but the pool has only 120 rows; take fewer");
        assertThatThrownBy(() -> loop.sizes(10, 10)).hasMessage("numbers of labels must rise, but 10 comes before 10");
        assertThatThrownBy(() -> loop.sizes()).hasMessage("number of sizes must be at least 1, but was 0");
        assertThatThrownBy(() -> loop.rounds(0, 1, 10)).hasMessage("seed set must be at least 1, but was 0");
        assertThatThrownBy(() -> loop.rounds(10, 0, 20)).hasMessage("rows per round must be at least 1, but was 0");
        assertThatThrownBy(() -> loop.rounds(10, 5, 0))
                .hasMessage("budget, which includes the seed set, must be at least 10, but was 0");
        assertThatThrownBy(() -> loop.runs(0, 1)).hasMessage("number of runs must be at least 1, but was 0");
        assertThatThrownBy(() -> loop.confidence(95)).hasMessageContaining("did you mean 0.95?");
        assertThatThrownBy(() -> ActiveLearning.of(Drawn.learner(), new int[0], new int[1]))
                .hasMessage("the pool is empty: it needs at least one row, but has 0");
        assertThatThrownBy(() -> loop.compare(Map.of())).hasMessage("number of queries must be at least 1, but was 0");
    }

    @Test
    void what_does_not_fit_the_pool_is_refused_when_it_shows() {
        Query tooFew = round -> Sampling.byEntropy().where(row -> row.index() < 20);
        assertThatThrownBy(() -> LOOP.curve("few", tooFew))
                .hasMessageContaining("asks for 15 rows, but only")
                .hasMessageContaining("loosen them, or lower the budget");
        Learner bare = (rows, labels) -> new Bare(Drawn.learner().train(rows, labels));
        ActiveLearning loop = ActiveLearning.of(bare, Drawn.LABELS, Drawn.HELD_OUT_LABELS);
        assertThatThrownBy(() -> loop.curve("badge", Queries.badge())).hasMessageContaining("needs embeddings");
        assertThatThrownBy(() -> ActiveLearning.of(Drawn.learner(), new int[100], Drawn.HELD_OUT_LABELS)
                        .qualityOfAll())
                .hasMessage("outputs of the model for the pool must be one per row, but there are 120 for 100 rows");
        assertThatThrownBy(() -> ActiveLearning.of(Drawn.learner(), Drawn.LABELS, new int[3])
                        .qualityOfAll())
                .hasMessage("labels of held-out rows must be one per row, but there are 3 for 80 rows");
        assertThatThrownBy(
                        () -> ActiveLearning.of(Drawn.learner(), Drawn.POOL, rows -> new int[1], Drawn.HELD_OUT_LABELS)
                                .qualityOfAll())
                .hasMessage("labels must be one per row, but there are 1 for 120 rows");
    }

    /** A model without embeddings. */
    private record Bare(Model model) implements Model {
        @Override
        public Logits pool() {
            return model.pool();
        }

        @Override
        public Logits heldOut() {
            return model.heldOut();
        }
    }
}
