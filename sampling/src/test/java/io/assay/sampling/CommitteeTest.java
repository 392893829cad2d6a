package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommitteeTest {
    private static final double LN2 = Math.log(2);

    private static Logits probabilities(float[]... rows) {
        return Logits.of(rows).asProbabilities();
    }

    /** Two members: both sure and apart, both unsure, both sure and agreed. */
    private static final Committee TWO = Committee.of(List.of(
            probabilities(new float[] {1, 0}, new float[] {0.5f, 0.5f}, new float[] {1, 0}),
            probabilities(new float[] {0, 1}, new float[] {0.5f, 0.5f}, new float[] {1, 0})));

    @Test
    void members_that_are_sure_and_apart_have_all_the_information() {
        assertThat(TWO.predictiveEntropy()).containsExactly(new double[] {LN2, LN2, 0}, within(1e-15));
        assertThat(TWO.expectedEntropy()).containsExactly(new double[] {0, LN2, 0}, within(1e-15));
        assertThat(TWO.mutualInformation()).containsExactly(new double[] {LN2, 0, 0}, within(1e-15));
        assertThat(TWO.variationRatio()).containsExactly(0.5, 0, 0);
        assertThat(TWO.voteEntropy()).containsExactly(new double[] {LN2, 0, 0}, within(1e-15));
    }

    private static List<Logits> members(int rows, long seed) {
        return IntStream.range(0, 5)
                .mapToObj(m -> Logits.of(Pools.normal(rows, 4, 2, seed + m)))
                .toList();
    }

    /** Naive probabilities of a member. */
    private static double[] softmax(Logits member, int i, double temperature) {
        double[] p = new double[member.classCount()];
        double z = 0;
        for (int k = 0; k < p.length; k++) {
            p[k] = Math.exp(member.value(i, k) / temperature);
            z += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= z;
        }
        return p;
    }

    private static double entropy(double[] p) {
        double sum = 0;
        for (double x : p) {
            sum -= x * Math.log(x);
        }
        return sum;
    }

    @Test
    void scores_are_those_of_their_definitions_and_information_is_the_difference_of_entropies() {
        List<Logits> members = members(40, 10);
        Committee committee = Committee.of(members).temperature(1.5);
        double[] predictive = committee.predictiveEntropy();
        double[] expected = committee.expectedEntropy();
        double[] information = committee.mutualInformation();
        for (int i = 0; i < 40; i++) {
            double[] mean = new double[4];
            double entropies = 0;
            for (Logits member : members) {
                double[] p = softmax(member, i, 1.5);
                entropies += entropy(p) / 5;
                for (int k = 0; k < 4; k++) {
                    mean[k] += p[k] / 5;
                }
            }
            assertThat(predictive[i]).isCloseTo(entropy(mean), within(1e-13));
            assertThat(expected[i]).isCloseTo(entropies, within(1e-13));
            assertThat(information[i]).isCloseTo(predictive[i] - expected[i], within(1e-13));
        }
        assertThat(committee.consensusKl()).isEqualTo(information);
    }

    @Test
    void votes_are_counted() {
        Committee five = Committee.of(IntStream.range(0, 5)
                .mapToObj(m -> Logits.of(new float[][] {{m < 3 ? 1 : 0, m == 3 ? 1 : 0, m == 4 ? 1 : 0}}))
                .toList());

        assertThat(five.variationRatio()).containsExactly(new double[] {0.4}, within(1e-15));
        assertThat(five.voteEntropy())
                .containsExactly(new double[] {-0.6 * Math.log(0.6) - 0.4 * Math.log(0.2)}, within(1e-15));
    }

    @Test
    void the_mean_is_a_pool_of_probabilities_with_the_ids() {
        List<Logits> members = members(3, 1).stream()
                .map(member -> member.ids(List.of("a", "b", "c")))
                .toList();
        Logits mean = Committee.of(members).mean();

        assertThat(mean.isProbabilities()).isTrue();
        assertThat(mean.id(2)).isEqualTo("c");
        double sum = 0;
        for (Logits member : members) {
            sum += softmax(member, 2, 1)[1] / 5;
        }
        assertThat(mean.value(2, 1)).isEqualTo((float) sum);
    }

    @Test
    void epig_of_one_target_is_the_mutual_information_of_two_labels() {
        List<Logits> members = members(6, 3);
        List<Logits> targets = members(2, 30);

        double[] epig = Committee.of(members).epig(Committee.of(targets));

        for (int i = 0; i < 6; i++) {
            double expected = 0;
            for (int t = 0; t < 2; t++) {
                double[] joint = new double[16];
                double[] mine = new double[4];
                double[] others = new double[4];
                for (int m = 0; m < 5; m++) {
                    double[] p = softmax(members.get(m), i, 1);
                    double[] q = softmax(targets.get(m), t, 1);
                    for (int k = 0; k < 4; k++) {
                        mine[k] += p[k] / 5;
                        others[k] += q[k] / 5;
                        for (int j = 0; j < 4; j++) {
                            joint[4 * k + j] += p[k] * q[j] / 5;
                        }
                    }
                }
                expected += (entropy(mine) + entropy(others) - entropy(joint)) / 2;
            }
            assertThat(epig[i]).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void a_row_whose_label_tells_nothing_of_the_targets_has_no_epig() {
        Committee targets =
                Committee.of(List.of(probabilities(new float[] {0.9f, 0.1f}), probabilities(new float[] {0.9f, 0.1f})));

        assertThat(TWO.epig(targets)).containsExactly(new double[] {0, 0, 0}, within(1e-15));
        assertThat(TWO.mutualInformation()[0]).isGreaterThan(0.6);
    }

    @Test
    void members_that_do_not_go_together_are_refused() {
        Logits pool = Logits.of(new float[2][2]);
        assertThatThrownBy(() -> Committee.of(List.of(pool)))
                .hasMessage("a committee needs at least two members, but has 1");
        assertThatThrownBy(() -> Committee.of(List.of(pool, Logits.of(new float[2][3]))))
                .hasMessage(
                        "member 1 is 2 x 3 logits, but member 0 is 2 x 2 logits; all need the same rows and classes");
        assertThatThrownBy(() -> Committee.of(List.of(pool.ids(List.of("a", "b")), pool.ids(List.of("b", "a")))))
                .hasMessageContaining("row 0 is \"b\" in member 1, but \"a\" in member 0");
        assertThatThrownBy(() -> TWO.epig(Committee.of(List.of(pool, pool, pool))))
                .hasMessageContaining("targets have 3 members and 2 classes, but the committee has 2 and 2");
        assertThatThrownBy(() -> TWO.temperature(0)).hasMessageContaining("temperature must be positive");
    }

    @Test
    void query_by_committee_is_a_strategy_like_others() {
        List<Logits> members = members(300, 71);
        Committee committee = Committee.of(members);
        double[] votes = committee.voteEntropy();
        Logits pool = committee.mean();
        Predicate<Row> unsure = row -> row.probability(row.top()) < 0.9;

        Selection selection =
                Sampling.by(Scorer.given(votes)).where(unsure).excluding(3, 4).select(pool, 40);

        Row cursor = pool.cursor();
        List<Integer> expected = IntStream.range(0, 300)
                .filter(row -> row != 3 && row != 4)
                .filter(row -> {
                    pool.load(row, cursor);
                    return unsure.test(cursor);
                })
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -votes[row]).thenComparing(row -> row))
                .limit(40)
                .toList();
        assertThat(selection.rows())
                .containsExactly(expected.stream().mapToInt(row -> row).toArray());
        assertThat(Sampling.by(Scorer.given(votes))
                        .where(unsure)
                        .excluding(3, 4)
                        .select(pool.blocks(17), 40)
                        .items())
                .isEqualTo(selection.items());
    }
}
