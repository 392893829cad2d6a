package io.assay.cli;

import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import io.assay.io.TableColumn;
import io.assay.io.TableRows;
import io.assay.report.CauseReports;
import io.assay.study.raters.RaterModel;
import io.assay.study.raters.RaterSimulation;
import io.assay.study.raters.SimulatedRatings;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay simulate raters}: ratings with planted causes of disagreement. */
@Command(
        name = "raters",
        description =
                "Draw ratings of units by raters of stated faults, to try a diagnosis or a plan on data whose truth is known. The same"
                        + " seed gives the same ratings.",
        footer = {
            "",
            "A rater's faults: " + RaterSyntax.ALLOWED + ".",
            "",
            "Examples:",
            "  assay simulate raters --prevalence 1,2,4,2,1 --raters 4 --noise 0.5 --out ratings.csv",
            "  assay simulate raters --raters 3 --rater eva:severity=0.8 --rater ben:careless=0.3 --hard 0.15:3 \\",
            "    --out ratings.csv --truth truth.csv --order order.csv --description what.json",
            "",
            "Exit codes: 0 ratings written, 2 bad usage, 3 internal error."
        })
final class SimulateRatersCommand extends Verb {
    private static final List<TableColumn> RATINGS =
            List.of(TableColumn.text("unit"), TableColumn.text("rater"), TableColumn.text("value"));
    private static final List<TableColumn> TRUTHS = List.of(
            TableColumn.text("unit"), TableColumn.text("label"), TableColumn.real("value"), TableColumn.text("hard"));

    @ParentCommand
    SimulateCommand simulate;

    @Mixin
    RaterPopulationOptions population;

    @Option(names = "--units", paramLabel = "N", description = "Units. Default: ${DEFAULT-VALUE}.")
    int units = 100;

    @Option(
            names = "--raters",
            paramLabel = "N",
            description = "Raters with noise and no other fault, called R1, R2, … Default: ${DEFAULT-VALUE}.")
    int raters = 3;

    @Option(
            names = "--noise",
            paramLabel = "X",
            description =
                    "Noise of the raters: the standard deviation of errors, on ordinal scales in that of the latent value; on nominal"
                            + " ones the chance to guess. Default: ${DEFAULT-VALUE}.")
    double noise = 0.3;

    @Option(
            names = "--rater",
            paramLabel = "NAME:FAULT=X,...",
            description = "One more rater, or other faults of one there is; may be repeated.")
    List<String> named = List.of();

    @Option(names = "--missing", paramLabel = "SHARE", description = "Share of ratings missing. Default: 0.")
    double missing;

    @Option(names = "--per-unit", paramLabel = "N", description = "Raters of a unit, drawn at random. Default: all.")
    int perUnit = Integer.MAX_VALUE;

    @Option(names = "--seed", paramLabel = "N", description = "Seed. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the ratings to this file, as CSV with unit,rater,value. Default: standard output.")
    @Nullable Path out;

    @Option(names = "--truth", paramLabel = "FILE", description = "Write what is true of each unit to this file.")
    @Nullable Path truth;

    @Option(
            names = "--order",
            paramLabel = "FILE",
            description = "Write when each rating was given to this file, as positions in each rater's order.")
    @Nullable Path order;

    @Option(
            names = "--again",
            paramLabel = "FILE",
            description = "Write what the raters say when they rate the units again to this file.")
    @Nullable Path again;

    @Option(
            names = "--description",
            paramLabel = "FILE",
            description = "Write units, raters and their faults to this file, as JSON.")
    @Nullable Path description;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = simulate.terminal();
        SimulatedRatings drawn = drawn();
        if (out == null) {
            TableTarget.print(terminal, RATINGS, row -> ratings(row, drawn.ratings()));
        }
        write(out, RATINGS, row -> ratings(row, drawn.ratings()));
        write(order, RATINGS, row -> ratings(row, drawn.order()));
        write(again, RATINGS, row -> ratings(row, drawn.again()));
        write(truth, TRUTHS, row -> truths(row, drawn));
        describe(drawn);
        return ExitCode.OK;
    }

    private SimulatedRatings drawn() {
        try {
            RaterSimulation simulation = RaterSimulation.of(population.population());
            simulation = raters > 0 ? simulation.raters(raters, RaterModel.noise(noise)) : simulation;
            for (String text : named) {
                RaterSyntax.Named rater = RaterSyntax.Named.of(text);
                simulation = simulation.rater(rater.name(), RaterSyntax.model(rater.faults(), noise));
            }
            return simulation.missing(missing).ratingsPerUnit(perUnit).draw(units, seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void write(@Nullable Path file, List<TableColumn> columns, TableRows rows) {
        if (file != null) {
            TableTarget.write(file, columns, rows);
        }
    }

    private static void ratings(Consumer<List<String>> out, RatingMatrix ratings) {
        for (String unit : ratings.units()) {
            for (Rating rating : ratings.ratingsOf(unit)) {
                out.accept(List.of(rating.unit(), rating.rater(), rating.label()));
            }
        }
    }

    private static void truths(Consumer<List<String>> out, SimulatedRatings drawn) {
        for (SimulatedRatings.Truth one : drawn.truths()) {
            out.accept(List.of(one.unit(), one.label(), Double.toString(one.value()), Boolean.toString(one.hard())));
        }
    }

    private void describe(SimulatedRatings drawn) throws IOException {
        if (description == null) {
            return;
        }
        StringWriter text = new StringWriter();
        CauseReports.description(drawn, seed)
                .file(out == null ? "" : out.toString())
                .write(text);
        try {
            Files.writeString(description, text.toString(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileAccess.failed("cannot write to " + description, description, e);
        }
    }
}
