package io.assay.core.resample;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The delete-one jackknife over units: the statistic with each unit left out in turn.
 *
 * <p>Units of one row count as often as there are. Units whose removal leaves the statistic undefined are left out and counted.
 * Immutable.
 */
public final class Jackknife {
    private static final double ROUNDING = 1e-13;

    private final double[] values;
    private final long[] counts;
    private final long units;
    private final long undefined;
    private final double mean;

    private Jackknife(double[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
        double sum = 0;
        long defined = 0;
        long lost = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                lost += counts[i];
            } else {
                sum += counts[i] * values[i];
                defined += counts[i];
            }
        }
        this.units = defined;
        this.undefined = lost;
        this.mean = kept(sum / defined, values);
    }

    /** A rounded mean of equal values may lie beside them, and its deviations would look like influence. */
    private static double kept(double mean, double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = value < least ? value : least;
            most = value > most ? value : most;
        }
        return Math.max(least, Math.min(most, mean));
    }

    /**
     * {@return the jackknife of a statistic, each unit left out in turn}
     *
     * @param statistic its evaluators are used in parallel, once per row
     */
    public static Jackknife of(WeightedStatistic statistic) {
        int rows = statistic.rows();
        double[] values = new double[rows];
        long[] counts = new long[rows];
        int tasks = Math.min(rows, 4 * Runtime.getRuntime().availableProcessors());
        IntStream.range(0, tasks).parallel().forEach(task -> {
            WeightedStatistic.Evaluator evaluator = statistic.evaluator();
            for (int row = (int) ((long) rows * task / tasks); row < (long) rows * (task + 1) / tasks; row++) {
                values[row] = evaluator.without(row);
                counts[row] = statistic.count(row);
            }
        });
        return new Jackknife(values, counts);
    }

    /** {@return how many units could not be left out because the statistic would be undefined} */
    public long undefined() {
        return undefined;
    }

    /**
     * {@return the standard error, {@code sqrt((n - 1)/n * sum of squared deviations)}; NaN with fewer than two units}
     */
    public double standardError() {
        return units < 2 ? Double.NaN : Math.sqrt((units - 1.0) / units * power(2));
    }

    /**
     * {@return the acceleration of BCa limits, the skewness of the influence of the units over {@code 6 sqrt(n)}; 0 if
     * no unit has any influence}
     */
    public double acceleration() {
        double squares = power(2);
        return squares > 0 ? -power(3) / (6 * Math.pow(squares, 1.5)) : 0;
    }

    private double power(int exponent) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                double deviation = values[i] - mean;
                sum += counts[i] * (exponent == 2 ? deviation * deviation : deviation * deviation * deviation);
            }
        }
        return sum;
    }

    /**
     * {@return the estimate with its standard error and a t interval, not cut off at 1} It has neither, but the reason,
     * if some unit cannot be left out, there are fewer than two, or no unit makes any difference.
     *
     * @param estimate the statistic of all units; returned as it is if undefined
     * @param level confidence level in (0, 1)
     * @throws IllegalArgumentException if an interval is made and the level is not in (0, 1)
     */
    public Estimate applyTo(Estimate estimate, double level) {
        double error = standardError();
        if (!estimate.isDefined() || Double.isNaN(error) || undefined > 0) {
            return estimate.isDefined()
                    ? estimate.withoutInterval(
                            "leaving a unit out leaves the coefficient undefined, so the jackknife cannot tell")
                    : estimate;
        }
        if (error <= ROUNDING * Math.abs(estimate.value())) {
            return estimate.withoutInterval(
                    "leaving any unit out gives the same figure, so there is too little variation to"
                            + " tell how uncertain it is; rate more units");
        }
        double reach = error * TDistribution.of(units - 1.0).inverseCumulativeProbability((1 + level) / 2);
        return estimate.withStandardError(error)
                .withInterval(
                        Interval.analytic(estimate.value() - reach, estimate.value() + reach, level, "jackknife"));
    }
}
