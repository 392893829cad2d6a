package io.assay.testkit.laws;

import io.assay.core.resample.RandomStream;
import io.assay.rubric.Combiner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values of siblings and their weights. Immutable.
 *
 * @param values at least one
 * @param weights one per value, not all 0
 */
record Siblings(List<Double> values, List<Double> weights) {
    private static final int MOST = 6;
    private static final double[] WEIGHTS = {1, 1, 2, 0.5, 0};

    /** Returns siblings whose values the combiner may be asked for, in eighths. */
    static Siblings draw(RandomStream random, Combiner combiner) {
        int size = 1 + random.nextInt(MOST);
        double lowest = combiner.needsShares() ? 0 : combiner.isOfPoints() ? -10 : -1;
        double highest = combiner.isOfPoints() ? 10 : 1;
        List<Double> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(lowest + random.nextInt(9) * (highest - lowest) / 8);
            weights.add(i == 0 ? 1 : WEIGHTS[random.nextInt(WEIGHTS.length)]);
        }
        return new Siblings(values, weights);
    }

    double combined(Combiner combiner) {
        return combiner.combine(array(values), array(weights));
    }

    static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    Siblings with(int index, double value) {
        List<Double> changed = new ArrayList<>(values);
        changed.set(index, value);
        return new Siblings(changed, weights);
    }

    Siblings rotated() {
        return new Siblings(rotated(values), rotated(weights));
    }

    private static List<Double> rotated(List<Double> numbers) {
        List<Double> moved = new ArrayList<>(numbers.subList(1, numbers.size()));
        moved.add(numbers.get(0));
        return moved;
    }

    /** Fewer siblings, then weights of 1, then values of 0 and 1. */
    Stream<Siblings> smaller() {
        Stream<Siblings> fewer = IntStream.range(0, values.size())
                .filter(i -> values.size() > 1)
                .mapToObj(i -> new Siblings(without(values, i), without(weights, i)))
                .filter(left -> left.weights.stream().anyMatch(weight -> weight > 0));
        Stream<Siblings> even = IntStream.range(0, values.size())
                .filter(i -> weights.get(i) != 1)
                .mapToObj(i -> {
                    List<Double> changed = new ArrayList<>(weights);
                    changed.set(i, 1.0);
                    return new Siblings(values, changed);
                });
        Stream<Siblings> plain = IntStream.range(0, values.size())
                .boxed()
                .flatMap(i -> Stream.of(0.0, 1.0)
                        .filter(value -> effort(value) < effort(values.get(i)))
                        .map(value -> with(i, value)));
        return Stream.of(fewer, even, plain).flatMap(all -> all);
    }

    private static double effort(double value) {
        return value == 0 ? 0 : value == 1 ? 1 : 2;
    }

    private static List<Double> without(List<Double> numbers, int index) {
        List<Double> left = new ArrayList<>(numbers);
        left.remove(index);
        return left;
    }

    @Override
    public String toString() {
        return "values " + Arrays.toString(array(values)) + ", weights " + Arrays.toString(array(weights));
    }
}
