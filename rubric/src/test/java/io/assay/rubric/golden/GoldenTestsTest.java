package io.assay.rubric.golden;

import static io.assay.rubric.Rubrics.choice;
import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.rubric.Answer;
import io.assay.rubric.Graded;
import io.assay.rubric.Rubric;
import io.assay.rubric.YesNo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class GoldenTestsTest {
    private static final YesNo ISSUE = yesNo("issue", "Names the issue");
    private static final Graded FIX =
            graded("fix", "Fits").level(0, "None").level(1, "One").level(2, "All");
    private static final YesNo TONE = yesNo("tone", "Is polite").notApplicableAllowed();
    private static final Rubric V1 = Rubric.of("service", "1.0.0", ISSUE, FIX, TONE);

    private static final String YAML = """
            rubric: service
            cases:
              - name: reboot fits, reinstall does not
                item: reply-17
                rater: ana
                answers:
                  issue: true
                  fix: {answer: 1, because: the reinstall would not help}
                  tone: false
                expected:
                  score: 0.5
                  earned: 2
                  outcome: SCORED
                  criteria: {fix: 1, tone: 0}
              - name: tone does not apply
                answers: {issue: true, fix: 2, tone: {notApplicable: an automatic reply}}
                expected: {score: 1}
              - name: cut off
                answers: {issue: true, fix: {cannotAssess: cut off}, tone: {failed: no JSON}}
                expected: {outcome: UNSCORED}
            """;

    private static GoldenFile file() {
        return GoldenFile.parse("golden.yaml", YAML);
    }

    /** What the documentation of GoldenTests shows. */
    @TestFactory
    Stream<DynamicTest> golden_answers_run_as_tests_of_their_own() {
        return GoldenTests.of(V1, file()).checks().stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), check::run));
    }

    @Test
    void a_file_is_read_whole() {
        GoldenFile file = file();

        assertThat(file.rubric()).isEqualTo("service");
        assertThat(file.tolerance()).isEqualTo(1e-9);
        assertThat(file.cases().stream().map(GoldenCase::name))
                .containsExactly("reboot fits, reinstall does not", "tone does not apply", "cut off");
        GoldenCase first = file.cases().get(0);
        assertThat(first.sheet().item()).isEqualTo("reply-17");
        assertThat(first.sheet().rater()).isEqualTo("ana");
        assertThat(first.sheet().answer("fix")).isEqualTo(new Answer.Answered(1.0, "the reinstall would not help"));
        assertThat(first.expected().criteria()).containsEntry("fix", 1.0).containsEntry("tone", 0.0);
        assertThat(file.cases().get(2).sheet().answer("tone")).isEqualTo(new Answer.Failed("no JSON", ""));
        assertThat(GoldenTests.of(V1, file).isPassed()).isTrue();
        assertThat(GoldenTests.of(V1, file).toString()).endsWith("3 of 3 golden answers came out as expected");
    }

    @Test
    void a_version_that_changes_a_golden_score_fails_with_the_difference() {
        Rubric v2 = Rubric.of("service", "2.0.0", ISSUE.points(4), FIX, TONE);

        GoldenTests tests = GoldenTests.of(v2, file());

        assertThat(tests.results().stream().map(GoldenResult::isPassed)).containsExactly(false, true, true);
        assertThat(tests.results().get(0).differences())
                .containsExactly(
                        "score is 0.714285714, but 0.5 was expected (+0.214286)",
                        "earned is 5, but 2 was expected (+3.00000)");
        assertThatThrownBy(() -> tests.checks().get(0).run())
                .isInstanceOf(AssertionError.class)
                .hasMessage("reboot fits, reinstall does not: score is 0.714285714, but 0.5 was expected (+0.214286);"
                        + " earned is 5, but 2 was expected (+3.00000)");
        tests.checks().get(1).run();
        assertThat(tests.toString()).contains("2 of 3 golden answers", "\n  reboot fits");
    }

    @Test
    void points_outcomes_and_absent_scores_are_compared_with_the_reason() {
        Rubric gated = Rubric.of("service", "2.0.0", ISSUE, FIX.points(4), TONE.mustPass());

        List<GoldenResult> results = GoldenTests.of(gated, file()).results();

        assertThat(results.get(0).differences())
                .containsExactly(
                        "outcome is GATE_FAILED, but SCORED was expected",
                        "score is 0, but 0.5 was expected (-0.500000)",
                        "earned is 3, but 2 was expected (+1.00000)",
                        "points of fix is 2, but 1 was expected (+1.00000)");
        assertThat(results.get(1).differences())
                .containsExactly("there is no score (a gate could not be judged: tone), but 1 was expected");
    }

    @Test
    void answers_a_version_does_not_take_are_differences_and_no_crash() {
        Rubric v2 = Rubric.of("service", "2.0.0", ISSUE, yesNo("fix", "Fits"), yesNo("manner", "Is polite"));

        assertThat(GoldenTests.of(v2, file()).results().get(0).differences())
                .containsExactly("fix: was answered 1.0, but allows yes or no", "tone: is no criterion of the rubric");
        Rubric v3 = Rubric.of("service", "3.0.0", ISSUE);
        GoldenFile other = GoldenFile.parse("x", "cases: [{answers: {issue: true}, expected: {criteria: {tone: 1}}}]");
        assertThat(GoldenTests.of(v3, other).results().get(0).differences())
                .containsExactly("the rubric has no criterion \"tone\"");
    }

    @Test
    void the_tolerance_of_the_file_holds() {
        String rounded =
                "tolerance: 0.005\ncases: [{answers: {issue: true, fix: 1, tone: true}, expected: {score: %s}}]";

        assertThat(GoldenTests.of(V1, GoldenFile.parse("x", rounded.replace("%s", "0.75")))
                        .isPassed())
                .isTrue();
        assertThat(GoldenTests.of(V1, GoldenFile.parse("x", rounded.replace("%s", "0.754")))
                        .isPassed())
                .isTrue();
        assertThat(GoldenTests.of(V1, GoldenFile.parse("x", rounded.replace("%s", "0.756")))
                        .isPassed())
                .isFalse();
    }

    @Test
    void json_and_files_are_read_too_and_another_rubric_is_refused(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("golden.json");
        Files.writeString(path, """
                {"rubric": "kinds", "cases": [
                  {"name": "one", "answers": {"kind": "question"}, "expected": {"earned": 2}}]}
                """);
        Rubric kinds = Rubric.of(
                "kinds", "1", choice("kind", "Kind", "answer", "question").points("question", 2));

        assertThat(GoldenTests.of(kinds, GoldenFile.read(path)).isPassed()).isTrue();
        assertThatThrownBy(() -> GoldenTests.of(V1, GoldenFile.read(path)))
                .hasMessageContaining("are for the rubric \"kinds\", not for \"service\"");
    }

    @Test
    void all_that_is_wrong_is_told_at_once_by_line_and_column() {
        assertThatThrownBy(() -> GoldenFile.parse("bad.yaml", """
                        rubrik: service
                        tolerance: -1
                        cases:
                          - name: one
                            answers: {issue: [1], fix: {because: x}, tone: null}
                            expected: {score: high, outcome: PASSED}
                          - name: one
                            answers: {issue: true, issue: false}
                          - just text
                        """))
                .isInstanceOf(GoldenException.class)
                .hasMessageStartingWith("the golden answers bad.yaml have 10 problems:")
                .hasMessageContaining("bad.yaml:1:1: the file has no field \"rubrik\"; did you mean \"rubric\"?")
                .hasMessageContaining("bad.yaml:2:12: tolerance must be at least 0, but was -1.0")
                .hasMessageContaining("bad.yaml:5:22: the answer to issue must be true, false, a number or a label")
                .hasMessageContaining("bad.yaml:5:32: the answer to fix needs exactly one of answer")
                .hasMessageContaining("bad.yaml:5:52: the answer to tone must be")
                .hasMessageContaining("bad.yaml:6:23: score must be a decimal number")
                .hasMessageContaining("bad.yaml:6:38: outcome must be one of SCORED, GATE_FAILED")
                .hasMessageContaining("bad.yaml:7:5: there are two cases named \"one\"")
                .hasMessageContaining("bad.yaml:8:28: answers has \"issue\" twice")
                .hasMessageContaining("bad.yaml:9:5: a case must be a mapping");
    }

    @Test
    void files_that_are_no_golden_answers_are_refused() {
        assertThatThrownBy(() -> GoldenFile.parse("x.yaml", "")).hasMessageContaining("x.yaml: is empty");
        assertThatThrownBy(() -> GoldenFile.parse("x.yaml", "rubric: a")).hasMessageContaining("needs a list of cases");
        assertThatThrownBy(() -> GoldenFile.parse("x.yaml", "cases: []")).hasMessageContaining("needs a list of cases");
        assertThatThrownBy(() -> GoldenFile.parse("x.yaml", "cases: [{answers: {a: 1}}]"))
                .hasMessageContaining("x.yaml:1:9: the case \"case 1\" expects nothing");
        assertThatThrownBy(() -> GoldenFile.parse("x.yaml", "cases: [{a: }")).hasMessageContaining("x.yaml:1:14: ");
        assertThatThrownBy(() -> GoldenFile.parse("x.yaml", "cases: [{answers: {a: .inf}, expected: {score: 1}}]"))
                .hasMessageContaining("must be a decimal number");
    }

    @Test
    void bombs_and_deep_nesting_are_refused_quickly() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            String above = "*a" + (i - 1);
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(String.join(", ", java.util.Collections.nCopies(10, above)))
                    .append("]\n");
        }
        long start = System.nanoTime();
        assertThatThrownBy(() -> GoldenFile.parse("bomb.yaml", bomb.toString()))
                .isInstanceOf(GoldenException.class)
                .hasMessageContaining("aliases");
        assertThatThrownBy(() -> GoldenFile.parse("deep.json", "[".repeat(200_000)))
                .isInstanceOf(GoldenException.class);
        assertThatThrownBy(() -> GoldenFile.parse("loop.yaml", "&a {cases: *a}"))
                .isInstanceOf(GoldenException.class);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }

    @Test
    void the_json_names_every_case_and_its_differences() {
        Rubric dearer = Rubric.of("service", "1.1.0", ISSUE.points(3), FIX, TONE);

        JsonObject json =
                JsonParser.parseString(GoldenTests.of(dearer, file()).toJson()).getAsJsonObject();

        assertThat(json.get("passed").getAsBoolean()).isFalse();
        assertThat(json.get("file").getAsString()).isEqualTo("golden.yaml");
        assertThat(json.getAsJsonObject("rubric").get("version").getAsString()).isEqualTo("1.1.0");
        JsonArray cases = json.getAsJsonArray("cases");
        assertThat(cases).hasSize(3);
        JsonObject changed = cases.get(0).getAsJsonObject();
        assertThat(changed.get("name").getAsString()).isEqualTo("reboot fits, reinstall does not");
        assertThat(changed.get("passed").getAsBoolean()).isFalse();
        assertThat(changed.getAsJsonArray("differences").toString()).contains("earned is 4, but 2 was expected");
        assertThat(cases.get(2).getAsJsonObject().getAsJsonArray("differences")).isEmpty();
    }
}
