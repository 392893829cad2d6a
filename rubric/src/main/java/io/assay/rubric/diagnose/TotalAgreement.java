package io.assay.rubric.diagnose;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;

/**
 * How far raters agree on the total.
 *
 * @param scores final scores, items by raters, sheets without a score left out; where there is no rubric, the same as {@code points}
 * @param alpha interval alpha of the final scores
 * @param points sums of weighted points, gates and clipping aside, of the sheets on which every criterion has points: what shares of disagreement divide
 * @param pointsAlpha interval alpha of these sums
 * @param leftOut sheets without points on some criterion, which shares and item statistics leave out
 * @param cronbach Cronbach's alpha over criteria, of the raters' mean points
 */
public record TotalAgreement(
        RatingMatrix scores,
        Estimate alpha,
        RatingMatrix points,
        Estimate pointsAlpha,
        long leftOut,
        Estimate cronbach) {
    /** What to know before reading {@link #cronbach} and {@link CriterionAgreement#itemRest}. */
    public static final String CAVEAT =
            "Cronbach's alpha and item-rest correlations ask whether criteria measure one thing. A checklist need not:"
                    + " its criteria make the total up and are not symptoms of it, so a low or negative figure is no fault.";
}
