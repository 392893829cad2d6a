package io.assay.spark;

import io.assay.core.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The figure of one group of ratings.
 *
 * @param group values of the group columns, by column in their order; a value may be null
 * @param estimate the figure
 */
public record GroupEstimate(Map<String, Object> group, Estimate estimate) {
    /**
     * Copies the group.
     *
     * @param group values by column
     * @param estimate the figure
     */
    public GroupEstimate {
        group = Collections.unmodifiableMap(new java.util.LinkedHashMap<>(group));
    }

    /** {@return the values of the group columns, in order; unmodifiable} */
    public List<Object> key() {
        return Collections.unmodifiableList(new ArrayList<>(group.values()));
    }
}
