package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.agreement.compare.AgreementDifference;
import io.assay.core.Estimate;
import io.assay.rubric.diagnose.CriterionAgreement;
import io.assay.rubric.diagnose.CriterionChange;
import io.assay.rubric.diagnose.EmpiricalFinding;
import io.assay.rubric.diagnose.Rewrite;
import io.assay.rubric.diagnose.RubricAgreement;
import io.assay.rubric.diagnose.RubricComparison;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RubricJsonTest {
    private static final Map<String, RubricAgreement> AGREEMENTS = Services.agreements();
    private static final Map<String, RubricComparison> COMPARISONS = Services.comparisons();

    static Set<String> agreements() {
        return AGREEMENTS.keySet();
    }

    static Set<String> comparisons() {
        return COMPARISONS.keySet();
    }

    private static JsonObject json(String name) {
        return JsonParser.parseString(RubricReports.json(AGREEMENTS.get(name)).toString())
                .getAsJsonObject();
    }

    private static JsonObject changes(String name) {
        return JsonParser.parseString(RubricReports.json(COMPARISONS.get(name)).toString())
                .getAsJsonObject();
    }

    private static JsonObject at(JsonArray array, int i) {
        return array.get(i).getAsJsonObject();
    }

    /** The same figure to the last bit, or null with the same reason. */
    private static void assertEstimate(JsonElement json, Estimate estimate) {
        JsonObject object = json.getAsJsonObject();
        if (Double.isFinite(estimate.orNaN())) {
            assertThat(object.get("value").getAsDouble()).isEqualTo(estimate.value());
            assertThat(object.get("undefined").isJsonNull()).isTrue();
            assertThat(object.get("interval").isJsonNull())
                    .isEqualTo(estimate.interval().isEmpty());
            estimate.interval().ifPresent(interval -> {
                JsonObject limits = object.getAsJsonObject("interval");
                assertThat(limits.get("lower").getAsDouble()).isEqualTo(interval.lower());
                assertThat(limits.get("upper").getAsDouble()).isEqualTo(interval.upper());
            });
        } else {
            assertThat(object.get("value").isJsonNull()).isTrue();
            assertThat(object.get("interval").isJsonNull()).isTrue();
            assertThat(object.get("undefined").getAsString())
                    .isEqualTo(estimate.reason().orElse("the figure is not finite"));
        }
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void the_document_of_an_analysis_is_valid_against_its_schema(String name) {
        String document = RubricReports.json(AGREEMENTS.get(name))
                .file("sheets.jsonl")
                .notes(List.of("a note"))
                .toString();

        assertThat(Schemas.rubricErrors(document)).isEmpty();
        assertThat(document).doesNotContain("NaN", "Infinity").endsWith("}\n");
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void the_document_of_a_comparison_is_valid_against_its_schema(String name) {
        String document = RubricReports.json(COMPARISONS.get(name)).toString();

        assertThat(Schemas.comparisonErrors(document)).isEmpty();
        assertThat(document).doesNotContain("NaN", "Infinity").endsWith("}\n");
    }

    @Test
    void the_schemas_refuse_what_the_documents_never_say() {
        String agreement = RubricReports.json(AGREEMENTS.get("experts")).toString();
        String comparison = RubricReports.json(COMPARISONS.get("better")).toString();

        assertThat(Schemas.rubricErrors("{}")).isNotEmpty();
        assertThat(Schemas.comparisonErrors("{}")).isNotEmpty();
        assertThat(Schemas.rubricErrors(agreement.replace("\"disagreementShare\"", "\"share\"")))
                .isNotEmpty();
        assertThat(Schemas.rubricErrors(agreement.replace("\"low-agreement\"", "\"low\"")))
                .isNotEmpty();
        assertThat(Schemas.rubricErrors(agreement.replaceFirst("\"value\": [0-9.]+", "\"value\": null")))
                .isNotEmpty();
        assertThat(Schemas.comparisonErrors(comparison.replace("\"improved\"", "\"proved\"")))
                .isNotEmpty();
        assertThat(Schemas.comparisonErrors(comparison.replaceFirst("\"adjustedP\": [-0-9.E]+", "\"adjustedP\": 2")))
                .isNotEmpty();
        assertThat(Schemas.comparisonErrors(comparison.replace("\"settled\"", "\"sure\"")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void figures_of_an_analysis_keep_their_full_precision(String name) {
        RubricAgreement agreement = AGREEMENTS.get(name);
        JsonObject json = json(name);

        for (int i = 0; i < agreement.criteria().size(); i++) {
            CriterionAgreement one = agreement.criteria().get(i);
            JsonObject object = at(json.getAsJsonArray("criteria"), i);
            assertThat(object.get("criterion").getAsString()).isEqualTo(one.id());
            assertEstimate(object.get("alpha"), one.alpha());
            assertEstimate(object.get("percentAgreement"), one.percentAgreement());
            assertEstimate(object.get("applicability"), one.applicability());
            assertEstimate(object.get("disagreementShare"), one.disagreementShare());
            assertEstimate(object.get("totalAlphaWithout"), one.totalAlphaWithout());
            assertEstimate(object.get("itemRest"), one.itemRest());
        }
        JsonObject total = json.getAsJsonObject("total");
        assertEstimate(total.get("alpha"), agreement.total().alpha());
        assertEstimate(total.get("pointsAlpha"), agreement.total().pointsAlpha());
        assertEstimate(total.get("cronbach"), agreement.total().cronbach());
        assertThat(total.get("leftOut").getAsLong()).isEqualTo(agreement.total().leftOut());
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void figures_of_a_comparison_keep_their_full_precision(String name) {
        RubricComparison comparison = COMPARISONS.get(name);
        JsonObject json = changes(name);

        for (int i = 0; i < comparison.criteria().size(); i++) {
            assertChange(
                    at(json.getAsJsonArray("criteria"), i),
                    comparison.criteria().get(i));
        }
        assertChange(json.getAsJsonObject("total"), comparison.total());
        assertThat(json.getAsJsonArray("warnings"))
                .extracting(JsonElement::getAsString)
                .containsExactlyElementsOf(comparison.warnings());
        assertThat(json.getAsJsonArray("onlyBefore"))
                .extracting(JsonElement::getAsString)
                .containsExactlyElementsOf(comparison.onlyBefore());
    }

    private static void assertChange(JsonObject json, CriterionChange change) {
        assertDifference(json.getAsJsonObject("alpha"), change.alpha());
        assertDifference(json.getAsJsonObject("percentAgreement"), change.percentAgreement());
        assertThat(json.get("adjustedP").isJsonNull())
                .isEqualTo(change.adjustedP().isEmpty());
        change.adjustedP()
                .ifPresent(p -> assertThat(json.get("adjustedP").getAsDouble()).isEqualTo(p));
        assertThat(json.getAsJsonObject("conclusion").get("text").getAsString())
                .isEqualTo(change.conclusion().text());
    }

    private static void assertDifference(JsonObject json, AgreementDifference difference) {
        assertEstimate(json.get("before"), difference.first());
        assertEstimate(json.get("after"), difference.second());
        assertEstimate(json.get("difference"), difference.difference());
        assertThat(json.get("settled").getAsBoolean()).isEqualTo(difference.isSettled());
        assertThat(json.getAsJsonObject("items").get("paired").getAsLong())
                .isEqualTo(difference.units().paired());
    }

    @Test
    void rewrites_cases_opinions_and_findings_come_back() {
        RubricAgreement states = AGREEMENTS.get("every state");
        Rewrite rewrite = states.rewriteNext().get(0);
        JsonObject json = json("every state");
        JsonObject first = at(json.getAsJsonArray("rewriteNext"), 0);
        JsonObject opinion = at(at(first.getAsJsonArray("cases"), 0).getAsJsonArray("opinions"), 0);
        EmpiricalFinding finding = states.findings().get(0);
        JsonObject found = at(json.getAsJsonArray("findings"), 0);

        assertThat(first.get("reason").getAsString()).isEqualTo(rewrite.reason());
        assertThat(opinion.get("because").getAsString())
                .isEqualTo(rewrite.cases().get(0).opinions().get(0).because())
                .isEqualTo("the app cannot drop a connection");
        assertThat(found.get("id").getAsString()).isEqualTo("EMP01");
        assertThat(found.get("kind").getAsString()).isEqualTo("too-few");
        assertThat(found.get("message").getAsString()).isEqualTo(finding.message());
        assertThat(at(json.getAsJsonArray("criteria"), 0)
                        .getAsJsonObject("answers")
                        .toString())
                .isEqualTo(
                        "{\"asked\":4,\"answered\":3,\"notApplicable\":1,\"cannotAssess\":0,\"missing\":0,\"failed\":0,\"skipped\":0}");
    }

    @Test
    void kinds_of_conclusion_are_words() {
        assertThat(changes("better")
                        .getAsJsonObject("total")
                        .getAsJsonObject("conclusion")
                        .get("kind")
                        .getAsString())
                .isEqualTo("improved");
        assertThat(changes("not shown").toString()).contains("\"kind\":\"not-shown\"");
        assertThat(changes("no sheets").toString()).contains("\"kind\":\"untold\"");
        assertThat(changes("worse").toString()).contains("\"kind\":\"worsened\"");
    }
}
