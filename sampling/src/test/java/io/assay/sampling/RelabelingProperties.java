package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The formulas of {@link Relabeling}, each written out over a table of labels. */
class RelabelingProperties {
    private static final double LEAST = 1e-6;

    /** Labels by row and rater, -1 where there is none, and a model's probabilities. */
    record Case(int[][] labels, double[][] model, Logits pool, RatingMatrix ratings) {
        static Case of(int rows, int raters, int classes, long seed) {
            RandomGenerator random = Pools.random(seed);
            int[][] labels = new int[rows][raters];
            RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal());
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < raters; j++) {
                    boolean careful = random.nextDouble() < 0.2 + 0.7 * j / raters;
                    int label = careful ? i % classes : random.nextInt(classes);
                    // The first row has all labels, so that raters can be compared.
                    labels[i][j] = i == 0 || random.nextDouble() < 0.4 ? label : -1;
                    if (labels[i][j] >= 0) {
                        builder.rate(Integer.toString(i), "r" + j, Integer.toString(labels[i][j]));
                    }
                }
            }
            Logits pool = Logits.of(Pools.normal(rows, classes, 1, seed)).temperature(0.7);
            double[][] model = new double[rows][classes];
            Row row = pool.cursor();
            for (int i = 0; i < rows; i++) {
                pool.load(i, row);
                for (int k = 0; k < classes; k++) {
                    model[i][k] = row.probability(k);
                }
            }
            return new Case(labels, model, pool, builder.build());
        }

        int count(int i, int k) {
            return (int) Arrays.stream(labels[i]).filter(label -> label == k).count();
        }

        int size(int i) {
            return (int) Arrays.stream(labels[i]).filter(label -> label >= 0).count();
        }

        int classes() {
            return model[0].length;
        }

        int predicted(int i) {
            int best = 0;
            for (int k = 0; k < classes(); k++) {
                best = model[i][k] > model[i][best] ? k : best;
            }
            return best;
        }

        int consensus(int i) {
            int best = 0;
            for (int k = 0; k < classes(); k++) {
                boolean more = count(i, k) > count(i, best);
                boolean likelier = count(i, k) == count(i, best) && model[i][k] > model[i][best];
                best = more || likelier ? k : best;
            }
            return best;
        }

        List<Integer> shared() {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < labels.length; i++) {
                if (size(i) > 1) {
                    rows.add(i);
                }
            }
            return rows;
        }

        double weight(double right) {
            int most = 0;
            for (int k = 0; k < classes(); k++) {
                int of = k;
                most = Math.max(most, (int)
                        shared().stream().filter(i -> consensus(i) == of).count());
            }
            double error = Math.max(LEAST, 1 - (double) most / shared().size());
            return Math.max(LEAST, 1 - (1 - right) / error);
        }

        /** Pairs of labels of a row, one of them the rater's, and those that are equal. */
        int[] pairs(int rater) {
            int[] pairs = new int[2];
            for (int i : shared()) {
                for (int other = 0; other < labels[i].length; other++) {
                    if (other != rater && labels[i][rater] >= 0 && labels[i][other] >= 0) {
                        pairs[0]++;
                        pairs[1] += labels[i][rater] == labels[i][other] ? 1 : 0;
                    }
                }
            }
            return pairs;
        }

        double weightOf(int rater) {
            int[] pairs = pairs(rater);
            return weight((double) pairs[1] / pairs[0]);
        }

        double modelWeight() {
            double right =
                    shared().stream().filter(i -> predicted(i) == consensus(i)).count();
            double sizes = shared().stream().mapToInt(this::size).sum();
            return weight(right / shared().size()) * Math.sqrt(sizes / shared().size());
        }

        double consensusShare() {
            return shared().stream()
                    .mapToDouble(i -> (double) count(i, consensus(i)) / size(i))
                    .average()
                    .orElseThrow();
        }
    }

    @Property(tries = 150)
    void scores_are_those_of_the_formulas(
            @ForAll @IntRange(min = 1, max = 25) int rows,
            @ForAll @IntRange(min = 2, max = 5) int raters,
            @ForAll @IntRange(min = 2, max = 4) int classes,
            @ForAll long seed) {
        Case data = Case.of(rows, raters, classes, seed);
        List<String> names =
                IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        Relabeling relabeling = Relabeling.of(data.ratings(), data.pool());

        double[] weights = new double[raters];
        Arrays.setAll(weights, data::weightOf);
        double mean = Arrays.stream(weights).average().orElseThrow();
        double share = data.consensusShare();
        assertThat(relabeling.modelWeight()).isCloseTo(data.modelWeight(), within(1e-12));
        for (int j = 0; j < raters; j++) {
            assertThat(relabeling.raterWeight("r" + j)).isCloseTo(weights[j], within(1e-12));
        }
        for (int i = 0; i < rows; i++) {
            int c = data.consensus(i);
            double all = data.modelWeight();
            double quality = all * data.model()[i][c];
            for (int j = 0; j < raters; j++) {
                if (data.labels()[i][j] >= 0) {
                    all += weights[j];
                    quality += weights[j] * (data.labels()[i][j] == c ? share : (1 - share) / (classes - 1));
                }
            }
            quality /= all;
            assertThat(relabeling.consensus(i)).isEqualTo(c);
            assertThat(relabeling.quality(i)).isCloseTo(quality, within(1e-12));
            assertThat(relabeling.scores()[i])
                    .isCloseTo(1 - (all * quality + mean / classes) / (all + mean), within(1e-12));
        }
        assertThat(Relabeling.of(data.ratings(), data.pool(), names).scores()).isEqualTo(relabeling.scores());
    }
}
