package io.assay.report;

import io.assay.agreement.diagnose.Audit;
import java.io.IOException;
import java.util.function.Function;

/** An audit, or what {@link RubricReports} tells of a rubric, as text for people. Immutable. */
public final class TextReport {
    private final Function<TextLayout, String> text;
    private final TextLayout layout;

    private TextReport(Function<TextLayout, String> text, TextLayout layout) {
        this.text = text;
        this.layout = layout;
    }

    /**
     * {@return the text of an audit: the verdict first, then the figures, then what to fix}
     *
     * @param audit what to report; kept
     */
    public static TextReport of(Audit audit) {
        return of(layout -> new TextAudit(audit, layout).toString());
    }

    /** Returns a text that is laid out as asked. */
    static TextReport of(Function<TextLayout, String> text) {
        return new TextReport(text, TextLayout.DEFAULT);
    }

    /**
     * Sets how the text is laid out.
     *
     * @param newLayout width, colour and notes
     * @return a new configuration, otherwise the same
     */
    public TextReport layout(TextLayout newLayout) {
        return new TextReport(text, newLayout);
    }

    /**
     * Writes the text.
     *
     * @param out receives the text
     * @throws IOException if it cannot be written
     */
    public void write(Appendable out) throws IOException {
        out.append(toString());
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return text.apply(layout);
    }
}
