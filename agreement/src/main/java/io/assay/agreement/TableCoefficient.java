package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.WeightedStatistic;
import java.util.function.ToDoubleFunction;

/**
 * A figure of the table of two raters' categories, without an interval of its own.
 *
 * @param name stable name
 * @param figure of the table, NaN if undefined
 * @param reason why it can be undefined
 */
record TableCoefficient(String name, ToDoubleFunction<double[][]> figure, String reason) implements Coefficient {
    @Override
    public Estimate of(RatingMatrix ratings) {
        String why = PairRows.whyNoTable(ratings);
        if (!why.isEmpty()) {
            return Evidence.undefined(name, ratings, why);
        }
        PairRows rows = PairRows.of(ratings);
        Evidence evidence = rows.evidence();
        return evidence.estimate(
                name,
                ratings,
                evidence.units() == 0 ? Double.NaN : figure.applyAsDouble(rows.table()),
                evidence.units() == 0 ? Undefined.nothingToCompare(2) : reason);
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        return PairRows.of(units).statistic(figure);
    }
}
