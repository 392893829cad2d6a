package io.assay.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({"1,1", "+1,1", "-0.5,-0.5", ".5,0.5", "5.,5", "1e3,1000", "1E-2,0.01", "1e308,1e308", "007,7"})
    void decimal_numbers_are_numbers(String text, double expected) {
        assertThat(Numbers.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1f", "0x1p3", "1d", "--1", "1e", "2021-01-02", "1 000", "1,5", "NaN", "٣", "."})
    void everything_else_is_not(String text) {
        assertThat(Numbers.parse(text)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "-Infinity", "+INF", "∞", "1e999"})
    void infinities_are_known_as_such(String text) {
        assertThat(Numbers.parse(text)).isInfinite();
    }
}
