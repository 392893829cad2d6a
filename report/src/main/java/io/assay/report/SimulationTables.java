package io.assay.report;

import io.assay.core.Estimate;
import io.assay.report.FigureTables.Chart;
import io.assay.report.FigureTables.Column;
import io.assay.report.FigureTables.Content;
import io.assay.report.FigureTables.Series;
import io.assay.report.FigureTables.Table;
import io.assay.study.simulate.BudgetTable;
import io.assay.study.simulate.Generations;
import io.assay.study.simulate.Generations.Generation;
import io.assay.study.simulate.Repetitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What simulations of generations and of budgets come to. */
final class SimulationTables {
    private SimulationTables() {}

    static Map<String, String> settings(Repetitions repetitions) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("runs", TextFormat.count(repetitions.runs()));
        settings.put("seed", Long.toString(repetitions.seed()));
        settings.put(
                "intervals", TextFormat.plainNumber(100 * repetitions.confidence()) + " %, of Student's t over runs");
        return settings;
    }

    static Content of(Generations generations) {
        List<Generation> all = generations.generations();
        boolean limits = all.stream().anyMatch(g -> g.limit().isPresent());
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("generation", "generation"),
                Column.of("accuracy", "accuracy"),
                Column.of("baseline", "baseline"),
                Column.share("cost", "cost")));
        if (limits) {
            columns.add(Column.of("limit", "limit"));
            columns.add(Column.share("limitCost", "its cost"));
        }
        List<List<Object>> rows = all.stream().map(g -> row(g, limits)).toList();
        Chart chart = new Chart(
                "generations-chart",
                "Accuracy by generation, mean over runs",
                false,
                "generation",
                "accuracy",
                List.of(
                        series("right labels", all, Generation::baseline),
                        series("these labels", all, Generation::accuracy)));
        return new Content(
                "compounding",
                "Label errors over generations of models",
                generations.description(),
                findings(generations),
                settings(generations.repetitions()),
                List.of(new Table("generations", "Accuracy by generation", columns, rows, List.of(chart))));
    }

    private static Series series(String name, List<Generation> all, Function<Generation, Estimate> figure) {
        return new Series(
                name,
                all.stream().map(g -> (Object) g.number()).toList(),
                all.stream().map(figure).toList());
    }

    private static List<Object> row(Generation g, boolean limits) {
        List<Object> row = new ArrayList<>(List.of((long) g.number(), g.accuracy(), g.baseline(), g.cost()));
        if (limits) {
            row.add(g.limit().orElse(Double.NaN));
            row.add(g.limitCost().orElse(Double.NaN));
        }
        return row;
    }

    private static List<String> findings(Generations generations) {
        List<Generation> all = generations.generations();
        Generation first = all.get(0);
        Generation last = all.get(all.size() - 1);
        List<String> findings = new ArrayList<>();
        findings.add(String.format(
                Locale.ROOT,
                "Generation %d is right %s of the time, %s with right labels: the labels cost %s.",
                last.number(),
                TextFormat.percent(last.accuracy().value()),
                TextFormat.percent(last.baseline().value()),
                TextFormat.percent(last.cost().orNaN())));
        if (all.size() > 1
                && first.cost().interval().isPresent()
                && last.cost().interval().isPresent()) {
            findings.add(
                    generations.compounds()
                            ? "The cost compounds: it is "
                                    + TextFormat.percent(first.cost().value())
                                    + " in the first generation and grows beyond chance."
                            : "The cost does not compound: it is there from the first generation, with "
                                    + TextFormat.percent(first.cost().value()) + ", and does not grow beyond chance.");
        }
        return findings;
    }

    static Content of(BudgetTable table) {
        List<Column> columns = List.of(
                Column.of("choice", "chosen"),
                Column.of("overlap", "each"),
                Column.of("units", "units"),
                Column.extra("spent", "spent"),
                Column.share("labelAccuracy", "right"),
                Column.of("quality", "accuracy"),
                Column.signed("gain", "gain"),
                Column.signed("behind", "behind"));
        List<List<Object>> rows = table.rows().stream()
                .map(row -> List.<Object>of(
                        row.way().choice(),
                        (long) row.way().overlap(),
                        (long) row.way().units(),
                        row.way().spent(),
                        row.way().labelAccuracy(),
                        row.quality(),
                        row.gain(),
                        row.behind()))
                .toList();
        Map<String, List<BudgetTable.Row>> byChoice = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> byChoice.computeIfAbsent(row.way().choice(), choice -> new ArrayList<>())
                        .add(row));
        Chart chart = new Chart(
                "budget-chart",
                "Accuracy by labels per unit, mean over runs",
                false,
                "labels per unit",
                "accuracy",
                byChoice.entrySet().stream()
                        .map(entry -> new Series(
                                entry.getKey() + " units",
                                entry.getValue().stream()
                                        .map(row -> (Object) row.way().overlap())
                                        .toList(),
                                entry.getValue().stream()
                                        .map(BudgetTable.Row::quality)
                                        .toList()))
                        .toList());
        return new Content(
                "budget",
                "What a budget of labels buys",
                table.description(),
                List.of(
                        table.recommendation(),
                        "\"each\" tells the labels per unit, \"right\" how many of the labels learned from are. Gains are on the first row, run by run. The best of several ways on the same rows flatters itself a little."),
                settings(table.repetitions()),
                List.of(new Table("ways", "Ways to spend the budget", columns, rows, List.of(chart))));
    }
}
