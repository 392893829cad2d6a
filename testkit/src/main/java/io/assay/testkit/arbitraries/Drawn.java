package io.assay.testkit.arbitraries;

import io.assay.core.resample.RandomStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Generators of values that are drawn from a seed of jqwik's and know how to shrink by themselves. */
final class Drawn {
    private Drawn() {}

    static <T> RandomGenerator<T> generator(Function<RandomStream, ? extends Shrinkable<T>> draw) {
        return Arbitraries.longs()
                .between(Long.MIN_VALUE, Long.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .generator(1000)
                .mapShrinkable(seed -> draw.apply(RandomStream.of(seed.value(), 0)));
    }

    static <T> EdgeCases<T> edgeCases(int most, Stream<? extends Shrinkable<T>> cases) {
        List<Supplier<Shrinkable<T>>> suppliers = cases.limit(most)
                .<Supplier<Shrinkable<T>>>map(shrinkable -> () -> shrinkable)
                .toList();
        return EdgeCases.fromSuppliers(suppliers);
    }
}
