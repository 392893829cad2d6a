package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoefficientOptionsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(
                folder.resolve("ratings.csv"),
                "unit,ana,ben,cleo\n1,1,1,2\n2,3,3,3\n3,2,2,2\n4,4,4,3\n5,5,5,5\n6,1,2,1\n7,4,4,4\n8,2,3,3\n");
    }

    @Test
    void coefficients_are_computed_in_the_order_asked_for() {
        Run run = Run.assay("agreement", file, "--coefficient", "gwet-ac1,fleiss-kappa", "--coefficient", "icc-a-1");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().indexOf("gwet-ac1"))
                .isPositive()
                .isLessThan(run.out().indexOf("fleiss-kappa"));
        assertThat(run.out().indexOf("fleiss-kappa")).isLessThan(run.out().indexOf("icc-a-1"));
    }

    @Test
    void weights_interval_and_standard_error_are_in_the_json() {
        Run run = Run.assay(
                "agreement",
                file,
                "--coefficient",
                "gwet-ac2",
                "--weights",
                "linear",
                "--interval",
                "jackknife",
                "--format",
                "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schemas.figuresErrors(run.out())).isEmpty();
        assertThat(run.out())
                .contains(
                        "\"name\": \"gwet-ac2\"",
                        "\"weights\": \"linear\"",
                        "\"method\": \"jackknife\"",
                        "standardError");
    }

    @Test
    void the_list_needs_no_file() {
        Run run = Run.assay("agreement", "--list");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .contains("krippendorff-alpha", "icc-c-k", "robinson-a")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_wrong_name_is_refused_with_the_right_ones() {
        Run coefficient = Run.assay("agreement", file, "--coefficient", "kappa");
        Run weights = Run.assay("agreement", file, "--coefficient", "gwet-ac2", "--weights", "cubic");
        Run interval = Run.assay("agreement", file, "--coefficient", "gwet-ac2", "--interval", "wald");
        Run alone = Run.assay("agreement", file, "--interval", "jackknife");

        assertThat(coefficient.exitCode()).isEqualTo(2);
        assertThat(coefficient.err()).contains("\"kappa\"", "cohen-kappa");
        assertThat(weights.exitCode()).isEqualTo(2);
        assertThat(weights.err()).contains("\"cubic\"", "quadratic");
        assertThat(interval.exitCode()).isEqualTo(2);
        assertThat(interval.err()).contains("\"wald\"", "bootstrap-bca");
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.err()).contains("--coefficient");
    }

    @Test
    void the_gate_judges_the_first_coefficient() {
        Run run = Run.assay("agreement", file, "--coefficient", "percent-agreement", "--min-alpha", "0.99");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("percent-agreement is 0.6667", "below --min-alpha 0.99");
    }
}
