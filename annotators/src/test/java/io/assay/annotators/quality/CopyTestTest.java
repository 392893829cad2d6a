package io.assay.annotators.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.annotators.Annotations;
import io.assay.core.DuplicatePolicy;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who labels too much alike: exact chances beside a count of all assignments, false alarms, and copyists that were planted. */
class CopyTestTest {
    private static final int RATERS = 12;

    private static Crowd crowd(int categories, Crowd.Behaviour behaviour) {
        return new Crowd(200, RATERS, 6, categories, behaviour);
    }

    private static double skill(int rater) {
        return Crowd.spread(rater, RATERS, 0.55, 0.95);
    }

    /** Raters who do not know of each other, and look as if they did. */
    private static List<Crowd> independent() {
        return List.of(
                crowd(3, (r, u, truth, random) -> Crowd.careful(skill(r), truth, 3, random)),
                // Every fifth and second unit is guessed by all.
                crowd(
                        3,
                        (r, u, truth, random) ->
                                u % 5 < 2 ? random.nextInt(3) : Crowd.careful(skill(r), truth, 3, random)),
                // Three units of ten have a trap, into which weak raters fall.
                crowd(
                        4,
                        (r, u, truth, random) -> u % 10 < 3 && random.nextDouble() < 1.2 * (1.1 - skill(r))
                                ? (truth + 1) % 4
                                : Crowd.careful(skill(r), truth, 4, random)),
                // Rasch: on the hardest units most are wrong, and the best are right together.
                crowd(
                        2,
                        (r, u, truth, random) -> Crowd.careful(
                                1 / (1 + Math.exp((u * 37 % 100 - 40) / 20.0 - Crowd.spread(r, RATERS, 1, -2))),
                                truth,
                                2,
                                random)),
                // Two take a category for the next, 7 times of 10.
                crowd(
                        3,
                        (r, u, truth, random) -> r < 2 && truth == 0 && random.nextDouble() < 0.7
                                ? 1
                                : Crowd.careful(0.85, truth, 3, random)),
                // Three who always say the same.
                crowd(3, (r, u, truth, random) -> r < 3 ? 0 : Crowd.careful(0.85, truth, 3, random)),
                // All are good, and units are easy.
                crowd(3, (r, u, truth, random) -> Crowd.careful(0.97, truth, 3, random)));
    }

    /** Fixed seeds: the claim is about how often. Of 20 draws of a kind 1 is expected at most, of all 140 there are 7. */
    @Test
    void independent_raters_are_named_no_more_often_than_stated() {
        List<Crowd> crowds = independent();
        long[] alarms = new long[crowds.size()];
        for (int kind = 0; kind < alarms.length; kind++) {
            Crowd crowd = crowds.get(kind);
            alarms[kind] = IntStream.range(0, 20)
                    .filter(seed -> !CopyTest.defaults()
                            .of(crowd.drawn(2000 + seed))
                            .flagged()
                            .isEmpty())
                    .count();
        }

        // Chances at a rate of 0.05: more than 4 of 20, 0.003; more than 12 of 140, 0.02.
        assertThat(Arrays.stream(alarms).max().orElseThrow()).isLessThanOrEqualTo(4);
        assertThat(Arrays.stream(alarms).sum()).isLessThanOrEqualTo(12);
    }

    @Test
    void raters_on_hard_units_who_are_right_together_in_a_full_design_are_not_copies() {
        Crowd crowd = new Crowd(
                120,
                RATERS,
                RATERS,
                2,
                (r, u, truth, random) -> Crowd.careful(
                        1 / (1 + Math.exp((u * 37 % 100 - 40) / 20.0 - Crowd.spread(r, RATERS, 1, -2))),
                        truth,
                        2,
                        random));

        long alarms = IntStream.range(0, 6)
                .filter(seed ->
                        !CopyTest.defaults().of(crowd.drawn(seed)).flagged().isEmpty())
                .count();

        assertThat(alarms).isLessThanOrEqualTo(2);
    }

    /** Who copies 8 labels of 10 is found 3 times of 4 on some 45 shared units, and nearly always on 90. */
    @ParameterizedTest
    @CsvSource({"200,13", "400,19"})
    void copyists_are_found_on_enough_units(int units, int least) {
        Crowd crowd = new Crowd(units, RATERS, 6, 3, (r, u, truth, random) -> Crowd.careful(0.75, truth, 3, random));
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            CopiedPairs copies = CopyTest.defaults().of(crowd.drawn(seed, 1, 0.8));
            found += copies.flagged().stream()
                            .anyMatch(pair ->
                                    pair.first().equals("r0") && pair.second().equals("r1"))
                    ? 1
                    : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(least);
    }

    @Test
    void copyists_are_found_among_hard_units_with_the_units_to_look_at() {
        Crowd crowd = new Crowd(
                400,
                RATERS,
                6,
                3,
                (r, u, truth, random) -> u % 5 < 2 ? random.nextInt(3) : Crowd.careful(skill(r), truth, 3, random));

        CopiedPairs copies = CopyTest.defaults().of(crowd.drawn(3, 2, 0.8));

        assertThat(copies.flagged())
                .extracting(pair -> pair.first() + "-" + pair.second())
                .containsExactlyInAnyOrder("r0-r1", "r2-r3");
        CopiedPairs.Pair pair = copies.pairs().get(0);
        assertThat(pair.equal()).isGreaterThan((int) pair.expectedEqual() + 5);
        assertThat(pair.rare()).isGreaterThan((int) pair.expectedRare());
        assertThat(pair.units()).hasSize(5);
        assertThat(pair.adjustedP()).isGreaterThan(pair.p()).isLessThan(0.05);
        assertThat(copies.tested()).isEqualTo(66);
        assertThat(copies.toString()).startsWith("66 pairs tested, 2 flagged; false alarms at most 0.05 over all\nr");
        assertThat(CopyTest.defaults().of(crowd.drawn(3, 2, 0.8)).toString()).isEqualTo(copies.toString());
    }

    /** All orders of the labels among the raters of a unit, from the probabilities themselves. */
    @Test
    void chances_are_those_of_all_assignments() {
        PairUnits units = PairUnits.of(
                new Crowd(40, 5, 5, 3, (r, u, truth, random) -> Crowd.careful(0.6, truth, 3, random)).drawn(9));
        int telling = 0;
        for (int u = 0; u < 40; u++) {
            PairChances chances = new PairChances(units, u, 1, 3);
            double[] expected = byCounting(units, u, 1, 3);
            for (int l = 0; l < chances.labels.length && chances.labels.length > 1; l++) {
                assertThat(chances.equal[l]).as("unit %d", u).isCloseTo(expected[chances.labels[l]], within(1e-12));
            }
            telling += chances.isTelling() ? 1 : 0;
        }
        assertThat(telling).isGreaterThan(20);
    }

    private static double[] byCounting(PairUnits units, int unit, int first, int second) {
        int[] labels = IntStream.range(0, 5).map(r -> units.label(unit, r)).toArray();
        List<int[]> orders = new ArrayList<>();
        orders(labels.clone(), 0, orders);
        double[] equal = new double[3];
        double all = 0;
        for (int[] order : orders) {
            double chance = 0;
            for (int c = 0; c < 3; c++) {
                for (int d = 0; d < HardUnits.LEVELS.length; d++) {
                    double product = units.model().share(c, d);
                    for (int r = 0; r < 5; r++) {
                        double theta = Math.log(units.model().odds(r, c, c));
                        double right = 1 / (1 + Math.exp(HardUnits.LEVELS[d] - theta));
                        product *= order[r] == c
                                ? right
                                : (1 - right) * units.model().odds(r, c, order[r]);
                    }
                    chance += product;
                }
            }
            all += chance;
            equal[order[first]] += order[first] == order[second] ? chance : 0;
        }
        double sum = all;
        return Arrays.stream(equal).map(e -> e / sum).toArray();
    }

    /** Every permutation, equal ones included, which multiplies all alike. */
    private static void orders(int[] labels, int from, List<int[]> all) {
        if (from == labels.length) {
            all.add(labels.clone());
        }
        for (int i = from; i < labels.length; i++) {
            swap(labels, from, i);
            orders(labels, from + 1, all);
            swap(labels, from, i);
        }
    }

    private static void swap(int[] labels, int i, int j) {
        int kept = labels[i];
        labels[i] = labels[j];
        labels[j] = kept;
    }

    @Test
    void the_p_value_is_the_sum_over_all_outcomes() {
        PairUnits units = PairUnits.of(
                new Crowd(12, 5, 5, 3, (r, u, truth, random) -> Crowd.careful(0.5, truth, 3, random)).drawn(4));
        List<PairChances> telling = IntStream.range(0, 12)
                .mapToObj(u -> new PairChances(units, u, 0, 2))
                .filter(PairChances::isTelling)
                .limit(7)
                .toList();
        int[] observed = new int[telling.size()];
        for (int i = 0; i < observed.length; i++) {
            observed[i] = i % 3 == 0 ? -1 : possible(telling.get(i));
        }

        double p = PairScore.chance(telling, observed);

        assertThat(p).isCloseTo(above(telling, weight(telling, observed), 0, 0, 1), within(1e-12));
        assertThat(p).isBetween(0.0, 1.0);
    }

    private static int possible(PairChances chances) {
        return IntStream.range(0, chances.equal.length)
                .filter(l -> chances.equal[l] > 0)
                .findFirst()
                .orElse(-1);
    }

    private static int weight(List<PairChances> units, int[] outcomes) {
        return IntStream.range(0, outcomes.length)
                .map(i -> outcomes[i] < 0 ? PairChances.DIFFERENT : units.get(i).weights[outcomes[i]])
                .sum();
    }

    private static double above(List<PairChances> units, int least, int from, int sum, double chance) {
        if (from == units.size()) {
            return sum >= least ? chance : 0;
        }
        PairChances unit = units.get(from);
        double equal = Arrays.stream(unit.equal).sum();
        double total = above(units, least, from + 1, sum + PairChances.DIFFERENT, chance * (1 - equal));
        for (int l = 0; l < unit.equal.length; l++) {
            total += above(units, least, from + 1, sum + unit.weights[l], chance * unit.equal[l]);
        }
        return total;
    }

    @Test
    void raters_of_equal_skill_have_the_chances_of_a_random_deal() {
        // Four raters, two of whom say yes: a pair is equal in 2 of 6 deals. The four are exchanged round and round, so
        // they are equal.
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal("yes", "no"));
        for (int u = 0; u < 60; u++) {
            for (int r = 0; r < 4; r++) {
                int[][] deals = {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}};
                int[] deal = deals[u % 6];
                boolean yes = r == deal[0] || r == deal[1];
                builder.rate("u" + u, "r" + r, yes ? "yes" : "no");
            }
        }

        CopiedPairs.Pair pair =
                CopyTest.defaults().of(Annotations.of(builder.build())).pairs().get(0);

        assertThat(pair.telling()).isEqualTo(60);
        assertThat(pair.expectedEqual()).isCloseTo(20, within(1e-6));
        assertThat(pair.equal()).isEqualTo(20);
    }

    @Test
    void pairs_that_share_few_units_are_not_tested() {
        Crowd crowd = new Crowd(8, 4, 3, 2, (r, u, truth, random) -> random.nextInt(2));

        CopiedPairs copies = CopyTest.defaults().of(crowd.drawn(1));

        assertThat(copies.tested()).isZero();
        assertThat(copies.tooFewShared()).isEqualTo(6);
        assertThat(copies.reason().orElseThrow()).contains("no two raters share 10 units");
        assertThat(copies.toString()).startsWith("no pair tested: ");
        assertThat(CopyTest.defaults().leastShared(2).of(crowd.drawn(1)).tested())
                .isPositive();
    }

    @Test
    void two_raters_alone_numbers_and_empty_tables_say_why_nothing_is_tested() {
        Crowd two = new Crowd(50, 2, 2, 2, (r, u, truth, random) -> truth);
        RatingMatrix numbers = RatingMatrix.of(Scale.interval(), new double[][] {{1, 1}, {2, 2}});
        RatingMatrix none = RatingMatrix.builder(Scale.nominal("yes", "no"))
                .unit("u1")
                .rater("ana")
                .rater("ben")
                .build();
        RatingMatrix apart = RatingMatrix.builder(Scale.nominal("yes", "no"))
                .rate("u1", "ana", "yes")
                .rate("u2", "ben", "no")
                .build();

        assertThat(CopyTest.defaults().of(two.drawn(1)).reason().orElseThrow()).contains("a third rater");
        assertThat(CopyTest.defaults().of(Annotations.of(numbers)).reason().orElseThrow())
                .isEqualTo("the ratings are on the interval scale and no categories");
        assertThat(CopyTest.defaults().of(Annotations.of(none)).reason().orElseThrow())
                .isEqualTo("no two raters labelled the same unit");
        assertThat(CopyTest.defaults().of(Annotations.of(apart)).tested()).isZero();
        assertThat(CopyTest.defaults()
                        .of(Annotations.of(
                                RatingMatrix.builder(Scale.nominal("yes", "no")).build()))
                        .reason())
                .contains("there are fewer than two raters");
    }

    @Test
    void second_ratings_of_a_person_do_not_count() {
        RatingMatrixBuilder builder =
                RatingMatrix.builder(Scale.nominal("yes", "no")).onDuplicate(DuplicatePolicy.SEPARATE_RATER);
        for (int u = 0; u < 30; u++) {
            for (String rater : List.of("ana", "ben", "cleo", "ana", "dan")) {
                builder.rate("u" + u, rater, (u + rater.length()) % 3 == 0 ? "yes" : "no");
            }
        }

        CopiedPairs copies = CopyTest.defaults().of(Annotations.withRepeats(builder.build()));

        assertThat(copies.tested()).isEqualTo(6);
        assertThat(copies.pairs()).allSatisfy(pair -> assertThat(pair.shared()).isEqualTo(30));
    }

    @Test
    void settings_out_of_range_are_refused() {
        assertThatThrownBy(() -> CopyTest.defaults().falseAlarms(5)).hasMessageContaining("did you mean 0.05?");
        assertThatThrownBy(() -> CopyTest.defaults().falseAlarms(Double.NaN)).hasMessageContaining("in (0, 1)");
        assertThatThrownBy(() -> CopyTest.defaults().leastShared(0)).hasMessageContaining("at least one");
    }
}
