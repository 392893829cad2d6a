package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.rubric.diagnose.CriterionChange;
import io.assay.rubric.diagnose.RubricComparison;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ChangesPageTest {
    private static final String OTHER = "another scale, other criteria, other raters and lost items";
    private static final Map<String, RubricComparison> COMPARISONS = Services.comparisons();
    private static final Page BETTER = page("better");

    private static Page page(String name) {
        return Page.of(RubricReports.html(COMPARISONS.get(name)));
    }

    private static String text(Page page, String selector) {
        return page.document().select(selector).text();
    }

    private static List<String> row(Page page, String section, String criterion) {
        Element table = page.document().selectFirst("#" + section + " > .scroll table");
        return table.select("tbody tr").stream()
                .filter(row -> row.selectFirst("th").ownText().equals(criterion))
                .findFirst()
                .map(row -> row.children().stream().map(Page::text).toList())
                .orElseThrow();
    }

    private static JsonObject figures(Page page, String chart) {
        return JsonParser.parseString(page.document()
                        .selectFirst("script[data-for=" + chart + "]")
                        .data())
                .getAsJsonObject();
    }

    @Test
    void the_total_comes_first_with_its_difference_and_interval() {
        CriterionChange total = COMPARISONS.get("better").total();
        Element verdict = BETTER.document().selectFirst("main > *");

        assertThat(verdict.hasClass("good")).isTrue();
        assertThat(verdict.text())
                .contains("Raters agree more on the total", total.conclusion().text())
                .contains(HtmlFigures.signed(total.alpha().difference().value()))
                .contains(
                        HtmlFigures.limits(total.alpha().difference().interval().orElseThrow()));
        assertThat(text(page("worse"), "#verdict h2")).isEqualTo("Raters agree less on the total");
        assertThat(text(page("not shown"), "#verdict h2")).isEqualTo("The total is not shown to improve");
        assertThat(text(page("no sheets"), "#verdict h2")).isEqualTo("Nothing can be told about the total");
    }

    @Test
    void each_criterion_has_both_alphas_the_difference_its_interval_and_the_adjusted_p() {
        CriterionChange fix = COMPARISONS.get("better").of("fix");

        assertThat(row(BETTER, "changes", "fix"))
                .containsExactly(
                        "fix",
                        "better",
                        HtmlFigures.decimal(fix.alpha().first().value()),
                        HtmlFigures.decimal(fix.alpha().second().value()),
                        HtmlFigures.signed(fix.alpha().difference().value()),
                        HtmlFigures.limits(fix.alpha().difference().interval().orElseThrow()),
                        HtmlFigures.p(fix.adjustedP().orElseThrow()));
        assertThat(row(BETTER, "changes", "tone \u2192 manner")).contains("not shown to improve");
        assertThat(row(BETTER, "changes", "Total")).contains("better");
    }

    @Test
    void every_sentence_of_conclusion_is_there() {
        assertThat(BETTER.all("#shown li").stream().map(Element::text))
                .containsExactlyElementsOf(HtmlChange.all(COMPARISONS.get("better")).stream()
                        .map(row ->
                                row.name() + ": " + row.change().conclusion().text())
                        .toList())
                .anyMatch(sentence -> sentence.contains("not shown to improve, as the interval includes 0"));
    }

    @Test
    void percent_agreement_stands_beside_alpha() {
        CriterionChange fix = COMPARISONS.get("better").of("fix");

        assertThat(row(BETTER, "percents", "fix"))
                .startsWith(
                        "fix",
                        HtmlFigures.percent(fix.percentAgreement().first().value())
                                .replace('\u00a0', ' '),
                        HtmlFigures.percent(fix.percentAgreement().second().value())
                                .replace('\u00a0', ' '));
        assertThat(row(BETTER, "percents", "fix").get(3)).startsWith("+");
    }

    @Test
    void the_forest_plot_shows_differences_and_what_they_are_taken_for() {
        JsonObject forest = figures(BETTER, "differences");

        assertThat(forest.getAsJsonArray("names"))
                .extracting(JsonElement::getAsString)
                .containsExactly("issue", "fix", "tone \u2192 manner", "Total");
        assertThat(forest.getAsJsonArray("level"))
                .extracting(JsonElement::getAsString)
                .containsExactly("undefined", "good", "undefined", "good");
        assertThat(forest.getAsJsonArray("value").get(1).getAsDouble())
                .isEqualTo(
                        COMPARISONS.get("better").of("fix").alpha().difference().value());
        assertThat(figures(page("worse"), "differences").getAsJsonArray("level"))
                .extracting(JsonElement::getAsString)
                .contains("bottleneck");
        assertThat(figures(BETTER, "before-and-after")
                        .getAsJsonArray("before")
                        .get(1)
                        .getAsDouble())
                .isEqualTo(COMPARISONS.get("better").of("fix").alpha().first().value());
    }

    @Test
    void warnings_come_before_the_figures_and_unmatched_criteria_are_named() {
        Page page = page(OTHER);

        assertThat(page.all("#warnings li").stream().map(Element::text))
                .hasSize(3)
                .startsWith(
                        "The raters differ (before ana, ben, cleo; after ana, cleo), so a difference may be theirs and not the"
                                + " rubric's.",
                        "10 items were judged only before and 0 only after; they are left out.");
        assertThat(page.all("main > section").stream().map(Element::id)).startsWith("verdict", "warnings", "changes");
        assertThat(text(page, "#unmatched dl")).isEqualTo("Only before tone Only after length");
        assertThat(BETTER.all("#warnings, #unmatched")).isEmpty();
    }

    @Test
    void a_difference_that_cannot_be_told_shows_why_beside_both_figures() {
        CriterionChange fix = COMPARISONS.get(OTHER).of("fix");
        List<String> row = row(page(OTHER), "changes", "fix");

        assertThat(row.get(0)).contains("Difference undefined: the scale changed from 3 levels to 4 levels");
        assertThat(row.subList(1, 7))
                .containsExactly(
                        "cannot be told",
                        HtmlFigures.decimal(fix.alpha().first().value()),
                        HtmlFigures.decimal(fix.alpha().second().value()),
                        "undefined",
                        "\u2013",
                        "\u2013");
        assertThat(text(page(OTHER), "#differences-title")).endsWith("(1 undefined, not drawn)");
    }

    @Test
    void an_alpha_undefined_on_one_side_is_undefined_with_its_reason() {
        List<String> row = row(page("constant after"), "changes", "spam");

        assertThat(row.get(0)).contains("After undefined: ", "variation");
        assertThat(row).contains("cannot be told", "undefined");
        assertThat(row(page("constant after"), "percents", "spam").get(2)).isEqualTo("100.0 %");
    }

    @Test
    void without_a_criterion_in_common_the_page_still_says_what_is_known() {
        Page page = page("nothing in common");

        assertThat(text(page, "ul.facts")).startsWith("0 criteria in both versions");
        assertThat(text(page, "#unmatched dl")).isEqualTo("Only before one Only after two");
        assertThat(page.all("#changes > .scroll tbody tr")).hasSize(1);
    }
}
