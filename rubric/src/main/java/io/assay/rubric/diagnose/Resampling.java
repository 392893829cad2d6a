package io.assay.rubric.diagnose;

import io.assay.agreement.IntervalMethod;
import io.assay.agreement.diagnose.AuditPlan;
import io.assay.core.Estimate;
import io.assay.core.resample.Bootstrap;
import io.assay.core.resample.WeightedStatistic;

/** The bootstrap over items that a plan asks for, if any. */
record Resampling(int replicates, double confidence, long seed) {
    static Resampling of(AuditPlan plan) {
        return new Resampling(plan.replicates(), plan.confidence(), plan.seed());
    }

    Estimate applyTo(Estimate estimate, WeightedStatistic statistic) {
        return replicates == 0
                ? estimate
                : Bootstrap.bca(replicates, confidence, seed).applyTo(estimate, statistic);
    }

    IntervalMethod method() {
        return replicates == 0 ? IntervalMethod.none() : IntervalMethod.bootstrapBca(replicates, confidence, seed);
    }
}
