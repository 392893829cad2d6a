package io.assay.report;

import io.assay.rubric.ScoreSummary;
import io.assay.rubric.diagnose.RubricAgreement;
import io.assay.rubric.diagnose.RubricComparison;
import java.util.Optional;

/**
 * Reports on rubrics: how far raters agree on each criterion, and whether they agree more with a new version. Each is one HTML page, one text
 * for people or one JSON document for programs. An undefined figure is shown with its reason.
 */
public final class RubricReports {
    private static final String AGREEMENT_SCHEMA = "rubric.schema.json";
    private static final String COMPARISON_SCHEMA = "rubric-comparison.schema.json";

    private static final String SCORES_SCHEMA = "rubric-scores.schema.json";

    private RubricReports() {}

    /**
     * {@return the page of an analysis, with the default thresholds and no date}
     *
     * @param agreement what to report; kept
     */
    public static HtmlReport html(RubricAgreement agreement) {
        return HtmlReport.of(
                "a rubric",
                "Agreement on a rubric",
                options -> HtmlTemplates.RUBRIC.execute(HtmlRubricPage.of(agreement, options)));
    }

    /**
     * {@return the page of a comparison, with no date}
     *
     * @param comparison what to report; kept
     */
    public static HtmlReport html(RubricComparison comparison) {
        return HtmlReport.of(
                "two versions of a rubric",
                "Two versions of a rubric",
                options -> HtmlTemplates.CHANGES.execute(HtmlChangesPage.of(comparison, options)));
    }

    /**
     * {@return the text of an analysis: the table of {@link RubricAgreement#explain()}, what to rewrite next and the findings}
     *
     * @param agreement what to report; kept
     */
    public static TextReport text(RubricAgreement agreement) {
        return TextReport.of(layout -> new TextRubric(layout).of(agreement));
    }

    /**
     * {@return the text of a comparison: the table of {@link RubricComparison#explain()} and a sentence on each criterion and the total}
     *
     * @param comparison what to report; kept
     */
    public static TextReport text(RubricComparison comparison) {
        return TextReport.of(layout -> new TextRubric(layout).of(comparison));
    }

    /**
     * {@return the document of an analysis; its shape is pinned by {@link #agreementSchema()}}
     *
     * @param agreement what to report; kept
     */
    public static JsonReport json(RubricAgreement agreement) {
        return JsonReport.of(json -> new JsonRubric(json).write(agreement));
    }

    /**
     * {@return the document of a comparison; its shape is pinned by {@link #comparisonSchema()}}
     *
     * @param comparison what to report; kept
     */
    public static JsonReport json(RubricComparison comparison) {
        return JsonReport.of(json -> new JsonChanges(json).write(comparison));
    }

    /**
     * {@return the text of scores: how they ended, where points are lost, and the first of them one by one}
     *
     * @param scores what to report; kept
     */
    public static TextReport text(ScoreSummary scores) {
        return TextReport.of(layout -> new TextScores(layout).of(scores));
    }

    /**
     * {@return the document of scores and of their agreement; its shape is pinned by {@link #scoresSchema()}}
     *
     * @param scores what to report; kept
     * @param agreement of the raters who gave them; empty if it was not computed
     */
    public static JsonReport json(ScoreSummary scores, Optional<RubricAgreement> agreement) {
        return JsonReport.of(json -> new JsonScores(json).write(scores, agreement));
    }

    /** {@return the JSON Schema (draft 2020-12) of the document of scores; it refers to that of an analysis and of {@link JsonReport}} */
    public static String scoresSchema() {
        return JsonResource.read(SCORES_SCHEMA);
    }

    /** {@return the JSON Schema (draft 2020-12) of the document of an analysis; it refers to that of {@link JsonReport}} */
    public static String agreementSchema() {
        return JsonResource.read(AGREEMENT_SCHEMA);
    }

    /** {@return the JSON Schema (draft 2020-12) of the document of a comparison; it refers to that of {@link JsonReport}} */
    public static String comparisonSchema() {
        return JsonResource.read(COMPARISON_SCHEMA);
    }
}
