package io.assay.rubric.format;

import static io.assay.rubric.Rubrics.capAt;
import static io.assay.rubric.Rubrics.choice;
import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.group;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.rubric.Choice;
import io.assay.rubric.Combiner;
import io.assay.rubric.Graded;
import io.assay.rubric.Measure;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.YesNo;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class RubricExportsTest {
    private static final String NASTY =
            "</script><img src=x onerror=alert(1)> \"quoted\" & *bold* `code` [link](x) | {{x}}";
    private static final YesNo ISSUE = yesNo("issue", "Names the specific issue");
    private static final Graded FIX =
            graded("fix", "Suggestions fit").level(0, "None fits").level(1.5, "All fit", "Router reboot");
    private static final Choice<String> KIND =
            choice("kind", "Kind of reply", "answer", "question", NASTY).points("answer", 1);
    private static final Measure WORDS = measure("words", "Length in words", 0, 300)
            .points(1)
            .onlyIf(FIX.atLeast(1).and(KIND.is("answer")));
    private static final YesNo LEAK = yesNo("leak", NASTY)
            .penalty(5)
            .critical(capAt(0.2))
            .failsRubric()
            .onlyIf(ISSUE.is(true).or(FIX.is(0)))
            .evidence(NASTY)
            .example(NASTY);
    private static final Rubric RUBRIC = Rubric.of(
            "service",
            "1.0.0",
            group("g", ISSUE, FIX.notApplicableAllowed())
                    .titled("What it says")
                    .weight(2)
                    .combinedBy(Combiner.weightedMean()),
            KIND,
            WORDS,
            LEAK);

    @Test
    void markdown_has_numbers_levels_gates_and_conditions() {
        Rubric rubric = Rubric.of(
                        "service",
                        "1.0.0",
                        group("g", ISSUE, FIX).titled("What it says").weight(2),
                        WORDS.onlyIf(FIX.atLeast(1)),
                        yesNo("leak", "Leaks").penalty(5).critical(capAt(0.2)))
                .clippedPerItem(0, 1);

        assertThat(RubricExports.markdown(rubric)).isEqualTo("""
                # service 1.0.0

                - The score: points are added up, as a share of what could be earned, cut off below 0 and above 1
                - A criterion that does not apply is left out, and the others count for more
                - A criterion that cannot be assessed leaves the item without a score

                ## 1 What it says

                - Points are added up; weight 2

                ### 1.1 issue

                Names the specific issue

                - Yes (1 point) or no

                ### 1.2 fix

                Suggestions fit

                - Levels
                  - **0** None fits
                  - **1.5** All fit
                    - Example: Router reboot

                ## 2 words

                Length in words

                - A number from 0 to 300; the upper end has 1 point
                - Only if fix is at least 1

                ## 3 leak

                Leaks

                - Yes (-5 points) or no
                - Gate: after a yes the score of the whole rubric is at most 0.2
                """);
    }

    @Test
    void nothing_in_a_text_is_markup_in_markdown() {
        String page = RubricExports.markdown(RUBRIC);

        assertThat(page).doesNotContainPattern("(?<!\\\\)(<|`|\\[|(?<!\\*)\\*bold)");
        assertThat(page).contains("\\<img src=x onerror=alert(1)\\>", "\\*bold\\*", "\\`code\\`", "\\[link\\](x)");
        assertThat(MarkdownPage.escaped("1. one\n- two\n# three")).isEqualTo("1\\. one - two \\# three");
    }

    @Test
    void a_form_has_every_criterion_labelled_and_escaped() {
        Document form = Jsoup.parse(RubricExports.htmlForm(RUBRIC));

        assertThat(form.select("fieldset.criterion").eachAttr("data-criterion"))
                .containsExactly("issue", "fix", "kind", "words", "leak");
        assertThat(form.select("legend .number").eachText()).containsExactly("1.1", "1.2", "2", "3", "4");
        assertThat(form.select("img, script[src], link, iframe, [href], [onerror]"))
                .isEmpty();
        assertThat(form.select("fieldset[data-criterion=leak] legend").text()).contains("</script><img src=x");
        assertThat(form.select("fieldset[data-criterion=fix] label.option").eachText())
                .containsExactly(
                        "1 0 None fits",
                        "2 1.5 All fit for example: Router reboot",
                        "n not applicable",
                        "c cannot assess");
        assertThat(form.select("fieldset[data-criterion=leak] .about").text())
                .contains("Only if issue is yes or fix is 0", "Judge by: </script>");
        assertThat(form.select("h2").text()).isEqualTo("What it says");
        for (Element control : form.select("input, textarea, select")) {
            boolean isLabelled = control.closest("label") != null
                    || !form.select("label[for=" + control.id() + "]").isEmpty();
            assertThat(isLabelled).as(control.outerHtml()).isTrue();
        }
    }

    @Test
    void a_form_runs_its_own_script_only_and_asks_the_network_for_nothing() throws Exception {
        String page = RubricExports.htmlForm(RUBRIC);
        Document form = Jsoup.parse(page);
        String script = form.select("script:not([type])").first().data();
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(script.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String hash = java.util.Base64.getEncoder().encodeToString(digest);

        assertThat(form.select("script")).hasSize(2);
        assertThat(form.select("meta[http-equiv]").attr("content"))
                .startsWith("default-src 'none'; script-src 'sha256-" + hash + "'; ");
        assertThat(page).doesNotContain("http://", "https://", "fetch(", "XMLHttpRequest", "innerHTML", "eval(");
        assertThat(com.google.gson.JsonParser.parseString(
                                form.select("script[type]").first().data())
                        .getAsJsonObject()
                        .get("stamp")
                        .getAsString())
                .isEqualTo("service 1.0.0 " + RUBRIC.stamp().hash());
    }

    @Test
    void a_blank_table_is_read_as_sheets_without_answers() {
        assertThat(RubricExports.csvSheet(RUBRIC))
                .isEqualTo(
                        "item,rater,rubric,issue,issue.because,fix,fix.because,kind,kind.because,words,words.because,"
                                + "leak,leak.because\n");

        List<ScoreSheet> sheets = ScoreSheets.parseCsv(
                RUBRIC, "s.csv", RubricExports.csvSheet(RUBRIC, List.of("reply-1", "reply, 2"), "ana"));

        assertThat(sheets.stream().map(ScoreSheet::item)).containsExactly("reply-1", "reply, 2");
        assertThat(sheets.get(1).stamp()).hasValue(RUBRIC.stamp());
        assertThat(sheets.get(1).answers()).isEmpty();
    }

    @Test
    void label_studio_gets_choices_conditions_and_a_comment_where_it_cannot_say_one() throws Exception {
        String xml = RubricExports.labelStudio(RUBRIC);
        org.w3c.dom.Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));

        assertThat(attributes(document.getElementsByTagName("Choices"), "name"))
                .containsExactly("issue", "fix", "kind", "words.state", "leak");
        assertThat(attributes(document.getElementsByTagName("Choice"), "value"))
                .startsWith(
                        "yes", "no", "cannot assess", "0", "1.5", "n/a", "cannot assess", "answer", "question", NASTY);
        assertThat(attributes(document.getElementsByTagName("Number"), "max")).containsExactly("300");
        assertThat(document.getElementsByTagName("Rating").getLength()).isZero();
        assertThat(xml)
                .contains("<View visibleWhen=\"choice-selected\" whenTagName=\"fix\" whenChoiceValue=\"1.5\">")
                .contains("<View visibleWhen=\"choice-selected\" whenTagName=\"kind\" whenChoiceValue=\"answer\">")
                .contains("<!-- leak is shown always: visibleWhen cannot say \"issue is yes or fix is 0\" -->");
    }

    private static List<String> attributes(NodeList elements, String name) {
        List<String> values = new java.util.ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            values.add(elements.item(i).getAttributes().getNamedItem(name).getNodeValue());
        }
        return values;
    }

    @Test
    void conditions_on_one_criterion_become_the_answers_that_meet_them() throws Exception {
        Graded three = graded("three", "T").level(0, "a").level(1, "b").level(2, "c");
        Rubric rubric = Rubric.of(
                "r",
                "1",
                ISSUE,
                three,
                yesNo("a", "A").onlyIf(three.is(0).or(three.is(2))),
                yesNo("b", "B").onlyIf(three.is(1).negated()),
                yesNo("c", "C").onlyIf(ISSUE.is(true).negated()));

        assertThat(RubricExports.labelStudio(rubric))
                .contains(
                        "whenTagName=\"three\" whenChoiceValue=\"0,2\"", "whenTagName=\"issue\" whenChoiceValue=\"no\"")
                .doesNotContain("shown always");
    }

    @Test
    void prompts_have_a_place_for_what_is_judged() {
        assertThat(RubricExports.judgePrompts(RUBRIC).keySet())
                .containsExactly("issue", "fix", "kind", "words", "leak");
        assertThat(RubricExports.judgePrompts(RUBRIC).get("fix")).contains("<reply>\n{{reply}}\n</reply>", "{{task}}");
    }
}
