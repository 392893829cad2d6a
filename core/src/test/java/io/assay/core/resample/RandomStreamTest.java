package io.assay.core.resample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    private static final long SEED = 99;

    @Test
    void the_same_seed_and_key_give_the_same_numbers() {
        RandomStream one = RandomStream.of(42, 7);
        RandomStream same = RandomStream.of(42, 7);

        for (int i = 0; i < 100; i++) {
            assertThat(one.nextLong()).isEqualTo(same.nextLong());
        }
    }

    @Test
    void different_keys_and_seeds_give_different_numbers() {
        Set<Long> seen = new HashSet<>();
        for (long seed = -20; seed < 20; seed++) {
            for (long key = -20; key < 20; key++) {
                RandomStream stream = RandomStream.of(seed, key);
                for (int i = 0; i < 20; i++) {
                    seen.add(stream.nextLong());
                }
            }
        }

        assertThat(seen).hasSize(40 * 40 * 20);
    }

    @Test
    void numbers_within_a_stream_are_spread_evenly() {
        RandomStream stream = RandomStream.of(SEED, 1);
        long[] cells = new long[256];
        for (int i = 0; i < 256_000; i++) {
            cells[(int) (stream.nextDouble() * 256)]++;
        }

        assertThat(ChiSquare.pValue(cells, expected(256, 1000))).isBetween(1e-4, 1 - 1e-4);
    }

    @Test
    void first_numbers_of_neighbouring_streams_are_spread_evenly() {
        long[] cells = new long[256];
        long[] pairs = new long[256];
        double before = RandomStream.of(SEED, -1).nextDouble();
        for (long key = 0; key < 256_000; key++) {
            double first = RandomStream.of(SEED, key).nextDouble();
            cells[(int) (first * 256)]++;
            int row = (int) (before * 16);
            pairs[row * 16 + (int) (first * 16)]++;
            before = first;
        }

        assertThat(ChiSquare.pValue(cells, expected(256, 1000))).isBetween(1e-4, 1 - 1e-4);
        assertThat(ChiSquare.pValue(pairs, expected(256, 1000))).isBetween(1e-4, 1 - 1e-4);
    }

    @Test
    void each_bit_is_set_half_the_time() {
        RandomStream stream = RandomStream.of(SEED, 3);
        int draws = 100_000;
        int[] set = new int[64];
        for (int i = 0; i < draws; i++) {
            long word = stream.nextLong();
            for (int bit = 0; bit < 64; bit++) {
                set[bit] += (int) ((word >>> bit) & 1);
            }
        }

        for (int count : set) {
            assertThat((count - 0.5 * draws) / Math.sqrt(0.25 * draws)).isBetween(-4.5, 4.5);
        }
    }

    private static double[] expected(int cells, double each) {
        double[] expected = new double[cells];
        java.util.Arrays.fill(expected, each);
        return expected;
    }
}
