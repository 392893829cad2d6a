package io.assay.cli;

import io.assay.agreement.diagnose.Thresholds;
import io.assay.core.Scale;
import io.assay.report.StudyReports;
import io.assay.study.Study;
import io.assay.study.StudyPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay study init}: sets a study up. */
@Command(
        name = "init",
        description =
                "Set a study up: draw units, assign them to raters in balanced blocks, and write a sheet for each rater, in an"
                        + " order of its own.",
        footer = {
            "",
            "Examples:",
            "  assay study init study --units units.csv --raters ana,ben,cem --rubric rubric.yaml",
            "  assay study init study --units units.csv --raters ana,ben,cem,dan,eva --scale ordinal:1..5 --stratify product",
            "",
            "Exit codes: 0 set up, 2 bad usage or bad input, 3 internal error."
        })
final class StudyInitCommand extends Verb {
    @ParentCommand
    StudyCommand parent;

    @Mixin
    StudyFolder.Argument argument;

    @Option(
            names = "--units",
            required = true,
            paramLabel = "FILE",
            description = "All units, as CSV with a column unit, item or id; other columns are shown to raters.")
    Path units;

    @Option(
            names = "--raters",
            required = true,
            split = ",",
            hideParamSyntax = true,
            paramLabel = "NAME,...",
            description = "The raters, at least two.")
    List<String> raters;

    @Option(names = "--rubric", paramLabel = "FILE", description = "The rubric to rate by.")
    @Nullable Path rubric;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            converter = ScaleSyntax.class,
            description =
                    "Instead of a rubric, a scale with named levels, such as ordinal:1..5 or nominal:yes,no; a rubric of one"
                            + " criterion is made of it.")
    @Nullable Scale scale;

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "What the study is called. Default: the folder's name.")
    @Nullable String name;

    @Option(names = "--sample", paramLabel = "N", description = "How many units to draw. Default: 100.")
    @Nullable Integer sample;

    @Option(
            names = "--stratify",
            paramLabel = "COLUMN",
            description = "Draw in proportion to the values of this column of the units, which raters are not shown.")
    @Nullable String stratify;

    @Option(
            names = "--per-unit",
            paramLabel = "K",
            description = "How many raters rate each unit. Default: 3, or as many as there are.")
    @Nullable Integer perUnit;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all draws. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--price", paramLabel = "P", description = "What one rating costs. Default: 0.")
    double price;

    @Option(names = "--currency", paramLabel = "TEXT", description = "Its currency, such as EUR.")
    String currency = "";

    @Option(names = "--budget", paramLabel = "MONEY", description = "What the whole study may cost. Default: no limit.")
    @Nullable Double budget;

    @Option(
            names = "--thresholds",
            paramLabel = "A,B",
            converter = Syntax.TwoThresholds.class,
            description = "Alpha from which labels are tentative, and good. Default: 0.70,0.80.")
    Thresholds thresholds = Thresholds.DEFAULT;

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            description =
                    "How to choose what to label next: entropy, margin, least-confidence or random. Default: ${DEFAULT-VALUE}.")
    String strategy = "entropy";

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        if ((rubric == null) == (scale == null)) {
            throw new UsageException(
                    rubric == null
                            ? "say what to rate by: --rubric FILE, or --scale such as ordinal:1..5"
                            : "give either --rubric or --scale, not both; the rubric says its scales");
        }
        Study study = argument.study();
        String told = StudyFolder.told(() -> begin(study, plan()));
        Terminal terminal = parent.terminal();
        if (output.isJson()) {
            StudyReports.json(study.status())
                    .file(argument.folder.toString())
                    .notes(List.of(told))
                    .write(terminal.out());
        } else {
            StudyReports.text(study.status())
                    .layout(output.layout(terminal, argument.folder.toString(), List.of(told)))
                    .write(terminal.out());
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private String begin(Study study, StudyPlan plan) {
        Path file = rubric;
        Scale declared = scale;
        if (file != null) {
            return study.begin(plan, units, file);
        }
        return declared == null ? "" : study.begin(plan, units, declared);
    }

    private StudyPlan plan() {
        Path last = argument.folder.toAbsolutePath().normalize().getFileName();
        StudyPlan plan = StudyPlan.of(name == null ? String.valueOf(last) : name, raters)
                .seed(seed)
                .price(price, currency)
                .thresholds(thresholds)
                .strategy(strategy);
        plan = sample == null ? plan : plan.sample(sample);
        plan = perUnit == null ? plan : plan.perUnit(perUnit);
        plan = budget == null ? plan : plan.budget(budget);
        return stratify == null ? plan : plan.stratify(stratify);
    }
}
