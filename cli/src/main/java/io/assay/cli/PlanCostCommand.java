package io.assay.cli;

import io.assay.report.CostReport;
import io.assay.report.SamplingReports;
import io.assay.sampling.cost.LabelingPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay plan cost}: labelling everything beside labelling a part. */
@Command(
        name = "cost",
        description =
                "Tell what it costs to label a whole pool and a part of it, and what quality to expect by a learning curve that was"
                        + " measured.",
        footer = {
            "",
            "Examples:",
            "  assay plan cost --pool 10000 --labels 1000 --price 0.50",
            "  assay plan cost --pool 10000 --labels 1000 --seed-set 500 --rounds 6 --price 0.50:0.80 --raters 3 --overlap 0.1 \\",
            "    --gold 0.05 --rework 0.02 --curve curves.json --query margin",
            "",
            "Exit codes: 0 plan written, 2 bad usage or bad input, 3 internal error."
        })
final class PlanCostCommand extends Verb {
    @ParentCommand
    PlanCommand plan;

    @Option(names = "--pool", required = true, paramLabel = "N", description = "Items there are.")
    long pool;

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "N",
            description = "Items of the part, seed set included.")
    long labels;

    @Option(
            names = "--price",
            required = true,
            paramLabel = "P[:Q]",
            description = "Price of a label, or the lowest and the highest.")
    String price;

    @Option(
            names = "--seed-set",
            paramLabel = "N",
            description = "Items of the part that are labelled at random first. Default: ${DEFAULT-VALUE}.")
    long seedSet;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds in which the part is labelled. Default: ${DEFAULT-VALUE}.")
    int rounds = 1;

    @Option(
            names = "--round-price",
            paramLabel = "P",
            description = "What a round costs beside its labels, such as training. Default: ${DEFAULT-VALUE}.")
    double roundPrice;

    @Option(
            names = "--raters",
            paramLabel = "N",
            description = "Raters of an item that several label. Default: ${DEFAULT-VALUE}.")
    int raters = 1;

    @Option(
            names = "--overlap",
            paramLabel = "SHARE",
            description = "Share of items that several label. Default: ${DEFAULT-VALUE}.")
    double overlap = 1;

    @Option(
            names = "--gold",
            paramLabel = "SHARE",
            description = "Gold questions per label. Default: ${DEFAULT-VALUE}.")
    double gold;

    @Option(
            names = "--rework",
            paramLabel = "SHARE",
            description = "Share of labels that are done again. Default: ${DEFAULT-VALUE}.")
    double rework;

    @Option(
            names = "--curve",
            paramLabel = "FILE",
            description =
                    "What 'assay simulate active-learning --format json' printed for data like yours. Default: none, and the quality is"
                            + " undefined.")
    @Nullable Path curve;

    @Option(
            names = "--query",
            paramLabel = "NAME",
            description = "Whose curve of that file to take. Default: ${DEFAULT-VALUE}.")
    String query = "margin";

    @Option(names = "--currency", paramLabel = "TEXT", description = "Put before amounts. Default: ${DEFAULT-VALUE}.")
    String currency = "$";

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = plan.terminal();
        List<String> notes = new ArrayList<>();
        CostReport report = report(notes);
        if (output.isJson()) {
            SamplingReports.json(report).notes(notes).write(terminal.out());
        } else {
            SamplingReports.text(report)
                    .layout(output.layout(terminal, "", notes))
                    .write(terminal.out());
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private CostReport report(List<String> notes) {
        double[] prices = price.contains(":")
                ? Ranges.of(price, "--price", "0.50:0.80")
                : Ranges.of(price + ":" + price, "--price", "0.50:0.80");
        try {
            LabelingPlan priced = LabelingPlan.of(pool, prices[0], prices[1])
                    .raters(raters, overlap)
                    .gold(gold)
                    .rework(rework)
                    .roundPrice(roundPrice);
            LabelingPlan measured = curve == null ? priced : measured(priced, curve, notes);
            return new CostReport(
                    measured.all(),
                    measured.part(labels, seedSet, rounds),
                    seedSet,
                    curve == null ? "" : query,
                    currency);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private LabelingPlan measured(LabelingPlan priced, Path file, List<String> notes) {
        CurveFile read = CurveFile.read(file, query);
        LabelingPlan plan = priced.curve(read.curve());
        if (read.all().isPresent() && read.pool() == pool) {
            return plan.qualityOfAll(read.all().getAsDouble());
        }
        if (read.pool() != pool) {
            notes.add("The curve was measured on a pool of " + read.pool() + ", not of " + pool
                    + ": a larger pool leaves more to choose from.");
        }
        return plan;
    }
}
