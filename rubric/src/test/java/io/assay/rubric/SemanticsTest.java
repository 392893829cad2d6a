package io.assay.rubric;

import static io.assay.rubric.AbsencePolicy.FULL;
import static io.assay.rubric.AbsencePolicy.RESCALE;
import static io.assay.rubric.AbsencePolicy.UNSCORED;
import static io.assay.rubric.AbsencePolicy.WORST;
import static io.assay.rubric.AbsencePolicy.ZERO;
import static io.assay.rubric.Combiner.geometric;
import static io.assay.rubric.Combiner.lexicographic;
import static io.assay.rubric.Combiner.min;
import static io.assay.rubric.Combiner.weightedMean;
import static io.assay.rubric.Normalization.NONE;
import static io.assay.rubric.Normalization.RANGE;
import static io.assay.rubric.Rubrics.capAt;
import static io.assay.rubric.Rubrics.choice;
import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.group;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.sheet;
import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of scoring, one by one. */
class SemanticsTest {
    private static final YesNo A = yesNo("a", "States A").points(1).notApplicableAllowed();
    private static final YesNo B = yesNo("b", "States B").points(3).notApplicableAllowed();
    private static final YesNo BAD =
            yesNo("bad", "Blames the customer").penalty(2).notApplicableAllowed();

    private static Scored score(Rubric rubric, Entry... entries) {
        return rubric.score(sheet("item", "ana", entries));
    }

    @Test
    void penalties_can_take_the_share_below_zero() {
        Rubric rubric = Rubric.of("r", "1", A, BAD);

        Scored scored = score(rubric, A.answered(false), BAD.answered(true));

        assertThat(scored.earned()).isEqualTo(-2);
        assertThat(scored.possible()).isEqualTo(1);
        assertThat(scored.score()).hasValue(-2);
        assertThat(score(rubric.normalizedBy(RANGE), A.answered(false), BAD.answered(true))
                        .score())
                .hasValue(0);
        assertThat(score(rubric.normalizedBy(RANGE), A.answered(false), BAD.answered(false))
                        .score())
                .hasValue(2.0 / 3);
        Scored plain = score(rubric.normalizedBy(NONE), A.answered(false), BAD.answered(true));
        assertThat(plain.score()).hasValue(-2);
        assertThat(plain.normalized()).isEmpty();
    }

    @Test
    void zero_is_never_printed_with_a_sign() {
        Scored scored = score(Rubric.of("r", "1", A, BAD), A.answered(false), BAD.answered(false));

        assertThat(Double.doubleToRawLongBits(scored.earned())).isZero();
        assertThat(scored.explain()).doesNotContain("-0");
    }

    @Test
    void levels_that_start_at_one_are_worth_nothing_at_the_bottom_of_a_range() {
        Graded two = graded("two", "Quality")
                .level(1, "poor")
                .level(2, "fair")
                .level(3, "good")
                .level(4, "best");
        Graded three = graded("three", "Style")
                .level(1, "poor")
                .level(2, "fair")
                .level(3, "good")
                .level(4, "best");
        Rubric rubric = Rubric.of("r", "1", two, three).normalizedBy(RANGE);

        assertThat(score(rubric, two.answered(2), three.answered(3)).score()).hasValue(0.5);
        assertThat(score(rubric, two.answered(1), three.answered(1)).score()).hasValue(0);
    }

    @Test
    void a_rubric_that_only_takes_points_away_needs_a_range() {
        Rubric rubric = Rubric.of("r", "1", BAD);

        assertThatThrownBy(rubric::validated)
                .isInstanceOf(RubricException.class)
                .hasMessageContaining("use normalizedBy(RANGE)");
        assertThatThrownBy(() -> score(rubric, BAD.answered(false))).isInstanceOf(RubricException.class);
        assertThat(score(rubric.normalizedBy(RANGE), BAD.answered(false)).score())
                .hasValue(1);
        assertThat(score(rubric.normalizedBy(RANGE), BAD.answered(true)).score())
                .hasValue(0);
    }

    @Test
    void clipping_an_item_differs_from_clipping_the_mean() {
        Rubric rubric = Rubric.of("r", "1", yesNo("good", "Answers").points(4), BAD);
        Rubric clipped = rubric.clippedPerItem(0, 1);
        Entry[] bad = {rubric.criterion("good", YesNo.class).answered(false), BAD.answered(true)};
        Entry[] good = {rubric.criterion("good", YesNo.class).answered(true), BAD.answered(false)};

        double before = (score(rubric, bad).score().getAsDouble()
                        + score(rubric, good).score().getAsDouble())
                / 2;
        double after = (score(clipped, bad).score().getAsDouble()
                        + score(clipped, good).score().getAsDouble())
                / 2;

        assertThat(before).isEqualTo(0.25);
        assertThat(after).isEqualTo(0.5);
        assertThat(score(clipped, bad).ungated()).hasValue(-0.5);
    }

    @Test
    void weights_are_relative_among_siblings() {
        Rubric tree = Rubric.of(
                        "tree",
                        "1",
                        group("one", A, B).weight(1).combinedBy(weightedMean()),
                        yesNo("c", "States C").weight(3))
                .combinedBy(weightedMean());

        Scored scored = score(tree, A.answered(true), B.answered(false), new Entry("c", new Answer.Answered(true, "")));

        assertThat(scored.score()).hasValue((0.5 * 1 + 1.0 * 3) / 4);
    }

    @Test
    void what_does_not_apply_leaves_both_sides_of_the_fraction() {
        Rubric rubric = Rubric.of("r", "1", A, B);
        Entry[] entries = {A.answered(true), B.notApplicable("no order yet")};

        assertThat(score(rubric, entries).score()).hasValue(1);
        assertThat(score(rubric, entries).possible()).isEqualTo(1);
        assertThat(score(rubric.whenNotApplicable(ZERO), entries).score()).hasValue(0.25);
        assertThat(score(rubric.whenNotApplicable(FULL), entries).score()).hasValue(1);
        assertThat(score(rubric.whenNotApplicable(WORST), entries).score()).hasValue(0.25);
        assertThat(score(rubric.whenNotApplicable(UNSCORED), entries).reason()).hasValue("\"b\" is n/a");
        assertThat(rubric.notApplicable()).isEqualTo(RESCALE);
    }

    @Test
    void if_nothing_applies_there_is_no_score_neither_0_nor_1() {
        Scored scored =
                score(Rubric.of("r", "1", A, B), A.notApplicable("empty reply"), B.notApplicable("empty reply"));

        assertThat(scored.score()).isEmpty();
        assertThat(scored.outcome()).isEqualTo(Outcome.UNSCORED);
        assertThat(scored.reason()).hasValue("no criterion applies");
    }

    @Test
    void a_penalty_that_does_not_apply_costs_nothing_and_leaves_the_range() {
        Rubric rubric = Rubric.of("r", "1", A, BAD).normalizedBy(RANGE);
        Entry[] entries = {A.answered(true), BAD.notApplicable("no customer")};

        assertThat(score(rubric, entries).score()).hasValue(1);
        assertThat(score(rubric, A.answered(false), BAD.notApplicable("no customer"))
                        .score())
                .hasValue(0);
        assertThat(score(rubric.whenNotApplicable(WORST), entries).score()).hasValue(1.0 / 3);
    }

    @Test
    void not_applicable_must_be_allowed_and_have_a_reason() {
        YesNo always = yesNo("always", "States its source");

        assertThatThrownBy(() -> score(Rubric.of("r", "1", always), always.notApplicable("why")))
                .hasMessageContaining("always: was answered \"not applicable\", which it does not allow");
        assertThatThrownBy(() -> score(Rubric.of("r", "1", A), A.notApplicable(" ")))
                .hasMessageContaining("needs a reason");
    }

    @Test
    void too_many_criteria_that_do_not_apply_leave_no_score() {
        Rubric rubric = Rubric.of("r", "1", A, B).maxNotApplicable(0.4);

        assertThat(score(rubric, A.answered(true), B.notApplicable("no order")).reason())
                .hasValue("1 of 2 criteria do not apply, more than the rubric allows");
    }

    @Test
    void caps_are_the_least_of_all_triggered_whatever_their_order() {
        YesNo one = yesNo("one", "Leaks data").penalty(0.5).critical(capAt(0.5));
        YesNo two = yesNo("two", "Invents a policy").penalty(0.5).critical(capAt(0.3));
        YesNo much = yesNo("much", "Answers the question").points(10);
        Entry[] entries = {one.answered(true), two.answered(true), much.answered(true)};

        assertThat(score(Rubric.of("r", "1", one, two, much), entries).score()).hasValue(0.3);
        assertThat(score(Rubric.of("r", "1", much, two, one), entries).score()).hasValue(0.3);
        assertThat(score(Rubric.of("r", "1", one, two, much), entries).ungated())
                .hasValue(0.9);
    }

    @Test
    void a_gate_in_a_group_caps_its_group_unless_it_fails_the_rubric() {
        YesNo gate = yesNo("gate", "Cites a source").mustPass();
        Entry[] entries = {gate.answered(false), A.answered(true), B.answered(true)};

        assertThat(score(Rubric.of("r", "1", group("g", gate, A), B), entries).score())
                .hasValue(0.75);
        assertThat(score(Rubric.of("r", "1", group("g", gate.failsRubric(), A), B), entries)
                        .score())
                .hasValue(0);
    }

    @Test
    void an_unevaluated_gate_is_not_a_pass() {
        YesNo gate = yesNo("gate", "Cites a source").mustPass().notApplicableAllowed();
        Rubric rubric = Rubric.of("r", "1", gate, A);

        Scored scored = score(rubric, gate.notApplicable("no claim"), A.answered(true));

        assertThat(scored.outcome()).isEqualTo(Outcome.GATE_UNEVALUATED);
        assertThat(scored.score()).isEmpty();
        assertThat(scored.ungated()).hasValue(1);
        assertThat(scored.reason()).hasValue("a gate could not be judged: gate");
    }

    @Test
    void conditions_know_and_or_and_not() {
        YesNo x = yesNo("x", "Is a complaint").points(0).notApplicableAllowed();
        Graded y = graded("y", "Anger")
                .level(0, "calm")
                .level(1, "annoyed")
                .level(2, "furious")
                .points(0.0);
        YesNo z = yesNo("z", "Apologises").onlyIf(x.is(true).and(y.atLeast(1)).or(y.is(2)));
        YesNo w = yesNo("w", "Thanks").onlyIf(x.is(true).negated());
        Rubric rubric = Rubric.of("r", "1", x, y, z, w, A).normalizedBy(NONE).lenient();

        Scored calm = score(rubric, x.answered(true), y.answered(0), A.answered(true));
        assertThat(calm.of(z).skipped()).isTrue();
        assertThat(calm.of(w).skipped()).isTrue();
        Scored furious = score(rubric, x.notApplicable("unclear"), y.answered(2), z.answered(true), A.answered(true));
        assertThat(furious.of(z).skipped()).isFalse();
        assertThat(furious.of(w).skipped()).isTrue();
        assertThat(furious.earned()).isEqualTo(2);
    }

    @Test
    void combiners_combine_shares() {
        Graded level =
                graded("level", "Depth").level(0, "none").level(1, "some").level(4, "full");
        Rubric rubric = Rubric.of("r", "1", A, level.weight(3));
        Entry[] entries = {A.answered(true), level.answered(1)};

        assertThat(score(rubric.combinedBy(weightedMean()), entries).score()).hasValue((1 + 3 * 0.25) / 4);
        assertThat(score(rubric.combinedBy(min()), entries).score()).hasValue(0.25);
        assertThat(score(rubric.combinedBy(geometric()), entries).score().getAsDouble())
                .isCloseTo(Math.pow(0.25, 0.75), within(1e-15));
        assertThat(score(rubric.combinedBy(geometric()), A.answered(false), level.answered(4))
                        .score())
                .hasValue(0);
        Scored ordered = score(rubric.combinedBy(lexicographic()), entries);
        assertThat(ordered.score()).isEmpty();
        assertThat(ordered.key()).containsExactly(1.0, 0.25);
        assertThat(ordered.outcome()).isEqualTo(Outcome.SCORED);
        Combiner product = Combiner.custom("product", (values, weights) -> values[0] * values[1]);
        assertThat(score(rubric.combinedBy(product), entries).score()).hasValue(0.25);
    }

    @Test
    void an_item_that_lacks_a_part_has_no_place_in_an_order() {
        Rubric ordered = Rubric.of("r", "1", A, B).combinedBy(lexicographic());

        Scored partly = score(ordered, A.notApplicable("chat closed"), B.answered(true));
        Scored missing = score(ordered, A.answered(true));

        assertThat(partly.key()).isEmpty();
        assertThat(partly.outcome()).isEqualTo(Outcome.UNSCORED);
        assertThat(partly.reason())
                .hasValue("\"a\" has no answer that counts, and without it the item has no place in the order");
        assertThat(missing.reason()).hasValue("\"b\" is missing");
        assertThat(score(ordered.whenNotApplicable(FULL), A.notApplicable("chat closed"), B.answered(false))
                        .key())
                .containsExactly(1.0, 0.0);
        Rubric grouped = Rubric.of("r", "1", group("g", A, B), BAD)
                .combinedBy(lexicographic())
                .normalizedBy(RANGE);
        assertThat(score(grouped, A.notApplicable("chat closed"), B.answered(true), BAD.answered(true))
                        .key())
                .containsExactly(1.0, 0.0);
    }

    @Test
    void combiners_that_would_not_work_are_refused() {
        assertThatThrownBy(() ->
                        Rubric.of("r", "1", A, BAD).combinedBy(weightedMean()).validated())
                .hasMessageContaining("bad: only takes points away");
        Choice<String> mixed =
                choice("mixed", "Tone", "warm", "cold").points("warm", 1).penalty("cold", 1);
        assertThatThrownBy(() ->
                        Rubric.of("r", "1", A, mixed).combinedBy(geometric()).validated())
                .hasMessageContaining("mixed: geometric combines values from 0 to 1, but this goes from -1 to 1");
        assertThatThrownBy(() -> Rubric.of("r", "1", group("g", A).combinedBy(lexicographic()), B)
                        .validated())
                .hasMessageContaining("g: only a whole rubric can be lexicographic");
    }

    @Test
    void points_scale_levels_measures_and_penalties() {
        Graded level =
                graded("level", "Depth").level(0, "none").level(1, "some").level(4, "full");
        assertThat(level.points(10).pointsOf((Object) 1.0)).isEqualTo(2.5);
        assertThat(level.penalty(2).highest()).isZero();
        assertThat(level.penalty(2).lowest()).isEqualTo(-2);
        Measure words = measure("words", "Length in words", 100, 300);
        assertThat(words.highest()).isEqualTo(300);
        assertThat(words.points(4).pointsOf((Object) 150.0)).isEqualTo(1);
        assertThat(words.penalty(4).lowest()).isEqualTo(-4);
        assertThat(words.accept(99)).isEmpty();
    }

    @Test
    void a_sheet_filled_in_for_another_rubric_is_refused() {
        Rubric rubric = Rubric.of("r", "1", A);
        Rubric other = Rubric.of("r", "1", A.points(2));
        ScoreSheet sheet = sheet("item", "ana", A.answered(true)).stamped(rubric.stamp());

        assertThat(rubric.score(sheet).score()).hasValue(1);
        assertThatThrownBy(() -> other.score(sheet)).hasMessageContaining("it was filled in for r 1 #");
        assertThat(Rubric.of("r", "1", A.tagged("x").suppress("VAG01", "agreed"))
                        .stamp())
                .isEqualTo(rubric.stamp());
    }

    @Test
    void all_that_is_wrong_is_said_at_once_with_its_place() {
        YesNo loop = yesNo("loop", "Loops").onlyIf(yesNo("lop", "?").is(true));

        assertThatThrownBy(() -> Rubric.of(
                        "my rubric",
                        " ",
                        group("empty"),
                        group(
                                "g",
                                graded("one", "Depth").level(1, "only one"),
                                yesNo("one", " ").points(Double.NaN),
                                choice("tone", "Tone", "warm", "warm").points("hot", 1),
                                measure("n", "Words", 5, 5)),
                        loop,
                        yesNo("neg", "Weight").weight(-1)))
                .isInstanceOfSatisfying(
                        RubricException.class,
                        e -> assertThat(e.problems().stream().map(Problem::toString))
                                .containsExactly(
                                        "\"my rubric\" is no id for a rubric",
                                        "needs a version, such as 1.0.0",
                                        "empty: the group is empty",
                                        "g/one: the id \"one\" is taken already by g/one",
                                        "neg: weight must be at least 0 and finite, but was -1",
                                        "g/one: needs at least two levels, but has 1",
                                        "g/one: has no text for a rater to judge by",
                                        "g/one: points must be a finite number, but were NaN",
                                        "g/tone: has a label twice among warm, warm",
                                        "g/tone: has no label \"hot\"; there are warm, warm",
                                        "g/n: needs a lower end below its upper end, both finite, but they are 5.0 and 5.0",
                                        "loop: its condition names \"lop\", which is no criterion of the rubric; did you mean \"loop\"?"));
    }

    @Test
    void a_penalty_that_would_give_points_is_refused() {
        assertThatThrownBy(() -> Rubric.of(
                        "r",
                        "1",
                        yesNo("leak", "Leaks").penalty(-5),
                        graded("harm", "Harms").level(0, "No").level(1, "Yes").penalty(0),
                        choice("tone", "Tone", "warm", "rude").penalty("rude", Double.NaN),
                        measure("words", "Words", 0, 9).penalty(2)))
                .isInstanceOfSatisfying(
                        RubricException.class,
                        e -> assertThat(e.problems().stream().map(Problem::toString))
                                .contains(
                                        "leak: a penalty is what is taken away, above 0, but was -5; use points(...) for"
                                                + " what is earned")
                                .anySatisfy(problem ->
                                        assertThat(problem).startsWith("harm: a penalty is what is taken away"))
                                .anySatisfy(problem ->
                                        assertThat(problem).startsWith("tone: a penalty is what is taken away"))
                                .noneMatch(problem -> problem.startsWith("words")));
    }

    @Test
    void conditions_that_say_the_same_are_one_and_need_parts() {
        assertThat(new Condition.Is("fix", 1)).isEqualTo(new Condition.Is("fix", 1.0));
        assertThatThrownBy(() -> new Condition.All(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a condition made of parts needs at least one part");
        assertThatThrownBy(() -> new Condition.Any(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void points_whose_sum_overflows_are_refused() {
        YesNo huge = yesNo("huge", "States H").points(1e308);
        YesNo other = yesNo("other", "States O").points(1e308);

        assertThatThrownBy(() -> Rubric.of("r", "1", huge, other).validated())
                .isInstanceOf(RubricException.class)
                .hasMessageContaining("points are so large that their sum overflows");
    }

    @Test
    void cyclic_conditions_and_weights_of_nothing_are_refused() {
        YesNo one = yesNo("one", "One").onlyIf(yesNo("two", "Two").is(true));
        YesNo two = yesNo("two", "Two").onlyIf(one.is(true));

        assertThatThrownBy(() -> Rubric.of("r", "1", one, two, A))
                .hasMessageContaining("one: its condition depends on itself, by way of \"two\"");
        assertThatThrownBy(() -> Rubric.of("r", "1", A.weight(0), B.weight(0)))
                .hasMessageContaining("all weights are 0");
    }

    @Test
    void answers_in_files_are_checked_like_typed_ones() {
        Rubric rubric =
                Rubric.of("r", "1", A, choice("tone", "Tone", "warm", "cold").points("warm", 2));

        Scored scored = rubric.score(sheet("item", "ana").put("a", true).put("tone", "warm"));

        assertThat(scored.earned()).isEqualTo(3);
        assertThat(rubric.criterion("a", YesNo.class).answered(true)).isEqualTo(A.answered(true));
        assertThatThrownBy(() -> rubric.criterion("a", Graded.class)).hasMessageContaining("is a yesNo, not a Graded");
        assertThatThrownBy(() -> rubric.criterion("tne")).hasMessageContaining("did you mean \"tone\"?");
        assertThatThrownBy(() -> sheet("item", "ana").put("a", List.of())).hasMessageContaining("must be a Boolean");
        assertThat(Map.copyOf(scored.sheet().answers())).hasSize(2);
    }
}
