package io.assay.report;

import io.assay.sampling.loop.LabelSaving;
import io.assay.sampling.loop.LearningCurve;
import io.assay.sampling.loop.LearningCurves;
import java.util.List;

/**
 * A simulation of active learning, to be reported.
 *
 * @param curves by query
 * @param baseline name of the query that others are compared with
 * @param target quality that savings are told for
 * @param learner what learned, in a few words
 */
public record SimulationReport(LearningCurves curves, String baseline, double target, String learner) {
    /**
     * Checks that the baseline is there.
     *
     * @param curves by query
     * @param baseline name of one of them
     * @param target not NaN
     * @param learner in a few words
     * @throws IllegalArgumentException if there is no such query
     */
    public SimulationReport {
        curves.curve(baseline);
    }

    /** Returns the queries that are compared with the baseline. */
    List<LearningCurve> others() {
        return curves.curves().stream()
                .filter(curve -> !curve.name().equals(baseline))
                .toList();
    }

    LabelSaving saving(LearningCurve curve) {
        return curves.saving(curve.name(), baseline, target);
    }

    /** Returns the most labels that the baseline was measured with. */
    int budget() {
        List<LearningCurve.Point> points = curves.curve(baseline).points();
        return points.get(points.size() - 1).labels();
    }
}
