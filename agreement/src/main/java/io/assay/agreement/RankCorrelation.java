package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;
import java.util.function.ToDoubleBiFunction;

/**
 * The mean rank correlation of all pairs of raters: how far they order units alike.
 *
 * <p>{@link #spearman()}, {@code spearman-mean}: the mean of Spearman's correlations (1904, doi:10.2307/1412159), Pearson's of ranks, with middle ranks
 * for equal ratings. {@link #kendall()}, {@code kendall-tau-mean}: the mean of Kendall's tau-b (1945, doi:10.1093/biomet/33.3.239), {@code (C - D) /
 * sqrt((n_0 - n_1) (n_0 - n_2))} with C concordant and D discordant of {@code n_0} pairs of units, of which {@code n_1} and {@code n_2} are tied for
 * the one rater and the other. Means are plain, without Fisher's z.
 *
 * <p>Each pair of raters is compared on the units both rated, ranked among these. Pairs without two such units, or with a rater who rates
 * them all alike, have no correlation and are left out. Units with fewer than two ratings are dropped and counted. Only order counts; prefer an
 * intraclass correlation if differences mean something. Undefined, with the reason, if no pair has a correlation.
 *
 * <p>No interval by default; ask for the jackknife or the bootstrap, of which each replicate takes as long as the figure: O(raters^2 units), for
 * tau times the logarithm of the units. Immutable and thread-safe.
 */
public final class RankCorrelation implements Coefficient {
    private static final RankCorrelation SPEARMAN =
            new RankCorrelation("spearman-mean", PairRanks::spearman, IntervalMethod.none());
    private static final RankCorrelation KENDALL =
            new RankCorrelation("kendall-tau-mean", PairRanks::tau, IntervalMethod.none());

    private final String name;
    private final ToDoubleBiFunction<RankedRows, PairRanks.Pair> correlation;
    private final IntervalMethod interval;

    private RankCorrelation(
            String name, ToDoubleBiFunction<RankedRows, PairRanks.Pair> correlation, IntervalMethod interval) {
        this.name = name;
        this.correlation = correlation;
        this.interval = interval;
    }

    /** {@return the mean of Spearman's rank correlations, {@code spearman-mean}} */
    public static RankCorrelation spearman() {
        return SPEARMAN;
    }

    /** {@return the mean of Kendall's tau-b, {@code kendall-tau-mean}} */
    public static RankCorrelation kendall() {
        return KENDALL;
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; none by default
     * @return the configuration
     */
    public RankCorrelation interval(IntervalMethod newInterval) {
        return new RankCorrelation(name, correlation, newInterval);
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
        String why = RankedRows.whyNotRanked(ratings).orElse("");
        if (!why.isEmpty()) {
            return Evidence.undefined(name, ratings, why);
        }
        RankedRows rows = RankedRows.of(ratings.distinctRows());
        long units = 0;
        long used = 0;
        for (int row = 0; row < rows.size(); row++) {
            int size = rows.ratingsOf(row);
            units += size < 2 ? 0 : rows.count(row);
            used += size < 2 ? 0 : size * rows.count(row);
        }
        return new Evidence(units, used)
                .estimate(
                        name,
                        ratings,
                        mean(rows, rows.weights()),
                        units == 0
                                ? Undefined.nothingToCompare(rows.raters())
                                : "no pair of raters has a correlation: each needs two units both rated, and not all alike");
    }

    private double mean(RankedRows rows, double[] weights) {
        double sum = 0;
        int defined = 0;
        PairRanks.Pair pair = new PairRanks.Pair(weights);
        for (int a = 0; a < rows.raters(); a++) {
            for (int b = a + 1; b < rows.raters(); b++) {
                pair.select(rows, a, b);
                double value = correlation.applyAsDouble(rows, pair);
                sum += Double.isNaN(value) ? 0 : value;
                defined += Double.isNaN(value) ? 0 : 1;
            }
        }
        return defined == 0 ? Double.NaN : sum / defined;
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        return new RankStatistic(RankedRows.of(units), this::mean);
    }
}
