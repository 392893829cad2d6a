package io.assay.annotators.quality;

import io.assay.core.resample.RandomStream;
import java.util.stream.IntStream;

/**
 * Whether a rater changed along the way: a test for one change point in a sequence of figures, such as 1 for right and 0 for
 * wrong labels in the order given.
 *
 * <p>The statistic is the largest difference of means before and after a point, in standard errors under equality: {@code max_t
 * |S_t - t S_n / n| / sqrt(t (n - t) / n)} with partial sums S, over all points with at least 5 figures on each side. Its p
 * value comes from random orders of the same figures: if nothing changed all orders are as likely, so the false-alarm rate is
 * at most the one asked for, whatever the distribution of the figures. Testing many raters, adjust the p values, with {@code
 * io.assay.agreement.compare.Holm} for example.
 *
 * <p>The change point is that of the maximum. A slow drift is found too, but dated roughly. Figures must not depend on each
 * other beyond a change; units should come in random order. O(orders times n). Immutable; every option returns a new
 * configuration.
 *
 * <p>References: Page (1955), doi:10.1093/biomet/42.3-4.523; Antoch and Hušková (2001), doi:10.1016/S0167-7152(01)00035-8, for
 * the permutations.
 */
public final class DriftTest {
    private static final int LEAST = 5;
    private static final DriftTest DEFAULTS = new DriftTest(0.05, 999, 1);

    private final double falseAlarms;
    private final int orders;
    private final long seed;

    private DriftTest(double falseAlarms, int orders, long seed) {
        this.falseAlarms = falseAlarms;
        this.orders = orders;
        this.seed = seed;
    }

    /**
     * What the test says.
     *
     * @param tested whether there were enough figures, and they varied
     * @param changed whether the p value is at most the false-alarm rate
     * @param p share of orders with as large a difference; 1 if not tested
     * @param at number of figures before the likeliest change; 0 if not tested
     * @param before mean of the figures before it; NaN if not tested
     * @param after mean of the figures from it on; NaN if not tested
     * @param falseAlarms the false-alarm rate asked for
     */
    public record Drift(
            boolean tested, boolean changed, double p, int at, double before, double after, double falseAlarms) {}

    /** {@return the test with a false-alarm rate of 0.05, from 999 orders} */
    public static DriftTest defaults() {
        return DEFAULTS;
    }

    /**
     * {@return the test with another false-alarm rate}
     *
     * @param rate in (0, 1)
     * @throws IllegalArgumentException if it is out of range, or below what the number of orders can tell
     */
    public DriftTest falseAlarms(double rate) {
        if (!(rate > 0 && rate < 1) || rate < 1.0 / (orders + 1)) {
            throw new IllegalArgumentException("the false-alarm rate must be in (0, 1), and at least 1 / "
                    + (orders + 1) + " with " + orders + " orders, but was " + rate);
        }
        return new DriftTest(rate, orders, seed);
    }

    /**
     * {@return the test with another number of orders}
     *
     * @param number at least 99; 999 by default
     * @throws IllegalArgumentException if it is below 99
     */
    public DriftTest orders(int number) {
        if (number < 99) {
            throw new IllegalArgumentException("the test needs at least 99 orders, but was given " + number);
        }
        return new DriftTest(falseAlarms, number, seed);
    }

    /**
     * {@return the test with another seed of the orders}
     *
     * @param newSeed any number; 1 by default
     */
    public DriftTest seed(long newSeed) {
        return new DriftTest(falseAlarms, orders, newSeed);
    }

    /**
     * Tests a sequence.
     *
     * @param figures in the order of time; finite; not modified
     * @return whether it changed, and where
     * @throws IllegalArgumentException if a figure is not finite
     */
    public Drift of(double... figures) {
        double mean = 0;
        boolean varied = false;
        for (double figure : figures) {
            if (!Double.isFinite(figure)) {
                throw new IllegalArgumentException("figures must be finite, but one was " + figure);
            }
            mean += figure / figures.length;
            varied |= figure != figures[0];
        }
        if (figures.length < 2 * LEAST || !varied) {
            return new Drift(false, false, 1, 0, Double.NaN, Double.NaN, falseAlarms);
        }
        int at = peak(figures, mean);
        double largest = height(figures, mean, at);
        double centre = mean;
        long asLarge = IntStream.range(0, orders)
                .parallel()
                .filter(order -> {
                    double[] shuffled = shuffled(figures, RandomStream.of(seed, order));
                    return height(shuffled, centre, peak(shuffled, centre)) >= largest * (1 - 1e-12);
                })
                .count();
        double p = (1.0 + asLarge) / (1 + orders);
        return new Drift(
                true, p <= falseAlarms, p, at, mean(figures, 0, at), mean(figures, at, figures.length), falseAlarms);
    }

    private static int peak(double[] figures, double mean) {
        int best = LEAST;
        double most = -1;
        double sum = 0;
        for (int t = 1; t <= figures.length - LEAST; t++) {
            sum += figures[t - 1] - mean;
            double height = t < LEAST ? -1 : Math.abs(sum) / scale(t, figures.length);
            if (height > most) {
                most = height;
                best = t;
            }
        }
        return best;
    }

    private static double height(double[] figures, double mean, int at) {
        double sum = 0;
        for (int t = 0; t < at; t++) {
            sum += figures[t] - mean;
        }
        return Math.abs(sum) / scale(at, figures.length);
    }

    private static double scale(int t, int n) {
        return Math.sqrt((double) t * (n - t) / n);
    }

    private static double[] shuffled(double[] figures, RandomStream random) {
        double[] shuffled = figures.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = kept;
        }
        return shuffled;
    }

    private static double mean(double[] figures, int from, int to) {
        double sum = 0;
        for (int t = from; t < to; t++) {
            sum += figures[t];
        }
        return sum / (to - from);
    }
}
