package io.assay.rubric.diagnose;

import io.assay.agreement.diagnose.AuditPlan;
import io.assay.agreement.diagnose.Diagnosis;
import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Ranks the criteria worth rewriting, with the cases to read. */
final class Rewrites {
    private final Judged judged;
    private final AuditPlan plan;
    private final TotalAgreement total;

    Rewrites(Judged judged, AuditPlan plan, TotalAgreement total) {
        this.judged = judged;
        this.plan = plan;
        this.total = total;
    }

    List<Rewrite> of(List<CriterionAgreement> criteria) {
        return criteria.stream()
                .filter(one -> one.alpha().isDefined()
                        && one.alpha().value() < plan.thresholds().good())
                .sorted(Comparator.comparingDouble(Rewrites::share)
                        .reversed()
                        .thenComparingDouble(one -> one.alpha().value()))
                .filter(one -> one.percentAgreement().value() < 1)
                .map(one -> new Rewrite(one.id(), reason(one), cases(one)))
                .toList();
    }

    private static double share(CriterionAgreement one) {
        return one.disagreementShare().isDefined() ? one.disagreementShare().value() : -1;
    }

    private String reason(CriterionAgreement one) {
        List<String> reasons = new ArrayList<>();
        if (one.disagreementShare().isDefined()) {
            reasons.add(Text.percent(one.disagreementShare().value())
                    + " of the disagreement in the total comes from it" + Text.percentLimits(one.disagreementShare()));
        }
        reasons.add("its alpha is " + Text.figure(one.alpha()) + level(one.alpha()));
        if (total.pointsAlpha().isDefined() && one.totalAlphaWithout().isDefined()) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "without it the total's alpha would be %.3f in place of %.3f",
                    one.totalAlphaWithout().value(),
                    total.pointsAlpha().value()));
        }
        String joined = String.join("; ", reasons) + ".";
        return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
    }

    private String level(Estimate alpha) {
        return alpha.value() < plan.thresholds().tentative()
                ? String.format(Locale.ROOT, ", below %.2f", plan.thresholds().tentative())
                : String.format(
                        Locale.ROOT, ", short of %.2f", plan.thresholds().good());
    }

    private List<DisputedCase> cases(CriterionAgreement one) {
        return Diagnosis.of(one.ratings(), plan).disputedUnits().stream()
                .filter(dispute -> dispute.disagreement() > 0)
                .map(dispute -> new DisputedCase(
                        dispute.unit(), dispute.share(), judged.opinions().apply(one.id(), dispute.unit())))
                .toList();
    }
}
