package io.assay.rubric.lint;

import io.assay.rubric.Criterion;
import io.assay.rubric.EffectiveWeights;
import io.assay.rubric.Rubric;
import io.assay.rubric.RubricException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** SCO02: a criterion that outweighs all others together, or counts for nearly nothing. */
final class PointShares {
    private static final double MOST = 0.5;
    private static final double LEAST = 0.01;

    private PointShares() {}

    static void check(LintContext context, Consumer<Remark> sink) {
        Map<String, Double> possible = possible(context.rubric());
        double sum = possible.values().stream().mapToDouble(Double::doubleValue).sum();
        if (possible.size() < 2 || !(sum > 0)) {
            return;
        }
        for (Subject subject : context.criteria()) {
            double share = possible.getOrDefault(subject.id(), Double.NaN) / sum;
            if (share > MOST + 1e-12) {
                report(
                        subject,
                        share,
                        "which outweighs all others together.",
                        "Give it fewer points, or make it a gate.",
                        sink);
            } else if (share < LEAST) {
                report(subject, share, "so it hardly moves a score.", "Give it more points, or drop it.", sink);
            }
        }
    }

    private static void report(Subject subject, double share, String so, String advice, Consumer<Remark> sink) {
        String percent = String.format(Locale.ROOT, share < 0.1 ? "%.2f" : "%.0f", 100 * share);
        sink.accept(Remark.on(subject, "it has " + percent + " % of the possible points, " + so)
                .suggest(advice));
    }

    /** Returns what each criterion can earn; nothing where the total is no sum. */
    static Map<String, Double> possible(Rubric rubric) {
        Map<String, Double> possible = new LinkedHashMap<>();
        try {
            EffectiveWeights weights = EffectiveWeights.of(rubric);
            if (weights.reason().isEmpty()) {
                rubric.criteria().forEach(placed -> {
                    Criterion<?> criterion = placed.criterion();
                    if (criterion.highest() > 0) {
                        possible.put(criterion.id(), weights.of(criterion.id()) * criterion.highest());
                    }
                });
            }
        } catch (RubricException e) {
            // The rubric says so itself when it is used.
            return Map.of();
        }
        return possible;
    }
}
