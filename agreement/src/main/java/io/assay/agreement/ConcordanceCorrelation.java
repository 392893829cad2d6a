package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;

/**
 * The concordance correlation: how near to the line of identity the ratings of two or more raters are.
 *
 * <p>{@link #lin()}, {@code lin-ccc}, for two raters: {@code 2 s_12 / (s_1^2 + s_2^2 + (m_1 - m_2)^2)} (Lin 1989, doi:10.2307/2532051), with
 * means m and with variances and covariance of divisor n. {@link #overall()}, {@code overall-ccc}, for two or more: the sum of the numerators
 * over pairs of raters over the sum of the denominators (King and Chinchilli 2001, doi:10.1002/sim.845; Barnhart, Haber and Song 2002,
 * doi:10.1111/j.0006-341X.2002.01020.x). With two raters they are the same.
 *
 * <p>Assumes numbers whose differences mean something and the same raters throughout; nothing about their distribution, but for the interval.
 * Only units that all raters rated count, the others are dropped and counted. Prefer {@link IntraclassCorrelation#agreement()} for raters who
 * stand for others, or with many missing ratings.
 *
 * <p>Lin's interval is by default that of the z transform, with the standard error as corrected (Lin 2000,
 * doi:10.1111/j.0006-341X.2000.00324.x), which assumes normal ratings; the overall coefficient's is the delete-one jackknife over units.
 * Undefined, with the reason, without two such units, if nothing varies, or ratings are not numbers. O(ratings). Immutable and thread-safe.
 */
public final class ConcordanceCorrelation implements Coefficient {
    private static final ConcordanceCorrelation LIN = new ConcordanceCorrelation("lin-ccc", IntervalMethod.analytic());
    private static final ConcordanceCorrelation OVERALL =
            new ConcordanceCorrelation("overall-ccc", IntervalMethod.jackknife());

    private final String name;
    private final IntervalMethod interval;

    private ConcordanceCorrelation(String name, IntervalMethod interval) {
        this.name = name;
        this.interval = interval;
    }

    /** {@return Lin's coefficient for two raters, {@code lin-ccc}} */
    public static ConcordanceCorrelation lin() {
        return LIN;
    }

    /** {@return the overall coefficient for two or more raters, {@code overall-ccc}} */
    public static ConcordanceCorrelation overall() {
        return OVERALL;
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; by default analytic for Lin's coefficient, the jackknife for the overall one
     * @return the configuration
     */
    public ConcordanceCorrelation interval(IntervalMethod newInterval) {
        return new ConcordanceCorrelation(name, newInterval);
    }

    private boolean isLin() {
        return name.equals(LIN.name);
    }

    @Override
    public String name() {
        return name;
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
        String why = ScoreRows.whyNotNumbers(ratings)
                .orElse(isLin() && ratings.raterCount() != 2 ? Evidence.notTwo(ratings, "overall-ccc") : "");
        if (!why.isEmpty()) {
            return Evidence.undefined(name, ratings, why);
        }
        ScoreRows rows = ScoreRows.of(ratings.distinctRows(), 1).complete();
        double value = isLin()
                ? PairMoments.of(rows).concordance()
                : overall(TwoWaySums.of(rows).analysis());
        return new Evidence(rows.units(2), rows.ratings())
                .estimate(
                        name,
                        ratings,
                        value,
                        rows.units(2) == 0
                                ? Evidence.noCompleteUnit(ratings.raterCount())
                                : "there are not two units that all raters rated, or their ratings do not vary");
    }

    /** In sums of squares: n sum_j s_j^2 = SSR + SSE, n sum_{j<h} 2 s_jh = (k - 1) SSR - SSE, n sum (m_j - m_h)^2 = k SSC. */
    private static double overall(TwoWay analysis) {
        double others = analysis.size().raters() - 1;
        double units = analysis.unitSquares();
        double residual = analysis.residualSquares();
        double whole = others * (units + residual) + (others + 1) * analysis.raterSquares();
        return whole > OneWaySums.ROUNDING * analysis.squares()
                        && analysis.size().units() >= 2
                ? (others * units - residual) / whole
                : Double.NaN;
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        ScoreRows rows = ScoreRows.of(units, 1).complete();
        return isLin()
                ? new LinearStatistic(
                        rows.counts(),
                        PairMoments.columns(rows),
                        sums -> PairMoments.from(sums).concordance())
                : new TwoWay.Statistic(rows, ConcordanceCorrelation::overall);
    }

    @Override
    public Estimate analytic(Estimate figure, RatingMatrix ratings, double confidence) {
        if (!isLin() || !figure.isDefined()) {
            return Coefficient.super.analytic(figure, ratings, confidence);
        }
        PairMoments moments =
                PairMoments.of(ScoreRows.of(ratings.distinctRows(), 1).complete());
        double value = moments.concordance();
        double error = moments.concordanceError();
        if (!(moments.units() > 2 && Double.isFinite(error) && Math.abs(value) < 1)) {
            return figure.withoutInterval(
                    "the z transform needs three units, a rater correlation other than 0, and ratings that are not identical");
        }
        double z = 0.5 * Math.log1p(2 * value / (1 - value));
        double reach = Evidence.normalQuantile(confidence) * error / (1 - value * value);
        return figure.withStandardError(error)
                .withInterval(Interval.analytic(Math.tanh(z - reach), Math.tanh(z + reach), confidence, "analytic-z"));
    }
}
