package io.assay.rubric.diagnose;

import io.assay.agreement.diagnose.AuditPlan;
import io.assay.core.RatingMatrix;
import io.assay.rubric.Criterion;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.ScoreSummary;
import java.util.List;
import java.util.Map;

/**
 * How far raters agree on each criterion of a rubric and on the total, which criteria the disagreement in the total comes from, and which to rewrite
 * next.
 *
 * <p>Only answers are ratings: what does not apply, could not be assessed, is missing, failed or was skipped is a missing rating, and each is
 * counted apart. The disagreement share of a criterion is the covariance over raters of its weighted points with the total, summed over items,
 * by the summed variance of the total; shares sum to 1, one may be negative, and they take only sheets on which every criterion has points, so they
 * are undefined where the total is not a sum of parts. Degenerate data give undefined estimates with their reason. Immutable.
 */
public final class RubricAgreement {
    private final List<CriterionAgreement> criteria;
    private final TotalAgreement total;
    private final List<Rewrite> rewrites;
    private final List<EmpiricalFinding> findings;

    private RubricAgreement(Judged judged, AuditPlan plan) {
        Analysis analysis = new Analysis(judged, plan);
        this.criteria = analysis.criteria();
        this.total = analysis.total();
        this.rewrites = new Rewrites(judged, plan, total).of(criteria);
        this.findings = EmpiricalFindings.of(criteria, plan.thresholds().tentative());
    }

    /**
     * Analyses score sheets with 1,000 bootstrap replicates.
     *
     * @param rubric what was answered
     * @param sheets of several raters, one per item and rater
     * @return the analysis
     * @throws io.assay.rubric.SheetException if a sheet does not fit the rubric
     * @throws IllegalArgumentException if an item has two sheets by one rater
     */
    public static RubricAgreement of(Rubric rubric, Iterable<ScoreSheet> sheets) {
        return of(rubric, sheets, AuditPlan.defaults());
    }

    /**
     * Analyses score sheets.
     *
     * @param rubric what was answered
     * @param sheets of several raters, one per item and rater
     * @param plan intervals, thresholds, how many disputed cases to list, and a distance if not that of each criterion's scale
     * @return the analysis
     * @throws io.assay.rubric.SheetException if a sheet does not fit the rubric
     * @throws IllegalArgumentException if an item has two sheets by one rater
     */
    public static RubricAgreement of(Rubric rubric, Iterable<ScoreSheet> sheets, AuditPlan plan) {
        return new RubricAgreement(SheetReader.read(rubric, sheets), plan);
    }

    /**
     * Analyses sheets that are scored already.
     *
     * @param scores of several raters, one per item and rater
     * @param plan intervals, thresholds, how many disputed cases to list, and a distance if not that of each criterion's scale
     * @return the analysis
     * @throws IllegalArgumentException if an item has two sheets by one rater
     */
    public static RubricAgreement of(ScoreSummary scores, AuditPlan plan) {
        return new RubricAgreement(SheetReader.read(scores), plan);
    }

    /**
     * Analyses ratings that were not made with a rubric of ours, with 1,000 bootstrap replicates. Numbers, categories that are numbers included, are points, and the
     * total is their sum.
     *
     * @param ratings by criterion, in order
     * @return the analysis
     * @throws IllegalArgumentException if there is no criterion
     */
    public static RubricAgreement of(Map<String, RatingMatrix> ratings) {
        return of(ratings, AuditPlan.defaults());
    }

    /**
     * Analyses ratings that were not made with a rubric of ours. Numbers, categories that are numbers included, are points, and the total is their sum.
     *
     * @param ratings by criterion, in order
     * @param plan intervals, thresholds, how many disputed cases to list, and a distance if not that of each criterion's scale
     * @return the analysis
     * @throws IllegalArgumentException if there is no criterion
     */
    public static RubricAgreement of(Map<String, RatingMatrix> ratings, AuditPlan plan) {
        return new RubricAgreement(PlainReader.read(ratings), plan);
    }

    /** {@return every criterion, in the order of the rubric} */
    public List<CriterionAgreement> criteria() {
        return criteria;
    }

    /**
     * {@return what is known about a criterion}
     *
     * @param criterion of the rubric
     * @throws IllegalArgumentException if it is not among those analysed
     */
    public CriterionAgreement of(Criterion<?> criterion) {
        return of(criterion.id());
    }

    /**
     * {@return what is known about a criterion}
     *
     * @param criterion its id
     * @throws IllegalArgumentException if it is not among those analysed
     */
    public CriterionAgreement of(String criterion) {
        return criteria.stream()
                .filter(one -> one.id().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no criterion \"" + criterion + "\", only "
                        + String.join(
                                ", ",
                                criteria.stream().map(CriterionAgreement::id).toList())));
    }

    /** {@return what is known about the total} */
    public TotalAgreement total() {
        return total;
    }

    /**
     * {@return the criteria worth rewriting, first the one that holds most of the disagreement in the total} Those whose alpha is good are not among
     * them, nor are those nobody disagrees about. Where there are no shares, the lowest alpha comes first.
     */
    public List<Rewrite> rewriteNext() {
        return rewrites;
    }

    /** {@return what the answers show to be wrong, in the order of the rubric} */
    public List<EmpiricalFinding> findings() {
        return findings;
    }

    /** {@return a table for people: agreement on each criterion and the total, and each one's part in the disagreement} */
    public String explain() {
        return AgreementText.of(this);
    }

    /** {@return the table} */
    @Override
    public String toString() {
        return explain();
    }
}
