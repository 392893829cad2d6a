package io.assay.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.assay.report.SamplingReports;
import io.assay.report.ScoreReport;
import io.assay.sampling.Logits;
import io.assay.sampling.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
            description = "Also write the score of every row to this file, as CSV with row,id,score.")
    @Nullable Path out;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = assay.terminal();
        Scorer asked = ScorerOption.find(scorer, "--scorer", "");
        Logits read = pool.read();
        double[] scores = Compute.with(terminal, () -> asked.scores(read));
        if (out != null) {
            SampleTable.write(out, csv -> rows(csv, read, scores));
        }
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

    private static void rows(CsvWriter csv, Logits pool, double[] scores) {
        csv.writeRecord("row", "id", "score");
        for (int row = 0; row < scores.length; row++) {
            csv.writeRecord(Integer.toString(row), pool.id(row), Double.toString(scores[row]));
        }
    }
}
