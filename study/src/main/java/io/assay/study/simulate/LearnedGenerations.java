package io.assay.study.simulate;

import io.assay.core.resample.RandomStream;
import io.assay.sampling.Logits;
import io.assay.sampling.loop.Learner;
import io.assay.sampling.loop.Model;
import io.assay.sampling.loop.Quality;
import io.assay.study.internal.Checks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Generations of a real learner on real rows: people label a batch, a model learns, it labels the next batch for the next model, and so on.
 *
 * <p>Batches of a run are disjoint and drawn at random. A share of the rows of later batches is labelled by people; of the rest the filter keeps those that the model
 * is surest of. The baseline learns from the same batches and from right labels in the place of people's. Accuracy is measured on the held-out rows, whose
 * labels are right. The learner is used by several threads at once unless there is only one. Immutable; every option returns a new plan.
 *
 * <p>Cost is two trainings, and a pass over pool and held-out rows each, per run and generation.
 */
public final class LearnedGenerations {
    private final Learner learner;
    private final int[] poolLabels;
    private final int[] heldOutLabels;
    private final Options options;

    /** What may be changed. */
    private record Options(int generations, int batch, double fresh, double keep, boolean accumulate) {}

    private LearnedGenerations(Learner learner, int[] poolLabels, int[] heldOutLabels, Options options) {
        this.learner = learner;
        this.poolLabels = poolLabels;
        this.heldOutLabels = heldOutLabels;
        this.options = options;
    }

    /**
     * {@return three generations of a third of the pool each, without fresh labels or filter}
     *
     * @param learner trains on labelled rows
     * @param poolLabels right class of each row of the pool; copied
     * @param heldOutLabels right class of each held-out row; copied
     * @throws IllegalArgumentException if the pool has fewer than three rows, or none is held out
     */
    public static LearnedGenerations of(Learner learner, int[] poolLabels, int[] heldOutLabels) {
        if (poolLabels.length < 3 || heldOutLabels.length < 1) {
            throw new IllegalArgumentException(
                    "generations need a pool of at least 3 rows and 1 held-out row, but there are " + poolLabels.length
                            + " and " + heldOutLabels.length);
        }
        return new LearnedGenerations(
                learner, poolLabels.clone(), heldOutLabels.clone(), new Options(3, poolLabels.length / 3, 0, 1, false));
    }

    /**
     * {@return this chain with another length and size of batches}
     *
     * @param generations at least 1
     * @param batch rows labelled per generation, at least 1
     * @throws IllegalArgumentException if the pool has too few rows for that
     */
    public LearnedGenerations batches(int generations, int batch) {
        Checks.between(1, generations, 1000, "generations");
        Checks.between(1, batch, poolLabels.length, "rows per generation");
        if ((long) generations * batch > poolLabels.length) {
            throw new IllegalArgumentException(generations + " generations of " + batch + " rows need a pool of "
                    + (long) generations * batch + " rows, but it has " + poolLabels.length + "; ask for "
                    + poolLabels.length / generations + " rows each at most");
        }
        return with(new Options(generations, batch, options.fresh, options.keep, options.accumulate));
    }

    /**
     * {@return this chain with a share of the rows of later generations labelled by people}
     *
     * @param share in [0, 1]
     * @throws IllegalArgumentException if out of range
     */
    public LearnedGenerations freshShare(double share) {
        Checks.share(share, "share of fresh labels");
        return with(new Options(options.generations, options.batch, share, options.keep, options.accumulate));
    }

    /**
     * {@return this chain with a filter that keeps the labels of a model that it is surest of}
     *
     * @param share of its labels that is kept, in (0, 1]
     * @throws IllegalArgumentException if out of range
     */
    public LearnedGenerations keepSurest(double share) {
        Checks.positive(Checks.share(share, "share of labels kept"), "share of labels kept");
        return with(new Options(options.generations, options.batch, options.fresh, share, options.accumulate));
    }

    /** {@return this chain with models that learn from the labels of all generations so far} */
    public LearnedGenerations accumulating() {
        return with(new Options(options.generations, options.batch, options.fresh, options.keep, true));
    }

    private LearnedGenerations with(Options changed) {
        return new LearnedGenerations(learner, poolLabels, heldOutLabels, changed);
    }

    /**
     * {@return what the simulation gave, beside the baseline}
     *
     * @param people how people label the pool
     * @param description what is simulated, in one line
     * @param repetitions runs, seed and threads
     */
    public Generations simulate(PeopleLabels people, String description, Repetitions repetitions) {
        List<Generations.Run> runs = repetitions.each(
                seed -> new Generations.Run(accuracies(people.draw(seed), seed), accuracies(poolLabels, seed)));
        return Generations.of(description, runs, repetitions, Optional.empty(), Optional.empty());
    }

    private double[] accuracies(int[] people, long seed) {
        int[] order = shuffled(RandomStream.of(seed, 2));
        double[] accuracies = new double[options.generations];
        Batch batch = new Batch(new int[0], new int[0]);
        int[] labels = people;
        for (int g = 0; g < accuracies.length; g++) {
            int[] rows = IntStream.range(g * options.batch, (g + 1) * options.batch)
                    .map(i -> order[i])
                    .toArray();
            Batch next = Batch.of(rows, labels);
            batch = options.accumulate ? batch.and(next) : next;
            Model model = learner.train(batch.rows, batch.labels);
            accuracies[g] = Quality.accuracy().of(model.heldOut(), heldOutLabels);
            labels = g + 1 < accuracies.length ? nextLabels(model, people, order, g + 1) : labels;
        }
        return accuracies;
    }

    private int[] shuffled(RandomGenerator random) {
        int[] order = IntStream.range(0, poolLabels.length).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    /** Returns labels for the rows of a generation; minus one for those that are filtered out. */
    private int[] nextLabels(Model model, int[] people, int[] order, int g) {
        int[] labels = people.clone();
        int from = g * options.batch + (int) Math.round(options.fresh * options.batch);
        int to = (g + 1) * options.batch;
        Guess[] guesses = new Guess[to - from];
        for (int i = from; i < to; i++) {
            guesses[i - from] = Guess.of(model.pool(), order[i]);
            labels[order[i]] = guesses[i - from].label;
        }
        java.util.Arrays.sort(guesses, Comparator.comparingDouble((Guess guess) -> -guess.sureness));
        for (int i = (int) Math.ceil(options.keep * guesses.length); i < guesses.length; i++) {
            labels[guesses[i].row] = -1;
        }
        return labels;
    }

    private record Guess(int row, int label, double sureness) {
        /** The most probable class and, as logits differ from log probabilities by a shift, its probability. */
        static Guess of(Logits logits, int row) {
            int best = 0;
            for (int k = 1; k < logits.classCount(); k++) {
                best = logits.value(row, k) > logits.value(row, best) ? k : best;
            }
            double others = 0;
            for (int k = 0; k < logits.classCount(); k++) {
                others += Math.exp(logits.value(row, k) - logits.value(row, best));
            }
            return new Guess(row, best, 1 / others);
        }
    }

    private record Batch(int[] rows, int[] labels) {
        static Batch of(int[] rows, int[] labels) {
            int[] kept = IntStream.of(rows).filter(row -> labels[row] >= 0).toArray();
            return new Batch(kept, IntStream.of(kept).map(row -> labels[row]).toArray());
        }

        Batch and(Batch more) {
            return new Batch(
                    IntStream.concat(IntStream.of(rows), IntStream.of(more.rows))
                            .toArray(),
                    IntStream.concat(IntStream.of(labels), IntStream.of(more.labels))
                            .toArray());
        }
    }
}
