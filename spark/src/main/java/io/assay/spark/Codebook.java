package io.assay.spark;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all machines must agree on before the pass: of each group its number, frame, and the numbers of its raters and values. Sent once to
 * each machine. Immutable.
 */
final class Codebook implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Group> groups;
    private final HashMap<List<Object>, Integer> numbers = new HashMap<>();

    /** Names and numbers of one group. */
    static final class Group implements Serializable {
        private static final long serialVersionUID = 1L;

        private final ArrayList<Object> key;
        private final byte[] frame;
        private final String[] raters;
        private final HashMap<String, Integer> raterNumbers = new HashMap<>();
        private final HashMap<Object, Integer> codes;
        private transient volatile @Nullable Frame decoded;

        private Group(List<Object> key, Frame frame, String[] raters, Map<Object, Integer> codes) {
            this.key = new ArrayList<>(key);
            this.frame = frame.toBytes();
            Repeats.check(Set.of(raters));
            this.raters = Arrays.stream(raters).map(Repeats::name).toArray(String[]::new);
            this.codes = new HashMap<>(codes);
            for (int r = 0; r < raters.length; r++) {
                raterNumbers.put(raters[r], r);
            }
        }

        List<Object> key() {
            return key;
        }

        Frame frame() {
            Frame known = decoded;
            if (known == null) {
                known = Frame.ofBytes(frame);
                decoded = known;
            }
            return known;
        }

        List<String> raters() {
            return List.of(raters);
        }

        int rater(String id) {
            return known(raterNumbers.get(id), "rater \"" + Repeats.name(id) + "\"");
        }

        int code(Object value) {
            return known(codes.get(value), "rating " + value);
        }

        private static int known(@Nullable Integer number, String what) {
            if (number == null) {
                throw new IllegalStateException(
                        what + " was not there when the data frame was read first; it gives other rows"
                                + " each time it is computed, so cache or write it before");
            }
            return number;
        }
    }

    private Codebook(List<Group> groups) {
        this.groups = new ArrayList<>(groups);
        for (int g = 0; g < groups.size(); g++) {
            numbers.put(groups.get(g).key, g);
        }
    }

    static Codebook of(Survey survey, Scale scale) {
        List<Group> groups = new ArrayList<>();
        survey.groups().forEach((key, group) -> groups.add(of(key, group, scale)));
        groups.sort(Comparator.comparing(group -> String.valueOf(group.key)));
        return new Codebook(groups);
    }

    /** The codes are those of a matrix of all values there are, so that they are the same as in a matrix of all ratings. */
    private static Group of(List<Object> key, Survey.Group survey, Scale scale) {
        String[] raters = survey.raters().stream().sorted().toArray(String[]::new);
        if (survey.hasTooManyValues() || (survey.values().size() > Survey.MOST_NUMBERS && scale.isNumeric())) {
            survey.values().forEach(value -> check(RatingMatrix.builder(scale), "v", value));
            Frame frame = numbers(scale, raters.length).around(survey.centre(), survey.largest());
            return new Group(key, frame, raters, new HashMap<>());
        }
        List<Object> values = new ArrayList<>(survey.values());
        RatingMatrixBuilder builder = RatingMatrix.builder(scale);
        for (int i = 0; i < values.size(); i++) {
            check(builder, "v" + i, values.get(i));
        }
        RatingMatrix matrix = builder.build();
        HashMap<Object, Integer> codes = new HashMap<>();
        UnitRatings unit = matrix.cursor();
        if (!values.isEmpty()) {
            matrix.load(0, unit);
        }
        for (int i = 0; i < unit.size(); i++) {
            codes.put(values.get(unit.rater(i)), unit.code(i));
        }
        double[] around = around(survey, matrix, unit);
        Frame frame = Frame.of(matrix).withRaters(raters.length).around(around[0], around[1]);
        return new Group(key, frame, raters, codes);
    }

    private static Frame numbers(Scale scale, int raters) {
        return scale.isNumeric() ? Frame.ofNumbers(scale, raters) : Frame.of(scale, raters);
    }

    /** Numbers written as text were not summed; the middle of their distinct values will do. */
    private static double[] around(Survey.Group survey, RatingMatrix matrix, UnitRatings unit) {
        if (survey.largest() > 0 && matrix.scale().isNumeric()) {
            return new double[] {survey.centre(), survey.largest()};
        }
        double sum = 0;
        double largest = 0;
        for (int i = 0; i < unit.size(); i++) {
            sum += unit.value(i);
            largest = Math.max(largest, Math.abs(unit.value(i)));
        }
        return new double[] {unit.size() == 0 ? 0 : (float) (sum / unit.size()), largest};
    }

    private static void check(RatingMatrixBuilder builder, String rater, Object value) {
        try {
            rate(builder, "values", rater, value);
        } catch (IllegalArgumentException e) {
            throw new RefusedValueException(value, e);
        }
    }

    /** Adds a rating, or says what is wrong with it. */
    static void rate(RatingMatrixBuilder builder, String unit, String rater, Object value) {
        if (value instanceof Double number) {
            builder.rate(unit, rater, number);
        } else {
            builder.rate(unit, rater, (String) value);
        }
    }

    int size() {
        return groups.size();
    }

    Group group(int number) {
        return groups.get(number);
    }

    int numberOf(List<Object> key) {
        return Group.known(numbers.get(key), "group " + key);
    }
}
