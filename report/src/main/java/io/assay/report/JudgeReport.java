package io.assay.report;

import io.assay.agreement.judge.AlternativeAnnotator;
import io.assay.agreement.judge.JudgeAgreement;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Whether a judge can stand in for people, as text for people or as one JSON document for programs.
 *
 * <p>The shape of the document is pinned by the JSON Schema at {@link #schema()}. Immutable.
 */
public final class JudgeReport {
    private static final String SCHEMA = "judge.schema.json";

    private final List<Criterion> criteria;
    private final TextLayout layout;

    private JudgeReport(List<Criterion> criteria, TextLayout layout) {
        this.criteria = criteria;
        this.layout = layout;
    }

    /**
     * The judge on one criterion.
     *
     * @param name of the criterion; empty if there is only one and it has no name
     * @param ratings of the judge and the people together
     * @param together the coefficient of all of them together; undefined if it is for two raters only
     * @param test the alternative annotator test
     * @param agreement the judge's agreement with people beside that among people; empty if it was not computed
     * @param reason why it was not; empty if it was
     */
    public record Criterion(
            String name,
            RatingMatrix ratings,
            Estimate together,
            AlternativeAnnotator test,
            Optional<JudgeAgreement> agreement,
            String reason) {}

    /**
     * {@return the report of a judge}
     *
     * @param criteria what was found on each criterion, in order, at least one; copied
     * @throws IllegalArgumentException if there is none
     */
    public static JudgeReport of(List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("a report on a judge needs at least one criterion");
        }
        return new JudgeReport(List.copyOf(criteria), TextLayout.DEFAULT);
    }

    /**
     * Sets how text is laid out, and what is said about the file.
     *
     * @param newLayout width, colour, file and notes; the document takes only the last two
     * @return a new configuration, otherwise the same
     */
    public JudgeReport layout(TextLayout newLayout) {
        return new JudgeReport(criteria, newLayout);
    }

    /** {@return the JSON Schema (draft 2020-12) of the document; it refers to that of {@link JsonReport}} */
    public static String schema() {
        return JsonResource.read(SCHEMA);
    }

    /**
     * Writes the text.
     *
     * @param out receives the text
     * @throws IOException if it cannot be written
     */
    public void writeText(Appendable out) throws IOException {
        out.append(new TextJudge(layout, criteria).toString());
    }

    /**
     * Writes the document and flushes; the writer stays open.
     *
     * @param out receives the document
     * @throws IOException if the writer fails
     */
    public void writeJson(Writer out) throws IOException {
        JsonJudge.write(out, layout, criteria);
    }

    /** {@return the document} */
    public String toJson() {
        return JsonOut.text(this::writeJson);
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return new TextJudge(layout, criteria).toString();
    }
}
