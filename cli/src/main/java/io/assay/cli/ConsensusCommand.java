package io.assay.cli;

import io.assay.annotators.Annotations;
import io.assay.annotators.ConsensusMethod;
import io.assay.annotators.ConsensusMethods;
import io.assay.core.DuplicatePolicy;
import io.assay.core.RatingMatrix;
import io.assay.report.AnnotatorReports;
import io.assay.report.AnnotatorReports.OfUnits;
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

/** {@code assay consensus}: several ratings of each unit in, one label or value out. */
@Command(
        name = "consensus",
        description =
                "Tell from several ratings of each unit what its label probably is, or its value, and how sure that is.",
        footer = {
            "",
            "Examples:",
            "  assay consensus ratings.csv --out consensus.csv",
            "  assay consensus ratings.csv --method dawid-skene-map --posteriors --out consensus.csv",
            "  assay consensus ratings.parquet --out-table consensus --database app.duckdb",
            "  assay consensus ratings.csv --on-duplicate separate-rater --format json",
            "",
            "Exit codes: 0 report written, 2 bad usage or bad input, 3 internal error."
        })
final class ConsensusCommand extends Verb {
    @ParentCommand
    AssayCommand assay;

    @Mixin
    InputOptions input;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description =
                    "majority, wawa, zero-based-skill, dawid-skene, one-coin-dawid-skene, dawid-skene-map, mace, glad or kos for"
                            + " labels; mean, median or bias-precision for numbers; or one of your own. Default:"
                            + " ${DEFAULT-VALUE}.")
    String method = "majority";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Also write the consensus of every unit to this file, as CSV, or Parquet by its ending:"
                            + " unit,label,probability, or for numbers unit,value,lower,upper; with several criteria, the criterion first.")
    @Nullable Path out;

    @Mixin
    TableTarget target;

    @Option(
            names = "--posteriors",
            description = "Add to that file a column per category, with its probability or share of votes.")
    boolean posteriors;

    @Mixin
    OutputOptions output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = assay.terminal();
        ConsensusMethod asked = method();
        if (posteriors && out == null && !target.isAsked()) {
            throw new UsageException("--posteriors are columns of the file that --out names; name one");
        }
        target.check(input.query.database);
        input.query.databaseIsTarget = target.isAsked();
        Inputs inputs = input.read(terminal);
        List<OfUnits> criteria = Compute.with(terminal, () -> criteria(inputs, asked));
        if (out != null || target.isAsked()) {
            write(ConsensusTable.of(criteria, posteriors));
        }
        TextLayout layout = output.layout(terminal, input.name(), inputs.notes());
        if (output.isJson()) {
            AnnotatorReports.consensusJson(criteria)
                    .file(input.name())
                    .notes(inputs.notes())
                    .write(terminal.out());
        } else {
            AnnotatorReports.consensusText(criteria).layout(layout).write(terminal.out());
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    private void write(ConsensusTable table) {
        if (out != null) {
            TableTarget.write(out, table.columns(), table::rows);
        }
        target.write(input.query.database, table.columns(), table::rows);
    }

    private ConsensusMethod method() {
        try {
            return ConsensusMethods.named(method);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--method: " + e.getMessage(), e);
        }
    }

    private List<OfUnits> criteria(Inputs inputs, ConsensusMethod asked) {
        List<OfUnits> criteria = new ArrayList<>();
        inputs.ratings().forEach((name, ratings) -> criteria.add(new OfUnits(name, asked.of(people(input, ratings)))));
        return criteria;
    }

    /** Returns the ratings by person: second ratings that were kept apart are the same person's. */
    static Annotations people(InputOptions input, RatingMatrix ratings) {
        return input.reading.onDuplicate == DuplicatePolicy.SEPARATE_RATER
                ? Annotations.withRepeats(ratings)
                : Annotations.of(ratings);
    }
}
