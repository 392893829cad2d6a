package io.assay.cli;

import io.assay.report.FigureTables;
import io.assay.sampling.loop.Query;
import io.assay.study.simulate.BudgetTable;
import io.assay.study.simulate.LabelBudget;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay simulate budget}: one label on many units, or several on few. */
@Command(
        name = "budget",
        description =
                "One label on many units, or several on few? Simulate both on rows whose right labels are known, with people who err, and say what the budget"
                        + " should buy. The last rows are held out and measure the quality.",
        footer = {
            "",
            "Examples:",
            "  assay simulate budget features.csv labels.txt --held-out 500 --budget 600 --accuracy 0.7",
            "  assay simulate budget features.csv labels.txt --held-out 500 --budget 300 --label-price 0.1 --unit-price 0.5 \\",
            "    --accuracy 0.8 --overlaps 1,3,5 --queries margin --seed-set 50",
            "",
            "Exit codes: 0 report written, 2 bad usage or bad input, 3 internal error."
        })
final class SimulateBudgetCommand extends Verb {
    @ParentCommand
    SimulateCommand simulate;

    @Mixin
    LabelledRows rows;

    @Option(names = "--budget", required = true, paramLabel = "MONEY", description = "What may be spent.")
    double budget;

    @Option(names = "--label-price", paramLabel = "MONEY", description = "Price of a label. Default: ${DEFAULT-VALUE}.")
    double labelPrice = 1;

    @Option(
            names = "--unit-price",
            paramLabel = "MONEY",
            description = "Price of a unit, however many labels it gets. Default: ${DEFAULT-VALUE}.")
    double unitPrice;

    @Mixin
    ErrorsOption people;

    @Option(names = "--overlaps", split = ",", paramLabel = "N", description = "Labels per unit. Default: 1,3,5.")
    List<Integer> overlaps = List.of(1, 3, 5);

    @Option(
            names = "--queries",
            split = ",",
            paramLabel = "NAME",
            description =
                    "Ways to choose units beside random ones: entropy, margin, least-confidence, badge, hybrid, or random for no other. Default: margin.")
    List<String> queries = List.of("margin");

    @Option(
            names = "--seed-set",
            paramLabel = "N",
            description = "Units that are labelled at random before a query chooses. Default: ${DEFAULT-VALUE}.")
    int seedSet = 20;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds in which a query chooses. Default: ${DEFAULT-VALUE}.")
    int rounds = 5;

    @Option(
            names = "--learner",
            paramLabel = "LEARNER",
            description = LearnerSyntax.ALLOWED + ". Default: ${DEFAULT-VALUE}.")
    String learner = "logistic";

    @Mixin
    RepetitionOptions repetitions;

    @Mixin
    FigureOutput output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = simulate.terminal();
        Map<String, Query> asked = LabelledRows.queries(queries);
        output.html.check(rows.features.toString());
        HeldOutRows read = rows.read();
        BudgetTable table =
                repetitions.simulate(terminal, r -> plan(read, asked).simulate(r));
        output.write(terminal, FigureTables.of(table), rows.features.toString());
        return ExitCode.OK;
    }

    private LabelBudget plan(HeldOutRows read, Map<String, Query> asked) {
        return LabelBudget.of(
                        LearnerSyntax.learner(learner, read),
                        read.poolLabels(),
                        read.heldOutLabels(),
                        people.errors(read.classes()))
                .money(budget, labelPrice, unitPrice)
                .overlaps(overlaps.toArray(new Integer[0]))
                .queries(asked)
                .rounds(seedSet, rounds);
    }
}
