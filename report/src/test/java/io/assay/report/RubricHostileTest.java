package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.assay.core.RatingMatrix;
import io.assay.rubric.diagnose.RubricAgreement;
import io.assay.rubric.diagnose.RubricComparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, wordings and reasons are text on the pages of rubrics, whatever they are. */
class RubricHostileTest {
    private static final Page STATES = states("");
    private static final Page CRITERIA = criteria("");
    private static final Page VERSIONS = versions("");

    static Set<String> attacks() {
        return Hostile.PREFIXES.keySet();
    }

    private static Page states(String prefix) {
        return Page.of(RubricReports.html(Services.mixed(prefix::concat)).title(prefix + "title"));
    }

    private static Page criteria(String prefix) {
        return Page.of(RubricReports.html(RubricAgreement.of(Audits.criteria(prefix::concat), Services.PLAN))
                .source(prefix + "ratings.csv")
                .notes(List.of(prefix + "note")));
    }

    private static RubricComparison comparison(String prefix) {
        UnaryOperator<String> name = prefix::concat;
        Map<String, RatingMatrix> before = new LinkedHashMap<>();
        before.put(name.apply("clarity"), Audits.levels(30, 3, name));
        before.put(name.apply("old"), Audits.levels(30, 3, name));
        Map<String, RatingMatrix> after = new LinkedHashMap<>();
        after.put(name.apply("clarity"), Audits.levels(30, 4, name));
        after.put(name.apply("new"), Audits.levels(30, 4, name));
        return RubricComparison.of(before, after, Services.COMPARED);
    }

    private static Page versions(String prefix) {
        return Page.of(RubricReports.html(comparison(prefix)));
    }

    private static List<String> texts(Page page, String selector) {
        return page.all(selector).stream().map(Element::wholeText).toList();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void pages_have_the_same_elements_and_attributes_as_with_harmless_names(String attack) {
        String prefix = Hostile.PREFIXES.get(attack);

        assertThat(states(prefix).elements()).containsExactlyEntriesOf(STATES.elements());
        assertThat(criteria(prefix).elements()).containsExactlyEntriesOf(CRITERIA.elements());
        assertThat(versions(prefix).elements()).containsExactlyEntriesOf(VERSIONS.elements());
        assertThat(criteria(prefix).scripts()).isEqualTo(CRITERIA.scripts()).hasSize(2);
        assertThat(versions(prefix).scripts()).isEqualTo(CRITERIA.scripts());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void names_wordings_and_reasons_are_there_in_full(String attack) {
        String prefix = Hostile.PREFIXES.get(attack);

        assertThat(texts(states(prefix), "h1")).containsExactly(prefix + "title");
        assertThat(texts(states(prefix), "#rewrite td small"))
                .contains(prefix + "the app cannot drop a connection", prefix + "both are worth a try");
        assertThat(texts(states(prefix), "#rewrite thead th")).contains(prefix + "ana", prefix + "ben");
        assertThat(texts(states(prefix), "#criteria th small")).contains("4 " + prefix + "Number of steps");
        assertThat(texts(criteria(prefix), "#rewrite .subject")).containsExactly(prefix + "topic");
        assertThat(texts(criteria(prefix), "#findings tbody th")).contains(prefix + "spam");
        assertThat(texts(criteria(prefix), "#answers tbody th")).contains(prefix + "clarity");
        assertThat(texts(versions(prefix), "#unmatched dd")).containsExactly(prefix + "old", prefix + "new");
        assertThat(texts(versions(prefix), "#warnings li").get(0)).contains(prefix + "rater-0");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void the_figures_of_charts_hold_the_names_and_no_markup(String attack) {
        String prefix = Hostile.PREFIXES.get(attack);

        assertThat(criteria(prefix).figures())
                .isNotEmpty()
                .allSatisfy(json -> assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029"));
        assertThat(JsonParser.parseString(versions(prefix)
                                .document()
                                .selectFirst("script[data-for=differences]")
                                .data())
                        .getAsJsonObject()
                        .getAsJsonArray("names")
                        .get(0)
                        .getAsString())
                .isEqualTo(prefix + "clarity");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void documents_are_valid_and_names_come_back_as_they_were(String attack) {
        String prefix = Hostile.PREFIXES.get(attack);
        String agreement = RubricReports.json(RubricAgreement.of(Audits.criteria(prefix::concat), Services.PLAN))
                .toString();
        String comparison = RubricReports.json(comparison(prefix)).toString();

        assertThat(Schemas.rubricErrors(agreement)).isEmpty();
        assertThat(Schemas.comparisonErrors(comparison)).isEmpty();
        assertThat(JsonParser.parseString(agreement)
                        .getAsJsonObject()
                        .getAsJsonArray("criteria")
                        .get(0)
                        .getAsJsonObject()
                        .get("criterion")
                        .getAsString())
                .isEqualTo(prefix + "clarity");
        assertThat(JsonParser.parseString(comparison)
                        .getAsJsonObject()
                        .getAsJsonArray("onlyAfter")
                        .get(0)
                        .getAsString())
                .isEqualTo(prefix + "new");
    }
}
