package io.assay.cli;

import io.assay.annotators.preferences.BradleyTerry;
import io.assay.annotators.preferences.CrowdBradleyTerry;
import io.assay.annotators.preferences.Elo;
import io.assay.annotators.preferences.PreferenceFit;
import io.assay.annotators.preferences.Preferences;
import io.assay.io.InputFormat;
import io.assay.io.TableReader;
import io.assay.report.AnnotatorReports;
import io.assay.report.TextLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay preferences}: which of two was preferred, many times over, in; strengths out. */
@Command(
        name = "preferences",
        description =
                "Tell from comparisons of two items how strong each is, with its interval, and whether preferences go in circles.",
        footer = {
            "",
            "Examples:",
            "  assay preferences comparisons.csv",
            "  assay preferences comparisons.csv --method crowd-bradley-terry --format json",
            "  assay preferences comparisons.jsonl",
            "  assay preferences --sql \"select model_a, model_b, winner from battles\" --database arena.duckdb",
            "",
            "Exit codes: 0 report written, 2 bad usage or bad input, 3 internal error."
        })
final class PreferencesCommand extends Verb {
    @ParentCommand
    AssayCommand assay;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "Comparisons as CSV, Parquet, Arrow or JSON lines; - for standard input. Columns first, second, preferred (an item, first,"
                            + " second or tie), or better, worse, or chosen, rejected; and rater, if there is more than one.")
    @Nullable String file;

    @Mixin
    QueryOptions query;

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            converter = Syntax.Format.class,
            description =
                    "csv, parquet, arrow, json-lines or preferences, which is json-lines. Default: by the ending of the file's name; csv for"
                            + " standard input.")
    @Nullable InputFormat format;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description =
                    "davidson (Bradley and Terry with ties), bradley-terry (ties count as halves), crowd-bradley-terry (learns how"
                            + " reliable raters are) or elo. Default: ${DEFAULT-VALUE}.")
    String method = "davidson";

    @Option(
            names = "--prior",
            paramLabel = "SD",
            description =
                    "Standard deviation of a normal prior on the log-strengths, which makes them finite whatever the comparisons."
                            + " Default: none, or 2 for crowd-bradley-terry.")
    @Nullable Double prior;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = assay.terminal();
        TextLayout layout = output.layout(terminal, query.name(file), List.of());
        check();
        Preferences preferences = PreferenceTable.of(table(terminal));
        PreferenceFit fit = Compute.with(terminal, () -> fit(preferences));
        if (output.isJson()) {
            AnnotatorReports.preferencesJson(preferences, fit)
                    .file(query.name(file))
                    .write(terminal.out());
        } else {
            AnnotatorReports.preferencesText(preferences, fit).layout(layout).write(terminal.out());
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private InputTable table(Terminal terminal) {
        String sql = query.query(file, "comparisons");
        if (sql == null) {
            return InputTable.read(Path.of(Objects.requireNonNull(file)), format, terminal);
        }
        if (format != null) {
            throw new UsageException("--input-format says how a FILE is read, and --sql asks for rows; leave one out");
        }
        return InputTable.of(
                SqlSource.read(sql, query.database, TableReader::query, TableReader::query, TableReader::query));
    }

    /** Refuses what cannot be meant before the file is read. */
    private void check() {
        if (prior != null && !(prior > 0 && prior < Double.POSITIVE_INFINITY)) {
            throw new UsageException("--prior must be positive, but was " + prior);
        }
        if (prior != null && method.equals("elo")) {
            throw new UsageException("--prior is for models, and elo is none; leave it out");
        }
        if (!List.of("davidson", "bradley-terry", "crowd-bradley-terry", "elo").contains(method)) {
            throw new UsageException("--method: there is no method called \"" + method
                    + "\"; known are davidson, bradley-terry, crowd-bradley-terry, elo");
        }
    }

    private PreferenceFit fit(Preferences preferences) {
        if (method.equals("elo")) {
            return Elo.ratings().of(preferences);
        }
        if (method.equals("crowd-bradley-terry")) {
            CrowdBradleyTerry model = CrowdBradleyTerry.model();
            return (prior == null ? model : model.prior(prior)).of(preferences);
        }
        BradleyTerry model = BradleyTerry.model();
        BradleyTerry ties = method.equals("bradley-terry") ? model.tiesAsHalves() : model;
        return (prior == null ? ties : ties.prior(prior)).of(preferences);
    }
}
