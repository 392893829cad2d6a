package io.assay.study.causes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why raters disagree on several criteria.
 *
 * @param overall all causes, with their share of the disagreement of all criteria, each criterion's being counted as a share of what chance
 *     would make
 * @param criteria the report of each criterion by itself, in the order given
 * @since 0.1
 */
public record CriteriaReport(CauseReport overall, Map<String, CauseReport> criteria) {
    /**
     * Copies the map.
     *
     * @param overall see above
     * @param criteria see above
     */
    public CriteriaReport {
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
    }

    /** {@return the overall report as lines for people} */
    @Override
    public String toString() {
        return overall.toString();
    }
}
