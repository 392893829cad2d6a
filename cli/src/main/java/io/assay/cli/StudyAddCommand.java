package io.assay.cli;

import io.assay.report.StudyReports;
import io.assay.study.AddOptions;
import io.assay.study.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay study add}: hands something in. */
@Command(
        name = "add",
        description =
                "Hand something in: sheets that were filled in or other ratings, a revised rubric, or a model's outputs for the"
                        + " units without labels. What it is, is recognised.",
        footer = {
            "",
            "Examples:",
            "  assay study add study study/rounds/1/sheets/ana.csv",
            "  assay study add study revised.yaml",
            "  assay study add study logits.csv --take 50",
            "",
            "Exit codes: 0 taken, 2 bad usage or bad input, 3 internal error."
        })
final class StudyAddCommand extends Verb {
    @ParentCommand
    StudyCommand parent;

    @Mixin
    StudyFolder.Argument argument;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "What to hand in. Ratings are CSV or TSV, plain or gzip, JSON, JSON lines or Parquet, with a row per rating or per sheet, or"
                            + " a column per rater; outputs of a model are CSV, Parquet or .npy. Without a file, what was left undone is"
                            + " finished.")
    List<Path> files = List.of();

    @Option(names = "--replace", description = "Let answers take the place of earlier, different ones.")
    boolean replace;

    @Option(names = "--only-assigned", description = "Pass over answers that were not asked for.")
    boolean onlyAssigned;

    @Option(names = "--close", description = "Measure the round with the answers there are.")
    boolean close;

    @Option(names = "--accept", description = "Take files that were changed by hand as they are now.")
    boolean accept;

    @Option(
            names = "--take",
            paramLabel = "N",
            description =
                    "How many units to label next. Default: as many as the budget pays for, and at most the size of the first"
                            + " sample.")
    @Nullable Integer take;

    @Option(
            names = "--ids",
            paramLabel = "FILE",
            description =
                    "Ids of the rows of a model's outputs, one per line. Default: those of the file; in a .npy file, which has none, the units"
                            + " of units.csv in their order.")
    @Nullable Path ids;

    @Mixin
    StudyFolder.Wait wait;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parent.terminal();
        Study study = argument.study().waiting(wait.duration());
        List<String> told = StudyFolder.told(() -> study.add(files, options()));
        if (output.isJson()) {
            StudyReports.json(study.status())
                    .file(argument.folder.toString())
                    .notes(told)
                    .write(terminal.out());
        } else {
            StudyReports.text(study.status())
                    .layout(output.layout(terminal, argument.folder.toString(), told))
                    .write(terminal.out());
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private AddOptions options() {
        return new AddOptions(
                replace,
                onlyAssigned,
                accept,
                close,
                take == null ? OptionalInt.empty() : OptionalInt.of(take),
                Optional.ofNullable(ids));
    }
}
