package io.assay.rubric;

import java.util.function.ToDoubleBiFunction;

/** The combiners that come with the library. */
final class Combiners {
    static final Combiner SUM = new Sum();
    static final Combiner WEIGHTED_MEAN = new WeightedMean();
    static final Combiner MIN = new Min();
    static final Combiner GEOMETRIC = new Geometric();
    static final Combiner LEXICOGRAPHIC = new Lexicographic();

    private Combiners() {}

    static Combiner custom(String name, ToDoubleBiFunction<double[], double[]> function) {
        return new Custom(name, function);
    }

    private record Sum() implements Combiner {
        @Override
        public String name() {
            return "sum";
        }

        @Override
        public double combine(double[] values, double[] weights) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += weights[i] * values[i];
            }
            return sum;
        }

        @Override
        public boolean isOfPoints() {
            return true;
        }
    }

    private record WeightedMean() implements Combiner {
        @Override
        public String name() {
            return "weightedMean";
        }

        @Override
        public double combine(double[] values, double[] weights) {
            double sum = 0;
            double all = 0;
            for (int i = 0; i < values.length; i++) {
                sum += weights[i] * values[i];
                all += weights[i];
            }
            return sum / all;
        }
    }

    private record Min() implements Combiner {
        @Override
        public String name() {
            return "min";
        }

        @Override
        public double combine(double[] values, double[] weights) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < values.length; i++) {
                least = weights[i] > 0 ? Math.min(least, values[i]) : least;
            }
            return least;
        }
    }

    private record Geometric() implements Combiner {
        @Override
        public String name() {
            return "geometric";
        }

        @Override
        public boolean needsShares() {
            return true;
        }

        @Override
        public double combine(double[] values, double[] weights) {
            double sum = 0;
            double all = 0;
            for (int i = 0; i < values.length; i++) {
                if (weights[i] > 0) {
                    sum += weights[i] * Math.log(values[i]);
                    all += weights[i];
                }
            }
            return Math.exp(sum / all);
        }
    }

    /** Gives no number of its own; the mean tells what is possible. */
    private record Lexicographic() implements Combiner {
        @Override
        public String name() {
            return "lexicographic";
        }

        @Override
        public boolean isOrdered() {
            return true;
        }

        @Override
        public double combine(double[] values, double[] weights) {
            return WEIGHTED_MEAN.combine(values, weights);
        }
    }

    private record Custom(String name, ToDoubleBiFunction<double[], double[]> function) implements Combiner {
        @Override
        public double combine(double[] values, double[] weights) {
            return function.applyAsDouble(values.clone(), weights.clone());
        }
    }
}
