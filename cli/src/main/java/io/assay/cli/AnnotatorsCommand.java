package io.assay.cli;

import io.assay.annotators.Annotations;
import io.assay.annotators.Gold;
import io.assay.annotators.quality.AnnotatorQuality;
import io.assay.annotators.quality.CopyTest;
import io.assay.annotators.quality.RaterDrift;
import io.assay.annotators.quality.RemovalPlan;
import io.assay.annotators.quality.SpeedTest;
import io.assay.core.RatingMatrix;
import io.assay.report.AnnotatorReports;
import io.assay.report.AnnotatorReports.OfRaters;
import io.assay.report.TextLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay annotators}: how far each rater can be trusted, and whom to remove. */
@Command(
        name = "annotators",
        description =
                "Tell how far each rater can be trusted: accuracy, agreement with the others, severity and consistency, each with"
                        + " its interval; who labels like another, changed along the way or is too fast; and whether removing anybody"
                        + " helps.",
        footer = {
            "",
            "Examples:",
            "  assay annotators ratings.csv",
            "  assay annotators ratings.csv --gold gold.csv --format json",
            "  assay annotators ratings.csv --time rated_at --duration seconds",
            "  assay annotators ratings.csv --html raters.html",
            "",
            "Exit codes: 0 report written, 2 bad usage or bad input, 3 internal error."
        })
final class AnnotatorsCommand extends Verb {
    @ParentCommand
    AssayCommand assay;

    @Mixin
    InputOptions input;

    @Option(
            names = "--gold",
            paramLabel = "FILE",
            description = "Known labels with the columns unit and label: CSV, Parquet, Arrow or JSON lines.")
    @Nullable Path gold;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            description = "Confidence of the intervals. Default: ${DEFAULT-VALUE}.")
    double confidence = 0.95;

    @Option(
            names = "--remove",
            paramLabel = "N",
            description = "How many removals to try at most. Default: ${DEFAULT-VALUE}.")
    int remove = 5;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the random removals and splits. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Mixin
    OrderOptions order;

    @Mixin
    HtmlTarget html;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = order.repeatable(input.file, assay.terminal());
        order.check();
        AnnotatorQuality quality = quality();
        RemovalPlan plan = plan();
        html.check(input.name());
        Inputs inputs = input.read(terminal);
        Gold known = known(inputs, terminal);
        OrderOptions.Read read = order.read(input, terminal);
        List<OfRaters> criteria =
                Compute.with(terminal, () -> criteria(inputs, read, quality.gold(known), plan.gold(known)));
        TextLayout layout = output.layout(terminal, input.name(), inputs.notes());
        if (output.isJson()) {
            AnnotatorReports.ratersJson(criteria)
                    .file(input.name())
                    .notes(inputs.notes())
                    .write(terminal.out());
        } else {
            AnnotatorReports.ratersText(criteria).layout(layout).write(terminal.out());
        }
        terminal.out().flush();
        html.write(AnnotatorReports.ratersHtml(criteria).source(input.name()).notes(inputs.notes()));
        return ExitCode.OK;
    }

    private AnnotatorQuality quality() {
        try {
            return AnnotatorQuality.defaults().confidence(confidence);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + e.getMessage(), e);
        }
    }

    private RemovalPlan plan() {
        try {
            return RemovalPlan.defaults().steps(remove).seed(seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--remove: " + e.getMessage(), e);
        }
    }

    private Gold known(Inputs inputs, Terminal terminal) {
        if (gold == null) {
            return Gold.none();
        }
        if (inputs.ratings().size() > 1) {
            throw new UsageException("--gold has labels of one criterion, but the file has "
                    + inputs.ratings().size() + "; choose one with --criterion");
        }
        return GoldTable.read(gold, terminal);
    }

    private List<OfRaters> criteria(Inputs inputs, OrderOptions.Read read, AnnotatorQuality quality, RemovalPlan plan) {
        List<OfRaters> criteria = new ArrayList<>();
        inputs.ratings().forEach((name, ratings) -> {
            OfRaters one = criterion(name, ratings, quality, plan);
            RatingMatrix times = read.times().get(name);
            RatingMatrix durations = read.durations().get(name);
            one = times == null
                    ? one
                    : one.withCourses(RaterDrift.defaults().seed(seed).of(one.annotations(), times));
            criteria.add(
                    durations == null
                            ? one
                            : one.withSpeeds(SpeedTest.defaults().of(durations)));
        });
        return criteria;
    }

    private OfRaters criterion(String name, RatingMatrix ratings, AnnotatorQuality quality, RemovalPlan plan) {
        Annotations annotations = ConsensusCommand.people(input, ratings);
        return new OfRaters(
                name,
                annotations,
                quality.of(annotations),
                plan.of(ratings),
                CopyTest.defaults().of(annotations),
                List.of(),
                List.of());
    }
}
