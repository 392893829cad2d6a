package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import io.assay.core.resample.WeightedStatistic;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Influence and resampling read sufficient statistics; starting again from the ratings must give the same. */
class InfluenceProperties {
    private static final List<Distance> DISTANCES = List.of(
            Distance.nominal(),
            Distance.ordinal(),
            Distance.interval(),
            Distance.ratio(),
            Distance.circular(24),
            Distance.of("root", (a, b) -> Math.sqrt(Math.abs(a - b))));

    private static void same(double fast, double again) {
        if (Double.isNaN(again)) {
            assertThat(fast).isNaN();
        } else {
            assertThat(fast).isCloseTo(again, within(1e-10 * Math.max(1, Math.abs(again))));
        }
    }

    @Property(tries = 300)
    void leaving_a_rater_out_is_starting_again_without_them(@ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = RatingMatrix.of(Scale.ratio(), ratings);
        for (Distance distance : DISTANCES) {
            Krippendorff alpha = Agreement.krippendorff().distance(distance);
            double[] without = alpha.influence(matrix).withoutRaters();

            for (int r = 0; r < Math.min(4, without.length); r++) {
                same(
                        without[r],
                        alpha.of(matrix.withoutRaters(List.of(matrix.raters().get(r))))
                                .orNaN());
            }
        }
    }

    @Property(tries = 300)
    void leaving_a_unit_out_is_starting_again_without_it(@ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = RatingMatrix.of(Scale.ratio(), ratings);
        for (Distance distance : DISTANCES) {
            Krippendorff alpha = Agreement.krippendorff().distance(distance);
            Influence influence = alpha.influence(matrix);
            UnitRatings unit = matrix.cursor();
            for (int u = 0; u < Math.min(6, matrix.unitCount()); u++) {
                matrix.load(u, unit);

                same(
                        influence.without(unit),
                        alpha.of(matrix.withoutUnits(List.of(matrix.units().get(u))))
                                .orNaN());
            }
        }
    }

    @Property(tries = 300)
    void a_statistic_at_its_own_counts_is_the_estimate(@ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = RatingMatrix.of(Scale.ratio(), ratings);
        for (Distance distance : DISTANCES) {
            AlphaStatistic statistic =
                    AlphaEngine.of(matrix, Optional.of(distance)).statistic();
            int[] counts = new int[statistic.rows()];
            java.util.Arrays.setAll(counts, row -> (int) statistic.count(row));
            WeightedStatistic.Evaluator evaluator = statistic.evaluator();

            same(
                    counts.length == 0 ? Double.NaN : evaluator.at(counts),
                    Agreement.krippendorff().distance(distance).of(matrix).orNaN());
        }
    }

    @Property(tries = 200)
    void a_replicate_is_alpha_of_the_units_drawn(
            @ForAll(supplier = Matrices.class) double[][] ratings, @ForAll long seed) {
        RatingMatrix matrix = RatingMatrix.of(Scale.ratio(), ratings);
        for (Distance distance : DISTANCES) {
            AlphaEngine engine = AlphaEngine.of(matrix, Optional.of(distance));
            AlphaStatistic statistic = engine.statistic();
            java.util.Random random = new java.util.Random(seed);
            // Drawing from the rows themselves: a row is a unit with its ratings.
            double[][] pairable = java.util.Arrays.stream(ratings)
                    .filter(row -> java.util.Arrays.stream(row)
                                    .filter(v -> !Double.isNaN(v))
                                    .count()
                            >= 2)
                    .toArray(double[][]::new);
            if (pairable.length == 0) {
                continue;
            }
            double[][] drawn = new double[pairable.length][];
            java.util.Arrays.setAll(drawn, i -> pairable[random.nextInt(pairable.length)]);

            same(
                    evaluatorAt(statistic, engine, drawn),
                    Agreement.krippendorff()
                            .distance(distance)
                            .of(RatingMatrix.of(Scale.ratio(), drawn))
                            .orNaN());
        }
    }

    private static double evaluatorAt(AlphaStatistic statistic, AlphaEngine engine, double[][] drawn) {
        int[] weights = new int[statistic.rows()];
        UnitRatings row = engine.units().cursor();
        for (double[] unit : drawn) {
            double[] wanted = java.util.Arrays.stream(unit)
                    .filter(v -> !Double.isNaN(v))
                    .sorted()
                    .toArray();
            int pairable = 0;
            for (int i = 0; i < engine.units().size(); i++) {
                engine.units().load(i, row);
                if (row.size() < 2) {
                    continue;
                }
                double[] have = new double[row.size()];
                java.util.Arrays.setAll(have, row::value);
                java.util.Arrays.sort(have);
                if (java.util.Arrays.equals(have, wanted)) {
                    weights[pairable]++;
                    break;
                }
                pairable++;
            }
        }
        return statistic.evaluator().at(weights);
    }

    @Property(tries = 200)
    void merging_two_categories_is_recoding_one_to_the_other(@ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = RatingMatrix.of(Scale.nominal(), ratings);
        Influence influence = Agreement.krippendorff().influence(matrix);
        if (matrix.categoryCount() < 2 || !influence.hasCategories()) {
            return;
        }
        String second = matrix.categories().get(1);
        String first = matrix.categories().get(0);

        same(
                influence.merged(0, 1),
                Agreement.krippendorff(matrix.recode(Scale.nominal(), c -> c.equals(second) ? first : c))
                        .orNaN());
    }

    @Property(tries = 200)
    void shares_of_units_and_of_category_pairs_sum_to_one(@ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = RatingMatrix.of(Scale.ordinal(), ratings);
        Influence influence = Agreement.krippendorff().influence(matrix);
        if (!influence.estimate().isDefined() || influence.estimate().value() == 1) {
            return;
        }
        UnitRatings unit = matrix.cursor();
        double units = 0;
        for (int u = 0; u < matrix.unitCount(); u++) {
            matrix.load(u, unit);
            units += influence.share(unit);
        }
        assertThat(units).isCloseTo(1, within(1e-10));
        if (influence.hasCategories()) {
            double pairs = 0;
            for (int a = 0; a < matrix.categoryCount(); a++) {
                for (int b = a + 1; b < matrix.categoryCount(); b++) {
                    pairs += influence.share(a, b);
                }
            }
            assertThat(pairs).isCloseTo(1, within(1e-10));
        }
    }
}
