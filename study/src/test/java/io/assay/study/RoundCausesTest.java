package io.assay.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.agreement.diagnose.Thresholds;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import io.assay.study.causes.Cause;
import io.assay.study.causes.CauseKind;
import io.assay.study.causes.Causes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why raters disagree, told by a study. */
class RoundCausesTest {
    private static final List<String> RATERS = List.of("ana", "ben", "cem");

    @TempDir
    Path home;

    private Fixture fixture;

    @BeforeEach
    void makeFixture() {
        fixture = new Fixture(home);
    }

    /** Begins a study of 80 units on one criterion, from 1 to 5. */
    private Study begun() {
        Study study = fixture.study();
        study.begin(
                fixture.plan().sample(80).thresholds(new Thresholds(0.95, 0.99)),
                fixture.units(100),
                Scale.ordinal(1, 5));
        return study;
    }

    /** Answers in the order of the units: all see the level with a little noise, and cem ever higher. */
    private Path answers(Study study, double drift, boolean timed) {
        StringBuilder text = new StringBuilder(timed ? "unit,rater,value,position\n" : "unit,rater,value\n");
        int units = study.current().units().size();
        for (int u = 0; u < units; u++) {
            RandomGenerator truth = RandomStream.of(3, u);
            double level = 3 + 1.3 * truth.nextGaussian();
            for (String rater : RATERS) {
                double own = rater.equals("cem") ? drift * (u / (units - 1.0) - 0.5) : 0;
                long value = Math.round(level + own + 0.4 * truth.nextGaussian());
                text.append(study.current().units().get(u))
                        .append(',')
                        .append(rater)
                        .append(',')
                        .append(Math.min(5, Math.max(1, value)))
                        .append(timed ? "," + (u + 1) + "\n" : "\n");
            }
        }
        return fixture.write("answers.csv", text.toString());
    }

    @Test
    void times_that_are_handed_in_show_drift() {
        Study study = begun();
        study.add(List.of(answers(study, 3, true)), AddOptions.STRICT);

        Cause first = study.causes(OptionalInt.empty(), 0.95)
                .report()
                .orElseThrow()
                .overall()
                .claimed()
                .get(0);

        assertThat(first.kind()).isEqualTo(CauseKind.DRIFT);
        assertThat(first.raters()).containsExactly("cem");
        assertThat(study.causes(OptionalInt.of(1), 0.95).untold()).isEmpty();
    }

    @Test
    void without_times_drift_is_not_looked_for_and_the_report_says_so() {
        Study study = begun();
        study.add(List.of(answers(study, 3, false)), AddOptions.STRICT);

        assertThat(study.causes(OptionalInt.empty(), 0.95)
                        .report()
                        .orElseThrow()
                        .overall()
                        .notIdentified())
                .anyMatch(not -> not.kinds().equals(List.of(CauseKind.DRIFT)));
    }

    @Test
    void times_of_some_answers_only_are_told_and_not_used() throws Exception {
        Study study = begun();
        Path file = answers(study, 3, true);
        Files.writeString(file, Fixture.text(file).replaceFirst(",80\n", ",\n"));
        study.add(List.of(file), AddOptions.STRICT);

        assertThat(study.causes(OptionalInt.empty(), 0.95).untold())
                .containsExactly("Drift was not looked for, as 239 of 240 answers say when they were given; all must.");
    }

    @Test
    void a_text_that_is_no_time_is_told_by_line() {
        Study study = begun();
        String unit = study.current().units().get(0);
        Path file = fixture.write("late.csv", "unit,rater,value,time\n" + unit + ",ana,1,soon\n");

        assertThatThrownBy(() -> study.add(List.of(file), AddOptions.STRICT))
                .hasMessageStartingWith(file + ":2: \"soon\" is no time; write a number, or a date and time");
    }

    @Test
    void the_causes_of_a_round_are_those_of_its_ratings() {
        Study study = begun();
        study.add(List.of(answers(study, 3, false)), AddOptions.STRICT);
        RatingMatrixBuilder ratings = RatingMatrix.builder(Scale.ordinal(1, 5));
        Table.parse("answers", Fixture.text(home.resolve("answers.csv")))
                .rows()
                .forEach(row -> ratings.rate(row.getField(0), row.getField(1), Integer.parseInt(row.getField(2))));

        assertThat(study.causes(OptionalInt.empty(), 0.9)
                        .report()
                        .orElseThrow()
                        .overall()
                        .toString())
                .isEqualTo(Causes.of(ratings.build()).confidence(0.9).report().toString());
    }

    @Test
    void too_few_units_are_said_and_recorded_and_the_round_is_measured_all_the_same() {
        Study study = fixture.measured(0.9);

        String sentence =
                "Too few units to tell why raters disagree: it takes 30 that two raters rated, and there are 20 on"
                        + " \"issue\", 20 on \"fix\".";
        assertThat(study.status().why()).isEqualTo(sentence);
        RoundResult result = study.status().rounds().get(0).result().orElseThrow();
        assertThat(result.causes()).isEmpty();
        assertThat(result.untold()).containsExactly(sentence);
        assertThat(study.causes(OptionalInt.empty(), 0.95).report()).isEmpty();
    }

    @Test
    void more_than_forty_raters_are_said() {
        RatingMatrixBuilder ratings = RatingMatrix.builder(Scale.nominal("a", "b"));
        for (int rater = 0; rater < 41; rater++) {
            for (int unit = 0; unit < 30; unit++) {
                ratings.rate("u" + unit, "r" + rater, (unit + rater) % 3 == 0 ? "a" : "b");
            }
        }

        RoundCauses causes = RoundCauses.of(Map.of("fix", ratings.build()), AnswerTimes.Known.NONE, 0.95);

        assertThat(causes.report()).isEmpty();
        assertThat(causes.untold())
                .containsExactly(
                        "Too many raters to tell why they disagree: it takes the habits of each, of at most 40, and"
                                + " there are 41 on \"fix\".");
    }

    @Test
    void a_share_of_all_disagreement_is_not_more_than_all() {
        RatingMatrixBuilder tone = RatingMatrix.builder(Scale.nominal("no", "yes"));
        RatingMatrixBuilder fix = RatingMatrix.builder(Scale.ordinal(1, 3));
        for (int unit = 0; unit < 40; unit++) {
            for (String rater : RATERS) {
                tone.rate("u" + unit, rater, unit % 2 == 0 ? "yes" : "no");
                fix.rate("u" + unit, rater, 1 + (rater.equals("cem") ? unit / 3 % 3 : unit % 3));
            }
        }

        RoundCauses causes =
                RoundCauses.of(Map.of("tone", tone.build(), "fix", fix.build()), AnswerTimes.Known.NONE, 0.95);

        assertThat(causes.report().orElseThrow().overall().claimed())
                .isNotEmpty()
                .allSatisfy(cause -> assertThat(cause.share().value()).isBetween(0.0, 1.0));
    }

    @Test
    void the_revise_step_names_the_first_cause_and_the_command_that_tells_more() {
        Study study = begun();
        study.add(List.of(answers(study, 5, true)), AddOptions.STRICT);
        StudyStatus status = study.status();
        CauseResult first = status.rounds()
                .get(0)
                .result()
                .orElseThrow()
                .causes()
                .orElseThrow()
                .get(0);

        assertThat(status.step()).isEqualTo(StudyStep.REVISE);
        assertThat(first.kind()).isEqualTo(CauseKind.DRIFT);
        assertThat(status.why()).isEqualTo(first + " More: assay study causes " + fixture.folder());
        assertThat(first.toString()).startsWith("drift, ").contains(" % of the disagreement (");
    }

    @Test
    void a_round_that_was_not_measured_has_no_causes() {
        Study study = fixture.begun();

        assertThatThrownBy(() -> study.causes(OptionalInt.empty(), 0.95))
                .hasMessageContaining("no round is measured yet");
        study.add(fixture.filled(1, 0.9), AddOptions.STRICT);
        assertThatThrownBy(() -> study.causes(OptionalInt.of(2), 0.95))
                .hasMessageContaining("round 2 is not one that was measured; those are rounds 1");
    }

    @Test
    void a_result_recorded_before_there_were_causes_is_read() {
        RoundResult result =
                fixture.measured(0.9).status().rounds().get(0).result().orElseThrow();
        String old = ResultFile.write(result).replaceAll("(?s),\\s+\"causes\": null,\\s+\"untold\": \\[.*?\\]", "");

        assertThat(old).doesNotContain("untold");
        RoundResult read = ResultFile.read("result.json", old);
        assertThat(read.criteria()).isEqualTo(result.criteria());
        assertThat(read.causes()).isEmpty();
        assertThat(read.untold()).hasSize(1);
    }
}
