package io.assay.agreement.compare;

import io.assay.agreement.Coefficient;
import io.assay.core.RatingMatrix;
import java.util.function.Function;

/**
 * How two agreements differ, with an interval and a p value.
 *
 * <p>Three questions: the same units coded twice ({@link #paired}: before and after a change of the rubric, two
 * teams, two judges), two coefficients on the same ratings ({@link #within}), and two samples of different units
 * ({@link #independent}). The difference is always the second minus the first.
 *
 * <h2>Paired</h2>
 *
 * Units are matched by id; only those both have are compared, and the result says how many were not. Both figures are
 * taken at the same units, and in each replicate at the same weights of the units, so that what a hard unit does to
 * both sides cancels. The interval is the BCa bootstrap (Efron 1987, doi:10.1080/01621459.1987.10478410) unless asked
 * otherwise; the p value is two-sided, the share of replicates that deviate from the difference at least as far as
 * the difference does from 0, {@code (1 + #{|d* - d| >= |d|}) / (B + 1)} (Hall and Wilson 1991, doi:10.2307/2532163).
 * With {@link #jackknife} both follow from the delete-one jackknife and t with n - 1 degrees of freedom. McKenzie et
 * al. (1996, doi:10.1016/S0022-3956(96)00033-7) compare correlated kappas by resampling units in this manner.
 *
 * <h2>Independent</h2>
 *
 * The difference with {@code sqrt(se_1^2 + se_2^2)} and Welch's degrees of freedom, the standard errors being the
 * published ones of the coefficient where there are any, else the jackknife's; or, with {@link #bootstrap}, both
 * samples are resampled apart and the limits are percentiles.
 *
 * <p>Units are what is sampled: the raters are taken as given. Immutable and thread-safe; every option returns a new
 * configuration. The same seed gives the same result for any number of threads.
 */
public final class Comparison {
    private final RatingMatrix first;
    private final RatingMatrix second;
    private final boolean paired;
    private final Settings settings;

    private Comparison(RatingMatrix first, RatingMatrix second, boolean paired, Settings settings) {
        this.first = first;
        this.second = second;
        this.paired = paired;
        this.settings = settings;
    }

    /**
     * Compares two codings of the same units.
     *
     * @param before the first coding
     * @param after the second coding; its raters and scale may be others
     * @return the comparison, to be configured
     */
    public static Comparison paired(RatingMatrix before, RatingMatrix after) {
        return new Comparison(before, after, true, Settings.DEFAULT);
    }

    /**
     * Compares two coefficients on the same ratings; ask with {@link #of(Coefficient, Coefficient)}.
     *
     * @param ratings the ratings
     * @return the comparison, to be configured
     */
    public static Comparison within(RatingMatrix ratings) {
        return paired(ratings, ratings);
    }

    /**
     * Compares two samples of different units. Ids have no meaning across the two.
     *
     * @param first the first sample
     * @param second the second sample
     * @return the comparison, to be configured
     */
    public static Comparison independent(RatingMatrix first, RatingMatrix second) {
        return new Comparison(first, second, false, Settings.DEFAULT);
    }

    private Comparison with(Settings newSettings) {
        return new Comparison(first, second, paired, newSettings);
    }

    /** {@return the configuration that takes the delete-one jackknife over units} */
    public Comparison jackknife() {
        return with(settings.way(Settings.Way.JACKKNIFE));
    }

    /** {@return the configuration with percentile limits in place of BCa ones} */
    public Comparison percentile() {
        return with(settings.way(Settings.Way.PERCENTILE));
    }

    /**
     * Asks for bootstrap replicates: BCa limits, or percentile ones if {@link #percentile} or {@link #independent}.
     *
     * @param replicates at least 20; 1,000 by default
     * @return the configuration
     * @throws IllegalArgumentException if there are fewer than 20
     */
    public Comparison bootstrap(int replicates) {
        return with(settings.replicates(replicates));
    }

    /**
     * Sets the confidence level; 0.95 by default.
     *
     * @param level in (0, 1)
     * @return the configuration
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public Comparison confidence(double level) {
        return with(settings.confidence(level));
    }

    /**
     * Sets the seed; 1 by default.
     *
     * @param seed any number
     * @return the configuration
     */
    public Comparison seed(long seed) {
        return with(settings.seed(seed));
    }

    /**
     * Draws or leaves out whole clusters of units, such as the documents that sentences come from; for paired comparisons. With fewer than
     * some twenty clusters any interval is rough.
     *
     * @param clusterOfUnit from the id of a unit to the name of its cluster, not null; units that share a name stay together
     * @return the configuration
     * @throws IllegalStateException if the samples are independent
     */
    public Comparison clusteredBy(Function<String, String> clusterOfUnit) {
        if (!paired) {
            throw new IllegalStateException(
                    "clusters are for paired comparisons; independent samples have none in common");
        }
        return with(settings.clusters(clusterOfUnit));
    }

    /**
     * Compares one coefficient on both sides.
     *
     * @param coefficient what is compared
     * @return the difference, or the reason why there is none
     */
    public AgreementDifference of(Coefficient coefficient) {
        return of(coefficient, coefficient);
    }

    /**
     * Compares a coefficient on the first side with another on the second.
     *
     * @param onFirst the coefficient of the first coding or sample
     * @param onSecond the coefficient of the second
     * @return the difference, or the reason why there is none
     */
    public AgreementDifference of(Coefficient onFirst, Coefficient onSecond) {
        return paired
                ? new PairedDifference(first, second, settings).of(onFirst, onSecond)
                : new IndependentDifference(first, second, settings).of(onFirst, onSecond);
    }
}
