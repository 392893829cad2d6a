package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;

/**
 * The largest kappa that two raters' margins allow (Cohen 1960, doi:10.1177/001316446002000104; Sim and Wright 2005, doi:10.1093/ptj/85.3.257).
 *
 * <p>{@code (sum min(p_k., p_.k) - p_e) / (1 - p_e)}: Cohen's kappa if the raters agreed as often as their shares of the categories let them. The
 * distance of kappa to it is what units are confused by; its own distance to 1 is what raters' leanings cost.
 *
 * <p>Only units that both raters rated count, the others are dropped and counted. Undefined, with the reason, for other than two raters, without such
 * units, or if both raters use the same single category. No interval by default. O(ratings + q^2). Immutable and thread-safe.
 */
public final class KappaMaximum implements Coefficient {
    private static final TableCoefficient TABLE =
            new TableCoefficient("kappa-max", KappaMaximum::value, Undefined.ONE_CATEGORY);
    private static final KappaMaximum DEFAULTS = new KappaMaximum(IntervalMethod.none());

    private final IntervalMethod interval;

    private KappaMaximum(IntervalMethod interval) {
        this.interval = interval;
    }

    /** {@return the largest kappa, {@code kappa-max}} */
    public static KappaMaximum coefficient() {
        return DEFAULTS;
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; none by default
     * @return the configuration
     */
    @SuppressWarnings("MethodCanBeStatic") // reads as an option of the configuration
    public KappaMaximum interval(IntervalMethod newInterval) {
        return new KappaMaximum(newInterval);
    }

    @Override
    public String name() {
        return TABLE.name();
    }

    @Override
    public Estimate of(RatingMatrix ratings) {
        return of(ratings, interval);
    }

    @Override
    public Estimate of(RatingMatrix ratings, IntervalMethod method) {
        return method.applyTo(TABLE.of(ratings), this, ratings);
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        return TABLE.statistic(units);
    }

    private static double value(double[][] table) {
        double[] rows = PairRows.rowSums(table);
        double[] columns = PairRows.columnSums(table);
        double units = 0;
        double largest = 0;
        double chance = 0;
        for (int k = 0; k < rows.length; k++) {
            units += rows[k];
            largest += Math.min(rows[k], columns[k]);
            chance += rows[k] * columns[k];
        }
        return (units * largest - chance) / (units * units - chance);
    }
}
