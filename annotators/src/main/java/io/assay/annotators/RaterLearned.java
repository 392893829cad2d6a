package io.assay.annotators;

import java.util.Map;
import java.util.Optional;

/**
 * What a method learned about a rater.
 *
 * @param rater id of the rater
 * @param ratings number of ratings they gave
 * @param figures by name, such as {@code skill}, {@code competence} or {@code bias}; each method lists its own; empty for
 *     raters without ratings; unmodifiable
 * @param confusion how the rater labels units of each category, for methods that estimate that
 */
public record RaterLearned(
        String rater, int ratings, Map<String, Double> figures, Optional<ConfusionMatrix> confusion) {
    /**
     * Copies the figures.
     *
     * @param rater id of the rater
     * @param ratings number of ratings they gave
     * @param figures by name
     * @param confusion how the rater labels, if known
     */
    public RaterLearned {
        figures = Map.copyOf(figures);
    }

    /**
     * {@return a figure}
     *
     * @param name of the figure
     * @throws IllegalArgumentException if the method did not learn it
     */
    public double figure(String name) {
        Double figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("nothing called \"" + name + "\" is known of rater \"" + rater
                    + "\"; known are " + figures.keySet().stream().sorted().toList());
        }
        return figure;
    }
}
