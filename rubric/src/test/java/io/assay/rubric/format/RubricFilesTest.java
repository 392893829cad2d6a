package io.assay.rubric.format;

import static io.assay.rubric.Rubrics.capAt;
import static io.assay.rubric.Rubrics.choice;
import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.group;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.rubric.AbsencePolicy;
import io.assay.rubric.Choice;
import io.assay.rubric.Combiner;
import io.assay.rubric.Condition;
import io.assay.rubric.Graded;
import io.assay.rubric.Group;
import io.assay.rubric.Normalization;
import io.assay.rubric.Rubric;
import io.assay.rubric.Suppression;
import io.assay.rubric.YesNo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricFilesTest {
    private static final String YAML = """
            id: customer-service
            version: 2.0.0
            combinedBy: sum
            normalizedBy: EARNED_OF_POSSIBLE
            whenNotApplicable: RESCALE
            whenCannotAssess: ZERO
            maxNotApplicable: 0.5
            clippedPerItem: {least: 0, most: 1}
            lenient: true
            criteria:
              - id: substance
                title: What it says
                weight: 3
                combinedBy: weightedMean
                criteria:
                  - id: issue
                    text: Names the specific issue
                  - id: fix
                    text: Suggestions are likely to work
                    levels:
                      - {points: 0, text: None fits}
                      - {points: 2, text: Every one fits, examples: [Router reboot plus firmware 2.1]}
                  - id: refund
                    text: States the amount
                    points: 2
                    onlyIf: {issue: true, fix: {atLeast: 1}}
                    notApplicableAllowed: true
              - id: kind
                text: What kind of reply it is
                labels: [{label: answer, points: 1}, question, {label: refusal, penalty: 2}]
                mustBe: [answer, question]
                failsRubric: true
              - id: words
                text: Length in words
                least: 0
                most: 300
                points: 1
                onlyIf: {any: [{kind: answer}, {not: {issue: true}}]}
              - id: leak
                text: Reveals another customer's data
                penalty: 5
                critical: {capAt: 0.2}
                evidence: the customer's record
                examples: [Your neighbour has the same fault]
                replaces: privacy
                tags: [safety]
                suppress: {VAG01: agreed in guideline 3}
            """;

    enum Kind {
        ANSWER,
        QUESTION
    }

    @Test
    void a_file_makes_the_rubric_that_the_calls_make() {
        YesNo issue = yesNo("issue", "Names the specific issue");
        Graded fix = graded("fix", "Suggestions are likely to work")
                .level(0, "None fits")
                .level(2, "Every one fits", "Router reboot plus firmware 2.1");
        Choice<String> kind = choice("kind", "What kind of reply it is", "answer", "question", "refusal")
                .points("answer", 1)
                .penalty("refusal", 2)
                .mustBe("answer", "question")
                .failsRubric();
        Rubric made = Rubric.of(
                        "customer-service",
                        "2.0.0",
                        group(
                                        "substance",
                                        issue,
                                        fix,
                                        yesNo("refund", "States the amount")
                                                .points(2)
                                                .onlyIf(issue.is(true).and(fix.atLeast(1)))
                                                .notApplicableAllowed())
                                .titled("What it says")
                                .weight(3)
                                .combinedBy(Combiner.weightedMean()),
                        kind,
                        measure("words", "Length in words", 0, 300)
                                .points(1)
                                .onlyIf(kind.is("answer").or(issue.is(true).negated())),
                        yesNo("leak", "Reveals another customer's data")
                                .penalty(5)
                                .critical(capAt(0.2))
                                .evidence("the customer's record")
                                .example("Your neighbour has the same fault")
                                .replaces("privacy")
                                .tagged("safety")
                                .suppress("VAG01", "agreed in guideline 3"))
                .whenCannotAssess(AbsencePolicy.ZERO)
                .maxNotApplicable(0.5)
                .clippedPerItem(0, 1)
                .lenient();

        Rubric read = RubricFiles.parse("service.yaml", YAML);

        assertThat(read.stamp()).isEqualTo(made.stamp());
        assertThat(((Group) read.items().get(0)).title()).isEqualTo("What it says");
        assertThat(read.criterion("leak").criterion().tags()).containsExactly("safety");
        assertThat(read.criterion("leak").criterion().replaced()).hasValue("privacy");
        assertThat(read.criterion("leak").criterion().suppressions())
                .containsExactly(new Suppression("VAG01", "agreed in guideline 3"));
    }

    @Test
    void files_are_written_by_their_extension_and_read_back(@TempDir Path folder) throws IOException {
        Rubric rubric = RubricFiles.parse("service.yaml", YAML);

        for (String name : List.of("a.yaml", "a.yml", "a.json")) {
            Path file = folder.resolve(name);
            RubricFiles.write(rubric, file);
            assertThat(RubricFiles.read(file).stamp()).isEqualTo(rubric.stamp());
        }
        assertThat(Files.readString(folder.resolve("a.json"))).startsWith("{\n  \"id\": \"customer-service\",");
        assertThat(Files.readString(folder.resolve("a.yaml"))).startsWith("id: customer-service\nversion: 2.0.0\n");
        assertThatThrownBy(() -> RubricFiles.write(rubric, folder.resolve("a.txt")))
                .hasMessageContaining(".yaml, .yml or .json");
    }

    @Test
    void what_is_as_usual_need_not_be_written() {
        Rubric rubric = RubricFiles.parse("r.yaml", """
                id: r
                version: 1
                criteria:
                  - {id: fix, text: Fits, levels: [None fits, Some fit, All fit]}
                  - {id: tone, text: Is polite, kind: yesNo}
                """);

        assertThat(rubric.stamp())
                .isEqualTo(Rubric.of(
                                "r",
                                "1",
                                graded("fix", "Fits")
                                        .level(0, "None fits")
                                        .level(1, "Some fit")
                                        .level(2, "All fit"),
                                yesNo("tone", "Is polite"))
                        .stamp());
        assertThat(RubricFiles.toYaml(rubric)).doesNotContain("combinedBy", "weight", "lenient");
    }

    @Test
    void a_choice_among_an_enum_becomes_one_among_labels() {
        Choice<Kind> kind = choice("kind", "Kind of reply", Kind.class).points(Kind.ANSWER, 1);
        Rubric rubric = Rubric.of("r", "1", kind, yesNo("a", "Answers").onlyIf(kind.is(Kind.ANSWER)));

        Rubric read = RubricFiles.parse("r.yaml", RubricFiles.toYaml(rubric));

        assertThat(read.stamp()).isEqualTo(rubric.stamp());
        assertThat(((Choice<?>) read.criterion("kind").criterion()).labels()).containsExactly("ANSWER", "QUESTION");
    }

    @Test
    void combiners_of_ones_own_and_conditions_beyond_files_are_refused_when_written() {
        YesNo one = yesNo("one", "One");
        Graded two = graded("two", "Two").level(0, "no").level(1, "yes");
        Combiner own = Combiner.custom("product", (values, weights) -> values[0]);

        assertThatThrownBy(() -> RubricFiles.toYaml(Rubric.of("r", "1", one).combinedBy(own)))
                .hasMessageContaining("the rubric is combined by \"product\", which is code")
                .hasMessageContaining("sum, weightedMean, min, geometric, lexicographic");
        assertThatThrownBy(() ->
                        RubricFiles.toJson(Rubric.of("r", "1", group("g", one).combinedBy(own))))
                .hasMessageContaining("the group \"g\"");
        assertThatThrownBy(() ->
                        RubricFiles.toYaml(Rubric.of("r", "1", one.onlyIf(two.atLeast(Double.NEGATIVE_INFINITY)), two)))
                .hasMessageContaining("the condition of \"one\" compares with -Infinity");
        Condition deep = one.is(true);
        for (int i = 0; i < 200; i++) {
            deep = deep.negated();
        }
        Rubric nested = Rubric.of("r", "1", one, two.onlyIf(deep));
        assertThatThrownBy(() -> RubricFiles.toYaml(nested)).hasMessageContaining("nested deeper than 150 levels");
    }

    @Test
    void criteria_whose_ids_mean_something_in_conditions_are_written_in_full() {
        YesNo all = yesNo("all", "All");
        Graded is = graded("is", "Is").level(0, "no").level(1, "yes");
        Rubric rubric = Rubric.of(
                "r", "1", all, is, yesNo("x", "X").onlyIf(all.is(false).or(is.atLeast(1))));

        String yaml = RubricFiles.toYaml(rubric);

        assertThat(yaml).contains("criterion: all", "is: false", "criterion: is", "atLeast: 1");
        assertThat(RubricFiles.parse("r.yaml", yaml).stamp()).isEqualTo(rubric.stamp());
    }

    @Test
    void all_problems_of_the_file_and_of_the_rubric_are_told_at_their_places() {
        assertThatThrownBy(() -> RubricFiles.parse("bad.yaml", """
                        id: my rubric
                        versoin: 1.0.0
                        combinedBy: summ
                        normalizedBy: SHARE
                        clippedPerItem: {least: low}
                        criteria:
                          - id: issue
                            txt: Names the issue
                          - id: g
                            weight: -1
                            criteria:
                              - id: fix
                                text: " "
                                onlyIf: {isue: true}
                              - id: fix
                                text: Fits
                                points: .inf
                              - text: Nobody knows me
                              - {id: tone, text: Is polite, kind: yesno, mustPass: yes}
                          - id: late
                            text: Late
                            onlyIf: {all: []}
                            suppress: {VAG01: ""}
                            levels: [a, {points: 1, text: b}]
                          - id: kind
                            text: Kind
                            labels: [1, warm]
                          - id: both
                            text: Both
                            points: 1
                            penalty: -1
                            critical: {cap: 0.2}
                        """))
                .isInstanceOfSatisfying(
                        RubricFileException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "bad.yaml:1:1: the rubric needs a field version, such as version: 1.0.0",
                                        "bad.yaml:1:1: \"my rubric\" is no id for a rubric",
                                        "bad.yaml:2:1: a rubric has no field \"versoin\"; did you mean \"version\"?",
                                        "bad.yaml:3:13: combinedBy must be one of sum, weightedMean, min, geometric,"
                                                + " lexicographic, but was \"summ\"; did you mean \"sum\"?",
                                        "bad.yaml:4:15: normalizedBy must be one of EARNED_OF_POSSIBLE, RANGE, NONE, but was"
                                                + " \"SHARE\"",
                                        "bad.yaml:5:25: least must be a decimal number, not \"low\"",
                                        "bad.yaml:7:5: issue: needs a text for raters to judge by",
                                        "bad.yaml:8:5: issue: a criterion of kind yesNo has no field \"txt\"; did you mean"
                                                + " \"text\"?",
                                        "bad.yaml:9:5: g: weight must be at least 0 and finite, but was -1",
                                        "bad.yaml:12:9: g/fix: has no text for a rater to judge by",
                                        "bad.yaml:15:13: g/fix: the id \"fix\" is taken already in line 12",
                                        "bad.yaml:17:17: g/fix: points must be a decimal number, not \".inf\"",
                                        "bad.yaml:18:9: g/3: needs an id, such as id: tone",
                                        "bad.yaml:19:43: g/tone: kind must be one of yesNo, graded, choice, measure, but was"
                                                + " \"yesno\"",
                                        "bad.yaml:19:60: g/tone: mustPass must be true or false",
                                        "bad.yaml:22:19: late: all needs at least one condition",
                                        "bad.yaml:24:14: late: the level has no points, but others do; give points to all"
                                                + " levels or to none",
                                        "bad.yaml:27:14: kind: a label must be text; put it in quotation marks: \"1\"",
                                        "bad.yaml:28:5: both: has both points and penalty; keep one",
                                        "bad.yaml:31:14: both: penalty must be above 0: it says what is taken away",
                                        "bad.yaml:32:15: both: critical needs capAt, as in critical: {capAt: 0.2}",
                                        "bad.yaml:32:16: both: critical has no field \"cap\"; there are capAt"));
    }

    @Test
    void problems_of_the_rubric_are_told_at_the_lines_of_its_items() {
        assertThatThrownBy(() -> RubricFiles.parse("bad.yaml", """
                        id: r
                        version: 1
                        criteria:
                          - id: g
                            criteria:
                              - {id: fix, text: Fits, levels: [a, b], onlyIf: {isue: true}}
                              - id: issue
                                text: Names the issue
                                onlyIf: {fix: 7}
                                suppress: {VAG01: ""}
                          - {id: one, text: One, onlyIf: {two: true}, points: 0x1F}
                          - {id: two, text: Two}
                        """))
                .isInstanceOfSatisfying(
                        RubricFileException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "bad.yaml:7:9: g/issue: suppressing VAG01 needs a reason",
                                        "bad.yaml:11:55: one: points must be a decimal number, not \"0x1F\""));
        assertThatThrownBy(() -> RubricFiles.parse("bad.yaml", """
                        id: r
                        version: 1
                        criteria:
                          - id: g
                            criteria:
                              - {id: fix, text: Fits, levels: [a, b], onlyIf: {isue: true}}
                              - id: issue
                                text: Names the issue
                                onlyIf: {fix: 7}
                          - {id: one, text: One, onlyIf: {two: true}}
                          - {id: two, text: Two, onlyIf: {one: true}}
                        """))
                .isInstanceOfSatisfying(
                        RubricFileException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "bad.yaml:6:9: g/fix: its condition names \"isue\", which is no criterion of the rubric;"
                                                + " did you mean \"issue\"?",
                                        "bad.yaml:7:9: g/issue: its condition compares \"fix\" with 7.0, but it allows 0, 1"));
        assertThatThrownBy(() -> RubricFiles.parse("bad.yaml", """
                        id: r
                        version: 1
                        criteria:
                          - {id: bad, text: Leaks, penalty: 2}
                        """))
                .hasMessageContaining("bad.yaml:1:1: only takes points away");
    }

    @Test
    void the_schema_is_json_and_names_every_field_that_is_written() {
        String schema = RubricFiles.jsonSchema();

        assertThat(com.google.gson.JsonParser.parseString(schema).isJsonObject())
                .isTrue();
        assertThat(schema).contains("\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"");
        RubricFiles.toJson(RubricFiles.parse("service.yaml", YAML))
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("\"[a-zA-Z]+\": .*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .filter(name -> !List.of("\"issue\"", "\"fix\"", "\"kind\"", "\"VAG01\"")
                        .contains(name))
                .forEach(name -> assertThat(schema).contains(name));
    }

    @Test
    void a_byte_order_mark_is_passed_over_and_another_charset_is_told(@TempDir Path folder) throws IOException {
        Path marked = folder.resolve("marked.yaml");
        Files.writeString(marked, "\uFEFF" + YAML);
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, YAML.replace("neighbour", "n\u00e4chster").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(RubricFiles.read(marked).normalization()).isEqualTo(Normalization.EARNED_OF_POSSIBLE);
        assertThatThrownBy(() -> RubricFiles.read(latin))
                .isInstanceOf(RubricFileException.class)
                .hasMessageContaining("latin.yaml:44: is not UTF-8 text; save the file in UTF-8");
    }
}
