package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.assay.agreement.diagnose.Audit;
import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.agreement.diagnose.Thresholds;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final Map<String, Audit> AUDITS = Audits.various();
    private static final Page SPLIT = Page.of(AUDITS.get("several criteria"));
    private static final Page SINGLE = Page.of(AUDITS.get("one criterion"));

    @TempDir
    Path folder;

    private static List<String> titles(Page page, String selector) {
        return page.all(selector).stream().map(Element::text).toList();
    }

    private static String table(Page page, String caption) {
        return page.all("table").stream()
                .filter(t -> t.selectFirst("caption").text().contains(caption))
                .findFirst()
                .map(Element::text)
                .orElse("");
    }

    @Test
    void the_verdict_comes_first_with_alpha_its_interval_and_both_thresholds() {
        CriterionAudit criterion = AUDITS.get("one criterion").criteria().get(0);
        Element verdict = SINGLE.document().selectFirst("main > *");

        assertThat(verdict.id()).isEqualTo("verdict");
        assertThat(verdict.hasClass(criterion.verdict().level().label())).isTrue();
        assertThat(verdict.text())
                .contains(criterion.verdict().text())
                .contains(HtmlFigures.decimal(criterion.alpha().value()))
                .contains(HtmlFigures.limits(criterion.alpha().interval().orElseThrow()))
                .contains("0.70", "0.80");
    }

    @Test
    void every_coefficient_is_listed_with_its_interval() {
        String table = table(SINGLE, "Coefficients");

        for (Estimate estimate : AUDITS.get("one criterion").criteria().get(0).coefficients()) {
            assertThat(table).contains(HtmlCoefficients.name(estimate), HtmlFigures.decimal(estimate.value()));
            estimate.interval().ifPresent(i -> assertThat(table).contains(HtmlFigures.limits(i)));
        }
        assertThat(table).contains("Krippendorff’s alpha", "ordinal", "nominal", "95 % interval");
    }

    @Test
    void several_criteria_are_compared_and_each_has_its_section() {
        assertThat(table(SPLIT, "Alpha of each criterion")).contains("clarity", "topic", "length", "spam");
        assertThat(SPLIT.all("#criteria figure")).hasSize(1);
        assertThat(SPLIT.all("details.criterion")).hasSize(4);
        assertThat(titles(SPLIT, "details.criterion > summary .name"))
                .containsExactly("clarity", "topic", "length", "spam");
        assertThat(titles(SPLIT, "details.criterion[open] > summary .name"))
                .as("the criterion that decides the verdict is unfolded")
                .containsExactly("spam");
    }

    @Test
    void a_single_criterion_has_neither_comparison_nor_folds() {
        assertThat(SINGLE.all("#criteria, #each, details.criterion")).isEmpty();
        assertThat(titles(SINGLE, "main h2"))
                .containsSubsequence(
                        "What to fix first",
                        "What to do next",
                        "Coefficients",
                        "Raters",
                        "Categories that raters mix up",
                        "How much raters disagree",
                        "Most disputed units",
                        "How it was computed");
    }

    @Test
    void a_single_criterion_with_a_name_is_named() {
        Page page = Page.of(Audit.of(Map.of("clarity", Audits.levels(10, 3)), Audits.PLAN));

        assertThat(page.all("details.criterion")).isEmpty();
        assertThat(titles(page, "ul.facts li")).contains("criterion clarity", "10 units", "3 raters", "30 ratings");
    }

    @Test
    void raters_categories_units_and_spread_are_shown_as_charts_and_tables() {
        assertThat(SINGLE.all("figure .canvas").stream().map(Element::id))
                .containsExactly(
                        "criterion-1-pairs", "criterion-1-severity", "criterion-1-categories", "criterion-1-histogram");
        assertThat(table(SINGLE, "Each rater")).contains("rater-0", "rater-1", "rater-2", "rater-3");
        assertThat(table(SINGLE, "two raters agree")).contains("rater-0", "%");
        assertThat(table(SINGLE, "Severity")).contains("rater-3", "+");
        assertThat(table(SINGLE, "Pairs of categories")).contains(" and ");
        assertThat(table(SINGLE, "Share of other ratings")).contains("awful", "great");
        assertThat(table(SINGLE, "largest disagreement")).contains("unit-", "awful");
        assertThat(SINGLE.all("svg.shares rect")).hasSize(3);
    }

    @Test
    void the_figures_of_charts_are_those_of_the_audit() {
        CriterionAudit criterion = AUDITS.get("several criteria").criteria().get(0);
        String json =
                SPLIT.document().selectFirst("script[data-for=comparison]").data();

        assertThat(JsonParser.parseString(json)
                        .getAsJsonObject()
                        .getAsJsonArray("value")
                        .get(0)
                        .getAsDouble())
                .isEqualTo(criterion.alpha().value());
        assertThat(SPLIT.figures())
                .allSatisfy(
                        figures -> assertThat(JsonParser.parseString(figures).isJsonObject())
                                .isTrue());
    }

    @Test
    void an_undefined_coefficient_shows_its_reason() {
        Page page = Page.of(AUDITS.get("all the same"));

        assertThat(table(page, "Coefficients")).contains("undefined", "Undefined: ", "all 18 pairable ratings are 1");
        assertThat(page.document().selectFirst("#verdict").text()).contains("No verdict", "all 18 pairable ratings");
        assertThat(page.all("svg.gauge")).isEmpty();
        assertThat(table(SPLIT, "Alpha of each criterion")).contains("all 15 pairable ratings are 1");
    }

    @Test
    void one_rater_leaves_nothing_to_compare_and_the_page_says_so() {
        Page page = Page.of(AUDITS.get("one rater"));

        assertThat(page.text()).contains("No verdict", "No unit has two ratings", "Have a second rater rate");
        assertThat(page.all("figure")).isEmpty();
    }

    @Test
    void two_raters_have_one_pair() {
        Page page = Page.of(AUDITS.get("two raters"));

        assertThat(page.document()
                        .selectFirst("script[data-for=criterion-1-pairs]")
                        .data())
                .contains("\"names\":[\"rater-0\",\"rater-1\"]");
        assertThat(table(page, "Each rater")).contains("rater-0", "rater-1");
    }

    @Test
    void many_raters_and_categories_leave_the_page_bounded() {
        int fixed = HtmlAssets.LIBRARY.length() + HtmlAssets.SCRIPT.length() + HtmlAssets.STYLE.length();
        Page raters = Page.of(AUDITS.get("200 raters"));
        Page categories = Page.of(AUDITS.get("200 categories"));
        Page more = Page.of(Audits.of(Audits.levels(5, 230)));

        assertThat(raters.source().length() - fixed).isLessThan(1_000_000);
        assertThat(categories.source().length() - fixed).isLessThan(1_000_000);
        assertThat(raters.text()).contains("for the 50 raters with the most ratings");
        assertThat(more.all("#criterion-1-raters > .scroll tbody tr")).hasSize(200);
        assertThat(more.text()).contains("30 more raters with a smaller gain are not listed.");
        assertThat(raters.all("table"))
                .allSatisfy(t -> assertThat(t.select("td").size()).isLessThan(5_000));
    }

    @Test
    void the_same_ratings_give_the_same_bytes() {
        Map<String, RatingMatrix> again = Audits.criteria(UnaryOperator.identity());

        assertThat(HtmlReport.of(Audit.of(again, Audits.PLAN)).render()).isEqualTo(SPLIT.source());
    }

    @Test
    void title_file_notes_date_and_thresholds_are_those_that_were_set() {
        Page page = Page.of(HtmlReport.of(AUDITS.get("one criterion"))
                .title("Batch 7")
                .source("batch-7.csv")
                .notes(List.of("Scale: ordinal (declared).", "Not used: 2 blank lines."))
                .thresholds(new Thresholds(0.41, 0.61))
                .generatedAt(Instant.parse("2026-11-01T08:09:10Z")));

        assertThat(page.document().title()).isEqualTo("Batch 7");
        assertThat(titles(page, "h1")).containsExactly("Batch 7");
        assertThat(titles(page, "ul.facts li")).startsWith("batch-7.csv").endsWith("2026-11-01 08:09 UTC");
        assertThat(page.text()).contains("How the file was read", "Not used: 2 blank lines.");
        assertThat(page.all("svg.gauge").get(0).attr("aria-label")).contains("thresholds 0.41 and 0.61");
    }

    @Test
    void the_page_is_written_as_it_is_rendered() throws IOException {
        HtmlReport report = HtmlReport.of(AUDITS.get("one criterion"));
        Path file = folder.resolve("report.html");

        report.write(file);

        assertThat(Files.readString(file)).isEqualTo(report.render());
        assertThat(report).hasToString("HTML report of 1 criterion");
    }
}
