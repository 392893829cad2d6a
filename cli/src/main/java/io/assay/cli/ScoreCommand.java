package io.assay.cli;

import io.assay.io.TableColumn;
import io.assay.report.SamplingReports;
import io.assay.report.ScoreReport;
import io.assay.sampling.Logits;
import io.assay.sampling.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay score}: how uncertain a model is about each row. */
@Command(
        name = "score",
        description = "Score the rows of a pool by how uncertain a model is about them, and tell where the scores lie.",
        footer = {
            "",
            "Examples:",
            "  assay score pool.npy --scorer margin --out scores.csv",
            "",
            "Exit codes: 0 scored, 2 bad usage or bad input, 3 internal error."
        })
final class ScoreCommand extends Verb {
    private static final List<TableColumn> COLUMNS =
            List.of(TableColumn.whole("row"), TableColumn.text("id"), TableColumn.real("score"));

    @ParentCommand
    AssayCommand assay;

    @Mixin
    PoolOptions pool;

    @Option(
            names = "--scorer",
            paramLabel = "NAME",
            description =
                    "entropy, margin, least-confidence, ratio, gini, max-logit, energy, entropy-bits or normalised-entropy."
                            + " Default: ${DEFAULT-VALUE}.")
    String scorer = "entropy";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Also write the score of every row to this file, as CSV, or Parquet by its ending, with row,id,score.")
    @Nullable Path out;

    @Mixin
    DatabaseOption database;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = assay.terminal();
        Scorer asked = ScorerOption.find(scorer, "--scorer", "");
        database.check();
        Logits read = pool.read();
        double[] scores = Compute.with(terminal, () -> asked.scores(read));
        if (out != null) {
            TableTarget.write(out, COLUMNS, row -> rows(row, read, scores));
        }
        database.write(COLUMNS, row -> rows(row, read, scores));
        ScoreReport report = new ScoreReport(scorer, scores);
        if (output.isJson()) {
            SamplingReports.json(report).file(pool.logits.toString()).write(terminal.out());
        } else {
            SamplingReports.text(report)
                    .layout(output.layout(terminal, pool.logits.toString(), List.of()))
                    .write(terminal.out());
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private static void rows(Consumer<List<String>> out, Logits pool, double[] scores) {
        for (int row = 0; row < scores.length; row++) {
            out.accept(List.of(Integer.toString(row), pool.id(row), Double.toString(scores[row])));
        }
    }
}
