package io.assay.agreement.diagnose;

import io.assay.agreement.Agreement;
import io.assay.agreement.Krippendorff;
import io.assay.core.RatingMatrix;
import java.util.List;
import java.util.Optional;

/**
 * Where disagreement comes from.
 *
 * @param raters every rater, the one whose removal would raise alpha most first
 * @param pairs agreement of each rater with each other, for the raters with the most ratings
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
    /**
     * {@return where the disagreement of a matrix comes from}
     *
     * @param ratings units by raters
     * @param plan the distance, the boundary of major disagreement, and how many disputed units to list
     */
    public static Diagnosis of(RatingMatrix ratings, AuditPlan plan) {
        Krippendorff alpha = plan.distance()
                .map(distance -> Agreement.krippendorff().distance(distance))
                .orElseGet(Agreement::krippendorff);
        return Diagnoses.of(alpha.influence(plan.normalised(ratings)), plan);
    }

    /**
     * Copies the lists.
     *
     * @param raters largest gain first
     * @param pairs may leave out raters with few ratings
     * @param confusion empty above 64 distinct values
     * @param disputedUnits largest disagreement first
     * @param shares of the units with two or more ratings
     * @param histogram of the same units
     */
    public Diagnosis {
        raters = List.copyOf(raters);
        disputedUnits = List.copyOf(disputedUnits);
    }
}
