package io.assay.cli;

import picocli.CommandLine.Command;

/** {@code assay simulate}: chooses what to simulate. */
@Command(
        name = "simulate",
        description = "Simulate what labels cost and gain, before money is spent on them.",
        commandListHeading = "%nWhat to simulate:%n",
        footer = {"", "'assay simulate budget --help' tells all about one of them."},
        subcommands = {
            SimulateActiveLearningCommand.class,
            SimulateBudgetCommand.class,
            SimulateCompoundingCommand.class,
            SimulateRatersCommand.class,
            SimulateRewardHackingCommand.class
        })
final class SimulateCommand extends VerbGroup {
    SimulateCommand() {
        super("what to simulate: active-learning, budget, compounding, raters or reward-hacking");
    }
}
