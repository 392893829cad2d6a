package io.assay.cli;

import io.assay.agreement.Distance;
import io.assay.agreement.diagnose.AuditPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say how figures are computed. */
final class PlanOptions {
    @Option(
            names = "--distance",
            paramLabel = "DISTANCE",
            converter = DistanceSyntax.class,
            description = "How different two ratings are: nominal, ordinal, interval, ratio, circular:PERIOD or"
                    + " bipolar:LO..HI; between sets of labels, written a|b: jaccard, masi, masi-nltk or"
                    + " passonneau-2004, with another separator as in masi:SEPARATOR. Default: the scale's own.")
    @Nullable Distance distance;

    @Option(
            names = "--bootstrap",
            paramLabel = "N",
            description = "Bootstrap replicates behind the interval; 0 for no interval. Default: ${DEFAULT-VALUE}.")
    int bootstrap = AuditPlan.defaults().replicates();

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            description = "Confidence level of the interval. Default: ${DEFAULT-VALUE}.")
    double confidence = AuditPlan.defaults().confidence();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the bootstrap; the same seed gives the same report. Default: ${DEFAULT-VALUE}.")
    long seed = AuditPlan.defaults().seed();

    /** Returns the plan. */
    AuditPlan plan() {
        try {
            AuditPlan plan = AuditPlan.defaults()
                    .bootstrap(bootstrap)
                    .confidence(confidence)
                    .seed(seed);
            return distance == null ? plan : plan.distance(distance);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}
