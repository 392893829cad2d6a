package io.assay.agreement.compare;

import io.assay.agreement.Coefficient;
import io.assay.agreement.IntervalMethod;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;

/** The standard error of a figure: the published one where there is one, else the jackknife's. */
final class StandardErrors {
    private StandardErrors() {}

    static Estimate of(Coefficient coefficient, RatingMatrix ratings, double confidence, boolean published) {
        Estimate figure = coefficient.of(ratings, IntervalMethod.none());
        if (published) {
            Estimate analytic = IntervalMethod.analytic(confidence).applyTo(figure, coefficient, ratings);
            if (analytic.standardError().isPresent()) {
                return analytic;
            }
        }
        return IntervalMethod.jackknife(confidence).applyTo(figure, coefficient, ratings);
    }
}
