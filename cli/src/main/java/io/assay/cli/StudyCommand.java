package io.assay.cli;

import picocli.CommandLine.Command;

/** {@code assay study}: chooses what to do with a study. */
@Command(
        name = "study",
        description =
                "Run a study in four steps: measure a baseline, revise the rubric, measure the same units again, and choose what"
                        + " to label next.",
        commandListHeading = "%nWhat to do:%n",
        footer = {
            "",
            "'assay study status DIR' always says where a study stands and what to do next. Start with:",
            "  assay study init DIR --units units.csv --raters ana,ben,cem --rubric rubric.yaml"
        },
        subcommands = {
            StudyInitCommand.class,
            StudyAddCommand.class,
            StudyStatusCommand.class,
            StudyReportCommand.class,
            StudyCausesCommand.class
        })
final class StudyCommand extends VerbGroup {
    StudyCommand() {
        super("what to do with a study: init, add, status, report or causes");
    }
}
