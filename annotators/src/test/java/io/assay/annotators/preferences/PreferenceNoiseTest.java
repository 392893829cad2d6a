package io.assay.annotators.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.resample.RandomStream;
import org.junit.jupiter.api.Test;

/** Noise of preferences, and what it hides. */
class PreferenceNoiseTest {
    @Test
    void agreement_of_73_and_63_percent_to_the_printed_digits() {
        assertThat(PreferenceNoise.flipRate(0.73)).isEqualTo(0.161, within(5e-4));
        assertThat(PreferenceNoise.observedAccuracy(1, PreferenceNoise.flipRate(0.73)))
                .isEqualTo(0.839, within(5e-4));
        assertThat(PreferenceNoise.flipRate(0.63)).isEqualTo(0.245, within(5e-4));
        assertThat(PreferenceNoise.flipRate(1)).isZero();
        assertThat(PreferenceNoise.flipRate(0.5)).isEqualTo(0.5);
    }

    @Test
    void formulas_agree_with_counts() {
        RandomStream random = RandomStream.of(1, 0);
        double e = 0.2;
        int agree = 0;
        int right = 0;
        int draws = 200_000;
        for (int i = 0; i < draws; i++) {
            boolean first = random.nextDouble() < e;
            agree += first == random.nextDouble() < e ? 1 : 0;
            right += random.nextDouble() < 0.9 != first ? 1 : 0;
        }

        assertThat(PreferenceNoise.flipRate(agree / (double) draws)).isEqualTo(e, within(0.005));
        assertThat(right / (double) draws).isEqualTo(PreferenceNoise.observedAccuracy(0.9, e), within(0.005));
        assertThat(PreferenceNoise.trueAccuracy(PreferenceNoise.observedAccuracy(0.9, e), e))
                .isEqualTo(0.9, within(1e-12));
    }

    @Test
    void impossible_shares_are_refused() {
        assertThatThrownBy(() -> PreferenceNoise.flipRate(73)).hasMessageEndingWith("did you mean 0.73?");
        assertThatThrownBy(() -> PreferenceNoise.flipRate(0.4)).hasMessageContaining("[0.5, 1]");
        assertThatThrownBy(() -> PreferenceNoise.trueAccuracy(0.7, 0.5)).hasMessageContaining("flip rate");
        assertThatThrownBy(() -> PreferenceNoise.observedAccuracy(Double.NaN, 0.1))
                .hasMessageContaining("accuracy");
    }
}
