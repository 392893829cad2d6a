package io.assay.rubric.lint;

import static io.assay.rubric.Rubrics.capAt;
import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.group;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.rubric.Condition;
import io.assay.rubric.Graded;
import io.assay.rubric.Item;
import io.assay.rubric.Measure;
import io.assay.rubric.Rubric;
import io.assay.rubric.YesNo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each lint of the library: what it finds, where exactly, what it proposes, and what it leaves alone. */
class LintCatalogueTest {
    private static final Linter LINTER = Linter.standard();

    private static List<Finding> found(String lint, Item... items) {
        return LINTER.lint(Rubric.of("r", "1", items)).findings().stream()
                .filter(finding -> finding.lint().equals(lint))
                .toList();
    }

    private static YesNo text(String text) {
        return yesNo("c", text);
    }

    /** A lint, a text, the words it finds and the text after its rewrite, or nothing if it only gives advice. */
    static Stream<Arguments> hits() {
        return Stream.of(
                hit("VAG01", "The tone is appropriate for the customer", "appropriate"),
                hit("VAG01", "The reply gives 3 helpful tips", "helpful"),
                hit("VAG01", "The reply explains the cause clearly", "clearly"),
                hit("VAG02", "The translation is accurate", "accurate"),
                rewrite(
                        "VAG03",
                        "Lists several causes of the outage",
                        "several",
                        "Lists at least 3 causes of the outage"),
                hit("VAG03", "Includes enough detail about the fault", "enough"),
                rewrite("VAG04", "Names the cause, if possible", "if possible", "Names the cause"),
                rewrite("VAG04", "If possible, names the cause", "If possible", "Names the cause"),
                rewrite("VAG05", "Mentions apples, pears, etc.", "etc", "Mentions apples, pears."),
                hit("VAG06", "Uses a better greeting", "better"),
                hit("VAG06", "The reply is clearer than usual", "clearer"),
                hit("VAG06", "Gives more detail about the fault", "more detail"),
                hit("VAG06", "Picks the most helpful source", "most helpful"),
                hit("VAG07", "How well does the reply answer the question?", "How well"),
                hit("VAG07", "To what extent are the sources cited?", "To what extent"),
                hit("VAG08", "Evaluate the response", "Evaluate the response"),
                hit("VAG08", "Clarity", "Clarity"),
                rewrite("VAG09", "The reply clearly states the fee", "clearly", "The reply states the fee"),
                hit("VAG10", "It names the painter", "It"),
                hit("VAG10", "Is it helpful?", "it"),
                hit("VAG11", "Always greets the customer", "Always"),
                hit("VAG11", "100 % of the sums add up", "100 %"),
                hit("STR01", "Is the summary concise and fluent?", "concise and fluent"),
                hit("STR01", "States the price and names the delivery date", "and names"),
                hit("STR01", "Lists the price, the date and the place", "and the"),
                hit("STR01", "Says that the shop is closed and that it reopens on Monday", "and that"),
                hit("STR02", "Names apples and pears or plums", "and pears or"),
                hit("STR03", "Does not leave any question unanswered", "not leave any question unanswered"),
                hit("STR07", "The fee should be named in the first line", "should be named"),
                hit("STR08", "Quotes the QXV of the router", "QXV"),
                hit("SCO01", "The reply fails to name the deadline", "fails to"),
                hit("JDG01", "Names the deadline given in {{context}}", "{{context}}"),
                hit("JDG01", "Score from 1 to 10 how the deadline is named", "Score from"),
                hit("JDG02", "Follows the refund policy", "policy"));
    }

    private static Arguments hit(String lint, String text, String words) {
        return Arguments.of(lint, text, words, Optional.empty());
    }

    private static Arguments rewrite(String lint, String text, String words, String rewritten) {
        return Arguments.of(lint, text, words, Optional.of(rewritten));
    }

    @ParameterizedTest
    @MethodSource("hits")
    void finds_the_words_and_says_what_to_do(String lint, String text, String words, Optional<String> rewritten) {
        List<Finding> found = found(lint, text(text));

        assertThat(found).isNotEmpty();
        Finding finding = found.get(0);
        assertThat(finding.excerpt()).isEqualTo(words);
        assertThat(finding.start()).isEqualTo(text.indexOf(words));
        assertThat(finding.place()).isEqualTo(Place.TEXT);
        assertThat(finding.message()).isNotBlank();
        assertThat(finding.suggestion()).isNotBlank();
        assertThat(finding.rewritten()).isEqualTo(rewritten);
    }

    @ParameterizedTest
    @MethodSource("hits")
    void a_rewrite_does_not_raise_the_same_finding(String lint, String text, String words, Optional<String> rewritten) {
        rewritten.ifPresent(better -> assertThat(found(lint, text(better))).isEmpty());
    }

    static Stream<Arguments> excused() {
        return Stream.of(
                Arguments.of("VAG01", "The tone is appropriate: no sarcasm, no blame, no all-caps"),
                Arguments.of("VAG01", "The tone is appropriate, such as no sarcasm and no all-caps"),
                Arguments.of("VAG01", "The summary is concise, with at most 80 words"),
                Arguments.of("VAG01", "The reply is polite (it thanks the customer by name)"),
                Arguments.of("VAG01", "Opens with \"a helpful overview\""),
                Arguments.of("VAG01", "Says to clear the cache with `npm cache clean`"),
                Arguments.of("VAG02", "The translation is accurate according to the reference translation"),
                Arguments.of("VAG02", "The dates are consistent with the invoice"),
                Arguments.of("VAG02", "The sum is correct: 118 EUR"),
                Arguments.of("VAG02", "Names the correct capital, Canberra"),
                Arguments.of("VAG03", "Cites the most recent census"),
                Arguments.of("VAG03", "Cites at most 3 sources"),
                Arguments.of("VAG04", "Recommends a doctor if the fever lasts longer than 3 days"),
                Arguments.of("VAG04", "Says \"if possible\" in the second sentence"),
                Arguments.of("VAG05", "Names a fruit such as an apple or a pear"),
                Arguments.of("VAG06", "The summary is shorter than the source text"),
                Arguments.of("VAG06", "Is response A better than response B?"),
                Arguments.of("VAG07", "States how much the ticket costs"),
                Arguments.of("VAG08", "Names the painter."),
                Arguments.of("VAG09", "States the fee clearly marked in bold"),
                Arguments.of("VAG10", "It is stated that the shop is closed"),
                Arguments.of("VAG10", "This reply names the painter"),
                Arguments.of("VAG11", "Greets all three customers by name"),
                Arguments.of("VAG11", "Says to take one tablet every 8 hours"),
                Arguments.of("STR01", "Names the product and the fault code"),
                Arguments.of("STR01", "Quotes the terms and conditions of the shop"),
                Arguments.of("STR01", "Contains no apples, pears or plums"),
                Arguments.of("STR01", "Lists all three of price, date and place"),
                Arguments.of("STR01", "Says \"sorry\" if the customer complains and asks for money"),
                Arguments.of("STR02", "Names either apples or pears and plums"),
                Arguments.of("STR02", "Names apples and (pears or plums)"),
                Arguments.of("STR03", "Does not name the competitor"),
                Arguments.of("STR03", "Contains no apples and no pears"),
                Arguments.of("STR04", "Names the painter. Spelling does not count."),
                Arguments.of("STR07", "The fee should be named by the clerk"),
                Arguments.of("STR08", "Quotes the quick exit value (QXV) of the router"),
                Arguments.of("STR08", "Links to a PDF"),
                Arguments.of("SCO01", "Does not blame the customer"),
                Arguments.of("JDG01", "The reply returns JSON with the keys \"a\" and \"b\""),
                Arguments.of("JDG01", "Names the variable `{{context}}`"),
                Arguments.of("JDG02", "Links to the refund policy"));
    }

    @ParameterizedTest
    @MethodSource("excused")
    void leaves_alone_what_a_rater_can_tell(String lint, String text) {
        assertThat(found(lint, text(text))).isEmpty();
    }

    @Test
    void an_example_or_evidence_says_what_a_subjective_word_means() {
        YesNo tone = text("The tone is appropriate");

        assertThat(found("VAG01", tone.example("Thank you for waiting, Ms Lee.")))
                .isEmpty();
        assertThat(found("VAG01", tone.evidence("tone guide 3.1"))).isEmpty();
        assertThat(found("JDG02", text("Follows the refund policy").evidence("refund policy 3.2")))
                .isEmpty();
    }

    @Test
    void two_described_levels_say_what_a_subjective_word_means() {
        Graded helpful = graded("c", "Is helpful").level(0, "Names no step").level(1, "Names one step");

        assertThat(found("VAG01", helpful)).isEmpty();
        assertThat(found("VAG01", graded("c", "Is helpful").level(0, "Poor").level(1, "Good")))
                .extracting(Finding::excerpt)
                .containsExactly("helpful");
    }

    @Test
    void a_subjective_level_is_found_where_it_stands() {
        Graded fix = graded("c", "The fix").level(0, "Names no step").level(1, "Names an appropriate step");

        Finding finding = found("VAG01", fix).get(0);

        assertThat(finding.place()).isEqualTo(Place.level(1));
        assertThat(finding.excerpt()).isEqualTo("appropriate");
        assertThat(finding.start()).isEqualTo(9);
    }

    @Test
    void an_escape_weighs_less_where_not_applicable_is_allowed() {
        YesNo cause = text("Names the cause, where applicable");

        assertThat(found("VAG04", cause).get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(found("VAG04", cause.notApplicableAllowed()).get(0).severity())
                .isEqualTo(Severity.INFO);
    }

    @Test
    void a_gate_may_be_absolute() {
        assertThat(found("VAG11", text("Never names the password").mustPass())).isEmpty();
        assertThat(found("VAG11", text("Never names the password"))).hasSize(1);
    }

    @Test
    void a_degree_may_be_asked_with_levels() {
        Graded graded = graded("c", "How well does the reply answer?")
                .level(0, "Names no step")
                .level(1, "Names one");

        assertThat(found("VAG07", graded)).isEmpty();
    }

    @Test
    void long_texts_are_found_whole() {
        String text = "Names the painter. Names the year. Names the place.";

        assertThat(found("STR04", text(text))).extracting(Finding::excerpt).containsExactly(text);
        assertThat(found("STR04", text("Names " + "one, ".repeat(45)))).hasSize(1);
        assertThat(found("STR04", text("Names " + "one, ".repeat(44)))).isEmpty();
    }

    @Test
    void criteria_that_count_the_same_thing_are_named() {
        YesNo one = yesNo("one", "States the refund amount in euros");
        YesNo two = yesNo("two", "The reply names the refund amount in euros");

        Finding finding = found("STR05", one, two).get(0);

        assertThat(finding.criterion()).isEqualTo("two");
        assertThat(finding.message()).isEqualTo("1 and 2 count the same thing twice.");
        assertThat(finding.evidence()).contains("the other is \"one\"");
        assertThat(found("STR05", one, two.penalty(1))).isEmpty();
        assertThat(found("STR05", one, two.onlyIf(one.is(true)))).isEmpty();
        assertThat(found("STR05", one, two.tagged("by design"))).isEmpty();
        assertThat(found("STR05", one, yesNo("two", "States the invoice amount in euros")))
                .isEmpty();
    }

    @Test
    void rubrics_are_neither_of_one_criterion_nor_of_too_many() {
        Item[] many = Stream.iterate(1, i -> i + 1)
                .limit(13)
                .map(i -> yesNo("c" + i, "Names fact " + i))
                .toArray(Item[]::new);

        assertThat(found("STR06", many)).extracting(Finding::message).containsExactly("the rubric has 13 criteria.");
        assertThat(found("STR06", text("Names the painter"))).hasSize(1);
        assertThat(found("STR06", group("g", yesNo("a", "Names A")), yesNo("b", "Names B")))
                .extracting(Finding::path)
                .containsExactly("g");
        assertThat(found("STR06", group("g", yesNo("a", "Names A").mustPass()), yesNo("b", "Names B")))
                .isEmpty();
        assertThat(found("STR06", yesNo("a", "Names A"), yesNo("b", "Names B"))).isEmpty();
    }

    @Test
    void points_of_levels_leave_no_gap() {
        Graded gap =
                graded("c", "The fix").level(0, "None").level(1, "One step").level(3, "Three steps");
        Graded down =
                graded("c", "The fix").level(0, "None").level(2, "Two steps").level(1, "One step");
        Graded even =
                graded("c", "The fix").level(0, "None").level(5, "One step").level(10, "Two steps");

        assertThat(found("SCL01", gap).get(0).message()).isEqualTo("there is no level for 2: 0, 1, 3.");
        assertThat(found("SCL01", down).get(0).message()).contains("go up and down");
        assertThat(found("SCL01", even)).isEmpty();
        assertThat(found("SCL01", graded("c", "The fix").level(0, "None").level(5, "One step")))
                .isEmpty();
    }

    @Test
    void every_level_says_what_it_looks_like() {
        Graded ends = graded("c", "The fix").level(0, "Names none").level(1, "").level(2, "Names two");

        assertThat(found("SCL02", ends).get(0).message()).isEqualTo("no descriptor for 1.");
        assertThat(found("SCL02", graded("c", "The fix").level(0, "").level(1, "")))
                .isEmpty();
        assertThat(found("SCL02", graded("c", "The fix").level(0, "Names none").level(1, "Names one")))
                .isEmpty();
    }

    @Test
    void neighbouring_levels_differ_in_more_than_degree() {
        Graded degree = graded("c", "The fix").level(1, "Names some steps").level(2, "Names most steps");
        Graded grades = graded("c", "The fix").level(1, "Poor").level(2, "Good");
        Graded numbers = graded("c", "The fix").level(1, "Names 1 step").level(2, "Names 2 steps");

        assertThat(found("SCL03", degree)).extracting(Finding::place).containsExactly(Place.level(1));
        assertThat(found("SCL03", grades)).hasSize(1);
        assertThat(found("SCL03", numbers)).isEmpty();
    }

    @Test
    void levels_are_about_one_thing() {
        Graded mixed = graded("c", "The fix")
                .level(0, "No step fits the router")
                .level(1, "One step fits the router")
                .level(2, "Cites two sources");
        Graded same = graded("c", "The fix")
                .level(0, "No step fits the router")
                .level(1, "One step fits the router")
                .level(2, "Every step fits the router, and one cites a source");

        assertThat(found("SCL04", mixed)).extracting(Finding::excerpt).containsExactly("Cites two sources");
        assertThat(found("SCL04", same)).isEmpty();
    }

    @Test
    void a_graded_quality_needs_an_example() {
        Graded tone = graded("c", "The tone is warm").level(0, "Bad").level(1, "Good");

        assertThat(found("SCL05", tone)).hasSize(1);
        assertThat(found("SCL05", tone.example("Dear Ms Lee, thank you"))).isEmpty();
    }

    @Test
    void many_levels_are_described() {
        Graded bare = graded("c", "The fix");
        Graded described = graded("c", "The fix");
        for (int i = 0; i < 8; i++) {
            bare = bare.level(i, "");
            described = described.level(i, "Names " + i + " steps");
        }

        assertThat(found("SCL06", bare))
                .extracting(Finding::message)
                .containsExactly("8 levels, of which 0 are described.");
        assertThat(found("SCL06", described)).isEmpty();
        assertThat(found("SCL06", measure("c", "Number of steps", 0, 10))).isEmpty();
    }

    @Test
    void no_two_levels_say_the_same() {
        Graded twice = graded("c", "The fix")
                .level(0, "Names none")
                .level(1, "Names one")
                .level(2, "names one.");

        assertThat(found("SCL07", twice)).extracting(Finding::message).containsExactly("levels 1 and 2 say the same.");
        assertThat(found("SCL07", graded("c", "The fix").level(0, "Names none").level(1, "Names one")))
                .isEmpty();
    }

    @Test
    void a_fault_costs_and_a_virtue_earns() {
        YesNo fault = text("Fails to name the deadline");
        YesNo virtue = text("Correctly names the deadline");

        assertThat(found("SCO01", fault.points(10)).get(0).message()).isEqualTo("earns +10 for a fault?");
        assertThat(found("SCO01", fault.points(10)).get(0).severity()).isEqualTo(Severity.ERROR);
        assertThat(found("SCO01", fault.penalty(10))).isEmpty();
        assertThat(found("SCO01", virtue.penalty(2)).get(0).severity()).isEqualTo(Severity.INFO);
        assertThat(found("SCO01", virtue)).isEmpty();
    }

    @Test
    void no_criterion_swamps_or_drowns() {
        YesNo a = yesNo("a", "Names A");
        YesNo b = yesNo("b", "Names B");

        assertThat(found("SCO02", a.points(3), b))
                .extracting(Finding::criterion)
                .containsExactly("a");
        assertThat(found("SCO02", a.points(199), yesNo("d", "Names D").points(199), b))
                .extracting(Finding::criterion)
                .containsExactly("b");
        assertThat(found("SCO02", a, b)).isEmpty();
        assertThat(found("SCO02", a.mustPass(), b)).isEmpty();
    }

    @Test
    void a_gate_earns_nothing_and_always_applies() {
        YesNo gate = yesNo("a", "Names A").mustPass();
        YesNo b = yesNo("b", "Names B");

        assertThat(found("SCO03", gate.points(2), b).get(0).message()).startsWith("a gate that also earns 2 points");
        assertThat(found("SCO03", gate.notApplicableAllowed(), b)).hasSize(1);
        assertThat(found("SCO03", gate, b)).isEmpty();
        assertThat(found("SCO03", yesNo("a", "Leaks data").penalty(5).critical(capAt(0.2)), b))
                .isEmpty();
    }

    @Test
    void conditions_can_be_met_and_caps_reached() {
        YesNo a = yesNo("a", "Names A");
        YesNo gate = yesNo("g", "Names G").mustPass();
        YesNo b = yesNo("b", "Names B");
        Graded fix = graded("fix", "Fix").level(0, "None").level(1, "One");

        assertThat(found("SCO04", a, b.onlyIf(a.is(true).and(a.is(false))))).hasSize(1);
        assertThat(found("SCO04", fix, b.onlyIf(fix.atLeast(2)))).hasSize(1);
        assertThat(found("SCO04", gate, a, b.onlyIf(gate.is(false))).get(0).message())
                .contains("only where a gate");
        assertThat(found("SCO04", a, yesNo("c", "Names C").onlyIf(a.is(true)), b.onlyIf(a.is(true))))
                .isEmpty();
        assertThat(found("SCO04", a, b.onlyIf(a.is(false).or(a.is(true))))).isEmpty();
        assertThat(found("SCO04", a, yesNo("c", "Names C").critical(capAt(1)))).hasSize(1);
        assertThat(found("SCO04", a, yesNo("c", "Names C").critical(capAt(0.5))))
                .isEmpty();
    }

    @Test
    void a_measure_may_lie_between_the_values_that_conditions_name() {
        Measure steps = measure("steps", "Number of steps", 0, 10);
        YesNo b = yesNo("b", "Names B");

        assertThat(found(
                        "SCO04",
                        steps,
                        b.onlyIf(steps.atLeast(3).negated().and(new Condition.Is("steps", 0).negated()))))
                .isEmpty();
        assertThat(found(
                        "SCO04",
                        steps,
                        b.onlyIf(steps.atLeast(3).and(steps.atLeast(2).negated()))))
                .hasSize(1);
        assertThat(found("SCO04", steps, b.onlyIf(steps.atLeast(11)))).hasSize(1);
    }

    @Test
    void conditions_that_depend_on_each_other_are_followed() {
        YesNo a = yesNo("a", "Names A");
        YesNo b = yesNo("b", "Names B").onlyIf(a.is(true));

        assertThat(found("SCO04", a, b, yesNo("c", "Names C").onlyIf(b.is(true).and(a.is(false)))))
                .hasSize(1);
        assertThat(found("SCO04", a, b, yesNo("c", "Names C").onlyIf(b.is(true).and(a.is(true)))))
                .isEmpty();
    }

    @Test
    void a_long_chain_of_conditions_is_left_alone() {
        Item[] chain = new Item[3_000];
        YesNo before = yesNo("c0", "Names fact 0");
        chain[0] = before;
        for (int i = 1; i < chain.length; i++) {
            before = yesNo("c" + i, "Names fact " + i).onlyIf(before.is(true));
            chain[i] = before;
        }

        assertThat(found("SCO04", chain)).isEmpty();
    }

    @Test
    void the_guide_lists_every_lint_as_it_is() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "lint.md"));

        for (Lint lint : LINTER.lints()) {
            assertThat(guide).contains("| " + lint.id() + " | " + lint.severity() + " | " + lint.description() + " |");
        }
    }

    @Test
    void every_lint_is_hit_here() {
        Set<String> hit = new TreeSet<>(Set.of(
                "STR04", "STR05", "STR06", "SCL01", "SCL02", "SCL03", "SCL04", "SCL05", "SCL06", "SCL07", "SCO02",
                "SCO03", "SCO04", "SUP01", "SUP02"));
        hits().forEach(arguments -> hit.add((String) arguments.get()[0]));

        assertThat(LINTER.lints().stream().map(Lint::id)).containsExactlyInAnyOrderElementsOf(hit);
        assertThat(LINTER.lints()).hasSizeGreaterThanOrEqualTo(25);
    }
}
