package io.assay.report;

import io.assay.sampling.cost.LabelingCost;
import io.assay.sampling.loop.LabelSaving;
import io.assay.sampling.loop.LearningCurve;
import io.assay.sampling.loop.LearningRun;
import java.io.IOException;

/** Simulations and costs as the fields of a JSON document. */
final class JsonSimulation {
    private final JsonOut json;

    JsonSimulation(JsonOut json) {
        this.json = json;
    }

    void write(SimulationReport report) throws IOException {
        json.field("kind", "active-learning");
        json.field("learner", report.learner());
        json.field("pool", report.curves().poolSize());
        json.field("seed", report.curves().seed());
        json.figure("qualityOfAll", report.curves().qualityOfAll().orElse(Double.NaN));
        json.field("baseline", report.baseline());
        json.array("curves", report.curves().curves(), curve -> json.object(() -> curve(curve)));
        json.figure("target", report.target());
        json.array("savings", report.others(), curve -> json.object(() -> saving(curve.name(), report.saving(curve))));
    }

    private void curve(LearningCurve curve) throws IOException {
        json.field("query", curve.name());
        json.array(
                "points",
                curve.points(),
                point -> json.object(() -> {
                    json.field("labels", point.labels());
                    json.field("runs", point.runs());
                    JsonSampling.estimate(json, "quality", point.quality());
                }));
        JsonSampling.estimate(json, "area", curve.area());
        json.array("runs", curve.runs(), run -> json.object(() -> run(run)));
    }

    private void run(LearningRun run) throws IOException {
        json.field("run", run.number());
        json.field("stopped", run.stopped());
        json.array("quality", run.points(), point -> json.figure(point.quality()));
    }

    private void saving(String query, LabelSaving saving) throws IOException {
        json.field("query", query);
        JsonSampling.estimate(json, "needed", saving.needed());
        JsonSampling.estimate(json, "baselineNeeded", saving.baseline());
        JsonSampling.estimate(json, "saved", saving.saved());
    }

    void write(CostReport report) throws IOException {
        json.field("kind", "cost");
        json.field("currency", report.currency());
        json.field("choice", report.choice().isEmpty() ? null : report.choice());
        json.object("all", () -> cost(report.all()));
        json.object("part", () -> {
            cost(report.part());
            json.field("seedSet", report.seedSet());
        });
    }

    private void cost(LabelingCost cost) throws IOException {
        json.field("items", cost.items());
        json.field("labels", cost.labels());
        json.field("gold", cost.gold());
        json.field("rework", cost.rework());
        json.field("paid", cost.paid());
        json.field("rounds", cost.rounds());
        json.figure("low", cost.low());
        json.figure("high", cost.high());
        JsonSampling.estimate(json, "quality", cost.quality());
    }
}
