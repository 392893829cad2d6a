package io.assay.report;

import io.assay.study.causes.CauseReport;
import io.assay.study.causes.CriteriaReport;
import io.assay.study.raters.SimulatedRatings;
import java.util.Map;

/** Reports on why raters disagree, and on simulated raters: one text for people or one JSON document for programs. */
public final class CauseReports {
    private static final String SCHEMA = "causes.schema.json";

    private CauseReports() {}

    /**
     * {@return the text of the causes on one criterion: those claimed by share, those not, and what cannot be told}
     *
     * @param report what to report; kept
     */
    public static TextReport text(CauseReport report) {
        return TextReport.of(layout -> new TextCauses(layout).of(report));
    }

    /**
     * {@return the text of the causes on several criteria together}
     *
     * @param report what to report; kept
     */
    public static TextReport text(CriteriaReport report) {
        return TextReport.of(layout -> new TextCauses(layout).of(report));
    }

    /**
     * {@return the document of the causes on one criterion; its shape is pinned by {@link #schema()}}
     *
     * @param report what to report; kept
     */
    public static JsonReport json(CauseReport report) {
        return JsonReport.of(json -> new JsonCauses(json).write(report, Map.of()));
    }

    /**
     * {@return the document of the causes on several criteria, together and on each; its shape is pinned by {@link #schema()}}
     *
     * @param report what to report; kept
     */
    public static JsonReport json(CriteriaReport report) {
        return JsonReport.of(json -> new JsonCauses(json).write(report.overall(), report.criteria()));
    }

    /**
     * {@return the description of simulated ratings: units, raters and their models in words}
     *
     * @param drawn the ratings; kept
     * @param seed what they were drawn with
     */
    public static JsonReport description(SimulatedRatings drawn, long seed) {
        return JsonReport.of(json -> new JsonCauses(json).write(drawn, seed));
    }

    /** {@return the JSON Schema (draft 2020-12) of the document of causes; it refers to that of {@link JsonReport}} */
    public static String schema() {
        return JsonResource.read(SCHEMA);
    }
}
