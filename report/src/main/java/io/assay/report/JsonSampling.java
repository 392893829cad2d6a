package io.assay.report;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.sampling.Selection;
import io.assay.sampling.calibrate.BrierDecomposition;
import io.assay.sampling.calibrate.Calibration;
import java.io.IOException;
import java.util.Optional;

/** Selections, scores and calibrations as the fields of a JSON document. */
final class JsonSampling {
    private final JsonOut json;

    JsonSampling(JsonOut json) {
        this.json = json;
    }

    void write(Selection selection) throws IOException {
        json.field("kind", "selection");
        json.field("pool", selection.poolSize());
        json.field("passedFilters", selection.considered());
        json.field("budget", selection.budget());
        json.field("selected", selection.size());
        json.array(
                "rows",
                selection.items(),
                item -> json.object(() -> {
                    json.field("row", item.row());
                    json.field("id", item.id());
                    json.figure("score", item.score());
                    json.field("rank", item.rank());
                    json.field("why", item.why());
                }));
    }

    void write(ScoreReport scores) throws IOException {
        json.field("kind", "scores");
        scores(scores);
    }

    private void scores(ScoreReport scores) throws IOException {
        json.field("scorer", scores.scorer());
        json.field("rows", scores.scores().length);
        json.figure("least", scores.least());
        json.figure("mean", scores.mean());
        json.figure("most", scores.most());
        json.array(
                "histogram",
                Histogram.of(scores.scores()).bins(),
                bin -> json.object(() -> {
                    json.figure("lower", bin.lower());
                    json.figure("upper", bin.upper());
                    json.field("count", bin.count());
                }));
    }

    void write(CalibrationReport report) throws IOException {
        json.field("kind", "calibration");
        json.object("before", () -> calibration(report.before()));
        Optional<CalibrationReport.Fitted> fitted = report.fitted();
        if (fitted.isPresent()) {
            json.object("fitted", () -> {
                json.figure("temperature", fitted.get().temperature());
                json.field("fittedTo", fitted.get().rows());
                json.object("before", () -> calibration(fitted.get().held()));
                json.object("after", () -> calibration(fitted.get().after()));
            });
        } else {
            json.nothing("fitted");
            json.field("notFitted", report.reason());
        }
        json.object("scores", () -> scores(report.scores()));
        json.field("advice", report.advice());
    }

    private void calibration(Calibration calibration) throws IOException {
        json.field("rows", calibration.rowCount());
        json.figure("accuracy", calibration.accuracy());
        json.figure("expectedError", calibration.expectedError());
        json.figure("adaptiveExpectedError", calibration.adaptiveExpectedError());
        json.figure("maximumError", calibration.maximumError());
        json.figure("negativeLogLikelihood", calibration.negativeLogLikelihood());
        BrierDecomposition brier = calibration.brier();
        json.object("brier", () -> {
            json.figure("score", brier.score());
            json.figure("reliability", brier.reliability());
            json.figure("resolution", brier.resolution());
            json.figure("uncertainty", brier.uncertainty());
            json.figure("withinVariance", brier.withinVariance());
            json.figure("withinCovariance", brier.withinCovariance());
        });
        json.array(
                "reliability",
                calibration.reliability(),
                bin -> json.object(() -> {
                    json.figure("lower", bin.lower());
                    json.figure("upper", bin.upper());
                    json.field("count", bin.count());
                    json.figure("confidence", bin.confidence());
                    json.figure("accuracy", bin.accuracy());
                }));
    }

    /** Writes a figure with its interval, or why either is missing. */
    static void estimate(JsonOut json, String name, Estimate estimate) throws IOException {
        json.object(name, () -> {
            json.figure("value", estimate.orNaN());
            Optional<Interval> interval = estimate.interval();
            if (interval.isPresent()) {
                json.object("interval", () -> {
                    json.figure("level", interval.get().level());
                    json.figure("lower", interval.get().lower());
                    json.figure("upper", interval.get().upper());
                    json.field("method", interval.get().method());
                });
            } else {
                json.nothing("interval");
            }
            json.field("undefined", estimate.reason().orElse(null));
            json.field("noInterval", estimate.intervalReason().orElse(null));
        });
    }
}
