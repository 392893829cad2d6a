package io.assay.agreement.judge;

import io.assay.agreement.Coefficient;
import io.assay.agreement.IntervalMethod;
import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.UnitRatings;
import io.assay.core.resample.WeightedStatistic;
import java.util.ArrayList;
import java.util.List;

/** The mean of a coefficient over chosen pairs of raters, as a coefficient. */
record PairMean(Coefficient coefficient, List<Pair> pairs, String name) implements Coefficient {
    /** Two raters by id. */
    record Pair(String one, String other) {
        /** The ratings of the two, every unit kept. */
        RatingMatrix of(RatingMatrix ratings) {
            return ratings.withoutRaters(ratings.raters().stream()
                    .filter(r -> !r.equals(one) && !r.equals(other))
                    .toList());
        }
    }

    @Override
    public Estimate of(RatingMatrix ratings) {
        double sum = 0;
        for (Pair pair : pairs) {
            Estimate figure = coefficient.of(pair.of(ratings), IntervalMethod.none());
            if (!figure.isDefined()) {
                return Estimate.undefined(
                        name,
                        "between \"" + pair.one + "\" and \"" + pair.other + "\" it is undefined: "
                                + figure.reason().orElse(""));
            }
            sum += figure.value();
        }
        if (pairs.isEmpty()) {
            return Estimate.undefined(name, "there is no pair of raters to compare");
        }
        return Estimate.of(name, sum / pairs.size())
                .withCounts(new Estimate.Counts(ratings.unitCount(), ratings.ratingCount(), 0, 0));
    }

    @Override
    public WeightedStatistic statistic(DistinctUnits units) {
        RatingMatrix rows = units.isMerged() ? oneUnitPerRow(units) : units.matrix();
        List<WeightedStatistic> parts = new ArrayList<>();
        for (Pair pair : pairs) {
            parts.add(coefficient.statistic(pair.of(rows).eachUnit()));
        }
        return new MeanStatistic(units.counts(), parts);
    }

    private static RatingMatrix oneUnitPerRow(DistinctUnits units) {
        RatingMatrix source = units.matrix();
        RatingMatrixBuilder builder = RatingMatrix.builder(source.scale());
        source.raters().forEach(builder::rater);
        UnitRatings unit = units.cursor();
        for (int row = 0; row < units.size(); row++) {
            units.load(row, unit);
            int id = builder.unitIndex(Integer.toString(row + 1));
            for (int i = 0; i < unit.size(); i++) {
                String label = source.categories().get(unit.code(i));
                builder.rateEncoded(id, unit.rater(i), builder.encode(label));
            }
        }
        return builder.build();
    }

    /** The mean of statistics of the same rows. */
    private record MeanStatistic(long[] counts, List<WeightedStatistic> parts) implements WeightedStatistic {
        @Override
        public int rows() {
            return counts.length;
        }

        @Override
        public long count(int row) {
            return counts[row];
        }

        @Override
        public Evaluator evaluator() {
            List<Evaluator> evaluators =
                    parts.stream().map(WeightedStatistic::evaluator).toList();
            return new Evaluator() {
                @Override
                public double at(int[] weights) {
                    double sum = 0;
                    for (Evaluator part : evaluators) {
                        sum += part.at(weights);
                    }
                    return sum / evaluators.size();
                }

                @Override
                public double without(int row) {
                    int[] weights = new int[counts.length];
                    for (int i = 0; i < weights.length; i++) {
                        weights[i] = Math.toIntExact(counts[i] - (i == row ? 1 : 0));
                    }
                    return at(weights);
                }
            };
        }
    }
}
