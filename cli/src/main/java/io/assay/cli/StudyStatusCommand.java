package io.assay.cli;

import io.assay.report.StudyReports;
import io.assay.study.StudyStatus;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code assay study status}: where a study stands. */
@Command(
        name = "status",
        description = "Tell where a study stands and the one next thing to do. Changes nothing.",
        footer = {
            "",
            "Examples:",
            "  assay study status study",
            "  assay study status study --format json",
            "",
            "Exit codes: 0 told, 2 bad usage or no study, 3 internal error."
        })
final class StudyStatusCommand extends Verb {
    @ParentCommand
    StudyCommand parent;

    @Mixin
    StudyFolder.Argument argument;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parent.terminal();
        String folder = argument.folder.toString();
        StudyStatus status = StudyFolder.told(() -> argument.study().status());
        if (output.isJson()) {
            StudyReports.json(status).file(folder).write(terminal.out());
        } else {
            StudyReports.text(status)
                    .layout(output.layout(terminal, folder, List.of()))
                    .write(terminal.out());
        }
        terminal.out().flush();
        return ExitCode.OK;
    }
}
