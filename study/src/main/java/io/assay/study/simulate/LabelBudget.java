package io.assay.study.simulate;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.loop.ActiveLearning;
import io.assay.sampling.loop.Learner;
import io.assay.sampling.loop.LearningCurve;
import io.assay.sampling.loop.Queries;
import io.assay.sampling.loop.Query;
import io.assay.study.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One label on many units, or several on few: what a budget buys, on rows whose right labels are known.
 *
 * <p>A unit costs its own price once, and the price of a label as often as it is labelled; what most of its labels say is learned. For each overlap as many units are
 * labelled as the budget pays for, chosen at random or by a query from {@code seedSet} random ones on. Every run draws its own rows and errors, the same for all
 * overlaps and queries as far as they go, so that differences can be taken run by run. Quality is the accuracy on held-out rows with right labels.
 *
 * <p>More labels per unit pay where labels are bad, cheap beside units, or where units run out; a learner that averages errors out by itself, dear labels and
 * a pool without end speak for more units (Sheng, Provost and Ipeirotis 2008, doi:10.1145/1401890.1401965; Lin, Mausam and Weld 2014, <i>To re(label), or not to
 * re(label)</i>, HCOMP). Which it is depends on the rows and the learner, so it is measured.
 *
 * <p>Cost is one training per run and overlap for random units, and {@code rounds} more for each query. The learner is used by several threads at once unless there is
 * only one. Immutable; every option returns a new plan.
 */
public final class LabelBudget {
    /** What units are chosen at random are called. */
    static final String RANDOM = "random";

    private final Learner learner;
    private final int[] poolLabels;
    private final int[] heldOutLabels;
    private final PeopleErrors people;
    private final Options options;

    /** What may be changed. */
    private record Options(
            double budget,
            double label,
            double unit,
            List<Integer> overlaps,
            Map<String, Query> queries,
            int seedSet,
            int rounds) {}

    private LabelBudget(Learner learner, int[] poolLabels, int[] heldOutLabels, PeopleErrors people, Options options) {
        this.learner = learner;
        this.poolLabels = poolLabels;
        this.heldOutLabels = heldOutLabels;
        this.people = people;
        this.options = options;
    }

    /**
     * {@return a budget of as many labels as there are rows in a fifth of the pool, units for nothing, overlaps 1, 3 and 5, random units and the margin of the model}
     *
     * @param learner trains on labelled rows
     * @param poolLabels right class of each row of the pool; copied
     * @param heldOutLabels right class of each held-out row; copied
     * @param people how people mislabel
     * @throws IllegalArgumentException if the pool has fewer than 10 rows, none is held out, or a label is no class
     */
    public static LabelBudget of(Learner learner, int[] poolLabels, int[] heldOutLabels, PeopleErrors people) {
        if (poolLabels.length < 10 || heldOutLabels.length < 1) {
            throw new IllegalArgumentException(
                    "a budget needs a pool of at least 10 rows and 1 held-out row, but there are " + poolLabels.length
                            + " and " + heldOutLabels.length);
        }
        for (int label : poolLabels) {
            Checks.between(0, label, people.classes() - 1, "label of a row");
        }
        Map<String, Query> queries = new LinkedHashMap<>();
        queries.put("margin", Queries.margin());
        return new LabelBudget(
                learner,
                poolLabels.clone(),
                heldOutLabels.clone(),
                people,
                new Options(
                        Math.floor(poolLabels.length / 5.0),
                        1,
                        0,
                        List.of(1, 3, 5),
                        queries,
                        Math.max(2, poolLabels.length / 50),
                        5));
    }

    private LabelBudget with(Options changed) {
        return new LabelBudget(learner, poolLabels, heldOutLabels, people, changed);
    }

    /**
     * {@return this plan with other money}
     *
     * @param budget that may be spent, positive
     * @param label price of a label, positive
     * @param unit price of a unit, however many labels it gets, at least 0
     * @throws IllegalArgumentException if one is out of range
     */
    public LabelBudget money(double budget, double label, double unit) {
        Checks.positive(budget, "budget");
        Checks.positive(label, "price of a label");
        Checks.atLeastZero(unit, "price of a unit");
        Options o = options;
        return with(new Options(budget, label, unit, o.overlaps, o.queries, o.seedSet, o.rounds));
    }

    /**
     * {@return this plan with other numbers of labels per unit}
     *
     * @param overlaps each from 1 to {@value Plurality#MOST_VOTES}
     * @throws IllegalArgumentException if one is out of range, or there is none
     */
    public LabelBudget overlaps(Integer... overlaps) {
        if (overlaps.length == 0) {
            throw new IllegalArgumentException("give at least one number of labels per unit, such as 1");
        }
        for (int overlap : overlaps) {
            Checks.between(1, overlap, Plurality.MOST_VOTES, "labels per unit");
        }
        Options o = options;
        List<Integer> rising = List.copyOf(new TreeSet<>(Arrays.asList(overlaps)));
        return with(new Options(o.budget, o.label, o.unit, rising, o.queries, o.seedSet, o.rounds));
    }

    /**
     * {@return this plan with other ways to choose units, beside random ones}
     *
     * @param queries by name; may be empty
     */
    public LabelBudget queries(Map<String, Query> queries) {
        Map<String, Query> others = new LinkedHashMap<>(queries);
        others.remove(RANDOM);
        Options o = options;
        return with(new Options(o.budget, o.label, o.unit, o.overlaps, others, o.seedSet, o.rounds));
    }

    /**
     * {@return this plan with queries that begin elsewhere}
     *
     * @param seedSet random units labelled first, at least 1
     * @param rounds in which the other units are chosen, at least 1
     * @throws IllegalArgumentException if one is out of range
     */
    public LabelBudget rounds(int seedSet, int rounds) {
        Checks.between(1, seedSet, poolLabels.length, "random units labelled first");
        Checks.between(1, rounds, 10_000, "rounds");
        Options o = options;
        return with(new Options(o.budget, o.label, o.unit, o.overlaps, o.queries, seedSet, rounds));
    }

    /**
     * {@return what the budget buys, by overlap and way to choose}
     *
     * @param repetitions runs, seed and threads
     * @throws IllegalArgumentException if the budget pays for no unit at some overlap
     */
    public BudgetTable simulate(Repetitions repetitions) {
        List<BudgetTable.Way> ways = ways();
        List<double[]> runs = repetitions.each(
                seed -> ways.stream().mapToDouble(way -> quality(way, seed)).toArray());
        return BudgetTable.of(toString(), ways, runs, repetitions);
    }

    private List<BudgetTable.Way> ways() {
        List<BudgetTable.Way> ways = new ArrayList<>();
        for (int overlap : options.overlaps) {
            double each = options.unit + overlap * options.label;
            int units = (int) Math.min(poolLabels.length, Math.floor(options.budget / each * (1 + 1e-12)));
            if (units < 1) {
                throw new IllegalArgumentException("a budget of " + Numbers.plain(options.budget)
                        + " pays for no unit with " + overlap + " labels, which costs " + Numbers.plain(each)
                        + "; raise it or leave that overlap out");
            }
            double right = people.accuracyOf(overlap);
            ways.add(new BudgetTable.Way(RANDOM, overlap, units, units * each, right));
            for (String query : options.queries.keySet()) {
                ways.add(new BudgetTable.Way(query, overlap, units, units * each, right));
            }
        }
        return ways;
    }

    private double quality(BudgetTable.Way way, long seed) {
        Query query = options.queries.getOrDefault(way.choice(), Queries.random());
        ActiveLearning loop = ActiveLearning.of(
                        learner, poolLabels.length, rows -> labels(rows, way.overlap(), seed), heldOutLabels)
                .sizes(sizes(way))
                .runs(1, seed);
        List<LearningCurve.Point> points = loop.curve(way.choice(), query).points();
        return points.get(points.size() - 1).quality().value();
    }

    private int[] labels(int[] rows, int overlap, long seed) {
        return Arrays.stream(rows)
                .map(row -> people.draw(poolLabels[row], overlap, RandomStream.of(seed, row + 1L)))
                .toArray();
    }

    /** Random units are labelled at once, others in rounds. */
    private int[] sizes(BudgetTable.Way way) {
        if (way.choice().equals(RANDOM) || way.units() <= options.seedSet) {
            return new int[] {way.units()};
        }
        TreeSet<Integer> sizes = new TreeSet<>();
        for (int round = 0; round <= options.rounds; round++) {
            long more = (long) (way.units() - options.seedSet) * round / options.rounds;
            sizes.add(options.seedSet + (int) more);
        }
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** {@return one line for people} */
    @Override
    public String toString() {
        return "a budget of " + Numbers.plain(options.budget) + ", " + Numbers.plain(options.label) + " a label and "
                + Numbers.plain(options.unit) + " a unit; a pool of " + poolLabels.length + " rows; labels "
                + Numbers.plain(Math.rint(1e4 * people.accuracy()) / 100) + " % right (" + people.name() + " errors)";
    }
}
