package io.assay.rubric.diagnose;

import io.assay.agreement.compare.AgreementDifference;
import java.util.OptionalDouble;

/**
 * Agreement on one criterion, or on the total, before and after.
 *
 * @param before id of the criterion in the earlier version
 * @param after its id in the later one
 * @param alpha Krippendorff's alpha on both sides, and the difference with its interval
 * @param percentAgreement the same of percent agreement, which is not corrected for chance: if the two move apart, look at how often each answer is given
 * @param adjustedP the p value of the difference of alphas, adjusted over the criteria by Holm's method; for the total the p value itself; empty if
 *     there is none
 * @param conclusion what it shows
 */
public record CriterionChange(
        String before,
        String after,
        AgreementDifference alpha,
        AgreementDifference percentAgreement,
        OptionalDouble adjustedP,
        Conclusion conclusion) {
    /** {@return the name for people: the id, or both where it changed} */
    public String name() {
        return before.equals(after) ? after : before + " -> " + after;
    }

    /** {@return name and conclusion} */
    @Override
    public String toString() {
        return name() + ": " + conclusion.text();
    }
}
