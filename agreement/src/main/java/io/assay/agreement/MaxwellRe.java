package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;

/**
 * Maxwell's random error coefficient of agreement for two raters and two categories: {@code 2 p_o - 1} (Maxwell 1977,
 * doi:10.1192/bjp.130.1.79).
 *
 * <p>The same as Holley and Guilford's G (1964, doi:10.1177/001316446402400402), the prevalence-adjusted bias-adjusted kappa (see {@link
 * PrevalenceAndBias}) and Brennan and Prediger's coefficient with two categories: chance is half. From -1 to 1. It does not ask how rare a category
 * is; prefer Gwet's AC1 or kappa if that matters, Brennan and Prediger's for more categories or raters.
 *
 * <p>Only units that both raters rated count, the others are dropped and counted. Undefined, with the reason, for other than two raters, one category or more
 * than two, or without such units. The interval is by default analytic: t limits of the standard error {@code 2 sqrt(p_o (1 - p_o) / (n - 1))}.
 * O(ratings). Immutable and thread-safe.
 */
public final class MaxwellRe implements Coefficient {
    private static final MaxwellRe DEFAULTS = new MaxwellRe(IntervalMethod.analytic());
    private static final TableCoefficient TABLE = new TableCoefficient("maxwell-re", MaxwellRe::value, "");

    private final IntervalMethod interval;

    private MaxwellRe(IntervalMethod interval) {
        this.interval = interval;
    }

    /** {@return Maxwell's RE, {@code maxwell-re}} */
    public static MaxwellRe coefficient() {
        return DEFAULTS;
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; analytic at 95 % by default
     * @return the configuration
     */
    @SuppressWarnings("MethodCanBeStatic") // reads as an option of the configuration
    public MaxwellRe interval(IntervalMethod newInterval) {
        return new MaxwellRe(newInterval);
    }

    @Override
    public String name() {
        return "maxwell-re";
    }

    @Override
    public Estimate of(RatingMatrix ratings) {
        return of(ratings, interval);
    }

    @Override
    public Estimate of(RatingMatrix ratings, IntervalMethod method) {
        return method.applyTo(figure(ratings), this, ratings);
    }

    static Estimate figure(RatingMatrix ratings) {
        if (ratings.isCoded() && ratings.categoryCount() == 1) {
            return Evidence.undefined(TABLE.name(), ratings, Undefined.ONE_CATEGORY);
        }
        return ratings.isCoded() && ratings.categoryCount() > 2
                ? Evidence.undefined(
                        TABLE.name(),
                        ratings,
                        "this is for two categories, and there are " + ratings.categoryCount()
                                + "; use brennan-prediger")
                : TABLE.of(ratings);
    }

    private static double value(double[][] table) {
        double units = 0;
        for (double sum : PairRows.rowSums(table)) {
            units += sum;
        }
        return 2 * PairRows.diagonal(table) / units - 1;
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        return TABLE.statistic(units);
    }

    @Override
    public Estimate analytic(Estimate figure, RatingMatrix ratings, double confidence) {
        if (!figure.isDefined()) {
            return figure;
        }
        double degrees = figure.counts().units() - 1.0;
        double error = Math.sqrt((1 - figure.value()) * (1 + figure.value()) / degrees);
        return Limits.student(figure, error, degrees, confidence, "analytic");
    }
}
