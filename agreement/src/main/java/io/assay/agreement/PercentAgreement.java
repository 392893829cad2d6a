package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.core.resample.WeightedStatistic;
import io.assay.core.tally.Frame;

/**
 * Percent agreement: how often two raters of a unit give equal ratings, chance included.
 *
 * <p>The default averages over units with two or more ratings the share of equal pairs in each (Gwet 2014, section 2.3), so that every unit counts
 * the same; {@link #pooled()} takes all pairs together, each unit's weighed by 1 / (m - 1), which is one minus the
 * observed disagreement of nominal alpha. They differ as soon as units have different numbers of ratings. With
 * {@link #weights} near categories agree in part.
 *
 * <p>A share in [0, 1]. Undefined if no unit has two ratings. It does not correct for chance: with two categories and
 * one of them rare it is high whatever the raters do. Missing ratings are skipped. Gwet's standard error counts
 * units with one rating as agreeing on nothing; pooled, it is that of a ratio over pairable units. Limits are those of t. O(ratings). Immutable and thread-safe.
 */
public final class PercentAgreement implements AdditiveCoefficient<CategoryTally> {
    static final PercentAgreement BY_UNIT = new PercentAgreement(false, Weights.identity(), IntervalMethod.none());

    private final boolean pooled;
    private final Weights weights;
    private final IntervalMethod interval;

    private PercentAgreement(boolean pooled, Weights weights, IntervalMethod interval) {
        this.pooled = pooled;
        this.weights = weights;
        this.interval = interval;
    }

    /**
     * Takes pairs together over units in place of averaging over units.
     *
     * @return the configuration named {@code percent-agreement-pooled}
     */
    public PercentAgreement pooled() {
        return new PercentAgreement(true, weights, interval);
    }

    /**
     * Counts near categories as partial agreement.
     *
     * @param newWeights how much; identity by default
     * @return a new configuration, otherwise the same
     */
    public PercentAgreement weights(Weights newWeights) {
        return new PercentAgreement(pooled, newWeights, interval);
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; none by default
     * @return a new configuration, otherwise the same
     */
    public PercentAgreement interval(IntervalMethod newInterval) {
        return new PercentAgreement(pooled, weights, newInterval);
    }

    @Override
    public String name() {
        return pooled ? "percent-agreement-pooled" : "percent-agreement";
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
        if (!weights.equals(Weights.identity()) && Categories.of(ratings).isEmpty()) {
            return Undefined.tooManyCategories(name(), weights, ratings);
        }
        Rows rows = rows(ratings.distinctUnits());
        Estimate estimate = rows.units == 0
                ? Estimate.undefined(name(), Undefined.nothingToCompare(ratings.raterCount()))
                : Estimate.of(name(), rows.statistic().value());
        Estimate named = weights.equals(Weights.identity()) ? estimate : estimate.withDistance(weights.name());
        return named.withCounts(new Estimate.Counts(
                rows.units, rows.ratings, ratings.unitCount() - rows.units, ratings.ratingCount() - rows.ratings));
    }

    @Override
    public CategoryTally tally(Frame frame) {
        return weights.equals(Weights.identity())
                ? CategoryTally.ofEqualPairs(frame)
                : CategoryTally.of(frame, CategoryTally.Needs.PAIRS, name());
    }

    @Override
    public Estimate finish(CategoryTally tally) {
        boolean unweighted = weights.equals(Weights.identity());
        Estimate estimate = tally.units(2) == 0
                ? Estimate.undefined(
                        name(), Undefined.nothingToCompare(tally.frame().raters()))
                : Estimate.of(name(), unweighted ? equal(tally) : weighted(tally));
        return (unweighted ? estimate : estimate.withDistance(weights.name())).withCounts(tally.counts(2));
    }

    private double equal(CategoryTally tally) {
        return pooled ? tally.equalShareOfPairs() : tally.equalShare();
    }

    private double weighted(CategoryTally tally) {
        Categories categories = Categories.of(tally.frame());
        double[][] table = weights.table(categories.values());
        return pooled ? tally.observedOfPairs(table, categories.codes()) : tally.observed(table, categories.codes());
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        return rows(units).statistic();
    }

    @Override
    public Estimate analytic(Estimate figure, RatingMatrix ratings, double confidence) {
        if (!figure.isDefined()) {
            return figure;
        }
        Rows rows = rows(ratings.distinctUnits());
        return pooled
                ? Limits.student(figure, rows.pooledError(figure.value()), rows.units - 1.0, confidence, "analytic")
                : Limits.student(figure, rows.meanError(figure.value()), rows.ratedUnits - 1.0, confidence, "analytic");
    }

    /** Agreement of each row, and how much it counts. */
    private Rows rows(DistinctUnits units) {
        double[][] table = weights.equals(Weights.identity())
                ? new double[0][]
                : Categories.of(units.matrix())
                        .map(c -> weights.table(c.values()))
                        .orElseThrow(() -> new IllegalArgumentException(name() + " with weights needs categories"));
        Rows rows = new Rows(units.counts());
        UnitRatings unit = units.cursor();
        for (int row = 0; row < units.size(); row++) {
            units.load(row, unit);
            rows.rated[row] = unit.size() > 0;
            rows.ratedUnits += unit.size() > 0 ? units.count(row) : 0;
            if (unit.size() >= 2) {
                rows.weight[row] = pooled ? unit.size() : 1;
                rows.agreement[row] = rows.weight[row] * pairs(unit, table);
                rows.units += units.count(row);
                rows.ratings += units.count(row) * unit.size();
            }
        }
        return rows;
    }

    /** The share of agreeing pairs; equal ratings only, if there is no table of weights. */
    private static double pairs(UnitRatings unit, double[][] table) {
        int m = unit.size();
        double sum = 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < i; j++) {
                sum += table.length == 0
                        ? unit.value(i) == unit.value(j) ? 1 : 0
                        : (table[unit.code(i)][unit.code(j)] + table[unit.code(j)][unit.code(i)]) / 2;
            }
        }
        return 2 * sum / ((double) m * (m - 1));
    }

    /** What the figure and its standard error are computed from. */
    private static final class Rows {
        private final long[] counts;
        private final double[] weight;
        private final double[] agreement;
        private final boolean[] rated;
        private long units;
        private long ratings;
        private long ratedUnits;

        Rows(long[] counts) {
            this.counts = counts;
            this.weight = new double[counts.length];
            this.agreement = new double[counts.length];
            this.rated = new boolean[counts.length];
        }

        LinearStatistic statistic() {
            return new LinearStatistic(
                    counts, new double[][] {agreement, weight}, sums -> sums[1] > 0 ? sums[0] / sums[1] : Double.NaN);
        }

        /** Of a ratio of means over pairable units, linearised. */
        double pooledError(double value) {
            double whole = 0;
            double squares = 0;
            for (int row = 0; row < counts.length; row++) {
                double deviation = agreement[row] - value * weight[row];
                squares += counts[row] * deviation * deviation;
                whole += counts[row] * weight[row];
            }
            return Math.sqrt(squares * units / (units - 1.0)) / whole;
        }

        /** Gwet (2014), equation 5.6: over all rated units, those with one rating as agreeing on nothing. */
        double meanError(double value) {
            double squares = 0;
            for (int row = 0; row < counts.length; row++) {
                if (rated[row]) {
                    double deviation = (double) ratedUnits / units * agreement[row] - value;
                    squares += counts[row] * deviation * deviation;
                }
            }
            return Math.sqrt(squares / (ratedUnits * (ratedUnits - 1.0)));
        }
    }
}
