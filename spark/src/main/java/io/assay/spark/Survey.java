package io.assay.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * What a first look at the ratings finds in each group: who rated, which values there are, and where they lie. Small however many ratings there
 * are, and the same for any partitioning but for the last digits of the sum. Mutable.
 */
final class Survey implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Numbers with more distinct values than this are not coded; as in a rating matrix. */
    static final int MOST_NUMBERS = 65_535;
    /** A dictionary of more names than this has no place on every machine. */
    static final int MOST_NAMES = 4_000_000;

    private final HashMap<List<Object>, Group> groups = new HashMap<>();

    /** One group's part. */
    static final class Group implements Serializable {
        private static final long serialVersionUID = 1L;

        private final HashSet<String> raters = new HashSet<>();
        private final HashSet<Object> values = new HashSet<>();
        private boolean tooManyValues;
        private long ratings;
        private double sum;
        private double largest;

        private void add(String rater, Object value) {
            ratings++;
            raters.add(rater);
            if (value instanceof Double number) {
                double magnitude = Math.abs(number);
                if (magnitude < Double.POSITIVE_INFINITY) {
                    sum += number;
                    largest = Math.max(largest, magnitude);
                }
            }
            check(raters.size(), "raters");
            if (!tooManyValues || !isFinite(value)) {
                values.add(value);
                limit();
            }
        }

        /** NaN and infinities are kept in any case, to be refused. */
        private static boolean isFinite(Object value) {
            return !(value instanceof Double number) || Double.isFinite(number);
        }

        private void limit() {
            if (!tooManyValues
                    && values.size() > MOST_NUMBERS
                    && values.iterator().next() instanceof Double) {
                tooManyValues = true;
            }
            if (tooManyValues) {
                values.removeIf(Group::isFinite);
            }
            check(raters.size(), "raters");
            check(values.size(), "distinct ratings as text");
        }

        private static void check(int names, String what) {
            if (names > MOST_NAMES) {
                throw new IllegalArgumentException("there are more than " + MOST_NAMES + " " + what
                        + " in a group, too many for a dictionary on every machine; split the data into groups, or cast the"
                        + " column of ratings to double if they are numbers");
            }
        }

        private void merge(Group other) {
            ratings += other.ratings;
            sum += other.sum;
            largest = Math.max(largest, other.largest);
            raters.addAll(other.raters);
            values.addAll(other.values);
            tooManyValues |= other.tooManyValues;
            limit();
        }

        Set<String> raters() {
            return raters;
        }

        Set<Object> values() {
            return values;
        }

        boolean hasTooManyValues() {
            return tooManyValues;
        }

        /** Returns about the mean, rounded so that the order of summing has no part in it, but for the rarest of cases. */
        double centre() {
            return ratings == 0 ? 0 : (float) (sum / ratings);
        }

        double largest() {
            return largest;
        }
    }

    static Survey of(Iterator<Row> rows, RatingColumns columns) {
        Survey survey = new Survey();
        while (rows.hasNext()) {
            Row row = rows.next();
            columns.unitOf(row);
            survey.groups
                    .computeIfAbsent(columns.group(row), key -> new Group())
                    .add(columns.raterOf(row), columns.valueOf(row));
        }
        return survey;
    }

    Survey merge(Survey other) {
        other.groups.forEach(
                (key, group) -> groups.computeIfAbsent(key, k -> new Group()).merge(group));
        return this;
    }

    Map<List<Object>, Group> groups() {
        return groups;
    }
}
