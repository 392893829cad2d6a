package io.assay.rubric.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.rubric.Criterion;
import io.assay.rubric.Rubric;
import io.assay.rubric.Rubrics;
import io.assay.rubric.YesNo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are meant to hurt, or are hurt themselves, are refused in good time. */
@Timeout(30)
class HostileRubricFilesTest {
    private static final String HEAD = "id: r\nversion: 1\ncriteria:\n";

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> RubricFiles.parse("x.yaml", text))
                .isInstanceOf(RubricFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aliases_are_refused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 50; i++) {
            String above = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + String.join(", ", Collections.nCopies(10, above)) + "]\n");
        }

        refused(bomb.toString(), "x.yaml:2:10: aliases such as *name are not read; write the value out");
        refused("&a {criteria: *a}", "aliases");
        refused(HEAD + "  - &c {id: a, text: A}\n  - *c\n", "x.yaml:5:5: aliases");
    }

    @Test
    void deep_nesting_is_refused() {
        refused("[".repeat(200_000), "is nested too deeply");
        refused("{\"a\":".repeat(200_000), "is nested too deeply");
        refused("- ".repeat(100_000), "is nested too deeply");
        refused(
                HEAD + "  - {id: a, text: A, onlyIf: " + "{not: ".repeat(600) + "x" + "}".repeat(601),
                "is nested too deeply");
        StringBuilder groups = new StringBuilder("{id: a, text: A}");
        for (int i = 0; i < 60; i++) {
            groups.insert(0, "{id: g" + i + ", criteria: [").append("]}");
        }
        refused(HEAD + "  - " + groups, "groups are nested deeper than 50 levels");
    }

    @Test
    void cyclic_conditions_are_refused_however_long_the_cycle() {
        StringBuilder cycle = new StringBuilder(HEAD);
        for (int i = 0; i < 5_000; i++) {
            cycle.append("  - {id: c" + i + ", text: C, onlyIf: {c" + (i + 1) % 5_000 + ": true}}\n");
        }

        refused(cycle.toString(), "x.yaml:4:5: c0: its condition depends on itself, by way of \"c1\"");
        refused(
                HEAD + "  - {id: a, text: A, onlyIf: {a: true}}\n",
                "x.yaml:4:5: a: its condition names the criterion itself");
    }

    @Test
    void ten_thousand_criteria_are_written_and_read() {
        List<Criterion<?>> criteria = new ArrayList<>();
        YesNo before = Rubrics.yesNo("c", "Begins the list of statements that are judged");
        criteria.add(before);
        for (int i = 1; i < 10_000; i++) {
            before = Rubrics.yesNo("c" + i, "States fact number " + i)
                    .onlyIf(before.is(true))
                    .example("fact " + i);
            criteria.add(before);
        }
        Rubric rubric = Rubric.of("large", "1", criteria);

        assertThat(RubricFiles.parse("x.yaml", RubricFiles.toYaml(rubric)).stamp())
                .isEqualTo(rubric.stamp());
        assertThat(RubricFiles.parse("x.json", RubricFiles.toJson(rubric)).stamp())
                .isEqualTo(rubric.stamp());
    }

    @Test
    void thousands_of_problems_are_told_with_the_first_fifty_in_the_message() {
        StringBuilder bad = new StringBuilder(HEAD);
        for (int i = 0; i < 10_000; i++) {
            bad.append("  - {id: same, txt: C}\n");
        }

        assertThatThrownBy(() -> RubricFiles.parse("x.yaml", bad.toString()))
                .isInstanceOfSatisfying(RubricFileException.class, e -> {
                    assertThat(e.problems()).hasSize(29_999);
                    assertThat(e.getMessage().lines()).hasSize(52);
                });
    }

    @Test
    void as_many_mistyped_conditions_are_told_in_good_time() {
        StringBuilder bad = new StringBuilder(HEAD);
        for (int i = 10_000; i < 20_000; i++) {
            bad.append("  - {id: crit-" + i + ", text: C, onlyIf: {crti-" + i + ": true}}\n");
        }

        assertThatThrownBy(() -> RubricFiles.parse("x.yaml", bad.toString()))
                .isInstanceOfSatisfying(
                        RubricFileException.class, e -> assertThat(e.problems()).hasSize(10_000));
    }

    @Test
    void names_and_ids_that_stand_twice_are_refused() {
        refused("id: a\nid: b\n", "x.yaml:2:1: a rubric has \"id\" twice");
        refused(
                HEAD + "  - {id: a, text: A, text: B}\n",
                "x.yaml:4:22: a: a criterion of kind yesNo has \"text\" twice");
        refused(
                HEAD + "  - {id: a, text: A}\n  - {id: a, text: B}\n",
                "x.yaml:5:10: a: the id \"a\" is taken already in line 4");
        refused("{\"id\": \"a\", \"id\": \"b\"}", "x.yaml:1:13: a rubric has \"id\" twice");
    }

    @Test
    void tags_are_refused() {
        refused("!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]", "x.yaml:1:1: tags such as");
        refused(HEAD + "  - {id: !!str a, text: A}\n", "x.yaml:4:10: tags such as");
    }

    @Test
    void numbers_that_are_none_are_refused() {
        for (String number :
                List.of(".nan", ".inf", "-.inf", "0x1F", "0o17", "1e999", "1_000", "NaN", "Infinity", "'1'")) {
            refused(
                    HEAD + "  - {id: a, text: A, points: " + number + "}\n",
                    "x.yaml:4:30: a: points must be a decimal number");
        }
    }

    @Test
    void texts_and_files_beyond_all_measure_are_refused(@TempDir Path folder) throws IOException {
        refused(
                HEAD + "  - {id: a, text: " + "x".repeat(1_100_000) + "}\n",
                "x.yaml:4:19: is longer than a million characters");
        Path large = folder.resolve("large.yaml");
        Files.write(large, new byte[20_000_001]);
        assertThatThrownBy(() -> RubricFiles.read(large))
                .isInstanceOf(RubricFileException.class)
                .hasMessageContaining("large.yaml: is larger than 20 MB");
        refused("id: " + "x".repeat(100_000) + "\nversion: 1\ncriteria: [{id: a, text: A}]", "is no id for a rubric");
        refused("x".repeat(100_000) + "\n", "a rubric must be a mapping");
    }

    @Test
    void what_is_no_rubric_is_refused() {
        refused("", "x.yaml: is empty");
        refused("\uFEFF", "x.yaml: is empty");
        refused("# only a comment\n", "x.yaml: is empty");
        refused("null", "x.yaml:1:1: a rubric must be a mapping");
        refused("[]", "x.yaml:1:1: a rubric must be a mapping");
        refused("id: a\n---\nid: b\n", "x.yaml:2:1: a second document begins here");
        refused("id: r\nversion: 1\n", "x.yaml:1:1: needs a list of criteria");
        refused("id: r\nversion: 1\ncriteria: {a: 1}\n", "x.yaml:3:11: needs a list of criteria");
        refused("id: r\nversion: 1\ncriteria: []\n", "a rubric needs at least one criterion");
        refused(HEAD + "  - just text\n", "x.yaml:4:5: a criterion must be a mapping");
        refused("id: {a\n", "is no YAML or JSON");
        refused("id: \u0000", "x.yaml:1:5: the character U+0000 is not allowed");
        refused("{\"id\": \"\u0000\"}", "needs a list of criteria");
        refused("? [a, b]\n: c\n", "a name must be text");
    }
}
