package io.assay.report;

import io.assay.agreement.diagnose.Audit;
import io.assay.agreement.diagnose.Thresholds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An audit, or what {@link RubricReports} tells of a rubric, as one HTML file that needs nothing else: it opens offline, asks no server for
 * anything, follows the reader's light or dark colours, prints, and shows every chart as a table too.
 *
 * <p>Text from the ratings is escaped, and a content security policy lets no script run but the two of the report itself. The
 * same audit gives the same bytes. Immutable.
 */
public final class HtmlReport {
    private final String subject;
    private final Function<Options, String> page;
    private final Options options;

    /** What the caller may set. */
    record Options(
            String title,
            String source,
            List<String> notes,
            Thresholds thresholds,
            @Nullable Instant generatedAt) {}

    private HtmlReport(String subject, Function<Options, String> page, Options options) {
        this.subject = subject;
        this.page = page;
        this.options = options;
    }

    /**
     * {@return the report of an audit, with the default thresholds and no date}
     *
     * @param audit what to report; kept
     */
    public static HtmlReport of(Audit audit) {
        int criteria = audit.criteria().size();
        return of(
                criteria == 1 ? "1 criterion" : criteria + " criteria",
                "Label quality audit",
                options -> HtmlTemplates.AUDIT.execute(HtmlPage.of(audit, options)));
    }

    /** Returns a report of something, with the default thresholds and no date. */
    static HtmlReport of(String subject, String title, Function<Options, String> page) {
        return new HtmlReport(subject, page, new Options(title, "", List.of(), Thresholds.DEFAULT, null));
    }

    /**
     * Sets the title of the page.
     *
     * @param newTitle plain text; escaped
     * @return a new configuration, otherwise the same
     */
    public HtmlReport title(String newTitle) {
        return with(new Options(newTitle, options.source, options.notes, options.thresholds, options.generatedAt));
    }

    /**
     * Names the file that held the ratings.
     *
     * @param newSource path or name as a reader knows it; empty for none
     * @return a new configuration, otherwise the same
     */
    public HtmlReport source(String newSource) {
        return with(new Options(options.title, newSource, options.notes, options.thresholds, options.generatedAt));
    }

    /**
     * Adds what a reader should know about how the file was read, one sentence each.
     *
     * @param newNotes sentences, in order; copied
     * @return a new configuration, otherwise the same
     */
    public HtmlReport notes(List<String> newNotes) {
        return with(new Options(
                options.title, options.source, List.copyOf(newNotes), options.thresholds, options.generatedAt));
    }

    /**
     * Sets the thresholds to draw: those that the audit was made with. A comparison of rubrics draws none.
     *
     * @param newThresholds where alpha starts to be tentative and good
     * @return a new configuration, otherwise the same
     */
    public HtmlReport thresholds(Thresholds newThresholds) {
        return with(new Options(options.title, options.source, options.notes, newThresholds, options.generatedAt));
    }

    /**
     * Dates the report; without a date the same audit gives the same bytes on every day.
     *
     * @param newGeneratedAt shown in UTC
     * @return a new configuration, otherwise the same
     */
    public HtmlReport generatedAt(Instant newGeneratedAt) {
        return with(new Options(options.title, options.source, options.notes, options.thresholds, newGeneratedAt));
    }

    private HtmlReport with(Options newOptions) {
        return new HtmlReport(subject, page, newOptions);
    }

    /** {@return the page} */
    public String render() {
        return page.apply(options);
    }

    /**
     * Writes the page to a temporary file in the same directory, then moves it over the target. If anything fails, a previous
     * report stays as it was.
     *
     * @param target file to write; an existing one is replaced
     * @throws IOException if the target cannot be written; the message says why and what to do
     */
    public void write(Path target) throws IOException {
        String text = render();
        AtomicFile.write(target, out -> out.write(text));
    }

    /** Returns a line such as {@code HTML report of 4 criteria}. */
    @Override
    public String toString() {
        return "HTML report of " + subject;
    }
}
