package io.assay.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code assay}: chooses the verb. */
@Command(
        name = "assay",
        description = "Measure how far ratings can be trusted, and choose what to label next.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        synopsisHeading = "%nUsage: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nVerbs:%n",
        footer = {"", "'assay help VERB' tells all about a verb. Start with: assay audit ratings.csv"},
        subcommands = {
            AuditCommand.class,
            AgreementCommand.class,
            PlanCommand.class,
            JudgeCommand.class,
            RubricCommand.class,
            ConsensusCommand.class,
            AnnotatorsCommand.class,
            PreferencesCommand.class,
            SelectCommand.class,
            ScoreCommand.class,
            CalibrateCommand.class,
            SimulateCommand.class,
            AttributionCommand.class,
            StudyCommand.class,
            HelpCommand.class
        })
final class AssayCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    CommandSpec spec;

    @Option(names = "--debug", hidden = true, description = "Show the stack trace of an error.")
    boolean debug;

    AssayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to do: audit, agreement, plan, judge, rubric, consensus, annotators, preferences, select, score,"
                        + " calibrate, simulate, attribution or study");
    }
}
