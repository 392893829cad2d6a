package io.assay.cli;

import io.assay.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the HTML report goes. */
final class HtmlTarget {
    @Option(
            names = "--html",
            paramLabel = "REPORT",
            description = "Also write the report to this file, as one HTML page that opens offline.")
    @Nullable Path html;

    /** Refuses, before anything is computed, a place that cannot be written to. */
    void check(String input) {
        if (html == null) {
            return;
        }
        Path parent = html.toAbsolutePath().getParent();
        if (Files.isDirectory(html)) {
            throw refused("it is a directory; name a file in it, such as " + html.resolve("report.html"), null);
        }
        if (parent != null && !Files.isDirectory(parent)) {
            throw refused("there is no directory " + parent + "; create it first, or name another file", null);
        }
        if (parent != null && !Files.isWritable(parent)) {
            throw refused("you may not write into " + parent + "; name a file elsewhere", null);
        }
        if (FileAccess.isSame(html, input)) {
            throw refused("that is a file to be read; name another file", null);
        }
    }

    boolean isAsked() {
        return html != null;
    }

    void write(HtmlReport report) {
        if (html == null) {
            return;
        }
        try {
            report.write(html);
        } catch (IOException e) {
            throw refused(e.getMessage() + "; an earlier report there is unchanged", e);
        }
    }

    private UsageException refused(String why, @Nullable Throwable cause) {
        return new UsageException("cannot write the report to " + html + ": " + why, cause);
    }
}
