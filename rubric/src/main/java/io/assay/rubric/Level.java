package io.assay.rubric;

import java.util.List;

/**
 * A level of a graded criterion.
 *
 * @param points what the level is worth, and how an answer names it
 * @param descriptor what a rater sees at this level; may be empty, which the linter reports
 * @param examples replies that are at this level
 */
public record Level(double points, String descriptor, List<String> examples) {
    /**
     * Copies the examples.
     *
     * @param points what the level is worth
     * @param descriptor what a rater sees at this level
     * @param examples replies that are at this level
     */
    public Level {
        examples = List.copyOf(examples);
    }
}
