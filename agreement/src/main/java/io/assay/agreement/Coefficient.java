package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.resample.WeightedStatistic;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * A question about agreement, fully configured: what is estimated, from which ratings.
 *
 * <p>Users write their own by implementing {@link #name} and {@link #of}: every {@link IntervalMethod}, comparisons, tests, plans and audits then
 * work for it. Provided as a service it is known to {@link Coefficients} by its name, and so to the command line; it joins
 * {@link Agreement#profile} where {@link #fits} says so. The other methods are capabilities that make it faster or more exact.
 * Implementations are immutable and thread-safe; degenerate data give an undefined {@link Estimate} with its reason, never a made-up
 * figure and never an exception.
 */
public interface Coefficient {
    /**
     * {@return the coefficient's stable name, such as {@code krippendorff-alpha}: a lower-case letter, then lower-case letters, digits and
     * hyphens}
     */
    String name();

    /**
     * Computes the figure for a matrix.
     *
     * @param ratings the ratings
     * @return the estimate, defined or with the reason why it is not
     */
    Estimate of(RatingMatrix ratings);

    /**
     * Computes the figure with an interval.
     *
     * @param ratings the ratings
     * @param interval how its uncertainty is told, in place of what the coefficient was configured with
     * @return the estimate, with an interval or with the reason why it has none
     */
    default Estimate of(RatingMatrix ratings, IntervalMethod interval) {
        return interval.applyTo(of(ratings), this, ratings);
    }

    /**
     * {@return a collector of ratings, which keeps them and then computes the figure} Parallel streams give the same figure. Where ratings come
     * gathered by unit and the coefficient is an {@link AdditiveCoefficient}, its collector of units keeps nothing but a tally.
     *
     * @param scale how the ratings are measured
     * @throws IllegalArgumentException when collecting, if a rating does not fit the scale or a unit is rated twice by one rater
     */
    default Collector<Rating, ?, Estimate> collector(Scale scale) {
        return Collectors.collectingAndThen(RatingMatrix.collector(scale), this::of);
    }

    /**
     * Tells whether the coefficient belongs into the profile of ratings like these. Asked only of coefficients provided as services;
     * which of ours fit is known.
     *
     * @param ratings the ratings
     * @return whether to show it beside the others; false unless a coefficient says otherwise
     */
    default boolean fits(RatingMatrix ratings) {
        return false;
    }

    /** {@return whether it matters which rater gave a rating; if not, units with equal ratings are taken together} */
    default boolean usesRaters() {
        return true;
    }

    /**
     * Prepares the figure for resampling.
     *
     * @param units the rows to resample, from {@link RatingMatrix#distinctUnits()} only if raters do not matter
     * @return the figure at any multiplicities of exactly these rows, in their order; by default a matrix is built for each
     */
    default WeightedStatistic statistic(DistinctUnits units) {
        return new RatedAgain(this, units);
    }

    /**
     * Adds the published interval.
     *
     * @param figure the figure for the ratings, defined
     * @param ratings the ratings
     * @param confidence in (0, 1)
     * @return the figure with its standard error and limits; by default without, and with the reason
     */
    default Estimate analytic(Estimate figure, RatingMatrix ratings, double confidence) {
        return figure.withoutInterval(
                "no analytic interval is known for " + name() + "; use the jackknife or the bootstrap");
    }
}
