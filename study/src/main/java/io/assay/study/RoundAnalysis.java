package io.assay.study;

import io.assay.agreement.diagnose.Audit;
import io.assay.agreement.diagnose.AuditPlan;
import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.rubric.RubricDiff;
import io.assay.rubric.diagnose.ComparisonPlan;
import io.assay.rubric.diagnose.CriterionChange;
import io.assay.rubric.diagnose.RubricAgreement;
import io.assay.rubric.diagnose.RubricComparison;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A round that was measured, in detail.
 *
 * @param round the round
 * @param audit alpha, verdict, findings and diagnosis of each criterion
 * @param agreement what each criterion does to the total, and what to rewrite next
 * @param comparison with the round before on the same units; empty for a baseline
 * @param diff what changed in the rubric since that round; empty for a baseline
 * @param causes why raters disagree
 */
public record RoundAnalysis(
        StudyRound round,
        Audit audit,
        RubricAgreement agreement,
        Optional<RubricComparison> comparison,
        Optional<RubricDiff> diff,
        RoundCauses causes) {
    static RoundAnalysis of(StudyPlan plan, StudyRound round, Optional<StudyRound> before) {
        long seed = Seeds.of(plan.seed(), Seeds.Purpose.REPLICATES, round.number());
        AuditPlan how = AuditPlan.defaults()
                .bootstrap(plan.replicates())
                .confidence(plan.confidence())
                .seed(seed)
                .thresholds(plan.thresholds());
        RubricAgreement agreement =
                RubricAgreement.of(round.rubric(), round.answers().sheets(), how);
        Map<String, RatingMatrix> ratings = ratings(agreement);
        return new RoundAnalysis(
                round,
                Audit.of(ratings, how),
                agreement,
                before.map(earlier -> RubricComparison.of(
                        earlier.rubric(),
                        earlier.answers().sheets(),
                        round.rubric(),
                        round.answers().sheets(),
                        ComparisonPlan.defaults()
                                .bootstrap(plan.replicates())
                                .confidence(plan.confidence())
                                .seed(seed))),
                before.map(earlier -> RubricDiff.of(earlier.rubric(), round.rubric())),
                RoundCauses.of(ratings, AnswerTimes.of(round.answers()), plan.confidence()));
    }

    private static Map<String, RatingMatrix> ratings(RubricAgreement agreement) {
        Map<String, RatingMatrix> ratings = new LinkedHashMap<>();
        agreement.criteria().forEach(criterion -> ratings.put(criterion.id(), criterion.ratings()));
        return ratings;
    }

    /** Returns why raters disagree in a round, which takes none of the intervals of alpha. */
    static RoundCauses causes(StudyRound round, double confidence) {
        RubricAgreement agreement = RubricAgreement.of(
                round.rubric(), round.answers().sheets(), AuditPlan.defaults().bootstrap(0));
        return RoundCauses.of(ratings(agreement), AnswerTimes.of(round.answers()), confidence);
    }

    /** {@return the criterion with the worst verdict, and among those the lowest alpha} */
    public CriterionAudit worst() {
        return audit.criteria().stream()
                .min(Comparator.comparing((CriterionAudit one) -> one.verdict().level())
                        .thenComparingDouble(one -> one.alpha().orNaN()))
                .orElseThrow();
    }

    /**
     * {@return the rise that the comparison of a criterion would have shown}
     *
     * @param change of the comparison
     */
    public DetectableRise detectable(CriterionChange change) {
        double confidence =
                change.alpha().difference().interval().map(Interval::level).orElse(0.95);
        return DetectableRise.of(change.alpha().difference(), confidence, DetectableRise.USUAL_POWER);
    }

    /** Returns what is recorded of it. */
    RoundResult result() {
        CriterionAudit worst = worst();
        return new RoundResult(
                round.units().size(),
                round.collected(),
                audit.criteria().stream().map(RoundAnalysis::result).toList(),
                worst.criterion(),
                worst.verdict().level(),
                worst.verdict().settled(),
                worst.verdict().text(),
                comparison
                        .map(changes ->
                                changes.criteria().stream().map(this::change).toList())
                        .orElse(List.of()),
                causes.report()
                        .map(report -> report.overall().claimed().stream()
                                .map(CauseResult::of)
                                .toList()),
                causes.untold());
    }

    private static CriterionResult result(CriterionAudit audit) {
        Estimate alpha = audit.alpha();
        return new CriterionResult(
                audit.criterion(),
                value(alpha),
                limit(alpha, true),
                limit(alpha, false),
                audit.verdict().level(),
                alpha.reason());
    }

    private ChangeResult change(CriterionChange change) {
        Estimate difference = change.alpha().difference();
        return new ChangeResult(
                change.after(),
                value(difference),
                limit(difference, true),
                limit(difference, false),
                detectable(change).rise(),
                change.conclusion().kind(),
                change.conclusion().text());
    }

    private static OptionalDouble value(Estimate estimate) {
        return estimate.isDefined() ? OptionalDouble.of(estimate.value()) : OptionalDouble.empty();
    }

    private static OptionalDouble limit(Estimate estimate, boolean lower) {
        return estimate.interval()
                .map(interval -> OptionalDouble.of(lower ? interval.lower() : interval.upper()))
                .orElse(OptionalDouble.empty());
    }
}
