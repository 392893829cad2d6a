package io.assay.agreement;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Where ratings lie: numbers whose squared differences, summed, are the distance, shifted close to their mean. */
interface Coordinates {
    int dimensions();

    double at(int dimension, UnitRatings unit, int i);

    /** Returns the coordinates of a distance that knows them without looking at the data. */
    static Coordinates of(Distance distance, RatingMatrix ratings) {
        double[] sample = sample(ratings);
        if (distance.isLinear()) {
            int exponent = exponent(ratings.largestMagnitude());
            return new Shifted(mean(sample, v -> Math.scalb(v, -exponent)), exponent);
        }
        DoubleUnaryOperator[] axes = distance.asMoments().toArray(DoubleUnaryOperator[]::new);
        return new Mapped(
                axes,
                Arrays.stream(axes).mapToDouble(axis -> mean(sample, axis)).toArray());
    }

    /** Returns the same for ratings of which only the frame is known; it says what they lie around. */
    static Coordinates of(Distance distance, Frame frame) {
        if (distance.isLinear()) {
            int exponent = exponent(frame.largest());
            return new Shifted(Math.scalb(frame.centre(), -exponent), exponent);
        }
        DoubleUnaryOperator[] axes = distance.asMoments().toArray(DoubleUnaryOperator[]::new);
        return new Mapped(axes, new double[axes.length]);
    }

    private static int exponent(double largest) {
        boolean extreme = largest > 1e100 || (largest > 0 && largest < 1e-100);
        return extreme ? Math.getExponent(largest) : 0;
    }

    /** Values of units spread evenly over the matrix. */
    private static double[] sample(RatingMatrix ratings) {
        UnitRatings unit = ratings.cursor();
        int step = Math.max(1, ratings.unitCount() / 1024);
        return IntStream.iterate(0, u -> u < ratings.unitCount(), u -> u + step)
                .mapToObj(u -> {
                    ratings.load(u, unit);
                    return IntStream.range(0, Math.min(8, unit.size()))
                            .mapToDouble(unit::value)
                            .toArray();
                })
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static double mean(double[] values, DoubleUnaryOperator map) {
        return Arrays.stream(values).map(map).average().orElse(0);
    }

    /** The values themselves, in a unit in which squares neither overflow nor vanish. */
    record Shifted(double shift, int exponent) implements Coordinates {
        @Override
        public int dimensions() {
            return 1;
        }

        @Override
        public double at(int dimension, UnitRatings unit, int i) {
            double value = unit.value(i);
            return (exponent == 0 ? value : Math.scalb(value, -exponent)) - shift;
        }
    }

    /** Functions of the values. */
    record Mapped(DoubleUnaryOperator[] axes, double[] shifts) implements Coordinates {
        @Override
        public int dimensions() {
            return axes.length;
        }

        @Override
        public double at(int dimension, UnitRatings unit, int i) {
            return axes[dimension].applyAsDouble(unit.value(i)) - shifts[dimension];
        }
    }

    /** One coordinate per distinct value. */
    record Listed(double[] coordinates, Frame frame) implements Coordinates {
        @Override
        public int dimensions() {
            return 1;
        }

        @Override
        public double at(int dimension, UnitRatings unit, int i) {
            return coordinates[frame.code(unit, i)];
        }
    }
}
