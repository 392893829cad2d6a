package io.assay.annotators.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.annotators.Annotations;
import io.assay.annotators.Consensus;
import io.assay.annotators.ConsensusMethods;
import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrowdlabTest {
    private static final List<String> CATEGORIES = List.of("a", "b", "c");

    /** Units of one to three ratings by six raters, the last of whom guesses; a model that mostly knows. */
    private record Drawn(RatingMatrix ratings, int[] truth, double[][] model) {
        static Drawn of(int units, long seed) {
            RandomStream random = RandomStream.of(seed, 0);
            RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal("a", "b", "c"));
            int[] truth = new int[units];
            double[][] model = new double[units][3];
            for (int u = 0; u < units; u++) {
                truth[u] = random.nextInt(3);
                for (int i = 0; i <= random.nextInt(3); i++) {
                    int rater = (u + 2 * i + random.nextInt(2)) % 6;
                    int label = random.nextDouble() < (rater == 5 ? 0.1 : 0.7) ? truth[u] : random.nextInt(3);
                    builder.rate("u" + u, "r" + rater, CATEGORIES.get(label));
                }
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    model[u][k] = Math.exp((k == truth[u] ? 2 : 0) + random.nextGaussian());
                    sum += model[u][k];
                }
                for (int k = 0; k < 3; k++) {
                    model[u][k] /= sum;
                }
            }
            return new Drawn(builder.build(), truth, model);
        }

        Predictions predictions() {
            return Predictions.of(CATEGORIES, model);
        }
    }

    private static int majority(List<Rating> given, double[] model) {
        double[] votes = new double[3];
        given.forEach(one -> votes[CATEGORIES.indexOf(one.label())]++);
        int best = 0;
        for (int k = 1; k < 3; k++) {
            if (votes[k] > votes[best] || (votes[k] == votes[best] && model[k] > model[best])) {
                best = k;
            }
        }
        return best;
    }

    /** CROWDLAB from the paper's definitions, rater by rater over all units. */
    private static double[][] naive(Drawn drawn) {
        List<String> raters = drawn.ratings().raters();
        List<String> units = drawn.ratings().units();
        double right = 0;
        double modelRight = 0;
        int several = 0;
        double[] labels = new double[3];
        for (int u = 0; u < units.size(); u++) {
            List<Rating> given = drawn.ratings().ratingsOf(units.get(u));
            if (given.size() < 2) {
                continue;
            }
            int consensus = majority(given, drawn.model()[u]);
            several++;
            labels[consensus]++;
            right += given.stream()
                    .mapToDouble(one -> CATEGORIES.indexOf(one.label()) == consensus ? 1 : 0)
                    .average()
                    .orElseThrow();
            modelRight += majority(List.of(), drawn.model()[u]) == consensus ? 1 : 0;
        }
        double p = right / several;
        double guess = 1 - Arrays.stream(labels).max().orElseThrow() / several;
        double[] weights = new double[raters.size()];
        for (int r = 0; r < weights.length; r++) {
            double equal = 0;
            double pairs = 0;
            for (Rating own : drawn.ratings().ratingsBy(raters.get(r))) {
                for (Rating other : drawn.ratings().ratingsOf(own.unit())) {
                    if (!other.rater().equals(own.rater())) {
                        pairs++;
                        equal += other.label().equals(own.label()) ? 1 : 0;
                    }
                }
            }
            weights[r] = Math.max(1e-6, 1 - (1 - equal / pairs) / guess);
        }
        double modelWeight = Math.max(1e-6, 1 - (1 - modelRight / several) / guess)
                * Math.sqrt((double) drawn.ratings().ratingCount() / units.size());
        double[][] posteriors = new double[units.size()][3];
        for (int u = 0; u < units.size(); u++) {
            double all = modelWeight;
            for (int k = 0; k < 3; k++) {
                posteriors[u][k] = modelWeight * drawn.model()[u][k];
            }
            for (Rating one : drawn.ratings().ratingsOf(units.get(u))) {
                double weight = weights[raters.indexOf(one.rater())];
                all += weight;
                for (int k = 0; k < 3; k++) {
                    posteriors[u][k] += weight * (CATEGORIES.get(k).equals(one.label()) ? p : (1 - p) / 2);
                }
            }
            for (int k = 0; k < 3; k++) {
                posteriors[u][k] /= all;
            }
        }
        return posteriors;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void probabilities_are_those_of_a_naive_implementation(long seed) {
        Drawn drawn = Drawn.of(200, seed);
        Consensus consensus = Crowdlab.of(drawn.predictions()).of(drawn.ratings());
        double[][] expected = naive(drawn);

        for (int u = 0; u < 200; u++) {
            for (int k = 0; k < 3; k++) {
                assertThat(consensus.posterior(u, k)).isCloseTo(expected[u][k], within(1e-12));
            }
        }
        assertThat(consensus.rater("r5").figure("weight"))
                .isLessThan(consensus.rater("r0").figure("weight"));
    }

    @Test
    void raters_and_model_together_are_better_than_either() {
        Drawn drawn = Drawn.of(3000, 9);
        Consensus both = Crowdlab.of(drawn.predictions()).of(drawn.ratings());
        Consensus raters = ConsensusMethods.majority().of(drawn.ratings());
        int rightBoth = 0;
        int rightRaters = 0;
        int rightModel = 0;
        for (int u = 0; u < 3000; u++) {
            rightBoth += both.labelIndex(u) == drawn.truth()[u] ? 1 : 0;
            rightRaters += raters.labelIndex(u) == drawn.truth()[u] ? 1 : 0;
            rightModel += majority(List.of(), drawn.model()[u]) == drawn.truth()[u] ? 1 : 0;
        }
        assertThat(rightBoth).isGreaterThan(rightRaters + 60).isGreaterThan(rightModel + 60);
    }

    @Test
    void units_with_one_rating_each_are_warned_of_and_all_weigh_the_same() {
        RatingMatrix single = RatingMatrix.builder(Scale.nominal("a", "b", "c"))
                .rate("1", "ana", "a")
                .rate("2", "ben", "b")
                .build();
        Predictions model = Predictions.of(CATEGORIES, new double[][] {{0.2, 0.8, 0}, {0, 1, 0}});
        Consensus consensus = Crowdlab.of(model).of(single);

        assertThat(consensus.warnings()).singleElement().asString().contains("rated twice");
        assertThat(consensus.posterior(0, 0)).isCloseTo((0.2 + 1) / 2, within(1e-12));
    }

    @Test
    void what_does_not_fit_is_refused() {
        Predictions model = Predictions.of(List.of("b", "a"), new double[][] {{0.2, 0.8}});
        RatingMatrix labels = RatingMatrix.builder(Scale.nominal("a", "b"))
                .rate("1", "ana", "a")
                .build();
        RatingMatrix numbers = RatingMatrix.of(Scale.interval(), new double[][] {{1, 2}});

        assertThatThrownBy(() -> Crowdlab.of(model).of(labels)).hasMessageContaining("put the columns into that order");
        assertThatThrownBy(() -> Crowdlab.of(model).of(numbers)).hasMessageContaining("interval scale");
    }

    @Test
    void the_least_sure_units_come_next_by_the_best_rater_who_has_not_seen_them() {
        Drawn drawn = Drawn.of(200, 4);
        Annotations annotations = Annotations.of(drawn.ratings());
        Consensus consensus = Crowdlab.of(drawn.predictions()).of(annotations);
        List<NextLabels.Assignment> next = NextLabels.budget(30).of(annotations, drawn.predictions());

        assertThat(next).hasSize(30).isSortedAccordingTo((x, y) -> Double.compare(x.score(), y.score()));
        assertThat(next).extracting(NextLabels.Assignment::unit).doesNotHaveDuplicates();
        List<String> byWeight = drawn.ratings().raters().stream()
                .sorted((x, y) -> Double.compare(
                        consensus.rater(y).figure("weight"), consensus.rater(x).figure("weight")))
                .toList();
        double mean = drawn.ratings().raters().stream()
                .mapToDouble(rater -> consensus.rater(rater).figure("weight"))
                .average()
                .orElseThrow();
        double modelWeight =
                CrowdlabWeights.of(annotations, drawn.predictions()).ofModel();
        for (NextLabels.Assignment one : next) {
            Set<String> seen = new HashSet<>();
            double present = modelWeight;
            for (Rating rating : drawn.ratings().ratingsOf(one.unit())) {
                seen.add(rating.rater());
                present += consensus.rater(rating.rater()).figure("weight");
            }
            assertThat(one.rater())
                    .isEqualTo(byWeight.stream()
                            .filter(rater -> !seen.contains(rater))
                            .findFirst()
                            .orElseThrow());
            double quality = consensus.unit(one.unit()).probability().orElseThrow();
            assertThat(one.score()).isCloseTo((present * quality + mean / 3) / (present + mean), within(1e-12));
        }
    }

    @Test
    void nobody_labels_more_than_they_may_and_units_without_anybody_left_are_passed_over() {
        Drawn drawn = Drawn.of(200, 4);
        Annotations annotations = Annotations.of(drawn.ratings());
        List<NextLabels.Assignment> next = NextLabels.budget(100).perRater(3).of(annotations, drawn.predictions());

        assertThat(next).hasSize(18);
        for (String rater : drawn.ratings().raters()) {
            assertThat(next).filteredOn(one -> one.rater().equals(rater)).hasSize(3);
        }
        assertThatThrownBy(() -> NextLabels.budget(0)).hasMessageContaining("at least 1");
    }

    @Test
    void labels_that_cost_money_go_to_whom_weighs_most_for_the_price_until_it_is_spent() {
        Drawn drawn = Drawn.of(200, 4);
        Annotations annotations = Annotations.of(drawn.ratings());
        CrowdlabWeights weights = CrowdlabWeights.of(annotations, drawn.predictions());
        List<String> people = annotations.people();
        Map<String, Double> costs = new HashMap<>();
        people.forEach(person -> costs.put(person, 0.1 + 0.3 * costs.size()));

        List<NextLabels.Assignment> next =
                NextLabels.budget(1000).costs(5, costs).of(annotations, drawn.predictions());

        double spent = 0;
        for (NextLabels.Assignment one : next) {
            double left = 5 - spent;
            Set<String> seen = new HashSet<>();
            drawn.ratings().ratingsOf(one.unit()).forEach(rating -> seen.add(rating.rater()));
            String expected = people.stream()
                    .filter(person -> !seen.contains(person) && costs.get(person) <= left + 1e-9)
                    .max(Comparator.comparingDouble(
                            person -> weights.ofPerson(people.indexOf(person)) / costs.get(person)))
                    .orElseThrow();
            assertThat(one.rater()).isEqualTo(expected);
            assertThat(one.cost()).isEqualTo(costs.get(one.rater()));
            spent += one.cost();
        }
        assertThat(spent).isGreaterThan(4.8).isLessThanOrEqualTo(5 + 1e-9);
        assertThat(next).isSortedAccordingTo(Comparator.comparingDouble(NextLabels.Assignment::score));
        assertThat(NextLabels.budget(3).of(annotations, drawn.predictions()))
                .allSatisfy(one -> assertThat(one.cost()).isEqualTo(1));
    }

    @Test
    void costs_that_cannot_be_are_refused() {
        Drawn drawn = Drawn.of(20, 4);
        String first = drawn.ratings().raters().get(0);

        assertThatThrownBy(() -> NextLabels.budget(1).costs(0, Map.of())).hasMessageContaining("positive and finite");
        assertThatThrownBy(() -> NextLabels.budget(1).costs(1, Map.of("ana", Double.NaN)))
                .hasMessageContaining("\"ana\"");
        assertThatThrownBy(() -> NextLabels.budget(1)
                        .costs(1, Map.of(first, 1.0))
                        .of(Annotations.of(drawn.ratings()), drawn.predictions()))
                .hasMessageContaining("raters have no cost");
    }
}
