package io.assay.report;

import io.assay.report.HtmlMethod.Fact;
import io.assay.report.HtmlSamplingPage.Part;
import io.assay.report.HtmlTable.Cell;
import io.assay.sampling.calibrate.Calibration;
import io.assay.sampling.calibrate.ReliabilityBin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of a calibration. */
final class HtmlCalibration {
    private final CalibrationReport report;

    private HtmlCalibration(CalibrationReport report) {
        this.report = report;
    }

    static HtmlSamplingPage page(CalibrationReport report, HtmlReport.Options options) {
        HtmlCalibration calibration = new HtmlCalibration(report);
        HtmlFrame frame = HtmlFrame.of(
                        options, List.of(HtmlFigures.count(report.before().rowCount(), "labelled row")))
                .withoutAlpha();
        return new HtmlSamplingPage(
                frame,
                "Expected calibration error "
                        + HtmlFigures.decimal(report.before().expectedError()),
                List.of(report.advice(), calibration.temperature()),
                calibration.parts(),
                method());
    }

    private String temperature() {
        return report.fitted()
                .map(fitted -> String.format(
                        Locale.ROOT,
                        "Temperature %.4f, fitted to %,d rows. On the %,d others the error goes from %.3f to %.3f.",
                        fitted.temperature(),
                        fitted.rows(),
                        fitted.held().rowCount(),
                        fitted.held().expectedError(),
                        fitted.after().expectedError()))
                .orElse("No temperature was fitted: " + report.reason() + ".");
    }

    private List<Part> parts() {
        List<HtmlChart> diagrams = new ArrayList<>();
        diagrams.add(diagram("reliability-before", "all rows", report.before()));
        report.fitted()
                .ifPresent(fitted ->
                        diagrams.add(diagram("reliability-after", "held-out rows at the temperature", fitted.after())));
        return List.of(
                new Part(
                        "errors",
                        "Errors",
                        List.of("Lower is better for all but accuracy. A temperature leaves accuracy as it is."),
                        List.of(),
                        List.of(errors())),
                new Part(
                        "reliability",
                        "Reliability diagram",
                        List.of(
                                "On the dashed line the model is right as often as it is sure. Below it, the model is too sure."),
                        diagrams,
                        List.of()),
                new Part(
                        "scores",
                        "Where scores lie",
                        List.of("A selection by uncertainty takes rows from the right."),
                        List.of(histogram(report.scores())),
                        List.of()));
    }

    private HtmlTable errors() {
        List<HtmlTable.Row> rows = new ArrayList<>();
        rows.add(row("all rows", report.before()));
        report.fitted().ifPresent(fitted -> {
            rows.add(row("held out", fitted.held()));
            rows.add(row("held out, at the temperature", fitted.after()));
        });
        return new HtmlTable(
                "Errors before and after the temperature",
                HtmlTable.columns(
                        "Rows",
                        "Count#",
                        "Accuracy#",
                        "Expected error#",
                        "Adaptive#",
                        "Largest gap#",
                        "Negative log-likelihood#",
                        "Brier#"),
                rows);
    }

    private static HtmlTable.Row row(String name, Calibration calibration) {
        return HtmlTable.Row.of(
                Cell.text(name),
                Cell.figure(HtmlFigures.count(calibration.rowCount())),
                Cell.figure(HtmlFigures.decimal(calibration.accuracy())),
                Cell.figure(HtmlFigures.decimal(calibration.expectedError())),
                Cell.figure(HtmlFigures.decimal(calibration.adaptiveExpectedError())),
                Cell.figure(HtmlFigures.decimal(calibration.maximumError())),
                Cell.figure(
                        Double.isInfinite(calibration.negativeLogLikelihood())
                                ? "infinite"
                                : HtmlFigures.decimal(calibration.negativeLogLikelihood())),
                Cell.figure(HtmlFigures.decimal(calibration.brier().score())));
    }

    private static HtmlChart diagram(String id, String of, Calibration calibration) {
        List<ReliabilityBin> bins = calibration.reliability();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "reliability");
        data.put("confidence", bins.stream().map(ReliabilityBin::confidence).toList());
        data.put("accuracy", bins.stream().map(ReliabilityBin::accuracy).toList());
        data.put("count", bins.stream().map(ReliabilityBin::count).toList());
        HtmlTable table = new HtmlTable(
                "Reliability of " + of,
                HtmlTable.columns("Probability", "Rows#", "Sure#", "Right#", "Gap#"),
                bins.stream()
                        .map(bin -> HtmlTable.Row.of(
                                Cell.text(HtmlFigures.decimal(bin.lower()) + " to " + HtmlFigures.decimal(bin.upper())),
                                Cell.figure(HtmlFigures.count(bin.count())),
                                Cell.figure(HtmlFigures.decimal(bin.confidence())),
                                Cell.figure(HtmlFigures.decimal(bin.accuracy())),
                                Cell.figure(HtmlFigures.signed(bin.gap()))))
                        .toList());
        return HtmlChart.of(
                id,
                "How often " + of + " are right, by how sure the model is; larger dots hold more rows",
                "Reliability diagram of " + of + ", " + HtmlFigures.count(bins.size(), "bin") + ".",
                new HtmlChart.Box(400, 280, 560),
                data,
                table);
    }

    /** Returns the histogram of scores. */
    static HtmlChart histogram(ScoreReport scores) {
        List<Histogram.Bin> bins = Histogram.of(scores.scores()).bins();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "histogram");
        data.put("score", scores.scorer());
        data.put(
                "names",
                bins.stream().map(bin -> HtmlFigures.decimal(bin.lower())).toList());
        data.put("ranges", bins.stream().map(Histogram.Bin::range).toList());
        data.put("value", bins.stream().map(Histogram.Bin::count).toList());
        HtmlTable table = new HtmlTable(
                "Rows by " + scores.scorer(),
                HtmlTable.columns("Score", "Rows#"),
                bins.stream()
                        .map(bin ->
                                HtmlTable.Row.of(Cell.text(bin.range()), Cell.figure(HtmlFigures.count(bin.count()))))
                        .toList());
        return HtmlChart.of(
                "histogram",
                "Rows by " + scores.scorer(),
                "Histogram of " + scores.scorer() + " over " + HtmlFigures.count(scores.scores().length, "row") + ".",
                new HtmlChart.Box(300, 280, 860),
                data,
                table);
    }

    private static List<Fact> method() {
        return List.of(
                new Fact("Expected error", "Mean gap between confidence and accuracy over 15 bins of equal width"),
                new Fact("Adaptive", "The same over bins of equal counts"),
                new Fact("Temperature", "Maximum likelihood on a random half of the rows, measured on the other half"));
    }
}
