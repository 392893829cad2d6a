package io.assay.core.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {
    private static final double[] SORTED = {1, 2, 4, 8, 16, 32, 64, 128, 256};

    /** By hand: position p (n + 1), between the values on either side. */
    @Test
    void quantiles_lie_between_the_values_beside_their_position() {
        assertThat(Quantiles.ofSorted(SORTED, 0.1)).isEqualTo(1);
        assertThat(Quantiles.ofSorted(SORTED, 0.25)).isEqualTo(3);
        assertThat(Quantiles.ofSorted(SORTED, 0.5)).isEqualTo(16);
        assertThat(Quantiles.ofSorted(SORTED, 0.75)).isEqualTo(96);
        assertThat(Quantiles.ofSorted(SORTED, 0.88)).isCloseTo(230.4, within(1e-12));
    }

    @Test
    void tails_stay_within_the_values() {
        assertThat(Quantiles.ofSorted(SORTED, 0)).isEqualTo(1);
        assertThat(Quantiles.ofSorted(SORTED, 0.01)).isEqualTo(1);
        assertThat(Quantiles.ofSorted(SORTED, 0.99)).isEqualTo(256);
        assertThat(Quantiles.ofSorted(SORTED, 1)).isEqualTo(256);
        assertThat(Quantiles.ofSorted(new double[] {7}, 0.3)).isEqualTo(7);
    }
}
