package io.assay.agreement.spans;

import io.assay.core.resample.WeightedStatistic;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** A member of the u-alpha family at any multiplicities of the continua. */
record UnitizedStatistic(Reading reading, List<Overlaps> continua) implements WeightedStatistic {
    @Override
    public int rows() {
        return continua.size();
    }

    @Override
    public long count(int row) {
        return 1;
    }

    @Override
    public Evaluator evaluator() {
        return new Evaluator() {
            @Override
            public double at(int[] weights) {
                return UnitizedStatistic.this.at(row -> weights[row]);
            }

            @Override
            public double without(int left) {
                return UnitizedStatistic.this.at(row -> row == left ? 0 : 1);
            }
        };
    }

    Overlaps pooled(IntUnaryOperator weights) {
        Overlaps sum = new Overlaps(continua.isEmpty() ? 0 : continua.get(0).gap);
        for (int row = 0; row < continua.size(); row++) {
            int times = weights.applyAsInt(row);
            if (times > 0) {
                sum.add(continua.get(row), times);
            }
        }
        return sum;
    }

    private double at(IntUnaryOperator weights) {
        return reading.finish("replicate", pooled(weights)).orNaN();
    }
}
