package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    @Test
    void positions_are_numbers() {
        assertThat(TimeText.position("17")).hasValue(17);
        assertThat(TimeText.position("-1.5e3")).hasValue(-1500);
        assertThat(TimeText.position("2026-11-26")).isEmpty();
        assertThat(TimeText.position("1e999")).isEmpty();
        assertThat(TimeText.position("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26T09:30:00Z", "2026-11-26 09:30:00", "2026-11-26T10:30:00+01:00"})
    void times_are_seconds_and_without_a_zone_those_of_utc(String text) {
        assertThat(TimeText.seconds(text))
                .hasValue((double) Instant.parse("2026-11-26T09:30:00Z").getEpochSecond());
    }

    @Test
    void a_day_is_its_first_second() {
        assertThat(TimeText.seconds("1970-01-02")).hasValue(86_400);
        assertThat(TimeText.seconds("soon")).isEmpty();
    }
}
