package io.assay.rubric.diagnose;

import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What only answers can show to be wrong with a criterion. */
final class EmpiricalFindings {
    /** Fewer items with two answers say nothing yet. */
    static final int FEWEST = 20;

    private static final double MOST_NOT_APPLICABLE = 0.3;

    private EmpiricalFindings() {}

    static List<EmpiricalFinding> of(List<CriterionAgreement> criteria, double target) {
        Set<String> largest = largest(criteria);
        List<EmpiricalFinding> findings = new ArrayList<>();
        for (CriterionAgreement one : criteria) {
            notApplicable(one, findings);
            long items = one.percentAgreement().counts().units();
            if (items < FEWEST) {
                add(
                        findings,
                        EmpiricalFinding.Kind.TOO_FEW,
                        one,
                        "only " + Text.count(items, "item has", "items have")
                                + " two answers or more, too few to tell how far raters agree; have at least " + FEWEST
                                + " answered twice");
                continue;
            }
            constant(one, findings);
            lowAgreement(one, target, findings);
            if (largest.contains(one.id())) {
                add(
                        findings,
                        EmpiricalFinding.Kind.MOST_DISAGREEMENT,
                        one,
                        Text.percent(one.disagreementShare().value())
                                + " of the disagreement in the total comes from it"
                                + Text.percentLimits(one.disagreementShare()) + "; read its disputed cases");
            }
        }
        return List.copyOf(findings);
    }

    /** The two criteria with the largest positive shares; none where two are all there are. */
    private static Set<String> largest(List<CriterionAgreement> criteria) {
        return criteria.size() < 3
                ? Set.of()
                : criteria.stream()
                        .filter(one -> one.disagreementShare().orNaN() > 0)
                        .sorted(Comparator.comparingDouble((CriterionAgreement one) ->
                                        one.disagreementShare().value())
                                .reversed())
                        .limit(2)
                        .map(CriterionAgreement::id)
                        .collect(Collectors.toSet());
    }

    private static void notApplicable(CriterionAgreement one, List<EmpiricalFinding> findings) {
        AnswerCounts answers = one.answers();
        if (answers.asked() >= FEWEST && answers.notApplicableShare() > MOST_NOT_APPLICABLE) {
            add(
                    findings,
                    EmpiricalFinding.Kind.NOT_APPLICABLE,
                    one,
                    "does not apply on " + answers.notApplicable() + " of " + answers.asked() + " sheets ("
                            + Text.percent(answers.notApplicableShare())
                            + "); make it a condition, or move it to a rubric of its own");
        }
    }

    private static void constant(CriterionAgreement one, List<EmpiricalFinding> findings) {
        boolean agreed =
                one.percentAgreement().isDefined() && one.percentAgreement().value() == 1;
        if (agreed && !one.alpha().isDefined()) {
            add(
                    findings,
                    EmpiricalFinding.Kind.CONSTANT,
                    one,
                    one.alpha().reason().orElse("all answers are the same")
                            + "; it tells no item from another: move its line, or drop it");
        }
    }

    private static void lowAgreement(CriterionAgreement one, double target, List<EmpiricalFinding> findings) {
        Estimate alpha = one.alpha();
        if (alpha.isDefined() && alpha.value() < target) {
            String sure = alpha.interval()
                    .map(i -> i.upper() < target
                            ? ", and so is its whole interval"
                            : ", though its interval reaches it, so more items may settle it")
                    .orElse("");
            add(
                    findings,
                    EmpiricalFinding.Kind.LOW_AGREEMENT,
                    one,
                    String.format(Locale.ROOT, "alpha %s is below %.2f%s", Text.figure(alpha), target, sure));
        }
    }

    private static void add(
            List<EmpiricalFinding> findings, EmpiricalFinding.Kind kind, CriterionAgreement one, String message) {
        findings.add(new EmpiricalFinding(kind, one.id(), message));
    }
}
