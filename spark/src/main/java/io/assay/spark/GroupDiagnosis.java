package io.assay.spark;

import io.assay.agreement.diagnose.RaterProfile;
import io.assay.agreement.diagnose.UnitDispute;
import io.assay.core.Estimate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the disagreement of one group of ratings comes from.
 *
 * @param group values of the group columns, by column in their order; empty if ratings are not grouped
 * @param alpha Krippendorff's alpha of the group
 * @param raters every rater, the one whose removal would raise alpha most first
 * @param disputedUnits the units with the largest disagreement, largest first, of equal ones in order of their ids
 */
public record GroupDiagnosis(
        Map<String, Object> group, Estimate alpha, List<RaterProfile> raters, List<UnitDispute> disputedUnits) {
    /**
     * Copies group and lists.
     *
     * @param group values by column
     * @param alpha alpha of the group
     * @param raters largest gain first
     * @param disputedUnits largest disagreement first
     */
    public GroupDiagnosis {
        group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
        raters = List.copyOf(raters);
        disputedUnits = List.copyOf(disputedUnits);
    }
}
