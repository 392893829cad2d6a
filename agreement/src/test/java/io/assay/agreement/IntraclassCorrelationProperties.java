package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.resample.WeightedStatistic;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Intraclass correlations of generated ratings. */
class IntraclassCorrelationProperties {
    private static final String[] NAMES = {"icc-1-1", "icc-a-1", "icc-c-1", "icc-1-k", "icc-a-k", "icc-c-k"};

    private static Estimate icc(String name, double[][] ratings) {
        return ShroutFleiss1979Test.named(name).of(RatingMatrix.of(Scale.interval(), ratings), IntervalMethod.none());
    }

    @Property(tries = 150)
    void agree_with_the_naive_definition(@ForAll(supplier = Matrices.class) double[][] ratings) {
        for (String name : NAMES) {
            Estimate estimate = icc(name, ratings);
            if (estimate.isDefined()) {
                assertSame(estimate.value(), NaiveIcc.figure(name, ratings));
            } else {
                assertThat(estimate.reason().orElseThrow()).isNotBlank();
                assertThat(estimate.orNaN()).isNaN();
            }
        }
    }

    /** Relative, or absolute where variances cancel. */
    private static void assertSame(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-12 * Math.max(1, expected * expected)));
    }

    @Property(tries = 100)
    void do_not_depend_on_order_or_on_origin_and_unit_of_measurement(
            @ForAll(supplier = Matrices.class) double[][] ratings, @ForAll long seed) {
        double[][] moved = Matrices.map(Matrices.shuffled(ratings, seed), v -> -3 * v + 1000);
        for (String name : NAMES) {
            Estimate estimate = icc(name, ratings);
            Estimate other = icc(name, moved);
            assertThat(other.isDefined()).isEqualTo(estimate.isDefined());
            if (estimate.isDefined()) {
                assertSame(other.value(), estimate.value());
            }
        }
    }

    @Property(tries = 100)
    void consistency_ignores_a_constant_added_to_one_rater(@ForAll(supplier = Matrices.class) double[][] ratings) {
        double[][] harsher = new double[ratings.length][];
        for (int u = 0; u < ratings.length; u++) {
            harsher[u] = ratings[u].clone();
            harsher[u][0] -= 7;
        }
        for (String name : new String[] {"icc-c-1", "icc-c-k"}) {
            Estimate estimate = icc(name, ratings);
            if (estimate.isDefined()) {
                assertThat(icc(name, harsher).value())
                        .isCloseTo(estimate.value(), within(1e-10 * Math.max(1, estimate.value() * estimate.value())));
            }
        }
    }

    @Property(tries = 50)
    void resampled_figures_are_those_of_the_resampled_matrix(
            @ForAll(supplier = Matrices.class) double[][] ratings, @ForAll long seed) {
        RatingMatrix matrix = RatingMatrix.of(Scale.interval(), ratings);
        for (String name : NAMES) {
            IntraclassCorrelation icc = ShroutFleiss1979Test.named(name);
            DistinctUnits units = icc.usesRaters() ? matrix.distinctRows() : matrix.distinctUnits();
            assertResampled(icc.statistic(units), new RatedAgain(icc.interval(IntervalMethod.none()), units), seed);
        }
    }

    static void assertResampled(WeightedStatistic fast, WeightedStatistic slow, long seed) {
        Random random = new Random(seed);
        int[] weights = random.ints(fast.rows(), 0, 3).toArray();
        int row = random.nextInt(fast.rows());
        double[] actual = {fast.evaluator().at(weights), fast.evaluator().without(row)};
        double[] expected = {slow.evaluator().at(weights), slow.evaluator().without(row)};
        for (int i = 0; i < 2; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(Double.isFinite(actual[i])).isFalse();
            } else {
                assertThat(actual[i]).isCloseTo(expected[i], within(1e-9 * Math.max(1, expected[i] * expected[i])));
            }
        }
    }
}
