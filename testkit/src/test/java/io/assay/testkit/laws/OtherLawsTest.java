package io.assay.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.agreement.Distance;
import io.assay.agreement.ValueCounts;
import io.assay.rubric.Combiner;
import io.assay.sampling.Logits;
import io.assay.sampling.Row;
import io.assay.sampling.Scorer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Distances, scorers and combiners: those of the library keep the laws, and each law is broken by an offender. */
class OtherLawsTest {
    @TestFactory
    Stream<DynamicTest> every_distance_of_the_library_keeps_the_laws() {
        return Stream.of(
                        DistanceLaws.of(Distance.nominal()),
                        DistanceLaws.of(Distance.nominal()).overLabels("a", "b", "c"),
                        DistanceLaws.of(Distance.ordinal()),
                        DistanceLaws.of(Distance.interval()).over(-3, -1.5, 0, 0.1, 2, 1e6),
                        DistanceLaws.of(Distance.ratio()),
                        DistanceLaws.of(Distance.circular(24)),
                        DistanceLaws.of(Distance.bipolar(0, 100)),
                        DistanceLaws.of(Distance.jaccard()),
                        DistanceLaws.of(Distance.masi()),
                        DistanceLaws.of(Distance.masiNltk()),
                        DistanceLaws.of(Distance.passonneau2004()),
                        DistanceLaws.of(Distance.masi().separator(",")).overLabels("a", "a,b", "b, a", "c", "{}"),
                        DistanceLaws.of(Distance.of("absolute", (a, b) -> Math.abs(a - b))))
                .map(laws -> DynamicTest.dynamicTest(laws.toString(), laws::check));
    }

    @TestFactory
    Stream<DynamicTest> every_scorer_of_the_library_keeps_the_laws() {
        Map<String, ScorerLaws> scorers = new LinkedHashMap<>();
        for (boolean ofProbabilities : new boolean[] {false, true}) {
            String of = ofProbabilities ? " of probabilities" : "";
            Map<String, Scorer> all = Map.of(
                    "entropy", Scorer.entropy(),
                    "bits", Scorer.entropyBits(),
                    "normalised", Scorer.normalisedEntropy(),
                    "least confidence", Scorer.leastConfidence(),
                    "margin", Scorer.margin(),
                    "ratio", Scorer.ratio(),
                    "gini", Scorer.gini(),
                    "tempered", Scorer.entropy().temperature(0.5),
                    "given", Scorer.given(new double[20]),
                    "random", Scorer.random(1));
            all.forEach((name, scorer) -> scorers.put(
                    name + of, ofProbabilities ? ScorerLaws.of(scorer).probabilities() : ScorerLaws.of(scorer)));
        }
        scorers.put("max logit", ScorerLaws.of(Scorer.maxLogit()));
        scorers.put("energy", ScorerLaws.of(Scorer.energy()));
        return scorers.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> entry.getValue().check()));
    }

    @TestFactory
    Stream<DynamicTest> every_combiner_of_the_library_keeps_the_laws() {
        return Stream.of(
                        Combiner.sum(),
                        Combiner.weightedMean(),
                        Combiner.min(),
                        Combiner.geometric(),
                        Combiner.lexicographic(),
                        Combiner.custom(
                                "largest",
                                (values, weights) ->
                                        DoubleStream.of(values).max().orElseThrow()))
                .map(combiner -> DynamicTest.dynamicTest(combiner.name(), () -> CombinerLaws.check(combiner)));
    }

    /** A distance that is the squared difference but for what a test changes. */
    private static class Bent implements Distance {
        @Override
        public String name() {
            return "bent";
        }

        double squared(double a, double b) {
            return (a - b) * (a - b);
        }

        @Override
        public Prepared prepare(ValueCounts counts) {
            return (i, j) -> squared(counts.value(i), counts.value(j));
        }
    }

    private static Map<DistanceLaw, Distance> distances() {
        Map<DistanceLaw, Distance> offenders = new LinkedHashMap<>();
        offenders.put(DistanceLaw.NAME, Distance.of(" ", (a, b) -> 0));
        offenders.put(DistanceLaw.TAKES_ITS_VALUES, Distance.bipolar(0, 1));
        AtomicInteger calls = new AtomicInteger();
        offenders.put(DistanceLaw.REPEATABLE, Distance.of("calls", (a, b) -> calls.incrementAndGet()));
        offenders.put(DistanceLaw.NOT_NEGATIVE, Distance.of("signed", (a, b) -> a - b));
        offenders.put(DistanceLaw.SYMMETRIC, Distance.of("one-way", (a, b) -> Math.max(0, a - b)));
        offenders.put(DistanceLaw.ZERO_BETWEEN_EQUALS, Distance.of("sum", (a, b) -> a + b + 1));
        offenders.put(DistanceLaw.EQUALITY_AS_DECLARED, new Bent() {
            @Override
            public boolean isEquality() {
                return true;
            }
        });
        offenders.put(DistanceLaw.MOMENTS_AS_DECLARED, new Bent() {
            @Override
            public List<DoubleUnaryOperator> asMoments() {
                return List.of(x -> 2 * x);
            }
        });
        offenders.put(DistanceLaw.LINEAR_AS_DECLARED, new Bent() {
            @Override
            public List<DoubleUnaryOperator> asMoments() {
                return List.of(x -> x + 1);
            }

            @Override
            public boolean isLinear() {
                return true;
            }
        });
        offenders.put(DistanceLaw.COORDINATES_AS_GIVEN, prepared(new double[] {7}, -1));
        offenders.put(DistanceLaw.REPRESENTATIVES_ARE_EQUAL, prepared(new double[0], 0));
        offenders.put(DistanceLaw.COUNTS_AS_DECLARED, new Bent() {
            @Override
            public boolean dependsOnCounts() {
                return false;
            }

            @Override
            public Prepared prepare(ValueCounts counts) {
                return (i, j) -> i == j ? 0 : counts.count(i) + counts.count(j);
            }
        });
        offenders.put(DistanceLaw.LABELS_AS_NORMALISED, new Bent() {
            @Override
            public boolean comparesLabels() {
                return true;
            }

            @Override
            public String normalised(String label) {
                return label + "!";
            }
        });
        offenders.put(DistanceLaw.ALPHA_AS_DEFINED, new Bent() {
            @Override
            public boolean isEquality() {
                return true;
            }
        });
        return offenders;
    }

    private static Distance prepared(double[] coordinates, int representative) {
        return new Bent() {
            @Override
            public Prepared prepare(ValueCounts counts) {
                Prepared plain = super.prepare(counts);
                return new Prepared() {
                    @Override
                    public double squared(int first, int second) {
                        return plain.squared(first, second);
                    }

                    @Override
                    public double[] coordinates() {
                        return coordinates;
                    }

                    @Override
                    public int representative(int position) {
                        return representative < 0 ? position : representative;
                    }
                };
            }
        };
    }

    @TestFactory
    Stream<DynamicTest> every_law_of_distances_is_broken_by_an_offender() {
        return distances().entrySet().stream()
                .map(entry ->
                        broken(entry.getKey(), DistanceLaws.of(entry.getValue()).checks()));
    }

    private static DynamicTest broken(Law law, List<LawCheck> checks) {
        LawCheck check = checks.stream()
                .filter(one -> one.name().equals(law.statement()))
                .findFirst()
                .orElseThrow();
        return DynamicTest.dynamicTest(
                check.name(),
                () -> assertThatThrownBy(check::run)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(" breaks " + law + ": "));
    }

    @Test
    void no_law_of_distances_is_without_an_offender() {
        assertThat(distances()).containsOnlyKeys(DistanceLaw.values());
        assertThat(scorers()).containsOnlyKeys(ScorerLaw.values());
        assertThat(combiners()).containsOnlyKeys(CombinerLaw.values());
    }

    private static Map<ScorerLaw, Scorer> scorers() {
        Map<ScorerLaw, Scorer> offenders = new LinkedHashMap<>();
        offenders.put(ScorerLaw.NEVER_NAN, row -> row.classCount() > 2 ? Double.NaN : 0);
        double[] last = {0};
        offenders.put(ScorerLaw.REPEATABLE, row -> {
            double before = last[0];
            last[0] = row.logit(0);
            return before;
        });
        offenders.put(ScorerLaw.ROW_ALONE, whole(1, 0));
        offenders.put(ScorerLaw.BLOCK_IS_ITS_ROWS, whole(0, 1));
        offenders.put(ScorerLaw.POOL_IS_ITS_ROWS, new Scorer() {
            @Override
            public double score(Row row) {
                return row.probability(0);
            }

            @Override
            public double[] scores(Logits pool) {
                return new double[pool.rowCount()];
            }
        });
        offenders.put(ScorerLaw.TEMPERATURE, new Scorer() {
            @Override
            public double score(Row row) {
                return row.probability(0);
            }

            @Override
            public Scorer temperature(double temperature) {
                return this;
            }
        });
        return offenders;
    }

    /** A score to which a block adds something. */
    private static Scorer whole(double perRow, double always) {
        return new Scorer() {
            @Override
            public double score(Row row) {
                return row.probability(0);
            }

            @Override
            public void score(Logits block, double[] into) {
                Scorer.super.score(block, into);
                for (int i = 0; i < block.rowCount(); i++) {
                    into[i] += always + perRow * block.rowCount();
                }
            }
        };
    }

    @TestFactory
    Stream<DynamicTest> every_law_of_scorers_is_broken_by_an_offender() {
        return scorers().entrySet().stream()
                .map(entry ->
                        broken(entry.getKey(), ScorerLaws.of(entry.getValue()).checks()));
    }

    private static Map<CombinerLaw, Combiner> combiners() {
        Map<CombinerLaw, Combiner> offenders = new LinkedHashMap<>();
        offenders.put(CombinerLaw.NAME, Combiner.custom("", (values, weights) -> 0));
        offenders.put(CombinerLaw.NEVER_NAN, Combiner.custom("root", (values, weights) -> Math.sqrt(values[0])));
        AtomicInteger calls = new AtomicInteger();
        offenders.put(CombinerLaw.REPEATABLE, Combiner.custom("calls", (values, weights) -> calls.incrementAndGet()));
        offenders.put(CombinerLaw.ARGUMENTS_STAY, unguarded((values, weights) -> values[0] = 0));
        offenders.put(
                CombinerLaw.RAISING_NEVER_LOWERS, Combiner.custom("even", (values, weights) -> -Math.abs(values[0])));
        offenders.put(CombinerLaw.ORDER_DOES_NOT_MATTER, Combiner.custom("first", (values, weights) -> values[0]));
        return offenders;
    }

    /** Combines the arrays themselves, not copies. */
    private static Combiner unguarded(ToDoubleBiFunction<double[], double[]> function) {
        return new Combiner() {
            @Override
            public String name() {
                return "unguarded";
            }

            @Override
            public double combine(double[] values, double[] weights) {
                return function.applyAsDouble(values, weights);
            }
        };
    }

    @TestFactory
    Stream<DynamicTest> every_law_of_combiners_is_broken_by_an_offender() {
        return combiners().entrySet().stream()
                .map(entry ->
                        broken(entry.getKey(), CombinerLaws.of(entry.getValue()).checks()));
    }

    @Test
    void broken_laws_are_shown_on_the_smallest_data_found() {
        assertThatThrownBy(() -> CombinerLaws.check(Combiner.custom("first", (values, weights) -> values[0])))
                .hasMessage("""
                        first breaks ORDER_DOES_NOT_MATTER: the order of siblings does not matter
                          the result is 0.0, but of values [1.0, 0.0], weights [1.0, 1.0] it is 1.0
                          the smallest data found, from seed 1:
                          values [0.0, 1.0], weights [1.0, 1.0]""");
        assertThatThrownBy(() -> DistanceLaws.check(Distance.of("signed", (a, b) -> a - b)))
                .hasMessageContaining("values [5.0, 100.0], so often [1, 1]");
        assertThatThrownBy(() -> DistanceLaws.check(Distance.bipolar(0, 1)))
                .hasMessageContaining("name the values it is for with over(...)");
    }

    @Test
    void laws_can_be_excepted_and_tried_elsewhere() {
        Combiner first = Combiner.custom("first", (values, weights) -> values[0]);

        CombinerLaws.of(first)
                .except(CombinerLaw.ORDER_DOES_NOT_MATTER)
                .tries(50)
                .seed(2)
                .check();
        DistanceLaws.of(Distance.of("sum", (a, b) -> a + b))
                .except(DistanceLaw.ZERO_BETWEEN_EQUALS)
                .over(0)
                .tries(5)
                .seed(2)
                .check();
        ScorerLaws.of(row -> row.logit(2))
                .classes(3, 3)
                .withoutMasks()
                .tries(20)
                .seed(2)
                .tolerance(0)
                .check();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CombinerLaws.of(first).tries(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScorerLaws.of(row -> 0).tolerance(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScorerLaws.of(row -> 0).classes(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistanceLaws.of(Distance.ratio()).over(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistanceLaws.of(Distance.ratio()).overLabels());
    }
}
