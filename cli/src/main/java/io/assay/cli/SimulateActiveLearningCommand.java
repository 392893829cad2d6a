package io.assay.cli;

import io.assay.report.SamplingReports;
import io.assay.report.SimulationReport;
import io.assay.sampling.loop.ActiveLearning;
import io.assay.sampling.loop.LearningCurve;
import io.assay.sampling.loop.LearningCurves;
import io.assay.sampling.loop.LogisticRegression;
import io.assay.sampling.loop.Queries;
import io.assay.sampling.loop.Query;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay simulate active-learning}: learning curves of queries on data whose labels are known. */
@Command(
        name = "active-learning",
        description =
                "Compare ways to choose what to label, on features whose labels are known: train a logistic regression on a random seed"
                        + " set, choose rows, add their labels, train again. The last rows are held out and measure the quality.",
        footer = {
            "",
            "Examples:",
            "  assay simulate active-learning features.npy labels.txt --held-out 500 --seed-set 100 --batch 100 --budget 500",
            "  assay simulate active-learning features.csv labels.txt --held-out 500 --seed-set 50 --batch 50 --budget 300 \\",
            "    --queries random,margin,hybrid --runs 10 --format json > curves.json",
            "",
            "Exit codes: 0 report written, 2 bad usage or bad input, 3 internal error."
        })
final class SimulateActiveLearningCommand extends Verb {
    private static final String BASELINE = "random";

    @ParentCommand
    SimulateCommand simulate;

    @Mixin
    LabelledRows rows;

    @Option(
            names = "--queries",
            split = ",",
            paramLabel = "NAME",
            description =
                    "random, entropy, margin, least-confidence, badge, hybrid; random always takes part. Default: all of them.")
    @Nullable List<String> queries;

    @Option(names = "--seed-set", required = true, paramLabel = "N", description = "Rows labelled at random first.")
    int seedSet;

    @Option(names = "--batch", required = true, paramLabel = "N", description = "Rows chosen per round.")
    int batch;

    @Option(names = "--budget", required = true, paramLabel = "N", description = "Labels in all, seed set included.")
    int budget;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Runs with other seed sets; intervals need two. Default: ${DEFAULT-VALUE}.")
    int runs = 10;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of all runs; the same seed gives the same report. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            description = "Confidence level of the intervals. Default: ${DEFAULT-VALUE}.")
    double confidence = 0.95;

    @Option(
            names = "--l2",
            paramLabel = "W",
            description = "Penalty of the logistic regression. Default: ${DEFAULT-VALUE}.")
    double l2 = 1;

    @Option(
            names = "--target",
            paramLabel = "Q",
            description =
                    "Tell the labels saved on the way to this accuracy. Default: what random reaches half-way through its rounds.")
    @Nullable Double target;

    @Mixin
    HtmlTarget html;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = simulate.terminal();
        Map<String, Query> asked = asked();
        html.check(rows.features.toString());
        ActiveLearning loop = loop(rows.read());
        SimulationReport report = Compute.with(terminal, () -> report(loop, asked));
        if (output.isJson()) {
            SamplingReports.json(report).file(rows.features.toString()).write(terminal.out());
        } else {
            SamplingReports.text(report)
                    .layout(output.layout(terminal, rows.features.toString(), List.of()))
                    .write(terminal.out());
        }
        html.write(SamplingReports.html(report).source(rows.features.toString()));
        terminal.out().flush();
        return ExitCode.OK;
    }

    private Map<String, Query> asked() {
        Map<String, Query> asked = new LinkedHashMap<>();
        asked.put(BASELINE, Queries.random());
        asked.putAll(
                LabelledRows.queries(queries == null ? List.copyOf(Queries.all().keySet()) : queries));
        return asked;
    }

    private ActiveLearning loop(HeldOutRows read) {
        try {
            return ActiveLearning.of(
                            LogisticRegression.defaults().l2(l2).on(read.pool(), read.heldOut(), read.classes()),
                            read.poolLabels(),
                            read.heldOutLabels())
                    .rounds(seedSet, batch, budget)
                    .runs(runs, seed)
                    .confidence(confidence);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private SimulationReport report(ActiveLearning loop, Map<String, Query> asked) {
        try {
            LearningCurves curves = loop.compare(asked).withQualityOfAll(loop.qualityOfAll());
            List<LearningCurve.Point> points = curves.curve(BASELINE).points();
            double middle = points.get(points.size() / 2).quality().value();
            return new SimulationReport(
                    curves, BASELINE, target == null ? middle : target, "multinomial logistic regression, l2 " + l2);
        } catch (IllegalStateException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}
