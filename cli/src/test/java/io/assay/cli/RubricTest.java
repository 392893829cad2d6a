package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code assay rubric} and what can be done with one. */
class RubricTest {
    private static final String V1 = """
            id: service
            version: 1.0.0
            criteria:
              - id: issue
                text: Names the issue number that the customer reported
                notApplicableAllowed: true
              - id: fix
                text: Suggestions fit the error
                levels:
                  - {points: 0, text: No suggestion names a cause of the error}
                  - {points: 1, text: At least one suggestion names a cause of it}
                  - {points: 2, text: Every suggestion names a cause of it}
            """;

    private static final String SHEETS = """
            item,rater,issue,fix
            r1,ana,yes,2
            r1,ben,yes,1
            r2,ana,no,0
            r2,ben,no,0
            r3,ana,n/a: an automatic reply,1
            r3,ben,yes,2
            """;

    @TempDir
    Path folder;

    private Path v1;
    private Path sheets;

    @BeforeEach
    void write() throws IOException {
        v1 = file("v1.yaml", V1);
        sheets = file("sheets.csv", SHEETS);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void without_a_verb_it_says_what_there_is() {
        Run run = Run.assay("rubric");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("lint", "render", "score", "agreement", "diff", "compare", "test");
    }

    @ParameterizedTest
    @CsvSource({
        "lint,--baseline",
        "render,--to",
        "score,--explain",
        "agreement,--html",
        "diff,AFTER",
        "compare,--source-until",
        "test,GOLDEN"
    })
    void every_verb_explains_itself(String verb, String option) {
        Run run = Run.assay("rubric", verb, "--help");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Usage: assay rubric " + verb, option, "Exit codes:");
    }

    @Test
    void a_vague_question_is_told_what_is_wrong_with_it() throws IOException {
        Path vague = file(
                "vague.yaml", "id: v\nversion: 1\ncriteria:\n  - {id: helpful, text: 'Is the response helpful?'}\n");

        Run run = Run.assay("rubric", "lint", vague);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("VAG01", "\"helpful\"");
        assertThat(Run.assay("rubric", "lint", vague, "--fail-on", "warning").exitCode())
                .isEqualTo(1);
        Run json = Run.assay("rubric", "lint", vague, "--format", "json");
        assertThat(json.json().getAsJsonArray("findings")).isNotEmpty();
        assertThat(json.exitCode()).isZero();
    }

    @Test
    void errors_of_the_linter_fail_unless_a_baseline_lets_them_stand() throws IOException {
        Path reversed = file("reversed.yaml", """
                id: r
                version: 1
                criteria:
                  - {id: omits, text: Fails to name the order number 17, points: 10}
                """);
        Path baseline = folder.resolve("baseline.txt");

        assertThat(Run.assay("rubric", "lint", reversed).exitCode()).isEqualTo(1);
        assertThat(Run.assay("rubric", "lint", reversed, "--without", "SCO01").exitCode())
                .isZero();
        Run frozen = Run.assay("rubric", "lint", reversed, "--write-baseline", baseline);
        assertThat(frozen.exitCode()).as(frozen.err()).isZero();
        Run again = Run.assay("rubric", "lint", reversed, "--baseline", baseline);
        assertThat(again.exitCode()).as(again.out()).isZero();
        assertThat(Run.assay("rubric", "lint", reversed, "--without", "XYZ99"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run ->
                        assertThat(run.err()).startsWith("assay: --without: ").contains("XYZ99"));
    }

    @Test
    void word_lists_of_ones_own_are_added() throws IOException {
        Path words = Files.createDirectory(folder.resolve("words"));
        Files.writeString(words.resolve("subjective.txt"), "snazzy\n");
        Path rubric = file(
                "snazzy.yaml",
                "id: s\nversion: 1\ncriteria:\n  - {id: look, text: The layout of the page is snazzy}\n");

        assertThat(Run.assay("rubric", "lint", rubric).out()).doesNotContain("snazzy\"");
        assertThat(Run.assay("rubric", "lint", rubric, "--words", words).out()).contains("VAG01", "snazzy");
    }

    @Test
    void sheets_are_scored_and_their_raters_compared() {
        Run run = Run.assay("rubric", "score", v1, sheets);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "6 sheets of 3 items by 2 raters, service 1.0.0 #",
                        "Mean score 0.528; 6 scored.",
                        "1 issue",
                        "2 fix",
                        "Sheet by sheet",
                        "Agreement",
                        "criterion",
                        "share");
    }

    @Test
    void the_document_of_scores_fits_its_schema() {
        Run run = Run.assay("rubric", "score", v1, sheets, "--format", "json", "--bootstrap", 50);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schemas.scoresErrors(run.out())).isEmpty();
        JsonObject json = run.json();
        assertThat(json.get("meanScore").getAsDouble()).isEqualTo((1 + 2 / 3.0 + 0 + 0 + 0.5 + 1) / 6);
        assertThat(json.getAsJsonArray("scores")).hasSize(6);
        assertThat(json.getAsJsonObject("agreement").getAsJsonArray("criteria")).hasSize(2);
    }

    @Test
    void a_score_is_explained_and_all_are_written() throws IOException {
        Path scores = folder.resolve("scores.csv");

        Run run = Run.assay("rubric", "score", v1, sheets, "--explain", "r1", "--scores", scores);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("r1 by ana   3 / 3   1.00", "2 fix    1 of 0..2  1/2")
                .doesNotContain("r2");
        assertThat(Files.readAllLines(scores))
                .hasSize(7)
                .startsWith(
                        "item,rater,score,ungated,earned,possible,outcome,reason,issue,fix",
                        "r1,ana,1.0,1.0,3.0,3.0,SCORED,,1.0,2.0")
                .contains("r3,ana,0.5,0.5,1.0,2.0,SCORED,,,1.0");
        Run json = Run.assay("rubric", "score", v1, sheets, "--explain", "r1", "--format", "json");
        assertThat(Schemas.scoresErrors(json.out())).isEmpty();
        assertThat(json.json().getAsJsonArray("scores")).hasSize(2);
        assertThat(Run.assay("rubric", "score", v1, sheets, "--explain", "r9"))
                .satisfies(none -> assertThat(none.exitCode()).isEqualTo(2))
                .satisfies(none -> assertThat(none.err()).contains("there is no item \"r9\""));
    }

    @Test
    void sheets_come_from_standard_input_too() {
        Run csv = Run.withInput(SHEETS, "rubric", "score", v1, "-");
        Run lines = Run.withInput(
                "{\"item\": \"r1\", \"rater\": \"ana\", \"answers\": {\"issue\": true, \"fix\": 2}}\n",
                "rubric",
                "score",
                v1,
                "-");

        assertThat(csv.exitCode()).as(csv.err()).isZero();
        assertThat(csv.out()).contains("6 sheets of 3 items");
        assertThat(lines.exitCode()).as(lines.err()).isZero();
        assertThat(lines.out()).contains("1 sheet of 1 item by 1 rater").doesNotContain("Agreement");
    }

    @Test
    void an_html_report_is_written_and_refused_where_there_is_nothing_to_report() throws IOException {
        Path html = folder.resolve("report.html");
        Path alone = file("alone.csv", "item,rater,issue,fix\nr1,ana,yes,2\n");

        Run run = Run.assay("rubric", "score", v1, sheets, "--html", html, "--bootstrap", 50);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(html).content().contains("<!DOCTYPE html>", "fix");
        assertThat(Run.assay("rubric", "score", v1, alone, "--html", html))
                .satisfies(one -> assertThat(one.exitCode()).isEqualTo(2))
                .satisfies(one -> assertThat(one.err()).contains("all sheets are by one rater"));
    }

    @Test
    void what_is_wrong_with_files_is_said_with_its_place_and_no_stack_trace() throws IOException {
        Path bad = file("bad.yaml", V1.replace("levels:", "levls:"));
        Path badSheets = file("bad.csv", SHEETS.replace("r2,ana,no,0", "r2,ana,maybe,3"));

        assertThat(Run.assay("rubric", "lint", bad))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err())
                        .startsWith(bad.toString())
                        .contains("bad.yaml:9:", "has no field \"levls\"; did you mean \"levels\"?")
                        .doesNotContain("at io.assay"));
        assertThat(Run.assay("rubric", "score", v1, badSheets))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err())
                        .contains("bad.csv:4:", "maybe", "yes", "0, 1, 2")
                        .doesNotContain("at io.assay"));
        assertThat(Run.assay("rubric", "lint", folder.resolve("none.yaml")))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("none.yaml: there is no such file"));
        assertThat(Run.assay("rubric", "render", folder))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).startsWith("assay: cannot read"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "markdown|At least one suggestion names a cause of it",
                "form|<!DOCTYPE html>",
                "csv|item,rater,rubric,issue,issue.because,fix,fix.because",
                "schema|\"$schema\"",
                "labelstudio|<View>",
                "prompts|At least one suggestion names a cause of it",
                "yaml|version: 1.0.0",
                "json|\"version\": \"1.0.0\""
            })
    void a_rubric_is_rendered(String form, String part) {
        Run run = Run.assay("rubric", "render", v1, "--to", form);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains(part);
    }

    @Test
    void a_rendered_rubric_and_sheet_are_read_again() throws IOException {
        Path json = folder.resolve("v1.json");
        Path empty = folder.resolve("empty.csv");

        assertThat(Run.assay("rubric", "render", v1, "--to", "json", "--out", json)
                        .exitCode())
                .isZero();
        assertThat(Run.assay("rubric", "diff", v1, json).out()).contains("Nothing changed");
        assertThat(Run.assay("rubric", "render", v1, "--to", "csv", "--items", "a,b", "--rater", "ana", "--out", empty)
                        .exitCode())
                .isZero();
        Run run = Run.assay("rubric", "score", v1, empty);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 sheets of 2 items by 1 rater", "2 unscored");
        assertThat(Run.assay("rubric", "render", v1, "--rater", "ana").exitCode())
                .isEqualTo(2);
    }

    @Test
    void a_rubric_made_elsewhere_is_read() throws IOException {
        Path health = file("health.jsonl", """
                {"prompt_id": "p1", "rubrics": [{"criterion": "Names the dose", "points": 5, "tags": []}]}
                {"prompt_id": "p2", "rubrics": [{"criterion": "Names the risk", "points": 3, "tags": []}]}
                """);

        Run run = Run.assay("rubric", "render", health, "--pick", "p2");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Names the risk").doesNotContain("Names the dose");
        assertThat(Run.assay("rubric", "render", health, "--from", "word").err())
                .contains("there is no format \"word\"", "healthbench");
    }

    @Test
    void a_warning_names_its_place_once() throws IOException {
        Path tree = file("tree.json", """
                {"id": "root", "requirements": "All", "weight": 1, "sub_tasks": [
                  {"id": "a", "requirements": "One is done", "weight": 1, "sub_tasks": []},
                  {"id": "a", "requirements": "Two is done", "weight": 1, "sub_tasks": []}]}
                """);

        Run run = Run.assay("rubric", "render", tree);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err().strip())
                .isEqualTo(tree + ":3:3: the id \"a\" is there more than once; this item has the id \"a.2\"");
    }

    @Test
    void a_diff_says_what_follows_for_stored_answers() throws IOException {
        Path dearer =
                file("v2.yaml", V1.replace("1.0.0", "1.1.0").replace("    levels:", "    weight: 2\n    levels:"));

        Run run = Run.assay("rubric", "diff", v1, dearer);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("WEIGHT fix", "Stored answers can be re-scored.");
        JsonObject json =
                Run.assay("rubric", "diff", v1, dearer, "--format", "json").json();
        assertThat(json.get("needsReRating").getAsBoolean()).isFalse();
    }

    @Test
    void golden_answers_pass_or_fail() throws IOException {
        Path golden = file("golden.yaml", """
                rubric: service
                cases:
                  - name: one fits
                    answers: {issue: true, fix: 1}
                    expected: {earned: 2}
                """);
        Path other = file("other.yaml", V1.replace("points: 1", "points: 1.5"));

        assertThat(Run.assay("rubric", "test", v1, golden))
                .satisfies(run -> assertThat(run.exitCode()).isZero())
                .satisfies(run -> assertThat(run.out()).contains("1 of 1 golden answers came out as expected"));
        assertThat(Run.assay("rubric", "test", other, golden))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(1))
                .satisfies(run -> assertThat(run.out()).contains("0 of 1", "one fits: "));
        assertThat(Run.assay("rubric", "test", v1, golden, "--format", "json")
                        .json()
                        .get("passed")
                        .getAsBoolean())
                .isTrue();
        Path wrong = file("wrong.yaml", "rubric: service\ncases:\n  - answers: {issue: true}\n");
        assertThat(Run.assay("rubric", "test", v1, wrong))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("wrong.yaml:3:"));
    }

    @Test
    void versions_are_compared_and_an_improvement_can_be_required() throws IOException {
        Path v2 = file("v2.yaml", V1.replace("1.0.0", "2.0.0").replace("fit the error", "name a cause of the error"));
        Path before = file("before.csv", answers(3));
        Path after = file("after.csv", answers(20));

        Run run = Run.assay("rubric", "compare", v1, before, v2, after, "--bootstrap", 200);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("fix: Alpha went from 0.730 to 0.962")
                .containsPattern("total +0\\.805 .* better")
                .contains("issue: Alpha went from 1.000 to 1.000");
        Run gate = Run.assay("rubric", "compare", v1, before, v2, before, "--bootstrap", 50, "--require-improvement");
        assertThat(gate.exitCode()).isEqualTo(1);
        assertThat(gate.err()).contains("the total is not shown to improve");
        Run json = Run.assay("rubric", "compare", v1, before, v2, after, "--format", "json", "--bootstrap", 50);
        assertThat(Schemas.comparisonErrors(json.out())).isEmpty();
        assertThat(Run.assay("rubric", "compare", v1, before, v2).exitCode()).isEqualTo(2);
    }

    /** Forty items, on which the second rater differs from the first every few items. */
    private static String answers(int every) {
        StringBuilder csv = new StringBuilder("item,rater,issue,fix\n");
        for (int i = 0; i < 40; i++) {
            int level = (i / 2) % 3;
            String issue = i % 2 == 0 ? "yes" : "no";
            csv.append("r")
                    .append(i)
                    .append(",ana,")
                    .append(issue)
                    .append(',')
                    .append(level)
                    .append('\n');
            int second = i % every == 0 ? (level + 1) % 3 : level;
            csv.append("r")
                    .append(i)
                    .append(",ben,")
                    .append(issue)
                    .append(',')
                    .append(second)
                    .append('\n');
        }
        return csv.toString();
    }

    @Test
    void plain_ratings_are_compared_and_analysed_without_a_rubric() {
        Path ratings = Run.resource("summeval-experts.csv.gz");

        Run agreement =
                Run.assay("rubric", "agreement", ratings, "--scale", "interval", "--format", "json", "--bootstrap", 20);

        assertThat(agreement.exitCode()).as(agreement.err()).isZero();
        assertThat(Schemas.rubricErrors(agreement.out())).isEmpty();
        assertThat(agreement
                        .json()
                        .getAsJsonArray("criteria")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("disagreementShare")
                        .get("value")
                        .getAsDouble())
                .isCloseTo(0.457, org.assertj.core.api.Assertions.within(5e-4));
        Run same = Run.assay(
                "rubric",
                "compare",
                ratings,
                ratings,
                "--scale",
                "ordinal:1..5",
                "--bootstrap",
                20,
                "--source-until",
                "__");
        assertThat(same.exitCode()).as(same.err()).isZero();
        assertThat(same.out())
                .contains("coherence: Alpha went from 0.554 to 0.554")
                .contains("cannot be told");
    }
}
