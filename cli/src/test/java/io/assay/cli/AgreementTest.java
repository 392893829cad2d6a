package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Object SUMMEVAL = Run.resource("summeval-experts.csv.gz");

    @Test
    void the_figures_come_alone_in_the_shape_of_the_contract() {
        Run run = Run.assay("agreement", SUMMEVAL, "--format", "json", "--bootstrap", 100);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schemas.figuresErrors(run.out())).isEmpty();
        JsonObject first = run.json().getAsJsonArray("criteria").get(0).getAsJsonObject();
        assertThat(first.keySet()).containsExactly("criterion", "scale", "units", "raters", "ratings", "coefficients");
        JsonObject alpha = first.getAsJsonArray("coefficients").get(0).getAsJsonObject();
        assertThat(alpha.get("value").getAsDouble()).isCloseTo(.553687, within(1e-6));
    }

    @Test
    void a_file_without_criteria_has_the_flat_shape() {
        Run run = Run.withInput("unit,rater,value\na,r,1\na,s,2\nb,r,2\nb,s,2\n", "agreement", "-", "--format", "json");

        assertThat(Schemas.figuresErrors(run.out())).isEmpty();
        assertThat(run.json().keySet())
                .containsExactly("file", "scale", "units", "raters", "ratings", "coefficients", "notes");
    }

    @Test
    void several_labels_at_once_are_compared_as_sets() {
        String ratings = "unit,rater,value\na,r,x;y\na,s,y;x\nb,r,z\nb,s,z;x\nc,r,{}\nc,s,{}\nd,r,\nd,s,y\n";

        Run run = Run.withInput(
                ratings,
                "agreement",
                "-",
                "--distance",
                "jaccard:;",
                "--coefficient",
                "krippendorff-alpha",
                "--format",
                "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonObject alpha = run.json().getAsJsonArray("coefficients").get(0).getAsJsonObject();
        assertThat(alpha.get("distance").getAsString()).isEqualTo("jaccard");
        // Two of each of {x, y} and {}, one each of z and {z, x}. D_o = (1/2 + 1/2) / 6, D_e = 2 (2 * 2 + 2 + 2 * 2/3 +
        // 2 + 2 + 1/2) / 30.
        assertThat(alpha.get("value").getAsDouble()).isCloseTo(1 - (1 / 6.0) / (71 / 90.0), within(1e-12));
    }

    @Test
    void the_text_has_the_table_and_no_verdict() {
        Run run = Run.assay("agreement", SUMMEVAL, "--distance", "interval");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("alpha (interval)").contains("0.899").doesNotContain("Verdict");
    }
}
