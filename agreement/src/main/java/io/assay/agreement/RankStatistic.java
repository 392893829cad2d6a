package io.assay.agreement;

import io.assay.core.resample.WeightedStatistic;
import java.util.function.ToDoubleBiFunction;

/**
 * A figure of ranks, which are taken anew at every multiplicity of rows.
 *
 * @param data the rows
 * @param figure of the rows and how often each is taken, which it may modify; NaN if undefined
 */
record RankStatistic(RankedRows data, ToDoubleBiFunction<RankedRows, double[]> figure) implements WeightedStatistic {
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
        double[] scratch = new double[data.size()];
        return new Evaluator() {
            @Override
            public double at(int[] weights) {
                for (int i = 0; i < scratch.length; i++) {
                    scratch[i] = weights[i];
                }
                return figure.applyAsDouble(data, scratch);
            }

            @Override
            public double without(int row) {
                for (int i = 0; i < scratch.length; i++) {
                    scratch[i] = data.count(i);
                }
                scratch[row]--;
                return figure.applyAsDouble(data, scratch);
            }
        };
    }
}
