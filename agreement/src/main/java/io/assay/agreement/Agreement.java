package io.assay.agreement;

import io.assay.agreement.compare.Comparison;
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
    private static final ChanceCorrected FLEISS = ChanceCorrected.of("fleiss-kappa", Chance.POOLED);
    private static final ChanceCorrected SCOTT = ChanceCorrected.of("scott-pi", Chance.POOLED);
    private static final ChanceCorrected BRENNAN_PREDIGER = ChanceCorrected.of("brennan-prediger", Chance.UNIFORM);
    private static final ChanceCorrected AC1 = ChanceCorrected.of("gwet-ac1", Chance.UNCERTAIN);
    private static final ChanceCorrected AC2 = ChanceCorrected.of("gwet-ac2", Chance.UNCERTAIN);

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

    /** {@return Fleiss' kappa, to be configured: any number of raters who need not be told apart} */
    public static ChanceCorrected fleissKappa() {
        return FLEISS;
    }

    /**
     * Computes Fleiss' kappa with its interval.
     *
     * @param ratings the ratings
     * @return the estimate, defined or with the reason why it is not
     * @see ChanceCorrected
     */
    public static Estimate fleissKappa(RatingMatrix ratings) {
        return FLEISS.of(ratings);
    }

    /** {@return Scott's pi for two raters, to be configured} */
    public static ChanceCorrected scottPi() {
        return SCOTT;
    }

    /** {@return Brennan and Prediger's coefficient, also Bennett's S and Randolph's kappa, to be configured} */
    public static ChanceCorrected brennanPrediger() {
        return BRENNAN_PREDIGER;
    }

    /** {@return Gwet's AC1, to be configured} */
    public static ChanceCorrected gwetAc1() {
        return AC1;
    }

    /**
     * Computes Gwet's AC1 with its interval.
     *
     * @param ratings the ratings
     * @return the estimate, defined or with the reason why it is not
     * @see ChanceCorrected
     */
    public static Estimate gwetAc1(RatingMatrix ratings) {
        return AC1.of(ratings);
    }

    /**
     * Prepares Gwet's AC2, which is AC1 with partial agreement.
     *
     * @param weights how much near categories agree
     * @return the coefficient, to be configured
     */
    public static ChanceCorrected gwetAc2(Weights weights) {
        return AC2.weights(weights);
    }

    /** {@return Cohen's kappa for two raters, to be configured} */
    public static CohenKappa cohenKappa() {
        return CohenKappa.DEFAULTS;
    }

    /**
     * Computes Cohen's kappa of two raters with its analytic interval.
     *
     * @param ratings the ratings of exactly two raters
     * @return the estimate, defined or with the reason why it is not
     * @see CohenKappa
     */
    public static Estimate cohenKappa(RatingMatrix ratings) {
        return CohenKappa.DEFAULTS.of(ratings);
    }

    /**
     * Prepares Cohen's weighted kappa for two raters.
     *
     * @param weights how much near categories agree
     * @return the coefficient, to be configured
     */
    public static CohenKappa weightedKappa(Weights weights) {
        return CohenKappa.DEFAULTS.weights(weights);
    }

    /** {@return Conger's kappa, Cohen's for any number of raters, to be configured} */
    public static CongerKappa congerKappa() {
        return CongerKappa.DEFAULTS;
    }

    /** {@return Light's kappa, the mean of Cohen's over pairs of raters, to be configured} */
    public static LightKappa lightKappa() {
        return LightKappa.DEFAULTS;
    }

    /**
     * Prepares an intraclass correlation.
     *
     * @return ICC(A,1), absolute agreement of single ratings, also ICC(2,1); other forms are options and factories of the class
     * @see IntraclassCorrelation
     */
    public static IntraclassCorrelation icc() {
        return IntraclassCorrelation.agreement();
    }

    /** {@return Lin's concordance correlation of two raters, to be configured} */
    public static ConcordanceCorrelation linCcc() {
        return ConcordanceCorrelation.lin();
    }

    /** {@return Kendall's W, the concordance of rankings, to be configured} */
    public static KendallW kendallW() {
        return KendallW.coefficient();
    }

    /**
     * Compares two codings of the same units, such as before and after a change of the rubric.
     *
     * @param before ratings
     * @param after ratings of the same units; units only one of them has are left out and counted
     * @return the comparison, to be given a coefficient
     */
    public static Comparison compare(RatingMatrix before, RatingMatrix after) {
        return Comparison.paired(before, after);
    }

    /**
     * Puts all coefficients that fit the scale side by side, with the reasons why they differ.
     *
     * @param ratings the ratings
     * @return the profile
     */
    public static Profile profile(RatingMatrix ratings) {
        return Profile.of(ratings);
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
