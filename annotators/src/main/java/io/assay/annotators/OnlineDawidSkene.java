package io.assay.annotators;

import io.assay.annotators.internal.LogSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Dawid and Skene's model for ratings that arrive unit by unit and are not kept: one pass, memory for the raters' tables only.
 *
 * <p>A unit's posterior follows from what is known of its raters. {@link #learn} then adds that posterior to the expected
 * counts of each of them, and to the prevalences; this is incremental expectation-maximisation (Neal and Hinton 1998) in which
 * every unit is seen once. The counts begin with pseudo-labels: 4 for each category, 70 of 100 of them right, and one unit of
 * each category. They keep the first units close to a majority vote. What a unit came to is not revised later; {@link
 * DawidSkene} on all ratings is better where they can be kept.
 *
 * <p>With {@link #forgetting}, the counts of a rater fade with each of their ratings, so that the model follows raters who change.
 *
 * <p>Mutable; not thread-safe. The same votes in the same order give the same result.
 */
public final class OnlineDawidSkene {
    private static final double PSEUDO_LABELS = 4;
    private static final double PSEUDO_RIGHT = 0.7;

    private final List<String> categories;
    private final double kept;
    private final Map<String, double[]> counts = new LinkedHashMap<>();
    private final double[] classes;
    private long units;

    /**
     * One rating of the unit at hand.
     *
     * @param rater id of the rater; may repeat within a unit
     * @param label one of the categories
     */
    public record Vote(String rater, String label) {}

    private OnlineDawidSkene(List<String> categories, double kept) {
        this.categories = categories;
        this.kept = kept;
        this.classes = new double[categories.size()];
        Arrays.fill(classes, 1);
    }

    /**
     * {@return a model that has seen nothing}
     *
     * @param categories at least two different names, in order
     * @throws IllegalArgumentException if there are fewer than two, or one is repeated
     */
    public static OnlineDawidSkene of(String... categories) {
        List<String> names = List.of(categories);
        if (names.size() < 2 || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(
                    "the model needs at least two different categories, but was given " + names);
        }
        return new OnlineDawidSkene(names, 1);
    }

    /**
     * {@return a model of the same categories that has seen nothing, and forgets}
     *
     * @param ratings of a rater after which what was learned before weighs a third (1/e); at least 1
     * @throws IllegalArgumentException if the number is below 1
     */
    public OnlineDawidSkene forgetting(double ratings) {
        if (!(ratings >= 1)) {
            throw new IllegalArgumentException(
                    "forgetting takes the number of ratings that are remembered, at least 1, but was " + ratings);
        }
        return new OnlineDawidSkene(categories, Math.exp(-1 / ratings));
    }

    /**
     * {@return the probability of each category for a unit, in order; the prevalences if there are no votes}
     *
     * @param votes the unit's ratings
     * @throws IllegalArgumentException if a label is no category
     */
    public double[] posterior(List<Vote> votes) {
        double[] q = Arrays.stream(prevalences()).map(Math::log).toArray();
        for (int[] cell : cells(votes)) {
            double[] table = counts.getOrDefault(votes.get(cell[0]).rater(), new double[q.length * q.length]);
            for (int truth = 0; truth < q.length; truth++) {
                q[truth] += Math.log(probability(table, truth, cell[1]));
            }
        }
        LogSpace.normalize(q, 0, q.length);
        return q;
    }

    /**
     * Learns from a unit.
     *
     * @param votes the unit's ratings; nothing is learned from none
     * @return its posterior, from what was known before
     * @throws IllegalArgumentException if a label is no category; nothing is learned then
     */
    public double[] learn(List<Vote> votes) {
        double[] q = posterior(votes);
        for (int[] cell : cells(votes)) {
            double[] table = counts.computeIfAbsent(votes.get(cell[0]).rater(), id -> new double[q.length * q.length]);
            for (int i = 0; i < table.length; i++) {
                table[i] *= kept;
            }
            for (int truth = 0; truth < q.length; truth++) {
                table[truth * q.length + cell[1]] += q[truth];
            }
        }
        for (int k = 0; k < q.length && !votes.isEmpty(); k++) {
            classes[k] += q[k];
        }
        units += votes.isEmpty() ? 0 : 1;
        return q;
    }

    /** Returns the place of each vote and the index of its label. */
    private List<int[]> cells(List<Vote> votes) {
        List<int[]> cells = new ArrayList<>();
        for (int i = 0; i < votes.size(); i++) {
            int label = categories.indexOf(votes.get(i).label());
            if (label < 0) {
                throw new IllegalArgumentException("rater \"" + votes.get(i).rater() + "\" gave \""
                        + votes.get(i).label() + "\", which is no category; categories are "
                        + String.join(", ", categories));
            }
            cells.add(new int[] {i, label});
        }
        return cells;
    }

    private double probability(double[] table, int truth, int label) {
        int k = categories.size();
        double sum = PSEUDO_LABELS;
        for (int l = 0; l < k; l++) {
            sum += table[truth * k + l];
        }
        double pseudo = PSEUDO_LABELS * (label == truth ? PSEUDO_RIGHT : (1 - PSEUDO_RIGHT) / (k - 1));
        return (table[truth * k + label] + pseudo) / sum;
    }

    /** {@return the number of units learned from} */
    public long units() {
        return units;
    }

    /** {@return the raters learned about, in the order first seen} */
    public List<String> raters() {
        return List.copyOf(counts.keySet());
    }

    /** {@return the share of each category, in order} */
    public double[] prevalences() {
        double sum = Arrays.stream(classes).sum();
        return Arrays.stream(classes).map(count -> count / sum).toArray();
    }

    /**
     * {@return how a rater labels, pseudo-labels included}
     *
     * @param rater id of the rater
     * @throws IllegalArgumentException if nothing was learned about anybody of that id
     */
    public ConfusionMatrix confusion(String rater) {
        double[] table = counts.get(rater);
        if (table == null) {
            throw new IllegalArgumentException("nothing was learned about a rater \"" + rater + "\" yet");
        }
        int k = categories.size();
        double[] cells = new double[k * k];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = probability(table, cell / k, cell % k);
        }
        return ConfusionMatrix.ofUnsafe(categories, cells);
    }
}
