package io.assay.agreement;

import io.assay.agreement.compare.BenchmarkPlacement;
import io.assay.agreement.compare.BenchmarkScale;
import io.assay.agreement.compare.Comparison;
import io.assay.agreement.compare.GroupComparison;
import io.assay.agreement.compare.Hypothesis;
import io.assay.agreement.diagnose.AuditPlan;
import io.assay.agreement.diagnose.Diagnosis;
import io.assay.agreement.judge.AlternativeAnnotatorTest;
import io.assay.agreement.judge.JudgeAgreement;
import io.assay.agreement.plan.MoreUnits;
import io.assay.agreement.plan.RatingModel;
import io.assay.agreement.plan.SimulatedPlan;
import io.assay.agreement.spans.Gamma;
import io.assay.agreement.spans.UnitizedAlpha;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.List;
import java.util.Map;

/**
 * Agreement between raters: where to start.
 *
 * <p>A method without arguments, such as {@code krippendorff()}, gives a {@link Coefficient} to be configured and asked,
 * {@code krippendorff().bootstrap(1000).of(ratings)}; those asked for most also give the figure at once, {@code krippendorff(ratings)}.
 * By name, as on the command line, {@link Coefficients} finds all, a user's own included. An interval comes from any
 * {@link IntervalMethod}.
 *
 * <table>
 * <caption>Intraclass correlations by the names they go by</caption>
 * <tr><th>Shrout and Fleiss<th>McGraw and Wong<th>here
 * <tr><td>ICC(1,1), (1,k)<td>ICC(1), ICC(k)<td>{@link #iccOneWay()}, its {@link IntraclassCorrelation#average() average()}
 * <tr><td>ICC(2,1), (2,k)<td>ICC(A,1), ICC(A,k)<td>{@link #icc()}, its {@code average()}
 * <tr><td>ICC(3,1), (3,k)<td>ICC(C,1), ICC(C,k)<td>{@link #iccConsistency()}, its {@code average()}
 * </table>
 *
 * <table>
 * <caption>What is asked less often, and where it is</caption>
 * <tr><td>McNemar, Bowker, Stuart and Maxwell, Bhapkar, Cochran's Q<td>{@link MarginalTests}
 * <tr><td>the largest kappa that the margins allow<td>{@link KappaMaximum}
 * <tr><td>F tests of an intraclass correlation, the chi-square test of Kendall's W<td>{@link IntraclassCorrelation#fTest(RatingMatrix)},
 *     {@link KendallW#test(RatingMatrix)}
 * <tr><td>the influence of raters, units and categories on alpha<td>{@link Krippendorff#influence(RatingMatrix)}
 * <tr><td>numbers of units by published formulas<td>{@link io.assay.agreement.plan.SampleSize}
 * <tr><td>bands such as "substantial"<td>{@link BenchmarkScale}
 * <tr><td>Krippendorff's alpha-u of 1995 for spans<td>{@link io.assay.agreement.spans.AlphaU}
 * <tr><td>an audit with a verdict<td>{@link io.assay.agreement.diagnose.Audit}
 * </table>
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

    /** {@return Maxwell's random error coefficient for two raters and two categories, to be configured} */
    public static MaxwellRe maxwellRe() {
        return MaxwellRe.coefficient();
    }

    /** {@return Bangdiwala's B for two raters, the share of the agreement chart that is full, to be configured} */
    public static BangdiwalaB bangdiwalaB() {
        return BangdiwalaB.coefficient();
    }

    /**
     * Looks at each category alone.
     *
     * @param ratings the ratings
     * @return kappa and specific (positive, negative) agreement of each category
     * @see CategoryAgreement
     */
    public static List<CategoryAgreement> eachCategory(RatingMatrix ratings) {
        return CategoryAgreement.of(ratings);
    }

    /**
     * Tells what of a low kappa is due to a common category or to raters' habits, and what kappa would be without.
     *
     * @param ratings of two raters on two categories
     * @return the prevalence and bias indices, and the kappa adjusted for both (PABAK)
     * @see PrevalenceAndBias
     */
    public static PrevalenceAndBias prevalenceAndBias(RatingMatrix ratings) {
        return PrevalenceAndBias.of(ratings);
    }

    /**
     * Prepares an intraclass correlation of the same raters throughout, where a rater who is always higher errs.
     *
     * @return ICC(A,1), also ICC(2,1); the k form is its {@code average()}
     */
    public static IntraclassCorrelation icc() {
        return IntraclassCorrelation.agreement();
    }

    /** {@return ICC(1), also ICC(1,1): each unit has raters of its own; the k form is its {@code average()}} */
    public static IntraclassCorrelation iccOneWay() {
        return IntraclassCorrelation.oneWay();
    }

    /** {@return ICC(C,1), also ICC(3,1): a rater who is always higher does no harm; the k form is its {@code average()}} */
    public static IntraclassCorrelation iccConsistency() {
        return IntraclassCorrelation.consistency();
    }

    /** {@return Lin's concordance correlation of two raters, to be configured} */
    public static ConcordanceCorrelation linCcc() {
        return ConcordanceCorrelation.lin();
    }

    /** {@return the overall concordance correlation of any number of raters, to be configured} */
    public static ConcordanceCorrelation overallCcc() {
        return ConcordanceCorrelation.overall();
    }

    /** {@return Bland and Altman's limits of agreement of two raters, with their own intervals, to be configured} */
    public static BlandAltman blandAltman() {
        return BlandAltman.limits();
    }

    /** {@return Finn's coefficient, to be configured} */
    public static Finn finn() {
        return Finn.coefficient();
    }

    /** {@return Robinson's A, to be configured} */
    public static RobinsonA robinsonA() {
        return RobinsonA.coefficient();
    }

    /** {@return Kendall's W, the concordance of rankings, to be configured} */
    public static KendallW kendallW() {
        return KendallW.coefficient();
    }

    /** {@return Spearman's rank correlation, the mean over pairs of raters, to be configured} */
    public static RankCorrelation spearman() {
        return RankCorrelation.spearman();
    }

    /** {@return Kendall's tau-b, the mean over pairs of raters, to be configured} */
    public static RankCorrelation kendallTau() {
        return RankCorrelation.kendall();
    }

    /** {@return Krippendorff's alpha for spans on a continuum, to be configured: unitizing, coding, binary or one category} */
    public static UnitizedAlpha unitizedAlpha() {
        return UnitizedAlpha.unitizing();
    }

    /** {@return gamma for spans on a continuum, with its alignment, to be configured} */
    public static Gamma gamma() {
        return Gamma.combined();
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
     * Compares two samples of different units.
     *
     * @param first ratings
     * @param second ratings of other units; ids have no meaning across the two
     * @return the comparison, to be given a coefficient
     */
    public static Comparison compareIndependent(RatingMatrix first, RatingMatrix second) {
        return Comparison.independent(first, second);
    }

    /**
     * Compares two coefficients on the same ratings.
     *
     * @param ratings the ratings
     * @return the comparison, to be given both coefficients
     */
    public static Comparison compareCoefficients(RatingMatrix ratings) {
        return Comparison.within(ratings);
    }

    /**
     * Compares several codings of the same units, each pair of them, with Holm's adjustment.
     *
     * @param codings by name, at least two
     * @return the comparison, to be given a coefficient; {@link GroupComparison#independent} is for samples of different units
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static GroupComparison compareGroups(Map<String, RatingMatrix> codings) {
        return GroupComparison.paired(codings);
    }

    /**
     * Tests whether a coefficient is above a threshold.
     *
     * @param threshold from -1 to 1
     * @return the hypothesis that it is not, to be given a coefficient and ratings; for other alternatives see {@link Hypothesis}
     * @throws IllegalArgumentException if it is out of range
     */
    public static Hypothesis testAbove(double threshold) {
        return Hypothesis.atMost(threshold);
    }

    /**
     * Places a figure on a scale of benchmarks by the probability that the true value is in a band or a better one.
     *
     * @param estimate with a standard error, else only the figure is looked up
     * @param scale one of the published scales, or one's own
     * @return the band of the figure, and the band that can be claimed with 95 % probability
     */
    public static BenchmarkPlacement benchmark(Estimate estimate, BenchmarkScale scale) {
        return scale.place(estimate);
    }

    /**
     * Plans by simulation how many units are needed, for any coefficient; for formulas see {@link io.assay.agreement.plan.SampleSize}.
     *
     * @param coefficient what will be estimated
     * @param model how ratings come about
     * @return the plan, to be asked for a width, a threshold or two values to tell apart
     */
    public static SimulatedPlan plan(Coefficient coefficient, RatingModel model) {
        return SimulatedPlan.of(coefficient, model);
    }

    /**
     * Judges from the data at hand how many more units would settle on which side of a threshold a coefficient is.
     *
     * @param coefficient what is estimated
     * @param ratings the data at hand
     * @param threshold from -1 to 1
     * @return how many more, or why that cannot be told
     * @throws IllegalArgumentException if the threshold is out of range
     */
    public static MoreUnits moreUnits(Coefficient coefficient, RatingMatrix ratings, double threshold) {
        return MoreUnits.of(coefficient, ratings, threshold);
    }

    /**
     * Prepares the alternative annotator test: may a judge, such as a language model, be used in place of people?
     *
     * @param judge id of the rater who is to stand in for people
     * @return the test, to be configured
     */
    public static AlternativeAnnotatorTest alternativeAnnotatorTest(String judge) {
        return AlternativeAnnotatorTest.of(judge);
    }

    /**
     * Compares how a judge agrees with people with how people agree among themselves, on one footing.
     *
     * @param ratings of the judge and the people together; every other rater is a person
     * @param judge id of the judge
     * @param coefficient a coefficient for two raters
     * @return the comparison
     * @throws IllegalArgumentException if the judge is not among the raters, or there are more than 100 raters
     */
    public static JudgeAgreement judge(RatingMatrix ratings, String judge, Coefficient coefficient) {
        return JudgeAgreement.of(ratings, judge, coefficient);
    }

    /**
     * Puts all coefficients that fit the scale side by side, with the reasons why they differ.
     *
     * @param ratings the ratings
     * @param further coefficients to show as well, whether or not they say that they {@link Coefficient#fits fit}
     * @return the profile
     */
    public static Profile profile(RatingMatrix ratings, Coefficient... further) {
        return Profile.of(ratings, further);
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
