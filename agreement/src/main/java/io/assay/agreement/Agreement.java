package io.assay.agreement;

import io.assay.agreement.diagnose.AuditPlan;
import io.assay.agreement.diagnose.Diagnosis;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;

/**
 * Agreement between raters: where to start.
 *
 * <p>Every coefficient comes twice: {@code krippendorff(ratings)} gives the figure with the defaults, {@code krippendorff()} the
 * configuration to change first.
 */
public final class Agreement {
    private Agreement() {}

    /**
     * Returns Krippendorff's alpha with the distance of the matrix's scale, without an interval.
     *
     * @see Krippendorff
     */
    public static Estimate krippendorff(RatingMatrix ratings) {
        return Krippendorff.DEFAULTS.of(ratings);
    }

    /** Returns Krippendorff's alpha, to be configured. */
    public static Krippendorff krippendorff() {
        return Krippendorff.DEFAULTS;
    }

    /**
     * Returns the share of equal pairs of ratings, averaged over units.
     *
     * @see PercentAgreement
     */
    public static Estimate percentAgreement(RatingMatrix ratings) {
        return PercentAgreement.BY_UNIT.of(ratings);
    }

    /** Returns percent agreement, to be configured. */
    public static PercentAgreement percentAgreement() {
        return PercentAgreement.BY_UNIT;
    }

    /**
     * Returns where disagreement comes from: raters, pairs of raters, categories and the ten most disputed units.
     *
     * @see Diagnosis#of(RatingMatrix, AuditPlan)
     */
    public static Diagnosis diagnose(RatingMatrix ratings) {
        return Diagnosis.of(ratings, AuditPlan.defaults());
    }
}
