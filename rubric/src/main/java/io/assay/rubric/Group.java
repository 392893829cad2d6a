package io.assay.rubric;

import java.util.List;

/** Criteria and groups combined to one value among their siblings. Immutable; every option returns a new group. */
public final class Group implements Item {
    private final String id;
    private final String title;
    private final double weight;
    private final Combiner combiner;
    private final List<Item> items;

    private Group(String id, String title, double weight, Combiner combiner, List<Item> items) {
        this.id = id;
        this.title = title;
        this.weight = weight;
        this.combiner = combiner;
        this.items = List.copyOf(items);
    }

    static Group of(String id, List<Item> items) {
        return new Group(id, "", 1, Combiner.sum(), items);
    }

    @Override
    public String id() {
        return id;
    }

    /** {@return a heading for people; may be empty} */
    public String title() {
        return title;
    }

    @Override
    public double weight() {
        return weight;
    }

    /** {@return how the items are combined} */
    public Combiner combiner() {
        return combiner;
    }

    /** {@return the items in order} */
    public List<Item> items() {
        return items;
    }

    /**
     * Sets a heading for people.
     *
     * @param newTitle not interpreted
     * @return the group
     */
    public Group titled(String newTitle) {
        return new Group(id, newTitle, weight, combiner, items);
    }

    /**
     * Sets how much the group counts beside its siblings.
     *
     * @param newWeight at least 0; 1 by default
     * @return the group
     */
    public Group weight(double newWeight) {
        return new Group(id, title, newWeight, combiner, items);
    }

    /**
     * Sets how the items are combined.
     *
     * @param newCombiner the sum of points by default
     * @return the group
     */
    public Group combinedBy(Combiner newCombiner) {
        return new Group(id, title, weight, newCombiner, items);
    }
}
