package io.assay.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.agreement.Agreement;
import io.assay.agreement.diagnose.Verdict;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.rubric.diagnose.Conclusion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study from its start to its second cycle. */
class StudyTest {
    @TempDir
    Path home;

    private Fixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new Fixture(home);
    }

    @Test
    void a_study_begins_with_a_sample_an_assignment_and_sheets_to_hand_out() {
        String told = fixture.study()
                .begin(fixture.plan().stratify("product"), fixture.units(60), fixture.write("v1.yaml", Fixture.V1));

        assertThat(told)
                .isEqualTo("Drew 20 of 60 units in proportion to product (router 15, tv 5), seed 7: 3 of 3 raters each,"
                        + " 20 units per rater, 20 units in common per two raters.");
        String sheet = Fixture.text(fixture.folder().resolve("rounds/1/sheets/ana.csv"));
        assertThat(sheet)
                .startsWith("_round,item,rater,_text,issue,fix\n1,u")
                .doesNotContain("tv")
                .doesNotContain("router");
        assertThat(sheet.lines()).hasSize(21);
        StudyStatus status = fixture.study().status();
        assertThat(status.step()).isEqualTo(StudyStep.BASELINE);
        assertThat(status.open()).isEqualTo(Map.of("ana", 20, "ben", 20, "cem", 20));
        assertThat(status.command())
                .isEqualTo("assay study add " + fixture.folder() + " "
                        + fixture.folder().resolve("rounds/1/sheets/ana.csv"));
    }

    @Test
    void raters_see_the_units_in_orders_of_their_own() {
        fixture.begun();

        List<String> ana = fixture.study().current().assignment().orders().get("ana");
        List<String> ben = fixture.study().current().assignment().orders().get("ben");

        assertThat(ana).containsExactlyInAnyOrderElementsOf(ben).isNotEqualTo(ben);
    }

    @Test
    void the_baseline_is_measured_when_the_last_answer_is_in() {
        Study study = fixture.begun();
        List<Path> sheets = fixture.filled(1, 0.9);

        assertThat(study.add(sheets.subList(0, 2), AddOptions.STRICT))
                .containsExactly(
                        "Round 1: ana handed in 20 units, 0 still open.",
                        "Round 1: ben handed in 20 units, 0 still open.");
        assertThat(study.status().next()).contains("Open: cem 20.");
        List<String> told = study.add(sheets.subList(2, 3), AddOptions.STRICT);

        assertThat(told.get(1)).startsWith("Measured round 1 on \"fix\": The labels are the bottleneck: alpha ");
        StudyStatus status = study.status();
        assertThat(status.step()).isEqualTo(StudyStep.REVISE);
        assertThat(status.next()).startsWith("Revise \"fix\", on which raters agree least: copy ");
        assertThat(status.cost()).hasToString("60 ratings collected, 0 open: 30.00 EUR spent, 0.00 EUR to come");
    }

    @Test
    void the_recorded_alpha_is_that_of_the_ratings_handed_in() {
        Study study = fixture.measured(0.6);
        var builder = RatingMatrix.builder(Scale.ordinal(1, 3));
        for (String rater : List.of("ana", "ben", "cem")) {
            Table table = Table.parse("x", Fixture.text(home.resolve("filled-1-" + rater + ".csv")));
            table.rows()
                    .forEach(row -> builder.rate(
                            row.getField(table.find("item")),
                            rater,
                            Integer.parseInt(row.getField(table.find("fix"))) + 1));
        }

        CriterionResult fix =
                study.status().rounds().get(0).result().orElseThrow().criteria().get(1);

        assertThat(fix.criterion()).isEqualTo("fix");
        assertThat(fix.alpha()).hasValue(Agreement.krippendorff(builder.build()).value());
    }

    @Test
    void a_revised_rubric_opens_a_round_on_the_same_units_in_a_new_order() {
        Study study = fixture.measured(0.9);
        List<String> before = study.current().assignment().orders().get("ana");

        List<String> told = study.add(List.of(fixture.write("v2.yaml", Fixture.V2)), AddOptions.STRICT);

        assertThat(told.get(0))
                .isEqualTo(
                        "Kept as rubrics/v2.yaml, and opened round 2: the same 20 units and raters, in a new order.");
        assertThat(told).anyMatch(line -> line.startsWith("Changed: ") && line.contains("fix"));
        assertThat(study.current().assignment().orders().get("ana"))
                .containsExactlyInAnyOrderElementsOf(before)
                .isNotEqualTo(before);
        assertThat(study.status().step()).isEqualTo(StudyStep.REMEASURE);
        assertThat(study.status().cost().committed()).isEqualTo(30);
    }

    @Test
    void after_the_second_round_the_rise_is_shown_and_the_next_units_are_chosen() {
        Study study = fixture.measured(0.9);
        study.add(List.of(fixture.write("v2.yaml", Fixture.V2)), AddOptions.STRICT);
        study.add(fixture.filled(2, 0.1), AddOptions.STRICT);

        RoundResult result = study.status().rounds().get(1).result().orElseThrow();
        assertThat(result.verdict()).isGreaterThanOrEqualTo(Verdict.Level.TENTATIVE);
        ChangeResult fix = result.changes().get(1);
        assertThat(fix.kind()).isEqualTo(Conclusion.Kind.IMPROVED);
        assertThat(fix.detectable().getAsDouble()).isBetween(0.1, 0.6);
        assertThat(study.status().step()).isEqualTo(StudyStep.CHOOSE);

        List<String> told =
                study.add(List.of(fixture.logits(60)), new AddOptions(false, false, false, false, OptionalInt.of(6)));

        assertThat(told.get(0))
                .startsWith("Opened round 3 with the 6 units that are chosen by entropy of 40 without labels: ");
        List<String> free = unlabelled(study);
        assertThat(study.current().units())
                .containsExactlyInAnyOrderElementsOf(free.subList(free.size() - 6, free.size()));
        assertThat(study.current().kind()).isEqualTo(StudyRound.Kind.NEXT);
    }

    @Test
    void the_story_has_every_measured_round_with_its_comparison() {
        Study study = fixture.measured(0.9);
        study.add(List.of(fixture.write("v2.yaml", Fixture.V2)), AddOptions.STRICT);
        study.add(fixture.filled(2, 0.1), AddOptions.STRICT);

        StudyStory story = study.story();

        assertThat(story.rounds()).hasSize(2);
        assertThat(story.rounds().get(0).comparison()).isEmpty();
        assertThat(story.rounds().get(1).comparison().orElseThrow().criteria()).hasSize(2);
        assertThat(story.rounds().get(1).diff().orElseThrow().changes()).isNotEmpty();
        assertThat(story.rounds().get(1).result())
                .isEqualTo(story.status().rounds().get(1).result().orElseThrow());
        assertThat(story.steps()).extracting(StudyStory.Entry::text).contains("Measured round 2");
    }

    @Test
    void a_round_is_measured_without_the_answers_that_never_came_if_it_is_closed() {
        Study study = fixture.begun();
        study.add(fixture.filled(1, 0.1).subList(0, 2), AddOptions.STRICT);

        study.add(List.of(), new AddOptions(false, false, false, true, OptionalInt.empty()));

        assertThat(study.status().rounds().get(0).result().orElseThrow().ratings())
                .isEqualTo(40);
        assertThat(study.status().cost().open()).isZero();
    }

    @Test
    void a_study_of_a_scale_begins_with_a_rubric_that_says_no_more() {
        Study study = fixture.study();
        study.begin(fixture.plan(), fixture.units(60), Scale.ordinal(1, 5));

        assertThat(Fixture.text(fixture.folder().resolve("rubrics/v1.yaml")))
                .contains("id: rating")
                .contains("points: 5");
        assertThat(Fixture.text(fixture.folder().resolve("rounds/1/sheets/ben.csv")))
                .startsWith("_round,item,rater,_text,_product,rating\n");
        String unit = study.current().units().get(0);
        study.add(List.of(fixture.write("r.csv", "unit,annotator,value\n" + unit + ",ana,4\n")), AddOptions.STRICT);
        assertThat(study.status().open()).containsEntry("ana", 19);
    }

    @Test
    void the_same_seed_makes_the_same_study() {
        fixture.begun();
        Map<String, String> once = Fixture.contents(fixture.folder());
        Path elsewhere = home.resolve("again");
        Study.in(elsewhere).clock(Fixture.CLOCK).begin(fixture.plan(), fixture.units(60), home.resolve("v1.yaml"));

        assertThat(Fixture.contents(elsewhere)).isEqualTo(once);
    }

    @Test
    void a_folder_with_files_of_others_is_left_alone() throws Exception {
        Files.createDirectories(fixture.folder());
        Files.writeString(fixture.folder().resolve("units.csv"), "mine");

        assertThatThrownBy(() -> fixture.begun())
                .isInstanceOf(StudyException.class)
                .hasMessage(fixture.folder().resolve("units.csv")
                        + ": is there already, and no study wrote it; choose another folder, or move it away");
        assertThat(fixture.folder().resolve("units.csv")).hasContent("mine");
    }

    @Test
    void a_second_study_does_not_fit_into_the_folder_of_the_first() {
        fixture.begun();

        assertThatThrownBy(() -> fixture.begun())
                .hasMessageContaining(": holds a study already; see assay study status ");
    }

    @Test
    void the_budget_limits_what_is_chosen_next() {
        Study study = fixture.study();
        study.begin(fixture.plan().budget(36.2), fixture.units(60), fixture.write("v1.yaml", Fixture.V1));
        study.add(fixture.filled(1, 0.05), AddOptions.STRICT);

        assertThatThrownBy(() -> study.add(
                        List.of(fixture.logits(60)), new AddOptions(false, false, false, false, OptionalInt.of(5))))
                .hasMessageStartingWith("5 units are more than the 4 that the rest of the budget pays for");
        study.add(List.of(fixture.logits(60)), AddOptions.STRICT);
        assertThat(study.current().units()).hasSize(4);
    }

    private List<String> unlabelled(Study study) {
        List<String> labelled = study.status().rounds().get(0).units();
        return java.util.stream.IntStream.range(0, 60)
                .mapToObj(k -> "u" + k)
                .filter(unit -> !labelled.contains(unit))
                .toList();
    }
}
