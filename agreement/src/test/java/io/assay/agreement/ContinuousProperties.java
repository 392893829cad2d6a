package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Concordance and rank coefficients of generated ratings. */
class ContinuousProperties {
    private static final List<Coefficient> ALL = List.of(
            ConcordanceCorrelation.lin().interval(IntervalMethod.none()),
            ConcordanceCorrelation.overall().interval(IntervalMethod.none()),
            KendallW.coefficient(),
            RankCorrelation.spearman(),
            RankCorrelation.kendall(),
            Finn.coefficient().levels(7).interval(IntervalMethod.none()),
            RobinsonA.coefficient().interval(IntervalMethod.none()),
            MaxwellRe.coefficient().interval(IntervalMethod.none()),
            BangdiwalaB.coefficient().interval(IntervalMethod.none()),
            BangdiwalaB.coefficient().partial(1).interval(IntervalMethod.none()),
            KappaMaximum.coefficient());

    private static RatingMatrix matrix(double[][] ratings) {
        return RatingMatrix.of(Scale.interval(), ratings);
    }

    private static double naive(String name, double[][] ratings) {
        return switch (name) {
            case "kendall-w" -> NaiveRanks.w(ratings);
            case "spearman-mean" -> NaiveRanks.mean(ratings, NaiveRanks::spearman);
            case "kendall-tau-mean" -> NaiveRanks.mean(ratings, NaiveRanks::tau);
            default -> NaiveRanks.concordance(ratings);
        };
    }

    @Property(tries = 150)
    void agree_with_the_naive_definition(@ForAll(supplier = Matrices.class) double[][] ratings) {
        for (Coefficient coefficient : ALL.subList(0, 5)) {
            Estimate estimate = coefficient.of(matrix(ratings));
            boolean someoneIsSilent = false;
            for (int r = 0; r < ratings[0].length; r++) {
                int rater = r;
                someoneIsSilent |= Arrays.stream(ratings).allMatch(u -> Double.isNaN(u[rater]));
            }
            if (estimate.isDefined() && !someoneIsSilent) {
                assertThat(estimate.value()).isCloseTo(naive(coefficient.name(), ratings), within(1e-12));
            } else if (!estimate.isDefined()) {
                assertThat(estimate.reason().orElseThrow()).isNotBlank();
            }
        }
    }

    @Property(tries = 100)
    void do_not_depend_on_the_order_of_units_and_raters(
            @ForAll(supplier = Matrices.class) double[][] ratings, @ForAll long seed) {
        double[][] moved = Matrices.shuffled(ratings, seed);
        for (Coefficient coefficient : ALL) {
            assertSame(coefficient.of(matrix(moved)), coefficient.of(matrix(ratings)));
        }
    }

    @Property(tries = 100)
    void do_not_depend_on_origin_and_unit_of_measurement(@ForAll(supplier = Matrices.class) double[][] ratings) {
        double[][] moved = Matrices.map(ratings, v -> 3 * v - 1000);
        for (Coefficient coefficient : ALL) {
            if (!coefficient.name().equals("finn")) {
                assertSame(coefficient.of(matrix(moved)), coefficient.of(matrix(ratings)));
            }
        }
    }

    private static void assertSame(Estimate actual, Estimate expected) {
        assertThat(actual.isDefined()).isEqualTo(expected.isDefined());
        assertThat(actual.counts()).isEqualTo(expected.counts());
        if (expected.isDefined()) {
            assertThat(actual.value()).isCloseTo(expected.value(), within(1e-11));
        }
    }

    @Property(tries = 60)
    void without_ties_the_mean_of_spearmans_follows_from_w(@ForAll(supplier = Matrices.class) double[][] ratings) {
        Random random = new Random(ratings.length);
        double[][] untied = Matrices.map(ratings, v -> v + random.nextDouble());
        double[][] complete = NaiveRanks.complete(untied);
        double m = ratings[0].length;
        if (complete.length > 1 && m > 1) {
            double w = KendallW.coefficient().of(matrix(complete)).value();
            assertThat(RankCorrelation.spearman().of(matrix(complete)).value())
                    .isCloseTo((m * w - 1) / (m - 1), within(1e-11));
        }
    }

    @Property(tries = 50)
    void resampled_figures_are_those_of_the_resampled_matrix(
            @ForAll(supplier = Matrices.class) double[][] ratings, @ForAll long seed) {
        RatingMatrix matrix = matrix(ratings);
        for (Coefficient coefficient : ALL) {
            // A rater who is silent in a resample is no rater of it to those who need all raters.
            if (coefficient.of(matrix).isDefined() && !coefficient.name().startsWith("maxwell")) {
                DistinctUnits units = coefficient.usesRaters() ? matrix.distinctRows() : matrix.distinctUnits();
                if (!coefficient.name().equals("bangdiwala-b-partial")) {
                    IntraclassCorrelationProperties.assertResampled(
                            coefficient.statistic(units), new RatedAgain(coefficient, units), seed);
                }
            }
        }
    }
}
