package io.assay.rubric.diagnose;

import io.assay.agreement.Agreement;
import io.assay.agreement.Distance;
import io.assay.agreement.diagnose.AuditPlan;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.List;

/** Computes the figures of each criterion and of the total. */
final class Analysis {
    private static final String KAPPA = "fleiss-kappa";

    private final Judged judged;
    private final AuditPlan plan;
    private final Resampling resampling;
    private final Cells cells;
    private final ItemAnalysis items;

    Analysis(Judged judged, AuditPlan plan) {
        this.judged = judged;
        this.plan = plan;
        this.resampling = Resampling.of(plan);
        this.cells = judged.cells();
        this.items = new ItemAnalysis(cells, judged.columns().size(), resampling);
    }

    List<CriterionAgreement> criteria() {
        DisagreementShares shares = new DisagreementShares(cells, resampling);
        List<CriterionAgreement> criteria = new ArrayList<>();
        for (int k = 0; k < judged.columns().size(); k++) {
            Judged.Column column = judged.columns().get(k);
            criteria.add(new CriterionAgreement(
                    column.id(),
                    column.number(),
                    column.text(),
                    column.ratings(),
                    column.answers(),
                    plan.alpha().of(column.ratings()),
                    plan.percentAgreement().of(column.ratings()),
                    applicability(column),
                    shares.of(k),
                    judged.columns().size() < 2
                            ? Estimate.undefined("krippendorff-alpha", "there are no other criteria")
                            : pointsAlpha(k),
                    items.itemRest(k)));
        }
        return List.copyOf(criteria);
    }

    TotalAgreement total() {
        RatingMatrix points = cells.totals(-1);
        Estimate pointsAlpha = pointsAlpha(-1);
        RatingMatrix scores = judged.totals();
        return new TotalAgreement(
                scores,
                judged.scores().isPresent() ? interval(scores) : pointsAlpha,
                points,
                pointsAlpha,
                cells.leftOut(),
                items.cronbach());
    }

    private Estimate interval(RatingMatrix totals) {
        return plan.alpha().distance(Distance.interval()).of(totals);
    }

    private Estimate pointsAlpha(int without) {
        return cells.reason()
                .map(reason -> Estimate.undefined("krippendorff-alpha", reason))
                .orElseGet(() -> interval(cells.totals(without)));
    }

    private Estimate applicability(Judged.Column column) {
        return column.applies()
                .map(applies -> Agreement.fleissKappa().of(applies, resampling.method()))
                .orElseGet(() -> Estimate.undefined(KAPPA, "raters could not answer that it does not apply"));
    }
}
