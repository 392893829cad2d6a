package io.assay.testkit.laws;

import io.assay.agreement.ValueCounts;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Values that a distance is asked about, and how often each occurs. Immutable.
 *
 * @param numbers ascending and distinct; empty if there are labels
 * @param labels of categories; empty if there are numbers
 * @param counts one per value, at least 1
 */
record Counted(List<Double> numbers, List<String> labels, List<Integer> counts) {
    private static final int MOST_COPIES = 4;
    private static final int RATERS = 3;

    /** Returns some of the values. */
    static Counted draw(RandomStream random, List<Double> numbers, List<String> labels) {
        List<Double> someNumbers = new ArrayList<>();
        List<String> someLabels = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        int size = Math.max(numbers.size(), labels.size());
        int always = random.nextInt(size);
        for (int i = 0; i < size; i++) {
            if (i == always || random.nextBoolean()) {
                counts.add(1 + random.nextInt(MOST_COPIES));
                if (labels.isEmpty()) {
                    someNumbers.add(numbers.get(i));
                } else {
                    someLabels.add(labels.get(i));
                }
            }
        }
        return new Counted(someNumbers, someLabels, counts);
    }

    int size() {
        return counts.size();
    }

    ValueCounts values() {
        return values(Siblings.array(counts.stream().map(Integer::doubleValue).toList()));
    }

    /** Returns the same values, otherwise counted. */
    ValueCounts recounted() {
        return values(IntStream.range(0, size()).mapToDouble(i -> 1 + (i % 3)).toArray());
    }

    private ValueCounts values(double[] howOften) {
        if (labels.isEmpty()) {
            return ValueCounts.of(Siblings.array(numbers), howOften);
        }
        double[] codes = IntStream.range(0, size()).mapToDouble(i -> i).toArray();
        return ValueCounts.of(codes, howOften).withLabels(labels);
    }

    String shown(int position) {
        return labels.isEmpty() ? Double.toString(numbers.get(position)) : "\"" + labels.get(position) + "\"";
    }

    /** Returns each value as often as it occurs, dealt out to units of three ratings, so that most units disagree. */
    RatingMatrix matrix() {
        List<Integer> dealt = new ArrayList<>();
        for (int copy = 0; copy < MOST_COPIES; copy++) {
            for (int i = 0; i < size(); i++) {
                if (counts.get(i) > copy) {
                    dealt.add(i);
                }
            }
        }
        RatingMatrixBuilder builder = RatingMatrix.builder(labels.isEmpty() ? Scale.interval() : Scale.nominal());
        for (int i = 0; i < dealt.size(); i++) {
            String unit = Integer.toString(i / RATERS + 1);
            String rater = "R" + (i % RATERS + 1);
            if (labels.isEmpty()) {
                builder.rate(unit, rater, numbers.get(dealt.get(i)));
            } else {
                builder.rate(unit, rater, labels.get(dealt.get(i)));
            }
        }
        return builder.build();
    }

    /** Fewer values, then counts of 1. */
    Stream<Counted> smaller() {
        Stream<Counted> fewer = size() == 1
                ? Stream.empty()
                : IntStream.range(0, size())
                        .mapToObj(i -> new Counted(without(numbers, i), without(labels, i), without(counts, i)));
        Stream<Counted> once = IntStream.range(0, size())
                .filter(i -> counts.get(i) > 1)
                .mapToObj(i -> {
                    List<Integer> changed = new ArrayList<>(counts);
                    changed.set(i, 1);
                    return new Counted(numbers, labels, changed);
                });
        return Stream.concat(fewer, once);
    }

    private static <T> List<T> without(List<T> all, int index) {
        List<T> left = new ArrayList<>(all);
        if (!left.isEmpty()) {
            left.remove(index);
        }
        return left;
    }

    @Override
    public String toString() {
        return "values " + (labels.isEmpty() ? numbers : labels) + ", so often " + counts;
    }
}
