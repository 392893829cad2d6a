package io.assay.rubric.diagnose;

import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.rubric.Graded;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.YesNo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RubricComparisonTest {
    private static final YesNo ISSUE = yesNo("issue", "Names the issue");
    private static final Graded FIX =
            graded("fix", "Fits").level(0, "None").level(1, "One").level(2, "All");
    private static final YesNo TONE = yesNo("tone", "Is polite");
    private static final YesNo SARCASM = yesNo("sarcasm", "Contains no sarcasm").replaces("tone");
    private static final Rubric V1 = Rubric.of("service", "1.0.0", ISSUE, FIX, TONE);
    private static final Rubric V2 = Rubric.of("service", "2.0.0", ISSUE, FIX, SARCASM);
    private static final ComparisonPlan QUICK = ComparisonPlan.defaults().bootstrap(300);

    /** Simulated raters: each sees the truth with the criterion's clarity and guesses otherwise. */
    private static List<ScoreSheet> simulated(
            Rubric rubric, int items, double issue, double fix, double tone, long seed) {
        Random random = new Random(seed);
        List<ScoreSheet> sheets = new ArrayList<>();
        String third = rubric.criteria().get(2).criterion().id();
        for (int i = 0; i < items; i++) {
            Random truth = new Random(1_000_003L * i);
            boolean named = truth.nextBoolean();
            int level = truth.nextInt(3);
            boolean polite = truth.nextBoolean();
            for (String rater : List.of("ana", "ben", "cleo")) {
                sheets.add(ScoreSheet.of("reply-" + i, rater, List.of())
                        .put("issue", random.nextDouble() < issue ? named : random.nextBoolean())
                        .put("fix", random.nextDouble() < fix ? level : random.nextInt(3))
                        .put(third, random.nextDouble() < tone ? polite : random.nextBoolean()));
            }
        }
        return sheets;
    }

    @Test
    void a_planted_improvement_is_found_where_it_was_planted_and_nowhere_else() {
        RubricComparison comparison =
                RubricComparison.of(V1, simulated(V1, 150, 0.8, 0.4, 0.5, 1), V2, simulated(V2, 150, 0.8, 0.9, 0.5, 2));

        assertThat(comparison.criteria().stream().map(CriterionChange::name))
                .containsExactly("issue", "fix", "tone -> sarcasm");
        assertThat(comparison.of("fix").conclusion().kind()).isEqualTo(Conclusion.Kind.IMPROVED);
        assertThat(comparison.of("fix").conclusion().text())
                .startsWith("Alpha went from 0.")
                .contains(", a difference of +0.")
                .endsWith("]: better.");
        assertThat(comparison.of("issue").conclusion().kind()).isEqualTo(Conclusion.Kind.NOT_SHOWN);
        assertThat(comparison.of("issue").conclusion().text())
                .endsWith(": not shown to improve, as the interval includes 0.");
        assertThat(comparison.of("sarcasm").conclusion().kind()).isEqualTo(Conclusion.Kind.NOT_SHOWN);
        assertThat(comparison.total().conclusion().kind()).isEqualTo(Conclusion.Kind.IMPROVED);
        assertThat(comparison.warnings()).isEmpty();
        assertThat(comparison.onlyBefore()).isEmpty();
        assertThat(comparison.explain()).contains("not shown to improve", "better", "tone -> sarcasm");
    }

    @Test
    void the_other_way_round_it_is_worse() {
        RubricComparison comparison = RubricComparison.of(
                V1, simulated(V1, 150, 0.8, 0.9, 0.5, 2), V2, simulated(V2, 150, 0.8, 0.4, 0.5, 1), QUICK);

        assertThat(comparison.of("fix").conclusion().kind()).isEqualTo(Conclusion.Kind.WORSENED);
    }

    @Test
    void planted_improvements_are_mostly_found() {
        int found = 0;
        for (int run = 0; run < 40; run++) {
            RubricComparison comparison = RubricComparison.of(
                    V1,
                    simulated(V1, 80, 0.7, 0.5, 0.7, 100 + run),
                    V2,
                    simulated(V2, 80, 0.7, 0.9, 0.7, 500 + run),
                    QUICK);
            found += comparison.of("fix").conclusion().kind() == Conclusion.Kind.IMPROVED ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(36);
    }

    @Test
    void where_nothing_was_planted_claims_are_rare() {
        int claims = 0;
        int intervalsOff = 0;
        for (int run = 0; run < 120; run++) {
            RubricComparison comparison = RubricComparison.of(
                    V1,
                    simulated(V1, 60, 0.7, 0.6, 0.7, 1000 + run),
                    V2,
                    simulated(V2, 60, 0.7, 0.6, 0.7, 5000 + run),
                    QUICK);
            boolean any = comparison.criteria().stream()
                    .anyMatch(change -> change.conclusion().kind() != Conclusion.Kind.NOT_SHOWN);
            claims += any ? 1 : 0;
            intervalsOff += (int) comparison.criteria().stream()
                    .filter(change -> change.alpha().isSettled())
                    .count();
        }
        // Family-wise 5 % of 120 are 6, and 5 % of 360 intervals are 18; binomial bounds far out.
        assertThat(claims).isLessThanOrEqualTo(16);
        assertThat(intervalsOff).isBetween(3, 40);
    }

    @Test
    void p_values_are_adjusted_over_criteria_by_holm_and_the_total_stands_alone() {
        RubricComparison comparison = RubricComparison.of(
                V1, simulated(V1, 90, 0.6, 0.6, 0.6, 1), V2, simulated(V2, 90, 0.75, 0.7, 0.65, 2), QUICK);

        List<CriterionChange> byP = comparison.criteria().stream()
                .sorted(java.util.Comparator.comparingDouble(
                        change -> change.alpha().p().orElseThrow()))
                .toList();
        double running = 0;
        for (int i = 0; i < 3; i++) {
            running = Math.max(
                    running, Math.min(1, (3 - i) * byP.get(i).alpha().p().orElseThrow()));
            assertThat(byP.get(i).adjustedP().orElseThrow()).isCloseTo(running, within(1e-15));
        }
        assertThat(comparison.total().adjustedP())
                .isEqualTo(comparison.total().alpha().p());
    }

    @Test
    void percent_agreement_stands_beside_alpha() {
        RubricComparison comparison = RubricComparison.of(
                V1, simulated(V1, 50, 0.7, 0.6, 0.7, 1), V2, simulated(V2, 50, 0.7, 0.9, 0.7, 2), QUICK);

        RubricAgreement before = RubricAgreement.of(V1, simulated(V1, 50, 0.7, 0.6, 0.7, 1));
        assertThat(comparison.of("fix").percentAgreement().first().value())
                .isEqualTo(before.of("fix").percentAgreement().value());
        assertThat(comparison.of("fix").alpha().first().value())
                .isEqualTo(before.of("fix").alpha().value());
        assertThat(comparison.of("fix").percentAgreement().difference().interval())
                .isPresent();
    }

    @Test
    void a_changed_scale_is_refused_unless_asked_for() {
        Graded finer = FIX.level(3, "All, in order");
        Rubric v2 = Rubric.of("service", "2.0.0", ISSUE, finer, SARCASM);
        List<ScoreSheet> before = simulated(V1, 60, 0.7, 0.5, 0.7, 1);
        List<ScoreSheet> after = simulated(v2, 60, 0.7, 0.9, 0.7, 2);

        RubricComparison refused = RubricComparison.of(V1, before, v2, after, QUICK);
        RubricComparison asked = RubricComparison.of(V1, before, v2, after, QUICK.evenIfScalesChanged());

        assertThat(refused.of("fix").alpha().difference().reason().orElseThrow())
                .startsWith("the scale changed from 3 levels to 4 levels")
                .contains("evenIfScalesChanged()");
        assertThat(refused.of("fix").conclusion().kind()).isEqualTo(Conclusion.Kind.UNTOLD);
        assertThat(refused.of("fix").alpha().first().isDefined()).isTrue();
        assertThat(refused.of("fix").percentAgreement().second().isDefined()).isTrue();
        assertThat(refused.of("fix").adjustedP()).isEmpty();
        assertThat(refused.warnings()).anyMatch(warning -> warning.contains("other criteria or scales"));
        assertThat(asked.of("fix").conclusion().kind()).isEqualTo(Conclusion.Kind.IMPROVED);
    }

    @Test
    void unmatched_criteria_other_raters_and_lost_items_are_told() {
        Rubric v2 = Rubric.of("service", "2.0.0", ISSUE, FIX, yesNo("length", "Is short"));
        List<ScoreSheet> before = simulated(V1, 30, 0.7, 0.5, 0.7, 1);
        List<ScoreSheet> after = simulated(v2, 25, 0.7, 0.5, 0.7, 2).stream()
                .filter(sheet -> !sheet.rater().equals("ben"))
                .toList();

        RubricComparison comparison = RubricComparison.of(V1, before, v2, after, QUICK);

        assertThat(comparison.onlyBefore()).containsExactly("tone");
        assertThat(comparison.onlyAfter()).containsExactly("length");
        assertThat(comparison.warnings())
                .containsExactly(
                        "the raters differ (before ana, ben, cleo; after ana, cleo), so a difference may be theirs and not the"
                                + " rubric's",
                        "5 items were judged only before and 0 only after; they are left out",
                        "the totals are made up of other criteria or scales, so their agreement differs for that reason too");
        assertThat(comparison.explain())
                .contains("only before: tone", "only after: length", "warning: the raters differ");
        assertThatThrownBy(() -> comparison.of("tone")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_id_that_stayed_goes_before_a_replacement_and_nothing_is_matched_twice() {
        Rubric v2 = Rubric.of(
                "service",
                "2.0.0",
                TONE,
                SARCASM,
                yesNo("names", "Names it").replaces("issue"),
                yesNo("quotes", "Quotes it").replaces("issue"));

        RubricComparison comparison = RubricComparison.of(V1, List.of(), v2, List.of(), QUICK);

        assertThat(comparison.criteria().stream().map(CriterionChange::name)).containsExactly("tone", "issue -> names");
        assertThat(comparison.onlyAfter()).containsExactly("sarcasm", "quotes");
        assertThat(comparison.onlyBefore()).containsExactly("fix");
        assertThat(comparison.of("tone").conclusion().text()).startsWith("Cannot be told: ");
    }

    @Test
    void items_of_one_source_can_be_drawn_together() {
        List<ScoreSheet> before = simulated(V1, 60, 0.7, 0.5, 0.7, 1);
        List<ScoreSheet> after = simulated(V2, 60, 0.7, 0.9, 0.7, 2);

        RubricComparison single = RubricComparison.of(V1, before, V2, after, QUICK);
        RubricComparison alone = RubricComparison.of(V1, before, V2, after, QUICK.clusteredBy(item -> item));
        RubricComparison five = RubricComparison.of(
                V1, before, V2, after, QUICK.clusteredBy(item -> "source " + Integer.parseInt(item.substring(6)) / 5));
        RubricComparison one = RubricComparison.of(V1, before, V2, after, QUICK.clusteredBy(item -> "all"));

        assertThat(alone.of("fix").alpha()).isEqualTo(single.of("fix").alpha());
        assertThat(five.of("fix").alpha().difference().value())
                .isEqualTo(single.of("fix").alpha().difference().value());
        assertThat(five.of("fix").alpha().difference().interval())
                .isNotEqualTo(single.of("fix").alpha().difference().interval());
        assertThat(one.of("fix").conclusion().text()).contains("cannot be told, as all units are in one cluster");
    }

    @Test
    void identical_sheets_are_not_shown_to_improve() {
        List<ScoreSheet> sheets = simulated(V1, 40, 0.7, 0.6, 0.7, 1);

        RubricComparison comparison = RubricComparison.of(V1, sheets, V1, sheets, QUICK);

        assertThat(comparison.of("fix").alpha().difference().value()).isZero();
        assertThat(comparison.criteria())
                .allSatisfy(change ->
                        assertThat(change.conclusion().kind()).isIn(Conclusion.Kind.NOT_SHOWN, Conclusion.Kind.UNTOLD));
    }

    @Test
    void categories_that_are_no_numbers_are_compared_without_a_total() {
        RatingMatrix words = RatingMatrix.builder(Scale.nominal())
                .rate("a", "ana", "good")
                .rate("a", "ben", "bad")
                .rate("b", "ana", "bad")
                .rate("b", "ben", "bad")
                .build();

        RubricComparison comparison = RubricComparison.of(
                Map.of("tone", words),
                Map.of("tone", words),
                ComparisonPlan.defaults().bootstrap(20));

        assertThat(comparison.of("tone").alpha().first().isDefined()).isTrue();
        assertThat(comparison.total().alpha().units().paired()).isEqualTo(2);
        assertThat(comparison.total().conclusion().text())
                .isEqualTo("Cannot be told: \"tone\" has categories that are no numbers, so there is no total.");
        assertThat(comparison.total().alpha().first().reason()).isNotEmpty();
    }

    @Test
    void plain_ratings_compare_too() {
        RubricComparison comparison = RubricComparison.of(
                Map.of("tone", Data.ratings(Data.SUMMEVAL, Scale.ordinal(1, 5)).get("coherence")),
                Map.of("tone", Data.ratings(Data.SUMMEVAL, Scale.ordinal(1, 5)).get("consistency")),
                ComparisonPlan.defaults().bootstrap(100));

        assertThat(comparison.of("tone").alpha().first().value()).isCloseTo(0.553687, within(5e-7));
        assertThat(comparison.of("tone").alpha().second().value()).isCloseTo(0.796396, within(5e-7));
        assertThat(comparison.total().alpha().first().value()).isCloseTo(0.559128, within(5e-7));
    }

    @Test
    void ranges_of_measures_and_labels_of_choices_are_part_of_the_scale() {
        Rubric ten = Rubric.of("r", "1", measure("steps", "Steps", 0, 10));
        Rubric twenty = Rubric.of("r", "2", measure("steps", "Steps", 0, 20));

        RubricComparison comparison = RubricComparison.of(ten, List.of(), twenty, List.of(), QUICK);

        assertThat(comparison.of("steps").alpha().difference().reason().orElseThrow())
                .contains("from a number from 0 to 10 to a number from 0 to 20");
    }

    @Test
    void options_are_checked() {
        assertThatThrownBy(() -> ComparisonPlan.defaults().bootstrap(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ComparisonPlan.defaults().confidence(95)).hasMessageContaining("did you mean 0.95");
    }
}
