package io.assay.rubric.lint;

import io.assay.rubric.Criterion;
import io.assay.rubric.Gate;
import io.assay.rubric.Normalization;
import io.assay.rubric.Rubric;
import io.assay.rubric.YesNo;
import java.util.Map;
import java.util.function.Consumer;

/** SCO03, and the part of SCO04 about caps. A penalty with a cap is how a fault becomes a gate, and is no finding. */
final class Gates {
    private Gates() {}

    static void check(Subject subject, Consumer<Remark> sink) {
        Criterion<?> criterion = subject.criterion();
        if (criterion.gate().isEmpty()) {
            return;
        }
        if (criterion.highest() > 0) {
            sink.accept(Remark.on(
                            subject,
                            "a gate that also earns " + LevelPoints.plain(criterion.highest())
                                    + " points counts the same answer twice.")
                    .suggest("Give it no points, or make the points a criterion of their own."));
        }
        if (criterion.mayNotApply()) {
            sink.accept(Remark.on(subject, "a gate that may be answered \"not applicable\" can be avoided.")
                    .suggest("Make it a condition, onlyIf(...), that others can check."));
        }
    }

    /** Finds caps that no failing reply could exceed anyway. */
    static void caps(LintContext context, Consumer<Remark> sink) {
        Rubric rubric = context.rubric();
        Map<String, Double> possible = PointShares.possible(rubric);
        double sum = possible.values().stream().mapToDouble(Double::doubleValue).sum();
        boolean share = rubric.normalization() != Normalization.NONE;
        for (Subject subject : context.criteria()) {
            Gate gate = subject.criterion().gate().orElse(null);
            if (gate == null || (!share && !(sum > 0))) {
                continue;
            }
            boolean whole = subject.placed().groups().isEmpty() || gate.failsRubric();
            double most = share ? 1 : whole ? sum : Double.POSITIVE_INFINITY;
            if (whole && rubric.normalization() == Normalization.EARNED_OF_POSSIBLE && sum > 0) {
                most = 1 - lost(subject.criterion(), possible, sum);
            }
            if (gate.cap() >= most) {
                sink.accept(Remark.on(
                                subject,
                                "its cap of " + LevelPoints.plain(gate.cap())
                                        + " never lowers a score: failing it leaves at most "
                                        + LevelPoints.plain(Math.round(most * 1000) / 1000.0) + ".")
                        .suggest("Lower the cap, or drop the gate."));
            }
        }
    }

    /** Returns the share of the possible points that failing costs at least. */
    private static double lost(Criterion<?> criterion, Map<String, Double> possible, double sum) {
        if (!(criterion instanceof YesNo yesNo)) {
            return 0;
        }
        return yesNo.yes() > 0 ? possible.getOrDefault(yesNo.id(), 0.0) / sum : 0;
    }
}
