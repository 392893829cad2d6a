package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.rubric.diagnose.CriterionChange;
import io.assay.study.Study;
import io.assay.study.StudyStory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StudyReportsTest {
    @TempDir
    Path home;

    private Studies studies(String prefix) {
        return new Studies(home, prefix);
    }

    @Test
    void documents_are_valid_at_every_step() throws Exception {
        Study study = studies("").begun();
        assertThat(Schemas.studyErrors(
                        StudyReports.json(study.status()).file("s").toString()))
                .isEmpty();
        assertThat(Schemas.studyErrors(
                        StudyReports.json(study.story()).file("s").toString()))
                .isEmpty();

        Study chosen = new Studies(Files.createDirectory(home.resolve("more")), "").chosen();
        String document = StudyReports.json(chosen.story()).file("s").toString();
        assertThat(Schemas.studyErrors(document)).isEmpty();
        JsonObject json = JsonParser.parseString(document).getAsJsonObject();
        assertThat(json.getAsJsonArray("comparisons")).hasSize(1);
        assertThat(json.getAsJsonArray("rounds")
                        .get(2)
                        .getAsJsonObject()
                        .get("sampled")
                        .getAsBoolean())
                .isFalse();
        Files.writeString(
                chosen.folder().resolve("units.csv"),
                Files.readString(chosen.folder().resolve("units.csv")) + "new,text\n");
        assertThat(Schemas.studyErrors(
                        StudyReports.json(chosen.status()).file("s").toString()))
                .isEmpty();
    }

    @Test
    void a_document_without_its_next_step_is_not_valid() {
        String document = StudyReports.json(studies("").begun().status()).toString();

        assertThat(Schemas.studyErrors(document.replace("\"next\"", "\"later\"")))
                .isNotEmpty();
    }

    @Test
    void the_text_ends_with_the_next_thing_to_do() {
        Study study = studies("").compared();
        String status = StudyReports.text(study.status())
                .layout(TextLayout.DEFAULT.width(200))
                .toString();

        assertThat(status)
                .startsWith("Replies: round 2, step 4 of 4, choose what to label next\n")
                .contains("      1  baseline    v1.yaml     20    60/60  fix")
                .contains(
                        "120 ratings collected, 0 open: 60.00 EUR spent, 0.00 EUR to come, 40.00 EUR left of 100.00 EUR.")
                .contains("\nNext: Hand in a model's outputs for the 4 units without labels")
                .endsWith("assay study add " + study.folder() + " LOGITS.csv\n");
    }

    @Test
    void the_story_tells_what_could_have_been_seen_and_whose_disagreement_remains() {
        StudyStory story = studies("").compared().story();
        String text =
                StudyReports.text(story).layout(TextLayout.DEFAULT.width(200)).toString();
        CriterionChange fix = story.rounds().get(1).comparison().orElseThrow().of("fix");

        assertThat(text)
                .contains("Round 2 against round 1, on the same units\n  " + fix)
                .contains(story.rounds().get(1).detectable(fix).toString())
                .contains("TEXT fix: text \"Suggestions fit, version 1\" -> \"Suggestions fit, version 2\"")
                .contains("Whose disagreement remains on fix, round 2");
    }

    @Test
    void the_page_begins_with_the_verdict_on_random_units_and_the_next_step() {
        StudyStory story = studies("").chosen().story();
        Page page = Page.of(StudyReports.html(story));
        Element verdict = page.document().selectFirst("main > *");

        assertThat(verdict.text())
                .contains("alpha of fix, round 2")
                .contains(HtmlFigures.decimal(
                        story.rounds().get(1).worst().alpha().value()));
        assertThat(page.document().selectFirst("main > .card h2").text()).isEqualTo("The study is done");
        assertThat(page.all("main > section > h2").stream().map(Element::text))
                .containsSubsequence(
                        "Before and after",
                        "Round 2 against round 1",
                        "What changed in the rubric",
                        "Whose disagreement remains on fix, round 3, and why",
                        "Cost so far and to come",
                        "What was done",
                        "How it was computed");
        assertThat(page.all("#course > .scroll tbody tr").get(2).text()).contains("none, as its units were chosen");
        assertThat(page.all("#steps tbody tr")).hasSize(story.steps().size());
        assertThat(page.document().selectFirst("#cost tbody tr").text()).isEqualTo("Collected 132 66.00 EUR");
    }

    @Test
    void the_forest_has_a_row_for_each_criterion_and_round() {
        StudyStory story = studies("").compared().story();
        JsonObject forest = JsonParser.parseString(Page.of(StudyReports.html(story))
                        .document()
                        .selectFirst("script[data-for=course-forest]")
                        .data())
                .getAsJsonObject();

        assertThat(forest.getAsJsonArray("names").toString()).isEqualTo("[\"fix, round 1\",\"fix, round 2\"]");
        assertThat(forest.getAsJsonArray("value").get(1).getAsDouble())
                .isEqualTo(story.rounds().get(1).worst().alpha().value());
    }

    @Test
    void a_page_can_be_made_before_anything_is_measured() {
        Page page = Page.of(StudyReports.html(studies("").begun().story()));

        assertThat(page.document().selectFirst("#verdict h2").text()).isEqualTo("Round 1, step 1 of 4: baseline");
        assertThat(page.all("#proof, #remains")).isEmpty();
    }

    static Set<String> attacks() {
        return Hostile.PREFIXES.keySet();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void units_and_wordings_are_text_whatever_they_are(String attack) throws Exception {
        String prefix = Hostile.PREFIXES.get(attack);
        Page plain = Page.of(StudyReports.html(new Studies(Files.createDirectory(home.resolve("plain")), "x")
                .compared()
                .story()));
        StudyStory story = new Studies(Files.createDirectory(home.resolve("hostile")), prefix)
                .compared()
                .story();
        Page page = Page.of(StudyReports.html(story));

        assertThat(page.scripts()).isEqualTo(plain.scripts());
        assertThat(page.all("#rubric td").stream().map(Element::wholeText).toList())
                .contains(prefix + "Suggestions fit, version 2");
        assertThat(page.all("#remains th[scope=row]").stream()
                        .map(Element::wholeText)
                        .toList())
                .anyMatch(cell -> cell.startsWith(prefix.strip()));
        assertThat(page.all("img, svg[onload], [onmouseover], [onfocus]")).isEmpty();
        assertThat(Schemas.studyErrors(StudyReports.json(story).toString())).isEqualTo(List.of());
    }
}
