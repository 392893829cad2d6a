package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTextTest {
    private static final Object SUMMEVAL = Run.resource("summeval-experts.csv.gz");
    private static final Object HANNA = Run.resource("hanna-checklist.csv.gz");

    @Test
    void the_verdict_comes_before_the_figures_and_the_figures_before_the_findings() {
        String text = Run.assay("audit", SUMMEVAL).out();

        assertThat(text.indexOf("Verdict")).isPositive().isLessThan(text.indexOf("Coefficients"));
        assertThat(text.indexOf("Coefficients")).isLessThan(text.indexOf("to fix first"));
        assertThat(text).contains("bottleneck").contains("0.554").contains("most disputed unit");
    }

    @Test
    void the_proposed_scale_is_said_aloud_with_the_option_that_changes_it() {
        assertThat(Run.assay("audit", SUMMEVAL).out())
                .contains("Scale: ordinal (proposed:")
                .contains("--scale");
        assertThat(Run.assay("audit", SUMMEVAL, "--scale", "interval").out()).contains("Scale: interval (declared)");
    }

    @Test
    void whatever_was_not_used_is_counted() {
        Run run = Run.withInput(
                "unit,rater,value,comment\na,r,1,x\na,s,2,y\nb,r,NA,\nb,s,3,\n\n\nc,r,1,\nc,s,?,\n",
                "audit",
                "-",
                "--missing",
                "?");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("2 missing ratings")
                .contains("\"NA\" 1")
                .contains("\"?\" 1")
                .contains("comment");
        assertThat(run.out()).contains("2 units with fewer than two ratings");
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 80, 132})
    void no_line_is_wider_than_the_terminal(int columns) {
        Run run = Run.withEnvironment(Map.of("COLUMNS", Integer.toString(columns)), true, "audit", SUMMEVAL);
        Run narrow = Run.withEnvironment(
                Map.of("COLUMNS", Integer.toString(columns), "NO_COLOR", "1"), true, "audit", HANNA);

        assertThat(narrow.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(columns));
        assertThat(run.out()).contains("\u001b[");
        assertThat(narrow.out()).doesNotContain("\u001b[");
    }

    @Test
    void colour_is_only_for_terminals_unless_asked_for() {
        assertThat(Run.assay("audit", HANNA).out()).doesNotContain("\u001b[");
        assertThat(Run.assay("audit", HANNA, "--color", "always").out()).contains("\u001b[");
        assertThat(Run.withEnvironment(Map.of("TERM", "xterm"), true, "audit", HANNA, "--color", "never")
                        .out())
                .doesNotContain("\u001b[");
    }

    @Test
    void an_undefined_figure_is_called_so_and_never_shown_as_nan() {
        String text = Run.assay("audit", HANNA).out();

        assertThat(text).contains("undefined").contains("a-4-incorrectness").doesNotContain("NaN");
    }

    @Test
    void control_characters_of_an_id_do_not_reach_the_terminal() {
        Run run = Run.withInput("unit,rater,value\n\u001b[31mred,r,1\n\u001b[31mred,s,2\nb,r,1\nb,s,1\n", "audit", "-");

        assertThat(run.out()).contains("[31mred").doesNotContain("\u001b");
    }

    @Test
    void markup_of_the_help_texts_in_an_id_is_shown_as_it_is() {
        Run run = Run.withInput("unit,rater,value\n@|red x|@,r,1\n@|red x|@,s,2\nb,r,1\nb,s,1\n", "audit", "-");

        assertThat(run.out()).contains("@|red x|@");
    }

    @Test
    void a_wide_file_reads_like_a_long_one() {
        Run run = Run.withInput("unit,ana,ben\na,1,2\nb,2,2\nc,5,4\n", "audit", "-", "--wide");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("6 ratings of 3 units by 2 raters");
    }
}
