package io.assay.rubric;

import static io.assay.rubric.Rubrics.capAt;
import static io.assay.rubric.Rubrics.choice;
import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.group;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.yesNo;
import static io.assay.rubric.Service.FIX;
import static io.assay.rubric.Service.GROUP;
import static io.assay.rubric.Service.ISSUE;
import static io.assay.rubric.Service.KIND;
import static io.assay.rubric.Service.STEPS;
import static io.assay.rubric.Service.SUM;
import static io.assay.rubric.Service.base;
import static io.assay.rubric.Service.rubric;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RubricDiffTest {
    /** A later version, and the changes that it makes: kind, path, property, whether it needs re-rating. */
    record Edit(String name, Rubric after, List<String> changes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Edit edit(String name, Rubric after, String... changes) {
        return new Edit(name, after, List.of(changes));
    }

    static Stream<Edit> edits() {
        return Stream.of(
                edit("nothing", base()),
                edit(
                        "no meaning",
                        rubric(ISSUE.tagged("x").suppress("VAG01", "agreed"), FIX, SUM, GROUP.titled("Inner"))),
                edit("text", rubric(yesNo("issue", "Quotes the issue"), FIX, SUM, GROUP), "TEXT issue text re-rate"),
                edit(
                        "examples and evidence",
                        rubric(ISSUE.example("so").evidence("policy 3"), FIX, SUM, GROUP),
                        "TEXT issue examples re-rate",
                        "TEXT issue evidence re-rate"),
                edit(
                        "level text and level example",
                        rubric(
                                ISSUE,
                                graded("fix", "Fits")
                                        .level(0, "Nothing")
                                        .level(1, "One")
                                        .level(2, "All"),
                                SUM,
                                GROUP),
                        "LEVEL_TEXT fix level 0 re-rate",
                        "LEVEL_TEXT fix examples of level 1 re-rate"),
                edit(
                        "order of levels",
                        rubric(
                                ISSUE,
                                graded("fix", "Fits")
                                        .level(2, "All")
                                        .level(1, "One", "a reboot")
                                        .level(0, "None"),
                                SUM,
                                GROUP),
                        "LEVEL_TEXT fix order of levels re-rate"),
                edit("points", rubric(ISSUE.points(3), FIX, SUM, GROUP), "POINTS issue points"),
                edit("penalty", rubric(ISSUE.penalty(1), FIX, SUM, GROUP), "POINTS issue points"),
                edit(
                        "points of levels, the condition following",
                        rubric(
                                ISSUE,
                                graded("fix", "Fits")
                                        .level(0, "None")
                                        .level(3, "One", "a reboot")
                                        .level(7, "All"),
                                SUM.onlyIf(FIX.atLeast(3)),
                                GROUP),
                        "POINTS fix points of levels"),
                edit(
                        "points of levels, the condition left behind",
                        rubric(
                                ISSUE,
                                graded("fix", "Fits")
                                        .level(0, "None")
                                        .level(0.5, "One", "a reboot")
                                        .level(1, "All"),
                                SUM,
                                GROUP),
                        "POINTS fix points of levels",
                        "STRUCTURE sum onlyIf re-rate"),
                edit("scaled levels", rubric(ISSUE, FIX.points(5), SUM, GROUP), "POINTS fix scaled to"),
                edit(
                        "points of a label",
                        rubric(ISSUE, FIX, SUM, group("inner", KIND.points("question", 0.5), STEPS)),
                        "POINTS inner/kind points of question"),
                edit(
                        "scaled measure",
                        rubric(ISSUE, FIX, SUM, group("inner", KIND, STEPS.points(2))),
                        "POINTS inner/steps scaled to"),
                edit("weight", rubric(ISSUE.weight(2), FIX, SUM, GROUP), "WEIGHT issue weight"),
                edit("weight of a group", rubric(ISSUE, FIX, SUM, GROUP.weight(2)), "WEIGHT inner weight"),
                edit(
                        "another level",
                        rubric(ISSUE, FIX.level(3, "All, in order"), SUM, GROUP),
                        "SCALE fix levels re-rate"),
                edit(
                        "another label",
                        rubric(
                                ISSUE,
                                FIX,
                                SUM,
                                group(
                                        "inner",
                                        choice("kind", "Kind", "answer", "refusal")
                                                .points("answer", 1),
                                        STEPS)),
                        "SCALE inner/kind labels re-rate"),
                edit(
                        "order of labels",
                        rubric(
                                ISSUE,
                                FIX,
                                SUM,
                                group(
                                        "inner",
                                        choice("kind", "Kind", "question", "answer")
                                                .points("answer", 1),
                                        STEPS)),
                        "TEXT inner/kind order of labels re-rate"),
                edit(
                        "range",
                        rubric(ISSUE, FIX, SUM, group("inner", KIND, measure("steps", "Steps", 0, 20))),
                        "SCALE inner/steps range re-rate"),
                edit(
                        "kind",
                        rubric(graded("issue", "Names the issue").level(0, "No").level(1, "Yes"), FIX, SUM, GROUP),
                        "SCALE issue kind re-rate"),
                edit(
                        "not applicable",
                        rubric(ISSUE.notApplicableAllowed(), FIX, SUM, GROUP),
                        "SCALE issue notApplicableAllowed re-rate"),
                edit("cap", rubric(ISSUE.critical(capAt(0.2)).points(1), FIX, SUM, GROUP), "GATE issue gate"),
                edit(
                        "a gate earns nothing",
                        rubric(ISSUE.mustPass(), FIX, SUM, GROUP),
                        "POINTS issue points",
                        "GATE issue gate"),
                edit(
                        "passing labels",
                        rubric(ISSUE, FIX, SUM, group("inner", KIND.mustBe("answer"), STEPS)),
                        "GATE inner/kind passing labels",
                        "GATE inner/kind gate"),
                edit(
                        "condition",
                        rubric(ISSUE, FIX, SUM.onlyIf(FIX.atLeast(2)), GROUP),
                        "STRUCTURE sum onlyIf re-rate"),
                edit(
                        "added",
                        rubric(ISSUE, FIX, SUM, GROUP, yesNo("new", "Is new")),
                        "STRUCTURE new criterion re-rate"),
                edit("taken out", rubric(ISSUE, FIX, GROUP), "STRUCTURE sum criterion"),
                edit("moved", rubric(FIX, SUM, group("inner", KIND, STEPS, ISSUE)), "STRUCTURE inner/issue place"),
                edit("reordered", rubric(FIX, ISSUE, SUM, GROUP), "STRUCTURE  order"),
                edit(
                        "reordered in a group",
                        rubric(ISSUE, FIX, SUM, group("inner", STEPS, KIND)),
                        "STRUCTURE inner order"),
                edit(
                        "group put around",
                        rubric(ISSUE, FIX, SUM, group("outer", GROUP)),
                        "STRUCTURE outer group",
                        "STRUCTURE outer/inner place"),
                edit(
                        "group taken away",
                        rubric(ISSUE, FIX, SUM, KIND, STEPS),
                        "STRUCTURE inner group",
                        "STRUCTURE kind place",
                        "STRUCTURE steps place"),
                edit(
                        "renamed, the condition following",
                        rubric(
                                ISSUE,
                                graded("repair", "Fits")
                                        .level(0, "None")
                                        .level(1, "One", "a reboot")
                                        .level(2, "All")
                                        .replaces("fix"),
                                yesNo("sum", "States the sum")
                                        .onlyIf(graded("repair", "").atLeast(1)),
                                GROUP),
                        "STRUCTURE repair id"),
                edit(
                        "settings",
                        base().normalizedBy(Normalization.RANGE)
                                .whenNotApplicable(AbsencePolicy.ZERO)
                                .whenCannotAssess(AbsencePolicy.RESCALE)
                                .maxNotApplicable(0.5)
                                .clippedPerItem(0, 1)
                                .combinedBy(Combiner.weightedMean())
                                .lenient(),
                        "SETTINGS  combinedBy",
                        "SETTINGS  normalizedBy",
                        "SETTINGS  whenNotApplicable",
                        "SETTINGS  whenCannotAssess",
                        "SETTINGS  maxNotApplicable",
                        "SETTINGS  clippedPerItem",
                        "SETTINGS  lenient"),
                edit(
                        "combiner of a group",
                        rubric(ISSUE, FIX, SUM, GROUP.combinedBy(Combiner.weightedMean())),
                        "SETTINGS inner combinedBy"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void each_edit_is_the_change_it_is(Edit edit) {
        RubricDiff diff = RubricDiff.of(base(), edit.after());

        assertThat(diff.changes().stream()
                        .map(change -> change.kind() + " " + change.path() + " " + change.what()
                                + (change.needsReRating() ? " re-rate" : "")))
                .containsExactlyInAnyOrderElementsOf(edit.changes());
        assertThat(diff.needsReRating())
                .isEqualTo(edit.changes().stream().anyMatch(change -> change.endsWith("re-rate")));
    }

    /** The law that ties the diff to the stamp of sheets. */
    @ParameterizedTest
    @MethodSource("edits")
    void there_are_no_changes_exactly_if_the_hashes_are_equal(Edit edit) {
        boolean sameHash = base().stamp().hash().equals(edit.after().stamp().hash());

        assertThat(RubricDiff.of(base(), edit.after()).isEmpty()).isEqualTo(sameHash);
        assertThat(RubricDiff.of(edit.after(), base()).isEmpty()).isEqualTo(sameHash);
    }

    @Test
    void a_diff_reads_as_lines() {
        Rubric after = Rubric.of("service", "2.0.0", ISSUE.points(3), FIX, SUM, GROUP);

        RubricDiff diff = RubricDiff.of(base(), after);

        assertThat(diff.of(ChangeKind.POINTS)).hasSize(1);
        assertThat(diff.of(ChangeKind.TEXT)).isEmpty();
        assertThat(diff.toString())
                .startsWith("service 1.0.0 #")
                .endsWith("\n  POINTS issue: points \"1\" -> \"3\"\nStored answers can be re-scored.");
        assertThat(RubricDiff.of(base(), base()).toString()).endsWith("Nothing changed that bears meaning.");
    }

    @Test
    void the_json_says_what_the_text_says() {
        RubricDiff diff = RubricDiff.of(base(), rubric(yesNo("issue", "Quotes the \"issue\""), FIX, SUM, GROUP));

        JsonObject json = JsonParser.parseString(diff.toJson()).getAsJsonObject();

        assertThat(json.keySet()).containsExactly("before", "after", "needsReRating", "changes");
        assertThat(json.getAsJsonObject("before").get("hash").getAsString())
                .isEqualTo(base().stamp().hash());
        assertThat(json.get("needsReRating").getAsBoolean()).isTrue();
        assertThat(json.getAsJsonArray("changes")).hasSize(1);
        JsonObject change = json.getAsJsonArray("changes").get(0).getAsJsonObject();
        assertThat(change.get("kind").getAsString()).isEqualTo("TEXT");
        assertThat(change.get("path").getAsString()).isEqualTo("issue");
        assertThat(change.get("after").getAsString()).isEqualTo("Quotes the \"issue\"");
    }
}
