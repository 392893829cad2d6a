package io.assay.rubric;

import static io.assay.rubric.CustomerService.FIX;
import static io.assay.rubric.CustomerService.IDENTITY;
import static io.assay.rubric.CustomerService.ISSUE;
import static io.assay.rubric.CustomerService.LEAK;
import static io.assay.rubric.CustomerService.NEXT;
import static io.assay.rubric.CustomerService.REFUND;
import static io.assay.rubric.CustomerService.TONE;
import static io.assay.rubric.CustomerService.V1;
import static io.assay.rubric.CustomerService.V2;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final ScoreSheet REPLY_17 = sheet(
            "reply-17",
            "ana",
            ISSUE.answered(true),
            FIX.answered(1).because("reboot fits, reinstall does not"),
            NEXT.answered(true),
            TONE.answered(false).because("\"obviously\" blames"));

    @Test
    void points_add_up_and_the_best_answers_give_what_is_possible() {
        Scored scored = V1.score(REPLY_17);

        assertThat(scored.earned()).isEqualTo(3);
        assertThat(scored.possible()).isEqualTo(5);
        assertThat(scored.score()).hasValue(0.6);
        assertThat(scored.normalized()).hasValue(0.6);
        assertThat(scored.outcome()).isEqualTo(Outcome.SCORED);
        assertThat(scored.of(FIX).points()).hasValue(1);
        assertThat(scored.lost().stream().map(CriterionScore::id)).containsExactly("fix", "tone");
    }

    @Test
    void a_score_shows_its_work() {
        String[] lines = V1.score(REPLY_17).explain().split("\\R");

        assertThat(lines[0]).matches("customer-service 1\\.0\\.0 #[0-9a-f]{4}   reply-17 by ana   3 / 5   0\\.60");
        assertThat(List.of(lines).subList(1, 5))
                .containsExactly(
                        "  1 issue  yes        1/1",
                        "  2 fix    1 of 0..2  1/2  reboot fits, reinstall does not",
                        "  3 next   yes        1/1",
                        "  4 tone   no         0/1  \"obviously\" blames");
    }

    @Test
    void what_is_missing_is_not_a_no() {
        Scored scored = V1.score(sheet("reply-1", "ben", ISSUE.answered(true), FIX.answered(2)));

        assertThat(scored.outcome()).isEqualTo(Outcome.UNSCORED);
        assertThat(scored.score()).isEmpty();
        assertThat(scored.reason()).hasValue("\"next\" is missing; \"tone\" is missing");
        assertThat(scored.of(NEXT).points()).isEmpty();
    }

    @Test
    void a_failed_judge_is_not_a_no_and_its_words_are_kept() {
        ScoreSheet judged = sheet("reply-1", "judge", ISSUE.answered(true), FIX.answered(2), NEXT.answered(true))
                .put("tone", new Answer.Failed("no JSON in the reply", "I think it is fine."));

        Scored scored = V1.score(judged);

        assertThat(scored.score()).isEmpty();
        assertThat(scored.reason()).hasValue("\"tone\" is failed");
        assertThat(scored.toJson()).contains("\"state\": \"failed\"", "\"raw\": \"I think it is fine.\"");
    }

    @Test
    void weights_groups_conditions_and_gates_work_together() {
        Scored scored = V2.score(sheet(
                "reply-2",
                "ana",
                IDENTITY.answered(true),
                ISSUE.answered(true),
                FIX.answered(1),
                REFUND.answered(true),
                NEXT.answered(true),
                TONE.answered(false),
                LEAK.answered(false)));

        // substance (1 + 1/2 + 1) / 3 counts three times, manner adds 1 of 2.
        assertThat(scored.earned()).isCloseTo(3.5, within(1e-15));
        assertThat(scored.possible()).isEqualTo(5);
        assertThat(scored.score().getAsDouble()).isCloseTo(0.7, within(1e-15));
        assertThat(scored.gates().stream().map(GateResult::state)).containsOnly(GateResult.State.PASSED);
    }

    @Test
    void a_critical_failure_caps_the_score_and_the_raw_one_stays_visible() {
        Scored scored = V2.score(sheet(
                "reply-3",
                "ana",
                IDENTITY.answered(true),
                ISSUE.answered(true),
                FIX.answered(2),
                REFUND.answered(true),
                NEXT.answered(true),
                TONE.answered(true),
                LEAK.answered(true)));

        assertThat(scored.outcome()).isEqualTo(Outcome.GATE_FAILED);
        assertThat(scored.earned()).isCloseTo(0, within(1e-15));
        assertThat(scored.ungated().getAsDouble()).isCloseTo(0, within(1e-15));
    }

    @Test
    void a_group_of_gates_has_nothing_to_cap_so_its_gate_counts_for_the_level_above() {
        Scored scored = V2.score(sheet(
                "reply-4",
                "ana",
                IDENTITY.answered(false),
                ISSUE.answered(true),
                FIX.answered(2),
                REFUND.answered(true),
                NEXT.answered(true),
                TONE.answered(true),
                LEAK.answered(false)));

        assertThat(scored.outcome()).isEqualTo(Outcome.GATE_FAILED);
        assertThat(scored.score()).hasValue(0);
        assertThat(scored.ungated()).hasValue(1);
    }

    @Test
    void whatever_a_reason_holds_it_is_one_line() {
        Scored scored = V1.score(
                sheet("reply\u001b[31m-8", "ana", ISSUE.answered(true).because("first" + (char) 10 + "second\rthird")));

        assertThat(scored.explain().lines())
                .hasSize(6)
                .anySatisfy(line -> assertThat(line).contains("1/1  first second third"));
        assertThat(scored.explain()).doesNotContain("\u001b");
    }

    @Test
    void rounding_is_for_reading_only() {
        Measure wait = measure("wait", "Minutes until the answer", 0, 1e300);
        Measure share = measure("share", "Share of the steps that work", 0, 10).points(3);
        Rubric rubric = Rubric.of("r", "1", share, wait.weight(0));

        Scored scored = rubric.score(sheet("reply-9", "ana", share.answered(3), wait.answered(2)));

        assertThat(scored.earned()).isEqualTo(0.3 * 3).isNotEqualTo(0.9);
        assertThat(scored.explain()).contains("reply-9 by ana   0.9 / 3   0.30", "0.9/3", "2/1E+300");
    }

    @Test
    void what_is_quoted_from_a_sheet_is_one_short_line() {
        assertThatThrownBy(() -> V1.score(sheet("r", "ana").put("issue", "\u001b[31m" + "x".repeat(1000))))
                .hasMessageContaining("issue: was answered \" [31m" + "x".repeat(55) + "…\", but allows yes or no");
    }

    @Test
    void an_unmet_condition_skips_a_criterion() {
        ScoreSheet sheet = sheet(
                "reply-5",
                "ana",
                IDENTITY.answered(true),
                ISSUE.answered(false),
                FIX.answered(2),
                NEXT.answered(true),
                TONE.answered(true),
                LEAK.answered(false));

        Scored scored = V2.score(sheet);

        // substance (0 + 1) / 2, three times; manner 2.
        assertThat(scored.earned()).isCloseTo(3.5, within(1e-15));
        assertThat(scored.of(REFUND).skipped()).isTrue();
        ScoreSheet answered = sheet.put("refund-sum", true);
        assertThatThrownBy(() -> V2.score(answered))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("substance/refund-sum: was answered although its condition is not met");
        assertThat(V2.lenient().score(answered).earned()).isCloseTo(3.5, within(1e-15));
    }

    @Test
    void answers_that_are_not_allowed_are_refused_with_what_is_and_all_at_once() {
        assertThatThrownBy(() -> V1.score(sheet("reply-6", "ana")
                        .put("fix", 3)
                        .put("issue", "yes")
                        .put("tne", true)))
                .isInstanceOf(SheetException.class)
                .hasMessageContaining("the sheet of reply-6 by ana does not fit the rubric")
                .hasMessageContaining("fix: was answered 3.0, but allows 0, 1, 2")
                .hasMessageContaining(
                        "issue: was answered \"yes\", but allows yes or no; write true or false, not a text")
                .hasMessageContaining("did you mean \"tone\"?");
    }
}
