package io.assay.cli;

import picocli.CommandLine.Command;

/** {@code assay simulate}: chooses what to simulate. */
@Command(
        name = "simulate",
        description = "Simulate what labels would have gained, on data whose labels are known.",
        commandListHeading = "%nWhat to simulate:%n",
        footer = {"", "'assay simulate active-learning --help' tells all about it."},
        subcommands = SimulateActiveLearningCommand.class)
final class SimulateCommand extends VerbGroup {
    SimulateCommand() {
        super("what to simulate: active-learning");
    }
}
