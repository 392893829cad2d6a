package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;

/**
 * Robinson's A: the share of the variation of ratings that lies between the means of units (Robinson 1957, doi:10.2307/2088760).
 *
 * <p>{@code 1 - D / D_max}, with D the squared deviations of ratings from their unit's mean and {@code D_max} those from the grand
 * mean. From 0 to 1, and not corrected for chance: with k raters and Fisher's intraclass r (divisor n) it is {@code ((k - 1) r + 1) / k}, so that
 * ratings at random have about 1 / k. Prefer {@link IntraclassCorrelation#oneWay()}.
 *
 * <p>Missing ratings are skipped, units with fewer than two are dropped and counted. Undefined, with the reason, if no unit has two ratings,
 * ratings do not vary or are not numbers. The interval is by default the delete-one jackknife over units. O(ratings). Immutable and
 * thread-safe.
 */
public final class RobinsonA implements Coefficient {
    private static final RobinsonA DEFAULTS = new RobinsonA(IntervalMethod.jackknife());

    private final IntervalMethod interval;

    private RobinsonA(IntervalMethod interval) {
        this.interval = interval;
    }

    /** {@return Robinson's A, {@code robinson-a}} */
    public static RobinsonA coefficient() {
        return DEFAULTS;
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; the jackknife at 95 % by default
     * @return the configuration
     */
    @SuppressWarnings("MethodCanBeStatic") // reads as an option of the configuration
    public RobinsonA interval(IntervalMethod newInterval) {
        return new RobinsonA(newInterval);
    }

    @Override
    public String name() {
        return "robinson-a";
    }

    @Override
    public boolean usesRaters() {
        return false;
    }

    @Override
    public Estimate of(RatingMatrix ratings) {
        return of(ratings, interval);
    }

    @Override
    public Estimate of(RatingMatrix ratings, IntervalMethod method) {
        return method.applyTo(figure(ratings), this, ratings);
    }

    private Estimate figure(RatingMatrix ratings) {
        String why = ScoreRows.whyNotNumbers(ratings).orElse("");
        if (!why.isEmpty()) {
            return Evidence.undefined(name(), ratings, why);
        }
        ScoreRows rows = ScoreRows.of(ratings.distinctUnits(), 2);
        return new Evidence(rows.units(2), rows.ratings())
                .estimate(
                        name(),
                        ratings,
                        value(OneWaySums.of(rows)),
                        rows.units(2) == 0
                                ? Undefined.nothingToCompare(rows.raters())
                                : "the ratings do not vary, so no share of their variation can be told");
    }

    private static double value(OneWaySums sums) {
        return sums.isFlat() ? Double.NaN : sums.between() / sums.total();
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        ScoreRows rows = ScoreRows.of(units, 2);
        return new LinearStatistic(rows.counts(), OneWaySums.columns(rows), sums -> value(OneWaySums.from(sums)));
    }
}
