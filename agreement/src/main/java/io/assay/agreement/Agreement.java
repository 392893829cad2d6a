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
     * {@return Krippendorff's alpha with the distance of the matrix's scale, without an interval}
     *
     * @param ratings units by raters; units with fewer than two ratings are dropped and counted
     * @see Krippendorff
     */
    public static Estimate krippendorff(RatingMatrix ratings) {
        return Krippendorff.DEFAULTS.of(ratings);
    }

    /** {@return Krippendorff's alpha, to be configured} */
    public static Krippendorff krippendorff() {
        return Krippendorff.DEFAULTS;
    }

    /**
     * {@return the share of equal pairs of ratings, averaged over units}
     *
     * @param ratings units by raters; units with fewer than two ratings are dropped and counted
     * @see PercentAgreement
     */
    public static Estimate percentAgreement(RatingMatrix ratings) {
        return PercentAgreement.BY_UNIT.of(ratings);
    }

    /** {@return percent agreement, to be configured} */
    public static PercentAgreement percentAgreement() {
        return PercentAgreement.BY_UNIT;
    }

    /**
     * {@return where disagreement comes from: raters, pairs of raters, categories and the ten most disputed units}
     *
     * @param ratings units by raters, on the scale whose distance is used
     * @see Diagnosis#of(RatingMatrix, AuditPlan)
     */
    public static Diagnosis diagnose(RatingMatrix ratings) {
        return Diagnosis.of(ratings, AuditPlan.defaults());
    }
}
