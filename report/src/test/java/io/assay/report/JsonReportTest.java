package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.agreement.diagnose.Audit;
import io.assay.agreement.diagnose.CategoryPair;
import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.agreement.diagnose.RaterProfile;
import io.assay.core.Estimate;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {
    private static final Map<String, Audit> AUDITS = Audits.various();

    static Set<String> audits() {
        return AUDITS.keySet();
    }

    static Set<String> attacks() {
        return Hostile.PREFIXES.keySet();
    }

    private static JsonObject parse(Audit audit) {
        return JsonParser.parseString(JsonReport.of(audit).toString()).getAsJsonObject();
    }

    /** The same number to the last bit; null for what is not finite. */
    private static void assertFigure(JsonElement json, double figure) {
        if (Double.isFinite(figure)) {
            assertThat(json.getAsDouble()).isEqualTo(figure);
        } else {
            assertThat(json.isJsonNull()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("audits")
    void the_document_is_valid_against_the_schema(String name) {
        String document = JsonReport.of(AUDITS.get(name))
                .file("ratings.csv")
                .notes(List.of("a note"))
                .toString();

        assertThat(Schemas.auditErrors(document)).isEmpty();
        assertThat(document).doesNotContain("NaN", "Infinity").endsWith("}\n");
    }

    @Test
    void the_schema_refuses_what_the_document_never_says() {
        String document = JsonReport.of(AUDITS.get("one criterion")).toString();

        assertThat(Schemas.auditErrors(document.replace("\"verdict\"", "\"judgement\"")))
                .isNotEmpty();
        assertThat(Schemas.auditErrors(document.replaceFirst("\"value\": [0-9.]+", "\"value\": null")))
                .isNotEmpty();
        assertThat(Schemas.auditErrors(document.replaceFirst("\"agreement\": [0-9.]+", "\"agreement\": 1.5")))
                .isNotEmpty();
        assertThat(Schemas.auditErrors("{}")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("audits")
    void figures_keep_their_full_precision(String name) {
        JsonObject json = parse(AUDITS.get(name));
        List<CriterionAudit> criteria = AUDITS.get(name).criteria();

        for (int i = 0; i < criteria.size(); i++) {
            JsonObject object = json.has("criteria")
                    ? json.getAsJsonArray("criteria").get(i).getAsJsonObject()
                    : json;
            assertCoefficients(
                    object.getAsJsonArray("coefficients"), criteria.get(i).coefficients());
            assertRaters(
                    object.getAsJsonArray("raterProfiles"),
                    criteria.get(i).diagnosis().raters());
        }
    }

    private static void assertCoefficients(JsonArray json, List<Estimate> estimates) {
        assertThat(json).hasSameSizeAs(estimates);
        for (int i = 0; i < estimates.size(); i++) {
            JsonObject object = json.get(i).getAsJsonObject();
            Estimate estimate = estimates.get(i);
            assertThat(object.get("name").getAsString()).isEqualTo(estimate.coefficient());
            assertFigure(object.get("value"), estimate.orNaN());
            assertThat(object.get("undefined").isJsonNull()).isEqualTo(estimate.isDefined());
            assertThat(object.get("interval").isJsonNull())
                    .isEqualTo(estimate.interval().isEmpty());
            estimate.interval().ifPresent(interval -> {
                JsonObject limits = object.getAsJsonObject("interval");
                assertFigure(limits.get("lower"), interval.lower());
                assertFigure(limits.get("upper"), interval.upper());
                assertFigure(limits.get("level"), interval.level());
            });
        }
    }

    private static void assertRaters(JsonArray json, List<RaterProfile> raters) {
        assertThat(json).hasSameSizeAs(raters);
        for (int i = 0; i < raters.size(); i++) {
            JsonObject object = json.get(i).getAsJsonObject();
            assertThat(object.get("rater").getAsString())
                    .isEqualTo(raters.get(i).rater());
            assertFigure(object.get("agreement"), raters.get(i).agreement());
            assertFigure(object.get("severity"), raters.get(i).severity());
            assertFigure(object.get("gain"), raters.get(i).gain());
        }
    }

    @Test
    void an_undefined_figure_is_null_with_its_reason() {
        JsonObject alpha = parse(AUDITS.get("all the same"))
                .getAsJsonArray("coefficients")
                .get(0)
                .getAsJsonObject();

        assertThat(alpha.get("value").isJsonNull()).isTrue();
        assertThat(alpha.get("interval").isJsonNull()).isTrue();
        assertThat(alpha.get("undefined").getAsString()).contains("all 18 pairable ratings are 1");
    }

    @Test
    void one_criterion_is_flat_and_several_are_a_list() {
        JsonObject flat = parse(AUDITS.get("one criterion"));
        JsonObject split = parse(AUDITS.get("several criteria"));
        JsonObject named = parse(Audit.of(Map.of("clarity", Audits.levels(10, 3)), Audits.PLAN));

        assertThat(flat.keySet()).contains("scale", "coefficients", "verdict").doesNotContain("criteria");
        assertThat(split.keySet()).containsExactly("file", "criteria", "verdict", "findings", "notes");
        assertThat(split.getAsJsonArray("criteria"))
                .extracting(c -> c.getAsJsonObject().get("criterion").getAsString())
                .containsExactly("clarity", "topic", "length", "spam");
        assertThat(named.getAsJsonArray("criteria")).hasSize(1);
    }

    @Test
    void confusion_and_pairs_of_raters_are_square_and_symmetric() {
        JsonObject json = parse(AUDITS.get("one criterion"));
        JsonArray pairs = json.getAsJsonObject("confusion").getAsJsonArray("pairs");
        JsonArray compared = json.getAsJsonObject("raterPairs").getAsJsonArray("compared");
        CategoryPair first = AUDITS.get("one criterion")
                .criteria()
                .get(0)
                .diagnosis()
                .confusion()
                .orElseThrow()
                .ranked()
                .get(0);

        for (JsonArray table : List.of(pairs, compared)) {
            for (int row = 0; row < table.size(); row++) {
                assertThat(table.get(row).getAsJsonArray()).hasSameSizeAs(table);
                for (int column = 0; column < row; column++) {
                    assertThat(table.get(row).getAsJsonArray().get(column))
                            .isEqualTo(table.get(column).getAsJsonArray().get(row));
                }
            }
        }
        assertThat(json.getAsJsonObject("confusion")
                        .getAsJsonArray("ranked")
                        .get(0)
                        .getAsJsonObject()
                        .get("first")
                        .getAsString())
                .isEqualTo(first.first());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void hostile_names_come_back_as_they_were(String attack) {
        String prefix = Hostile.PREFIXES.get(attack);
        Audit audit = Audit.of(Audits.criteria(prefix::concat), Audits.PLAN);

        String document = JsonReport.of(audit)
                .file(prefix + "ratings.csv")
                .notes(List.of(prefix + "note"))
                .toString();

        assertThat(Schemas.auditErrors(document)).isEmpty();
        assertThat(document.codePoints()
                        .filter(c -> (c < ' ' && c != '\n') || c == 0x2028 || c == 0x2029)
                        .count())
                .isZero();
        JsonObject json = JsonParser.parseString(document).getAsJsonObject();
        assertThat(json.get("file").getAsString()).isEqualTo(prefix + "ratings.csv");
        assertThat(json.getAsJsonArray("notes").get(0).getAsString()).isEqualTo(prefix + "note");
        JsonObject clarity = json.getAsJsonArray("criteria").get(0).getAsJsonObject();
        assertThat(clarity.get("criterion").getAsString()).isEqualTo(prefix + "clarity");
        assertThat(clarity.getAsJsonObject("raterPairs").getAsJsonArray("raters"))
                .extracting(JsonElement::getAsString)
                .contains(prefix + "rater-0");
        assertThat(clarity.getAsJsonObject("confusion").getAsJsonArray("categories"))
                .extracting(JsonElement::getAsString)
                .contains(prefix + "awful");
    }

    @Test
    void the_same_audit_gives_the_same_text_and_the_writer_stays_open() throws IOException {
        StringWriter out = new StringWriter();
        JsonReport report = JsonReport.of(AUDITS.get("one criterion"));

        report.write(out);
        report.write(out);

        assertThat(out).hasToString(report.toString() + report);
    }
}
