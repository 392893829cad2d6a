package io.assay.annotators.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The test for a change along the way. */
class DriftTestTest {
    @Test
    void false_alarms_are_no_more_than_asked_for() {
        int alarms = 0;
        for (int seed = 0; seed < 600; seed++) {
            alarms += DriftTest.defaults()
                            .orders(199)
                            .of(drawn(60, 60, 0.8, 0.8, seed))
                            .changed()
                    ? 1
                    : 0;
        }

        // 30 expected; three standard deviations above.
        assertThat(alarms).isLessThan(46);
    }

    @Test
    void a_planted_change_is_found_and_dated() {
        int found = 0;
        for (int seed = 0; seed < 50; seed++) {
            DriftTest.Drift drift = DriftTest.defaults().orders(199).of(drawn(200, 120, 0.9, 0.5, seed));
            found += drift.changed() && Math.abs(drift.at() - 120) <= 15 ? 1 : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(42);
    }

    @Test
    void a_clean_break_by_hand() {
        double[] figures = new double[20];
        Arrays.fill(figures, 0, 12, 1);

        DriftTest.Drift drift = DriftTest.defaults().of(figures);

        assertThat(drift.at()).isEqualTo(12);
        assertThat(drift.before()).isEqualTo(1);
        assertThat(drift.after()).isEqualTo(0);
        // No order in 999 is as clean: 1 / 1000.
        assertThat(drift.p()).isEqualTo(0.001, within(1e-15));
        assertThat(drift.changed()).isTrue();
        assertThat(DriftTest.defaults().of(figures)).isEqualTo(drift);
    }

    @Test
    void too_few_figures_or_equal_ones_are_not_tested() {
        assertThat(DriftTest.defaults().of(1, 0, 1, 0, 1, 0, 1, 0, 1).tested()).isFalse();
        assertThat(DriftTest.defaults().of(new double[40]).tested()).isFalse();
        assertThat(DriftTest.defaults().of().changed()).isFalse();
        assertThatThrownBy(() -> DriftTest.defaults().of(1, Double.NaN)).hasMessageContaining("finite");
        assertThatThrownBy(() -> DriftTest.defaults().falseAlarms(0.0001)).hasMessageContaining("at least 1 / 1000");
    }

    private static double[] drawn(int n, int change, double before, double after, long seed) {
        RandomStream random = RandomStream.of(seed, 0);
        double[] figures = new double[n];
        for (int i = 0; i < n; i++) {
            figures[i] = random.nextDouble() < (i < change ? before : after) ? 1 : 0;
        }
        return figures;
    }
}
