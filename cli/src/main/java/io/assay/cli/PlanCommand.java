package io.assay.cli;

import picocli.CommandLine.Command;

/** {@code assay plan}: chooses what to plan. */
@Command(
        name = "plan",
        description = "Plan a study: how many units it needs, and what labels cost.",
        commandListHeading = "%nWhat to plan:%n",
        footer = {"", "'assay plan units --help' tells all about one of them."},
        subcommands = {PlanUnitsCommand.class, PlanCostCommand.class})
final class PlanCommand extends VerbGroup {
    PlanCommand() {
        super("what to plan: units or cost");
    }
}
