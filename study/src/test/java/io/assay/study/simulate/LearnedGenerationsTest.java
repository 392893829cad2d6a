package io.assay.study.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.Embeddings;
import io.assay.sampling.loop.Learner;
import io.assay.sampling.loop.LogisticRegression;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three clouds in a plane, 900 rows to label and 300 held out, drawn with a fixed seed, as the claims are about chance. */
class LearnedGenerationsTest {
    private static final float[][] ROWS = new float[1200][2];
    private static final int[] LABELS = new int[1200];

    static {
        RandomStream random = RandomStream.of(7, 0);
        for (int row = 0; row < ROWS.length; row++) {
            LABELS[row] = row % 3;
            ROWS[row][0] = (float) (random.nextGaussian() + (LABELS[row] == 1 ? 5 : 0));
            ROWS[row][1] = (float) (random.nextGaussian() + (LABELS[row] == 2 ? 5 : 0));
        }
    }

    private static final Embeddings POOL = Embeddings.of(Arrays.copyOf(ROWS, 900));
    private static final Embeddings HELD_OUT = Embeddings.of(Arrays.copyOfRange(ROWS, 900, 1200));
    private static final int[] POOL_LABELS = Arrays.copyOf(LABELS, 900);
    private static final int[] HELD_OUT_LABELS = Arrays.copyOfRange(LABELS, 900, 1200);
    private static final PeopleLabels SYMMETRIC = PeopleLabels.byChance(POOL_LABELS, PeopleErrors.symmetric(3, 0.7));
    private static final PeopleLabels BY_LOOK = PeopleLabels.byLook(POOL_LABELS, 3, POOL, 0.7);
    private static final Learner AVERAGES = LogisticRegression.defaults().on(POOL, HELD_OUT, 3);
    private static final Learner MEMORISES = NearestNeighbours.of(1).on(POOL, HELD_OUT, 3);

    private static double cost(LearnedGenerations chain, PeopleLabels people) {
        return chain.simulate(people, "", Repetitions.of(6, 3))
                .generations()
                .get(2)
                .cost()
                .value();
    }

    private static LearnedGenerations chain(Learner learner) {
        return LearnedGenerations.of(learner, POOL_LABELS, HELD_OUT_LABELS);
    }

    @Test
    void a_learner_that_averages_hardly_pays_for_errors_by_chance() {
        assertThat(cost(chain(AVERAGES), SYMMETRIC)).isBetween(-0.02, 0.06);
    }

    @Test
    void a_learner_that_memorises_pays_for_them_at_about_their_rate() {
        assertThat(cost(chain(MEMORISES), SYMMETRIC)).isBetween(0.2, 0.4);
    }

    @Test
    void both_pay_for_errors_that_can_be_learned() {
        assertThat(cost(chain(AVERAGES), BY_LOOK)).isGreaterThan(0.12);
        assertThat(cost(chain(MEMORISES), BY_LOOK)).isGreaterThan(0.2);
    }

    @Test
    void more_neighbours_average_errors_out() {
        Learner many = NearestNeighbours.of(25).on(POOL, HELD_OUT, 3);

        assertThat(cost(chain(many), SYMMETRIC)).isLessThan(0.06);
    }

    @Test
    void right_labels_cost_nothing() {
        PeopleLabels right = seed -> POOL_LABELS.clone();

        assertThat(cost(chain(MEMORISES).freshShare(0.3).keepSurest(0.5).accumulating(), right))
                .isZero();
    }

    @Test
    void fresh_labels_alone_are_what_the_first_generation_has() {
        Generations fresh = chain(MEMORISES).freshShare(1).simulate(SYMMETRIC, "", Repetitions.of(6, 3));

        assertThat(fresh.compounds()).isFalse();
        assertThat(fresh.generations().get(2).limit()).isEmpty();
    }

    @Test
    void people_err_as_often_as_asked_in_each_class() {
        int[] given = BY_LOOK.draw(1);

        for (int k = 0; k < 3; k++) {
            int own = k;
            long right = IntStream.range(0, 900)
                    .filter(row -> POOL_LABELS[row] == own && given[row] == own)
                    .count();
            assertThat(right).isEqualTo(210);
        }
        assertThat(BY_LOOK.draw(1)).isEqualTo(given).isNotEqualTo(BY_LOOK.draw(2));
    }

    @Test
    void any_number_of_threads_gives_the_same_figures() {
        LearnedGenerations chain = chain(MEMORISES).batches(3, 100).keepSurest(0.8);

        assertThat(chain.simulate(SYMMETRIC, "", Repetitions.of(5, 2).threads(1))
                        .generations())
                .isEqualTo(chain.simulate(SYMMETRIC, "", Repetitions.of(5, 2).threads(3))
                        .generations());
    }

    @Test
    void says_what_is_out_of_range() {
        assertThatThrownBy(() -> chain(MEMORISES).batches(4, 300))
                .hasMessageContaining("ask for 225 rows each at most");
        assertThatThrownBy(() -> chain(MEMORISES).keepSurest(0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> PeopleLabels.byChance(new int[] {3}, PeopleErrors.symmetric(3, 1)))
                .hasMessageContaining("row 0");
        assertThatThrownBy(() -> NearestNeighbours.of(0)).hasMessageContaining("neighbours");
    }
}
