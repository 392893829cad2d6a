package io.assay.annotators;

import io.assay.annotators.internal.Components;
import io.assay.annotators.internal.Votes;
import io.assay.core.RatingMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The ratings of units in categories, and what all methods for them have in common. */
record Ballots(Annotations annotations, Votes votes) {
    /** Reads ratings, or says which method could. */
    static Ballots of(String method, Annotations annotations) {
        RatingMatrix ratings = annotations.ratings();
        boolean categories = ratings.scale().name().matches("nominal|ordinal");
        if (!categories || !ratings.isCoded()) {
            throw new IllegalArgumentException(method + " needs ratings in categories, but the scale is "
                    + ratings.scale() + "; use mean, median or bias-precision, or recode the ratings");
        }
        long cells = (long) ratings.unitCount() * ratings.categoryCount();
        if (cells > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a probability for each of " + ratings.unitCount() + " units and "
                    + ratings.categoryCount() + " categories is more than an array holds; merge categories");
        }
        int[] people = IntStream.range(0, ratings.raterCount())
                .map(annotations::personOf)
                .toArray();
        return new Ballots(
                annotations, Votes.of(ratings, people, annotations.people().size()));
    }

    int units() {
        return votes.unitCount();
    }

    int raters() {
        return votes.raterCount();
    }

    int categories() {
        return votes.categoryCount();
    }

    /** Returns whether there is nothing to learn from: no ratings, or one category only. */
    boolean isTrivial() {
        return votes.ratingCount() == 0 || categories() < 2;
    }

    /** Refuses tables of raters by categories by categories that no array could hold. */
    void checkTables(String method) {
        checkTables(method, raters(), categories());
    }

    static void checkTables(String method, int raters, int categories) {
        long cells = (long) raters * categories * categories;
        if (cells > 200_000_000L) {
            throw new IllegalArgumentException(method + " keeps a confusion matrix per rater, but " + raters
                    + " raters by " + categories + " categories squared are " + cells
                    + " numbers; use one-coin-dawid-skene or mace, or merge categories");
        }
    }

    /** Returns the consensus of trivial ratings: what there is, as it is. */
    Consensus trivial(String method, TieRule ties) {
        Consensus consensus = Consensus.ofPosteriorsUnsafe(method, annotations, votes.shares(), ties);
        String why = votes.ratingCount() == 0
                ? "there are no ratings, so no unit has a label"
                : "all ratings are \"" + annotations.ratings().categories().get(0)
                        + "\", so nothing can be learned about the raters";
        return consensus.withWarning(why);
    }

    /** Returns an entry per person, without figures where they rated nothing. */
    List<RaterLearned> learned(
            IntFunction<Map<String, Double>> figures, IntFunction<Optional<ConfusionMatrix>> confusion) {
        int[] ratings = votes.ratingsByRater();
        return IntStream.range(0, raters())
                .mapToObj(r -> new RaterLearned(
                        annotations.people().get(r),
                        ratings[r],
                        ratings[r] == 0 ? Map.of() : figures.apply(r),
                        ratings[r] == 0 ? Optional.empty() : confusion.apply(r)))
                .toList();
    }

    /** Adds what makes a model of raters shaky. */
    Consensus warned(Consensus consensus) {
        Consensus result = consensus;
        int groups = Components.ofRaters(votes);
        if (groups > 1) {
            result = result.withWarning("the raters fall into " + groups
                    + " groups that share no unit, so nothing but the model's assumptions ties their labels together; have"
                    + " some units rated across groups");
        }
        long single =
                IntStream.range(0, units()).filter(u -> votes.sizeOf(u) == 1).count();
        if (single > 0
                && 2 * single
                        >= IntStream.range(0, units())
                                .filter(u -> votes.sizeOf(u) > 0)
                                .count()) {
            result = result.withWarning(single + " units have a single rating, which is their label unless the rater is"
                    + " found to be bad; have more of them rated twice");
        }
        if (!result.convergence().isFinal()) {
            result = result.withWarning("the iteration stopped at its limit of "
                    + result.convergence().iterations() + " rounds before it settled; allow more");
        }
        return result;
    }

    /** Returns the sums of the shares over rated units, divided by their number. */
    double[] meanOf(double[] posteriors) {
        int k = categories();
        double[] mean = new double[k];
        int rated = 0;
        for (int u = 0; u < units(); u++) {
            if (votes.sizeOf(u) > 0) {
                rated++;
                for (int c = 0; c < k; c++) {
                    mean[c] += posteriors[u * k + c];
                }
            }
        }
        double all = rated;
        return Arrays.stream(mean).map(sum -> sum / all).toArray();
    }
}
