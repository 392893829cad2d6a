package io.assay.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** The laws of combiners. */
class CombinerProperties {
    @Provide
    Arbitrary<Combiner> combiners() {
        return Arbitraries.of(Combiner.sum(), Combiner.weightedMean(), Combiner.min(), Combiner.geometric());
    }

    private static double[] weights(int size, long seed) {
        Random random = new Random(seed);
        double[] weights = random.doubles(size).map(w -> w < 0.2 ? 0 : w).toArray();
        weights[random.nextInt(size)] = 1;
        return weights;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Property(tries = 500)
    void the_order_of_siblings_does_not_matter(
            @ForAll("combiners") Combiner combiner,
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(max = 1) Double> values,
            @ForAll long seed) {
        double[] weights = weights(values.size(), seed);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, values.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));

        double shuffled = combiner.combine(
                order.stream().mapToDouble(values::get).toArray(),
                order.stream().mapToDouble(i -> weights[i]).toArray());

        assertThat(shuffled).isCloseTo(combiner.combine(array(values), weights), within(1e-12));
    }

    @Property(tries = 500)
    void raising_a_value_never_lowers_the_result(
            @ForAll("combiners") Combiner combiner,
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(max = 1) Double> values,
            @ForAll @DoubleRange(max = 1) double raised,
            @ForAll long seed) {
        double[] weights = weights(values.size(), seed);
        double[] higher = array(values);
        int at = new Random(seed).nextInt(higher.length);
        higher[at] = Math.max(higher[at], raised);

        assertThat(combiner.combine(higher, weights))
                .isGreaterThanOrEqualTo(combiner.combine(array(values), weights) - 1e-12);
    }

    @Property(tries = 500)
    void a_mean_lies_within_its_values(
            @ForAll @Size(min = 1, max = 8) List<@DoubleRange(max = 1) Double> values, @ForAll long seed) {
        double[] weights = weights(values.size(), seed);
        for (Combiner combiner : List.of(Combiner.weightedMean(), Combiner.min(), Combiner.geometric())) {
            assertThat(combiner.combine(array(values), weights))
                    .isBetween(Collections.min(values) - 1e-12, Collections.max(values) + 1e-12);
        }
    }
}
