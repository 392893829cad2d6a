package io.assay.report;

import io.assay.agreement.plan.UnitsNeeded;
import io.assay.core.Estimate;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * How many units a study needs, as text for people or as one JSON document for programs.
 *
 * <p>The shape of the document is pinned by the JSON Schema at {@link #schema()}. Immutable.
 */
public final class PlanReport {
    private static final String SCHEMA = "plan.schema.json";

    private final Question question;
    private final List<Answer> answers;
    private final TextLayout layout;

    private PlanReport(Question question, List<Answer> answers, TextLayout layout) {
        this.question = question;
        this.answers = answers;
        this.layout = layout;
    }

    /** What the units are for. */
    public enum Goal {
        /** An interval of a wanted width. */
        WIDTH,
        /** To show that the coefficient is on one side of a threshold. */
        AGAINST,
        /** To tell the agreements of two samples apart. */
        APART_FROM;

        /** Returns the name in documents, such as {@code apart-from}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What was asked.
     *
     * @param coefficient any figure of the coefficient; its name, and its distance or weights, are told
     * @param expected what the coefficient is expected to be
     * @param goal what the units are for
     * @param target the wanted width, the threshold, or the agreement of the other sample
     * @param confidence of the interval, or one minus the accepted chance of a false claim
     * @param power the wanted chance of a true claim; without meaning for a width
     */
    public record Question(
            Estimate coefficient, double expected, Goal goal, double target, double confidence, double power) {}

    /**
     * The answer for a number of raters.
     *
     * @param raters ratings per unit
     * @param needed the units, of each sample
     * @param method {@code formula} or {@code simulation}
     * @param source where the formula is published, or what was simulated; a clause for people
     */
    public record Answer(int raters, UnitsNeeded needed, String method, String source) {}

    /**
     * {@return the report}
     *
     * @param question what was asked
     * @param answers by number of raters, at least one; copied
     * @throws IllegalArgumentException if there is none
     */
    public static PlanReport of(Question question, List<Answer> answers) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("a plan needs at least one number of raters");
        }
        return new PlanReport(question, List.copyOf(answers), TextLayout.DEFAULT);
    }

    /**
     * Sets how text is laid out.
     *
     * @param newLayout width and colour
     * @return a new configuration, otherwise the same
     */
    public PlanReport layout(TextLayout newLayout) {
        return new PlanReport(question, answers, newLayout);
    }

    /** {@return the JSON Schema (draft 2020-12) of the document} */
    public static String schema() {
        return JsonResource.read(SCHEMA);
    }

    /** Returns the ratings that the units of an answer take, over all samples. */
    static long ratings(Question question, Answer answer) {
        long samples = question.goal() == Goal.APART_FROM ? 2 : 1;
        return samples * answer.raters() * answer.needed().units().orElseThrow();
    }

    /**
     * Writes the text.
     *
     * @param out receives the text
     * @throws IOException if it cannot be written
     */
    public void writeText(Appendable out) throws IOException {
        out.append(toString());
    }

    /**
     * Writes the document and flushes; the writer stays open.
     *
     * @param out receives the document
     * @throws IOException if the writer fails
     */
    public void writeJson(Writer out) throws IOException {
        JsonPlan.write(out, question, answers);
    }

    /** {@return the document} */
    public String toJson() {
        return JsonOut.text(this::writeJson);
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return TextPlan.of(layout.style(), question, answers);
    }
}
