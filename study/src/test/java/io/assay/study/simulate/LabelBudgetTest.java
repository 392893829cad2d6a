package io.assay.study.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.Embeddings;
import io.assay.sampling.loop.Learner;
import io.assay.sampling.loop.LogisticRegression;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two clouds that overlap, drawn with a fixed seed, as the claims are about chance. */
class LabelBudgetTest {
    private static final float[][] ROWS = new float[900][3];
    private static final int[] LABELS = new int[900];

    static {
        RandomStream random = RandomStream.of(3, 0);
        for (int row = 0; row < ROWS.length; row++) {
            LABELS[row] = row % 2;
            for (int f = 0; f < 3; f++) {
                ROWS[row][f] = (float) (random.nextGaussian() + 2.2 * LABELS[row]);
            }
        }
    }

    private static final int[] POOL_LABELS = Arrays.copyOf(LABELS, 600);
    private static final int[] HELD_OUT_LABELS = Arrays.copyOfRange(LABELS, 600, 900);
    private static final Embeddings POOL = Embeddings.of(Arrays.copyOf(ROWS, 600));
    private static final Embeddings HELD_OUT = Embeddings.of(Arrays.copyOfRange(ROWS, 600, 900));
    private static final Learner AVERAGES = LogisticRegression.defaults().on(POOL, HELD_OUT, 2);
    private static final Learner MEMORISES = NearestNeighbours.of(1).on(POOL, HELD_OUT, 2);

    private static LabelBudget budget(Learner learner, double accuracy) {
        return LabelBudget.of(learner, POOL_LABELS, HELD_OUT_LABELS, PeopleErrors.symmetric(2, accuracy))
                .queries(Map.of());
    }

    private static double behind(BudgetTable table, int overlap) {
        return table.rows().stream()
                .filter(row -> row.way().overlap() == overlap)
                .findFirst()
                .orElseThrow()
                .behind()
                .value();
    }

    @Test
    void each_overlap_has_the_units_that_the_money_pays_for_and_labels_as_good_as_votes_are() {
        List<BudgetTable.Row> rows = budget(AVERAGES, 0.7)
                .money(100, 1, 0.5)
                .simulate(Repetitions.of(2, 1))
                .rows();

        assertThat(rows.stream().map(row -> row.way().units())).containsExactly(66, 28, 18);
        assertThat(rows.get(0).way().spent()).isCloseTo(99, within(1e-9));
        assertThat(rows.get(1).way().labelAccuracy()).isCloseTo(0.784, within(1e-12));
    }

    @Test
    void prices_that_divide_the_budget_pay_for_the_last_unit_too() {
        assertThat(budget(AVERAGES, 0.7)
                        .money(0.3, 0.1, 0)
                        .overlaps(1)
                        .simulate(Repetitions.of(1, 1))
                        .rows()
                        .get(0)
                        .way()
                        .units())
                .isEqualTo(3);
    }

    @Test
    void right_labels_need_no_second_opinion() {
        BudgetTable table = budget(AVERAGES, 1).money(60, 1, 0).simulate(Repetitions.of(20, 5));

        assertThat(table.best().way().overlap()).isEqualTo(1);
        assertThat(table.best().behind().value()).isZero();
    }

    @Test
    void a_learner_that_memorises_wants_more_labels_per_unit_where_labels_are_bad() {
        BudgetTable table = budget(MEMORISES, 0.7).money(300, 1, 0).simulate(Repetitions.of(20, 5));

        assertThat(table.best().way().overlap()).isEqualTo(5);
        assertThat(behind(table, 1)).isGreaterThan(0.1);
    }

    @Test
    void dear_units_speak_for_more_labels_on_each() {
        BudgetTable cheap = budget(AVERAGES, 0.7).money(200, 1, 0).simulate(Repetitions.of(20, 5));
        BudgetTable dear = budget(AVERAGES, 0.7).money(200, 1, 20).simulate(Repetitions.of(20, 5));

        assertThat(behind(dear, 1)).isGreaterThan(behind(cheap, 1));
        assertThat(dear.best().way().overlap()).isGreaterThan(1);
    }

    @Test
    void queries_take_part_beside_random_units() {
        BudgetTable table = LabelBudget.of(AVERAGES, POOL_LABELS, HELD_OUT_LABELS, PeopleErrors.symmetric(2, 0.9))
                .overlaps(1, 3)
                .rounds(10, 3)
                .money(60, 1, 0)
                .simulate(Repetitions.of(3, 1));

        assertThat(table.rows().stream().map(row -> row.way().toString()))
                .containsExactly(
                        "random units, 1 label each",
                        "margin units, 1 label each",
                        "random units, 3 labels each",
                        "margin units, 3 labels each");
        assertThat(table.recommendation()).startsWith("Best: ");
    }

    @Test
    void any_number_of_threads_gives_the_same_figures() {
        LabelBudget plan = LabelBudget.of(MEMORISES, POOL_LABELS, HELD_OUT_LABELS, PeopleErrors.symmetric(2, 0.8));

        assertThat(plan.simulate(Repetitions.of(5, 2).threads(1)).rows())
                .isEqualTo(plan.simulate(Repetitions.of(5, 2).threads(3)).rows());
    }

    @Test
    void one_run_recommends_with_a_caveat() {
        assertThat(budget(MEMORISES, 0.9).simulate(Repetitions.of(1, 1)).recommendation())
                .endsWith("cannot be told from one run.");
    }

    @Test
    void shared_errors_stay_however_many_people_are_asked() {
        PeopleErrors shared = PeopleErrors.systematic(2, 0.7, 1);

        assertThat(shared.accuracyOf(5)).isCloseTo(0.7, within(1e-12));
        assertThat(PeopleErrors.symmetric(2, 0.7).accuracyOf(5)).isCloseTo(0.83692, within(1e-12));
    }

    @Test
    void says_what_is_out_of_range() {
        assertThatThrownBy(() -> budget(AVERAGES, 0.7).money(2, 1, 0).simulate(Repetitions.of(1, 1)))
                .hasMessageContaining("pays for no unit with 3 labels, which costs 3");
        assertThatThrownBy(() -> budget(AVERAGES, 0.7).overlaps()).hasMessageContaining("at least one");
        assertThatThrownBy(() -> budget(AVERAGES, 0.7).money(2, 0, 0)).hasMessageContaining("price of a label");
    }
}
