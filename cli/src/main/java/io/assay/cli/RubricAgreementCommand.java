package io.assay.cli;

import io.assay.report.RubricReports;
import io.assay.rubric.diagnose.RubricAgreement;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code assay rubric agreement}: which criteria raters disagree on, from ratings made without a rubric of ours. */
@Command(
        name = "agreement",
        description =
                "Tell which criteria raters disagree on, and which to rewrite next, from a file of ratings with a criterion"
                        + " column. For score sheets of a rubric, 'assay rubric score' tells the same.",
        footer = {
            "",
            "Example:",
            "  assay rubric agreement ratings.csv --scale ordinal:1..5 --html report.html",
            "",
            "Exit codes: 0 report written, 2 bad usage or bad input, 3 internal error."
        })
final class RubricAgreementCommand extends Verb {
    @ParentCommand
    RubricCommand parent;

    @Mixin
    InputOptions input;

    @Mixin
    PlanOptions figures;

    @Mixin
    HtmlTarget html;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parent.terminal();
        html.check(input.name());
        Inputs inputs = input.read(terminal);
        RubricAgreement agreement = Compute.with(terminal, () -> RubricAgreement.of(inputs.ratings(), figures.plan()));
        if (output.isJson()) {
            RubricReports.json(agreement)
                    .file(input.name())
                    .notes(inputs.notes())
                    .write(terminal.out());
        } else {
            RubricReports.text(agreement)
                    .layout(output.layout(terminal, input.name(), inputs.notes()))
                    .write(terminal.out());
        }
        terminal.out().flush();
        html.write(RubricReports.html(agreement).source(input.name()).notes(inputs.notes()));
        return ExitCode.OK;
    }
}
