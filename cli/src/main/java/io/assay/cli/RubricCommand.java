package io.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code assay rubric}: chooses what to do with a rubric. */
@Command(
        name = "rubric",
        description = "Work on a rubric: lint, render, test and compare it, and score sheets with it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nWhat to do:%n",
        footer = {
            "",
            "'assay rubric lint --help' tells all about one of them. Start with: assay rubric lint rubric.yaml"
        },
        subcommands = {
            RubricLintCommand.class,
            RubricRenderCommand.class,
            RubricScoreCommand.class,
            RubricAgreementCommand.class,
            RubricDiffCommand.class,
            RubricCompareCommand.class,
            RubricTestCommand.class
        })
final class RubricCommand implements Runnable {
    @ParentCommand
    AssayCommand assay;

    @Spec
    CommandSpec spec;

    Terminal terminal() {
        return assay.terminal();
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do with a rubric: lint, render, score, agreement, diff, compare or test");
    }
}
