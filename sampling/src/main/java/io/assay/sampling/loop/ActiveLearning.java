package io.assay.sampling.loop;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The loop of active learning: label a random seed set, train, score the pool, choose rows, label them, train again, until the budget is spent or
 * a rule says to stop.
 *
 * <p>Each run draws a seed set of its own, the same for every query, so that queries can be compared run by run. Quality is measured on held-out
 * rows with labels, which must be drawn at random and never trained on. Runs are made one after the other; a learner need not be
 * thread-safe. Immutable; every option returns a new plan.
 *
 * <p>Cost is one training, and one pass over pool and held-out rows, per run and size.
 */
public final class ActiveLearning {
    private final Learner learner;
    private final int poolSize;
    private final Labeller labeller;
    private final int[] heldOutLabels;
    private final Options options;

    /** What may be changed. */
    private record Options(
            int[] sizes, int runs, long seed, double confidence, Quality quality, List<StoppingRule> rules) {}

    private ActiveLearning(Learner learner, int poolSize, Labeller labeller, int[] heldOutLabels, Options options) {
        this.learner = learner;
        this.poolSize = poolSize;
        this.labeller = labeller;
        this.heldOutLabels = heldOutLabels;
        this.options = options;
    }

    /**
     * {@return a loop whose labels are known, for simulations}
     *
     * @param learner trains on labelled rows
     * @param poolLabels the class of each row of the pool; copied
     * @param heldOutLabels the class of each held-out row; copied
     * @throws IllegalArgumentException if there is no row in the pool, or none held out
     */
    public static ActiveLearning of(Learner learner, int[] poolLabels, int[] heldOutLabels) {
        int[] known = poolLabels.clone();
        return of(
                learner,
                known.length,
                rows -> Arrays.stream(rows).map(row -> known[row]).toArray(),
                heldOutLabels);
    }

    /**
     * {@return a loop that has rows labelled as it goes: by default a tenth of the pool as seed set, four rounds of as many up to half of it, one run}
     *
     * @param learner trains on labelled rows
     * @param poolSize number of rows of the pool
     * @param labeller asked for each row at most once per run
     * @param heldOutLabels the class of each held-out row; copied
     * @throws IllegalArgumentException if there is no row in the pool, or none held out
     */
    public static ActiveLearning of(Learner learner, int poolSize, Labeller labeller, int[] heldOutLabels) {
        if (poolSize < 1) {
            throw new IllegalArgumentException("the pool is empty: it needs at least one row, but has " + poolSize);
        }
        Checks.atLeast(heldOutLabels.length, 1, "number of held-out rows");
        int tenth = Math.max(1, poolSize / 10);
        int[] sizes = IntStream.range(1, 6)
                .map(i -> Math.min(poolSize, i * tenth))
                .distinct()
                .toArray();
        Options options = new Options(sizes, 1, 0, 0.95, Quality.accuracy(), List.of());
        return new ActiveLearning(Objects.requireNonNull(learner), poolSize, labeller, heldOutLabels.clone(), options);
    }

    private ActiveLearning with(Options changed) {
        return new ActiveLearning(learner, poolSize, labeller, heldOutLabels, changed);
    }

    /**
     * {@return this loop with other numbers of labels to train at} The first is the seed set, the last the budget.
     *
     * @param sizes rising, from 1 up to the rows of the pool
     * @throws IllegalArgumentException if there is none, they do not rise, or the pool has fewer rows
     */
    public ActiveLearning sizes(int... sizes) {
        Checks.atLeast(sizes.length, 1, "number of sizes");
        Checks.atLeast(sizes[0], 1, "seed set");
        if (sizes[0] > poolSize) {
            throw new IllegalArgumentException(
                    "the seed set has " + sizes[0] + " rows, but the pool only " + poolSize + "; take fewer");
        }
        for (int i = 1; i < sizes.length; i++) {
            if (sizes[i] <= sizes[i - 1]) {
                throw new IllegalArgumentException(
                        "numbers of labels must rise, but " + sizes[i - 1] + " comes before " + sizes[i]);
            }
        }
        int budget = sizes[sizes.length - 1];
        if (budget > poolSize) {
            throw new IllegalArgumentException(
                    "the budget is " + budget + " labels, but the pool has only " + poolSize + " rows; take fewer");
        }
        return with(new Options(
                sizes.clone(), options.runs, options.seed, options.confidence, options.quality, options.rules));
    }

    /**
     * {@return this loop with even rounds}
     *
     * @param seedSet rows labelled at random before the first round, at least 1
     * @param batch rows chosen per round, at least 1; the last round has what is left
     * @param budget labels in all, seed set included
     * @throws IllegalArgumentException if one is too small, or the pool has fewer rows
     */
    public ActiveLearning rounds(int seedSet, int batch, int budget) {
        Checks.atLeast(seedSet, 1, "seed set");
        Checks.atLeast(batch, 1, "rows per round");
        Checks.atLeast(budget, seedSet, "budget, which includes the seed set,");
        List<Integer> sizes = new ArrayList<>();
        for (long size = seedSet; size < budget; size += batch) {
            sizes.add((int) size);
        }
        sizes.add(budget);
        return sizes(sizes.stream().mapToInt(Integer::intValue).toArray());
    }

    /**
     * {@return this loop with more runs, each with a seed set and random numbers of its own}
     *
     * @param runs at least 1; intervals need at least 2
     * @param seed any number; the same gives the same curves
     * @throws IllegalArgumentException if there is no run
     */
    public ActiveLearning runs(int runs, long seed) {
        Checks.atLeast(runs, 1, "number of runs");
        return with(new Options(options.sizes, runs, seed, options.confidence, options.quality, options.rules));
    }

    /**
     * {@return this loop with intervals of another level}
     *
     * @param confidence in (0, 1); 0.95 unless told otherwise
     * @throws IllegalArgumentException if it is out of range
     */
    public ActiveLearning confidence(double confidence) {
        Checks.inOpenUnit(confidence, "confidence");
        return with(new Options(options.sizes, options.runs, options.seed, confidence, options.quality, options.rules));
    }

    /**
     * {@return this loop with another measure of quality}
     *
     * @param quality accuracy unless told otherwise
     */
    public ActiveLearning quality(Quality quality) {
        return with(new Options(options.sizes, options.runs, options.seed, options.confidence, quality, options.rules));
    }

    /**
     * {@return this loop with a rule that ends runs before the budget is spent, in addition to those there are}
     *
     * @param rule asked after each training
     */
    public ActiveLearning stopWhen(StoppingRule rule) {
        List<StoppingRule> more = new ArrayList<>(options.rules);
        more.add(rule);
        return with(new Options(
                options.sizes, options.runs, options.seed, options.confidence, options.quality, List.copyOf(more)));
    }

    /**
     * {@return the curve of a query}
     *
     * @param name what to call it
     * @param query how rows are chosen
     * @throws IllegalArgumentException if outputs, labels or choices do not fit the pool
     */
    public LearningCurve curve(String name, Query query) {
        List<LearningRun> runs = IntStream.range(0, options.runs)
                .mapToObj(run -> run(run, query))
                .toList();
        return LearningCurve.of(name, runs, options.confidence);
    }

    /**
     * {@return the curves of several queries, from the same seed sets}
     *
     * @param queries by name, in the order to be shown; {@link Queries#all()} has the usual ones
     * @throws IllegalArgumentException if there is none, or outputs, labels or choices do not fit the pool
     */
    public LearningCurves compare(Map<String, Query> queries) {
        List<LearningCurve> curves = new ArrayList<>();
        new LinkedHashMap<>(queries).forEach((name, query) -> curves.add(curve(name, query)));
        return LearningCurves.of(curves, poolSize, options.seed, OptionalDouble.empty());
    }

    /**
     * {@return the quality of a model that learned from the whole pool: what active learning can be compared with where all labels are known}
     *
     * @throws IllegalArgumentException if outputs or labels do not fit
     */
    public double qualityOfAll() {
        int[] all = IntStream.range(0, poolSize).toArray();
        return measure(learner.train(all, labels(all)));
    }

    private LearningRun run(int number, Query query) {
        RandomStream random = RandomStream.of(options.seed, number);
        Labelled labelled = new Labelled(poolSize);
        label(labelled, draw(options.sizes[0], random));
        List<StoppingRule.Watch> watches =
                options.rules.stream().map(StoppingRule::watch).toList();
        List<LearningRun.Point> points = new ArrayList<>();
        for (int round = 0; ; round++) {
            Model model = learner.train(labelled.rows(), labelled.labels());
            points.add(new LearningRun.Point(labelled.size(), measure(model)));
            String stopped = stopped(watches, model);
            boolean spent = round == options.sizes.length - 1;
            if (spent || !stopped.isEmpty()) {
                String why = stopped.isEmpty() ? "the budget is spent" : stopped;
                return new LearningRun(number, points, labelled.list(), why);
            }
            int batch = options.sizes[round + 1] - labelled.size();
            Round now = new Round(round, random.nextLong(), batch, model);
            label(labelled, choose(query, now, labelled.rows()));
        }
    }

    private int[] choose(Query query, Round round, int[] labelled) {
        int[] rows = query.strategy(round)
                .excluding(labelled)
                .select(round.model().pool(), round.batch())
                .rows();
        if (rows.length < round.batch()) {
            throw new IllegalArgumentException("round " + round.number() + " asks for " + round.batch()
                    + " rows, but only " + rows.length
                    + " without a label pass the filters of the strategy; loosen them, or lower the budget");
        }
        return rows;
    }

    private static String stopped(List<StoppingRule.Watch> watches, Model model) {
        return String.join(
                "; ",
                watches.stream().flatMap(watch -> watch.after(model).stream()).toList());
    }

    private double measure(Model model) {
        Checks.onePerRow(model.pool().rowCount(), poolSize, "outputs of the model for the pool");
        Checks.onePerRow(heldOutLabels.length, model.heldOut().rowCount(), "labels of held-out rows");
        return Checks.number(options.quality.of(model.heldOut(), heldOutLabels.clone()), "quality");
    }

    private void label(Labelled labelled, int[] rows) {
        labelled.add(rows, labels(rows));
    }

    private int[] labels(int[] rows) {
        int[] labels = labeller.label(rows.clone());
        Checks.onePerRow(labels.length, rows.length, "labels");
        return labels;
    }

    /** Returns rows in random order (Fisher and Yates). */
    private int[] draw(int count, RandomStream random) {
        int[] rows = IntStream.range(0, poolSize).toArray();
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(poolSize - i);
            int row = rows[j];
            rows[j] = rows[i];
            rows[i] = row;
        }
        return Arrays.copyOf(rows, count);
    }
}
