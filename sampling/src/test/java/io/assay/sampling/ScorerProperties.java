package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class ScorerProperties {
    private static final Map<String, Scorer> SCORERS = Map.of(
            "entropy", Scorer.entropy(),
            "bits", Scorer.entropyBits(),
            "normalised", Scorer.normalisedEntropy(),
            "least confidence", Scorer.leastConfidence(),
            "margin", Scorer.margin(),
            "ratio", Scorer.ratio(),
            "gini", Scorer.gini(),
            "max logit", Scorer.maxLogit(),
            "energy", Scorer.energy());

    @Provide
    Arbitrary<float[][]> tied() {
        return Pools.tied();
    }

    @Provide
    Arbitrary<float[][]> any() {
        return Pools.any();
    }

    /** From the definitions, by the probabilities of a naive softmax. */
    private static double naive(String name, float[] row, double temperature) {
        double top = Double.NEGATIVE_INFINITY;
        for (float x : row) {
            top = Math.max(top, x / temperature);
        }
        double z = 0;
        for (float x : row) {
            z += Math.exp(x / temperature - top);
        }
        double entropy = 0;
        double squares = 0;
        double first = 0;
        double second = 0;
        for (float x : row) {
            double p = Math.exp(x / temperature - top) / z;
            entropy -= p == 0 ? 0 : p * Math.log(p);
            squares += p * p;
            second = Math.max(second, Math.min(first, p));
            first = Math.max(first, p);
        }
        return switch (name) {
            case "entropy" -> entropy;
            case "bits" -> entropy / Math.log(2);
            case "normalised" -> row.length == 1 ? 0 : entropy / Math.log(row.length);
            case "least confidence" -> 1 - first;
            case "margin" -> 1 - (first - second);
            case "ratio" -> second / first;
            case "gini" -> 1 - squares;
            case "max logit" -> -top;
            case "energy" -> -top - Math.log(z);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void compare(float[][] rows, double temperature) {
        Logits pool = Logits.of(rows);
        SCORERS.forEach((name, scorer) -> {
            double[] fast = scorer.temperature(temperature).scores(pool);
            Row cursor = pool.cursor();
            for (int i = 0; i < rows.length; i++) {
                double expected = naive(name, rows[i], temperature);
                double error = 1e-8 + 1e-13 * Math.abs(expected);
                assertThat(fast[i]).as(name).isCloseTo(expected, within(error));
                pool.load(i, cursor);
                assertThat(scorer.temperature(temperature).score(cursor))
                        .as("%s of one row", name)
                        .isCloseTo(expected, within(1e-12 + 1e-13 * Math.abs(expected)));
            }
        });
    }

    @Property(tries = 300)
    void scores_are_those_of_their_definitions(
            @ForAll("any") float[][] rows, @ForAll @DoubleRange(min = 0.1, max = 2000) double temperature) {
        compare(rows, temperature);
    }

    @Property(tries = 300)
    void scores_of_tied_and_masked_classes_are_those_of_their_definitions(
            @ForAll("tied") float[][] rows, @ForAll @DoubleRange(min = 0.1, max = 10) double temperature) {
        compare(rows, temperature);
    }

    @Property(tries = 200)
    void probabilities_score_as_the_logits_they_come_from(@ForAll("tied") float[][] rows) {
        Logits logits = Logits.of(rows);
        float[][] softmax = new float[rows.length][rows[0].length];
        Row row = logits.cursor();
        for (int i = 0; i < rows.length; i++) {
            logits.load(i, row);
            for (int k = 0; k < rows[i].length; k++) {
                softmax[i][k] = (float) row.probability(k);
            }
        }
        Logits probabilities = Logits.of(softmax).asProbabilities();
        for (Scorer scorer :
                List.of(Scorer.entropy(), Scorer.leastConfidence(), Scorer.margin(), Scorer.gini(), Scorer.ratio())) {
            double[] one = scorer.temperature(1.7).scores(logits);
            double[] other = scorer.temperature(1.7).scores(probabilities);
            for (int i = 0; i < rows.length; i++) {
                assertThat(other[i]).isCloseTo(one[i], within(2e-6));
            }
        }
    }

    @Property(tries = 100)
    void adding_a_number_to_a_row_changes_no_score_of_probabilities(@ForAll("tied") float[][] rows) {
        float[][] shifted = new float[rows.length][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows[i].length; k++) {
                shifted[i][k] = rows[i][k] + 64;
            }
        }
        for (Scorer scorer : List.of(Scorer.entropy(), Scorer.leastConfidence(), Scorer.margin(), Scorer.gini())) {
            assertThat(scorer.scores(Logits.of(shifted))).isEqualTo(scorer.scores(Logits.of(rows)));
        }
    }

    @Example
    void rows_score_the_same_in_blocks_of_any_size() {
        Logits pool = Logits.of(Pools.normal(3000, 10, 3, 4));
        double[] whole = new double[3000];
        Scorer.entropy().score(pool, whole);
        for (int row = 0; row < 3000; row += 7) {
            double[] one = new double[1];
            Scorer.entropy().score(pool.slice(row, row + 1), one);
            assertThat(one[0]).isEqualTo(whole[row]);
        }
    }

    @Example
    void a_scorer_of_ones_own_sees_rows_at_their_temperature() {
        Scorer mine = row -> 1 - row.probability(row.top());
        Logits pool = Logits.of(Pools.normal(300, 5, 2, 3));

        double[] scores = mine.temperature(1.5).scores(pool);

        double[] expected = Scorer.leastConfidence().temperature(1.5).scores(pool);
        for (int i = 0; i < scores.length; i++) {
            assertThat(scores[i]).isCloseTo(expected[i], within(1e-8));
        }
    }

    @Example
    void a_score_that_is_no_number_is_refused_with_its_row() {
        Logits pool = Logits.of(new float[50][2]);
        assertThatThrownBy(() -> ((Scorer) row -> row.index() == 41 ? Double.NaN : 0).scores(pool))
                .hasMessage("the score of row 41 is NaN; a scorer must give a number for every row");
        assertThatThrownBy(() -> Scorer.given(new double[] {1, Double.NaN})).hasMessage("the score of row 1 is NaN");
        assertThatThrownBy(() -> Scorer.given(new double[3]).scores(pool))
                .hasMessageContaining("there are scores of 3 rows, but the pool has a row 3");
    }

    @Example
    void sizes_of_logits_are_not_asked_of_probabilities() {
        Logits pool = Logits.of(new float[][] {{0.5f, 0.5f}}).asProbabilities();
        Row row = pool.cursor();
        pool.load(0, row);
        for (Scorer scorer : List.of(Scorer.energy(), Scorer.maxLogit())) {
            assertThatThrownBy(() -> scorer.scores(pool))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("needs logits");
            assertThatThrownBy(() -> scorer.score(row)).hasMessageContaining("needs logits");
        }
    }
}
