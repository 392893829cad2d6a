package io.assay.annotators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every method. */
class ConsensusLawsTest {
    private static final Planted.Rater[] RATERS = {
        Planted.careful(0.9),
        Planted.careful(0.8),
        Planted.careful(0.7),
        Planted.biased(0.4),
        Planted.spammer(0.7, 0.2, 0.1),
        Planted.careful(0.6)
    };

    static Stream<ConsensusMethod> forLabels() {
        return ConsensusMethods.names().stream()
                .filter(name -> !name.matches("kos|mean|median|bias-precision"))
                .map(ConsensusMethods::named);
    }

    static Stream<ConsensusMethod> models() {
        return Stream.of("dawid-skene", "dawid-skene-map", "one-coin-dawid-skene", "mace", "glad")
                .map(ConsensusMethods::named);
    }

    @ParameterizedTest
    @MethodSource("forLabels")
    void probabilities_of_a_unit_sum_to_one(ConsensusMethod method) {
        Consensus consensus = method.of(drawn(80, 3, 1).ratings());

        for (int u = 0; u < 80; u++) {
            int unit = u;
            double sum = IntStream.range(0, 3)
                    .mapToDouble(c -> consensus.posterior(unit, c))
                    .sum();
            assertThat(sum).isEqualTo(1, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_objective_never_falls(ConsensusMethod method) {
        for (int seed = 0; seed < 20; seed++) {
            List<Double> objective = method.of(drawn(60, 1 + seed % 4, seed).ratings())
                    .convergence()
                    .objective();
            for (int i = 1; i < objective.size(); i++) {
                double rounding = 1e-12 * Math.abs(objective.get(i));
                assertThat(objective.get(i))
                        .as("seed %d, round %d", seed, i)
                        .isGreaterThanOrEqualTo(objective.get(i - 1) - rounding);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forLabels")
    void the_order_of_the_units_does_not_matter(ConsensusMethod method) {
        RatingMatrix ratings = drawn(70, 3, 2).ratings();

        Consensus one = method.of(ratings);
        Consensus other = method.of(shuffled(ratings));

        for (String unit : ratings.units()) {
            int u = ratings.unitIndex(unit);
            int v = other.annotations().ratings().unitIndex(unit);
            for (int c = 0; c < 3; c++) {
                assertThat(other.posterior(v, c)).isEqualTo(one.posterior(u, c), within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forLabels")
    void any_number_of_threads_gives_the_same_bits(ConsensusMethod method) throws Exception {
        RatingMatrix ratings = drawn(5_000, 3, 3).ratings();
        List<double[]> results = new ArrayList<>();
        for (int threads : new int[] {1, 2, 7}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            results.add(pool.submit(() -> flat(method.of(ratings))).get());
            pool.shutdown();
        }

        assertThat(results.get(1)).isEqualTo(results.get(0));
        assertThat(results.get(2)).isEqualTo(results.get(0));
    }

    private static double[] flat(Consensus consensus) {
        return IntStream.range(0, 3 * consensus.units().size())
                .mapToDouble(i -> consensus.posterior(i / 3, i % 3))
                .toArray();
    }

    private static Planted drawn(int units, int perUnit, long seed) {
        return Planted.of(units, perUnit, new double[] {0.5, 0.3, 0.2}, seed, RATERS);
    }

    /** The raters keep their order, for the starts of MACE are drawn rater by rater. */
    private static RatingMatrix shuffled(RatingMatrix ratings) {
        List<String> units = new ArrayList<>(ratings.units());
        Collections.reverse(units);
        RatingMatrixBuilder builder = RatingMatrix.builder(ratings.scale());
        ratings.raters().forEach(builder::rater);
        units.forEach(unit -> ratings.ratingsOf(unit).forEach(r -> builder.rate(r.unit(), r.rater(), r.label())));
        return builder.build();
    }
}
