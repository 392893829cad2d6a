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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay plan factorial}: which runs tell what makes the difference. */
@Command(
        name = "factorial",
        description =
                "Write which runs to make, as CSV, to learn what share of the quality comes from which factor: every combination of levels, or a fraction of them, in"
                        + " random order. Add a column with what came out, and give the file to 'assay attribution'.",
        footer = {
            "",
            "Examples:",
            "  assay plan factorial labels=noisy,clean size=small,large data=1k,10k --replicates 2 > runs.csv",
            "  assay plan factorial a=0,1 b=0,1 c=0,1 d=0,1 --half --out runs.csv",
            "  assay plan factorial a=0,1 b=0,1 c=0,1 d=0,1 e=0,1 f=0,1 --fraction 1/4 --out runs.csv",
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

    @ArgGroup
    @Nullable Size size;

    /** How many of the combinations are run. */
    static final class Size {
        @Option(names = "--half", description = "Make half of the runs; factors must have two levels each.")
        boolean half;

        @Option(
                names = "--fraction",
                paramLabel = "1/N",
                description =
                        "Make 1/4, 1/8 or another fraction of the runs, with the products of factors that tell most; factors must have two"
                                + " levels each.")
        @Nullable String fraction;

        @Option(
                names = "--runs",
                paramLabel = "N",
                description = "Make the fraction that has so many different runs, a power of two.")
        @Nullable Integer runs;
    }

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
        notes(runs).forEach(note -> terminal.err().println("note: " + note));
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

    /** Returns what the plan cannot tell, and in a fraction why. */
    private static List<String> notes(FactorialPlan runs) {
        List<String> notes = new ArrayList<>(runs.limits());
        if (runs.resolution().isPresent()) {
            notes.add("Generators of resolution " + runs.resolution().getAsInt() + ": "
                    + String.join(", ", runs.generators()) + ".");
            runs.aliases().forEach(same -> notes.add("The same effect: " + String.join(" = ", same) + "."));
        }
        return notes;
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
            return part(FactorialPlan.of(read)).replicates(replicates).seed(seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private FactorialPlan part(FactorialPlan all) {
        Size asked = size;
        if (asked == null) {
            return all;
        }
        if (asked.half) {
            return all.half();
        }
        String fraction = asked.fraction;
        if (fraction != null) {
            return all.fraction(parts(fraction));
        }
        Integer runs = asked.runs;
        return runs == null || runs == all.runs() ? all : all.fraction(parts(all.runs(), runs));
    }

    private static int parts(String fraction) {
        if (fraction.strip().matches("1/[1-9][0-9]{0,4}")) {
            return Integer.parseInt(fraction.strip().substring(2));
        }
        throw new UsageException("--fraction must be 1/2, 1/4, 1/8 and so on, but was \"" + fraction + "\"");
    }

    private static int parts(int all, int wanted) {
        if (wanted > 0 && all % wanted == 0 && Integer.bitCount(all / wanted) == 1) {
            return all / wanted;
        }
        throw new UsageException("--runs must be a half, a quarter or another such fraction of the " + all
                + " combinations, but was " + wanted);
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
