package io.assay.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file that is handed in is told by its place; what is right is taken. */
class HandInTest {
    @TempDir
    Path home;

    private Fixture fixture;
    private Study study;
    private String unit;

    @BeforeEach
    void begin() {
        fixture = new Fixture(home);
        study = fixture.begun();
        unit = study.current().units().get(0);
    }

    private Path answers(String rows) {
        return fixture.write("answers.csv", "unit,rater,issue,fix\n" + rows);
    }

    private List<String> add(Path file) {
        return study.add(List.of(file), AddOptions.STRICT);
    }

    @Test
    void problems_are_told_by_line_and_nothing_is_taken() {
        String outside = "u"
                + java.util.stream.IntStream.range(0, 60)
                        .filter(k -> !study.current().units().contains("u" + k))
                        .findFirst()
                        .orElseThrow();
        Path file =
                answers("u999,ana,yes,1\n" + outside + ",ana,yes,1\n" + unit + ",dora,yes,1\n" + unit + ",ana,yes,1\n");

        assertThatThrownBy(() -> add(file))
                .isInstanceOf(StudyException.class)
                .hasMessage(file + ":2: unit \"u999\" is not one of the 60 units of this study\n" + file + ":3: unit \""
                        + outside
                        + "\" is not in round 1; leave it out, or pass over such answers with --only-assigned\n" + file
                        + ":4: \"dora\" is no rater of this study; the raters are ana, ben, cem");
        assertThat(study.status().cost().collected()).isZero();
    }

    @Test
    void answers_that_were_not_asked_for_can_be_passed_over() {
        Path file = answers("u999,ana,yes,1\n" + unit + ",ana,yes,1\n");

        List<String> told = study.add(List.of(file), new AddOptions(false, true, false, false, OptionalInt.empty()));

        assertThat(told)
                .containsExactly(
                        "1 answer was not asked for in round 1, and passed over",
                        "Round 1: ana handed in 1 unit, 19 still open.");
    }

    @Test
    void an_answer_out_of_range_is_told_by_line_and_column() {
        Path file = answers(unit + ",ana,yes,7\n");

        assertThatThrownBy(() -> add(file))
                .hasMessageContaining(file + ":2:4: ")
                .hasMessageContaining("fix");
    }

    @Test
    void a_row_that_is_half_filled_in_stays_open() {
        Path file = answers(unit + ",ana,yes,\n" + study.current().units().get(1) + ",ana,no,0\n");

        assertThat(add(file))
                .containsExactly(
                        file + ":2: no answer to fix, so unit \"" + unit + "\" stays open for ana",
                        "Round 1: ana handed in 1 unit, 19 still open.");
    }

    @Test
    void a_second_different_answer_is_refused_unless_it_is_to_replace_the_first() {
        add(answers(unit + ",ana,yes,1\n"));

        assertThat(add(answers(unit + ",ana,yes,1\n")))
                .containsExactly("1 answer was handed in before", "No new answers for round 1.");
        Path file = answers(unit + ",ana,yes,2\n");
        assertThatThrownBy(() -> add(file))
                .hasMessage(
                        file + ":2: ana answered unit \"" + unit
                                + "\" twice, and not the same; if this answer takes the place of the one before, say --replace");
        study.add(List.of(file), new AddOptions(true, false, false, false, OptionalInt.empty()));
        assertThat(study.status().cost().collected()).isEqualTo(1);
    }

    @Test
    void an_answer_replaced_after_measuring_is_measured_anew() {
        study.add(fixture.filled(1, 0.9), AddOptions.STRICT);
        RoundResult before = study.status().rounds().get(0).result().orElseThrow();
        StringBuilder all = new StringBuilder();
        study.current().units().forEach(u -> all.append(u).append(",ana,yes,1\n"));

        study.add(List.of(answers(all.toString())), new AddOptions(true, false, false, false, OptionalInt.empty()));

        assertThat(study.status().rounds().get(0).result().orElseThrow()).isNotEqualTo(before);
        assertThat(study.status().cost().collected()).isEqualTo(60);
    }

    @Test
    void a_sheet_of_another_round_is_told() {
        study.add(fixture.filled(1, 0.9), AddOptions.STRICT);
        Path late = fixture.filled(1, "ana", 0.5);
        study.add(List.of(fixture.write("v2.yaml", Fixture.V2)), AddOptions.STRICT);

        assertThatThrownBy(() -> add(late))
                .hasMessageStartingWith(late + ":2: is of a sheet of round 1, but answers of round 2 are collected");
    }

    @Test
    void long_ratings_with_a_criterion_column_are_taken() {
        Path file = fixture.write(
                "long.csv", "unit,rater,criterion,value\n" + unit + ",ben,issue,no\n" + unit + ",ben,fix,2\n");

        assertThat(add(file)).containsExactly("Round 1: ben handed in 1 unit, 19 still open.");
    }

    @Test
    void json_lines_are_taken() {
        Path file = fixture.write(
                "answers.jsonl",
                "{\"item\": \"" + unit + "\", \"rater\": \"cem\", \"answers\": {\"issue\": true, \"fix\": 1}}\n");

        assertThat(add(file)).containsExactly("Round 1: cem handed in 1 unit, 19 still open.");
    }

    @Test
    void a_file_that_is_nothing_known_is_told_what_could_be() {
        Path file = fixture.write("notes.csv", "who,what\na,b\n");

        assertThatThrownBy(() -> add(file))
                .hasMessage(file
                        + ":1: is not recognised. Answers have a column rater, or a column for each rater; outputs of a model a column"
                        + " id and a column of numbers for each class; a rubric is YAML. The columns are who, what");
        assertThatThrownBy(() -> add(home.resolve("none.csv"))).hasMessageContaining("there is no such file");
    }

    @Test
    void a_rubric_or_a_pool_comes_too_early_while_answers_are_open() {
        assertThatThrownBy(() -> add(fixture.write("v2.yaml", Fixture.V2)))
                .hasMessageContaining("round 1 is not measured yet, and a revised rubric begins the next one");
        assertThatThrownBy(() -> add(fixture.logits(60))).hasMessageContaining("round 1 is not measured yet");
    }

    @Test
    void a_rubric_that_says_nothing_new_is_refused() {
        study.add(fixture.filled(1, 0.9), AddOptions.STRICT);

        assertThatThrownBy(() -> add(fixture.write("same.yaml", "# a remark\n" + Fixture.V1)))
                .hasMessageContaining("says the same as rubrics/v1.yaml");
        assertThatThrownBy(() -> add(fixture.write("v2.yaml", Fixture.V2.replace("\"2\"", "\"1\""))))
                .hasMessageContaining("is version 1, as rubrics/v1.yaml is; give it a version of its own");
    }

    @Test
    void a_pool_needs_ids_of_units() {
        study.add(fixture.filled(1, 0.05), AddOptions.STRICT);

        assertThatThrownBy(() -> add(fixture.write("p.csv", "id,good,bad\nx,1,2\nu1,2,1\n")))
                .hasMessageContaining("row 1: unit \"x\" is not one of the 60 units of this study");
        assertThatThrownBy(() -> add(fixture.write("p.npy", "x"))).hasMessageContaining("p.npy");
        assertThatThrownBy(() -> add(fixture.write("q.csv", "row,good,bad\n1,1,2\n2,2,1\n")))
                .hasMessageContaining("unit \"1\" is not one of the 60 units");
    }

    @Test
    void answers_are_not_taken_when_no_round_is_open() {
        study.add(fixture.filled(1, 0.9), AddOptions.STRICT);

        assertThatThrownBy(() -> add(answers(unit + ",ana,yes,1\n")))
                .hasMessageStartingWith(
                        "round 1 was measured, and no other is open, so no answers are collected. Revise \"fix\"");
    }
}
