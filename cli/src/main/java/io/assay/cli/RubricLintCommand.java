package io.assay.cli;

import io.assay.rubric.Rubric;
import io.assay.rubric.lint.Baseline;
import io.assay.rubric.lint.LintReport;
import io.assay.rubric.lint.Linter;
import io.assay.rubric.lint.Severity;
import io.assay.rubric.lint.WordLists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay rubric lint}: what in a rubric raters will read differently. */
@Command(
        name = "lint",
        description =
                "Find wording that raters will read differently, levels that do not tell apart, and scores that cannot come out"
                        + " as meant. No language model is asked.",
        footer = {
            "",
            "Examples:",
            "  assay rubric lint rubric.yaml",
            "  assay rubric lint rubric.yaml --fail-on warning --without VAG11,STR06",
            "  assay rubric lint rubric.yaml --write-baseline lint-baseline.txt",
            "  assay rubric lint rubric.yaml --baseline lint-baseline.txt --format json",
            "",
            "Exit codes: 0 no errors, 1 errors (or what --fail-on names), 2 bad usage or bad input, 3 internal error."
        })
final class RubricLintCommand extends Verb {
    @ParentCommand
    RubricCommand parent;

    @Mixin
    RubricOption rubric;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Exit with 1 from this severity on: error, warning or info. Default: ${DEFAULT-VALUE}.")
    Severity failOn = Severity.ERROR;

    @Option(
            names = "--without",
            paramLabel = "ID,...",
            split = ",",
            hideParamSyntax = true,
            description = "Lints to leave out, such as VAG11.")
    List<String> without = List.of();

    @Option(
            names = "--words",
            paramLabel = "DIRECTORY",
            description = "Word lists to add: files such as subjective.txt, a word or phrase per line.")
    @Nullable Path words;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Findings to let stand, as --write-baseline wrote them; only new ones are reported.")
    @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Write all findings to this file, to be let stand from now on.")
    @Nullable Path writeBaseline;

    @Mixin
    FormatOption format;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parent.terminal();
        FileAccess.keep(writeBaseline, rubric.file);
        Linter linter = linter();
        Rubric read = rubric.read(terminal);
        LintReport report = Compute.with(terminal, () -> linter.lint(read));
        terminal.out().write((format.isJson() ? report.toJson() : report.toString()).stripTrailing() + "\n");
        terminal.out().flush();
        if (writeBaseline != null) {
            freeze(report, writeBaseline);
            return ExitCode.OK;
        }
        return report.hasAny(failOn) ? ExitCode.GATE : ExitCode.OK;
    }

    private Linter linter() {
        Path lists = words;
        Path frozen = baseline;
        try {
            Linter linter = Linter.standard().without(without.toArray(new String[0]));
            if (lists != null) {
                WordLists more =
                        FileAccess.read(lists, () -> WordLists.english().extendedBy(lists));
                linter = linter.words(more);
            }
            return frozen == null ? linter : linter.baseline(FileAccess.read(frozen, () -> Baseline.read(frozen)));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--without: " + e.getMessage(), e);
        }
    }

    private static void freeze(LintReport report, Path file) {
        try {
            Baseline.of(report).write(file);
        } catch (IOException e) {
            throw FileAccess.failed("cannot write to " + file, file, e);
        }
    }
}
