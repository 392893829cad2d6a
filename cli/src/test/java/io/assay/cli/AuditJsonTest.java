package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The JSON of {@code assay audit}: its shape, and figures computed by independent programs. */
class AuditJsonTest {
    private static final Object SUMMEVAL = Run.resource("summeval-experts.csv.gz");
    private static final Object HANNA = Run.resource("hanna-checklist.csv.gz");
    private static final String SMALL = "unit,rater,value\na,r,1\na,s,2\nb,r,2\nb,s,2\nc,r,5\nc,s,4\nd,r,1\nd,s,1\n";

    private static Map<String, JsonObject> alphas(JsonObject audit) {
        Map<String, JsonObject> alphas = new LinkedHashMap<>();
        for (JsonElement criterion : audit.getAsJsonArray("criteria")) {
            JsonObject object = criterion.getAsJsonObject();
            alphas.put(
                    object.get("criterion").getAsString(),
                    object.getAsJsonArray("coefficients").get(0).getAsJsonObject());
        }
        return alphas;
    }

    private static void assertAlpha(Map<String, JsonObject> alphas, String criterion, String distance, double value) {
        assertThat(alphas.get(criterion).get("name").getAsString()).isEqualTo("krippendorff-alpha");
        assertThat(alphas.get(criterion).get("distance").getAsString()).isEqualTo(distance);
        assertThat(alphas.get(criterion).get("value").getAsDouble()).isCloseTo(value, within(1e-6));
    }

    @Test
    void summeval_is_ordinal_when_nothing_is_said_and_has_the_reference_alphas() {
        Run run = Run.assay("audit", SUMMEVAL, "--format", "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        Map<String, JsonObject> alphas = alphas(run.json());
        assertAlpha(alphas, "coherence", "ordinal", .553687);
        assertAlpha(alphas, "consistency", "ordinal", .796396);
        assertAlpha(alphas, "fluency", "ordinal", .587799);
        assertAlpha(alphas, "relevance", "ordinal", .396696);
    }

    @Test
    void summeval_on_an_interval_scale_has_the_reference_alphas() {
        Run run = Run.assay("audit", SUMMEVAL, "--format", "json", "--scale", "interval", "--bootstrap", 0);

        Map<String, JsonObject> alphas = alphas(run.json());
        assertAlpha(alphas, "coherence", "interval", .559128);
        assertAlpha(alphas, "consistency", "interval", .899339);
        assertAlpha(alphas, "fluency", "interval", .726206);
        assertAlpha(alphas, "relevance", "interval", .452634);
    }

    @Test
    void hanna_has_the_reference_alphas_and_one_criterion_without_variation() {
        Run run = Run.assay("audit", HANNA, "--format", "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<Double> values = new ArrayList<>();
        alphas(run.json()).values().forEach(alpha -> {
            JsonElement value = alpha.get("value");
            values.add(value.isJsonNull() ? Double.NaN : value.getAsDouble());
            assertThat(value.isJsonNull()).isNotEqualTo(alpha.get("undefined").isJsonNull());
        });
        double[] expected = {.234240, -.013559, .085400, Double.NaN, .253027, -.043782};
        assertThat(values).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(values.get(i)).isNaN();
            } else {
                assertThat(values.get(i)).isCloseTo(expected[i], within(1e-6));
            }
        }
        assertThat(Schemas.auditErrors(run.out())).isEmpty();
        assertThat(run.out()).doesNotContain("NaN");
    }

    @Test
    void a_file_with_criteria_has_the_split_shape_in_the_order_of_the_contract() {
        Run run = Run.assay("audit", SUMMEVAL, "--format", "json");

        assertThat(Schemas.auditErrors(run.out())).isEmpty();
        assertThat(run.json().keySet()).containsExactly("file", "criteria", "verdict", "findings", "notes");
        JsonArray criteria = run.json().getAsJsonArray("criteria");
        assertThat(criteria).hasSize(4);
        assertThat(criteria.get(0).getAsJsonObject().keySet())
                .startsWith("criterion", "scale", "units", "raters", "ratings", "coefficients", "verdict", "findings");
    }

    @Test
    void a_file_without_criteria_has_the_flat_shape_in_the_order_of_the_contract() {
        Run run = Run.withInput(SMALL, "audit", "-", "--format", "json", "--seed", 7, "--bootstrap", 100);

        assertThat(Schemas.auditErrors(run.out())).isEmpty();
        JsonObject audit = run.json();
        assertThat(audit.keySet())
                .startsWith("file", "scale", "units", "raters", "ratings", "coefficients", "verdict", "findings")
                .contains("raterProfiles", "disputedUnits", "shares", "histogram", "confusion");
        assertThat(audit.get("file").getAsString()).isEqualTo("-");
        assertThat(audit.get("scale").getAsString()).isEqualTo("ordinal");
        JsonObject alpha = audit.getAsJsonArray("coefficients").get(0).getAsJsonObject();
        assertThat(alpha.keySet())
                .startsWith("name", "distance", "value", "interval", "undefined", "unitsUsed", "ratingsUsed");
        JsonObject interval = alpha.getAsJsonObject("interval");
        assertThat(interval.keySet()).startsWith("level", "lower", "upper", "method", "replicates", "seed");
        assertThat(interval.get("method").getAsString()).isEqualTo("bootstrap-bca");
        assertThat(interval.get("seed").getAsLong()).isEqualTo(7);
        assertThat(interval.get("replicates").getAsInt()).isEqualTo(100);
    }

    @Test
    void one_criterion_chosen_of_several_keeps_its_name() {
        Run run = Run.assay("audit", SUMMEVAL, "--format", "json", "--criterion", "fluency", "--bootstrap", 0);

        assertThat(Schemas.auditErrors(run.out())).isEmpty();
        assertThat(alphas(run.json())).containsOnlyKeys("fluency");
    }

    @Test
    void ratings_that_are_all_identical_leave_alpha_undefined_with_the_reason() {
        Run run = Run.withInput("unit,rater,value\na,r,3\na,s,3\nb,r,3\nb,s,3\n", "audit", "-", "--format", "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schemas.auditErrors(run.out())).isEmpty();
        JsonObject alpha = run.json().getAsJsonArray("coefficients").get(0).getAsJsonObject();
        assertThat(alpha.get("value").isJsonNull()).isTrue();
        assertThat(alpha.get("interval").isJsonNull()).isTrue();
        assertThat(alpha.get("undefined").getAsString()).contains("3");
        assertThat(run.json().getAsJsonObject("verdict").get("level").getAsString())
                .isEqualTo("undefined");
    }

    @Test
    void one_rater_alone_leaves_alpha_undefined_with_the_reason() {
        Run run = Run.withInput("unit,rater,value\na,r,3\nb,r,4\n", "audit", "-", "--format", "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schemas.auditErrors(run.out())).isEmpty();
        JsonObject alpha = run.json().getAsJsonArray("coefficients").get(0).getAsJsonObject();
        assertThat(alpha.get("undefined").getAsString()).isNotBlank();
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_seed_another_interval() {
        Object[] command = {"audit", SUMMEVAL, "--format", "json", "--bootstrap", 200, "--seed", 3};

        Run first = Run.assay(command);
        Run second = Run.assay(command);
        command[command.length - 1] = 4;
        Run other = Run.assay(command);

        assertThat(second.out()).isEqualTo(first.out());
        assertThat(other.out()).isNotEqualTo(first.out());
    }

    @Test
    void an_id_that_is_hostile_or_odd_comes_through_unharmed() {
        String unit = "</script><b>\\ \t\u2028é";
        Run run = Run.withInput(
                "unit,rater,value\n\"" + unit + "\",r,1\n\"" + unit + "\",s,2\nb,r,1\nb,s,1\n",
                "audit",
                "-",
                "--format",
                "json");

        assertThat(Schemas.auditErrors(run.out())).isEmpty();
        JsonObject dispute = run.json().getAsJsonArray("disputedUnits").get(0).getAsJsonObject();
        assertThat(dispute.get("unit").getAsString()).isEqualTo(unit);
    }
}
