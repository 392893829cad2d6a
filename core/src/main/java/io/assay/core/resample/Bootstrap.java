package io.assay.core.resample;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Intervals by resampling units with replacement (Efron and Tibshirani 1993), the ratings of a unit staying together.
 *
 * <p>Each replicate has its own random stream, so a seed gives the same interval for any number of threads. Replicates in which the
 * statistic is undefined are left out and counted. Immutable; every option returns a new plan.
 */
public final class Bootstrap {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int FEWEST = 20;

    private final int replicates;
    private final double level;
    private final long seed;
    private final boolean accelerated;

    private Bootstrap(int replicates, double level, long seed, boolean accelerated) {
        this.replicates = replicates;
        this.level = level;
        this.seed = seed;
        this.accelerated = accelerated;
    }

    /**
     * {@return a plan for bias-corrected and accelerated limits (BCa; Efron 1987, doi:10.1080/01621459.1987.10478410)}
     *
     * @param replicates at least 20
     * @param level confidence level in (0, 1)
     * @param seed any number
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static Bootstrap bca(int replicates, double level, long seed) {
        return checked(replicates, level, seed, true);
    }

    /**
     * {@return a plan for percentile limits}
     *
     * @param replicates at least 20
     * @param level confidence level in (0, 1)
     * @param seed any number
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public static Bootstrap percentile(int replicates, double level, long seed) {
        return checked(replicates, level, seed, false);
    }

    private static Bootstrap checked(int replicates, double level, long seed, boolean accelerated) {
        if (replicates < FEWEST) {
            throw new IllegalArgumentException(
                    "a bootstrap needs at least " + FEWEST + " replicates, but was given " + replicates);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), but was " + level
                    + (level > 1 && level < 100 ? "; did you mean " + level / 100 + "?" : ""));
        }
        return new Bootstrap(replicates, level, seed, accelerated);
    }

    /** {@return the method's stable name, {@code bootstrap-bca} or {@code bootstrap-percentile}} */
    public String method() {
        return accelerated ? "bootstrap-bca" : "bootstrap-percentile";
    }

    /**
     * {@return the estimate with its interval, or with the reason why there is none} There is none if the statistic is
     * defined in fewer than 20 replicates, or in fewer than half of them.
     *
     * @param estimate the statistic of all units; returned as it is if undefined
     * @param statistic what is resampled
     */
    public Estimate applyTo(Estimate estimate, WeightedStatistic statistic) {
        if (!estimate.isDefined()) {
            return estimate;
        }
        double tail = (1 - level) / 2;
        return fromReplicates(
                estimate,
                replicates(statistic),
                method(),
                defined -> accelerated
                        ? acceleratedLimits(defined, estimate.value(), statistic, tail)
                        : new double[] {Quantiles.ofSorted(defined, tail), Quantiles.ofSorted(defined, 1 - tail)});
    }

    /**
     * {@return the estimate with percentile limits of replicates drawn elsewhere, as by {@link PoissonReplicates}, or with the reason why there
     * are none, as {@link #applyTo(Estimate, WeightedStatistic)}}
     *
     * @param estimate the statistic of all units; returned as it is if undefined
     * @param values the statistic in every replicate of this plan, NaN where it is undefined; not modified
     * @param drawn name of the method for the interval
     * @throws IllegalArgumentException if there are not as many values as replicates, or BCa limits are asked for
     */
    public Estimate applyTo(Estimate estimate, double[] values, String drawn) {
        if (values.length != replicates || accelerated) {
            throw new IllegalArgumentException(
                    "percentile limits of " + replicates + " replicates need as many values, but had " + values.length
                            + (accelerated ? "; BCa limits need the units" : ""));
        }
        double tail = (1 - level) / 2;
        return estimate.isDefined()
                ? fromReplicates(estimate, values, drawn, defined ->
                        new double[] {Quantiles.ofSorted(defined, tail), Quantiles.ofSorted(defined, 1 - tail)})
                : estimate;
    }

    private Estimate fromReplicates(
            Estimate estimate, double[] values, String name, UnaryOperator<double[]> limitsOfSorted) {
        double[] defined =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (defined.length < Math.max(FEWEST, replicates / 2)) {
            return estimate.withoutInterval("the coefficient was undefined in " + (replicates - defined.length) + " of "
                    + replicates + " bootstrap replicates, so there is too little variation to tell");
        }
        if (defined[0] == defined[defined.length - 1]) {
            return estimate.withoutInterval("every bootstrap replicate gives the same figure, so there is too little"
                    + " variation to tell how uncertain it is; rate more units");
        }
        double[] limits = limitsOfSorted.apply(defined);
        return estimate.withInterval(new Interval(
                limits[0],
                limits[1],
                level,
                name,
                Optional.of(new Interval.Resampling(replicates, replicates - defined.length, seed))));
    }

    /**
     * {@return the statistic in every replicate, in order, NaN where it is undefined} The same for any number of
     * threads.
     *
     * @param statistic what is resampled; its evaluators are used in parallel, one per task
     */
    public double[] replicates(WeightedStatistic statistic) {
        double[] values = new double[replicates];
        Draws draws = new Draws(statistic);
        int tasks = Math.min(replicates, 4 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, tasks).parallel().forEach(task -> {
            int from = (int) ((long) replicates * task / tasks);
            int to = (int) ((long) replicates * (task + 1) / tasks);
            WeightedStatistic.Evaluator evaluator = statistic.evaluator();
            int[] weights = new int[statistic.rows()];
            for (int b = from; b < to; b++) {
                draws.draw(RandomStream.of(seed, b), weights);
                values[b] = evaluator.at(weights);
            }
        });
        return values;
    }

    private static double[] acceleratedLimits(
            double[] sorted, double estimate, WeightedStatistic statistic, double tail) {
        double bias = NORMAL.inverseCumulativeProbability(shareBelow(sorted, estimate));
        double acceleration = Jackknife.of(statistic).acceleration();
        double z = NORMAL.inverseCumulativeProbability(tail);
        return new double[] {
            Quantiles.ofSorted(sorted, adjusted(bias, acceleration, z)),
            Quantiles.ofSorted(sorted, adjusted(bias, acceleration, -z))
        };
    }

    /** Share of replicates below the estimate, ties counted half, kept off 0 and 1 where the normal quantile is infinite. */
    private static double shareBelow(double[] sorted, double estimate) {
        double below = 0;
        for (double value : sorted) {
            below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
        }
        double least = 0.5 / sorted.length;
        return Math.max(least, Math.min(1 - least, below / sorted.length));
    }

    /** Efron and Tibshirani (1993), equation 14.10. */
    private static double adjusted(double bias, double acceleration, double z) {
        double moved = bias + z;
        double denominator = 1 - acceleration * moved;
        return denominator <= 0 ? (moved > 0 ? 1 : 0) : NORMAL.cumulativeProbability(bias + moved / denominator);
    }
}
