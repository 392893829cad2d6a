package io.assay.annotators;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The ratings of units as numbers, unit after unit. */
record Scores(Annotations annotations, int[] offsets, int[] people, double[] values) {
    /** Reads ratings whose differences mean something, or says which method could take them. */
    static Scores ofNumbers(String method, Annotations annotations) {
        RatingMatrix ratings = annotations.ratings();
        if (!ratings.scale().isNumeric() || ratings.scale() instanceof Scale.Circular) {
            throw new IllegalArgumentException(
                    method + " needs numbers, but the scale is " + ratings.scale() + "; " + instead(ratings.scale()));
        }
        return read(annotations);
    }

    /** Reads ratings that have an order. */
    static Scores ofRanks(String method, Annotations annotations) {
        Scale scale = annotations.ratings().scale();
        if (scale.name().matches("nominal|circular")) {
            throw new IllegalArgumentException(
                    method + " needs ratings with an order, but the scale is " + scale + "; " + instead(scale));
        }
        return read(annotations);
    }

    private static String instead(Scale scale) {
        return switch (scale.name()) {
            case "ordinal" -> "use median";
            case "circular" -> "recode the ratings into categories";
            default -> "use majority or dawid-skene";
        };
    }

    private static Scores read(Annotations annotations) {
        RatingMatrix ratings = annotations.ratings();
        int[] offsets = new int[ratings.unitCount() + 1];
        int[] people = new int[ratings.ratingCount()];
        double[] values = new double[ratings.ratingCount()];
        UnitRatings unit = ratings.cursor();
        int at = 0;
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            for (int i = 0; i < unit.size(); i++) {
                people[at] = annotations.personOf(unit.rater(i));
                values[at++] = unit.value(i);
            }
            offsets[u + 1] = at;
        }
        return new Scores(annotations, offsets, people, values);
    }

    int units() {
        return offsets.length - 1;
    }

    int size(int unit) {
        return offsets[unit + 1] - offsets[unit];
    }

    /** Returns the values of a unit, ascending. */
    double[] sorted(int unit) {
        double[] sorted = Arrays.copyOfRange(values, offsets[unit], offsets[unit + 1]);
        Arrays.sort(sorted);
        return sorted;
    }

    int[] counts() {
        int[] counts = new int[annotations.people().size()];
        for (int person : people) {
            counts[person]++;
        }
        return counts;
    }

    List<RaterLearned> learned(IntFunction<Map<String, Double>> figures) {
        int[] counts = counts();
        return IntStream.range(0, counts.length)
                .mapToObj(r -> new RaterLearned(
                        annotations.people().get(r),
                        counts[r],
                        counts[r] == 0 ? Map.of() : figures.apply(r),
                        java.util.Optional.empty()))
                .toList();
    }
}
