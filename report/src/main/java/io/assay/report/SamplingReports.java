package io.assay.report;

import io.assay.sampling.Selection;

/**
 * Reports on what to label next: selections, scores, calibration, simulated active learning and costs, as texts for people, JSON documents for
 * programs and HTML pages. An undefined figure is shown with its reason.
 */
public final class SamplingReports {
    private static final String SCHEMA = "sampling.schema.json";

    private SamplingReports() {}

    /**
     * {@return the text of a selection: what was chosen from, and the first rows}
     *
     * @param selection what to report; kept
     */
    public static TextReport text(Selection selection) {
        return TextReport.of(layout -> new TextSampling(layout).of(selection));
    }

    /**
     * {@return the text of scores: their range and where they lie}
     *
     * @param scores what to report; kept
     */
    public static TextReport text(ScoreReport scores) {
        return TextReport.of(layout -> new TextSampling(layout).of(scores));
    }

    /**
     * {@return the text of a calibration: errors before and after a temperature, and the reliability diagram}
     *
     * @param calibration what to report; kept
     */
    public static TextReport text(CalibrationReport calibration) {
        return TextReport.of(layout -> new TextSampling(layout).of(calibration));
    }

    /**
     * {@return the text of a simulation: curves, areas and savings}
     *
     * @param simulation what to report; kept
     */
    public static TextReport text(SimulationReport simulation) {
        return TextReport.of(layout -> new TextSimulation(layout).of(simulation));
    }

    /**
     * {@return the text of costs: everything beside a part}
     *
     * @param cost what to report; kept
     */
    public static TextReport text(CostReport cost) {
        return TextReport.of(layout -> new TextSimulation(layout).of(cost));
    }

    /**
     * {@return the document of a selection; its shape is pinned by {@link #schema()}}
     *
     * @param selection what to report; kept
     */
    public static JsonReport json(Selection selection) {
        return JsonReport.of(json -> new JsonSampling(json).write(selection));
    }

    /**
     * {@return the document of scores; its shape is pinned by {@link #schema()}}
     *
     * @param scores what to report; kept
     */
    public static JsonReport json(ScoreReport scores) {
        return JsonReport.of(json -> new JsonSampling(json).write(scores));
    }

    /**
     * {@return the document of a calibration; its shape is pinned by {@link #schema()}}
     *
     * @param calibration what to report; kept
     */
    public static JsonReport json(CalibrationReport calibration) {
        return JsonReport.of(json -> new JsonSampling(json).write(calibration));
    }

    /**
     * {@return the document of a simulation; its shape is pinned by {@link #schema()}}
     *
     * @param simulation what to report; kept
     */
    public static JsonReport json(SimulationReport simulation) {
        return JsonReport.of(json -> new JsonSimulation(json).write(simulation));
    }

    /**
     * {@return the document of costs; its shape is pinned by {@link #schema()}}
     *
     * @param cost what to report; kept
     */
    public static JsonReport json(CostReport cost) {
        return JsonReport.of(json -> new JsonSimulation(json).write(cost));
    }

    /**
     * {@return the page of a calibration, with reliability diagram and histogram of scores, and no date}
     *
     * @param calibration what to report; kept
     */
    public static HtmlReport html(CalibrationReport calibration) {
        return HtmlReport.of(
                "a calibration",
                "How far the probabilities can be believed",
                options -> HtmlTemplates.SAMPLING.execute(HtmlCalibration.page(calibration, options)));
    }

    /**
     * {@return the page of a simulation, with learning curves, and no date}
     *
     * @param simulation what to report; kept
     */
    public static HtmlReport html(SimulationReport simulation) {
        return HtmlReport.of(
                "a simulation",
                "Active learning, simulated",
                options -> HtmlTemplates.SAMPLING.execute(HtmlSimulation.page(simulation, options)));
    }

    /** {@return the JSON Schema (draft 2020-12) of these documents, told apart by their field {@code kind}} */
    public static String schema() {
        return JsonResource.read(SCHEMA);
    }
}
