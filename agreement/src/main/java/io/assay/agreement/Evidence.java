package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What an estimate rests on, for coefficients that use some units and drop the rest.
 *
 * @param units units used
 * @param used ratings used
 */
record Evidence(long units, long used) {
    static final Evidence NONE = new Evidence(0, 0);

    /** Returns the estimate; undefined for the reason if the value is not finite. */
    Estimate estimate(String name, RatingMatrix ratings, double value, String reason) {
        Estimate estimate = Double.isFinite(value) ? Estimate.of(name, value) : Estimate.undefined(name, reason);
        return estimate.withCounts(
                new Estimate.Counts(units, used, ratings.unitCount() - units, ratings.ratingCount() - used));
    }

    static Estimate undefined(String name, RatingMatrix ratings, String reason) {
        return NONE.estimate(name, ratings, Double.NaN, reason);
    }

    static String notTwo(RatingMatrix ratings, String instead) {
        return "this is for two raters, and there are " + ratings.raterCount() + "; use " + instead
                + ", or leave raters out";
    }

    static String noCompleteUnit(int raters) {
        return raters < 2 ? Undefined.nothingToCompare(raters) : "no unit has the ratings of all " + raters + " raters";
    }

    /** Returns the quantile of the standard normal distribution that two-sided limits need. */
    static double normalQuantile(double confidence) {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + confidence) / 2);
    }
}
