package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.agreement.diagnose.Thresholds;
import io.assay.rubric.diagnose.EmpiricalFinding;
import io.assay.rubric.diagnose.RubricAgreement;
import io.assay.rubric.diagnose.TotalAgreement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RubricPageTest {
    private static final Map<String, RubricAgreement> AGREEMENTS = Services.agreements();
    private static final Page EXPERTS = page("experts");
    private static final Page STATES = page("every state");

    private static Page page(String name) {
        return Page.of(RubricReports.html(AGREEMENTS.get(name)));
    }

    private static String text(Page page, String selector) {
        return page.document().select(selector).text();
    }

    /** The row of a criterion in the first table of a section, cell by cell. */
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
    void the_total_comes_first_with_its_alpha_and_interval() {
        Element verdict = EXPERTS.document().selectFirst("main > *");

        assertThat(verdict.id()).isEqualTo("verdict");
        assertThat(verdict.hasClass("tentative")).isTrue();
        assertThat(verdict.text())
                .contains("alpha of the total", "0.755", "95 % interval")
                .contains(HtmlFigures.limits(
                        AGREEMENTS.get("experts").total().alpha().interval().orElseThrow()));
        assertThat(text(EXPERTS, "ul.facts")).isEqualTo("4 criteria 1,600 items 3 raters 19,200 answers");
    }

    @Test
    void each_criterion_and_the_total_are_compared_as_a_table_and_a_forest_plot() {
        assertThat(row(EXPERTS, "criteria", "coherence")).contains("bottleneck", "0.554", "4,800");
        assertThat(row(EXPERTS, "criteria", "consistency")).contains("tentative", "0.796");
        assertThat(row(EXPERTS, "criteria", "Total")).contains("tentative", "0.755", "4,800");
        JsonObject forest = figures(EXPERTS, "alphas");
        assertThat(forest.getAsJsonArray("names"))
                .extracting(JsonElement::getAsString)
                .containsExactly("coherence", "consistency", "fluency", "relevance", "Total");
        assertThat(forest.getAsJsonArray("value").get(4).getAsDouble())
                .isEqualTo(AGREEMENTS.get("experts").total().alpha().value());
    }

    @Test
    void shares_of_the_disagreement_are_those_of_the_experts_of_summeval() {
        assertThat(row(EXPERTS, "sources", "coherence")).contains("45.7 %", "0.801");
        assertThat(row(EXPERTS, "sources", "relevance")).contains("38.5 %", "0.794");
        assertThat(row(EXPERTS, "sources", "fluency")).contains("9.3 %", "0.695");
        assertThat(row(EXPERTS, "sources", "consistency")).contains("6.4 %", "0.663");
        assertThat(text(EXPERTS, "#sources p")).contains("With all criteria, alpha of the sum of points is 0.755");
        JsonObject bars = figures(EXPERTS, "shares");
        assertThat(bars.getAsJsonArray("value").asList().stream()
                        .mapToDouble(JsonElement::getAsDouble)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(figures(EXPERTS, "without").get("reference").getAsDouble())
                .isEqualTo(AGREEMENTS.get("experts").total().pointsAlpha().value());
        assertThat(EXPERTS.document().getElementById("shares").attr("aria-label"))
                .isEqualTo(
                        "Bar chart: share of the disagreement in the total by criterion. The largest is that of coherence,"
                                + " 45.7\u00a0%.");
        assertThat(EXPERTS.document().getElementById("without").attr("aria-label"))
                .endsWith("Higher without: coherence, relevance.");
    }

    @Test
    void a_share_below_zero_is_shown_as_such() {
        Page page = page("a negative share");

        assertThat(row(page, "sources", "takes").get(1)).startsWith("\u2212");
        assertThat(figures(page, "shares").getAsJsonArray("value").get(1).getAsDouble())
                .isNegative();
    }

    @Test
    void item_statistics_stand_below_their_caveat() {
        assertThat(text(EXPERTS, "#items")).contains("Cronbach\u2019s alpha over the criteria is 0.749");
        assertThat(text(EXPERTS, "#items .hint")).isEqualTo(TotalAgreement.CAVEAT);
        assertThat(row(EXPERTS, "items", "relevance").get(1)).isEqualTo("0.644");
    }

    @Test
    void what_to_rewrite_next_is_ranked_with_its_cases_and_the_reasons_of_raters() {
        assertThat(EXPERTS.all("#rewrite .subject").stream().map(Element::text))
                .containsExactly("coherence", "relevance", "fluency", "consistency");
        assertThat(Page.text(EXPERTS.all("#rewrite .gain").get(0)))
                .isEqualTo("45.7 % of the disagreement in the total");
        assertThat(EXPERTS.all("#rewrite details[open]")).hasSize(1);
        assertThat(EXPERTS.all("#rewrite details").get(0).select("tbody tr")).hasSize(4);
        assertThat(EXPERTS.all("#rewrite summary").get(0).text()).isEqualTo("The 4 most disputed items");

        Element fix = STATES.all("#rewrite details table").stream()
                .filter(table -> table.text().contains("drop a connection"))
                .findFirst()
                .orElseThrow();
        assertThat(fix.select("thead th").eachText())
                .containsExactly("Item", "ana", "ben", "Share of its disagreement");
        assertThat(fix.select("tbody tr").get(0).children().stream().map(Page::text))
                .startsWith("a", "1 of 0..2 the app cannot drop a connection", "2 of 0..2 both are worth a try");
    }

    @Test
    void many_raters_share_one_column() {
        Element table = page("12 raters").all("#rewrite details table").get(0);

        assertThat(table.select("thead th").eachText())
                .containsExactly("Item", "Who said what", "Share of its disagreement");
        assertThat(table.selectFirst("td").text()).contains("rater-0: ", "; rater-11: ");
    }

    @Test
    void where_nothing_is_worth_rewriting_the_page_says_so() {
        assertThat(text(page("no sheets"), "#rewrite .hint")).isEqualTo(RubricRemarks.NOTHING_TO_REWRITE);
    }

    @Test
    void where_there_are_no_shares_the_rank_is_by_alpha() {
        Page page = page("no sum of parts");
        double alpha = AGREEMENTS
                .get("no sum of parts")
                .of(AGREEMENTS.get("no sum of parts").rewriteNext().get(0).criterion())
                .alpha()
                .value();

        assertThat(Page.text(page.all("#rewrite .gain").get(0))).isEqualTo(HtmlFigures.decimal(alpha) + " alpha");
        assertThat(row(page, "sources", "fix").get(0))
                .contains("Share, alpha of the total without it undefined: the rubric is combined by min");
        assertThat(page.all("#sources figure")).isEmpty();
    }

    @Test
    void findings_are_all_there() {
        List<EmpiricalFinding> findings = AGREEMENTS.get("experts").findings();

        assertThat(text(EXPERTS, "#findings h2")).contains("EMP01");
        assertThat(EXPERTS.all("#findings tbody tr")).hasSameSizeAs(findings).hasSize(5);
        for (EmpiricalFinding finding : findings) {
            assertThat(EXPERTS.all("#findings tbody tr").stream().map(Element::text))
                    .anyMatch(row -> row.startsWith(finding.criterion()) && row.endsWith(finding.message()));
        }
    }

    @Test
    void absences_are_counted_apart_and_each_is_a_share_of_the_sheets_that_asked() {
        Element table = STATES.document().selectFirst("#answers table");

        assertThat(table.select("thead th").eachText())
                .containsExactly(
                        "Criterion",
                        "Asked",
                        "Answered",
                        "Does not apply",
                        "Could not assess",
                        "Missing",
                        "Failed",
                        "Kappa of whether it applies",
                        "Interval");
        assertThat(row(STATES, "answers", "issue")).startsWith("issue", "4", "75.0 % 3", "25.0 % 1", "0.0 % 0");
        assertThat(row(STATES, "answers", "length").get(5)).isEqualTo("50.0 % 2");
        assertThat(row(STATES, "answers", "kind").get(6)).isEqualTo("25.0 % 1");
        assertThat(row(STATES, "answers", "fix").get(0)).contains("Kappa undefined: raters could not answer");
        assertThat(EXPERTS.document().selectFirst("#answers table").text()).doesNotContain("Missing", "Failed");
        assertThat(text(EXPERTS, "#answers .hint"))
                .isEqualTo(
                        "Agreement on whether a criterion applies is undefined on each: raters could not answer that it does"
                                + " not apply.");
    }

    @Test
    void an_undefined_alpha_shows_its_reason_and_is_never_a_zero() {
        RubricAgreement hanna = AGREEMENTS.get("a criterion that is constant");
        Page page = page("a criterion that is constant");
        String constant = hanna.criteria().stream()
                .filter(one -> !one.alpha().isDefined())
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(row(page, "criteria", constant).get(1))
                .startsWith("undefined")
                .contains(hanna.of(constant).alpha().reason().orElseThrow());
        assertThat(row(page, "criteria", constant).get(2)).isEqualTo("undefined");
        assertThat(row(page, "criteria", constant).get(3)).isEqualTo("\u2013");
        assertThat(figures(page, "alphas").getAsJsonArray("names"))
                .extracting(JsonElement::getAsString)
                .doesNotContain(constant)
                .hasSize(hanna.criteria().size());
        assertThat(text(page, "#alphas-title")).endsWith("(1 undefined, not drawn)");
        assertThat(row(page, "items", constant).get(0)).contains("Item-rest correlation undefined: ");
        assertThat(row(page, "items", constant).get(1)).isEqualTo("undefined");
    }

    @Test
    void without_sheets_every_figure_is_undefined_with_its_reason() {
        Page page = page("no sheets");

        assertThat(text(page, "#verdict")).contains("No verdict", "undefined");
        assertThat(page.all("figure")).isEmpty();
        assertThat(row(page, "sources", "fix")).contains("undefined");
        assertThat(row(page, "answers", "fix")).startsWith("fix Never asked, so there are no shares.", "0", "\u2013");
    }

    @Test
    void the_method_says_how_and_what_was_left_out() {
        assertThat(text(STATES, "#method"))
                .contains("nominal for issue, kind; ordinal for fix; interval for length")
                .contains("2 sheets without points on some criterion");
        assertThat(text(EXPERTS, "#method")).contains("distance ordinal", "40 replicates", "Left out nothing");
        assertThat(text(page("no interval"), "#method")).contains("Interval none");
    }

    @Test
    void the_wording_of_criteria_is_shown_where_it_is_known() {
        assertThat(row(STATES, "criteria", "fix").get(0)).isEqualTo("fix 2 Fits");
        assertThat(row(EXPERTS, "criteria", "fluency").get(0)).isEqualTo("fluency");
    }

    @Test
    void title_file_notes_date_and_thresholds_are_those_that_were_set() {
        Page page = Page.of(RubricReports.html(AGREEMENTS.get("experts"))
                .title("Batch 7")
                .source("batch-7.csv")
                .notes(List.of("Not used: 2 blank lines."))
                .thresholds(new Thresholds(0.5, 0.75))
                .generatedAt(Instant.parse("2026-11-01T08:09:10Z")));

        assertThat(page.document().title()).isEqualTo("Batch 7");
        assertThat(page.all("ul.facts li").stream().map(Element::text))
                .startsWith("batch-7.csv")
                .endsWith("2026-11-01 08:09 UTC");
        assertThat(page.text()).contains("Not used: 2 blank lines.");
        assertThat(row(page, "criteria", "Total")).contains("good");
        assertThat(RubricReports.html(AGREEMENTS.get("experts"))).hasToString("HTML report of a rubric");
    }

    @Test
    void the_same_ratings_give_the_same_bytes() {
        assertThat(RubricReports.html(RubricAgreement.of(Ratings.summeval(), Services.PLAN))
                        .render())
                .isEqualTo(EXPERTS.source());
    }
}
