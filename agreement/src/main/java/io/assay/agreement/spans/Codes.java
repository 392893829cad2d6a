package io.assay.agreement.spans;

import io.assay.agreement.Distance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers that stand for categories in a distance. */
final class Codes {
    private Codes() {}

    /** Returns a number per category index, all different. */
    static double[] of(Map<Optional<String>, Integer> values, Distance distance, List<String> levels) {
        double[] codes = new double[values.size()];
        values.forEach((category, index) -> codes[index] = isByName(distance) && levels.isEmpty()
                ? index
                : levels.isEmpty() ? number(category, distance) : level(category, levels));
        if (Arrays.stream(codes).distinct().count() < codes.length) {
            throw new IllegalArgumentException(
                    "two categories are the same number, among " + values.keySet() + "; write each number in one way");
        }
        return codes;
    }

    /** Returns the text of each category, by index; empty for spans without one. */
    static String[] labels(Map<Optional<String>, Integer> values) {
        String[] labels = new String[values.size()];
        values.forEach((category, index) -> labels[index] = category.orElse(""));
        return labels;
    }

    private static boolean isByName(Distance distance) {
        return distance.isEquality() || distance.comparesLabels();
    }

    private static double number(Optional<String> category, Distance distance) {
        String text = category.orElse("none");
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the " + distance.name() + " distance needs numbers, but a category is " + text
                            + "; give it the levels, lowest first",
                    e);
        }
    }

    private static double level(Optional<String> category, List<String> levels) {
        int at = category.map(levels::indexOf).orElse(-1);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "the category " + category.orElse("none") + " is not among the levels " + levels);
        }
        return at + 1.0;
    }
}
