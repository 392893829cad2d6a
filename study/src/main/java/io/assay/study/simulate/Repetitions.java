package io.assay.study.simulate;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.resample.RandomStream;
import io.assay.study.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How often a simulation is repeated, and how its runs become a figure with an interval.
 *
 * <p>Each run draws from a random stream of its own, keyed by seed and number, so the figures are the same for any number of threads. A figure is a
 * mean over runs with the interval of Student's t: it tells how far chance in the simulation moves the figure, not how far the model is from the world.
 * Immutable; every option returns a new plan.
 */
public final class Repetitions {
    private final int runs;
    private final long seed;
    private final double confidence;
    private final int threads;
    private final Runnable afterRun;

    private Repetitions(int runs, long seed, double confidence, int threads, Runnable afterRun) {
        this.runs = runs;
        this.seed = seed;
        this.confidence = confidence;
        this.threads = threads;
        this.afterRun = afterRun;
    }

    /**
     * {@return so many runs, with intervals at 0.95, on all processors}
     *
     * @param runs at least 1; intervals need 2
     * @param seed any number; the same seed gives the same figures
     * @throws IllegalArgumentException if there is no run
     */
    public static Repetitions of(int runs, long seed) {
        Checks.between(1, runs, 1_000_000, "runs");
        return new Repetitions(runs, seed, 0.95, Runtime.getRuntime().availableProcessors(), () -> {});
    }

    /**
     * {@return these runs with another confidence level}
     *
     * @param newConfidence in (0, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public Repetitions confidence(double newConfidence) {
        if (!(newConfidence > 0 && newConfidence < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), but was " + newConfidence
                    + (newConfidence > 1 && newConfidence < 100 ? "; did you mean " + newConfidence / 100 + "?" : ""));
        }
        return new Repetitions(runs, seed, newConfidence, threads, afterRun);
    }

    /**
     * {@return these runs on another number of threads} The figures stay the same.
     *
     * @param newThreads at least 1
     * @throws IllegalArgumentException if there is none
     */
    public Repetitions threads(int newThreads) {
        return new Repetitions(runs, seed, confidence, Checks.between(1, newThreads, 1024, "threads"), afterRun);
    }

    /**
     * {@return these runs, which tell a watcher of each one that is done}
     *
     * @param newAfterRun called after each run, from any of the threads
     */
    public Repetitions watchedBy(Runnable newAfterRun) {
        return new Repetitions(runs, seed, confidence, threads, newAfterRun);
    }

    /** {@return how many runs there are} */
    public int runs() {
        return runs;
    }

    /** {@return the seed of all runs} */
    public long seed() {
        return seed;
    }

    /** {@return the level of the intervals} */
    public double confidence() {
        return confidence;
    }

    /**
     * Makes all runs, and returns what each gave, by number.
     *
     * @param run is given a seed of its own
     */
    <T> List<T> each(LongFunction<T> run) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, runs), Repetitions::thread);
        try {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int number = 0; number < runs; number++) {
                long own = RandomStream.of(seed, number).nextLong();
                tasks.add(() -> {
                    T result = run.apply(own);
                    afterRun.run();
                    return result;
                });
            }
            return results(pool.invokeAll(tasks));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "simulation");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> List<T> results(List<Future<T>> futures) throws InterruptedException {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException known) {
                    throw known;
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        return results;
    }

    /** Returns the mean over runs with its interval. */
    Estimate mean(String name, double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        Estimate estimate = Estimate.of(name, mean).withCounts(new Estimate.Counts(values.length, 0, 0, 0));
        if (values.length < 2) {
            return estimate.withoutInterval("one run tells nothing of how runs differ; make at least two");
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(squares / (values.length - 1) / values.length);
        double reach = error * TDistribution.of(values.length - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
        return estimate.withStandardError(error)
                .withInterval(Interval.analytic(mean - reach, mean + reach, confidence, "student-t"));
    }
}
