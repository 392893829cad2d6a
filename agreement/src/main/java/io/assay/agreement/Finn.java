package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;
import java.util.Arrays;

/**
 * Finn's coefficient: one minus the variance within units over that of random ratings (Finn 1970, doi:10.1177/001316447003000106).
 *
 * <p>{@code 1 - MSW / V}, where V is the variance of choosing every level equally often: {@code (s^2 - 1) / 12} for levels 1, 2, … s. Unlike an
 * intraclass correlation it stays high if units hardly differ, which is what it was made for; prefer {@link IntraclassCorrelation} otherwise.
 *
 * <p>The levels are those of the scale, declared or else found in the data; {@link #levels(int)} states them for numbers in between. Missing ratings
 * are skipped, units with fewer than two are dropped and counted. At most 1; 0 for random ratings. Assumes raters who do not
 * differ systematically. Undefined, with the reason, if no unit has two ratings, there is one level, or ratings are not
 * numbers. The interval is by default the delete-one jackknife over units. O(ratings). Immutable and thread-safe.
 */
public final class Finn implements Coefficient {
    private static final Finn DEFAULTS = new Finn(0, IntervalMethod.jackknife());

    private final int levels;
    private final IntervalMethod interval;

    private Finn(int levels, IntervalMethod interval) {
        this.levels = levels;
        this.interval = interval;
    }

    /** {@return Finn's coefficient with the levels of the scale, {@code finn}} */
    public static Finn coefficient() {
        return DEFAULTS;
    }

    /**
     * States how many levels, one apart, raters could choose from.
     *
     * @param number at least 2; by default the levels of the scale
     * @return the configuration
     * @throws IllegalArgumentException if the number is below 2
     */
    public Finn levels(int number) {
        if (!(number >= 2)) {
            throw new IllegalArgumentException("levels must be at least 2, but was " + number);
        }
        return new Finn(number, interval);
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; the jackknife at 95 % by default
     * @return the configuration
     */
    public Finn interval(IntervalMethod newInterval) {
        return new Finn(levels, newInterval);
    }

    @Override
    public String name() {
        return "finn";
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
        String why = ScoreRows.whyNotNumbers(ratings)
                .orElse(
                        levels == 0 && !ratings.isCoded()
                                ? "the scale has no levels; state them with levels(int)"
                                : "");
        if (!why.isEmpty()) {
            return Evidence.undefined(name(), ratings, why);
        }
        ScoreRows rows = ScoreRows.of(ratings.distinctUnits(), 2);
        double chance = chance(ratings, rows);
        return new Evidence(rows.units(2), rows.ratings())
                .estimate(
                        name(),
                        ratings,
                        value(OneWaySums.of(rows), chance),
                        rows.units(2) == 0 ? Undefined.nothingToCompare(rows.raters()) : Undefined.ONE_CATEGORY);
    }

    private static double value(OneWaySums sums, double chance) {
        return chance > 0 ? 1 - sums.meanWithin() / chance : Double.NaN;
    }

    /** The variance of choosing every level equally often, in the unit of the rows. */
    private double chance(RatingMatrix ratings, ScoreRows rows) {
        double square = rows.scale() * rows.scale();
        if (levels > 0) {
            return ((double) levels * levels - 1) / 12 / square;
        }
        double[] values = ratings.categoryValues();
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length / square;
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        ScoreRows rows = ScoreRows.of(units, 2);
        double chance = chance(units.matrix(), rows);
        return new LinearStatistic(
                rows.counts(), OneWaySums.columns(rows), sums -> value(OneWaySums.from(sums), chance));
    }
}
