package io.assay.core.resample;

import java.util.random.RandomGenerator;

/**
 * A stream of random numbers keyed by seed and number, so that stream {@code k} is the same whichever thread draws it.
 *
 * <p>SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195). Not thread-safe.
 */
public final class RandomStream implements RandomGenerator {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private RandomStream(long state) {
        this.state = state;
    }

    /**
     * {@return the stream of a seed and a key, at its first number}
     *
     * @param seed the user's seed
     * @param key the number of the replicate, repetition or chain
     */
    public static RandomStream of(long seed, long key) {
        return new RandomStream(mix(mix(seed + GOLDEN) ^ mix(~key * 0xD1342543DE82EF95L)));
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
