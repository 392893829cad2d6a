package io.assay.rubric.format;

import io.assay.rubric.Placed;
import io.assay.rubric.Rubric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rubrics in forms that people and other tools work with. All text of the rubric is escaped as each form asks. */
public final class RubricExports {
    private RubricExports() {}

    /**
     * {@return a rubric as a page of Markdown, with numbered criteria}
     *
     * @param rubric to be read by people
     */
    public static String markdown(Rubric rubric) {
        return new MarkdownPage(rubric).text();
    }

    /**
     * {@return a rubric as a form: one HTML page that needs no network, keeps answers in the browser, and saves sheets that {@link ScoreSheets}
     * reads}
     *
     * @param rubric to be filled in
     */
    public static String htmlForm(Rubric rubric) {
        return HtmlForm.of(rubric.validated());
    }

    /**
     * {@return the headings of a wide table of score sheets, for a spreadsheet}
     *
     * @param rubric to be filled in
     * @throws IllegalArgumentException if an id of a criterion is that of another column
     */
    public static String csvSheet(Rubric rubric) {
        return SheetTableWriter.blank(rubric, List.of(), "");
    }

    /**
     * {@return a wide table of empty score sheets, stamped with the rubric, for a spreadsheet}
     *
     * @param rubric to be filled in
     * @param items ids of the items
     * @param rater id of the rater
     * @throws IllegalArgumentException if an id of a criterion is that of another column
     */
    public static String csvSheet(Rubric rubric, List<String> items, String rater) {
        return SheetTableWriter.blank(rubric, items, rater);
    }

    /**
     * {@return the JSON Schema (2020-12) of a score sheet, as {@link ScoreSheets} reads it from JSON}
     *
     * @param rubric to be filled in
     */
    public static String answerSchema(Rubric rubric) {
        return TreeWriter.json(AnswerSchema.of(rubric));
    }

    /**
     * {@return a labelling configuration for Label Studio, whose tasks have the item in {@code text}}
     *
     * <p>Choices are exported as {@link ScoreSheets} spells answers. Conditions become {@code visibleWhen}, which knows no "or" over several
     * criteria, nor measures: a comment tells where a criterion is shown always for that reason.
     *
     * @param rubric to be filled in
     */
    public static String labelStudio(Rubric rubric) {
        return new LabelStudio(rubric).text();
    }

    /**
     * {@return what a judge is asked, by id of criterion, with <code>{{task}}</code> and <code>{{reply}}</code> to be replaced}
     *
     * <p>{@code &} and {@code <} in what replaces them must be escaped; {@link JudgePrompt} does so.
     *
     * @param rubric to judge by
     */
    public static Map<String, String> judgePrompts(Rubric rubric) {
        Map<String, String> prompts = new LinkedHashMap<>();
        for (Placed placed : rubric.criteria()) {
            prompts.put(
                    placed.criterion().id(), JudgePrompt.of(placed.criterion()).about("{{task}}", "{{reply}}"));
        }
        return Collections.unmodifiableMap(prompts);
    }
}
