package io.assay.agreement.diagnose;

import java.util.List;
import java.util.Optional;

/**
 * Where disagreement comes from.
 *
 * @param raters every rater, the one whose removal would raise alpha most first
 * @param pairs agreement of each rater with each other
 * @param confusion categories that meet on the same unit; empty above 64 distinct values
 * @param disputedUnits the units with the largest disagreement, largest first
 * @param shares how many units are disputed
 * @param histogram units by amount of disagreement
 */
public record Diagnosis(
        List<RaterProfile> raters,
        RaterPairs pairs,
        Optional<CategoryConfusion> confusion,
        List<UnitDispute> disputedUnits,
        DisagreementShares shares,
        Histogram histogram) {
    /** Copies the lists. */
    public Diagnosis {
        raters = List.copyOf(raters);
        disputedUnits = List.copyOf(disputedUnits);
    }
}
