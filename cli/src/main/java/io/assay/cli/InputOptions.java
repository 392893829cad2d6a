package io.assay.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Options that say which file to read and how. */
final class InputOptions {
    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description =
                    "Ratings as CSV or TSV, plain or gzip; - for standard input. Long form has a row per rating (unit, rater,"
                            + " value, perhaps criterion), wide form a row per unit and a column per rater.")
    String file;

    @Mixin
    ReadOptions reading;

    /** Reads the file. */
    Inputs read(Terminal terminal) {
        return reading.read(file, terminal);
    }
}
