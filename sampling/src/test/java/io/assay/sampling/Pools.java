package io.assay.sampling;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Pools for tests. */
final class Pools {
    private Pools() {}

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Normal logits with a deviation. */
    static float[][] normal(int rows, int classes, double deviation, long seed) {
        RandomGenerator random = random(seed);
        float[][] values = new float[rows][classes];
        for (float[] row : values) {
            for (int k = 0; k < classes; k++) {
                row[k] = (float) (deviation * random.nextGaussian());
            }
        }
        return values;
    }

    /** Logits on few values, so that rows tie, with some classes masked. */
    static Arbitrary<float[][]> tied() {
        Arbitrary<Float> logit = Arbitraries.of(0f, 1f, 2f, Float.NEGATIVE_INFINITY);
        return matrices(logit);
    }

    /** Logits of any size, with some classes masked. */
    static Arbitrary<float[][]> any() {
        return matrices(Arbitraries.floats()
                .between(-10_000, 10_000)
                .injectNull(0.1)
                .map(x -> x == null ? Float.NEGATIVE_INFINITY : x));
    }

    private static Arbitrary<float[][]> matrices(Arbitrary<Float> logit) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.integers().between(1, 12))
                .flatAs((rows, classes) -> logit.list().ofSize(rows * classes).map(list -> {
                    float[][] values = new float[rows][classes];
                    for (int i = 0; i < list.size(); i++) {
                        values[i / classes][i % classes] = list.get(i);
                    }
                    for (float[] row : values) {
                        // One class stays open.
                        row[0] = row[0] == Float.NEGATIVE_INFINITY ? 0 : row[0];
                    }
                    return values;
                }));
    }

    static Path resource(String name) {
        try {
            return Path.of(Pools.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
