package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.List;

/**
 * The part of the variance that comes from having these raters and no others, by leaving each out in turn, added to the part that comes from the
 * units (Gwet 2014, equations 5.18 to 5.20).
 */
final class RaterSampling {
    private RaterSampling() {}

    static Estimate applyTo(Estimate figure, Coefficient coefficient, RatingMatrix ratings, double confidence) {
        Estimate conditional = coefficient.analytic(figure, ratings, confidence);
        if (conditional.standardError().isEmpty()) {
            return conditional;
        }
        List<String> raters = ratings.raters();
        if (raters.size() < 3) {
            return figure.withoutInterval("with fewer than three raters none can be left out to see what raters do");
        }
        double[] without = new double[raters.size()];
        for (int g = 0; g < without.length; g++) {
            Estimate rest = coefficient.of(ratings.withoutRaters(List.of(raters.get(g))));
            if (!rest.isDefined()) {
                return figure.withoutInterval("without rater \"" + raters.get(g) + "\" the coefficient is undefined, so"
                        + " what raters do cannot be told");
            }
            without[g] = rest.value();
        }
        double units = conditional.standardError().getAsDouble();
        double error = Math.sqrt(units * units + jackknifed(without));
        return Limits.student(figure, error, figure.counts().units() - 1.0, confidence, "analytic-unconditional");
    }

    private static double jackknifed(double[] without) {
        double mean = 0;
        for (double value : without) {
            mean += value / without.length;
        }
        double sum = 0;
        for (double value : without) {
            sum += (value - mean) * (value - mean);
        }
        return sum * (without.length - 1) / without.length;
    }
}
