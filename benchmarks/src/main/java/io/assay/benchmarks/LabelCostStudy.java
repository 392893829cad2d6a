package io.assay.benchmarks;

import io.assay.core.Estimate;
import io.assay.core.resample.RandomStream;
import io.assay.sampling.Logits;
import io.assay.sampling.loop.Learner;
import io.assay.sampling.loop.LogisticRegression;
import io.assay.sampling.loop.Quality;
import io.assay.sampling.loop.Queries;
import io.assay.study.attribution.Factor;
import io.assay.study.attribution.FactorialPlan;
import io.assay.study.simulate.BudgetTable;
import io.assay.study.simulate.CompoundingErrors;
import io.assay.study.simulate.Generations;
import io.assay.study.simulate.LabelBudget;
import io.assay.study.simulate.LearnedGenerations;
import io.assay.study.simulate.NearestNeighbours;
import io.assay.study.simulate.PeopleErrors;
import io.assay.study.simulate.PeopleLabels;
import io.assay.study.simulate.Repetitions;
import io.assay.study.simulate.RewardCurves;
import io.assay.study.simulate.RewardHacking;
import io.assay.study.simulate.RewardRaters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The tables of docs/what-bad-labels-cost.md.
 *
 * <p>Run: {@code java -cp benchmarks/target/benchmarks.jar io.assay.benchmarks.LabelCostStudy}, or with some of {@code models}, {@code rows}, {@code rewards},
 * {@code budget}, {@code runs} after it for those tables alone.
 */
public final class LabelCostStudy {
    private static final Repetitions RUNS = Repetitions.of(10, 1);

    private LabelCostStudy() {}

    /** Prints the tables. */
    public static void main(String[] arguments) {
        List<String> asked =
                arguments.length == 0 ? List.of("models", "rows", "rewards", "budget", "runs") : List.of(arguments);
        if (asked.contains("models")) {
            models();
        }
        if (asked.contains("rows")) {
            rows(LearningData.digits(), 400);
            rows(LearningData.letter(), 1000);
        }
        if (asked.contains("rewards")) {
            rewards();
        }
        if (asked.contains("budget")) {
            // The same for each class of both.
            budgets(LearningData.digits(), 600);
            budgets(LearningData.letter(), 1560);
        }
        if (asked.contains("runs")) {
            runs(LearningData.digits());
        }
    }

    private static String line(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(cell).append(" |");
        }
        return line.toString();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share).replace("-0.0 %", "0.0 %");
    }

    private static String share(Estimate estimate) {
        return percent(estimate.value())
                + estimate.interval()
                        .map(i -> String.format(Locale.ROOT, " ± %.1f", 50 * i.width()))
                        .orElse("");
    }

    private static String figure(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f", estimate.value())
                + estimate.interval()
                        .map(i -> String.format(Locale.ROOT, " ± %.3f", i.width() / 2))
                        .orElse("");
    }

    /** Models of models, with infinitely many items. */
    private static void models() {
        System.out.println(
                "### models\n\n" + line("errors", "votes", "own accuracy", "fresh", "generation 1", "2", "3", "5"));
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (PeopleErrors people : List.of(
                PeopleErrors.symmetric(10, 0.7),
                PeopleErrors.nextClass(10, 0.7),
                PeopleErrors.systematic(10, 0.7, 0.5),
                PeopleErrors.systematic(10, 0.7, 1))) {
            for (int votes : new int[] {1, 5, 25}) {
                for (double own : new double[] {1, 0.95}) {
                    for (double fresh : new double[] {0, 0.3}) {
                        model(people, votes, own, fresh);
                    }
                }
            }
        }
    }

    private static void model(PeopleErrors people, int votes, double own, double fresh) {
        CompoundingErrors chain =
                CompoundingErrors.of(people).votes(votes).ownAccuracy(own).freshShare(fresh);
        double[] costs = chain.limit();
        double[] clean = CompoundingErrors.of(PeopleErrors.symmetric(10, 1))
                .votes(votes)
                .ownAccuracy(own)
                .freshShare(fresh)
                .limit();
        for (int g = 0; g < costs.length; g++) {
            costs[g] = 1 - costs[g] / clean[g];
        }
        System.out.println(line(
                people.name(),
                votes,
                own,
                fresh,
                percent(costs[0]),
                percent(costs[1]),
                percent(costs[2]),
                percent(costs[4])));
    }

    private static Map<String, Learner> learners(LearningData data) {
        Map<String, Learner> learners = new LinkedHashMap<>();
        LogisticRegression logistic = LogisticRegression.defaults();
        learners.put("logistic, l2 0.01", logistic.l2(0.01).on(data.pool(), data.heldOut(), data.classes()));
        learners.put("logistic, l2 1", logistic.on(data.pool(), data.heldOut(), data.classes()));
        learners.put("logistic, l2 30", logistic.l2(30).on(data.pool(), data.heldOut(), data.classes()));
        learners.put("1 neighbour", NearestNeighbours.of(1).on(data.pool(), data.heldOut(), data.classes()));
        learners.put("15 neighbours", NearestNeighbours.of(15).on(data.pool(), data.heldOut(), data.classes()));
        return learners;
    }

    /** Learners on rows, 70 % of people's labels right. */
    private static void rows(LearningData data, int batch) {
        Map<String, PeopleLabels> errors = new LinkedHashMap<>();
        int[] right = data.poolLabels();
        errors.put("symmetric", PeopleLabels.byChance(right, PeopleErrors.symmetric(data.classes(), 0.7)));
        errors.put("next class", PeopleLabels.byChance(right, PeopleErrors.nextClass(data.classes(), 0.7)));
        errors.put("by look", PeopleLabels.byLook(right, data.classes(), data.pool(), 0.7));
        System.out.println("\n### rows: " + data.name() + ", " + batch + " per generation\n\n"
                + line("learner", "errors", "baseline 1", "cost 1", "cost 2", "cost 3", "compounds"));
        System.out.println("|---|---|---|---|---|---|---|");
        learners(data)
                .forEach((learner, on) -> errors.forEach((name, people) -> {
                    Generations chain = LearnedGenerations.of(on, right, data.heldOutLabels())
                            .batches(3, batch)
                            .simulate(people, learner, RUNS);
                    List<Generations.Generation> g = chain.generations();
                    System.out.println(line(
                            learner,
                            name,
                            figure(g.get(0).baseline()),
                            share(g.get(0).cost()),
                            share(g.get(1).cost()),
                            share(g.get(2).cost()),
                            chain.compounds() ? "yes" : "no"));
                }));
    }

    private static void rewards() {
        Repetitions runs = Repetitions.of(40, 1);
        RewardRaters plain = new RewardRaters(10, 3, 400, 0, 1, 1, 0.1);
        RewardRaters biased = new RewardRaters(10, 3, 400, 1.5, 1, 1, 0.1);
        Map<String, RewardHacking> plans = new LinkedHashMap<>();
        plans.put("disagreement and noise only", RewardHacking.of(plain).harm(0.3));
        plans.put("shared bias, harmless", RewardHacking.of(biased).harm(0));
        plans.put("shared bias, harmful", RewardHacking.of(biased).harm(0.3));
        plans.put(
                "shared bias, harmful, strong rubric",
                RewardHacking.of(biased).harm(0.3).rubric(0.8));
        plans.put("normal glitches", RewardHacking.of(plain).harm(0).glitches(1, Double.POSITIVE_INFINITY));
        plans.put("heavy glitches (t, 2)", RewardHacking.of(plain).harm(0).glitches(1, 2));
        System.out.println("\n### rewards\n\n"
                + line("case", "proxy", "peak at best of", "worth there", "worth at 1,024", "falls"));
        System.out.println("|---|---|---|---|---|---|");
        plans.forEach((name, plan) -> {
            for (RewardCurves.Curve curve : plan.simulate(runs).curves()) {
                System.out.println(line(
                        name,
                        curve.name(),
                        curve.peak(),
                        figure(curve.points().stream()
                                .filter(point -> point.answers() == curve.peak())
                                .findFirst()
                                .orElseThrow()
                                .worth()),
                        figure(curve.last().worth()),
                        curve.falls() ? "yes" : "no"));
            }
        });
    }

    /** A budget by accuracy of people, price of a unit and learner. */
    private static void budgets(LearningData data, double budget) {
        System.out.println("\n### budget: " + data.name() + ", " + budget + ", a label costs 1\n\n"
                + line(
                        "learner",
                        "accuracy",
                        "unit price",
                        "1 label",
                        "3 labels",
                        "5 labels",
                        "by margin, 1",
                        "3",
                        "5",
                        "best"));
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (String learner : List.of("logistic, l2 1", "logistic, l2 30", "1 neighbour")) {
            for (double accuracy : new double[] {0.6, 0.7, 0.8, 0.9, 1}) {
                for (double unit : new double[] {0, 5}) {
                    BudgetTable table = LabelBudget.of(
                                    Objects.requireNonNull(learners(data).get(learner)),
                                    data.poolLabels(),
                                    data.heldOutLabels(),
                                    PeopleErrors.symmetric(data.classes(), accuracy))
                            .money(budget, 1, unit)
                            .rounds(20, 5)
                            .queries(Map.of("margin", Queries.margin()))
                            .simulate(RUNS);
                    List<BudgetTable.Row> rows = table.rows();
                    System.out.println(line(
                            learner,
                            accuracy,
                            unit,
                            figure(rows.get(0).quality()),
                            figure(rows.get(2).quality()),
                            figure(rows.get(4).quality()),
                            figure(rows.get(1).quality()),
                            figure(rows.get(3).quality()),
                            figure(rows.get(5).quality()),
                            table.best().way()
                                    + (table.rivals().isEmpty()
                                            ? ""
                                            : " (" + table.rivals().size() + " not told from it)")));
                }
            }
        }
    }

    /** Runs of a plan of three factors, measured. */
    private static void runs(LearningData data) {
        FactorialPlan plan = FactorialPlan.of(List.of(
                        Factor.of("labels", "70%", "right"),
                        Factor.of("rows", "200", "800"),
                        Factor.of("penalty", "0.01", "1")))
                .replicates(2);
        System.out.println("\n### runs\n\nrun,replicate,labels,rows,penalty,accuracy");
        for (FactorialPlan.Run run : plan.order()) {
            List<String> levels = run.levels();
            int[] right = data.poolLabels();
            int[] people = levels.get(0).equals("right")
                    ? right
                    : PeopleLabels.byChance(right, PeopleErrors.symmetric(data.classes(), 0.7))
                            .draw(run.order());
            int[] rows = RandomStream.of(run.order(), 0)
                    .ints(0, right.length)
                    .distinct()
                    .limit(Long.parseLong(levels.get(1)))
                    .toArray();
            Logits learned = LogisticRegression.defaults()
                    .l2(Double.parseDouble(levels.get(2)))
                    .on(data.pool(), data.heldOut(), data.classes())
                    .train(rows, IntStream.of(rows).map(row -> people[row]).toArray())
                    .heldOut();
            System.out.printf(
                    Locale.ROOT,
                    "%d,%d,%s,%.3f%n",
                    run.order(),
                    run.replicate(),
                    String.join(",", levels),
                    Quality.accuracy().of(learned, data.heldOutLabels()));
        }
    }
}
