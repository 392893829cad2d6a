package io.assay.cli;

import io.assay.agreement.diagnose.Verdict;
import io.assay.report.StudyReports;
import io.assay.study.RoundAnalysis;
import io.assay.study.StudyStory;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay study report}: the story of a study. */
@Command(
        name = "report",
        description =
                "Tell the story of a study: agreement before and after, what changed in the rubric, whose disagreement remains,"
                        + " and what it costs.",
        footer = {
            "",
            "Examples:",
            "  assay study report study --html report.html",
            "  assay study report study --format json",
            "",
            "Exit codes: 0 report written, 1 verdict below tentative with --require-trust, 2 bad usage or bad input, 3 internal"
                    + " error."
        })
final class StudyReportCommand extends Verb {
    @ParentCommand
    StudyCommand parent;

    @Mixin
    StudyFolder.Argument argument;

    @Option(
            names = "--require-trust",
            description =
                    "Exit with 1 unless the verdict of the last round on random units is tentative or good. The report is written all the"
                            + " same.")
    boolean requireTrust;

    @Mixin
    HtmlTarget html;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parent.terminal();
        String folder = argument.folder.toString();
        html.check(folder);
        StudyStory story = Compute.with(
                terminal, () -> StudyFolder.told(() -> argument.study().story()));
        if (output.isJson()) {
            StudyReports.json(story).file(folder).write(terminal.out());
        } else {
            StudyReports.text(story)
                    .layout(output.layout(terminal, folder, List.of()))
                    .write(terminal.out());
        }
        terminal.out().flush();
        html.write(StudyReports.html(story).source(folder));
        return requireTrust ? gate(story, terminal) : ExitCode.OK;
    }

    private static int gate(StudyStory story, Terminal terminal) {
        RoundAnalysis last = story.judged().orElse(null);
        if (last == null) {
            terminal.err().println("assay: no round is measured yet, so no label is shown to be trusted");
            return ExitCode.GATE;
        }
        Verdict verdict = last.worst().verdict();
        if (verdict.level() == Verdict.Level.TENTATIVE || verdict.level() == Verdict.Level.GOOD) {
            return ExitCode.OK;
        }
        terminal.err().println("assay: " + verdict.text());
        return ExitCode.GATE;
    }
}
