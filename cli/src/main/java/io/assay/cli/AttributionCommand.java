package io.assay.cli;

import io.assay.io.TextTable;
import io.assay.report.FigureTables;
import io.assay.study.attribution.Attribution;
import io.assay.study.attribution.Experiment;
import io.assay.study.attribution.Shares;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay attribution}: what share of the variance between runs comes from which factor. */
@Command(
        name = "attribution",
        description =
                "What share of the quality comes from the labels? Divide the variance between measured runs among the factors that were varied, by Shapley's value and by"
                        + " an analysis of variance, and say what these runs cannot tell.",
        footer = {
            "",
            "Examples:",
            "  assay plan factorial labels=noisy,clean size=small,large data=1k,10k --replicates 2 > runs.csv",
            "  assay attribution runs.csv --outcome accuracy",
            "  assay attribution runs.csv --outcome accuracy --factors labels,size --type III --html shares.html",
            "",
            "Exit codes: 0 report written, 2 bad usage or bad input, 3 internal error."
        })
final class AttributionCommand extends Verb {
    @ParentCommand
    AssayCommand assay;

    @Parameters(
            index = "0",
            paramLabel = "RUNS",
            description =
                    "CSV, Parquet, Arrow or JSON lines, a row per run: a column per factor, and one with what came out; - for CSV from"
                            + " standard input.")
    Path file;

    @Option(names = "--outcome", required = true, paramLabel = "COLUMN", description = "The column with what came out.")
    String outcome;

    @Option(
            names = "--factors",
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns of the factors. Default: all but the outcome, run and replicate.")
    @Nullable List<String> factors;

    @Option(names = "--main-effects", description = "Leave pairs of factors out; what they do counts as error.")
    boolean mainEffects;

    @Option(
            names = "--type",
            paramLabel = "II|III",
            description = "How sums of squares are adjusted for other terms. Default: ${DEFAULT-VALUE}.")
    Attribution.Type type = Attribution.Type.II;

    @Mixin
    ResamplingOptions resampling;

    @Mixin
    FigureOutput output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = assay.terminal();
        output.html.check(file.toString());
        resampling.check();
        Experiment experiment = read(terminal);
        Shares shares = Compute.with(terminal, () -> {
            Attribution all = Attribution.defaults()
                    .type(type)
                    .bootstrap(resampling.bootstrap, resampling.confidence, resampling.seed);
            return (mainEffects ? all.mainEffects() : all).of(experiment);
        });
        output.write(terminal, FigureTables.of(shares, outcome), file.toString());
        return ExitCode.OK;
    }

    private Experiment read(Terminal terminal) {
        InputTable table = InputTable.read(file, terminal);
        int result = table.column("the outcome", outcome.strip().toLowerCase(Locale.ROOT));
        List<String> names = factors == null
                ? table.titles().stream()
                        .filter(title -> !title.equals(outcome.strip().toLowerCase(Locale.ROOT)))
                        .filter(title -> !title.equals("run") && !title.equals("replicate"))
                        .toList()
                : factors;
        int[] columns = names.stream()
                .mapToInt(name -> table.column("a factor", name.strip().toLowerCase(Locale.ROOT)))
                .toArray();
        List<List<String>> settings = new ArrayList<>();
        double[] outcomes = new double[table.rows().size()];
        for (TextTable.Row row : table.rows()) {
            outcomes[settings.size()] = number(table, row, result);
            List<String> levels = new ArrayList<>();
            for (int column : columns) {
                levels.add(row.cell(column));
            }
            settings.add(levels);
        }
        table.end();
        try {
            return Experiment.of(names, settings, outcomes);
        } catch (IllegalArgumentException e) {
            throw UsageException.ofData(file + ": " + e.getMessage(), e);
        }
    }

    private double number(InputTable table, TextTable.Row row, int column) {
        String text = row.cell(column);
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with all others.
        }
        table.problem(
                row,
                text.isEmpty()
                        ? "no " + outcome + "; measure the run, or leave its row out"
                        : outcome + " must be a finite number, but was \"" + text + "\"");
        return 0;
    }
}
