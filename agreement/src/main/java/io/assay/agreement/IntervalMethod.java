package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;

/**
 * How uncertain a figure is: adds an interval to an estimate, or the reason why there is none.
 *
 * <p>The methods here work for every {@link Coefficient}, a user's own included. Units are what is sampled, so they are what
 * is resampled; the ratings of a unit stay together. Implementations are immutable and thread-safe.
 */
public interface IntervalMethod {
    /** {@return the method's stable name, such as {@code bootstrap-bca}} */
    String name();

    /**
     * Adds an interval.
     *
     * @param figure the coefficient's figure for the ratings, without an interval
     * @param coefficient what was estimated
     * @param ratings from what
     * @return the figure with an interval, or with the reason why it has none; as it was if the figure is undefined
     */
    Estimate applyTo(Estimate figure, Coefficient coefficient, RatingMatrix ratings);

    /** {@return no interval, whatever the data} */
    static IntervalMethod none() {
        return StandardInterval.NONE;
    }

    /** {@return the published limits at 95 %, where there are any: Gwet's linearised variance, the F limits of ICC} */
    static IntervalMethod analytic() {
        return analytic(0.95);
    }

    /**
     * Takes the published limits, where there are any.
     *
     * @param confidence in (0, 1)
     * @return the method
     * @throws IllegalArgumentException if the confidence is out of range
     */
    static IntervalMethod analytic(double confidence) {
        return StandardInterval.of(StandardInterval.Kind.ANALYTIC, 0, confidence, 0);
    }

    /**
     * Takes the published standard error together with that of leaving raters out, so that the interval speaks of other raters too (Gwet 2014,
     * section 5.4).
     *
     * @param confidence in (0, 1)
     * @return the method
     * @throws IllegalArgumentException if the confidence is out of range
     */
    static IntervalMethod unconditional(double confidence) {
        return StandardInterval.of(StandardInterval.Kind.UNCONDITIONAL, 0, confidence, 0);
    }

    /** {@return the delete-one jackknife over units, with t limits, at 95 %} */
    static IntervalMethod jackknife() {
        return jackknife(0.95);
    }

    /**
     * Leaves each unit out in turn.
     *
     * @param confidence in (0, 1)
     * @return the method
     * @throws IllegalArgumentException if the confidence is out of range
     */
    static IntervalMethod jackknife(double confidence) {
        return StandardInterval.of(StandardInterval.Kind.JACKKNIFE, 0, confidence, 0);
    }

    /** {@return the bias-corrected and accelerated bootstrap over units: 1,000 replicates, 95 %, seed 1} */
    static IntervalMethod bootstrapBca() {
        return bootstrapBca(1000, 0.95, 1);
    }

    /**
     * Draws units with replacement and corrects the limits for bias and skewness (BCa).
     *
     * @param replicates at least 20
     * @param confidence in (0, 1)
     * @param seed any number; the same seed gives the same interval
     * @return the method
     * @throws IllegalArgumentException if a parameter is out of range
     */
    static IntervalMethod bootstrapBca(int replicates, double confidence, long seed) {
        return StandardInterval.of(StandardInterval.Kind.BCA, replicates, confidence, seed);
    }

    /** {@return the percentile bootstrap over units: 1,000 replicates, 95 %, seed 1} */
    static IntervalMethod bootstrapPercentile() {
        return bootstrapPercentile(1000, 0.95, 1);
    }

    /**
     * Draws units with replacement and takes the quantiles of the replicates.
     *
     * @param replicates at least 20
     * @param confidence in (0, 1)
     * @param seed any number; the same seed gives the same interval
     * @return the method
     * @throws IllegalArgumentException if a parameter is out of range
     */
    static IntervalMethod bootstrapPercentile(int replicates, double confidence, long seed) {
        return StandardInterval.of(StandardInterval.Kind.PERCENTILE, replicates, confidence, seed);
    }
}
