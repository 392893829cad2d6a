package io.assay.cli;

import picocli.CommandLine.Option;

/** For whom results are written. */
class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "text for people, json for programs. Default: ${DEFAULT-VALUE}.")
    Format format = Format.text;

    /** What a report is written as; spelled as on the command line. */
    @SuppressWarnings("checkstyle:ConstantName")
    enum Format {
        /** For people. */
        text,
        /** For programs. */
        json
    }

    final boolean isJson() {
        return format == Format.json;
    }
}
