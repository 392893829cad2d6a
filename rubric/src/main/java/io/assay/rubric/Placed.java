package io.assay.rubric;

import java.util.List;

/**
 * A criterion at its place in a rubric.
 *
 * @param number as people see it, such as {@code 2.1}
 * @param path ids of the groups above it and its own, joined by slashes
 * @param criterion the criterion
 * @param groups the groups above it, from the outermost
 */
public record Placed(String number, String path, Criterion<?> criterion, List<Group> groups) {
    /**
     * Copies the groups.
     *
     * @param number as people see it
     * @param path ids of the groups above it and its own
     * @param criterion the criterion
     * @param groups the groups above it, from the outermost
     */
    public Placed {
        groups = List.copyOf(groups);
    }
}
