package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;

/** Why a coefficient has no figure, in the same words everywhere. */
final class Undefined {
    static final String ONE_CATEGORY =
            "there is a single category, and without variation agreement beyond chance cannot be told; declare the"
                    + " categories that could have been chosen";

    private Undefined() {}

    /** The estimate where ratings are numbers of too many kinds to be categories. */
    static Estimate tooManyCategories(String name, Weights weights, RatingMatrix ratings) {
        return Estimate.undefined(name, tooManyCategories())
                .withDistance(weights.name())
                .withCounts(new Estimate.Counts(0, 0, ratings.unitCount(), ratings.ratingCount()));
    }

    static String tooManyCategories() {
        return "the ratings have more than " + Categories.MOST
                + " distinct values, too many to be categories; use an intraclass correlation or alpha";
    }

    static String nothingToCompare(int raters) {
        return raters == 1
                ? "there is only one rater, so nothing can be compared"
                : "no unit has two or more ratings, so nothing can be compared";
    }
}
