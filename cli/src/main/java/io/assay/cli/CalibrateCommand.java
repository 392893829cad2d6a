package io.assay.cli;

import io.assay.io.LineList;
import io.assay.report.CalibrationReport;
import io.assay.report.SamplingReports;
import io.assay.report.ScoreReport;
import io.assay.sampling.Logits;
import io.assay.sampling.Scorer;
import io.assay.sampling.Split;
import io.assay.sampling.calibrate.Calibration;
import io.assay.sampling.calibrate.TemperatureScaling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay calibrate}: how far a model's probabilities can be believed, and the temperature that mends them. */
@Command(
        name = "calibrate",
        description =
                "Tell how far a model's probabilities can be believed, and the temperature that mends them: fitted to a random half"
                        + " of the rows, measured on the other half.",
        footer = {
            "",
            "Examples:",
            "  assay calibrate heldout.npy labels.txt",
            "  assay calibrate heldout.csv labels.txt --html calibration.html",
            "",
            "Exit codes: 0 report written, 2 bad usage or bad input, 3 internal error."
        })
final class CalibrateCommand extends Verb {
    @ParentCommand
    AssayCommand assay;

    @Mixin
    PoolOptions pool;

    @Parameters(
            index = "1",
            paramLabel = "LABELS",
            description =
                    "The right class of each row, one per line, from 0. The rows must not have trained the model.")
    Path labels;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the split; the same seed gives the same report. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Mixin
    HtmlTarget html;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = assay.terminal();
        html.check(pool.logits.toString());
        Logits read = pool.read();
        int[] right = LineList.labels(labels);
        Calibration before = PoolOptions.checked(labels, () -> Calibration.of(read, right));
        CalibrationReport report = Compute.with(terminal, () -> report(read, right, before));
        if (output.isJson()) {
            SamplingReports.json(report).file(pool.logits.toString()).write(terminal.out());
        } else {
            SamplingReports.text(report)
                    .layout(output.layout(terminal, pool.logits.toString(), List.of()))
                    .write(terminal.out());
        }
        html.write(SamplingReports.html(report).source(pool.logits.toString()));
        terminal.out().flush();
        return ExitCode.OK;
    }

    private CalibrationReport report(Logits read, int[] right, Calibration before) {
        ScoreReport scores = new ScoreReport("entropy", Scorer.entropy().scores(read));
        try {
            Split split = Split.of(right.length, 0.5, seed);
            TemperatureScaling scaling = TemperatureScaling.fit(split.first(read), split.first(right));
            Logits rest = split.second(read);
            int[] restLabels = split.second(right);
            return new CalibrationReport(
                    before,
                    Optional.of(new CalibrationReport.Fitted(
                            scaling.temperature() * pool.temperature,
                            right.length - restLabels.length,
                            Calibration.of(rest, restLabels),
                            Calibration.of(scaling.applyTo(rest), restLabels))),
                    "",
                    scores);
        } catch (IllegalArgumentException e) {
            return new CalibrationReport(before, Optional.empty(), String.valueOf(e.getMessage()), scores);
        }
    }
}
