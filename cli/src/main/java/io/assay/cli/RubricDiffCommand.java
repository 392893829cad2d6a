package io.assay.cli;

import io.assay.rubric.RubricDiff;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay rubric diff}: what changed, and what follows for answers already given. */
@Command(
        name = "diff",
        description =
                "Tell what changed between two versions of a rubric, and whether stored answers can be re-scored or need"
                        + " raters again.",
        footer = {
            "",
            "Examples:",
            "  assay rubric diff v1.yaml v2.yaml",
            "  assay rubric diff v1.yaml v2.yaml --format json",
            "",
            "Exit codes: 0 compared, whatever changed, 2 bad usage or bad input, 3 internal error."
        })
final class RubricDiffCommand extends Verb {
    @ParentCommand
    RubricCommand parent;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier version of the rubric.")
    Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later version of the rubric.")
    Path after;

    @Mixin
    FormatOption format;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parent.terminal();
        RubricInput input = new RubricInput(terminal);
        RubricDiff diff = RubricDiff.of(input.rubric(before), input.rubric(after));
        terminal.out().write(format.isJson() ? diff.toJson() : diff.toString());
        terminal.out().write("\n");
        terminal.out().flush();
        return ExitCode.OK;
    }
}
