package io.assay.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Where the command reads and writes. Text is UTF-8 whatever the locale, so that a report is the same everywhere.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param environment environment variables
 * @param outIsTerminal whether a person looks at standard output
 * @param errIsTerminal whether a person looks at standard error
 */
record Terminal(
        InputStream in,
        Output out,
        PrintWriter err,
        Map<String, String> environment,
        boolean outIsTerminal,
        boolean errIsTerminal) {
    private static final int DEFAULT_WIDTH = 80;

    /** Returns the terminal of a set of streams that nobody looks at. */
    static Terminal of(InputStream in, OutputStream out, OutputStream err) {
        return new Terminal(in, new Output(out), writer(err), Map.of(), false, false);
    }

    /** Returns the terminal of this process. */
    static Terminal ofProcess() {
        return new Terminal(
                new FileInputStream(FileDescriptor.in),
                new Output(new FileOutputStream(FileDescriptor.out)),
                writer(new FileOutputStream(FileDescriptor.err)),
                System.getenv(),
                isTerminal(1),
                isTerminal(2));
    }

    /** Returns the same terminal with another input. */
    Terminal reading(InputStream input) {
        return new Terminal(input, out, err, environment, outIsTerminal, errIsTerminal);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /*
     * Java tells only whether input and output both are a terminal, and nothing about standard error. Linux says it per
     * descriptor; elsewhere the guess of picocli must do.
     */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return Ansi.AUTO.enabled();
        }
    }

    /** Returns whether to colour standard output when the user did not say. */
    boolean coloursOut() {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        return outIsTerminal && !refused;
    }

    /** Returns the width of standard output in columns; 80 if unknown. */
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.matches("[1-9][0-9]{1,4}")) {
            return Integer.parseInt(columns);
        }
        return outIsTerminal ? new UsageMessageSpec().autoWidth(true).width() : DEFAULT_WIDTH;
    }
}
