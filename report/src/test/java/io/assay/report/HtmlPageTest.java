package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, whatever was measured: it is self-contained, accessible and printable. */
class HtmlPageTest {
    private static final Map<String, Page> PAGES = pages();
    private static final Page SPLIT = PAGES.get("several criteria");

    private static Map<String, Page> pages() {
        Map<String, Page> pages = new LinkedHashMap<>();
        Audits.various().forEach((name, audit) -> pages.put(name, Page.of(audit)));
        Services.agreements()
                .forEach((name, agreement) -> pages.put("rubric: " + name, Page.of(RubricReports.html(agreement))));
        Services.comparisons()
                .forEach((name, comparison) -> pages.put("versions: " + name, Page.of(RubricReports.html(comparison))));
        return pages;
    }

    static Set<String> names() {
        return PAGES.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_page_loads_nothing(String name) {
        Page page = PAGES.get(name);

        assertThat(page.all(
                        "[src], [srcset], [action], [poster], iframe, object, embed, base, form, link[rel=stylesheet]"))
                .isEmpty();
        assertThat(page.all("[href]"))
                .allSatisfy(link -> assertThat(link.attr("href")).matches("#[a-z0-9-]+|data:,"));
        assertThat(page.all("[style]"))
                .allSatisfy(element ->
                        assertThat(element.attr("style")).matches("height:\\d+px;min-width:\\d+px;max-width:\\d+px"));
    }

    @Test
    void style_and_script_load_nothing_and_send_nothing() {
        assertThat(SPLIT.style()).doesNotContain("url(", "@import", "//", "expression(");
        assertThat(HtmlAssets.SCRIPT)
                .doesNotContain("://", "fetch(", "XMLHttpRequest", "WebSocket", "sendBeacon", "import(", "EventSource")
                .doesNotContain("eval(", "new Function", "innerHTML", "document.write", "localStorage", "cookie");
    }

    @Test
    void only_the_two_scripts_of_the_report_may_run() throws Exception {
        String policy = SPLIT.document()
                .selectFirst("meta[http-equiv=Content-Security-Policy]")
                .attr("content");

        assertThat(policy).startsWith("default-src 'none';").contains("base-uri 'none'", "form-action 'none'");
        assertThat(policy).doesNotContain("script-src 'unsafe", "'unsafe-eval'", "http", "*");
        assertThat(SPLIT.scripts()).hasSize(2);
        for (String script : SPLIT.scripts()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
    }

    @Test
    void the_policy_comes_before_anything_that_it_governs() {
        List<String> head =
                SPLIT.all("head > *").stream().map(Element::outerHtml).toList();

        assertThat(head.get(0)).contains("charset=\"utf-8\"");
        assertThat(head.get(1)).contains("Content-Security-Policy");
        assertThat(SPLIT.source().indexOf("charset")).isLessThan(1024);
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_page_is_one_document_with_language_viewport_and_one_main_heading(String name) {
        Page page = PAGES.get(name);

        assertThat(page.source()).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
        assertThat(page.all("meta[name=viewport][content*=width=device-width]")).hasSize(1);
        assertThat(page.all("title")).hasSize(1);
        assertThat(page.all("h1")).hasSize(1);
        assertThat(page.all("main")).hasSize(1);
        assertThat(page.all("[lang]")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void headings_leave_out_no_level(String name) {
        int last = 0;
        for (Element heading : PAGES.get(name).all("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isBetween(1, last + 1);
            assertThat(heading.text()).isNotBlank();
            last = level;
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_link_leads_somewhere_and_no_id_occurs_twice(String name) {
        Page page = PAGES.get(name);
        List<String> ids = page.all("[id]").stream().map(Element::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.all("a[href], use[href]"))
                .allSatisfy(link -> assertThat(ids).contains(link.attr("href").substring(1)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_chart_is_described_in_words_and_has_its_figures_as_a_table(String name) {
        Page page = PAGES.get(name);

        assertThat(page.all("figure")).allSatisfy(figure -> {
            Element canvas = figure.selectFirst(".canvas[role=img]");
            assertThat(canvas.attr("aria-label")).isNotBlank();
            assertThat(figure.selectFirst("figcaption").text()).isNotBlank();
            assertThat(figure.select("details table tbody tr")).isNotEmpty();
            assertThat(figure.select("script[data-for=" + canvas.id() + "]")).hasSize(1);
        });
        assertThat(page.all(".canvas")).hasSameSizeAs(page.all("figure"));
        assertThat(page.all("svg:not([aria-hidden=true])")).allSatisfy(picture -> {
            assertThat(picture.attr("role")).isEqualTo("img");
            assertThat(picture.attr("aria-label")).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_script_knows_how_to_draw_every_chart(String name) {
        assertThat(PAGES.get(name).figures())
                .extracting(figures -> JsonParser.parseString(figures)
                        .getAsJsonObject()
                        .get("kind")
                        .getAsString())
                .allSatisfy(kind -> assertThat(HtmlAssets.SCRIPT).contains("    " + kind + "(data, t, width) {"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_table_has_a_caption_and_as_many_cells_in_each_row_as_columns(String name) {
        assertThat(PAGES.get(name).all("table")).allSatisfy(table -> {
            assertThat(table.selectFirst("caption").text()).isNotBlank();
            int columns = table.select("thead th[scope=col]").size();
            assertThat(table.select("tbody tr")).allSatisfy(row -> {
                assertThat(row.children()).hasSize(columns);
                assertThat(row.select("th[scope=row]")).hasSize(1);
            });
        });
    }

    @Test
    void the_page_follows_light_and_dark_and_prints() {
        assertThat(SPLIT.all("meta[name=color-scheme][content=light dark]")).hasSize(1);
        assertThat(SPLIT.style())
                .contains(
                        "prefers-color-scheme: dark",
                        "@media print",
                        "break-inside: avoid",
                        "color-scheme: light dark");
        assertThat(HtmlAssets.SCRIPT).contains("beforeprint", "afterprint", "prefers-color-scheme");
    }

    @ParameterizedTest
    @MethodSource("names")
    void no_figure_is_shown_that_is_not_a_number(String name) {
        Page page = PAGES.get(name);

        assertThat(page.text()).doesNotContain("NaN", "Infinity", "null");
        assertThat(page.figures()).allSatisfy(figures -> assertThat(figures).doesNotContain("NaN", "Infinity"));
        assertThat(page.document().select("svg").outerHtml()).doesNotContain("NaN", "Infinity");
    }
}
