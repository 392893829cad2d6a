package io.assay.testkit;

import io.assay.agreement.Distance;
import io.assay.agreement.ValueCounts;
import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Krippendorff's alpha pair by pair, as defined (Krippendorff 2011, section C). */
final class PlainAlpha {
    /** The squared difference between two values, given how often each pairable value occurs. */
    @FunctionalInterface
    interface Difference {
        double squared(double a, double b, SortedMap<Double, Integer> counts);
    }

    private final List<List<Double>> units = new ArrayList<>();
    private final List<Double> all = new ArrayList<>();
    private final SortedMap<Double, Integer> counts = new TreeMap<>();
    private final Difference difference;

    private PlainAlpha(RatingMatrix ratings, Difference difference) {
        this.difference = difference;
        for (String unit : ratings.units()) {
            List<Double> values =
                    ratings.ratingsOf(unit).stream().map(Rating::value).toList();
            if (values.size() > 1) {
                units.add(values);
                all.addAll(values);
                values.forEach(value -> counts.merge(value, 1, Integer::sum));
            }
        }
    }

    /** Returns alpha, or NaN where nothing differs. */
    static double of(RatingMatrix ratings, Difference difference) {
        PlainAlpha alpha = new PlainAlpha(ratings, difference);
        double observed = 0;
        for (List<Double> unit : alpha.units) {
            observed += alpha.pairs(unit) / (unit.size() - 1);
        }
        double expected = alpha.pairs(alpha.all) / (alpha.all.size() - 1);
        return expected > 0 ? 1 - observed / expected : Double.NaN;
    }

    private double pairs(List<Double> values) {
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                sum += i == j ? 0 : difference.squared(values.get(i), values.get(j), counts);
            }
        }
        return sum;
    }

    /** Returns the difference that goes with a scale. */
    static Difference difference(Scale scale) {
        if (scale instanceof Scale.Circular circular) {
            return (a, b, counts) -> Math.pow(Math.sin(Math.PI * (a - b) / circular.period()), 2);
        }
        return switch (scale.name()) {
            case "nominal" -> (a, b, counts) -> a == b ? 0 : 1;
            case "ordinal" -> PlainAlpha::ranks;
            case "interval" -> (a, b, counts) -> (a - b) * (a - b);
            default -> (a, b, counts) -> a == b ? 0 : Math.pow((a - b) / (a + b), 2);
        };
    }

    /** The number of ratings from one value to the other, those at the ends counted half. */
    private static double ranks(double a, double b, SortedMap<Double, Integer> counts) {
        double from = Math.min(a, b);
        double to = Math.max(a, b);
        double between = 0;
        for (Map.Entry<Double, Integer> one : counts.entrySet()) {
            double value = one.getKey();
            double count = one.getValue();
            if (from < to && value >= from && value <= to) {
                between += value == from || value == to ? count / 2 : count;
            }
        }
        return between * between;
    }

    /** Returns the difference that a distance makes between the values of ratings. */
    static Difference difference(RatingMatrix ratings, Distance distance) {
        SortedMap<Double, Integer> counts = new PlainAlpha(ratings, (a, b, c) -> 0).counts;
        List<Double> distinct = List.copyOf(counts.keySet());
        ValueCounts plain = ValueCounts.of(
                distinct.stream().mapToDouble(Double::doubleValue).toArray(),
                counts.values().stream().mapToDouble(Integer::doubleValue).toArray());
        Distance.Prepared prepared = distance.prepare(
                ratings.scale().name().equals("nominal")
                        ? plain.withLabels(distinct.stream()
                                .map(code -> ratings.categories().get(code.intValue()))
                                .toList())
                        : plain);
        return (a, b, c) -> prepared.squared(distinct.indexOf(a), distinct.indexOf(b));
    }
}
