package io.assay.cli;

import io.assay.agreement.Coefficient;
import io.assay.agreement.IntervalMethod;
import io.assay.agreement.diagnose.Thresholds;
import io.assay.agreement.plan.MoreUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.report.MoreUnitsReport;
import io.assay.report.PlanReport;
import io.assay.report.TextLayout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

/** {@code assay plan units}: units for a study to come, or units that would settle the verdict on the data at hand. */
@Command(
        name = "units",
        description = {
            "Without FILE: how many units, for one or several numbers of raters, a wanted interval or test needs; by a published formula"
                    + " where there is one, else by simulation.",
            "With FILE: how many more units would settle the verdict on its ratings."
        },
        footer = {
            "",
            "Examples:",
            "  assay plan units --expect 0.80 --width 0.10 --raters 2..5",
            "  assay plan units --coefficient cohen-kappa --expect 0.82 --against 0.68",
            "  assay plan units ratings.csv --scale ordinal:1..5",
            "",
            "Exit codes: 0 plan written, 2 bad usage or bad input, 3 internal error."
        })
final class PlanUnitsCommand extends Verb {
    @ParentCommand
    PlanCommand plan;

    @Spec
    CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "Ratings at hand, as for 'assay audit'; - for standard input. Default: none, a study to come.")
    @Nullable String file;

    @Mixin
    OneCoefficient coefficient;

    @Option(
            names = "--against",
            paramLabel = "T",
            split = ",",
            hideParamSyntax = true,
            description =
                    "The threshold to tell the coefficient from, by a one-sided test; with FILE one or several. Default with"
                            + " FILE: the thresholds of the verdict, 0.70,0.80.")
    List<Double> against = List.of();

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            description =
                    "Confidence of the interval; a test accepts a false claim with the rest. Default: ${DEFAULT-VALUE}.")
    double confidence = 0.95;

    @Mixin
    StudyOptions study;

    @Mixin
    ReadOptions reading;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = plan.terminal();
        Coefficient asked = coefficient.find();
        if (file == null) {
            refuse(
                    "reading",
                    "says how a FILE is read, and there is none; without FILE say --expect and --width or --against");
            writePlan(asked, terminal);
        } else {
            refuse("study", "plans a study without data; leave it out, or leave FILE out");
            writeMore(asked, file, terminal);
        }
        terminal.out().flush();
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

    private void writePlan(Coefficient asked, Terminal terminal) throws IOException {
        if (against.size() > 1) {
            throw new UsageException("--against takes one threshold, but was given " + against.size()
                    + "; only with FILE may there be several");
        }
        Study planned =
                study.study(asked, coefficient.needsOrder(), against.isEmpty() ? null : against.get(0), confidence);
        List<Integer> raters = study.raterCounts();
        PlanReport report = Compute.with(terminal, () -> planned.report(raters));
        if (output.isJson()) {
            report.writeJson(terminal.out());
        } else {
            report.layout(output.layout(terminal, "", List.of())).writeText(terminal.out());
        }
    }

    private void writeMore(Coefficient asked, String path, Terminal terminal) throws IOException {
        List<Double> thresholds =
                against.isEmpty() ? List.of(Thresholds.DEFAULT.tentative(), Thresholds.DEFAULT.good()) : against;
        thresholds.forEach(threshold -> StudyOptions.between(-1, threshold, 1, "--against"));
        StudyOptions.between(0, confidence, 1, "--confidence");
        Inputs inputs = reading.read(path, terminal);
        MoreUnitsReport report = Compute.with(terminal, () -> more(asked, inputs, thresholds));
        TextLayout layout = output.layout(terminal, path, inputs.notes());
        if (output.isJson()) {
            report.layout(layout).writeJson(terminal.out());
        } else {
            report.layout(layout).writeText(terminal.out());
        }
    }

    private MoreUnitsReport more(Coefficient asked, Inputs inputs, List<Double> thresholds) {
        List<MoreUnitsReport.Criterion> criteria = new ArrayList<>();
        inputs.ratings().forEach((name, ratings) -> {
            Estimate estimate = estimate(asked, ratings);
            criteria.add(new MoreUnitsReport.Criterion(
                    name,
                    ratings,
                    thresholds.stream()
                            .map(threshold -> MoreUnits.of(estimate, threshold, confidence))
                            .toList()));
        });
        return MoreUnitsReport.of(criteria);
    }

    private Estimate estimate(Coefficient asked, RatingMatrix ratings) {
        Estimate figure = asked.of(ratings, IntervalMethod.none());
        return IntervalMethod.jackknife(confidence).applyTo(figure, asked, ratings);
    }
}
