package io.assay.rubric.format;

import static io.assay.rubric.Rubrics.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.rubric.Criterion;
import io.assay.rubric.Graded;
import io.assay.rubric.Group;
import io.assay.rubric.Measure;
import io.assay.rubric.Placed;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rubrics in the forms of other tools; the texts are ours. */
class RubricSourceTest {
    private static final String HEALTHBENCH_LINE = """
            {"prompt_id": "%s", "prompt": [{"role": "user", "content": "I have a {headache}"}], "rubrics": [\
            {"criterion": "Asks how long it has lasted", "points": 7, "tags": ["level:example", "axis:context"]},\
            {"criterion": "Recommends a drug by its brand", "points": -4, "tags": []},\
            {"criterion": "Names a warning sign", "points": 3, "tags": []}]}
            """;

    private static final String PAPERBENCH = """
            {"id": "root", "requirements": "The paper is replicated", "weight": 1, "sub_tasks": [
              {"id": "a", "requirements": "The method runs", "weight": 3, "sub_tasks": [
                {"id": "a1", "requirements": "The loss is implemented", "weight": 2, "sub_tasks": [], "task_category": "Code Development"},
                {"id": "a2", "requirements": "Training ends", "weight": 1, "sub_tasks": []}]},
              {"id": "a1", "requirements": "Table 1 is reproduced", "weight": 1, "sub_tasks": []}]}
            """;

    private static Rubric parsed(String text, String format) {
        Imported imported = RubricSource.parse("x", text);
        assertThat(imported.format()).isEqualTo(format);
        return imported.rubric();
    }

    @Test
    void healthbench_scores_points_met_over_points_above_zero() {
        Rubric rubric = parsed(HEALTHBENCH_LINE.replace("%s", "p-1"), "healthbench");

        assertThat(rubric.id()).isEqualTo("healthbench-p-1");
        assertThat(rubric.criterion("c1").criterion().tags()).containsExactly("level:example", "axis:context");
        assertThat(rubric.criterion("c2").criterion().isPenalty()).isTrue();
        // By the published formula: (7 - 4) / (7 + 3), and (-4) / 10.
        assertThat(rubric.score(answers(true, true, false)).score()).hasValue(0.3);
        assertThat(rubric.score(answers(false, true, false)).score()).hasValue(-0.4);
        assertThat(rubric.score(answers(true, false, true)).score()).hasValue(1);
    }

    private static ScoreSheet answers(boolean... met) {
        ScoreSheet sheet = sheet("item", "judge");
        for (int i = 0; i < met.length; i++) {
            sheet = sheet.put("c" + (i + 1), met[i]);
        }
        return sheet;
    }

    @Test
    void one_line_of_many_is_picked_by_id_or_position() {
        String lines = HEALTHBENCH_LINE.replace("%s", "p-1") + "\n" + HEALTHBENCH_LINE.replace("%s", "p-2");

        assertThat(RubricSource.parse("x.jsonl", lines, RubricFormat.HEALTHBENCH, "p-2")
                        .rubric()
                        .id())
                .isEqualTo("healthbench-p-2");
        assertThat(RubricSource.parse("x.jsonl", lines, RubricFormat.HEALTHBENCH, "1")
                        .rubric()
                        .id())
                .isEqualTo("healthbench-p-1");
        assertThatThrownBy(() -> RubricSource.parse("x.jsonl", lines))
                .hasMessageContaining("has 2 rubrics, a line each; say which by its prompt_id (p-1, p-2, …)");
        assertThatThrownBy(() -> RubricSource.parse("x.jsonl", lines, RubricFormat.HEALTHBENCH, "p-3"))
                .hasMessageContaining("has no rubric \"p-3\" among 2 lines; did you mean");
    }

    @Test
    void a_rubric_of_penalties_alone_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> RubricSource.parse("x", "[{\"criterion\": \"Is rude\", \"points\": -3}]"))
                .isInstanceOf(RubricFileException.class)
                .hasMessageContaining("only takes points away")
                .hasMessageContaining("normalizedBy(RANGE)");
    }

    @Test
    void paperbench_is_the_weighted_mean_at_every_node() {
        Imported imported = RubricSource.parse("x.json", PAPERBENCH);
        Rubric rubric = imported.rubric();

        assertThat(imported.format()).isEqualTo("paperbench");
        assertThat(imported.warnings())
                .containsExactly("x.json:5:3: the id \"a1\" is there more than once; this item has the id \"a1.2\"");
        assertThat(((Group) rubric.items().get(0)).title()).isEqualTo("The method runs");
        assertThat(rubric.criterion("a1").criterion().tags()).containsExactly("Code Development");
        for (int i = 0; i < 8; i++) {
            double a1 = i & 1;
            double a2 = i >> 1 & 1;
            double b = i >> 2 & 1;
            ScoreSheet sheet =
                    sheet("i", "r").put("a1", a1 == 1).put("a2", a2 == 1).put("a1.2", b == 1);
            assertThat(rubric.score(sheet).score().getAsDouble())
                    .isCloseTo((3 * ((2 * a1 + a2) / 3) + b) / 4, within(1e-15));
        }
    }

    @Test
    void prometheus_is_read_from_json_and_from_text() {
        String json = """
                {"criteria": "Does the reply name its source?", "score1_description": "No source.",
                 "score2_description": "A vague one.", "score3_description": "One source.",
                 "score4_description": "All but one.", "score5_description": "Every source."}
                """;
        String text = """
                [Does the reply name its source?]
                Score 1: No source.
                Score 2: A vague one.
                Score 3: One source.
                Score 4: All but one.
                Score 5: Every source.
                """;

        Rubric fromJson = parsed(json, "prometheus");
        Rubric fromText = parsed(text, "prometheus");

        assertThat(fromText.stamp()).isEqualTo(fromJson.stamp());
        assertThat(((Graded) fromText.criterion("score").criterion()).levels()).hasSize(5);
        assertThat(fromText.score(sheet("i", "r").put("score", 4)).score()).hasValue(4);
    }

    @Test
    void canvas_ratings_become_levels_and_what_does_not_fit_is_told() {
        Imported imported = RubricSource.parse("x.json", """
                {"title": "Essay 1", "data": [
                  {"id": "_1", "description": "Thesis", "long_description": "States a claim", "points": 4, "ratings": [
                    {"id": "a", "description": "Full", "points": 4}, {"id": "b", "description": "Half", "points": 2},
                    {"id": "c", "description": "Half, late", "points": 2.0}, {"id": "d", "description": "None", "points": 0}]},
                  {"id": "_2", "description": "Sources", "points": 10, "criterion_use_range": true, "ratings": [
                    {"description": "Five", "points": 10}, {"description": "None", "points": 0}]},
                  {"id": "_3", "description": "Neat", "points": 5, "ignore_for_scoring": true, "ratings": [
                    {"description": "Yes", "points": 1.5}, {"description": "No", "points": 0}]}]}
                """);
        Rubric rubric = imported.rubric();

        assertThat(imported.format()).isEqualTo("canvas");
        assertThat(rubric.id()).isEqualTo("Essay-1");
        assertThat(rubric.criteria().stream().map(Placed::criterion).map(Criterion::id))
                .containsExactly("1", "2", "3");
        Graded thesis = rubric.criterion("1", Graded.class);
        assertThat(thesis.text()).isEqualTo("Thesis\nStates a claim");
        assertThat(thesis.levels().stream().map(level -> level.points() + " " + level.descriptor()))
                .containsExactly("0.0 None", "2.0 Half\nHalf, late", "4.0 Full");
        assertThat(rubric.criterion("2", Measure.class).most()).isEqualTo(10);
        assertThat(imported.warnings())
                .containsExactly(
                        "x.json:4:5: 1: two ratings have 2 points; they are one level with both texts",
                        "x.json:7:49: 3: no rating has the points of the criterion; those of ratings count",
                        "x.json:7:3: 3: is ignored for scoring, and has weight 0 here");
        assertThat(rubric.score(sheet("i", "r").put("1", 2).put("2", 7.5).put("3", 1.5))
                        .score()
                        .getAsDouble())
                .isCloseTo(9.5 / 14, within(1e-15));
    }

    @Test
    void autorubric_weights_are_points_and_penalties() {
        Rubric rubric = parsed("""
                - {name: names the issue, weight: 2, requirement: Names the issue}
                - {weight: -1, requirement: Blames the customer}
                """, "autorubric");

        assertThat(rubric.score(sheet("i", "r").put("names-the-issue", true).put("c2", true))
                        .score())
                .hasValue(0.5);
    }

    @Test
    void the_librarys_own_format_is_recognised_and_others_are_refused(@TempDir Path folder) throws IOException {
        Path own = folder.resolve("own.yaml");
        Files.writeString(own, "id: r\nversion: 1\ncriteria: [{id: a, text: A}]\n");

        assertThat(RubricSource.read(own).format()).isEqualTo("assay");
        assertThat(RubricSource.read(own, RubricFormat.ASSAY, "").rubric().id()).isEqualTo("r");
        assertThatThrownBy(() -> RubricSource.parse("x", "{\"a\": 1}"))
                .hasMessageContaining(
                        "is none of the formats [assay, healthbench, paperbench, prometheus, canvas, autorubric]");
        assertThatThrownBy(() -> RubricSource.parse("x", "[]")).isInstanceOf(RubricFileException.class);
        assertThatThrownBy(() -> RubricSource.parse("x", "")).hasMessageContaining("x: is empty");
        assertThat(RubricFormat.named("healthbench")).hasValue(RubricFormat.HEALTHBENCH);
        assertThat(RubricFormat.named("excel")).isEmpty();
    }

    @Test
    void what_is_wrong_in_files_of_others_is_told_at_its_place() {
        Map<String, String> wrong = Map.of(
                "[{\"criterion\": \"A\", \"points\": \"five\"}]",
                        "x:1:31: points must be a decimal number, not \"five\"",
                "[{\"criterion\": \" \", \"points\": 5}]", "x:1:2: c1: has no text for a rater to judge by",
                "[{\"requirement\": \"A\"}]", "x:1:2: needs weight, a number",
                "{\"id\": \"r\", \"sub_tasks\": [{\"id\": \"one\", \"requirements\": \"\", \"weight\": 1, \"sub_tasks\": []}]}",
                        "x:1:27: one: has no requirements, which a rater judges by",
                "{\"data\": [{\"id\": \"c7\", \"description\": \"\", \"ratings\": [{\"points\": 1}]}]}",
                        "x:1:11: c7: has no description, which a rater judges by",
                "{\"sub_tasks\": [{\"requirements\": \"A\", \"weight\": 0}]}", "all weights are 0",
                "{\"data\": [{\"description\": \"A\", \"ratings\": [{\"points\": 1}]}]}",
                        "x:1:11: c1: needs at least two levels",
                "[A?]\nScore 1: a\nScore 1: b\n", "has two lines \"Score 1:\"",
                "{\"criteria\": \"A?\", \"score1_description\": \"a\"}", "score: needs at least two levels");

        wrong.forEach((text, message) -> assertThatThrownBy(() -> RubricSource.parse("x", text))
                .isInstanceOf(RubricFileException.class)
                .hasMessageContaining(message));
    }

    @Test
    void what_was_read_can_be_written_in_the_librarys_own_format() {
        for (String text : List.of(HEALTHBENCH_LINE.replace("%s", "p-1"), PAPERBENCH)) {
            Rubric rubric = RubricSource.parse("x", text).rubric();
            assertThat(RubricFiles.parse("y", RubricFiles.toYaml(rubric)).stamp())
                    .isEqualTo(rubric.stamp());
        }
    }
}
