package io.assay.agreement;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.UnitRatings;
import io.assay.core.resample.WeightedStatistic;
import java.util.List;

/**
 * Resampling for a coefficient of which nothing is known but its figure: a matrix is built for every replicate. Takes as long as
 * building and computing that many times; coefficients of this library have faster ways. On a scale without declared categories a
 * replicate knows only those that it happens to draw.
 */
final class RatedAgain implements WeightedStatistic {
    private final Coefficient coefficient;
    private final DistinctUnits units;

    RatedAgain(Coefficient coefficient, DistinctUnits units) {
        this.coefficient = coefficient;
        this.units = units;
    }

    @Override
    public int rows() {
        return units.size();
    }

    @Override
    public long count(int row) {
        return units.count(row);
    }

    @Override
    public Evaluator evaluator() {
        return new Evaluator() {
            @Override
            public double at(int[] weights) {
                return figure(weights);
            }

            @Override
            public double without(int row) {
                int[] weights = new int[units.size()];
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = Math.toIntExact(units.count(i) - (i == row ? 1 : 0));
                }
                return figure(weights);
            }
        };
    }

    private double figure(int[] weights) {
        RatingMatrix source = units.matrix();
        RatingMatrixBuilder builder = RatingMatrix.builder(source.scale());
        source.raters().forEach(builder::rater);
        List<String> categories = source.categories();
        double[] encoded = new double[categories.size()];
        UnitRatings unit = units.cursor();
        for (int row = 0; row < weights.length; row++) {
            units.load(row, unit);
            for (int copy = 0; copy < weights[row]; copy++) {
                int id = builder.unitIndex(row + "/" + copy);
                for (int i = 0; i < unit.size(); i++) {
                    builder.rateEncoded(id, unit.rater(i), encode(builder, unit, i, categories, encoded));
                }
            }
        }
        Estimate estimate = coefficient.of(builder.build());
        return estimate.isDefined() ? estimate.value() : Double.NaN;
    }

    /** Each category is looked up once; 0 means not yet, and costs no more than a second look. */
    private static double encode(
            RatingMatrixBuilder builder, UnitRatings unit, int i, List<String> categories, double[] encoded) {
        if (!unit.isCoded()) {
            return builder.encode(unit.value(i));
        }
        int code = unit.code(i);
        if (encoded[code] == 0) {
            encoded[code] = builder.encode(categories.get(code));
        }
        return encoded[code];
    }
}
