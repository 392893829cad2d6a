package io.assay.agreement;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated ratings, rows of units, NaN where missing: sparse and full, two to fifty raters, few and many values. */
class Matrices implements ArbitrarySupplier<double[][]> {
    /** Ratings of few whole values, as on ordinal and nominal scales. */
    @Override
    public Arbitrary<double[][]> get() {
        Arbitrary<Integer> units = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(1)),
                Tuple.of(6, Arbitraries.integers().between(2, 12)),
                Tuple.of(2, Arbitraries.integers().between(13, 60)));
        Arbitrary<Integer> raters = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(2, 6)),
                Tuple.of(1, Arbitraries.just(1)),
                Tuple.of(1, Arbitraries.just(50)));
        Arbitrary<Integer> values = Arbitraries.of(1, 2, 3, 5, 10, 90);
        Arbitrary<Double> missing = Arbitraries.of(0.0, 0.2, 0.5, 0.9, 1.0);
        return Combinators.combine(units, raters, values, missing, Arbitraries.longs())
                .as(Matrices::draw);
    }

    private static double[][] draw(int units, int raters, int values, double missing, long seed) {
        Random random = new Random(seed);
        double[][] drawn = new double[units][raters];
        for (double[] unit : drawn) {
            int truth = random.nextInt(values);
            Arrays.setAll(unit, r -> {
                if (random.nextDouble() < missing) {
                    return Double.NaN;
                }
                return random.nextDouble() < 0.6 ? truth : random.nextInt(values);
            });
        }
        return drawn;
    }

    /** Returns the ratings with every value replaced. */
    static double[][] map(double[][] ratings, java.util.function.DoubleUnaryOperator map) {
        return Arrays.stream(ratings)
                .map(row -> Arrays.stream(row)
                        .map(v -> Double.isNaN(v) ? v : map.applyAsDouble(v))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Returns the ratings with units and raters in another order. */
    static double[][] shuffled(double[][] ratings, long seed) {
        int raters = ratings[0].length;
        Integer[] units = order(ratings.length, seed);
        Integer[] columns = order(raters, seed + 1);
        double[][] moved = new double[ratings.length][raters];
        for (int u = 0; u < moved.length; u++) {
            for (int r = 0; r < raters; r++) {
                moved[u][r] = ratings[units[u]][columns[r]];
            }
        }
        return moved;
    }

    private static Integer[] order(int size, long seed) {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        java.util.Collections.shuffle(Arrays.asList(order), new Random(seed));
        return order;
    }
}
