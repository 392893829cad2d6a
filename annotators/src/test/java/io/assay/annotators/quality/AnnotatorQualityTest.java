package io.assay.annotators.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.annotators.Annotations;
import io.assay.annotators.Gold;
import io.assay.annotators.internal.Wilson;
import io.assay.core.DuplicatePolicy;
import io.assay.core.Estimate;
import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures by hand, beside a naive count, and on raters that were planted. */
class AnnotatorQualityTest {
    private static final Scale YES_NO = Scale.nominal("yes", "no");

    /** u1: yes, yes, no; u2: no, no; u3: yes by ana alone; u4: nobody. */
    private static final RatingMatrix SMALL = RatingMatrix.builder(YES_NO)
            .rate("u1", "ana", "yes")
            .rate("u1", "ben", "yes")
            .rate("u1", "cleo", "no")
            .rate("u2", "ana", "no")
            .rate("u2", "ben", "no")
            .rate("u3", "ana", "yes")
            .unit("u4")
            .build();

    @Test
    void figures_of_a_small_table_by_hand() {
        RaterCard ana = AnnotatorQuality.defaults().of(SMALL).get(0);

        assertThat(ana.ratings()).isEqualTo(3);
        assertThat(ana.coverage()).isEqualTo(0.75);
        // u1: one of two others equal; u2: the one other. u3 has no others.
        assertThat(ana.agreement().value()).isEqualTo(0.75);
        // u1: ben and cleo are ahead together, which counts half; u2: right.
        assertThat(ana.accuracy().value()).isEqualTo(0.75);
        assertThat(ana.accuracy().counts().units()).isEqualTo(2);
        assertThat(ana.accuracy().counts().droppedUnits()).isEqualTo(1);
        // The tie of u1 says nothing about the truth.
        assertThat(ana.confusion().count(0)).isZero();
        assertThat(ana.confusion().count(1, 1)).isEqualTo(1);
        assertThat(ana.confusion().cell(0, 0).reason()).contains("no unit of category \"yes\" was labelled");
        assertThat(ana.spammerScore().reason().orElseThrow()).contains("\"yes\"");
        assertThat(ana.standing()).isEqualTo(Standing.NOT_SETTLED);
        assertThat(ana.goldAccuracy().reason()).contains("there are no gold units");
        assertThat(ana.selfConsistency().reason()).contains("this rater rated no unit more than once");
        assertThat(ana.severity().reason()).contains("ratings on the nominal scale are neither higher nor lower");
    }

    @Test
    void gold_is_the_truth_where_it_is_known() {
        RaterCard ana = AnnotatorQuality.defaults()
                .gold(Gold.of(Map.of("u1", "no", "u3", "yes")))
                .of(SMALL)
                .get(0);

        assertThat(ana.goldAccuracy().value()).isEqualTo(0.5);
        assertThat(ana.confusion().count(1, 0)).isEqualTo(1);
        assertThat(ana.confusion().count(0, 0)).isEqualTo(1);
        assertThat(ana.confusion().count(1, 1)).isZero();
        assertThatThrownBy(() -> AnnotatorQuality.defaults()
                        .gold(Gold.of(Map.of("u9", "no")))
                        .of(SMALL))
                .hasMessageContaining("\"u9\"");
    }

    @Test
    void repeats_tell_self_consistency_and_count_as_one_unit() {
        RatingMatrixBuilder builder = RatingMatrix.builder(YES_NO).onDuplicate(DuplicatePolicy.SEPARATE_RATER);
        builder.rate("u1", "ana", "yes")
                .rate("u1", "ana", "yes")
                .rate("u1", "ana", "no")
                .rate("u1", "ben", "yes");
        builder.rate("u2", "ana", "no").rate("u2", "ana", "no").rate("u2", "ben", "no");

        RaterCard ana = AnnotatorQuality.defaults()
                .of(Annotations.withRepeats(builder.build()))
                .get(0);

        assertThat(ana.ratings()).isEqualTo(5);
        assertThat(ana.units()).isEqualTo(2);
        // One of three pairs, and one of one.
        assertThat(ana.selfConsistency().value()).isEqualTo((1 / 3.0 + 1) / 2, within(1e-15));
        assertThat(ana.agreement().value()).isEqualTo((2 / 3.0 + 1) / 2, within(1e-15));
        assertThat(ana.agreement().counts().units()).isEqualTo(2);
    }

    /** Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263 and 15 of 148, method 3. */
    @Test
    void shares_have_the_published_wilson_intervals() {
        Estimate first = Wilson.estimate("share", 81, 263, 0, 0.95);
        Estimate second = Wilson.estimate("share", 15, 148, 0, 0.95);

        assertThat(first.interval().orElseThrow().lower()).isEqualTo(0.2553, within(5e-5));
        assertThat(first.interval().orElseThrow().upper()).isEqualTo(0.3662, within(5e-5));
        assertThat(second.interval().orElseThrow().lower()).isEqualTo(0.0624, within(5e-5));
        assertThat(second.interval().orElseThrow().upper()).isEqualTo(0.1605, within(5e-5));
    }

    @Test
    void the_score_of_two_categories_is_that_of_sensitivity_and_specificity() {
        assertThat(SpammerScore.score(new double[][] {{0.8, 0.2}, {0.3, 0.7}}))
                .isEqualTo(Math.pow(0.8 + 0.7 - 1, 2), within(1e-15));
        assertThat(SpammerScore.score(new double[][] {{0.2, 0.3, 0.5}, {0.2, 0.3, 0.5}, {0.2, 0.3, 0.5}}))
                .isZero();
        assertThat(SpammerScore.score(new double[][] {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}}))
                .isEqualTo(1);
    }

    @Test
    void a_rater_with_nine_labels_is_not_called_a_spammer() {
        RaterCard card = spammer(9);

        assertThat(card.ratings()).isEqualTo(9);
        assertThat(card.standing()).isEqualTo(Standing.NOT_SETTLED);
    }

    @Test
    void with_many_labels_spammers_and_careful_raters_are_told_apart() {
        RatingMatrix ratings = drawn(600, 1);

        List<RaterCard> cards = AnnotatorQuality.defaults().of(ratings);

        assertThat(cards)
                .extracting(RaterCard::standing)
                .containsExactly(Standing.INFORMATIVE, Standing.INFORMATIVE, Standing.INFORMATIVE, Standing.SPAMMER);
        assertThat(cards.get(3).spammerScore().value()).isLessThan(0.02);
        assertThat(AnnotatorQuality.defaults().of(ratings).get(0).spammerScore())
                .isEqualTo(cards.get(0).spammerScore());
        assertThat(cards.get(0).toString())
                .startsWith("r0: 600 ratings of 600 units; accuracy 0.")
                .endsWith(", informative");
    }

    @Test
    void the_interval_of_the_score_holds_the_planted_one() {
        int held = 0;
        double truth = Math.pow(0.9 + 0.9 - 1, 2);
        for (int seed = 0; seed < 200; seed++) {
            RatingMatrix ratings = drawn(120, 1000 + seed);
            Gold gold = gold(120, 1000 + seed);
            held += AnnotatorQuality.defaults()
                            .gold(gold)
                            .of(ratings)
                            .get(0)
                            .spammerScore()
                            .interval()
                            .orElseThrow()
                            .contains(truth)
                    ? 1
                    : 0;
        }

        // Limits that hold together for all cells hold at least as often as they say.
        assertThat(held).isGreaterThanOrEqualTo(190);
    }

    @Test
    void limits_of_the_score_are_the_corners_of_the_cells() {
        ConfusionCounts counts = new ConfusionCounts(List.of("yes", "no"), new long[][] {{30, 10}, {5, 35}}, 0.95);

        Estimate score = SpammerScore.of(counts, 0.95);

        double[] yes = {
            Wilson.interval(30, 40, 0.975).lower(),
            Wilson.interval(30, 40, 0.975).upper()
        };
        double[] no = {
            Wilson.interval(5, 40, 0.975).lower(), Wilson.interval(5, 40, 0.975).upper()
        };
        assertThat(score.value()).isEqualTo(0.625 * 0.625, within(1e-15));
        assertThat(score.interval().orElseThrow().lower()).isEqualTo(Math.pow(yes[0] - no[1], 2), within(1e-12));
        assertThat(score.interval().orElseThrow().upper()).isEqualTo(Math.pow(yes[1] - no[0], 2), within(1e-12));
    }

    @Test
    void many_categories_with_one_label_each_settle_nothing() {
        long[][] one = new long[10][10];
        for (int k = 0; k < 10; k++) {
            one[k][k] = 1;
        }
        ConfusionCounts counts = new ConfusionCounts(
                java.util.stream.IntStream.range(0, 10)
                        .mapToObj(String::valueOf)
                        .toList(),
                one,
                0.95);

        assertThat(SpammerScore.of(counts, 0.95).value()).isEqualTo(1);
        assertThat(SpammerScore.of(counts, 0.95).interval().orElseThrow().lower())
                .isLessThan(0.1);
    }

    @Test
    void figures_agree_with_a_naive_count() {
        RatingMatrix ratings = drawn(80, 5).withoutUnits(List.of("u3", "u4"));
        for (RaterCard card : AnnotatorQuality.defaults().of(ratings)) {
            double equal = 0;
            double right = 0;
            int units = 0;
            for (String unit : ratings.units()) {
                List<Rating> all = ratings.ratingsOf(unit);
                List<Rating> others = all.stream()
                        .filter(r -> !r.rater().equals(card.rater()))
                        .toList();
                String own = all.stream()
                        .filter(r -> r.rater().equals(card.rater()))
                        .findFirst()
                        .orElseThrow()
                        .label();
                double same = others.stream().filter(r -> r.label().equals(own)).count() / (double) others.size();
                units++;
                equal += same;
                right += same > 0.5 ? 1 : same == 0.5 ? 0.5 : 0;
            }
            assertThat(card.agreement().value()).isEqualTo(equal / units, within(1e-12));
            assertThat(card.accuracy().value()).isEqualTo(right / units, within(1e-12));
        }
    }

    @Test
    void severity_is_the_mean_difference_from_the_others_with_a_t_interval() {
        RatingMatrix ratings = RatingMatrix.of(Scale.interval(), new double[][] {
            {3, 1, 2}, {5, 2, 4}, {2, 1, 2}, {4, Double.NaN, Double.NaN}
        });

        RaterCard first = AnnotatorQuality.defaults().of(ratings).get(0);

        // Differences 1.5, 2 and 0.5: mean 4/3, standard deviation 0.763763; t of 2 degrees of freedom is 4.302653.
        assertThat(first.severity().value()).isEqualTo(4 / 3.0, within(1e-12));
        assertThat(first.severity().interval().orElseThrow().upper())
                .isEqualTo(4 / 3.0 + 4.302652729749464 * 0.7637626158259734 / Math.sqrt(3), within(1e-9));
        assertThat(first.severity().counts().droppedUnits()).isEqualTo(1);
        assertThat(first.accuracy().reason()).contains("the ratings are on the interval scale and no categories");
        assertThat(first.standing()).isEqualTo(Standing.NOT_SETTLED);
    }

    @Test
    void raters_without_ratings_and_empty_tables_have_undefined_figures() {
        RatingMatrix empty =
                RatingMatrix.builder(YES_NO).unit("u1").rater("ana").build();

        RaterCard ana = AnnotatorQuality.defaults().of(empty).get(0);

        assertThat(ana.ratings()).isZero();
        assertThat(ana.coverage()).isZero();
        assertThat(List.of(
                        ana.agreement(), ana.accuracy(), ana.goldAccuracy(), ana.spammerScore(), ana.selfConsistency()))
                .noneMatch(Estimate::isDefined);
        assertThat(AnnotatorQuality.defaults().of(RatingMatrix.builder(YES_NO).build()))
                .isEmpty();
        assertThatThrownBy(() -> AnnotatorQuality.defaults().confidence(95)).hasMessageContaining("did you mean 0.95?");
    }

    /** A rater who says yes or no by coin, beside three careful ones, on a number of units. */
    private static RaterCard spammer(int units) {
        return AnnotatorQuality.defaults().of(drawn(units, 2)).get(3);
    }

    private static RatingMatrix drawn(int units, long seed) {
        RandomStream truth = RandomStream.of(seed, 0);
        RandomStream noise = RandomStream.of(seed, 1);
        RatingMatrixBuilder builder = RatingMatrix.builder(YES_NO);
        for (int u = 0; u < units; u++) {
            boolean yes = truth.nextBoolean();
            for (int r = 0; r < 4; r++) {
                boolean said = r == 3 ? noise.nextBoolean() : noise.nextDouble() < 0.9 == yes;
                builder.rate("u" + u, "r" + r, said ? "yes" : "no");
            }
        }
        return builder.build();
    }

    private static Gold gold(int units, long seed) {
        RandomStream truth = RandomStream.of(seed, 0);
        Map<String, String> labels = new java.util.HashMap<>();
        for (int u = 0; u < units; u++) {
            labels.put("u" + u, truth.nextBoolean() ? "yes" : "no");
        }
        return Gold.of(labels);
    }
}
