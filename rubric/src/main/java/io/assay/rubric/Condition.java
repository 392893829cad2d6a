package io.assay.rubric;

import java.util.ArrayList;
import java.util.List;

/**
 * When a criterion applies, told by answers to others: {@code ISSUE.is(true)}, {@code FIX.atLeast(1).and(...)}.
 *
 * <p>A criterion without an answer makes a condition unknown, and one that is not known to hold does not hold; in an
 * {@code or}, one part known to hold is enough. Immutable.
 */
public sealed interface Condition {
    /**
     * Holds if a criterion was answered so.
     *
     * @param criterion id of the criterion
     * @param value {@code Boolean}, {@code Double} or {@code String}, as the kind of criterion asks
     */
    record Is(String criterion, Object value) implements Condition {
        /**
         * Keeps numbers as {@code Double}, so that 1 and 1.0 are one condition.
         *
         * @param criterion id of the criterion
         * @param value as the kind of criterion asks
         */
        public Is {
            value = value instanceof Number number ? (Object) number.doubleValue() : value;
        }
    }

    /**
     * Holds if a graded criterion or a measure reached a value.
     *
     * @param criterion id of the criterion
     * @param least the lowest value that will do
     */
    record AtLeast(String criterion, double least) implements Condition {}

    /**
     * Holds if all parts hold.
     *
     * @param parts at least one
     */
    record All(List<Condition> parts) implements Condition {
        /**
         * Copies the parts.
         *
         * @param parts at least one
         * @throws IllegalArgumentException if there is none
         */
        public All {
            parts = atLeastOne(parts);
        }
    }

    /**
     * Holds if any part holds.
     *
     * @param parts at least one
     */
    record Any(List<Condition> parts) implements Condition {
        /**
         * Copies the parts.
         *
         * @param parts at least one
         * @throws IllegalArgumentException if there is none
         */
        public Any {
            parts = atLeastOne(parts);
        }
    }

    /**
     * Holds if the part is known not to hold.
     *
     * @param part what must not hold
     */
    record Not(Condition part) implements Condition {}

    private static List<Condition> atLeastOne(List<Condition> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a condition made of parts needs at least one part");
        }
        return List.copyOf(parts);
    }

    /**
     * {@return a condition that needs both}
     *
     * @param other what else must hold
     */
    default Condition and(Condition other) {
        return new All(List.of(this, other));
    }

    /**
     * {@return a condition that either satisfies}
     *
     * @param other what else may hold
     */
    default Condition or(Condition other) {
        return new Any(List.of(this, other));
    }

    /** {@return a condition that holds where this one is known not to} */
    default Condition negated() {
        return new Not(this);
    }

    /** {@return the comparisons with single criteria that this is made of, in order} */
    default List<Condition> leaves() {
        List<Condition> leaves = new ArrayList<>();
        collect(leaves);
        return List.copyOf(leaves);
    }

    private void collect(List<Condition> leaves) {
        if (this instanceof All all) {
            all.parts().forEach(part -> part.collect(leaves));
        } else if (this instanceof Any any) {
            any.parts().forEach(part -> part.collect(leaves));
        } else if (this instanceof Not not) {
            not.part().collect(leaves);
        } else {
            leaves.add(this);
        }
    }

    /** {@return the ids of the criteria this looks at, in order, each once} */
    default List<String> criteria() {
        return leaves().stream()
                .map(leaf -> leaf instanceof Is is ? is.criterion() : ((AtLeast) leaf).criterion())
                .distinct()
                .toList();
    }
}
