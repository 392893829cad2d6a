package io.assay.annotators.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Interval;
import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidentLearningTest {
    private static final List<String> CATEGORIES = List.of("cat", "dog", "fox");

    /** A model that is right mostly, and labels of which every sixth cat is called a dog, and every twelfth dog a fox. */
    private record Drawn(int[] truth, int[] labels, double[][] probabilities) {
        static Drawn of(int units, long seed) {
            RandomStream random = RandomStream.of(seed, 0);
            int[] truth = new int[units];
            int[] labels = new int[units];
            double[][] probabilities = new double[units][3];
            for (int u = 0; u < units; u++) {
                truth[u] = random.nextInt(3);
                labels[u] = truth[u] == 0 && random.nextInt(6) == 0
                        ? 1
                        : truth[u] == 1 && random.nextInt(12) == 0 ? 2 : truth[u];
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    probabilities[u][k] = Math.exp((k == truth[u] ? 3 : 0) + random.nextGaussian());
                    sum += probabilities[u][k];
                }
                for (int k = 0; k < 3; k++) {
                    probabilities[u][k] /= sum;
                }
            }
            return new Drawn(truth, labels, probabilities);
        }

        LabelErrors errors() {
            return ConfidentLearning.defaults().of(labels, Predictions.of(CATEGORIES, probabilities));
        }
    }

    /** The joint distribution, word by word from the paper. */
    private static double[][] naiveJoint(int[] labels, double[][] p, int[][] confident) {
        double[][] counts = new double[3][3];
        double[] thresholds = new double[3];
        for (int k = 0; k < 3; k++) {
            int category = k;
            thresholds[k] = IntStream.range(0, labels.length)
                    .filter(u -> labels[u] == category)
                    .mapToDouble(u -> p[u][category])
                    .average()
                    .orElse(Double.POSITIVE_INFINITY);
        }
        for (int u = 0; u < labels.length; u++) {
            int unit = u;
            int best = IntStream.range(0, 3)
                    .filter(k -> p[unit][k] >= thresholds[k])
                    .boxed()
                    .max(Comparator.comparingDouble(k -> p[unit][k]))
                    .orElse(-1);
            confident[u] = new int[] {best};
            if (best >= 0) {
                counts[labels[u]][best]++;
            }
        }
        double total = 0;
        for (int l = 0; l < 3; l++) {
            int label = l;
            double row = Arrays.stream(counts[l]).sum();
            long size = Arrays.stream(labels).filter(x -> x == label).count();
            for (int k = 0; k < 3; k++) {
                counts[l][k] *= size / row;
                total += counts[l][k];
            }
        }
        for (double[] row : counts) {
            for (int k = 0; k < 3; k++) {
                row[k] /= total;
            }
        }
        return counts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void joint_flags_and_margins_are_those_of_a_naive_implementation(long seed) {
        Drawn drawn = Drawn.of(300, seed);
        int[][] confident = new int[300][];
        double[][] joint = naiveJoint(drawn.labels(), drawn.probabilities(), confident);
        LabelErrors errors = drawn.errors();

        for (int l = 0; l < 3; l++) {
            for (int k = 0; k < 3; k++) {
                assertThat(errors.joint(l, k)).isCloseTo(joint[l][k], within(1e-12));
            }
        }
        assertThat(errors.accuracy().value()).isCloseTo(joint[0][0] + joint[1][1] + joint[2][2], within(1e-12));
        int[] flagged = IntStream.range(0, 300)
                .filter(u -> confident[u][0] >= 0 && confident[u][0] != drawn.labels()[u])
                .toArray();
        assertThat(errors.suspects())
                .extracting(LabelErrors.Suspect::unit)
                .containsExactlyInAnyOrder(Arrays.stream(flagged).boxed().toArray(Integer[]::new));
        assertThat(errors.suspects()).isSortedAccordingTo(Comparator.comparingDouble(LabelErrors.Suspect::margin));
        LabelErrors.Suspect first = errors.suspects().get(0);
        double[] row = drawn.probabilities()[first.unit()];
        int label = drawn.labels()[first.unit()];
        double other = IntStream.range(0, 3)
                .filter(k -> k != label)
                .mapToDouble(k -> row[k])
                .max()
                .orElseThrow();
        assertThat(first.margin()).isEqualTo(row[label] - other);
    }

    @Test
    void with_a_model_that_is_always_right_the_joint_distribution_is_exact() {
        Drawn drawn = Drawn.of(6000, 11);
        double[][] ideal = new double[6000][3];
        double[][] expected = new double[3][3];
        for (int u = 0; u < 6000; u++) {
            ideal[u][drawn.truth()[u]] = 1;
            expected[drawn.labels()[u]][drawn.truth()[u]] += 1.0 / 6000;
        }
        LabelErrors errors = ConfidentLearning.defaults().of(drawn.labels(), Predictions.of(CATEGORIES, ideal));

        for (int l = 0; l < 3; l++) {
            for (int k = 0; k < 3; k++) {
                assertThat(errors.joint(l, k)).isCloseTo(expected[l][k], within(1e-12));
            }
        }
        double cats = expected[0][0] + expected[1][0] + expected[2][0];
        assertThat(errors.transitions().probability("cat", "dog")).isCloseTo(expected[1][0] / cats, within(1e-12));
        assertThat(errors.suspects())
                .allSatisfy(one -> assertThat(one.suggested()).isEqualTo(CATEGORIES.get(drawn.truth()[one.unit()])));
    }

    @Test
    void with_a_model_that_errs_accuracy_is_near_and_the_first_suspects_are_errors() {
        Drawn drawn = Drawn.of(6000, 11);
        LabelErrors errors = drawn.errors();
        double right = (double) IntStream.range(0, 6000)
                        .filter(u -> drawn.labels()[u] == drawn.truth()[u])
                        .count()
                / 6000;

        assertThat(errors.accuracy().value()).isCloseTo(right, within(0.02));
        long hits = errors.suspects().subList(0, 300).stream()
                .filter(one -> drawn.labels()[one.unit()] != drawn.truth()[one.unit()])
                .count();
        assertThat(hits).isGreaterThan(290);
    }

    @Test
    void the_interval_is_that_of_the_seed_and_holds_the_figure() {
        Drawn drawn = Drawn.of(400, 5);
        Interval interval = drawn.errors().accuracy().interval().orElseThrow();

        assertThat(interval.lower()).isLessThan(drawn.errors().accuracy().value());
        assertThat(interval.upper()).isGreaterThan(drawn.errors().accuracy().value());
        assertThat(interval.width()).isBetween(0.02, 0.15);
        assertThat(drawn.errors().accuracy()).isEqualTo(drawn.errors().accuracy());
    }

    @Test
    void right_labels_and_a_sure_model_leave_nothing_to_find() {
        double[][] sure = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}};
        LabelErrors errors = ConfidentLearning.defaults().of(new int[] {0, 1, 2, 0}, Predictions.of(CATEGORIES, sure));

        assertThat(errors.suspects()).isEmpty();
        assertThat(errors.accuracy().value()).isEqualTo(1);
    }

    @Test
    void missing_labels_and_categories_that_nobody_has_are_no_error() {
        double[][] sure = {{0.9, 0.1, 0}, {0.2, 0.8, 0}, {0.1, 0.9, 0}, {0, 0, 1}};
        LabelErrors errors = ConfidentLearning.defaults().of(new int[] {0, 0, 1, -1}, Predictions.of(CATEGORIES, sure));

        assertThat(errors.threshold(2)).isInfinite();
        assertThat(errors.suspects()).isEmpty();
        assertThat(errors.accuracy().counts().droppedUnits()).isEqualTo(1);
        assertThat(errors.transitions().probability(2, 0)).isNaN();
        LabelErrors none =
                ConfidentLearning.defaults().of(new int[] {-1}, Predictions.of(CATEGORIES, new double[][] {{1, 0, 0}}));
        assertThat(none.accuracy().reason()).contains("there are no labels");
        assertThat(none.transitions().probability(0, 0)).isNaN();
    }

    @Test
    void predictions_and_labels_that_cannot_be_are_refused_by_row() {
        Predictions one = Predictions.of(CATEGORIES, new double[][] {{1, 0, 0}});

        assertThatThrownBy(() -> Predictions.of(CATEGORIES, new double[][] {{1, 0, 0}, {2, -1, 0}}))
                .hasMessageContaining("row 2 has 2.0");
        assertThatThrownBy(() -> Predictions.of(CATEGORIES, new double[][] {{0.5, 0.1, 0}}))
                .hasMessageContaining("row 1 sum to 0.6", "softmax");
        assertThatThrownBy(() -> Predictions.of(CATEGORIES, new double[][] {{1, 0}}))
                .hasMessageContaining("row 1 has 2 probabilities");
        assertThatThrownBy(() -> Predictions.of(List.of("a", "a"), new double[0][]))
                .hasMessageContaining("all different");
        assertThatThrownBy(() -> ConfidentLearning.defaults().of(new int[] {3}, one))
                .hasMessageContaining("index of one of the 3 categories, but was 3");
        assertThatThrownBy(() -> ConfidentLearning.defaults().of(new int[] {0, 1}, one))
                .hasMessageContaining("predictions of 1 units, but labels of 2");
        assertThatThrownBy(() -> ConfidentLearning.defaults().bootstrap(5, 0.95, 1))
                .hasMessageContaining("at least 20");
    }
}
