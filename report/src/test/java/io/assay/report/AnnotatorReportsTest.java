package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.annotators.Annotations;
import io.assay.annotators.ConsensusMethods;
import io.assay.annotators.preferences.BradleyTerry;
import io.assay.annotators.preferences.CrowdBradleyTerry;
import io.assay.annotators.preferences.PreferenceFit;
import io.assay.annotators.preferences.Preferences;
import io.assay.annotators.quality.AnnotatorQuality;
import io.assay.annotators.quality.CopyTest;
import io.assay.annotators.quality.RemovalPlan;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnnotatorReportsTest {
    private static final int NARROW = 40;
    private static final String BASE = "https://assay.io/schema/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(
                    BASE + "audit.schema.json", JsonReport.schema(),
                    BASE + "judge.schema.json", JudgeReport.schema(),
                    BASE + "consensus.schema.json", AnnotatorReports.consensusSchema(),
                    BASE + "annotators.schema.json", AnnotatorReports.ratersSchema(),
                    BASE + "preferences.schema.json", AnnotatorReports.preferencesSchema())));

    static Set<String> attacks() {
        return Hostile.PREFIXES.keySet();
    }

    private static List<Error> errors(String kind, JsonReport report) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + kind + ".schema.json"))
                .validate(report.toString(), InputFormat.JSON);
    }

    private static AnnotatorReports.OfUnits units(String name, String method, RatingMatrix ratings) {
        return new AnnotatorReports.OfUnits(name, ConsensusMethods.named(method).of(ratings));
    }

    private static AnnotatorReports.OfRaters raters(String name, RatingMatrix ratings) {
        Annotations annotations = Annotations.of(ratings);
        return new AnnotatorReports.OfRaters(
                name,
                annotations,
                AnnotatorQuality.defaults().of(annotations),
                RemovalPlan.defaults().steps(1).of(ratings),
                CopyTest.defaults().of(annotations),
                List.of(),
                List.of());
    }

    private static Preferences preferences(String prefix) {
        return Preferences.builder()
                .prefers(prefix + "x", prefix + "y", prefix + "ana")
                .prefers(prefix + "y", prefix + "z", prefix + "ana")
                .prefers(prefix + "z", prefix + "x", prefix + "ben")
                .ties(prefix + "x", prefix + "y", prefix + "ben")
                .build();
    }

    private static void assertFits(TextReport report) {
        String text = report.layout(TextLayout.DEFAULT.width(NARROW)).toString();
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                        .as(line)
                        .isLessThanOrEqualTo(NARROW));
        assertThat(text).doesNotContain("\u001b", "\u202E", "\u2028");
    }

    private static JsonObject parsed(JsonReport report) {
        return JsonParser.parseString(report.toString()).getAsJsonObject();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void names_are_text_whatever_they_are(String attack) {
        String prefix = Hostile.PREFIXES.get(attack);
        RatingMatrix ratings = Audits.levels(30, 4, prefix::concat);
        List<AnnotatorReports.OfUnits> labels = List.of(units(prefix + "clarity", "dawid-skene-map", ratings));
        List<AnnotatorReports.OfRaters> cards = List.of(raters(prefix + "clarity", ratings));
        PreferenceFit fit = CrowdBradleyTerry.model().of(preferences(prefix));

        assertFits(AnnotatorReports.consensusText(labels));
        assertFits(AnnotatorReports.ratersText(cards));
        assertFits(AnnotatorReports.preferencesText(preferences(prefix), fit));
        assertThat(errors("consensus", AnnotatorReports.consensusJson(labels))).isEmpty();
        assertThat(errors("annotators", AnnotatorReports.ratersJson(cards))).isEmpty();
        assertThat(errors("preferences", AnnotatorReports.preferencesJson(preferences(prefix), fit)))
                .isEmpty();
        JsonObject criterion = parsed(AnnotatorReports.ratersJson(cards))
                .getAsJsonArray("criteria")
                .get(0)
                .getAsJsonObject();
        assertThat(criterion.get("criterion").getAsString()).isEqualTo(prefix + "clarity");
        assertThat(criterion
                        .getAsJsonArray("cards")
                        .get(0)
                        .getAsJsonObject()
                        .get("rater")
                        .getAsString())
                .isEqualTo(prefix + "rater-0");
    }

    @Test
    void ratings_that_are_all_the_same_have_figures_that_are_undefined_with_reasons() {
        RatingMatrix same = Audits.constant(5, 3);
        JsonReport report = AnnotatorReports.ratersJson(List.of(raters("", same)));

        assertThat(errors("annotators", report)).isEmpty();
        JsonObject removal = parsed(report).getAsJsonObject("removal");
        assertThat(removal.getAsJsonObject("alpha").get("value").isJsonNull()).isTrue();
        assertThat(removal.getAsJsonArray("steps")).isEmpty();
        assertThat(AnnotatorReports.ratersText(List.of(raters("", same))).toString())
                .contains("cannot be told");
    }

    @Test
    void numbers_have_values_with_limits_and_no_labels() {
        JsonReport report = AnnotatorReports.consensusJson(List.of(units("", "bias-precision", Audits.numbers(30, 3))));
        JsonObject unit = parsed(report).getAsJsonArray("consensus").get(0).getAsJsonObject();

        assertThat(errors("consensus", report)).isEmpty();
        assertThat(unit.get("lower").getAsDouble()).isLessThan(unit.get("value").getAsDouble());
        assertThat(unit.has("label")).isFalse();
        assertThat(AnnotatorReports.consensusText(List.of(units("", "bias-precision", Audits.numbers(30, 3))))
                        .toString())
                .contains("Units of the widest interval", "bias", "and 20 more.");
    }

    @Test
    void units_without_ratings_have_no_label_and_no_probabilities() {
        RatingMatrix ratings = RatingMatrix.builder(Scale.nominal("a", "b"))
                .unit("none")
                .rate("1", "ana", "a")
                .rate("1", "ben", "a")
                .build();
        JsonReport report = AnnotatorReports.consensusJson(List.of(units("", "majority", ratings)));
        JsonArray all = parsed(report).getAsJsonArray("consensus");

        assertThat(errors("consensus", report)).isEmpty();
        assertThat(all.get(0).getAsJsonObject().get("label").isJsonNull()).isTrue();
        assertThat(all.get(0).getAsJsonObject().has("posteriors")).isFalse();
        assertThat(all.get(1).getAsJsonObject().getAsJsonArray("posteriors")).hasSize(2);
    }

    @Test
    void strengths_that_are_undefined_are_told_with_the_reason() {
        Preferences preferences = Preferences.builder().prefers("a", "b", "ana").build();
        PreferenceFit fit = BradleyTerry.model().of(preferences);

        assertThat(errors("preferences", AnnotatorReports.preferencesJson(preferences, fit)))
                .isEmpty();
        assertThat(AnnotatorReports.preferencesText(preferences, fit).toString())
                .contains("has no strengths", "2 groups");
    }

    @Test
    void a_report_on_nothing_is_refused() {
        assertThatThrownBy(() -> AnnotatorReports.consensusText(List.of()))
                .hasMessageContaining("at least one criterion");
        assertThatThrownBy(() -> AnnotatorReports.ratersJson(List.of())).hasMessageContaining("at least one criterion");
    }
}
