package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;
import java.util.Optional;

/**
 * The mean of Cohen's kappa over all pairs of raters: Light (1971, doi:10.1037/h0031643).
 *
 * <p>Each pair is compared on the units both rated. Pairs whose kappa is undefined are left out of the mean. Undefined, with
 * the reason, if no pair has a kappa. No analytic variance is published for it: the interval is by default the delete-one
 * jackknife over units.
 *
 * <p>Prefer Conger's kappa unless the pairs themselves are of interest. O(ratings m + raters^2 q^2), with m ratings per unit. Immutable and
 * thread-safe.
 */
public final class LightKappa implements Coefficient {
    static final LightKappa DEFAULTS = new LightKappa(Weights.identity(), IntervalMethod.jackknife());
    private static final long MOST_CELLS = 20_000_000;

    private final Weights weights;
    private final IntervalMethod interval;

    private LightKappa(Weights weights, IntervalMethod interval) {
        this.weights = weights;
        this.interval = interval;
    }

    /**
     * Counts near categories as partial agreement.
     *
     * @param newWeights how much; identity by default
     * @return the configuration
     */
    public LightKappa weights(Weights newWeights) {
        return new LightKappa(newWeights, interval);
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; the jackknife at 95 % by default
     * @return the configuration
     */
    public LightKappa interval(IntervalMethod newInterval) {
        return new LightKappa(weights, newInterval);
    }

    @Override
    public String name() {
        return "light-kappa";
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
        Optional<Categories> categories = Categories.of(ratings);
        if (categories.isEmpty()) {
            return Undefined.tooManyCategories(name(), weights, ratings);
        }
        long q = categories.get().size();
        if (q * q * ratings.raterCount() * (ratings.raterCount() - 1L) / 2 > MOST_CELLS) {
            return Estimate.undefined(
                            name(),
                            ratings.raterCount() + " raters and " + q
                                    + " categories make too many tables of pairs; use conger-kappa")
                    .withDistance(weights.name());
        }
        RaterRows rows = rows(ratings.distinctRows());
        RaterPairTables tables = RaterPairTables.of(rows);
        Estimate estimate = whyUndefined(rows, tables)
                .map(why -> Estimate.undefined(name(), why))
                .orElseGet(() -> Estimate.of(name(), tables.mean()));
        return estimate.withDistance(weights.name())
                .withCounts(new Estimate.Counts(
                        rows.units(2),
                        rows.ratings(),
                        ratings.unitCount() - rows.units(2),
                        ratings.ratingCount() - rows.ratings()));
    }

    private static Optional<String> whyUndefined(RaterRows rows, RaterPairTables tables) {
        if (rows.units(2) == 0) {
            return Optional.of(Undefined.nothingToCompare(rows.raters()));
        }
        return Double.isNaN(tables.mean())
                ? Optional.of("no pair of raters has a kappa: within each, all ratings fall in one category")
                : Optional.empty();
    }

    private RaterRows rows(DistinctUnits units) {
        Categories categories = Categories.of(units.matrix())
                .orElseThrow(() -> new IllegalArgumentException(name() + " needs categories"));
        return RaterRows.of(units, weights.table(categories.values()), 2);
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        return new Resampled(rows(units));
    }

    /** Light's kappa at any multiplicities of rows. */
    private record Resampled(RaterRows data) implements WeightedStatistic {
        @Override
        public int rows() {
            return data.size();
        }

        @Override
        public long count(int row) {
            return data.count(row);
        }

        @Override
        public Evaluator evaluator() {
            RaterPairTables scratch = new RaterPairTables(data);
            RaterPairsLeftOut leftOut = new RaterPairsLeftOut(data);
            return new Evaluator() {
                @Override
                public double at(int[] weights) {
                    scratch.clear();
                    for (int row = 0; row < weights.length; row++) {
                        if (weights[row] != 0) {
                            scratch.add(row, weights[row]);
                        }
                    }
                    return scratch.mean();
                }

                @Override
                public double without(int row) {
                    return leftOut.mean(row);
                }
            };
        }
    }
}
