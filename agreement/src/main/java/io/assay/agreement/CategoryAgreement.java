package io.assay.agreement;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.List;

/**
 * How far raters agree on one category, against all others taken together.
 *
 * <p>The kappa of a category is Fleiss' with the other categories taken as one (Fleiss 1971, doi:10.1037/h0031619): {@code (sum_i n_ik^2 - N m p_k (1 + (m -
 * 1) p_k)) / (N m (m - 1) p_k (1 - p_k))} for N units of m ratings each. Specific agreement is how likely another rater of a unit gives the
 * category that one has given it: {@code sum_i n_ik (n_ik - 1) / sum_i n_ik (n_i - 1)}, for two raters and categories the positive and the
 * negative agreement of Cicchetti and Feinstein (1990, doi:10.1016/0895-4356(90)90159-M), for more as Uebersax (1982, Journal of
 * Psychiatric Research 17(4), 335-342) generalised it.
 *
 * @param category its name
 * @param ratings how many ratings fall in it
 * @param kappa {@code fleiss-kappa} of the category, with Gwet's analytic interval
 * @param specificAgreement {@code specific-agreement} of the category, with the delete-one jackknife interval
 */
public record CategoryAgreement(String category, long ratings, Estimate kappa, Estimate specificAgreement) {
    /**
     * Computes the agreement on each category, O(ratings) for each.
     *
     * <p>Missing ratings are skipped; units with fewer than two are dropped from what is compared, and counted. A category without
     * ratings, or with all of them, has an undefined kappa and says why.
     *
     * @param ratings the ratings, of at most 4,096 categories
     * @return one entry for each category, in the scale's order; empty if the ratings are not categories
     */
    public static List<CategoryAgreement> of(RatingMatrix ratings) {
        List<CategoryAgreement> all = new ArrayList<>();
        if (!ratings.isCoded() || ratings.categoryCount() > Categories.MOST) {
            return List.of();
        }
        List<String> categories = ratings.categories();
        for (int code = 0; code < categories.size(); code++) {
            all.add(of(ratings, code, categories.get(code)));
        }
        return List.copyOf(all);
    }

    private static CategoryAgreement of(RatingMatrix ratings, int code, String category) {
        RatingMatrix collapsed =
                ratings.recode(Scale.nominal("other", "this"), c -> c.equals(category) ? "this" : "other");
        SpecificAgreement specific = new SpecificAgreement(code, category);
        return new CategoryAgreement(
                category,
                count(ratings, code),
                Agreement.fleissKappa().of(collapsed),
                specific.of(ratings, IntervalMethod.jackknife()));
    }

    private static long count(RatingMatrix ratings, int code) {
        UnitRatings unit = ratings.cursor();
        long hits = 0;
        for (int u = 0; u < ratings.unitCount(); u++) {
            ratings.load(u, unit);
            for (int i = 0; i < unit.size(); i++) {
                hits += unit.code(i) == code ? 1 : 0;
            }
        }
        return hits;
    }
}
