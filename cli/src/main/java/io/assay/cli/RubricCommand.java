package io.assay.cli;

import picocli.CommandLine.Command;

/** {@code assay rubric}: chooses what to do with a rubric. */
@Command(
        name = "rubric",
        description = "Work on a rubric: lint, render, test and compare it, and score sheets with it.",
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
final class RubricCommand extends VerbGroup {
    RubricCommand() {
        super("what to do with a rubric: lint, render, score, agreement, diff, compare or test");
    }
}
