package io.assay.cli;

import io.assay.io.TableColumn;
import io.assay.io.TableWriter;
import io.assay.study.attribution.Factor;
import io.assay.study.attribution.FactorialPlan;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay plan factorial}: which runs tell what makes the difference. */
@Command(
        name = "factorial",
        description =
                "Write which runs to make, as CSV, to learn what share of the quality comes from which factor: every combination of levels, or half of them, in"
                        + " random order. Add a column with what came out, and give the file to 'assay attribution'.",
        footer = {
            "",
            "Examples:",
            "  assay plan factorial labels=noisy,clean size=small,large data=1k,10k --replicates 2 > runs.csv",
            "  assay plan factorial a=0,1 b=0,1 c=0,1 d=0,1 --half --out runs.csv",
            "",
            "Exit codes: 0 plan written, 2 bad usage or bad input, 3 internal error."
        })
final class PlanFactorialCommand extends Verb {
    @ParentCommand
    PlanCommand plan;

    @Parameters(
            arity = "1..*",
            paramLabel = "FACTOR=LEVEL,LEVEL",
            description = "What is varied, and what it is set to.")
    List<String> factors;

    @Option(names = "--half", description = "Make half of the runs; factors must have two levels each.")
    boolean half;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Runs of each combination; two tell how much chance does. Default: ${DEFAULT-VALUE}.")
    int replicates = 1;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the order. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Mixin
    OutOption out;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = plan.terminal();
        FactorialPlan runs = runs();
        StringWriter text = new StringWriter();
        TableWriter.toText(text, columns(runs), row -> rows(row, runs));
        out.write(terminal, text.toString());
        runs.limits().forEach(limit -> terminal.err().println("note: " + limit));
        return ExitCode.OK;
    }

    private static List<TableColumn> columns(FactorialPlan runs) {
        List<TableColumn> columns = new ArrayList<>(List.of(TableColumn.whole("run"), TableColumn.whole("replicate")));
        runs.factors().forEach(factor -> columns.add(TableColumn.text(factor.name())));
        return columns;
    }

    private static void rows(Consumer<List<String>> out, FactorialPlan runs) {
        runs.order()
                .forEach(run -> out.accept(Stream.concat(
                                Stream.of(Integer.toString(run.order()), Integer.toString(run.replicate())),
                                run.levels().stream())
                        .toList()));
    }

    private FactorialPlan runs() {
        List<Factor> read = new ArrayList<>();
        for (String text : factors) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new UsageException(
                        "\"" + text + "\" is no factor; write NAME=LEVEL,LEVEL such as labels=noisy,clean");
            }
            read.add(factor(text.substring(0, equals).strip(), text.substring(equals + 1)));
        }
        try {
            FactorialPlan all = FactorialPlan.of(read).replicates(replicates).seed(seed);
            return half ? all.half() : all;
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Factor factor(String name, String levels) {
        if (name.equals("run") || name.equals("replicate")) {
            throw new UsageException(
                    "a factor cannot be called \"" + name + "\", as the plan has a column of that name");
        }
        try {
            return Factor.of(
                    name, Stream.of(levels.split(",", -1)).map(String::strip).toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }
}
