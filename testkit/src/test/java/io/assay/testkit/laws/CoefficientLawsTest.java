package io.assay.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.agreement.AdditiveCoefficient;
import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficient;
import io.assay.agreement.Coefficients;
import io.assay.agreement.Distance;
import io.assay.agreement.IntervalMethod;
import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import io.assay.core.resample.WeightedStatistic;
import io.assay.core.tally.Folds;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Tally;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CoefficientLawsTest {
    @TestFactory
    Stream<DynamicTest> every_coefficient_of_the_library_keeps_the_laws() {
        return Coefficients.names().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> CoefficientLaws.of(Coefficients.named(name))
                                .tries(60)
                                .check()));
    }

    @TestFactory
    Stream<DynamicTest> alpha_keeps_the_laws_with_every_distance() {
        return Stream.of(Distance.nominal(), Distance.ordinal(), Distance.interval())
                .map(distance -> DynamicTest.dynamicTest(
                        distance.name(),
                        () -> CoefficientLaws.of(Agreement.krippendorff().distance(distance))
                                .scale(Scale.ordinal(1, 5), Scale.interval())
                                .tries(60)
                                .check()));
    }

    /** A coefficient of somebody's own that keeps the laws: one minus the mean range of a unit. */
    private record MeanRange(String name) implements Coefficient {
        @Override
        public Estimate of(RatingMatrix ratings) {
            double sum = 0;
            int units = 0;
            UnitRatings unit = ratings.cursor();
            for (int u = 0; u < ratings.unitCount(); u++) {
                ratings.load(u, unit);
                if (unit.size() > 1) {
                    sum += range(unit);
                    units++;
                }
            }
            return units == 0
                    ? Estimate.undefined(name, "no unit has two ratings")
                    : Estimate.of(name, 1 - sum / units);
        }

        private static double range(UnitRatings unit) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < unit.size(); i++) {
                least = Math.min(least, unit.value(i));
                most = Math.max(most, unit.value(i));
            }
            return most - least;
        }
    }

    private static final MeanRange PLAIN = new MeanRange("mean-range");

    @Test
    void a_coefficient_of_ones_own_keeps_the_laws() {
        CoefficientLaws.of(PLAIN).tries(40).check();
    }

    /** A coefficient that is the plain one but for what a test changes. */
    private static class Offender implements Coefficient {
        @Override
        public String name() {
            return "offender";
        }

        @Override
        public Estimate of(RatingMatrix ratings) {
            return new MeanRange("offender").of(ratings);
        }

        static Coefficient figure(ToDoubleFunction<RatingMatrix> figure) {
            return new Offender() {
                @Override
                public Estimate of(RatingMatrix ratings) {
                    return Estimate.of("offender", figure.applyAsDouble(ratings));
                }
            };
        }
    }

    private static double first(RatingMatrix ratings) {
        UnitRatings unit = ratings.cursor();
        ratings.load(0, unit);
        return unit.size() == 0 ? 0 : unit.value(0);
    }

    private static double ofFirstRater(RatingMatrix ratings) {
        return ratings.raterCount() == 0
                ? 0
                : ratings.ratingsBy(ratings.raters().get(0)).stream()
                        .mapToDouble(rating -> rating.value())
                        .sum();
    }

    private static Map<CoefficientLaw, Coefficient> offenders() {
        Map<CoefficientLaw, Coefficient> offenders = new LinkedHashMap<>();
        offenders.put(CoefficientLaw.NAME, new MeanRange("Mean Range"));
        offenders.put(CoefficientLaw.NEVER_THROWS, Offender.figure(ratings -> Double.NaN));
        AtomicInteger calls = new AtomicInteger();
        offenders.put(CoefficientLaw.REPEATABLE, Offender.figure(ratings -> calls.incrementAndGet()));
        offenders.put(
                CoefficientLaw.THREAD_SAFE,
                Offender.figure(ratings -> Thread.currentThread().getId()));
        offenders.put(CoefficientLaw.UNITS_IN_ANY_ORDER, Offender.figure(CoefficientLawsTest::first));
        offenders.put(CoefficientLaw.RATERS_IN_ANY_ORDER, Offender.figure(CoefficientLawsTest::ofFirstRater));
        offenders.put(
                CoefficientLaw.NAMES_DO_NOT_MATTER,
                Offender.figure(ratings ->
                        ratings.units().stream().mapToInt(String::length).sum()));
        offenders.put(CoefficientLaw.UNRATED_UNITS_DO_NOT_MATTER, Offender.figure(RatingMatrix::unitCount));
        offenders.put(CoefficientLaw.RATERS_AS_DECLARED, new Offender() {
            @Override
            public boolean usesRaters() {
                return false;
            }

            @Override
            public Estimate of(RatingMatrix ratings) {
                return Estimate.of(name(), ofFirstRater(ratings));
            }
        });
        offenders.put(CoefficientLaw.STATISTIC_IS_THE_FIGURE, statistic(2, 0));
        offenders.put(CoefficientLaw.STATISTIC_REPEATS_UNITS, statistic(0, 1));
        offenders.put(CoefficientLaw.STATISTIC_LEAVES_A_UNIT_OUT, new Offender() {
            @Override
            public WeightedStatistic statistic(DistinctUnits units) {
                return new Bent(super.statistic(units), 0, 0, 1);
            }
        });
        offenders.put(CoefficientLaw.INTERVAL_OR_REASON, new Offender() {
            @Override
            public Estimate analytic(Estimate figure, RatingMatrix ratings, double confidence) {
                return figure;
            }
        });
        offenders.put(CoefficientLaw.TALLIES_MERGE, new Additive(true, false, false));
        offenders.put(CoefficientLaw.TALLIES_COUNT, new Additive(false, true, false));
        offenders.put(CoefficientLaw.TALLIES_READ, new Additive(false, false, true));
        return offenders;
    }

    private static Coefficient statistic(double always, double ifRepeated) {
        return new Offender() {
            @Override
            public WeightedStatistic statistic(DistinctUnits units) {
                return new Bent(super.statistic(units), always, ifRepeated, 0);
            }
        };
    }

    /** A statistic that is off by some amount. */
    private record Bent(WeightedStatistic straight, double always, double ifRepeated, double without)
            implements WeightedStatistic {
        @Override
        public int rows() {
            return straight.rows();
        }

        @Override
        public long count(int row) {
            return straight.count(row);
        }

        @Override
        public Evaluator evaluator() {
            Evaluator evaluator = straight.evaluator();
            return new Evaluator() {
                @Override
                public double at(int[] weights) {
                    boolean repeated = java.util.Arrays.stream(weights).anyMatch(w -> w > 1);
                    return evaluator.at(weights) + always + (repeated ? ifRepeated : 0);
                }

                @Override
                public double without(int row) {
                    return evaluator.without(row) + without;
                }
            };
        }
    }

    /** Counts ratings, and may forget to merge or to count, or what it held before it read. */
    private record Additive(boolean forgetsToMerge, boolean forgetsToCount, boolean forgetsWhenReading)
            implements AdditiveCoefficient<Additive.Count> {
        @Override
        public String name() {
            return "count";
        }

        @Override
        public Count tally(Frame frame) {
            return new Count(frame, this);
        }

        @Override
        public Estimate finish(Count tally) {
            return Estimate.of("count", (double) tally.ratings);
        }

        @Override
        public Estimate of(RatingMatrix ratings) {
            return finish(Folds.each(ratings, tally(Frame.of(ratings))));
        }

        private static final class Count implements Tally<Count> {
            private final Frame frame;
            private final Additive options;
            private long ratings;

            Count(Frame frame, Additive options) {
                this.frame = frame;
                this.options = options;
            }

            @Override
            public void add(UnitRatings unit, long weight) {
                ratings += options.forgetsToCount ? unit.size() : unit.size() * weight;
            }

            @Override
            public void merge(Count other) {
                ratings = options.forgetsToMerge ? Math.max(ratings, other.ratings) : ratings + other.ratings;
            }

            @Override
            public Frame frame() {
                return frame;
            }

            @Override
            public Count fresh() {
                return new Count(frame, options);
            }

            @Override
            public void write(DataOutput out) throws IOException {
                out.writeLong(ratings);
            }

            @Override
            public void read(DataInput in) throws IOException {
                long more = in.readLong();
                ratings = options.forgetsWhenReading ? more : ratings + more;
            }
        }
    }

    @Test
    void an_additive_coefficient_of_ones_own_keeps_the_laws() {
        CoefficientLaws.of(new Additive(false, false, false)).tries(40).check();
    }

    @TestFactory
    Stream<DynamicTest> every_law_is_broken_by_an_offender() {
        Map<CoefficientLaw, Coefficient> offenders = offenders();
        return Stream.of(CoefficientLaw.values())
                .map(law -> DynamicTest.dynamicTest(
                        law.statement(),
                        () -> assertThatThrownBy(
                                        () -> law(offenders.get(law), law).run())
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining(" breaks " + law + ": " + law.statement())));
    }

    private static LawCheck law(Coefficient coefficient, CoefficientLaw law) {
        List<LawCheck> checks =
                CoefficientLaws.of(coefficient).scale(Scale.ordinal(1, 5)).checks();
        return checks.stream()
                .filter(check -> check.name().equals(law.statement()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_broken_law_is_shown_on_the_smallest_ratings_found() {
        assertThatThrownBy(() -> CoefficientLaws.of(Offender.figure(CoefficientLawsTest::first))
                        .scale(Scale.ordinal(1, 5))
                        .check())
                .hasMessageStartingWith("""
                        offender breaks UNITS_IN_ANY_ORDER: the order of units does not matter
                          the figure is 1.0, but with units in reverse it is 2.0
                          the smallest data found, from seed 1:
                          2 units x 1 rater, 2 ratings, ordinal(1..5)
                              R1
                            1  1
                            2  2
                        """)
                .hasMessageContaining("""
                        offender breaks UNRATED_UNITS_DO_NOT_MATTER: units without ratings do not matter
                          the figure is 1.0, but with an unrated unit it is 0.0
                          the smallest data found, from seed 1:
                          1 unit x 1 rater, 1 rating, ordinal(1..5)
                              R1
                            1  1
                        """);
    }

    @Test
    void a_law_can_be_excepted() {
        Coefficient ofFirst = Offender.figure(CoefficientLawsTest::ofFirstRater);

        CoefficientLaws.of(ofFirst)
                .except(CoefficientLaw.RATERS_IN_ANY_ORDER)
                .scale(Scale.ordinal(1, 5))
                .tries(20)
                .check();
        assertThat(CoefficientLaws.of(ofFirst).except(CoefficientLaw.NAME).toString())
                .contains("UNITS_IN_ANY_ORDER")
                .doesNotContain("NAME,");
    }

    @Test
    void intervals_of_the_plain_methods_are_of_the_level_asked_for() {
        assertThat(PLAIN.of(
                                RatingMatrix.of(Scale.interval(), new double[][] {{1, 2}, {1, 4}, {5, 6}}),
                                IntervalMethod.jackknife(0.9))
                        .interval()
                        .orElseThrow()
                        .level())
                .isEqualTo(0.9);
    }
}
