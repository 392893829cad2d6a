package io.assay.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a result goes: standard output, or a file. */
final class OutOption {
    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file. Default: standard output.")
    @Nullable Path out;

    /** Writes the text, ended by a line feed. */
    void write(Terminal terminal, String text) throws IOException {
        String ended = text.endsWith("\n") ? text : text + "\n";
        if (out == null) {
            terminal.out().write(ended);
            terminal.out().flush();
            return;
        }
        try {
            Files.writeString(out, ended, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileAccess.failed("cannot write to " + out, out, e);
        }
    }
}
