package io.assay.cli;

import io.assay.agreement.Coefficient;
import io.assay.agreement.Coefficients;
import io.assay.agreement.IntervalMethod;
import io.assay.agreement.Krippendorff;
import io.assay.agreement.Weights;
import io.assay.agreement.diagnose.AuditPlan;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which coefficients are computed, and with what interval. */
final class FigureOptions {
    @Option(
            names = "--coefficient",
            paramLabel = "NAME",
            split = ",",
            hideParamSyntax = true,
            description =
                    "What to compute; may be repeated. --list prints the names. Default: alpha and percent agreement.")
    List<String> names = List.of();

    @Option(
            names = "--weights",
            paramLabel = "WEIGHTS",
            description =
                    "How much near categories agree, for coefficients that take weights: identity, linear, quadratic, ordinal,"
                            + " radical, ratio, circular or bipolar. Default: the coefficient's own.")
    @Nullable String weights;

    @Option(
            names = "--interval",
            paramLabel = "METHOD",
            description =
                    "analytic, jackknife, bootstrap-bca, bootstrap-percentile or none. Default: the coefficient's own, else the published"
                            + " one, else bootstrap-bca.")
    @Nullable String interval;

    @Option(names = "--list", help = true, description = "Print the names of all coefficients and exit.")
    boolean list;

    boolean areChosen() {
        return !names.isEmpty();
    }

    /** Refuses what does not fit together, before a large file is read. */
    void check(PlanOptions plan) {
        if (names.isEmpty() && (weights != null || interval != null)) {
            throw new UsageException("--weights and --interval need --coefficient NAME");
        }
        coefficients(plan.plan());
        method(plan.plan());
    }

    /** Returns the figures asked for, in order. */
    List<Estimate> of(RatingMatrix ratings, AuditPlan plan) {
        IntervalMethod method = method(plan);
        List<Estimate> estimates = new ArrayList<>();
        for (Coefficient coefficient : coefficients(plan)) {
            estimates.add(coefficient.of(ratings, method == null ? plan.interval() : method));
        }
        return estimates;
    }

    private List<Coefficient> coefficients(AuditPlan plan) {
        try {
            Weights chosen = weights == null ? null : Weights.named(weights);
            List<Coefficient> coefficients = new ArrayList<>();
            for (String name : names) {
                if (name.equals(Krippendorff.NAME)) {
                    coefficients.add(plan.alpha());
                } else {
                    coefficients.add(named(name, chosen));
                }
            }
            return coefficients;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Coefficient named(String name, @Nullable Weights chosen) {
        return chosen != null && Coefficients.weightedNames().contains(name)
                ? Coefficients.named(name, chosen)
                : Coefficients.named(name);
    }

    private @Nullable IntervalMethod method(AuditPlan plan) {
        if (interval == null) {
            return null;
        }
        int replicates = Math.max(20, plan.replicates());
        return switch (interval) {
            case "none" -> IntervalMethod.none();
            case "analytic" -> IntervalMethod.analytic(plan.confidence());
            case "jackknife" -> IntervalMethod.jackknife(plan.confidence());
            case "bootstrap-bca" -> IntervalMethod.bootstrapBca(replicates, plan.confidence(), plan.seed());
            case "bootstrap-percentile" ->
                IntervalMethod.bootstrapPercentile(replicates, plan.confidence(), plan.seed());
            default ->
                throw new UsageException("there is no interval method \"" + interval
                        + "\"; known are analytic, jackknife, bootstrap-bca, bootstrap-percentile and none");
        };
    }
}
