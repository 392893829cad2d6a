package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final Object SUMMEVAL = Run.resource("summeval-experts.csv.gz");
    private static final String IDENTICAL = "unit,rater,value\na,r,3\na,s,3\nb,r,3\nb,s,3\n";

    @ParameterizedTest
    @ValueSource(strings = {"audit", "agreement"})
    void a_criterion_below_the_limit_exits_with_1_says_so_and_still_reports(String verb) {
        Run run = Run.assay(verb, SUMMEVAL, "--min-alpha", "0.5", "--format", "json", "--bootstrap", 0);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("relevance").contains("0.396").contains("--min-alpha 0.5");
        assertThat(run.err()).doesNotContain("coherence");
        assertThat(run.json().getAsJsonArray("criteria")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "agreement"})
    void all_criteria_above_the_limit_exit_with_0_in_silence(String verb) {
        Run run = Run.assay(verb, SUMMEVAL, "--min-alpha", "0.39", "--bootstrap", 0);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "agreement"})
    void an_undefined_alpha_fails_the_gate_and_says_why(String verb) {
        Run run = Run.withInput(IDENTICAL, verb, "-", "--min-alpha", "0");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("alpha is undefined").contains("--min-alpha");
        assertThat(run.out()).contains("undefined");
    }

    @Test
    void one_rater_alone_fails_the_gate() {
        Run run = Run.withInput("unit,rater,value\na,r,3\nb,r,4\n", "audit", "-", "--min-alpha", "0.7");

        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_limit_in_percent_is_refused_with_what_was_probably_meant() {
        Run run = Run.assay("audit", SUMMEVAL, "--min-alpha", "70");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean 0.7?");
    }
}
