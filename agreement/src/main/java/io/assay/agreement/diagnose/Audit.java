package io.assay.agreement.diagnose;

import io.assay.core.RatingMatrix;
import java.util.List;
import java.util.Map;

/**
 * The audit of a set of ratings, one matrix per criterion: can the labels be trusted, why not, and what to fix first.
 *
 * @param criteria the audit of each criterion, in the order given
 * @param verdict the verdict on the whole: that of the worst criterion
 * @param findings what lowers agreement over all criteria, largest gain first
 */
public record Audit(List<CriterionAudit> criteria, Verdict verdict, List<Finding> findings) {
    /**
     * Copies the lists.
     *
     * @param criteria at least one
     * @param verdict that of the worst criterion
     * @param findings largest gain first
     */
    public Audit {
        criteria = List.copyOf(criteria);
        findings = List.copyOf(findings);
    }

    /**
     * {@return the audit of a set of ratings}
     *
     * @param ratings one matrix per criterion, in order; the key is the criterion's name, or empty if there is only one
     * @param plan how to audit
     * @throws IllegalArgumentException if there is no criterion
     */
    public static Audit of(Map<String, RatingMatrix> ratings, AuditPlan plan) {
        return Auditor.audit(ratings, plan);
    }

    /**
     * {@return the audit of one matrix, without criteria}
     *
     * @param ratings units by raters
     * @param plan how to audit
     */
    public static Audit of(RatingMatrix ratings, AuditPlan plan) {
        return Auditor.audit(Map.of("", ratings), plan);
    }

    /** {@return whether there is more than one criterion, or one with a name} */
    public boolean isSplit() {
        return criteria.size() > 1 || !criteria.get(0).criterion().isEmpty();
    }
}
