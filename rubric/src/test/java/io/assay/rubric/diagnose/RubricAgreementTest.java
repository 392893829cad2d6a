package io.assay.rubric.diagnose;

import static io.assay.rubric.Rubrics.sheet;
import static io.assay.rubric.Rubrics.yesNo;
import static io.assay.rubric.diagnose.Mixed.FIX;
import static io.assay.rubric.diagnose.Mixed.ISSUE;
import static io.assay.rubric.diagnose.Mixed.KIND;
import static io.assay.rubric.diagnose.Mixed.LENGTH;
import static io.assay.rubric.diagnose.Mixed.RUBRIC;
import static io.assay.rubric.diagnose.Mixed.SHEETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.assay.agreement.diagnose.AuditPlan;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.Scale;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.ScoreSummary;
import io.assay.rubric.YesNo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RubricAgreementTest {
    private static final RubricAgreement SUMMEVAL =
            RubricAgreement.of(Data.ratings(Data.SUMMEVAL, Scale.ordinal(1, 5)));

    @Test
    void each_criterion_becomes_a_matrix_on_its_own_scale() {
        RubricAgreement agreement = RubricAgreement.of(RUBRIC, SHEETS);

        assertThat(agreement.of(ISSUE).ratings().scale()).isEqualTo(Scale.nominal("no", "yes"));
        assertThat(agreement.of(FIX).ratings().scale()).isEqualTo(Scale.ordinal(1, 3));
        assertThat(agreement.of(KIND).ratings().scale()).isEqualTo(Scale.nominal("answer", "question", "refusal"));
        assertThat(agreement.of(LENGTH).ratings().scale()).isEqualTo(Scale.interval());
        // Ranks 2 and 3 of levels worth 10 and 30.
        assertThat(agreement.of(FIX).ratings().ratingsOf("a"))
                .extracting(rating -> rating.rater() + rating.value())
                .containsExactly("ana2.0", "ben3.0");
        assertThat(agreement.of("length").ratings().ratingsOf("b"))
                .extracting(rating -> rating.label())
                .containsExactly("9");
    }

    @Test
    void sheets_that_are_scored_already_give_the_same_as_sheets() {
        ScoreSummary scored =
                ScoreSummary.of(RUBRIC, SHEETS.stream().map(RUBRIC::score).toList());
        AuditPlan plan = AuditPlan.defaults().bootstrap(50);

        RubricAgreement agreement = RubricAgreement.of(scored, plan);

        RubricAgreement expected = RubricAgreement.of(RUBRIC, SHEETS, plan);
        assertThat(agreement.explain()).isEqualTo(expected.explain());
        assertThat(agreement.criteria())
                .extracting(CriterionAgreement::ratings, CriterionAgreement::answers)
                .isEqualTo(expected.criteria().stream()
                        .map(one -> tuple(one.ratings(), one.answers()))
                        .toList());
    }

    @Test
    void states_are_counted_apart_and_only_answers_are_ratings() {
        RubricAgreement agreement = RubricAgreement.of(RUBRIC, SHEETS);

        assertThat(agreement.of(ISSUE).answers()).isEqualTo(new AnswerCounts(3, 1, 0, 0, 0, 0));
        assertThat(agreement.of(FIX).answers()).isEqualTo(new AnswerCounts(3, 0, 1, 0, 0, 0));
        assertThat(agreement.of(KIND).answers()).isEqualTo(new AnswerCounts(3, 0, 0, 0, 1, 0));
        assertThat(agreement.of(LENGTH).answers()).isEqualTo(new AnswerCounts(2, 0, 0, 2, 0, 0));
        assertThat(agreement.of(LENGTH).ratings().ratingCount()).isEqualTo(2);
        assertThat(agreement.of(LENGTH).alpha().counts().droppedUnits()).isEqualTo(2);
        assertThat(agreement.of(ISSUE).answers().notApplicableShare()).isEqualTo(0.25);
        assertThat(agreement.total().leftOut()).isEqualTo(2);
    }

    @Test
    void what_is_skipped_is_neither_rated_nor_asked() {
        YesNo issue = yesNo("issue", "Names the issue");
        YesNo sum = yesNo("sum", "States the sum").onlyIf(issue.is(true)).notApplicableAllowed();
        Rubric rubric = Rubric.of("conditional", "1", issue, sum);

        RubricAgreement agreement = RubricAgreement.of(
                rubric,
                List.of(
                        sheet("a", "ana", issue.answered(true), sum.answered(true)),
                        sheet("a", "ben", issue.answered(false)),
                        sheet("b", "ana", issue.answered(true), sum.notApplicable("free")),
                        sheet("b", "ben", issue.answered(true), sum.answered(false))));

        assertThat(agreement.of(sum).answers()).isEqualTo(new AnswerCounts(2, 1, 0, 0, 0, 1));
        assertThat(agreement.of(sum).answers().asked()).isEqualTo(3);
        assertThat(agreement.of(sum).applicability().counts().ratings()).isEqualTo(3);
    }

    @Test
    void whether_a_criterion_applies_is_a_question_raters_can_disagree_on_by_itself() {
        List<ScoreSheet> sheets = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean applies = i % 2 == 0;
            for (String rater : List.of("ana", "ben", "cleo")) {
                ScoreSheet sheet = sheet("r" + i, rater);
                sheets.add(
                        applies || (i == 1 && rater.equals("ben"))
                                ? sheet.put("issue", i % 4 == 0)
                                : sheet.put(
                                        "issue",
                                        ISSUE.notApplicable("nothing was asked").answer()));
            }
        }

        CriterionAgreement issue =
                RubricAgreement.of(Rubric.of("one", "1", ISSUE), sheets).of(ISSUE);

        // 61 of 120 answers apply; one of 40 items has one of three pairs equal.
        double expected = Math.pow(61 / 120.0, 2) + Math.pow(59 / 120.0, 2);
        double observed = (39 + 1 / 3.0) / 40;
        assertThat(issue.applicability().value())
                .isCloseTo((observed - expected) / (1 - expected), org.assertj.core.api.Assertions.within(1e-12));
        assertThat(issue.applicability().interval()).isPresent();
        assertThat(issue.alpha().value()).isEqualTo(1);
        assertThat(RubricAgreement.of(RUBRIC, SHEETS).of(FIX).applicability().reason())
                .hasValue("raters could not answer that it does not apply");
    }

    @Test
    void summeval_experts_disagree_most_on_coherence_and_the_total_would_be_better_without_it() {
        assertThat(SUMMEVAL.rewriteNext().stream().map(Rewrite::criterion))
                .containsExactly("coherence", "relevance", "fluency", "consistency");
        Rewrite first = SUMMEVAL.rewriteNext().get(0);
        assertThat(first.reason())
                .startsWith("45.7 % of the disagreement in the total comes from it [")
                .contains("; its alpha is 0.554 [", "], below 0.70; ")
                .endsWith("without it the total's alpha would be 0.801 in place of 0.755.");
        assertThat(first.cases()).hasSize(10).allSatisfy(dispute -> {
            assertThat(dispute.opinions()).hasSize(3);
            assertThat(dispute.share()).isPositive();
        });
        assertThat(SUMMEVAL.rewriteNext().get(3).reason()).contains("short of 0.80");
        RubricAgreement bare = RubricAgreement.of(
                Data.ratings(Data.SUMMEVAL, Scale.ordinal(1, 5)),
                AuditPlan.defaults().bootstrap(0).disputedUnits(0));
        assertThat(bare.rewriteNext().get(0).cases()).isEmpty();
        assertThat(bare.rewriteNext().get(0).reason())
                .startsWith("45.7 % of the disagreement in the total comes from it; its alpha is 0.554, below 0.70; ");
    }

    @Test
    void every_figure_of_summeval_has_an_interval_around_it() {
        for (CriterionAgreement one : SUMMEVAL.criteria()) {
            for (Estimate estimate : List.of(
                    one.alpha(),
                    one.percentAgreement(),
                    one.disagreementShare(),
                    one.totalAlphaWithout(),
                    one.itemRest())) {
                assertThat(estimate.interval().orElseThrow().contains(estimate.value()))
                        .as("%s of %s", estimate, one.id())
                        .isTrue();
            }
            assertThat(one.disagreementShare().interval().map(Interval::method)).hasValue("bootstrap-bca");
        }
        assertThat(SUMMEVAL.total().alpha().interval()).isPresent();
        assertThat(SUMMEVAL.total().cronbach().interval()).isPresent();
        // Two seeds of the same bootstrap differ, plain figures do not.
        RubricAgreement again = RubricAgreement.of(
                Data.ratings(Data.SUMMEVAL, Scale.ordinal(1, 5)),
                AuditPlan.defaults().seed(2));
        assertThat(again.of("coherence").disagreementShare().value())
                .isEqualTo(SUMMEVAL.of("coherence").disagreementShare().value());
        assertThat(again.of("coherence").disagreementShare().interval())
                .isNotEqualTo(SUMMEVAL.of("coherence").disagreementShare().interval());
    }

    @Test
    void the_constant_criterion_of_hanna_is_undefined_with_the_reason_and_found() {
        RubricAgreement hanna = RubricAgreement.of(Data.ratings(Data.HANNA, Scale.nominal()));

        CriterionAgreement constant = hanna.of("a-4-incorrectness");
        assertThat(constant.alpha().reason().orElseThrow()).contains("all 300 pairable ratings are 0");
        assertThat(constant.itemRest().isDefined()).isFalse();
        assertThat(hanna.findings().stream()
                        .filter(finding -> finding.criterion().equals("a-4-incorrectness"))
                        .map(EmpiricalFinding::kind))
                .containsExactly(EmpiricalFinding.Kind.CONSTANT);
        assertThat(hanna.findings().stream()
                        .filter(finding -> finding.kind() == EmpiricalFinding.Kind.MOST_DISAGREEMENT)
                        .map(EmpiricalFinding::criterion))
                .containsExactly("a-3-superfluous", "a-5-unsubstantiated");
        assertThat(hanna.findings().stream().filter(finding -> finding.kind() == EmpiricalFinding.Kind.LOW_AGREEMENT))
                .hasSize(5)
                .allSatisfy(finding -> assertThat(finding.toString())
                        .startsWith("EMP01 a-")
                        .contains("is below 0.70, and so is its whole interval"));
        assertThat(hanna.total().cronbach().value()).isNegative();
        assertThat(hanna.explain()).contains("-0.683", "no fault");
    }

    @Test
    void few_items_are_too_few_and_often_not_applicable_is_found() {
        List<ScoreSheet> sheets = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (String rater : List.of("ana", "ben")) {
                sheets.add(sheet("r" + i, rater)
                        .put(
                                "issue",
                                i < 6
                                        ? ISSUE.notApplicable("chat closed").answer()
                                        : ISSUE.answered(i % 2 == 0).answer()));
            }
        }

        List<EmpiricalFinding> findings =
                RubricAgreement.of(Rubric.of("one", "1", ISSUE), sheets).findings();

        assertThat(findings.stream().map(EmpiricalFinding::kind))
                .containsExactly(EmpiricalFinding.Kind.NOT_APPLICABLE, EmpiricalFinding.Kind.TOO_FEW);
        assertThat(findings.get(0).message()).startsWith("does not apply on 12 of 24 sheets (50.0 %)");
        assertThat(findings.get(1).message()).startsWith("only 6 items have two answers or more, too few");
    }

    @Test
    void disputed_cases_say_who_said_what_and_why() {
        YesNo tone = yesNo("tone", "Contains no sarcasm");
        YesNo next = yesNo("next", "Offers a next step");
        Rubric rubric = Rubric.of("r", "1", tone, next);
        RubricAgreement agreement = RubricAgreement.of(
                rubric,
                List.of(
                        sheet("a", "ana", tone.answered(true), next.answered(true)),
                        sheet("a", "ben", tone.answered(false).because("\"obviously\" blames"), next.answered(true)),
                        sheet("a", "cleo", tone.cannotAssess("cut off"), next.answered(true)),
                        sheet("b", "ana", tone.answered(true), next.answered(false)),
                        sheet("b", "ben", tone.answered(true), next.answered(false))));

        assertThat(agreement.rewriteNext()).hasSize(1);
        assertThat(agreement.rewriteNext().get(0).criterion()).isEqualTo("tone");
        assertThat(agreement.rewriteNext().get(0).cases().toString())
                .isEqualTo("[a: ana: yes; ben: no (\"obviously\" blames); cleo: cannot assess (cut off)]");
        assertThat(agreement.of(tone).disagreementShare().value()).isEqualTo(1);
    }
}
