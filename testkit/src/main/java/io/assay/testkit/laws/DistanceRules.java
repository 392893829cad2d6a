package io.assay.testkit.laws;

import io.assay.agreement.Agreement;
import io.assay.agreement.Distance;
import io.assay.agreement.ValueCounts;
import io.assay.testkit.NaiveReference;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Tells how values show that a distance breaks a law. */
final class DistanceRules {
    private static final double ROUNDING = 1e-9;

    private final Distance distance;

    DistanceRules(Distance distance) {
        this.distance = distance;
    }

    Optional<String> broken(DistanceLaw law, Counted data) {
        if (law == DistanceLaw.NAME) {
            return distance.name().isBlank() ? Optional.of("its name is blank") : Optional.empty();
        }
        Distance.Prepared prepared;
        try {
            prepared = distance.prepare(data.values());
        } catch (RuntimeException e) {
            return law == DistanceLaw.TAKES_ITS_VALUES
                    ? Optional.of("it threw " + e + "; name the values it is for with over(...) or overLabels(...)")
                    : Optional.empty();
        }
        return broken(law, data, prepared);
    }

    private Optional<String> broken(DistanceLaw law, Counted data, Distance.Prepared prepared) {
        ValueCounts values = data.values();
        return switch (law) {
            case NAME, TAKES_ITS_VALUES -> Optional.empty();
            case REPEATABLE -> {
                Distance.Prepared again = distance.prepare(data.values());
                yield pairs(data, prepared, "the next time", again::squared);
            }
            case NOT_NEGATIVE ->
                first(
                        data,
                        (i, j) -> prepared.squared(i, j) >= 0 && prepared.squared(i, j) < Double.POSITIVE_INFINITY
                                ? Optional.empty()
                                : Optional.of(between(data, i, j) + " is " + prepared.squared(i, j)));
            case SYMMETRIC -> pairs(data, prepared, "the other way", (i, j) -> prepared.squared(j, i));
            case ZERO_BETWEEN_EQUALS ->
                first(
                        data,
                        (i, j) -> i != j || prepared.squared(i, j) == 0
                                ? Optional.empty()
                                : Optional.of(between(data, i, j) + " is " + prepared.squared(i, j)));
            case EQUALITY_AS_DECLARED ->
                distance.isEquality()
                        ? pairs(data, prepared, "by equality", (i, j) -> i == j ? 0 : 1)
                        : Optional.empty();
            case MOMENTS_AS_DECLARED ->
                distance.asMoments().isEmpty()
                        ? Optional.empty()
                        : pairs(data, prepared, "by its moments", (i, j) -> moments(values.value(i), values.value(j)));
            case LINEAR_AS_DECLARED -> distance.isLinear() ? linear(values) : Optional.empty();
            case COORDINATES_AS_GIVEN -> coordinates(data, prepared);
            case REPRESENTATIVES_ARE_EQUAL -> representatives(data, prepared);
            case COUNTS_AS_DECLARED -> {
                Distance.Prepared recounted = distance.prepare(data.recounted());
                yield distance.dependsOnCounts()
                        ? Optional.empty()
                        : pairs(data, prepared, "with other counts", recounted::squared);
            }
            case LABELS_AS_NORMALISED -> data.labels().isEmpty() ? Optional.empty() : normalised(data.labels());
            case ALPHA_AS_DEFINED ->
                Figures.compared(
                        "alpha",
                        Agreement.krippendorff()
                                .distance(distance)
                                .of(data.matrix())
                                .orNaN(),
                        "by its definition",
                        NaiveReference.krippendorffAlpha(data.matrix(), distance),
                        ROUNDING);
        };
    }

    /** A rule for two positions. */
    private interface OfPair {
        Optional<String> broken(int i, int j);
    }

    /** A distance between two positions. */
    private interface Between {
        double squared(int i, int j);
    }

    private static Optional<String> first(Counted data, OfPair rule) {
        return IntStream.range(0, data.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, data.size()).mapToObj(j -> rule.broken(i, j)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> pairs(Counted data, Distance.Prepared prepared, String how, Between other) {
        return first(
                data,
                (i, j) -> Figures.compared(
                        between(data, i, j), prepared.squared(i, j), how, other.squared(i, j), ROUNDING));
    }

    private static String between(Counted data, int i, int j) {
        return "the distance between " + data.shown(i) + " and " + data.shown(j);
    }

    private double moments(double one, double other) {
        return distance.asMoments().stream()
                .mapToDouble(coordinate -> Math.pow(coordinate.applyAsDouble(one) - coordinate.applyAsDouble(other), 2))
                .sum();
    }

    private Optional<String> linear(ValueCounts values) {
        List<DoubleUnaryOperator> moments = distance.asMoments();
        if (moments.size() != 1) {
            return Optional.of("it has " + moments.size() + " coordinates");
        }
        return IntStream.range(0, values.size())
                .mapToDouble(values::value)
                .filter(value -> moments.get(0).applyAsDouble(value) != value)
                .mapToObj(value ->
                        "the coordinate of " + value + " is " + moments.get(0).applyAsDouble(value))
                .findFirst();
    }

    private static Optional<String> coordinates(Counted data, Distance.Prepared prepared) {
        double[] at = prepared.coordinates();
        if (at.length == 0) {
            return Optional.empty();
        }
        return at.length == data.size()
                ? pairs(data, prepared, "by its coordinates", (i, j) -> (at[i] - at[j]) * (at[i] - at[j]))
                : Optional.of("there are " + at.length + " coordinates of " + data.size() + " values");
    }

    private static Optional<String> representatives(Counted data, Distance.Prepared prepared) {
        return IntStream.range(0, data.size())
                .filter(i -> {
                    int first = prepared.representative(i);
                    return first < 0
                            || first > i
                            || prepared.representative(first) != first
                            || prepared.squared(i, first) != 0;
                })
                .mapToObj(i -> "the representative of " + data.shown(i) + " is at " + prepared.representative(i)
                        + " from 0, and it at " + i)
                .findFirst();
    }

    private Optional<String> normalised(List<String> labels) {
        for (String label : labels) {
            String text = distance.normalised(label);
            if (!distance.normalised(text).equals(text)) {
                return Optional.of(
                        "\"" + label + "\" becomes \"" + text + "\", and that \"" + distance.normalised(text) + "\"");
            }
            if (!text.equals(label)) {
                ValueCounts both =
                        ValueCounts.of(new double[] {0, 1}, new double[] {1, 1}).withLabels(List.of(label, text));
                double apart = distance.prepare(both).squared(0, 1);
                if (apart != 0) {
                    return Optional.of("\"" + label + "\" is at distance " + apart + " from \"" + text + "\"");
                }
            }
        }
        return Optional.empty();
    }
}
