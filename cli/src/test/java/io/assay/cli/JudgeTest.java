package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.assay.agreement.Agreement;
import io.assay.agreement.judge.AlternativeAnnotator;
import io.assay.agreement.judge.JudgeAgreement;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static final long SEED = 20_261_124;
    private static final Object SUMMEVAL = Run.resource("summeval-experts.csv.gz");

    /** Three people who mostly see the truth, a judge who does as well, and one who guesses. */
    private static final String RATINGS = ratings();

    private static String ratings() {
        StringBuilder csv = new StringBuilder("unit,ana,ben,cleo,good,bad\n");
        Random random = new Random(SEED);
        for (int u = 0; u < 60; u++) {
            int truth = 1 + random.nextInt(3);
            csv.append(u);
            for (int r = 0; r < 4; r++) {
                csv.append(',').append(random.nextInt(4) == 0 ? 1 + random.nextInt(3) : truth);
            }
            csv.append(',').append(1 + random.nextInt(3)).append('\n');
        }
        return csv.toString();
    }

    private static RatingMatrix matrix(String judge) {
        String[] raters = {"ana", "ben", "cleo", "good", "bad"};
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal("1", "2", "3"));
        RATINGS.lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            for (int r = 0; r < raters.length; r++) {
                if (r < 3 || raters[r].equals(judge)) {
                    builder.rate(cells[0], raters[r], cells[r + 1]);
                }
            }
        });
        return builder.build();
    }

    private static Run judge(String judge, Object... options) {
        Object[] arguments = new Object[options.length + 8];
        Object[] first = {
            "judge", "-", "--judge", judge, "--scale", "nominal:1,2,3", "--rater-columns", "ana,ben,cleo," + judge
        };
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(options, 0, arguments, first.length, options.length);
        return Run.withInput(RATINGS, arguments);
    }

    @Test
    void the_document_says_what_the_library_says() {
        Run run = judge("good", "--format", "json", "--coefficient", "cohen-kappa", "--bootstrap", 200, "--seed", 5);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schemas.judgeErrors(run.out())).isEmpty();
        AlternativeAnnotator test = Agreement.alternativeAnnotatorTest("good").of(matrix("good"));
        JudgeAgreement agreement = JudgeAgreement.of(matrix("good"), "good", Agreement.cohenKappa(), 200, 0.95, 5);
        JsonObject tested = run.json().getAsJsonObject("test");
        assertThat(tested.get("winningRate").getAsDouble())
                .isEqualTo(test.winningRate().orElseThrow());
        assertThat(tested.get("advantage").getAsDouble())
                .isEqualTo(test.advantage().orElseThrow());
        assertThat(tested.get("passes").getAsBoolean()).isTrue();
        JsonArray people = tested.getAsJsonArray("people");
        assertThat(people).hasSize(3);
        assertThat(people.get(1).getAsJsonObject().get("p").getAsDouble())
                .isEqualTo(test.people().get(1).p());
        JsonObject compared = run.json().getAsJsonObject("agreement");
        assertThat(compared.getAsJsonObject("people").get("value").getAsDouble())
                .isCloseTo(agreement.people().value(), within(1e-12));
        assertThat(compared.getAsJsonObject("difference")
                        .getAsJsonObject("interval")
                        .get("lower")
                        .getAsDouble())
                .isCloseTo(
                        agreement
                                .difference()
                                .difference()
                                .interval()
                                .orElseThrow()
                                .lower(),
                        within(1e-12));
        assertThat(compared.get("pairs").getAsInt()).isEqualTo(3);
    }

    @Test
    void the_text_has_the_answer_the_people_and_the_agreement() {
        Run run = judge("good");
        AlternativeAnnotator test = Agreement.alternativeAnnotatorTest("good").of(matrix("good"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("May \"good\" stand in for people?", "yes", "3 of 3", "among people", "judge with people")
                .contains(String.format(
                        Locale.ROOT, "%.1f %%", 100 * test.people().get(0).judgeShare()))
                .doesNotContain("Warning");
    }

    @Test
    void the_options_reach_the_test() {
        Run strict = judge("good", "--epsilon", 0, "--significance", 0.01, "--format", "json");
        AlternativeAnnotator test = Agreement.alternativeAnnotatorTest("good")
                .epsilon(0)
                .falseDiscoveryRate(0.01)
                .of(matrix("good"));

        JsonObject tested = strict.json().getAsJsonObject("test");
        assertThat(tested.get("epsilon").getAsDouble()).isZero();
        assertThat(tested.get("winningRate").getAsDouble())
                .isEqualTo(test.winningRate().orElseThrow());
    }

    @Test
    void a_judge_who_guesses_fails_the_gate_and_the_report_is_written() {
        Run gate = judge("bad", "--require-pass");
        Run without = judge("bad");
        Run passed = judge("good", "--require-pass");

        assertThat(gate.exitCode()).isEqualTo(1);
        assertThat(gate.err()).contains("\"bad\" does not pass", "0.00 is below 0.50");
        assertThat(gate.out()).isEqualTo(without.out()).contains("no ");
        assertThat(without.exitCode()).isZero();
        assertThat(passed.exitCode()).as(passed.err()).isZero();
    }

    @Test
    void an_unknown_rater_is_answered_with_those_there_are() {
        Run run = Run.assay("judge", SUMMEVAL, "--judge", "gpt");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("\"gpt\"", "coherence", "e0, e1, e2");
    }

    @Test
    void several_criteria_are_told_apart_and_may_be_chosen() {
        Run all = Run.assay("judge", SUMMEVAL, "--judge", "e2", "--bootstrap", 50, "--format", "json");
        Run two = Run.assay(
                "judge",
                SUMMEVAL,
                "--judge",
                "e2",
                "--bootstrap",
                50,
                "--criterion",
                "fluency",
                "--criterion",
                "coherence");

        assertThat(Schemas.judgeErrors(all.out())).isEmpty();
        assertThat(all.json().getAsJsonArray("criteria")).hasSize(4);
        assertThat(two.out())
                .contains("fluency", "coherence")
                .doesNotContain("relevance")
                .containsOnlyOnce("Warning: the test asks for at least three people");
    }

    @Test
    void nobody_to_test_is_said_and_fails_the_gate() {
        Run run = Run.withInput("unit,a,gpt\n1,1,2\n2,2,2\n3,1,1\n", "judge", "-", "--judge", "gpt", "--require-pass");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("nobody could be tested");
        assertThat(run.out()).contains("cannot be told", "undefined");
    }

    @Test
    void more_raters_than_pairs_are_compared_for_are_tested_all_the_same() {
        StringBuilder csv = new StringBuilder("unit,rater,value\n");
        for (int r = 0; r < 101; r++) {
            for (int u = 0; u < 4; u++) {
                csv.append(u)
                        .append(",r")
                        .append(r)
                        .append(',')
                        .append((u + r / 50) % 2)
                        .append('\n');
            }
        }
        Run run = Run.withInput(csv.toString(), "judge", "-", "--judge", "r0", "--format", "json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Schemas.judgeErrors(run.out())).isEmpty();
        assertThat(run.json().getAsJsonObject("test").getAsJsonArray("people")).hasSize(100);
        assertThat(run.json().get("agreement").isJsonNull()).isTrue();
        assertThat(run.json().get("notCompared").getAsString()).contains("101").doesNotContain("withoutRaters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--epsilon|1|epsilon must be in [0, 1)",
                "--significance|5|did you mean 0.05?",
                "--closeness|near|scale, matches, differences",
                "--closeness|differences|--closeness matches",
                "--bootstrap|0|at least 20",
                "--confidence|95|did you mean 0.95?",
                "--coefficient|kappa|cohen-kappa"
            })
    void a_bad_value_says_what_is_allowed(String option, String value, String expected) {
        Run run = judge("good", option, value);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(expected).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void the_judge_must_be_named() {
        Run run = Run.withInput(RATINGS, "judge", "-");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--judge");
    }
}
