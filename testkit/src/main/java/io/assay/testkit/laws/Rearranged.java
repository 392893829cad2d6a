package io.assay.testkit.laws;

import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Ratings that say the same in another way. */
final class Rearranged {
    private Rearranged() {}

    static RatingMatrix unitsReversed(RatingMatrix ratings) {
        return copy(ratings, reversed(ratings.units()), ratings.raters(), id -> id, id -> id);
    }

    static RatingMatrix ratersReversed(RatingMatrix ratings) {
        return copy(ratings, ratings.units(), reversed(ratings.raters()), id -> id, id -> id);
    }

    /** Names whose order is another one too. */
    static RatingMatrix renamed(RatingMatrix ratings) {
        List<String> units = ratings.units();
        List<String> raters = ratings.raters();
        return copy(
                ratings,
                units,
                raters,
                id -> "unit " + (units.size() - units.indexOf(id)),
                id -> "rater " + (raters.size() - raters.indexOf(id)));
    }

    static RatingMatrix withUnratedUnit(RatingMatrix ratings) {
        List<String> units = new ArrayList<>(ratings.units());
        units.add(0, "unrated");
        return copy(ratings, units, ratings.raters(), id -> id, id -> id);
    }

    /** Each rating of a unit goes to the rater who gave the next one. */
    static RatingMatrix handedOn(RatingMatrix ratings) {
        RatingMatrixBuilder builder = RatingMatrix.builder(ratings.scale());
        ratings.units().forEach(builder::unit);
        ratings.raters().forEach(builder::rater);
        for (String unit : ratings.units()) {
            List<Rating> given = ratings.ratingsOf(unit);
            for (int i = 0; i < given.size(); i++) {
                Rating next = given.get((i + 1) % given.size());
                builder.rate(unit, next.rater(), given.get(i).label());
            }
        }
        return builder.build();
    }

    /** Units by their indexes, again where an index is repeated. */
    static RatingMatrix units(RatingMatrix ratings, List<Integer> indexes) {
        RatingMatrixBuilder builder = RatingMatrix.builder(ratings.scale());
        ratings.raters().forEach(builder::rater);
        for (int i = 0; i < indexes.size(); i++) {
            String unit = Integer.toString(i + 1);
            builder.unit(unit);
            ratings.ratingsOf(ratings.units().get(indexes.get(i)))
                    .forEach(rating -> builder.rate(unit, rating.rater(), rating.label()));
        }
        return builder.build();
    }

    private static List<String> reversed(List<String> ids) {
        List<String> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }

    private static RatingMatrix copy(
            RatingMatrix ratings,
            List<String> units,
            List<String> raters,
            UnaryOperator<String> unitName,
            UnaryOperator<String> raterName) {
        RatingMatrixBuilder builder = RatingMatrix.builder(ratings.scale());
        units.forEach(unit -> builder.unit(unitName.apply(unit)));
        raters.forEach(rater -> builder.rater(raterName.apply(rater)));
        for (String unit : ratings.units()) {
            ratings.ratingsOf(unit)
                    .forEach(rating ->
                            builder.rate(unitName.apply(unit), raterName.apply(rating.rater()), rating.label()));
        }
        return builder.build();
    }
}
