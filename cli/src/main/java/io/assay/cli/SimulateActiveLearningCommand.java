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
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

    @Parameters(
            index = "0",
            paramLabel = "FEATURES",
            description = "A row of numbers per item, as .npy or CSV; scale features to about the same size.")
    Path features;

    @Parameters(index = "1", paramLabel = "LABELS", description = "The class of each row, one per line, from 0.")
    Path labels;

    @Option(
            names = "--held-out",
            required = true,
            paramLabel = "N",
            description = "How many rows at the end are held out; the order of rows must be random.")
    int heldOut;

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
        html.check(features.toString());
        ActiveLearning loop = loop(HeldOutRows.read(features, labels, heldOut));
        SimulationReport report = Compute.with(terminal, () -> report(loop, asked));
        if (output.isJson()) {
            SamplingReports.json(report).file(features.toString()).write(terminal.out());
        } else {
            SamplingReports.text(report)
                    .layout(output.layout(terminal, features.toString(), List.of()))
                    .write(terminal.out());
        }
        html.write(SamplingReports.html(report).source(features.toString()));
        terminal.out().flush();
        return ExitCode.OK;
    }

    private Map<String, Query> asked() {
        Map<String, Query> all = Queries.all();
        List<String> wanted = queries == null ? List.copyOf(all.keySet()) : queries;
        Map<String, Query> asked = new LinkedHashMap<>();
        asked.put(BASELINE, Queries.random());
        for (String name : wanted) {
            if (!all.containsKey(name)) {
                throw new UsageException(
                        "--queries: \"" + name + "\" is not known; write " + String.join(", ", all.keySet()));
            }
            asked.put(name, Objects.requireNonNull(all.get(name)));
        }
        return asked;
    }

    private ActiveLearning loop(HeldOutRows rows) {
        try {
            return ActiveLearning.of(
                            LogisticRegression.defaults().l2(l2).on(rows.pool(), rows.heldOut(), rows.classes()),
                            rows.poolLabels(),
                            rows.heldOutLabels())
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
