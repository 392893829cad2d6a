package io.assay.cli;

import io.assay.report.FigureTables;
import io.assay.study.simulate.CompoundingErrors;
import io.assay.study.simulate.Generations;
import io.assay.study.simulate.LearnedGenerations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code assay simulate compounding}: label errors over generations of models. */
@Command(
        name = "compounding",
        description = {
            "How label errors go on over generations of models: people label, a model learns and labels for the next, and so on; beside the same with right labels.",
            "Without FEATURES: models of models, which memorise or average. With FEATURES and LABELS: a real learner on rows whose right labels are known."
        },
        footer = {
            "",
            "Examples:",
            "  assay simulate compounding --accuracy 0.7 --generations 3",
            "  assay simulate compounding --accuracy 0.7 --errors systematic:0.5 --votes 15 --fresh 0.2",
            "  assay simulate compounding features.csv labels.txt --held-out 500 --accuracy 0.7 --learner neighbours:1",
            "",
            "Exit codes: 0 report written, 2 bad usage or bad input, 3 internal error."
        })
final class SimulateCompoundingCommand extends Verb {
    @ParentCommand
    SimulateCommand simulate;

    @Spec
    CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FEATURES",
            description = "A row of numbers per item, as .npy or CSV.")
    @Nullable Path features;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LABELS",
            description = "The right class of each row, one per line, from 0.")
    @Nullable Path labels;

    @Mixin
    ErrorsOption people;

    @Option(names = "--generations", paramLabel = "N", description = "Models in a row. Default: ${DEFAULT-VALUE}.")
    int generations = 3;

    @Option(
            names = "--fresh",
            paramLabel = "SHARE",
            description = "Share of the items of later generations that people label. Default: ${DEFAULT-VALUE}.")
    double fresh;

    @Option(names = "--accumulate", description = "Models learn from the labels of all generations so far.")
    boolean accumulate;

    @Mixin
    ModelOptions model;

    @Mixin
    RowOptions rows;

    @Mixin
    RepetitionOptions repetitions;

    @Mixin
    FigureOutput output;

    /** What only models of models have. */
    static final class ModelOptions {
        @Option(names = "--classes", paramLabel = "K", description = "Classes. Default: ${DEFAULT-VALUE}.")
        int classes = 10;

        @Option(
                names = "--votes",
                paramLabel = "N",
                description = "Labels that a model averages over; 1 memorises. Default: ${DEFAULT-VALUE}.")
        int votes = 1;

        @Option(
                names = "--own-accuracy",
                paramLabel = "P",
                description = "How often a model is right that learned from perfect labels. Default: ${DEFAULT-VALUE}.")
        double ownAccuracy = 1;

        @Option(names = "--items", paramLabel = "N", description = "Items per generation. Default: ${DEFAULT-VALUE}.")
        int items = 2000;

        @Option(
                names = "--keep-right",
                paramLabel = "SHARE",
                description = "Share of a model's right labels that a filter keeps. Default: ${DEFAULT-VALUE}.")
        double keepRight = 1;

        @Option(
                names = "--keep-wrong",
                paramLabel = "SHARE",
                description = "Share of a model's wrong labels that a filter keeps. Default: ${DEFAULT-VALUE}.")
        double keepWrong = 1;
    }

    /** What only real rows have. */
    static final class RowOptions {
        @Option(
                names = "--held-out",
                paramLabel = "N",
                description = "How many rows at the end are held out; the order of rows must be random.")
        int heldOut;

        @Option(
                names = "--learner",
                paramLabel = "LEARNER",
                description = LearnerSyntax.ALLOWED + ". Default: ${DEFAULT-VALUE}.")
        String learner = "logistic";

        @Option(
                names = "--batch",
                paramLabel = "N",
                description = "Rows per generation. Default: as many as there are for each.")
        int batch;

        @Option(
                names = "--keep-surest",
                paramLabel = "SHARE",
                description =
                        "Share of a model's labels that are kept, those that it is surest of. Default: ${DEFAULT-VALUE}.")
        double keepSurest = 1;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = simulate.terminal();
        Path input = features;
        output.html.check(input == null ? "" : input.toString());
        Generations result;
        if (input == null) {
            refuse("rows", "is about real rows; give FEATURES and LABELS, or leave it out");
            result = repetitions.simulate(terminal, r -> model().simulate(r));
        } else {
            refuse("model", "is about models of models; leave it out, or leave FEATURES out");
            result = learned(terminal, input);
        }
        output.write(terminal, FigureTables.of(result), input == null ? "" : input.toString());
        return ExitCode.OK;
    }

    /** Refuses options of a mixin that the other half of this verb is about. */
    private void refuse(String mixin, String why) {
        Set<String> names =
                Objects.requireNonNull(spec.mixins().get(mixin)).optionsMap().keySet();
        spec.commandLine().getParseResult().matchedOptions().stream()
                .map(option -> option.longestName())
                .filter(names::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw new UsageException(name + " " + why);
                });
    }

    private CompoundingErrors model() {
        CompoundingErrors chain = CompoundingErrors.of(people.errors(model.classes))
                .generations(generations)
                .items(model.items)
                .votes(model.votes)
                .ownAccuracy(model.ownAccuracy)
                .freshShare(fresh)
                .filter(model.keepRight, model.keepWrong);
        return accumulate ? chain.accumulating() : chain;
    }

    private Generations learned(Terminal terminal, Path input) {
        Path right = labels;
        if (right == null) {
            throw new UsageException("FEATURES need LABELS, the right class of each row, after them");
        }
        HeldOutRows read = HeldOutRows.read(input, right, rows.heldOut);
        return repetitions.simulate(terminal, r -> {
            LearnedGenerations chain = LearnedGenerations.of(
                            LearnerSyntax.learner(rows.learner, read), read.poolLabels(), read.heldOutLabels())
                    .batches(generations, rows.batch > 0 ? rows.batch : read.poolLabels().length / generations)
                    .freshShare(fresh)
                    .keepSurest(rows.keepSurest);
            return (accumulate ? chain.accumulating() : chain).simulate(people.people(read), description(read), r);
        });
    }

    private String description(HeldOutRows read) {
        return LearnerSyntax.name(rows.learner) + ", " + TextOf.percent(people.accuracy) + " of people's labels right, "
                + people.errors + " errors, "
                + (rows.batch > 0 ? rows.batch : read.poolLabels().length / generations) + " rows per generation"
                + (fresh > 0 ? ", " + TextOf.percent(fresh) + " of them labelled by people" : "")
                + (rows.keepSurest < 1
                        ? ", the surest " + TextOf.percent(rows.keepSurest) + " of a model's labels kept"
                        : "")
                + (accumulate ? ", all labels kept" : "");
    }
}
