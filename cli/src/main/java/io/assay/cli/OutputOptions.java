package io.assay.cli;

import io.assay.report.TextLayout;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Options that say how a report is written. */
final class OutputOptions extends FormatOption {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description =
                    "auto, always or never; auto colours terminals and honours NO_COLOR. Default: ${DEFAULT-VALUE}.")
    When color = When.auto;

    /** When to use colours; spelled as on the command line. */
    enum When {
        /** If a person looks at it. */
        auto,
        /** Even into a file. */
        always,
        /** Not at all. */
        never;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns how to lay out text for a terminal. */
    TextLayout layout(Terminal terminal, String file, List<String> notes) {
        boolean colour = switch (color) {
            case always -> true;
            case never -> false;
            case auto -> terminal.coloursOut();
        };
        return TextLayout.DEFAULT
                .file(file)
                .notes(notes)
                .width(terminal.width())
                .colour(colour);
    }
}
