package io.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code assay plan}: chooses what to plan. */
@Command(
        name = "plan",
        description = "Plan a study: how many units it needs, and what labels cost.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nWhat to plan:%n",
        footer = {"", "'assay plan units --help' tells all about one of them."},
        subcommands = {PlanUnitsCommand.class, PlanCostCommand.class})
final class PlanCommand implements Runnable {
    @ParentCommand
    AssayCommand assay;

    @Spec
    CommandSpec spec;

    Terminal terminal() {
        return assay.terminal();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to plan: units or cost");
    }
}
