package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.annotators.Annotations;
import io.assay.annotators.quality.AnnotatorQuality;
import io.assay.annotators.quality.CopyTest;
import io.assay.annotators.quality.RaterCard;
import io.assay.annotators.quality.RaterDrift;
import io.assay.annotators.quality.RemovalPlan;
import io.assay.annotators.quality.SpeedTest;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RatersPageTest {
    private static final Page PLAIN = page("");

    static Set<String> attacks() {
        return Hostile.PREFIXES.keySet();
    }

    private static AnnotatorReports.OfRaters raters(String name, RatingMatrix ratings) {
        Annotations annotations = Annotations.of(ratings);
        return new AnnotatorReports.OfRaters(
                name,
                annotations,
                AnnotatorQuality.defaults().of(annotations),
                RemovalPlan.defaults().steps(2).of(ratings),
                CopyTest.defaults().of(annotations),
                List.of(),
                List.of());
    }

    private static Page page(String prefix) {
        return Page.of(AnnotatorReports.ratersHtml(
                        List.of(raters(prefix + "clarity", Audits.levels(30, 4, prefix::concat))))
                .source(prefix + "ratings.csv")
                .notes(List.of(prefix + "note")));
    }

    private static List<JsonObject> charts(Page page, String kind) {
        return page.figures().stream()
                .map(figures -> JsonParser.parseString(figures).getAsJsonObject())
                .filter(figures -> figures.get("kind").getAsString().equals(kind))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void names_are_text_whatever_they_are(String attack) {
        String prefix = Hostile.PREFIXES.get(attack);
        Page page = page(prefix);

        assertThat(page.elements()).containsExactlyEntriesOf(PLAIN.elements());
        assertThat(page.scripts()).isEqualTo(PLAIN.scripts()).hasSize(2);
        assertThat(charts(page, "volume").get(0).getAsJsonArray("names").get(0).getAsString())
                .isEqualTo(prefix + "rater-0");
    }

    @Test
    void every_rater_has_a_row_a_point_and_a_map_of_confusions() {
        List<RaterCard> cards = AnnotatorQuality.defaults().of(Annotations.of(Audits.levels(30, 4)));

        Element table = PLAIN.all("section#raters-1 table").get(0);
        assertThat(table.select("tbody tr")).hasSize(4);
        assertThat(table.select("tbody tr").get(3).text())
                .contains("rater-3", HtmlFigures.decimal(cards.get(3).accuracy().value()));
        assertThat(charts(PLAIN, "heat")).hasSize(4);
        assertThat(charts(PLAIN, "severity")).hasSize(1);
        JsonObject volume = charts(PLAIN, "volume").get(0);
        assertThat(volume.getAsJsonArray("value").get(3).getAsDouble())
                .isEqualTo(cards.get(3).accuracy().value());
        assertThat(volume.getAsJsonArray("units").get(3).getAsInt()).isEqualTo(30);
    }

    @Test
    void the_curve_begins_with_all_raters_and_has_a_step_per_removal() {
        JsonObject curve = charts(PLAIN, "removal").get(0);
        RatingMatrix ratings = Audits.levels(30, 4);
        var expected = RemovalPlan.defaults().steps(2).of(ratings);

        assertThat(curve.getAsJsonArray("names")).hasSize(3);
        assertThat(curve.getAsJsonArray("value").get(0).getAsDouble())
                .isEqualTo(expected.alpha().value());
        assertThat(curve.getAsJsonArray("value").get(2).getAsDouble())
                .isEqualTo(expected.steps().get(1).alpha().value());
        assertThat(curve.getAsJsonArray("random").get(1).getAsDouble())
                .isEqualTo(expected.steps().get(0).random());
        assertThat(PLAIN.text()).contains(TextRaters.answer(expected));
    }

    @Test
    void ratings_that_tell_nothing_leave_out_charts_and_say_why() {
        Page page = Page.of(AnnotatorReports.ratersHtml(List.of(raters("", Audits.constant(5, 3)))));

        assertThat(charts(page, "removal")).isEmpty();
        assertThat(page.text()).contains("cannot be told").doesNotContain("NaN");
        assertThat(page.all("h3")).extracting(Element::text).doesNotContain("What removing raters does");
    }

    @Test
    void the_order_of_ratings_gives_a_chart_per_rater_and_durations_a_table() {
        RatingMatrix ratings = Audits.levels(30, 4);
        RatingMatrix times = ratings.recode(Scale.interval(), level -> "1");
        RatingMatrix durations = ratings.recode(Scale.ratio(), level -> "2");
        AnnotatorReports.OfRaters all = raters("", ratings)
                .withCourses(RaterDrift.defaults().of(Annotations.of(ratings), times))
                .withSpeeds(SpeedTest.defaults().of(durations));

        Page page = Page.of(AnnotatorReports.ratersHtml(List.of(all)));

        assertThat(charts(page, "course")).hasSize(4);
        JsonObject first = charts(page, "course").get(0);
        // Thirty ratings in six runs of five.
        assertThat(first.getAsJsonArray("value")).hasSize(6);
        assertThat(first.getAsJsonArray("to").get(5).getAsInt()).isEqualTo(30);
        RaterDrift.Course course = all.courses().stream()
                .filter(one -> page.text().contains(one.rater() + " along the way"))
                .findFirst()
                .orElseThrow();
        assertThat(course.figures()).hasSize(30);
        assertThat(page.all("h3"))
                .extracting(Element::text)
                .contains("Who changed along the way", "Who is too fast", "Who labels like another");
        assertThat(page.text()).contains(TextWatch.answer(all.copies())).doesNotContain("NaN");
        assertThat(PLAIN.all("h3"))
                .extracting(Element::text)
                .doesNotContain("Who changed along the way", "Who is too fast");
    }

    @Test
    void numbers_have_severity_and_no_confusions() {
        Page page = Page.of(AnnotatorReports.ratersHtml(List.of(raters("", Audits.numbers(30, 3)))));

        assertThat(charts(page, "heat")).isEmpty();
        assertThat(charts(page, "severity")).hasSize(1);
        assertThat(page.text()).doesNotContain("NaN");
    }
}
