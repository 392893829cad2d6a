package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.function.Function;

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

    /** {@return the bootstrap-t over units: 1,000 replicates, 95 %, seed 1} */
    static IntervalMethod bootstrapStudentized() {
        return bootstrapStudentized(1000, 0.95, 1);
    }

    /**
     * Draws units with replacement, each replicate's deviation divided by its own jackknife standard error (the bootstrap-t; Efron and
     * Tibshirani 1993, <i>An Introduction to the Bootstrap</i>, section 12.5). The estimate carries the jackknife standard error. Limits
     * are not cut off at 1. Time grows with the square of the number of distinct rows.
     *
     * @param replicates at least 20
     * @param confidence in (0, 1)
     * @param seed any number; the same seed gives the same interval
     * @return the method
     * @throws IllegalArgumentException if a parameter is out of range
     */
    static IntervalMethod bootstrapStudentized(int replicates, double confidence, long seed) {
        return new StudentizedInterval(replicates, confidence, seed);
    }

    /**
     * Draws whole clusters of units with replacement, such as the documents that sentences come from (Davison and Hinkley 1997,
     * <i>Bootstrap Methods and their Application</i>, section 3.8, doi:10.1017/CBO9780511802843), with BCa limits; the standard error is
     * the jackknife's over clusters. Use it where units of one cluster resemble each other: drawing them one by one would then give too
     * narrow an interval. The number of clusters is what counts; with fewer than some twenty any interval is rough.
     *
     * @param clusterOfUnit from the id of a unit to the name of its cluster, not null; units that share a name stay together
     * @param replicates at least 20
     * @param confidence in (0, 1)
     * @param seed any number; the same seed gives the same interval
     * @return the method
     * @throws IllegalArgumentException if a parameter is out of range
     */
    static IntervalMethod clusterBootstrap(
            Function<String, String> clusterOfUnit, int replicates, double confidence, long seed) {
        return new ClusterInterval(clusterOfUnit, replicates, confidence, seed);
    }

    /**
     * Krippendorff's own bootstrap of alpha: for each unit as many deviations as it has pairs are drawn from those of all observed pairs, each
     * divided by {@code m_u - 1}, expected disagreement being kept (Krippendorff, <i>Algorithm for generating a distribution of bootstrapped
     * alphas</i>; as in the R package icr). Values below -1 become -1, and replicates whose pairs are all matches of one value become 0.
     *
     * <p><b>Too narrow</b>: pairs of a unit are not independent, and expected disagreement is not known. Offered to compare with published figures;
     * only for {@link Krippendorff}, other coefficients get the reason.
     *
     * @param replicates at least 20
     * @param confidence in (0, 1)
     * @param seed any number; the same seed gives the same interval
     * @return the method
     * @throws IllegalArgumentException if a parameter is out of range
     */
    static IntervalMethod krippendorffPairBootstrap(int replicates, double confidence, long seed) {
        return new PairInterval(PairInterval.Kind.KRIPPENDORFF, replicates, confidence, seed);
    }

    /**
     * The bootstrap of alpha in Hayes' macro KALPHA (Hayes and Krippendorff 2007, doi:10.1080/19312450709336664): {@code M} coincidences are
     * drawn by their share, M being the smaller of 25 times the number of non-zero cells of the coincidence table on and above its diagonal and half the
     * number of pairable ratings times one less than the number of raters; expected disagreement is kept.
     *
     * <p><b>Too narrow</b>, and its width does not follow the number of units once M is capped. Offered to compare with published figures; only for
     * {@link Krippendorff}, other coefficients get the reason.
     *
     * @param replicates at least 20
     * @param confidence in (0, 1)
     * @param seed any number; the same seed gives the same interval
     * @return the method
     * @throws IllegalArgumentException if a parameter is out of range
     */
    static IntervalMethod hayesPairBootstrap(int replicates, double confidence, long seed) {
        return new PairInterval(PairInterval.Kind.HAYES, replicates, confidence, seed);
    }
}
