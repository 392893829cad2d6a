package io.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code assay simulate}: chooses what to simulate. */
@Command(
        name = "simulate",
        description = "Simulate what labels would have gained, on data whose labels are known.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nWhat to simulate:%n",
        footer = {"", "'assay simulate active-learning --help' tells all about it."},
        subcommands = SimulateActiveLearningCommand.class)
final class SimulateCommand implements Runnable {
    @ParentCommand
    AssayCommand assay;

    @Spec
    CommandSpec spec;

    Terminal terminal() {
        return assay.terminal();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to simulate: active-learning");
    }
}
