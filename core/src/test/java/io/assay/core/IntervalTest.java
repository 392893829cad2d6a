package io.assay.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void a_line_for_people_gives_level_limits_and_method() {
        assertThat(Interval.analytic(0.7123, 0.8639, 0.95, "jackknife"))
                .hasToString("95 % CI [0.712, 0.864] jackknife");
        assertThat(new Interval(-1, 1, 0.999, "bootstrap-percentile", Optional.of(new Interval.Resampling(200, 3, -7))))
                .hasToString("99.9 % CI [-1.000, 1.000] bootstrap-percentile, 200 replicates (3 undefined), seed -7");
    }

    @Test
    void the_line_is_the_same_in_a_german_locale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(Interval.analytic(0.25, 0.5, 0.975, "jackknife"))
                    .hasToString("97.5 % CI [0.250, 0.500] jackknife");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void ends_belong_to_the_interval() {
        Interval interval = Interval.analytic(0.25, 0.5, 0.9, "jackknife");

        assertThat(interval.contains(0.25)).isTrue();
        assertThat(interval.contains(0.5)).isTrue();
        assertThat(interval.contains(Math.nextUp(0.5))).isFalse();
        assertThat(interval.contains(Double.NaN)).isFalse();
        assertThat(interval.width()).isEqualTo(0.25, within(0.0));
    }

    @Test
    void crossed_or_unknown_limits_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.analytic(0.5, 0.25, 0.9, "m"))
                .withMessage("an interval needs lower <= upper, but was 0.5 to 0.25");
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.analytic(Double.NaN, 1, 0.9, "m"));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.analytic(0, Double.NaN, 0.9, "m"));
    }

    @Test
    void a_level_given_in_percent_is_refused_with_a_hint() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interval.analytic(0, 1, 95, "m"))
                .withMessage("confidence must be in (0, 1), but was 95.0; did you mean 0.95?");
        for (double level : new double[] {0, 1, -0.5, 100, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Interval.analytic(0, 1, level, "m"))
                    .withMessage("confidence must be in (0, 1), but was " + level);
        }
    }
}
