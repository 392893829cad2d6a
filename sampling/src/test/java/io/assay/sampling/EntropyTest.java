package io.assay.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast entropy against decimal numbers of 40 digits. */
class EntropyTest {
    /** What the documentation of {@link Scorer} states. */
    private static final double ERROR = 1e-8;

    private static double fast(float[] row) {
        return Scorer.entropy().scores(Logits.of(new float[][] {row}))[0];
    }

    private static double plain(float[] row) {
        Logits pool = Logits.of(new float[][] {row});
        Row cursor = pool.cursor();
        pool.load(0, cursor);
        return Scorer.entropy().score(cursor);
    }

    private static void check(float[] row) {
        double exact = ExactEntropy.of(row);
        assertThat(fast(row)).isCloseTo(exact, within(ERROR));
        assertThat(plain(row)).isCloseTo(exact, within(1e-13 * Math.max(1, exact)));
    }

    @Test
    void the_reference_knows_entropies_in_closed_form() {
        assertThat(ExactEntropy.of(new float[8])).isEqualTo(Math.log(8));
        double p = 1 / (1 + Math.exp(-1));
        assertThat(ExactEntropy.of(new float[] {0, 1}))
                .isCloseTo(-p * Math.log(p) - (1 - p) * Math.log(1 - p), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 63, 64, 65, 1000, 2048, 2049})
    void random_logits_of_any_spread(int classes) {
        for (double deviation : new double[] {1e-3, 0.3, 1, 3, 10, 50, 3000}) {
            check(Pools.normal(1, classes, deviation, classes)[0]);
        }
    }

    @Test
    void logits_of_ten_thousand_and_minus_ten_thousand() {
        check(new float[] {10_000, -10_000});
        check(new float[] {10_000, 9_999, -10_000});
        check(new float[] {-10_000, -10_000.5f, -10_001});
        assertThat(fast(new float[] {10_000, -10_000})).isLessThan(1e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 100, 50_000})
    void equal_logits_give_the_logarithm_of_the_classes_exactly(int classes) {
        for (float logit : new float[] {0, 10_000, -10_000, 0.1f}) {
            float[] row = new float[classes];
            Arrays.fill(row, logit);
            assertThat(fast(row)).isEqualTo(Math.log(classes));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 300, 50_000})
    void masked_classes_count_for_nothing(int classes) {
        float[] row = new float[classes];
        Arrays.fill(row, Float.NEGATIVE_INFINITY);
        row[1] = 2;
        assertThat(fast(row)).isCloseTo(0, within(1e-11));
        row[3] = 2;
        assertThat(fast(row)).isCloseTo(Math.log(2), within(1e-11));
        row[4] = 1;
        check(row);
    }

    @Test
    void fifty_thousand_classes() {
        check(Pools.normal(1, 50_000, 3, 5)[0]);
        float[] row = Pools.normal(1, 50_000, 1, 6)[0];
        row[17] = 25;
        check(row);
    }

    /** The worst of the exponential: differences in the middle of its range. */
    @Test
    void every_difference_from_0_to_50() {
        for (float difference = 0; difference < 50; difference += 0.0371f) {
            check(new float[] {0, -difference, -difference, -difference / 2});
        }
    }

    @Test
    void bits_and_shares_are_multiples() {
        float[][] rows = Pools.normal(50, 6, 2, 9);
        double[] nats = Scorer.entropy().scores(Logits.of(rows));
        double[] bits = Scorer.entropyBits().scores(Logits.of(rows));
        double[] shares = Scorer.normalisedEntropy().scores(Logits.of(rows));
        for (int i = 0; i < rows.length; i++) {
            assertThat(bits[i]).isCloseTo(nats[i] / Math.log(2), within(1e-15));
            assertThat(shares[i]).isCloseTo(nats[i] / Math.log(6), within(1e-15));
        }
        assertThat(Scorer.normalisedEntropy().scores(Logits.of(new float[][] {{3}})))
                .containsExactly(0);
    }
}
