package io.assay.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What every page has around its sections.
 *
 * @param title title of the page
 * @param facts what was measured, in a few words each
 * @param notes how the file was read
 * @param alpha whether the page speaks of alpha
 */
record HtmlFrame(String title, List<String> facts, List<String> notes, boolean alpha) {
    /** Returns a frame whose facts begin with the file and end with the date, where these were set. */
    static HtmlFrame of(HtmlReport.Options options, List<String> facts) {
        List<String> all = new ArrayList<>();
        if (!options.source().isEmpty()) {
            all.add(options.source());
        }
        all.addAll(facts);
        if (options.generatedAt() != null) {
            all.add(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC)
                    .format(options.generatedAt()));
        }
        return new HtmlFrame(options.title(), all, options.notes(), true);
    }

    /** Returns this frame for a page that does not speak of alpha. */
    HtmlFrame withoutAlpha() {
        return new HtmlFrame(title, facts, notes, false);
    }

    /** Returns the content security policy. */
    String policy() {
        return HtmlAssets.policy();
    }

    /** Returns the style sheet. */
    String style() {
        return HtmlAssets.STYLE;
    }

    /** Returns the chart library. */
    String library() {
        return HtmlAssets.LIBRARY;
    }

    /** Returns the script that draws the charts. */
    String script() {
        return HtmlAssets.SCRIPT;
    }
}
