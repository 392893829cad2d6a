package io.assay.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** The distances that come with the library. */
final class Distances {
    static final Distance NOMINAL = new Nominal();
    static final Distance ORDINAL = new Ordinal();
    static final Distance INTERVAL = new Interval();
    static final Distance RATIO = new Ratio();

    private Distances() {}

    static Distance circular(double period) {
        if (!(period > 0 && period < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the period of the circular distance must be positive, but was " + period);
        }
        return new Circular(period);
    }

    static Distance bipolar(double lowest, double highest) {
        if (!(lowest < highest && highest - lowest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the bipolar distance needs lowest < highest, but was " + lowest + " and " + highest);
        }
        return new Bipolar(lowest, highest);
    }

    static Distance custom(String name, DoubleBinaryOperator squaredDifference) {
        return new Custom(name, squaredDifference);
    }

    /** One coordinate per value. */
    private record Line(double[] at) implements Distance.Prepared {
        @Override
        public double squared(int first, int second) {
            double difference = at[first] - at[second];
            return difference * difference;
        }

        @Override
        public double[] coordinates() {
            return at.clone();
        }
    }

    /** Same or not. */
    private record Nominal() implements Distance {
        @Override
        public boolean dependsOnCounts() {
            return false;
        }

        @Override
        public String name() {
            return "nominal";
        }

        @Override
        public Prepared prepare(ValueCounts counts) {
            return (a, b) -> a == b ? 0 : 1;
        }

        @Override
        public boolean isEquality() {
            return true;
        }
    }

    /*
     * sum_{g=c..k} n_g - (n_c + n_k)/2 is the difference of the mid-ranks of c and k, so ordinal alpha is interval alpha of
     * mid-ranks.
     */
    /** Difference of mid-ranks. */
    private record Ordinal() implements Distance {
        @Override
        public String name() {
            return "ordinal";
        }

        @Override
        public Prepared prepare(ValueCounts counts) {
            double total = counts.total();
            double[] ranks = new double[counts.size()];
            double below = -total / 2;
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = below + counts.count(i) / 2;
                below += counts.count(i);
            }
            return new Line(ranks);
        }
    }

    /** Difference of values. */
    private record Interval() implements Distance {
        @Override
        public boolean dependsOnCounts() {
            return false;
        }

        @Override
        public String name() {
            return "interval";
        }

        @Override
        public Prepared prepare(ValueCounts counts) {
            return new Line(scaled(counts.values()));
        }

        /** Alpha does not change with the unit, so values of extreme size are brought to where squares neither overflow nor vanish. */
        private static double[] scaled(double[] values) {
            double largest = Arrays.stream(values).map(Math::abs).max().orElse(1);
            if (largest == 0 || (largest <= 1e100 && largest >= 1e-100)) {
                return values;
            }
            int exponent = Math.getExponent(largest);
            return Arrays.stream(values).map(v -> Math.scalb(v, -exponent)).toArray();
        }

        @Override
        public List<DoubleUnaryOperator> asMoments() {
            return List.of(DoubleUnaryOperator.identity());
        }

        @Override
        public boolean isLinear() {
            return true;
        }
    }

    /** Difference relative to the sum. */
    private record Ratio() implements Distance {
        @Override
        public boolean dependsOnCounts() {
            return false;
        }

        @Override
        public String name() {
            return "ratio";
        }

        @Override
        public Prepared prepare(ValueCounts counts) {
            double[] values = counts.values();
            for (double value : values) {
                if (value < 0) {
                    throw new IllegalArgumentException("the ratio distance has no meaning for negative values, but "
                            + value + " was given; use interval");
                }
            }
            return (a, b) -> squared(values[a], values[b]);
        }

        private static double squared(double a, double b) {
            if (a == b) {
                return 0;
            }
            double sum = a + b;
            double relative = sum < Double.POSITIVE_INFINITY ? (a - b) / sum : (a / 2 - b / 2) / (a / 2 + b / 2);
            return relative * relative;
        }
    }

    /** Points on a circle: half the squared chord, sin^2(x) = ((1 - cos 2x) / 2). */
    private record Circular(double period) implements Distance {
        @Override
        public boolean dependsOnCounts() {
            return false;
        }

        @Override
        public String name() {
            return "circular";
        }

        @Override
        public Prepared prepare(ValueCounts counts) {
            double[] values = counts.values();
            return (a, b) -> {
                double sine = Math.sin(Math.PI * ((values[a] - values[b]) / period));
                return sine * sine;
            };
        }

        @Override
        public List<DoubleUnaryOperator> asMoments() {
            double turn = 2 * Math.PI / period;
            return List.of(v -> Math.cos(turn * v) / 2, v -> Math.sin(turn * v) / 2);
        }
    }

    /** Difference relative to the distances from the two poles. */
    private record Bipolar(double lowest, double highest) implements Distance {
        @Override
        public boolean dependsOnCounts() {
            return false;
        }

        @Override
        public String name() {
            return "bipolar";
        }

        @Override
        public Prepared prepare(ValueCounts counts) {
            double[] values = counts.values();
            for (double value : values) {
                if (value < lowest || value > highest) {
                    throw new IllegalArgumentException(
                            value + " is outside the bipolar scale from " + lowest + " to " + highest);
                }
            }
            return (a, b) -> squared(values[a], values[b]);
        }

        private double squared(double a, double b) {
            if (a == b) {
                return 0;
            }
            double difference = a - b;
            return difference * difference / ((a + b - 2 * lowest) * (2 * highest - a - b));
        }
    }

    /** The user's own. */
    private record Custom(String name, DoubleBinaryOperator squaredDifference) implements Distance {
        @Override
        public boolean dependsOnCounts() {
            return false;
        }

        @Override
        public Prepared prepare(ValueCounts counts) {
            double[] values = counts.values();
            return (a, b) -> squaredDifference.applyAsDouble(values[a], values[b]);
        }
    }
}
