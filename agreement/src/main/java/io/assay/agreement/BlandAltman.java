package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Limits of agreement: between which two raters' differences are expected to lie (Bland and Altman 1986,
 * doi:10.1016/S0140-6736(86)90837-8; 1999, doi:10.1177/096228029900800204).
 *
 * <p>With mean d and standard deviation s (divisor n - 1) of the differences, {@code d - z s} and {@code d + z s}, where z is 1.96 for 95 % of the
 * differences. In the unit of the ratings, so they say what no coefficient says: by how much raters differ.
 *
 * <p>The bias has t limits. Those of the limits of agreement are by default exact (Carkeet 2015, doi:10.1097/OPX.0000000000000513), from the
 * noncentral t distribution with n - 1 degrees of freedom and noncentrality z sqrt(n); {@link #approximate()} takes {@code t s sqrt(1 / n + z^2 / (2 (n
 * - 1)))} on both sides (Bland and Altman 1999, section 2.1.1). All assume normal differences, whose size does not depend on the level.
 *
 * <p>Only units that both raters rated count; the others are dropped and counted. Undefined, with the reason, for other than two raters or ratings
 * that are not numbers, or without two units rated by both. O(units). Immutable and thread-safe.
 */
public final class BlandAltman {
    private static final BlandAltman DEFAULTS = new BlandAltman(0.95, 0.95, true);
    private static final String[] NAMES = {"bland-altman-bias", "bland-altman-lower", "bland-altman-upper"};

    private final double coverage;
    private final double confidence;
    private final boolean exact;

    private BlandAltman(double coverage, double confidence, boolean exact) {
        this.coverage = coverage;
        this.confidence = confidence;
        this.exact = exact;
    }

    /** {@return limits for 95 % of the differences, with exact intervals at 95 %} */
    public static BlandAltman limits() {
        return DEFAULTS;
    }

    /**
     * Chooses what share of the differences the limits hold.
     *
     * @param share in (0, 1); 0.95 by default
     * @return the configuration
     * @throws IllegalArgumentException if the share is out of range
     */
    public BlandAltman coverage(double share) {
        return new BlandAltman(inUnit(share, "coverage"), confidence, exact);
    }

    /**
     * Chooses the confidence of the intervals around bias and limits.
     *
     * @param level in (0, 1); 0.95 by default
     * @return the configuration
     * @throws IllegalArgumentException if the level is out of range
     */
    public BlandAltman confidence(double level) {
        return new BlandAltman(coverage, inUnit(level, "confidence"), exact);
    }

    /** {@return the configuration with Bland and Altman's own intervals, which are symmetric around each limit} */
    public BlandAltman approximate() {
        return new BlandAltman(coverage, confidence, false);
    }

    private static double inUnit(double share, String what) {
        if (share > 0 && share < 1) {
            return share;
        }
        throw new IllegalArgumentException(what + " must be in (0, 1), but was " + share
                + (share > 1 && share < 100 ? "; did you mean " + share / 100 + "?" : ""));
    }

    /**
     * Computes the limits.
     *
     * @param ratings the ratings of exactly two raters
     * @return bias and limits, defined or with the reason why they are not
     */
    public LimitsOfAgreement of(RatingMatrix ratings) {
        String why = ScoreRows.whyNotNumbers(ratings)
                .orElse(ratings.raterCount() == 2 ? "" : Evidence.notTwo(ratings, "an intraclass correlation"));
        if (!why.isEmpty()) {
            return undefined(ratings, Evidence.NONE, why);
        }
        double[] differences = differences(ratings);
        Evidence evidence = new Evidence(differences.length, 2L * differences.length);
        return differences.length < 2
                ? undefined(ratings, evidence, "limits of agreement need two units with the ratings of both raters")
                : limits(ratings, evidence, differences);
    }

    private static LimitsOfAgreement undefined(RatingMatrix ratings, Evidence evidence, String why) {
        Estimate[] none = Arrays.stream(NAMES)
                .map(name -> evidence.estimate(name, ratings, Double.NaN, why))
                .toArray(Estimate[]::new);
        return new LimitsOfAgreement(none[0], none[1], none[2], Double.NaN);
    }

    private static double[] differences(RatingMatrix ratings) {
        double[] differences = new double[ratings.unitCount()];
        UnitRatings unit = ratings.cursor();
        int size = 0;
        for (int u = 0; u < differences.length; u++) {
            ratings.load(u, unit);
            if (unit.size() == 2) {
                differences[size++] = unit.value(0) - unit.value(1);
            }
        }
        return Arrays.copyOf(differences, size);
    }

    private LimitsOfAgreement limits(RatingMatrix ratings, Evidence evidence, double[] differences) {
        double n = differences.length;
        double mean = Arrays.stream(differences).map(d -> d / n).sum();
        double spread = Math.sqrt(
                Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum() / (n - 1));
        if (!Double.isFinite(spread)) {
            return undefined(ratings, evidence, "the differences are too large to be squared");
        }
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + coverage) / 2);
        double t = TDistribution.of(n - 1).inverseCumulativeProbability((1 + confidence) / 2);
        double error = spread / Math.sqrt(n);
        Estimate bias = evidence.estimate(NAMES[0], ratings, mean, "")
                .withStandardError(error)
                .withInterval(Interval.analytic(mean - t * error, mean + t * error, confidence, "analytic"));
        double[] reach = reach(n, z, t);
        Estimate lower = evidence.estimate(NAMES[1], ratings, mean - z * spread, "")
                .withInterval(interval(mean - reach[1] * spread, mean - reach[0] * spread));
        Estimate upper = evidence.estimate(NAMES[2], ratings, mean + z * spread, "")
                .withInterval(interval(mean + reach[0] * spread, mean + reach[1] * spread));
        return new LimitsOfAgreement(bias, lower, upper, spread);
    }

    /** Returns how far from the mean, in standard deviations, the interval of a limit begins and ends. */
    private double[] reach(double n, double z, double t) {
        if (!exact) {
            double half = t * Math.sqrt(1 / n + z * z / (2 * (n - 1)));
            return new double[] {z - half, z + half};
        }
        NoncentralT distribution = new NoncentralT(n - 1, z * Math.sqrt(n));
        double tail = (1 - confidence) / 2;
        return new double[] {distribution.quantile(tail) / Math.sqrt(n), distribution.quantile(1 - tail) / Math.sqrt(n)
        };
    }

    private Interval interval(double from, double to) {
        return Interval.analytic(from, to, confidence, exact ? "analytic" : "analytic-approximate");
    }
}
