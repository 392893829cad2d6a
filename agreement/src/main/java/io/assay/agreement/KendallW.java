package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;

/**
 * Kendall's coefficient of concordance W: how far raters rank units alike (Kendall and Babington Smith 1939, doi:10.1214/aoms/1177732186).
 *
 * <p>{@code W = 12 S / (m^2 (n^3 - n) - m sum T_j)} for m raters and n units, with S the squared deviations of the units' rank sums from their mean
 * and {@code T_j = sum (t^3 - t)} over groups of t ratings of rater j that are equal; equal ratings share their middle rank. From 0 to 1; without ties the
 * mean of Spearman's correlations is {@code (m W - 1) / (m - 1)}.
 *
 * <p>Only order counts, so a rater who is always higher does no harm; prefer an intraclass correlation if differences mean something,
 * {@link RankCorrelation} with many missing ratings. Only units that all raters rated are ranked, the others are dropped and counted. Undefined, with
 * the reason, without two raters, two complete units, or if all raters' ratings are equal throughout. No interval by default; ask
 * for the jackknife or the bootstrap. O(ratings log units). Immutable and thread-safe.
 */
public final class KendallW implements Coefficient {
    private static final KendallW DEFAULTS = new KendallW(IntervalMethod.none());

    private final IntervalMethod interval;

    private KendallW(IntervalMethod interval) {
        this.interval = interval;
    }

    /** {@return Kendall's W with ties corrected, {@code kendall-w}} */
    public static KendallW coefficient() {
        return DEFAULTS;
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; none by default
     * @return the configuration
     */
    @SuppressWarnings("MethodCanBeStatic") // reads as an option of the configuration
    public KendallW interval(IntervalMethod newInterval) {
        return new KendallW(newInterval);
    }

    @Override
    public String name() {
        return "kendall-w";
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
        String why = RankedRows.whyNotRanked(ratings).orElse("");
        if (!why.isEmpty()) {
            return Evidence.undefined(name(), ratings, why);
        }
        RankedRows rows = RankedRows.of(ratings.distinctRows());
        if (rows.activeRaters() < 2) {
            return Evidence.undefined(name(), ratings, Undefined.nothingToCompare(rows.raters()));
        }
        long units = 0;
        for (int row = 0; row < rows.size(); row++) {
            units += rows.isComplete(row) ? rows.count(row) : 0;
        }
        return new Evidence(units, units * rows.activeRaters())
                .estimate(
                        name(),
                        ratings,
                        value(rows, rows.weights()),
                        units < 2
                                ? "ranking needs two units with the ratings of all raters, and there "
                                        + (units == 1 ? "is one" : "is none")
                                : "all raters rate all units alike, so there is no order to agree on");
    }

    private static double value(RankedRows rows, double[] weights) {
        double n = 0;
        for (int row = 0; row < weights.length; row++) {
            weights[row] = rows.isComplete(row) ? weights[row] : 0;
            n += weights[row];
        }
        double[] ranks = new double[weights.length];
        double[] sums = new double[weights.length];
        double ties = 0;
        for (int r = 0; r < rows.raters(); r++) {
            ties += rows.rank(r, weights, ranks);
            for (int row = 0; row < sums.length && rows.order(r).length > 0; row++) {
                sums[row] += ranks[row];
            }
        }
        double m = rows.activeRaters();
        double squares = 0;
        for (int row = 0; row < sums.length; row++) {
            double deviation = sums[row] - m * (n + 1) / 2;
            squares += weights[row] * deviation * deviation;
        }
        double whole = m * m * (n * n * n - n) - m * ties;
        return whole > 0 ? 12 * squares / whole : Double.NaN;
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        return new RankStatistic(RankedRows.of(units), KendallW::value);
    }

    /**
     * Tests whether raters' rankings have anything in common: Friedman's test, which holds for large samples.
     *
     * @param ratings the ratings
     * @return chi-squared {@code m (n - 1) W} with n - 1 degrees of freedom, and W as the effect
     */
    public SignificanceTest test(RatingMatrix ratings) {
        Estimate w = figure(ratings);
        double raters = (double) w.counts().ratings() / w.counts().units();
        double degrees = w.counts().units() - 1.0;
        return w.isDefined()
                ? SignificanceTest.chiSquared("friedman", raters * degrees * w.value(), degrees, w)
                : SignificanceTest.undefined("friedman", w);
    }
}
