package io.assay.cli;

import io.assay.io.DataFormatException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.ServiceConfigurationError;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code assay} command. */
public final class Main {
    private static final Pattern NOT_A_NUMBER = Pattern.compile("is not an? (int|long|double)$");

    private final Terminal terminal;

    Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new Main(Terminal.ofProcess()).run(arguments));
    }

    /** Runs the command and returns its exit code. */
    int run(String... arguments) {
        boolean debug = Arrays.asList(arguments).contains("--debug");
        try {
            return commandLine(debug).execute(arguments);
        } catch (OutOfMemoryError e) {
            return outOfMemory(e, debug);
        } catch (ServiceConfigurationError e) {
            return badService(e, debug);
        } catch (Throwable e) {
            return internal(e, debug);
        } finally {
            terminal.err().flush();
        }
    }

    private CommandLine commandLine(boolean debug) {
        CommandLine line = new CommandLine(new AssayCommand(terminal));
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(terminal.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloursOut() ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setParameterExceptionHandler(this::badUsage);
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, debug));
        return line;
    }

    private int badUsage(ParameterException e, String[] arguments) {
        PrintWriter err = terminal.err();
        String message = String.valueOf(e.getMessage());
        err.println("assay: "
                + NOT_A_NUMBER
                        .matcher(message)
                        .replaceAll(m -> m.group(1).equals("double") ? "is not a number" : "is not a whole number"));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private int failed(Exception e, boolean debug) {
        if (e instanceof DataFormatException || e instanceof UsageException) {
            report(e);
            trace(e, debug);
            return ExitCode.USAGE;
        }
        return internal(e, debug);
    }

    /** A coefficient of the user's own that cannot be taken. */
    private int badService(ServiceConfigurationError e, boolean debug) {
        report(e);
        trace(e, debug);
        return ExitCode.USAGE;
    }

    /** Options are told for files of ratings only, as other files are read without any. */
    private void report(Throwable e) {
        String message = String.valueOf(e.getMessage());
        boolean isRatings = e instanceof DataFormatException;
        boolean isData = isRatings || (e instanceof UsageException usage && usage.isData());
        terminal.err().println(isData ? message : "assay: " + message);
        String hint = isRatings ? Wording.hint(message) : "";
        if (!hint.isEmpty()) {
            terminal.err().println("Options that may help: " + hint);
        }
    }

    private int internal(Throwable e, boolean debug) {
        terminal.err()
                .println("assay: internal error: " + e.getClass().getSimpleName()
                        + (e.getMessage() == null ? "" : ": " + firstLine(e.getMessage()))
                        + (debug ? "" : "; run with --debug for the stack trace"));
        trace(e, debug);
        return ExitCode.INTERNAL;
    }

    private int outOfMemory(OutOfMemoryError e, boolean debug) {
        long limit = Runtime.getRuntime().maxMemory() >> 20;
        terminal.err()
                .println("assay: " + limit + " MB of memory are not enough for this file; allow more, as in"
                        + " JAVA_TOOL_OPTIONS=-Xmx" + Math.max(1, limit / 512) + "g, or audit fewer criteria at a time"
                        + " with --criterion");
        trace(e, debug);
        return ExitCode.INTERNAL;
    }

    private void trace(Throwable e, boolean debug) {
        if (debug) {
            e.printStackTrace(terminal.err());
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
