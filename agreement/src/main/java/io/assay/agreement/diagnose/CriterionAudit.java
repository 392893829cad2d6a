package io.assay.agreement.diagnose;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.List;

/**
 * The audit of one matrix: its figures, the verdict, and what lowers agreement.
 *
 * @param criterion name of the criterion; empty if the data have only one and it has no name
 * @param ratings the ratings
 * @param coefficients alpha first, with its interval, then the other figures
 * @param verdict the verdict on alpha
 * @param findings what lowers alpha, largest gain first
 * @param diagnosis raters, units and categories in detail
 */
public record CriterionAudit(
        String criterion,
        RatingMatrix ratings,
        List<Estimate> coefficients,
        Verdict verdict,
        List<Finding> findings,
        Diagnosis diagnosis) {
    /**
     * Copies the lists.
     *
     * @param criterion empty if it has no name
     * @param ratings kept
     * @param coefficients at least one, alpha first
     * @param verdict that on alpha
     * @param findings largest gain first
     * @param diagnosis of the same ratings
     */
    public CriterionAudit {
        coefficients = List.copyOf(coefficients);
        findings = List.copyOf(findings);
    }

    /** {@return Krippendorff's alpha, with its interval if one was asked for} */
    public Estimate alpha() {
        return coefficients.get(0);
    }
}
