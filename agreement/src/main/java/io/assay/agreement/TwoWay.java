package io.assay.agreement;

import io.assay.core.resample.WeightedStatistic;
import java.util.function.ToDoubleFunction;

/**
 * The two-way analysis of variance of units by raters, each effect adjusted for the other.
 *
 * @param size how much was rated
 * @param complete whether each unit has the ratings of all raters
 * @param unitSquares reduction by units after raters
 * @param raterSquares reduction by raters after units
 * @param residualSquares what both leave
 * @param squares of the values as they are given, which tell what is rounding
 */
record TwoWay(
        Size size, boolean complete, double unitSquares, double raterSquares, double residualSquares, double squares) {
    /**
     * How much was rated.
     *
     * @param units units with a rating
     * @param raters raters with a rating
     * @param ratings ratings
     * @param inverseSizes one over ratings per unit, summed
     * @param raterRank degrees of freedom of raters after units: raters less the groups that share no unit
     */
    record Size(double units, double raters, double ratings, double inverseSizes, int raterRank) {
        double residualDegrees() {
            return ratings - units - raterRank;
        }

        double unitDegrees() {
            return units + raterRank - raters;
        }
    }

    /** Returns MSR of complete ratings. */
    double meanUnits() {
        return unitSquares / (size.units - 1);
    }

    /** Returns MSC of complete ratings. */
    double meanRaters() {
        return raterSquares / (size.raters - 1);
    }

    /** Returns MSE. */
    double meanResidual() {
        return residualSquares / size.residualDegrees();
    }

    /** Returns whether neither units nor residuals vary. */
    boolean isFlat() {
        double rounding = OneWaySums.ROUNDING * squares;
        return !(unitSquares > rounding) && !(residualSquares > rounding);
    }

    /** Returns the components of variance by fitting constants (Henderson 1953, method 3), NaN where they cannot be told. */
    VarianceComponents components() {
        double residual = size.residualDegrees() > 0 ? meanResidual() : Double.NaN;
        return new VarianceComponents(
                (unitSquares - size.unitDegrees() * residual) / (size.ratings - size.raters),
                (raterSquares - size.raterRank * residual) / (size.ratings - size.units),
                residual,
                complete ? size.raters : size.units / size.inverseSizes);
    }

    /**
     * A figure that follows from the analysis, at any multiplicities of rows.
     *
     * @param data the rows
     * @param finish NaN if undefined
     */
    record Statistic(ScoreRows data, ToDoubleFunction<TwoWay> finish) implements WeightedStatistic {
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
            TwoWaySums scratch = new TwoWaySums(data);
            TwoWaySums all = TwoWaySums.of(data);
            return new Evaluator() {
                @Override
                public double at(int[] weights) {
                    scratch.clear();
                    for (int row = 0; row < weights.length; row++) {
                        if (weights[row] != 0) {
                            scratch.add(row, weights[row]);
                        }
                    }
                    return finish.applyAsDouble(scratch.analysis());
                }

                @Override
                public double without(int row) {
                    scratch.copyFrom(all);
                    scratch.add(row, -1);
                    return finish.applyAsDouble(scratch.analysis());
                }
            };
        }
    }
}
