package io.assay.core.resample;

import java.util.Arrays;

/** A statistic of weighted values that only knows how to be computed from scratch. */
class MeanStatistic implements WeightedStatistic {
    interface Formula {
        /** Returns the statistic of the values, each taken so many times. */
        double at(double[] values, long[] weights);
    }

    private final double[] values;
    private final long[] counts;
    private final Formula formula;

    MeanStatistic(double[] values, long[] counts, Formula formula) {
        this.values = values;
        this.counts = counts;
        this.formula = formula;
    }

    /** The mean of units that are rows of their own. */
    static MeanStatistic mean(double... values) {
        return new MeanStatistic(values, ones(values.length), MeanStatistic::weightedMean);
    }

    /** The plug-in variance, a skewed statistic. */
    static MeanStatistic variance(double... values) {
        return new MeanStatistic(values, ones(values.length), MeanStatistic::weightedVariance);
    }

    static long[] ones(int size) {
        long[] ones = new long[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    static double weightedMean(double[] values, long[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            total += weights[i];
        }
        return sum / total;
    }

    static double weightedVariance(double[] values, long[] weights) {
        double mean = weightedMean(values, weights);
        double[] squares =
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).toArray();
        return weightedMean(squares, weights);
    }

    double estimate() {
        return formula.at(values, counts);
    }

    @Override
    public int rows() {
        return values.length;
    }

    @Override
    public long count(int row) {
        return counts[row];
    }

    @Override
    public Evaluator evaluator() {
        return new Evaluator() {
            @Override
            public double at(int[] weights) {
                return formula.at(values, Arrays.stream(weights).asLongStream().toArray());
            }

            @Override
            public double without(int row) {
                long[] fewer = counts.clone();
                fewer[row]--;
                return formula.at(values, fewer);
            }
        };
    }
}
