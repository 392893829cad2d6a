package io.assay.cli;

import picocli.CommandLine.Command;

/** {@code assay plan}: chooses what to plan. */
@Command(
        name = "plan",
        description =
                "Plan a study: how many units it needs, what labels cost, and which runs tell what makes the difference.",
        commandListHeading = "%nWhat to plan:%n",
        footer = {"", "'assay plan units --help' tells all about one of them."},
        subcommands = {PlanUnitsCommand.class, PlanCostCommand.class, PlanFactorialCommand.class})
final class PlanCommand extends VerbGroup {
    PlanCommand() {
        super("what to plan: units, cost or factorial");
    }
}
