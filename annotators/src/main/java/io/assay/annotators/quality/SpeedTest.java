package io.assay.annotators.quality;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Who is much faster than the others, given how long each rating took.
 *
 * <p>A rating's speed is its duration divided by the median duration of the other raters on the same unit, so that long units
 * make nobody slow. A rater's figure is the median of those ratios, with the exact interval of a median from the order
 * statistics (the sign test; no distribution is assumed). A speeder is a rater whose whole interval is below a third. With few
 * ratings there is no interval at that level, and nobody is called a speeder.
 *
 * <p>O(ratings times ratings per unit). Immutable; every option returns a new configuration.
 */
public final class SpeedTest {
    private static final SpeedTest DEFAULTS = new SpeedTest(1 / 3.0, 0.95);

    private final double threshold;
    private final double confidence;

    private SpeedTest(double threshold, double confidence) {
        this.threshold = threshold;
        this.confidence = confidence;
    }

    /**
     * How fast one rater is.
     *
     * @param rater id of the rater
     * @param ratings ratings of units that others rated too
     * @param ratio median duration relative to the others: 1 is as fast, 0.5 takes half the time; NaN without such ratings
     * @param lower lower limit of that; 0 where the ratings are too few for a limit
     * @param upper upper limit; infinite where the ratings are too few
     * @param speeder whether the upper limit is below the threshold
     */
    public record Speed(String rater, int ratings, double ratio, double lower, double upper, boolean speeder) {}

    /** {@return the test with a threshold of a third and intervals of at least 95 %} */
    public static SpeedTest defaults() {
        return DEFAULTS;
    }

    /**
     * {@return the test with another threshold}
     *
     * @param ratio of the others' duration, in (0, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public SpeedTest threshold(double ratio) {
        if (!(ratio > 0 && ratio < 1)) {
            throw new IllegalArgumentException("the threshold must be in (0, 1), but was " + ratio);
        }
        return new SpeedTest(ratio, confidence);
    }

    /**
     * {@return the test with another confidence level}
     *
     * @param level in (0, 1)
     * @throws IllegalArgumentException if it is out of range
     */
    public SpeedTest confidence(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1), but was " + level
                    + (level > 1 && level < 100 ? "; did you mean " + level / 100 + "?" : ""));
        }
        return new SpeedTest(threshold, level);
    }

    /**
     * {@return a line per rater, in the order of the matrix}
     *
     * @param durations how long each rater took for each unit, on the ratio scale, in any unit of time
     * @throws IllegalArgumentException if the scale is not that of ratios, or a duration is 0
     */
    public List<Speed> of(RatingMatrix durations) {
        if (!durations.scale().name().equals("ratio")) {
            throw new IllegalArgumentException(
                    "durations need the ratio scale, but were given on the scale " + durations.scale());
        }
        List<List<Double>> ratios = new ArrayList<>();
        durations.raters().forEach(rater -> ratios.add(new ArrayList<>()));
        UnitRatings unit = durations.cursor();
        for (int u = 0; u < durations.unitCount(); u++) {
            durations.load(u, unit);
            for (int i = 0; i < unit.size(); i++) {
                if (!(unit.value(i) > 0)) {
                    throw new IllegalArgumentException("unit \""
                            + durations.units().get(u) + "\", rater \""
                            + durations.raters().get(unit.rater(i)) + "\": a rating cannot take no time; leave it out");
                }
                if (unit.size() > 1) {
                    ratios.get(unit.rater(i)).add(unit.value(i) / medianOfOthers(unit, i));
                }
            }
        }
        List<Speed> speeds = new ArrayList<>();
        for (int r = 0; r < ratios.size(); r++) {
            speeds.add(speed(durations.raters().get(r), ratios.get(r)));
        }
        return List.copyOf(speeds);
    }

    private static double medianOfOthers(UnitRatings unit, int leftOut) {
        double[] others = new double[unit.size() - 1];
        for (int i = 0, at = 0; i < unit.size(); i++) {
            if (i != leftOut) {
                others[at++] = unit.value(i);
            }
        }
        Arrays.sort(others);
        return median(others);
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private Speed speed(String rater, List<Double> ratios) {
        double[] sorted = ratios.stream().mapToDouble(r -> r).sorted().toArray();
        int n = sorted.length;
        if (n == 0) {
            return new Speed(rater, 0, Double.NaN, 0, Double.POSITIVE_INFINITY, false);
        }
        int drop = dropped(n);
        double lower = drop == 0 ? 0 : sorted[drop - 1];
        double upper = drop == 0 ? Double.POSITIVE_INFINITY : sorted[n - drop];
        return new Speed(rater, n, median(sorted), lower, upper, upper < threshold);
    }

    /** Returns the largest d for which the interval from the d-th smallest to the d-th largest holds the median often enough; 0 for none. */
    private int dropped(int n) {
        BinomialDistribution signs = BinomialDistribution.of(n, 0.5);
        int d = 0;
        while (2 * (d + 1) <= n && 2 * signs.cumulativeProbability(d) <= 1 - confidence) {
            d++;
        }
        return d;
    }
}
