package io.assay.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.resample.RandomStream;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DetectableRiseTest {
    private static Estimate difference(double error, long units) {
        return Estimate.of("difference", 0.1)
                .withCounts(new Estimate.Counts(units, 6 * units, 0, 0))
                .withStandardError(error);
    }

    /** Bloom (1995): for a two-sided test at 0.05 and a power of 0.80 the multiplier is 2.80. */
    @Test
    void the_multiplier_is_the_published_2_80() {
        assertThat(DetectableRise.of(difference(1, 100), 0.95, 0.8).rise().getAsDouble())
                .isCloseTo(2.80, within(0.005));
        assertThat(DetectableRise.of(difference(1, 100), 0.95, 0.8).rise().getAsDouble())
                .isCloseTo(1.959963984540054 + 0.8416212335729143, within(1e-12));
    }

    @Test
    void half_the_rise_asks_for_four_times_the_units() {
        DetectableRise rise = DetectableRise.of(difference(0.05, 100), 0.95, 0.8);

        assertThat(rise.unitsFor(rise.rise().getAsDouble() / 2)).hasValue(400);
        assertThat(rise)
                .hasToString(
                        "With 100 units a rise of 0.140 would have been seen with a power of 0.80; half of it asks for 400"
                                + " units.");
    }

    @Test
    void without_a_standard_error_there_is_no_rise() {
        DetectableRise none = DetectableRise.of(Estimate.undefined("difference", "why"), 0.95, 0.8);

        assertThat(none.rise()).isEmpty();
        assertThat(none.unitsFor(0.1)).isEmpty();
    }

    /** The seed is fixed, as the claim is statistical: of 20,000 normal differences 16,000 are expected beyond the limit, standard deviation 57. */
    @Test
    void a_rise_of_that_size_is_seen_as_often_as_it_says() {
        double error = 0.07;
        double rise =
                DetectableRise.of(difference(error, 100), 0.95, 0.8).rise().getAsDouble();
        RandomGenerator random = RandomStream.of(11, 0);
        int seen = 0;
        for (int k = 0; k < 20_000; k++) {
            seen += rise + error * random.nextGaussian() - 1.959963984540054 * error > 0 ? 1 : 0;
        }

        assertThat(seen).isBetween(15_800, 16_200);
    }
}
