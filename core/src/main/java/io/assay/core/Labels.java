package io.assay.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/** Text forms of categories and numbers: 1 and 1.0 are the same label. */
final class Labels {
    private static final int SHOWN = 8;

    private Labels() {}

    static String of(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static List<String> declared(String[] names, String scale) {
        ImmutableSet.Builder<String> seen = ImmutableSet.builder();
        for (String name : names) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a category of the " + scale + " scale is empty; name each one");
            }
            seen.add(name);
        }
        ImmutableList<String> distinct = seen.build().asList();
        if (distinct.size() < names.length) {
            throw new IllegalArgumentException(
                    "the categories of the " + scale + " scale must differ, but were " + List.of(names));
        }
        if (distinct.size() < 2) {
            throw new IllegalArgumentException(
                    "a " + scale + " scale needs at least two categories, but was given " + distinct.size());
        }
        return distinct;
    }

    static String shortened(List<String> labels) {
        return labels.size() <= SHOWN
                ? String.join(", ", labels)
                : String.join(", ", labels.subList(0, SHOWN)) + ", … " + labels.size() + " in all";
    }
}
