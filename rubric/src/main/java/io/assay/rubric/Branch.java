package io.assay.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Siblings as scoring walks them, with all that does not depend on a sheet worked out beforehand. Immutable.
 *
 * @param combiner how they are combined
 * @param nodes the siblings in order
 * @param complete what counts where every sibling is there in full
 */
record Branch(Combiner combiner, List<Node> nodes, Parts complete) {
    /**
     * One sibling.
     *
     * @param id of the criterion or group
     * @param weight how much it counts
     * @param span what it can come to in full
     * @param at position of the criterion; -1 for a group
     * @param group the siblings of the group; those of no group for a criterion
     */
    record Node(String id, double weight, Span span, int at, Branch group) {}

    /**
     * The siblings that take part in a combination.
     *
     * @param at their positions among all siblings
     * @param weights their weights
     * @param weight the sum of the weights
     * @param span what they can come to together
     */
    record Parts(int[] at, double[] weights, double weight, Span span) {}

    private static final Branch NONE =
            new Branch(Combiner.sum(), List.of(), new Parts(new int[0], new double[0], 0, new Span(0, 0, 0)));

    static Branch of(Rubric rubric, Map<String, Integer> index) {
        return of(rubric.items(), rubric.combiner(), rubric.normalization(), index);
    }

    private static Branch of(
            List<Item> items, Combiner combiner, Normalization normalization, Map<String, Integer> index) {
        List<Node> nodes = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Group group) {
                Branch below = of(group.items(), group.combiner(), normalization, index);
                nodes.add(new Node(item.id(), item.weight(), below.complete().span(), -1, below));
            } else {
                int at = Objects.requireNonNull(index.get(item.id()));
                nodes.add(new Node(item.id(), item.weight(), Span.of((Criterion<?>) item), at, NONE));
            }
        }
        Span[] spans = nodes.stream().map(Node::span).toArray(Span[]::new);
        return new Branch(combiner, List.copyOf(nodes), parts(combiner, nodes, spans, normalization));
    }

    /**
     * Returns what counts where some siblings are absent or incomplete.
     *
     * @param spans what each sibling can come to on this sheet; null where it is absent
     */
    Parts of(Span[] spans, Normalization normalization) {
        return parts(combiner, nodes, spans, normalization);
    }

    private static Parts parts(Combiner combiner, List<Node> nodes, Span[] spans, Normalization normalization) {
        int[] at = new int[spans.length];
        int found = 0;
        for (int i = 0; i < spans.length; i++) {
            if (spans[i] != null && (combiner.isOfPoints() || spans[i].isShare(normalization))) {
                at[found++] = i;
            }
        }
        at = java.util.Arrays.copyOf(at, found);
        double[] weights = new double[found];
        List<Span> counted = new ArrayList<>(found);
        double weight = 0;
        for (int i = 0; i < found; i++) {
            weights[i] = nodes.get(at[i]).weight();
            weight += weights[i];
            counted.add(spans[at[i]]);
        }
        return new Parts(at, weights, weight, Ranges.combine(combiner, normalization, counted, weights));
    }
}
