package io.assay.annotators;

import io.assay.core.RatingMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Units whose label is known. Immutable and thread-safe. */
public final class Gold {
    private static final int SHOWN = 5;

    private final Map<String, String> labels;

    private Gold(Map<String, String> labels) {
        this.labels = labels;
    }

    /**
     * {@return the known labels}
     *
     * @param labels from the id of a unit to its label; not modified
     */
    public static Gold of(Map<String, String> labels) {
        return new Gold(new TreeMap<>(labels));
    }

    /** {@return no known labels} */
    public static Gold none() {
        return new Gold(new TreeMap<>());
    }

    /** {@return the number of units whose label is known} */
    public int size() {
        return labels.size();
    }

    /**
     * {@return the index of each unit's known label among the categories of a matrix, -1 where it is not known}
     *
     * @param ratings coded ratings
     * @throws IllegalArgumentException if a unit is not in the matrix, or a label is not one of its categories; the message
     *     lists them
     */
    public int[] codes(RatingMatrix ratings) {
        int[] codes = new int[ratings.unitCount()];
        Arrays.fill(codes, -1);
        List<String> unknown = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        labels.forEach((unit, label) -> {
            int index = ratings.units().indexOf(unit);
            int code = ratings.categories().indexOf(label);
            if (index < 0) {
                unknown.add("\"" + unit + "\"");
            } else if (code < 0) {
                foreign.add("\"" + label + "\" of unit \"" + unit + "\"");
            } else {
                codes[index] = code;
            }
        });
        refuse(unknown, foreign, ratings);
        return codes;
    }

    private static void refuse(List<String> unknown, List<String> foreign, RatingMatrix ratings) {
        List<String> problems = new ArrayList<>();
        if (!unknown.isEmpty()) {
            problems.add(unknown.size() + " gold units are not among the " + ratings.unitCount() + " rated ones: "
                    + shown(unknown) + "; leave them out, or check how ids are written");
        }
        if (!foreign.isEmpty()) {
            problems.add(foreign.size() + " gold labels are no category: " + shown(foreign) + "; categories are "
                    + shown(ratings.categories()));
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    private static String shown(List<String> texts) {
        return String.join(", ", texts.subList(0, Math.min(SHOWN, texts.size()))) + (texts.size() > SHOWN ? ", …" : "");
    }
}
