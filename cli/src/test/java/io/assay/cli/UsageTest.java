package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    private static final String RATINGS = "unit,rater,value\na,r,1\na,s,2\nb,r,2\nb,s,2\nc,r,5\nc,s,4\n";

    @Test
    void an_unknown_option_is_answered_with_the_nearest() {
        Run run = Run.assay("audit", "ratings.csv", "--bootstap", "100");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--bootstap").contains("--bootstrap").contains("assay audit --help");
    }

    @Test
    void an_unknown_verb_is_answered_with_the_nearest() {
        Run run = Run.assay("audt", "ratings.csv");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("audit");
    }

    @Test
    void no_verb_at_all_is_bad_usage() {
        Run run = Run.assay();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("audit", "agreement", "plan", "judge");
    }

    @ParameterizedTest
    @CsvSource({
        "--help,,audit",
        "help,audit,--min-alpha",
        "audit,--help,--min-alpha",
        "help,agreement,--distance",
        "help,plan,units",
        "judge,--help,--epsilon"
    })
    void help_goes_to_standard_output(String first, String second, String expected) {
        Run run = second == null ? Run.assay(first) : Run.assay(first, second);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: assay").contains(expected);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void the_version_is_one_line() {
        Run run = Run.assay("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("assay ").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--scale|ordnal|is not a scale",
                "--scale|circular|needs its period",
                "--scale|ordinal:5..1|lower to a higher",
                "--scale|ordinal:a,b|has no order",
                "--scale|nominal:a|at least two",
                "--scale|ordinal:1..99999999999|too large",
                "--distance|euclid|is not a distance",
                "--distance|bipolar:1|bipolar:0..10",
                "--distance|circular:x|must be a number",
                "--distance|masi:|separator",
                "--distance|masi-nlkt|passonneau-2004",
                "--confidence|95|did you mean 0.95?",
                "--bootstrap|3|at least 20",
                "--bootstrap|many|is not a whole number",
                "--thresholds|0.8,0.7|tentative <= good",
                "--thresholds|0.8|give two",
                "--boundary|-1|must not be negative",
                "--units|-1|must not be negative",
                "--format|xml|text, json",
                "--delimiter|ab|is not a delimiter",
                "--charset|latin-17|is not a charset",
                "--on-duplicate|merge|separate-rater"
            })
    void a_bad_value_says_what_is_allowed(String option, String value, String expected) {
        Run run = Run.withInput(RATINGS, "audit", "-", option, value);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(expected).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void debug_shows_the_stack_trace_of_an_error_and_is_not_advertised() {
        Run run = Run.assay("audit", "nothing.csv", "--debug");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nothing.csv").contains("\tat ");
        assertThat(Run.assay("audit", "--help").out()).doesNotContain("--debug");
    }
}
