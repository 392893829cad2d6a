package io.assay.testkit.laws;

import io.assay.agreement.Coefficient;
import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.resample.RandomStream;
import io.assay.core.resample.WeightedStatistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Tells how a statistic for resampling differs from the figures it stands for. Only draws are compared that hold every value of the data: where
 * categories are found in the data, a statistic may keep those that a draw has lost.
 */
final class StatisticRules {
    private static final int MOST_COPIES = 3;

    private final Coefficient coefficient;
    private final RatingMatrix ratings;
    private final double tolerance;

    StatisticRules(Coefficient coefficient, RatingMatrix ratings, double tolerance) {
        this.coefficient = coefficient;
        this.ratings = ratings;
        this.tolerance = tolerance;
    }

    Optional<String> isTheFigure() {
        return guarded(() -> {
            DistinctUnits rows = coefficient.usesRaters() ? ratings.distinctRows() : ratings.distinctUnits();
            WeightedStatistic statistic = coefficient.statistic(rows);
            int[] counts = IntStream.range(0, rows.size())
                    .map(row -> Math.toIntExact(rows.count(row)))
                    .toArray();
            return compared(statistic.evaluator().at(counts), "of the ratings themselves", ratings);
        });
    }

    Optional<String> repeatsUnits() {
        return guarded(() -> {
            RandomStream random = RandomStream.of(ratings.unitCount(), ratings.ratingCount());
            int[] copies = IntStream.range(0, ratings.unitCount())
                    .map(unit -> random.nextInt(MOST_COPIES + 1))
                    .toArray();
            List<Integer> drawn = new ArrayList<>();
            for (int unit = 0; unit < copies.length; unit++) {
                for (int copy = 0; copy < copies[unit]; copy++) {
                    drawn.add(unit);
                }
            }
            return compared(
                    evaluator().at(copies),
                    "of units " + List.copyOf(drawn) + " from 0",
                    Rearranged.units(ratings, drawn));
        });
    }

    Optional<String> leavesAUnitOut() {
        return guarded(() -> {
            WeightedStatistic.Evaluator evaluator = evaluator();
            return IntStream.range(0, ratings.unitCount())
                    .mapToObj(left -> compared(
                            evaluator.without(left),
                            "of all units but that at " + left + " from 0",
                            Rearranged.units(
                                    ratings,
                                    IntStream.range(0, ratings.unitCount())
                                            .filter(unit -> unit != left)
                                            .boxed()
                                            .toList())))
                    .flatMap(Optional::stream)
                    .findFirst();
        });
    }

    private WeightedStatistic.Evaluator evaluator() {
        return coefficient.statistic(ratings.eachUnit()).evaluator();
    }

    private Optional<String> guarded(Supplier<Optional<String>> rule) {
        boolean asked = CoefficientRules.figure(coefficient, ratings)
                .filter(Estimate::isDefined)
                .isPresent();
        if (!asked) {
            return Optional.empty();
        }
        try {
            return rule.get();
        } catch (RuntimeException e) {
            return Optional.of("the statistic threw " + e);
        }
    }

    private Optional<String> compared(double statistic, String what, RatingMatrix plain) {
        if (!Set.copyOf(plain.categories()).equals(Set.copyOf(ratings.categories()))) {
            return Optional.empty();
        }
        return CoefficientRules.figure(coefficient, plain)
                .flatMap(figure -> Figures.compared("the statistic", statistic, what, figure.orNaN(), tolerance));
    }
}
