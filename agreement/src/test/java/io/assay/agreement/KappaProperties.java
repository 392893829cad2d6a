package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.resample.Jackknife;
import io.assay.core.resample.WeightedStatistic;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class KappaProperties {
    private static final List<Weights> WEIGHTS = List.of(
            Weights.identity(),
            Weights.linear(),
            Weights.quadratic(),
            Weights.ordinal(),
            Weights.radical(),
            Weights.ratio(),
            Weights.circular(),
            Weights.bipolar());

    @Provide
    Arbitrary<Weights> weights() {
        return Arbitraries.of(WEIGHTS);
    }

    private static RatingMatrix interval(double[][] ratings) {
        return RatingMatrix.of(Scale.interval(), Matrices.map(ratings, v -> v + 1));
    }

    /** A replicate must not lose a category that it happens not to draw. */
    private static RatingMatrix declared(double[][] ratings) {
        double most = Arrays.stream(ratings)
                .flatMapToDouble(Arrays::stream)
                .filter(v -> !Double.isNaN(v))
                .max()
                .orElse(1);
        return RatingMatrix.of(Scale.ordinal(1, Math.max(2, (int) most + 1)), Matrices.map(ratings, v -> v + 1));
    }

    private static void sameOrUndefined(RatingMatrix matrix, Estimate estimate, double naive) {
        if (estimate.isDefined()) {
            assertThat(estimate.value()).isCloseTo(naive, within(1e-12 * Math.max(1, Math.abs(naive))));
        } else {
            assertThat(Double.isFinite(naive) && matrix.categoryCount() > 1)
                    .as("%s but naively %s", estimate, naive)
                    .isFalse();
        }
    }

    @Property(tries = 400)
    void coefficients_are_those_of_their_definitions(
            @ForAll(supplier = Matrices.class) double[][] ratings, @ForAll("weights") Weights weights) {
        RatingMatrix matrix = interval(ratings);
        NaiveKappa naive = new NaiveKappa(matrix, weights);

        check(matrix, Agreement.fleissKappa().weights(weights), naive.fleiss());
        check(matrix, Agreement.brennanPrediger().weights(weights), naive.brennanPrediger());
        check(matrix, Agreement.gwetAc2(weights), naive.ac());
        check(matrix, Agreement.percentAgreement().weights(weights), naive.observed());
        check(matrix, Agreement.congerKappa().weights(weights), naive.conger());
        check(matrix, Agreement.lightKappa().weights(weights), naive.light());
        if (matrix.raterCount() == 2) {
            check(matrix, Agreement.weightedKappa(weights), naive.cohen(0, 1));
        }
    }

    private static void check(RatingMatrix matrix, Coefficient coefficient, double naive) {
        sameOrUndefined(matrix, coefficient.of(matrix, IntervalMethod.none()), naive);
    }

    @Property(tries = 200)
    void the_order_of_units_and_raters_does_not_matter(
            @ForAll(supplier = Matrices.class) double[][] ratings, @ForAll long seed) {
        RatingMatrix matrix = interval(ratings);
        RatingMatrix shuffled = interval(Matrices.shuffled(ratings, seed));

        for (Coefficient coefficient : all()) {
            Estimate before = coefficient.of(matrix);
            Estimate after = coefficient.of(shuffled);
            assertThat(after.isDefined()).isEqualTo(before.isDefined());
            if (before.isDefined()) {
                assertThat(after.value()).isCloseTo(before.value(), within(1e-12));
                assertThat(after.standardError().isPresent())
                        .isEqualTo(before.standardError().isPresent());
                before.standardError()
                        .ifPresent(error ->
                                assertThat(after.standardError().getAsDouble()).isCloseTo(error, within(1e-9)));
            }
        }
    }

    private static List<Coefficient> all() {
        return List.of(
                Agreement.fleissKappa(),
                Agreement.brennanPrediger(),
                Agreement.gwetAc1(),
                Agreement.gwetAc2(Weights.linear()),
                Agreement.congerKappa(),
                Agreement.lightKappa(),
                Agreement.krippendorff());
    }

    /** Weights of 1 give the figure, and leaving a unit out gives that of the matrix without it. */
    @Property(tries = 25)
    void resampling_reads_the_same_figures_as_a_matrix_built_anew(
            @ForAll(supplier = Matrices.class) double[][] ratings) {
        RatingMatrix matrix = declared(ratings);

        for (Coefficient coefficient : all()) {
            if (!coefficient.of(matrix, IntervalMethod.none()).isDefined()) {
                continue;
            }
            DistinctUnits rows = coefficient.usesRaters() ? matrix.distinctRows() : matrix.distinctUnits();
            for (DistinctUnits units : List.of(rows, matrix.eachUnit())) {
                WeightedStatistic fast = coefficient.statistic(units);
                WeightedStatistic slow = new RatedAgain(coefficient, units);
                assertThat(fast.rows()).isEqualTo(units.size());
                int[] weights = new int[units.size()];
                for (int row = 0; row < weights.length; row++) {
                    weights[row] = (int) units.count(row) + row % 3 - 1;
                }
                sameFigure(coefficient, fast, slow, s -> s.evaluator().at(weights));
                sameFigure(coefficient, fast, slow, s -> s.evaluator().without(weights.length / 2));
            }
        }
    }

    private static void sameFigure(
            Coefficient coefficient,
            WeightedStatistic fast,
            WeightedStatistic slow,
            ToDoubleFunction<WeightedStatistic> figure) {
        double expected = figure.applyAsDouble(slow);
        if (Double.isNaN(expected)) {
            return;
        }
        assertThat(figure.applyAsDouble(fast)).as(coefficient.name()).isCloseTo(expected, within(1e-10));
    }

    @Property(tries = 20)
    void the_jackknife_is_near_the_analytic_standard_error_on_many_units(@ForAll long seed) {
        java.util.Random random = new java.util.Random(seed);
        double[][] ratings = new double[400][4];
        for (double[] unit : ratings) {
            int truth = random.nextInt(4);
            Arrays.setAll(
                    unit,
                    r -> random.nextDouble() < 0.1
                            ? Double.NaN
                            : random.nextDouble() < 0.6 ? truth : random.nextInt(4));
        }
        RatingMatrix matrix = interval(ratings);

        for (Coefficient coefficient : List.of(
                Agreement.fleissKappa(),
                Agreement.gwetAc1(),
                Agreement.brennanPrediger(),
                Agreement.congerKappa(),
                Agreement.krippendorff())) {
            double analytic = coefficient
                    .of(matrix, IntervalMethod.analytic())
                    .standardError()
                    .orElseThrow();
            double jackknife =
                    Jackknife.of(coefficient.statistic(matrix.eachUnit())).standardError();
            assertThat(jackknife).as(coefficient.name()).isCloseTo(analytic, within(0.03 * analytic));
        }
    }
}
