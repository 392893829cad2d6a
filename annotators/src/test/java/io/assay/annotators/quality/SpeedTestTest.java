package io.assay.annotators.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Raters who take much less time than the others. */
class SpeedTestTest {
    @Test
    void ratios_by_hand() {
        RatingMatrix durations = RatingMatrix.of(Scale.ratio(), new double[][] {{10, 20, 40}, {5, 20}, {8}});

        List<SpeedTest.Speed> speeds = SpeedTest.defaults().of(durations);

        // 10 / 30 and 5 / 20; the third unit has nobody else.
        assertThat(speeds.get(0).ratio()).isEqualTo((10 / 30.0 + 5 / 20.0) / 2, within(1e-15));
        assertThat(speeds.get(0).ratings()).isEqualTo(2);
        assertThat(speeds.get(0).upper()).isInfinite();
        assertThat(speeds.get(0).speeder()).isFalse();
        assertThat(speeds.get(2).ratio()).isEqualTo(40 / 15.0, within(1e-15));
    }

    /** Of ten values the second smallest and second largest are the 95 % limits (coverage 97.9 %); of five there are none. */
    @Test
    void limits_are_the_order_statistics_of_the_sign_test() {
        double[][] rows = new double[10][];
        for (int u = 0; u < 10; u++) {
            rows[u] = new double[] {u + 1, 100};
        }

        SpeedTest.Speed first =
                SpeedTest.defaults().of(RatingMatrix.of(Scale.ratio(), rows)).get(0);

        assertThat(first.lower()).isEqualTo(0.02);
        assertThat(first.upper()).isEqualTo(0.09);
        assertThat(first.speeder()).isTrue();
        SpeedTest.Speed five = SpeedTest.defaults()
                .of(RatingMatrix.of(Scale.ratio(), java.util.Arrays.copyOf(rows, 5)))
                .get(0);
        assertThat(five.speeder()).isFalse();
    }

    @Test
    void a_planted_speeder_is_found_and_nobody_else() {
        RandomStream random = RandomStream.of(5, 0);
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.ratio());
        for (int u = 0; u < 60; u++) {
            double length = Math.exp(3 + random.nextGaussian());
            for (int r = 0; r < 5; r++) {
                double pace = r == 3 ? 0.15 : 0.7 + 0.2 * r;
                builder.rate("u" + u, "r" + r, length * pace * Math.exp(0.4 * random.nextGaussian()));
            }
        }

        assertThat(SpeedTest.defaults().of(builder.build()))
                .extracting(SpeedTest.Speed::speeder)
                .containsExactly(false, false, false, true, false);
    }

    @Test
    void impossible_durations_are_refused() {
        assertThatThrownBy(() -> SpeedTest.defaults().of(RatingMatrix.of(Scale.ratio(), new double[][] {{0, 3}})))
                .hasMessage("unit \"1\", rater \"R1\": a rating cannot take no time; leave it out");
        assertThatThrownBy(() -> SpeedTest.defaults().of(RatingMatrix.of(Scale.interval(), new double[][] {{1, 3}})))
                .hasMessageContaining("ratio scale");
        assertThatThrownBy(() -> SpeedTest.defaults().threshold(3)).hasMessageContaining("(0, 1)");
        assertThat(SpeedTest.defaults()
                        .of(RatingMatrix.builder(Scale.ratio()).rater("ana").build())
                        .get(0)
                        .ratio())
                .isNaN();
    }
}
