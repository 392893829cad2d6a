package io.assay.report;

import io.assay.study.StudyStatus;
import io.assay.study.StudyStory;

/**
 * Reports on a study: where it stands, and its whole story. The story is one HTML page, one text for people or one JSON document for programs.
 * An undefined figure is shown with its reason.
 */
public final class StudyReports {
    private static final String SCHEMA = "study.schema.json";

    private StudyReports() {}

    /**
     * {@return the text of where a study stands: its rounds, what they cost, and the next thing to do}
     *
     * @param status what to report; kept
     */
    public static TextReport text(StudyStatus status) {
        return TextReport.of(layout -> new TextStudy(layout).of(status));
    }

    /**
     * {@return the text of a story: its rounds, what changed, whose disagreement remains, and the next thing to do}
     *
     * @param story what to report; kept
     */
    public static TextReport text(StudyStory story) {
        return TextReport.of(layout -> new TextStudy(layout).of(story));
    }

    /**
     * {@return the document of where a study stands; its shape is pinned by {@link #schema()}}
     *
     * @param status what to report; kept
     */
    public static JsonReport json(StudyStatus status) {
        return JsonReport.of(json -> new JsonStudy(json).write(status));
    }

    /**
     * {@return the document of a story: where the study stands, and each comparison in full; its shape is pinned by {@link #schema()}}
     *
     * @param story what to report; kept
     */
    public static JsonReport json(StudyStory story) {
        return JsonReport.of(json -> new JsonStudy(json).write(story));
    }

    /**
     * {@return the page of a story, with no date}
     *
     * @param story what to report; kept
     */
    public static HtmlReport html(StudyStory story) {
        return HtmlReport.of(
                        "a study",
                        story.plan().name(),
                        options -> HtmlTemplates.STUDY.execute(HtmlStudyPage.of(story, options)))
                .thresholds(story.plan().thresholds());
    }

    /** {@return the JSON Schema (draft 2020-12) of both documents; it refers to those of {@link JsonReport} and {@link RubricReports}} */
    public static String schema() {
        return JsonResource.read(SCHEMA);
    }
}
