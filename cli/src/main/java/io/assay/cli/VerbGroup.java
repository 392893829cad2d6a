package io.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What verbs that only choose among others have in common. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n")
abstract class VerbGroup implements Runnable {
    private final String choices;

    @ParentCommand
    AssayCommand assay;

    @Spec
    CommandSpec spec;

    /** Makes a group that, without a choice, asks for one: {@code what to plan: units or cost}. */
    VerbGroup(String choices) {
        this.choices = choices;
    }

    final Terminal terminal() {
        return assay.terminal();
    }

    @Override
    public final void run() {
        throw new ParameterException(spec.commandLine(), "say " + choices);
    }
}
