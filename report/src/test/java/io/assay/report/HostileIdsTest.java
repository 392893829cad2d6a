package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.assay.agreement.diagnose.Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names from a file of ratings are text on the page, whatever they are. */
class HostileIdsTest {
    private static final Page HARMLESS = page("");

    @TempDir
    Path folder;

    static Set<String> attacks() {
        return Hostile.PREFIXES.keySet();
    }

    private static Audit audit(String prefix) {
        return Audit.of(Audits.criteria(prefix::concat), Audits.PLAN);
    }

    private static HtmlReport report(String prefix) {
        return HtmlReport.of(audit(prefix))
                .title(prefix + "title")
                .source(prefix + "ratings.csv")
                .notes(List.of(prefix + "note"));
    }

    private static Page page(String prefix) {
        return Page.of(report(prefix));
    }

    private static List<String> texts(Page page, String selector) {
        return page.all(selector).stream().map(Element::wholeText).toList();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void the_page_has_the_same_elements_and_attributes_as_with_harmless_names(String attack) {
        Page page = page(Hostile.PREFIXES.get(attack));

        assertThat(page.elements()).containsExactlyEntriesOf(HARMLESS.elements());
        assertThat(page.all("img, iframe, object, embed, base, svg[onload], [onerror], [autofocus]"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void the_scripts_and_the_policy_stay_what_they_are(String attack) {
        Page page = page(Hostile.PREFIXES.get(attack));

        assertThat(page.scripts()).isEqualTo(HARMLESS.scripts()).hasSize(2);
        assertThat(page.style()).isEqualTo(HARMLESS.style());
        assertThat(page.document().selectFirst("meta[http-equiv]").attr("content"))
                .isEqualTo(HtmlAssets.policy());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void names_are_there_in_full(String attack) {
        String prefix = Hostile.PREFIXES.get(attack);
        Page page = page(prefix);

        assertThat(page.document().selectFirst("title").wholeText()).isEqualTo(prefix + "title");
        assertThat(texts(page, "h1")).containsExactly(prefix + "title");
        assertThat(texts(page, "ul.facts li")).startsWith(prefix + "ratings.csv");
        assertThat(texts(page, ".steps li")).contains(prefix + "note");
        assertThat(texts(page, "summary .name"))
                .containsExactly(prefix + "clarity", prefix + "topic", prefix + "length", prefix + "spam");
        assertThat(texts(page, "#criterion-1-raters tbody th")).contains(prefix + "rater-0", prefix + "rater-3");
        assertThat(texts(page, "#criterion-1-raters thead th")).contains(prefix + "rater-0", prefix + "rater-3");
        assertThat(texts(page, "#criterion-1-category thead th")).contains(prefix + "awful", prefix + "great");
        assertThat(texts(page, "#criterion-1-disputes thead th")).contains(prefix + "rater-0", prefix + "rater-3");
        assertThat(texts(page, "#criterion-1-disputes tbody th")).anyMatch(id -> id.startsWith(prefix + "unit-"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void the_figures_of_charts_hold_the_names_and_no_markup(String attack) {
        String prefix = Hostile.PREFIXES.get(attack);
        Page page = page(prefix);

        assertThat(page.figures())
                .allSatisfy(json -> assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029"));
        JsonElement names = JsonParser.parseString(page.document()
                        .selectFirst("script[data-for=criterion-1-pairs]")
                        .data())
                .getAsJsonObject()
                .get("names");
        assertThat(names.getAsJsonArray()).extracting(JsonElement::getAsString).contains(prefix + "rater-0");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void the_page_can_be_written(String attack) throws IOException {
        Path file = folder.resolve("report.html");

        report(Hostile.PREFIXES.get(attack)).write(file);

        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void a_name_that_ends_like_a_column_of_figures_keeps_its_end() {
        UnaryOperator<String> name = id -> id + "#, with an explanation";
        UnaryOperator<String> ends = id -> id.startsWith("rater") ? id + "#" : name.apply(id);
        Page page = Page.of(Audits.of(Audits.levels(20, 3, ends)));

        assertThat(texts(page, "#criterion-1-disputes thead th")).contains("rater-0#", "rater-1#", "rater-2#");
        assertThat(texts(page, "#criterion-1-raters thead th")).contains("rater-0#", "rater-1#", "rater-2#");
    }
}
