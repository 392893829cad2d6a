package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.OptionalDouble;

/** BCa limits, which cover best (see the page on interval coverage), with the standard error that is published. */
record BcaWithError(IntervalMethod limits) implements IntervalMethod {
    static final BcaWithError DEFAULT = new BcaWithError(IntervalMethod.bootstrapBca());

    @Override
    public String name() {
        return limits.name();
    }

    @Override
    public Estimate applyTo(Estimate figure, Coefficient coefficient, RatingMatrix ratings) {
        Estimate limited = limits.applyTo(figure, coefficient, ratings);
        OptionalDouble error = coefficient.analytic(figure, ratings, 0.95).standardError();
        return error.isPresent() ? limited.withStandardError(error.getAsDouble()) : limited;
    }
}
