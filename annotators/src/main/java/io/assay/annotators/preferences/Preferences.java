package io.assay.annotators.preferences;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of two items was preferred, or that neither was, comparison by comparison and in the order added.
 *
 * <p>Items and raters are numbered in the order first seen. The same pair may be compared many times, by one rater too.
 * Immutable and thread-safe.
 */
public final class Preferences {
    private final List<String> items;
    private final List<String> raters;
    private final List<Comparison> comparisons;

    /**
     * One comparison.
     *
     * @param first index of the preferred item, or of either if neither was
     * @param second index of the other item
     * @param tie whether neither was preferred
     * @param rater index of the rater
     */
    record Comparison(int first, int second, boolean tie, int rater) {}

    private Preferences(List<String> items, List<String> raters, List<Comparison> comparisons) {
        this.items = items;
        this.raters = raters;
        this.comparisons = comparisons;
    }

    /** {@return a builder that takes comparisons one by one} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the ids of the items; unmodifiable} */
    public List<String> items() {
        return items;
    }

    /** {@return the ids of the raters; unmodifiable} */
    public List<String> raters() {
        return raters;
    }

    /** {@return the number of comparisons, ties included} */
    public int size() {
        return comparisons.size();
    }

    /** {@return the number of comparisons in which neither item was preferred} */
    public int ties() {
        return (int) comparisons.stream().filter(Comparison::tie).count();
    }

    /**
     * {@return the cycles among the items, each pair of items being decided by the majority of its comparisons}
     *
     * @see Cycles
     */
    public Cycles cycles() {
        return Cycles.of(this);
    }

    /**
     * {@return the groups of items within which strengths can be compared, best first: within a group, each item was preferred
     * to each other one directly or by way of others, a tie counting for both} The strengths of a model without a prior are
     * finite if there is one group only (Ford 1957). Groups that were never compared are in no order.
     */
    public List<List<String>> groups() {
        return PreferenceGraph.of(this).groups().stream()
                .map(group -> group.stream().map(items::get).toList())
                .toList();
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    /** {@return a line such as {@code 120 comparisons of 8 items by 5 raters, 11 ties}} */
    @Override
    public String toString() {
        return size() + " comparisons of " + items.size() + " items by " + raters.size() + " raters, " + ties()
                + " ties";
    }

    /** Collects comparisons. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Integer> items = new LinkedHashMap<>();
        private final Map<String, Integer> raters = new LinkedHashMap<>();
        private final List<Comparison> comparisons = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a comparison in which one item was preferred.
         *
         * @param better id of the preferred item
         * @param worse id of the other
         * @param rater id of the rater
         * @return this builder
         * @throws IllegalArgumentException if an id is empty, or an item is compared with itself
         */
        public Builder prefers(String better, String worse, String rater) {
            return add(better, worse, false, rater);
        }

        /**
         * Adds a comparison in which neither item was preferred.
         *
         * @param one id of an item
         * @param other id of the other
         * @param rater id of the rater
         * @return this builder
         * @throws IllegalArgumentException if an id is empty, or an item is compared with itself
         */
        public Builder ties(String one, String other, String rater) {
            return add(one, other, true, rater);
        }

        private Builder add(String first, String second, boolean tie, String rater) {
            if (first.isEmpty() || second.isEmpty() || rater.isEmpty()) {
                throw new IllegalArgumentException("a comparison needs two items and a rater, but was given \"" + first
                        + "\", \"" + second + "\" and \"" + rater + "\"");
            }
            if (first.equals(second)) {
                throw new IllegalArgumentException(
                        "rater \"" + rater + "\" compared \"" + first + "\" with itself; leave that out");
            }
            comparisons.add(new Comparison(index(items, first), index(items, second), tie, index(raters, rater)));
            return this;
        }

        private static int index(Map<String, Integer> ids, String id) {
            return ids.computeIfAbsent(id, key -> ids.size());
        }

        /** {@return the comparisons added so far} */
        public Preferences build() {
            return new Preferences(
                    List.copyOf(items.keySet()),
                    List.copyOf(raters.keySet()),
                    Collections.unmodifiableList(new ArrayList<>(comparisons)));
        }
    }
}
