package io.assay.cli;

import io.assay.io.NumberBlocks;
import io.assay.io.TableColumn;
import io.assay.report.SamplingReports;
import io.assay.sampling.Logits;
import io.assay.sampling.LogitsSource;
import io.assay.sampling.Sampling;
import io.assay.sampling.Selection;
import io.assay.sampling.Strategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay select}: which rows to label next. */
@Command(
        name = "select",
        description = "Choose the rows of a pool that a model is most uncertain about, to be labelled next.",
        footer = {
            "",
            "Examples:",
            "  assay select pool.npy --strategy margin --budget 1000 --out selected.csv",
            "  assay select pool.csv --budget 500 --temperature 1.7 --explore 0.2",
            "  assay select pool.npy --probabilities --band 0.4:0.6 --budget 200",
            "",
            "Exit codes: 0 selected, 2 bad usage or bad input, 3 internal error."
        })
final class SelectCommand extends Verb {
    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.whole("row"), TableColumn.text("id"), TableColumn.real("score"), TableColumn.whole("rank"));

    @ParentCommand
    AssayCommand assay;

    @Mixin
    PoolOptions pool;

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            description =
                    "entropy, margin, least-confidence, ratio, gini, max-logit, energy, entropy-bits, normalised-entropy or random."
                            + " Default: ${DEFAULT-VALUE}.")
    String strategy = "entropy";

    @Option(names = "--budget", required = true, paramLabel = "N", description = "How many rows to choose.")
    int budget;

    @Option(
            names = "--band",
            paramLabel = "LOW:HIGH",
            description = "Only rows whose largest probability is in this band, such as 0.4:0.6.")
    @Nullable String band;

    @Option(
            names = "--skip-confident",
            paramLabel = "P",
            description = "Only rows whose largest probability is below this, such as 0.95.")
    @Nullable Double skipConfident;

    @Option(names = "--balanced", description = "As many rows of each predicted class as there are.")
    boolean balanced;

    @Option(
            names = "--explore",
            paramLabel = "SHARE",
            description = "Share of the budget spent at random, in [0, 1]. Default: 0.")
    double explore;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of what is random; the same seed gives the same rows. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Write the rows to this file, as CSV, or Parquet by its ending, with row,id,score,rank; rank 1 is the most"
                            + " uncertain. Default: to standard output, unless --format is json.")
    @Nullable Path out;

    @Mixin
    DatabaseOption database;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = assay.terminal();
        if (budget < 1) {
            throw new UsageException("--budget must be at least 1, but was " + budget);
        }
        database.check();
        Strategy chosen = strategy();
        Selection selection = pool.isStream() ? streamed(chosen, terminal) : whole(chosen, terminal);
        List<String> notes = notes(selection);
        if (out != null) {
            TableTarget.write(out, COLUMNS, row -> rows(row, selection));
        }
        database.write(COLUMNS, row -> rows(row, selection));
        write(terminal, selection, notes);
        terminal.out().flush();
        return ExitCode.OK;
    }

    private Selection whole(Strategy chosen, Terminal terminal) {
        Logits read = pool.read();
        checkBudget(read.rowCount());
        return Compute.with(terminal, () -> chosen.select(read, budget));
    }

    /** Reads Parquet block by block, so that the pool may be larger than memory. */
    private Selection streamed(Strategy chosen, Terminal terminal) {
        try (NumberBlocks blocks = pool.open()) {
            checkBudget(blocks.rowCount());
            LogitsSource source = pool.source(blocks);
            return Compute.with(terminal, () -> chosen.select(source, budget));
        }
    }

    private void checkBudget(long rows) {
        if (rows > 0 && budget > rows) {
            throw new UsageException(
                    "--budget " + budget + " is more than the " + rows + " rows of " + pool.logits + "; ask for fewer");
        }
    }

    private void write(Terminal terminal, Selection selection, List<String> notes) throws IOException {
        if (output.isJson()) {
            SamplingReports.json(selection)
                    .file(pool.logits.toString())
                    .notes(notes)
                    .write(terminal.out());
        } else if (out != null || database.isAsked()) {
            SamplingReports.text(selection)
                    .layout(output.layout(terminal, pool.logits.toString(), notes))
                    .write(terminal.out());
        } else {
            TableTarget.print(terminal, COLUMNS, row -> rows(row, selection));
            notes.forEach(terminal.err()::println);
        }
    }

    private Strategy strategy() {
        Strategy base = strategy.equals("random")
                ? Sampling.atRandom(seed)
                : Sampling.by(ScorerOption.find(strategy, "--strategy", " or random"));
        try {
            Strategy filtered = filtered(base);
            Strategy grouped = balanced ? filtered.balanced() : filtered;
            return explore == 0 ? grouped : grouped.explore(explore, seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private Strategy filtered(Strategy base) {
        if (band != null && skipConfident != null) {
            throw new UsageException("--band and --skip-confident exclude each other; give one of them");
        }
        if (band != null) {
            double[] limits = Ranges.of(band, "--band", "0.4:0.6");
            return base.band(limits[0], limits[1]);
        }
        return skipConfident == null ? base : base.skipConfident(skipConfident);
    }

    private static List<String> notes(Selection selection) {
        List<String> notes = new ArrayList<>();
        if (selection.size() < selection.budget()) {
            notes.add("Only " + selection.size() + " of " + selection.budget()
                    + " rows asked for: no more pass the filters.");
        }
        return notes;
    }

    private static void rows(Consumer<List<String>> out, Selection selection) {
        for (Selection.Selected item : selection.items()) {
            out.accept(List.of(
                    Integer.toString(item.row()),
                    item.id(),
                    Double.toString(item.score()),
                    Integer.toString(item.rank())));
        }
    }
}
