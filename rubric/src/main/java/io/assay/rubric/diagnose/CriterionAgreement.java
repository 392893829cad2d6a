package io.assay.rubric.diagnose;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;

/**
 * How far raters agree on one criterion, and what the criterion does to the total. What cannot be told is an undefined estimate with its reason.
 *
 * @param id id of the criterion
 * @param number as people see it, such as {@code 2.1}
 * @param text the criterion's wording; empty if it is not known
 * @param ratings items by raters, on the criterion's scale: nominal for yesNo and choice, ordinal on the rank of the level for graded,
 *     interval for measure; whatever is not an answer is a missing rating
 * @param answers how often it was answered, and why not
 * @param alpha Krippendorff's alpha, with its interval
 * @param percentAgreement the share of equal pairs of answers, with its interval
 * @param applicability Fleiss' kappa of whether it applies, among raters who answered or said that it does not; {@code skipped} and the other absences are left out
 * @param disagreementShare the part of the disagreement in the total that comes from it; may be negative; the parts sum to 1
 * @param totalAlphaWithout interval alpha of the total without it, at the same sheets as {@link TotalAgreement#pointsAlpha}
 * @param itemRest correlation with the sum of the other criteria, over items, each the mean of its raters
 */
public record CriterionAgreement(
        String id,
        String number,
        String text,
        RatingMatrix ratings,
        AnswerCounts answers,
        Estimate alpha,
        Estimate percentAgreement,
        Estimate applicability,
        Estimate disagreementShare,
        Estimate totalAlphaWithout,
        Estimate itemRest) {}
