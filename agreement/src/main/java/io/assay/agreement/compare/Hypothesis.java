package io.assay.agreement.compare;

import io.assay.agreement.Coefficient;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.Bootstrap;
import io.assay.core.resample.WeightedStatistic;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A test of a coefficient against a threshold, such as "alpha is at most .667".
 *
 * <p>By default {@code t = (estimate - threshold) / se} with n - 1 degrees of freedom, n being the units used, and
 * the published standard error at the estimate where the coefficient has one (Gwet 2014, <i>Handbook of Inter-Rater
 * Reliability</i>, chapter 5), else the jackknife's. Standard errors that hold only under chance agreement have no
 * place here.
 *
 * <p>With {@link #bootstrap} the p value is the share of replicates on the hypothesis' side, {@code (1 + #{c* <=
 * threshold}) / (B + 1)}: the level at which a percentile limit reaches the threshold; two-sided, twice the smaller
 * share. The result then carries Krippendorff's q, the share of replicates below the threshold: the probability that
 * the data would fail the target (Hayes and Krippendorff 2007, doi:10.1080/19312450709336664), here from whole units
 * drawn with replacement, not from pairs.
 *
 * <p>Units are assumed to be a random sample. Immutable and thread-safe; every option returns a new configuration.
 */
public final class Hypothesis {
    private final double threshold;
    private final Alternative alternative;
    private final int replicates;
    private final long seed;
    private final boolean published;

    private Hypothesis(double threshold, Alternative alternative, int replicates, long seed, boolean published) {
        this.threshold = threshold;
        this.alternative = alternative;
        this.replicates = replicates;
        this.seed = seed;
        this.published = published;
    }

    /** What speaks against a hypothesis. */
    public enum Alternative {
        /** The coefficient is greater than the threshold. */
        GREATER("above"),
        /** The coefficient is less than the threshold. */
        LESS("below"),
        /** The coefficient is not at the threshold. */
        DIFFERENT("different from");

        private final String words;

        Alternative(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * Supposes that the coefficient is at most a threshold; a small p value says that it is greater.
     *
     * @param threshold from -1 to 1
     * @return the hypothesis
     * @throws IllegalArgumentException if it is out of range
     */
    public static Hypothesis atMost(double threshold) {
        return of(threshold, Alternative.GREATER);
    }

    /**
     * Supposes that the coefficient is at least a threshold; a small p value says that it is less.
     *
     * @param threshold from -1 to 1
     * @return the hypothesis
     * @throws IllegalArgumentException if it is out of range
     */
    public static Hypothesis atLeast(double threshold) {
        return of(threshold, Alternative.LESS);
    }

    /**
     * Supposes that the coefficient equals a threshold; the p value is two-sided.
     *
     * @param threshold from -1 to 1
     * @return the hypothesis
     * @throws IllegalArgumentException if it is out of range
     */
    public static Hypothesis equalTo(double threshold) {
        return of(threshold, Alternative.DIFFERENT);
    }

    private static Hypothesis of(double threshold, Alternative alternative) {
        if (!(threshold >= -1 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be from -1 to 1, but was " + threshold);
        }
        return new Hypothesis(threshold, alternative, 0, 1, true);
    }

    /** {@return the hypothesis tested with the jackknife standard error, even where there is a published one} */
    public Hypothesis jackknife() {
        return new Hypothesis(threshold, alternative, 0, seed, false);
    }

    /**
     * Tests by the distribution of bootstrap replicates.
     *
     * @param newReplicates at least 20
     * @param newSeed any number; the same seed gives the same p value
     * @return the hypothesis
     * @throws IllegalArgumentException if there are fewer than 20
     */
    public Hypothesis bootstrap(int newReplicates, long newSeed) {
        Bootstrap.percentile(newReplicates, 0.95, newSeed);
        return new Hypothesis(threshold, alternative, newReplicates, newSeed, published);
    }

    /**
     * Tests a coefficient.
     *
     * @param coefficient what is tested
     * @param ratings from what
     * @return the test, or the reason why there is none
     */
    public ThresholdTest of(Coefficient coefficient, RatingMatrix ratings) {
        Estimate figure = StandardErrors.of(coefficient, ratings, 0.95, published);
        if (!figure.isDefined()) {
            return ThresholdTest.untold(
                    figure,
                    threshold,
                    alternative,
                    "the coefficient is undefined: " + figure.reason().orElse(""));
        }
        return replicates == 0 ? byStandardError(figure) : byReplicates(figure, coefficient, ratings);
    }

    private ThresholdTest byStandardError(Estimate figure) {
        double error = figure.standardError().orElse(Double.NaN);
        double degreesOfFreedom = figure.counts().units() - 1.0;
        if (!(error > 0 && degreesOfFreedom > 0)) {
            return ThresholdTest.untold(
                    figure,
                    threshold,
                    alternative,
                    error == 0
                            ? "the standard error is 0, so the data show no variation to test with"
                            : figure.intervalReason().orElse("there is no standard error"));
        }
        double t = (figure.value() - threshold) / error;
        TDistribution distribution = TDistribution.of(degreesOfFreedom);
        double p = p(distribution.survivalProbability(t), distribution.cumulativeProbability(t));
        String method = figure.interval().map(i -> i.method()).orElse("standard error");
        return ThresholdTest.of(figure, threshold, alternative, p, t, Double.NaN, method);
    }

    private ThresholdTest byReplicates(Estimate figure, Coefficient coefficient, RatingMatrix ratings) {
        WeightedStatistic statistic =
                coefficient.statistic(coefficient.usesRaters() ? ratings.distinctRows() : ratings.distinctUnits());
        double[] defined = Arrays.stream(
                        Bootstrap.percentile(replicates, 0.95, seed).replicates(statistic))
                .filter(v -> !Double.isNaN(v))
                .toArray();
        if (defined.length < Math.max(20, replicates / 2)) {
            return ThresholdTest.untold(
                    figure,
                    threshold,
                    alternative,
                    "the coefficient was undefined in " + (replicates - defined.length) + " of " + replicates
                            + " bootstrap replicates, so there is too little variation to tell");
        }
        if (Arrays.stream(defined).allMatch(v -> v == defined[0])) {
            return ThresholdTest.untold(
                    figure,
                    threshold,
                    alternative,
                    "every bootstrap replicate gives the same figure, so the data show no variation to test with");
        }
        double all = defined.length + 1.0;
        long notAbove = Arrays.stream(defined).filter(v -> v <= threshold).count();
        long notBelow = Arrays.stream(defined).filter(v -> v >= threshold).count();
        double failing = (defined.length - notBelow) / (double) defined.length;
        return ThresholdTest.of(
                figure,
                threshold,
                alternative,
                p((1 + notAbove) / all, (1 + notBelow) / all),
                Double.NaN,
                failing,
                "bootstrap");
    }

    private double p(double greater, double less) {
        return switch (alternative) {
            case GREATER -> greater;
            case LESS -> less;
            case DIFFERENT -> Math.min(1, 2 * Math.min(greater, less));
        };
    }

    static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
