package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;

/**
 * Bangdiwala's B: the share of the area of agreement in the agreement chart of two raters (Bangdiwala 1985; Munoz and Bangdiwala 1997,
 * Journal of Applied Statistics 24(1), 105-112).
 *
 * <p>{@code B = sum n_kk^2 / sum n_k. n_.k}: the squares of the units both put in category k over the rectangles that the raters' margins allow. From
 * 0 to 1. {@link #partial(int)} also counts the bands of the chart up to some steps off the diagonal, band b by {@code 1 - b^2 / (q - 1)^2}, for
 * ordered categories; with one step it is the weighted B of R's {@code vcd::agreementplot}, which is called {@code bangdiwala-b-partial} here.
 *
 * <p>Unlike kappa it takes both raters' margins as given and rewards agreement in frequent categories; prefer kappa or AC1 to compare
 * between data sets. Only units that both raters rated count, the others are dropped and counted. Undefined, with the reason, for other than two raters,
 * without such units, or if the raters have no category in common. The interval is by default the delete-one jackknife over units. O(ratings +
 * q^2). Immutable and thread-safe.
 */
public final class BangdiwalaB implements Coefficient {
    private static final BangdiwalaB DEFAULTS = new BangdiwalaB(0, IntervalMethod.jackknife());

    private final int steps;
    private final IntervalMethod interval;

    private BangdiwalaB(int steps, IntervalMethod interval) {
        this.steps = steps;
        this.interval = interval;
    }

    /** {@return Bangdiwala's B, {@code bangdiwala-b}} */
    public static BangdiwalaB coefficient() {
        return DEFAULTS;
    }

    /**
     * Counts categories near each other as partial agreement.
     *
     * @param most how many steps apart at most, at least 0
     * @return the configuration, called {@code bangdiwala-b-partial} unless there are no steps
     * @throws IllegalArgumentException if the steps are negative
     */
    public BangdiwalaB partial(int most) {
        if (!(most >= 0)) {
            throw new IllegalArgumentException("steps must be at least 0, but was " + most);
        }
        return new BangdiwalaB(most, interval);
    }

    /**
     * Chooses how uncertainty is told.
     *
     * @param newInterval the method; the jackknife at 95 % by default
     * @return the configuration
     */
    public BangdiwalaB interval(IntervalMethod newInterval) {
        return new BangdiwalaB(steps, newInterval);
    }

    @Override
    public String name() {
        return steps == 0 ? "bangdiwala-b" : "bangdiwala-b-partial";
    }

    @Override
    public Estimate of(RatingMatrix ratings) {
        return of(ratings, interval);
    }

    @Override
    public Estimate of(RatingMatrix ratings, IntervalMethod method) {
        return method.applyTo(table().of(ratings), this, ratings);
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        return table().statistic(units);
    }

    private TableCoefficient table() {
        return new TableCoefficient(name(), this::value, "the raters have no category in common");
    }

    private double value(double[][] table) {
        double[] rows = PairRows.rowSums(table);
        double[] columns = PairRows.columnSums(table);
        double agreed = 0;
        double possible = 0;
        for (int k = 0; k < table.length; k++) {
            agreed += bands(table, k);
            possible += rows[k] * columns[k];
        }
        return agreed / possible;
    }

    /** The weighted area of the bands around category k: what each adds to the rectangle within it. */
    private double bands(double[][] table, int k) {
        double last = table.length - 1.0;
        double row = table[k][k];
        double column = table[k][k];
        double within = row * column;
        double area = within;
        for (int b = 1; b <= Math.min(steps, table.length - 1); b++) {
            row += (k - b >= 0 ? table[k][k - b] : 0) + (k + b < table.length ? table[k][k + b] : 0);
            column += (k - b >= 0 ? table[k - b][k] : 0) + (k + b < table.length ? table[k + b][k] : 0);
            area += (1 - b * b / (last * last)) * (row * column - within);
            within = row * column;
        }
        return area;
    }
}
