package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ConformalSetsTest {
    private static final int ROWS = 6000;
    private static final Logits POOL = Logits.of(Pools.normal(ROWS, 6, 1.5, 12));

    /** Labels drawn from the model's own probabilities at another temperature, so that it is wrong about itself. */
    private static int[] labels(double temperature) {
        RandomGenerator random = Pools.random(3);
        Logits truth = POOL.temperature(temperature);
        Row row = truth.cursor();
        int[] labels = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            truth.load(i, row);
            double u = random.nextDouble();
            while (labels[i] < 5 && (u -= row.probability(labels[i])) > 0) {
                labels[i]++;
            }
        }
        return labels;
    }

    /** Standard deviations: .009 from 1,000 calibration rows, .004 from 5,000 others. */
    @Test
    void sets_hold_the_right_class_as_often_as_promised_even_if_the_model_is_too_sure() {
        int[] labels = labels(2);
        ConformalSets sets = ConformalSets.calibrate(POOL.slice(0, 1000), Arrays.copyOf(labels, 1000), 0.9, 42);
        int hits = 0;
        Row row = POOL.cursor();
        for (int i = 1000; i < ROWS; i++) {
            POOL.load(i, row);
            int label = labels[i];
            hits += Arrays.stream(sets.set(row)).anyMatch(k -> k == label) ? 1 : 0;
        }
        assertThat(hits / 5000.0).isBetween(0.87, 0.93);
        assertThat(sets.coverage()).isEqualTo(0.9);
    }

    @Test
    void sets_are_the_most_probable_classes_and_their_size_is_the_score() {
        ConformalSets sets = ConformalSets.calibrate(POOL, labels(1), 0.8, 1);
        double[] sizes = sets.setSize().scores(POOL);
        Row row = POOL.cursor();
        for (int i = 0; i < 200; i++) {
            POOL.load(i, row);
            int[] set = sets.set(row);
            assertThat(sizes[i]).isEqualTo(set.length);
            for (int j = 0; j < set.length; j++) {
                int at = j;
                long larger = Arrays.stream(new int[] {0, 1, 2, 3, 4, 5})
                        .filter(k -> row.probability(k) > row.probability(set[at]))
                        .count();
                assertThat(larger).isEqualTo(at);
            }
        }
        assertThat(sizes).contains(1, 2, 3);
    }

    /** Conformities of one-class certainty are u: the threshold is the k-th of n uniform numbers. */
    @Test
    void the_threshold_has_the_rank_of_the_paper() {
        Logits sure = Logits.of(new float[9][1]);
        double[] thresholds = new double[9];
        for (int rank = 1; rank <= 9; rank++) {
            thresholds[rank - 1] =
                    ConformalSets.calibrate(sure, new int[9], rank / 10.0, 5).threshold();
        }
        assertThat(thresholds).isSorted().doesNotHaveDuplicates();
        assertThat(thresholds[8]).isLessThan(1);
    }

    @Test
    void too_few_rows_for_the_promise_give_sets_of_all_classes() {
        ConformalSets sets = ConformalSets.calibrate(POOL.slice(0, 8), new int[8], 0.9, 1);

        assertThat(sets.threshold()).isInfinite();
        assertThat(sets.setSize().scores(POOL.slice(10, 20))).containsOnly(6);
    }

    @Test
    void the_same_seed_gives_the_same_sets() {
        int[] labels = labels(1);
        double[] one = ConformalSets.calibrate(POOL, labels, 0.8, 1).setSize().scores(POOL);
        assertThat(ConformalSets.calibrate(POOL, labels, 0.8, 1).setSize().scores(POOL))
                .isEqualTo(one);
        assertThat(ConformalSets.calibrate(POOL, labels, 0.8, 2).setSize().scores(POOL))
                .isNotEqualTo(one);
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatThrownBy(() -> ConformalSets.calibrate(POOL, new int[3], 0.9, 1))
                .hasMessage("labels must be one per row, but there are 3 for 6000 rows");
        assertThatThrownBy(() -> ConformalSets.calibrate(POOL.slice(0, 1), new int[] {6}, 0.9, 1))
                .hasMessage("row 0: label 6 is no class; classes are 0 to 5");
        assertThatThrownBy(() -> ConformalSets.calibrate(POOL, labels(1), 90, 1))
                .hasMessage("coverage must be in (0, 1), but was 90.0; did you mean 0.9?");
    }
}
