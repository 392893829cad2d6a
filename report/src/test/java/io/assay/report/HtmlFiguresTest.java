package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class HtmlFiguresTest {
    @Test
    void a_figure_that_is_not_finite_is_called_undefined() {
        for (double figure : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThat(HtmlFigures.decimal(figure)).isEqualTo("undefined");
            assertThat(HtmlFigures.signed(figure)).isEqualTo("undefined");
            assertThat(HtmlFigures.percent(figure)).isEqualTo("undefined");
            assertThat(HtmlFigures.finite(figure)).isNull();
        }
    }

    @Test
    void figures_have_three_decimals_a_true_minus_and_no_negative_zero() {
        assertThat(HtmlFigures.decimal(0.55369)).isEqualTo("0.554");
        assertThat(HtmlFigures.decimal(-0.0001)).isEqualTo("0.000");
        assertThat(HtmlFigures.decimal(-0.5)).isEqualTo("−0.500");
        assertThat(HtmlFigures.decimal(-1e300)).isEqualTo("−1.000e+300");
        assertThat(HtmlFigures.signed(0.25)).isEqualTo("+0.250");
        assertThat(HtmlFigures.signed(-0.25)).isEqualTo("−0.250");
        assertThat(HtmlFigures.signed(0.0001)).isEqualTo("0.000");
    }

    @Test
    void shares_below_zero_and_differences_of_shares_have_a_true_minus() {
        assertThat(HtmlFigures.percent(-0.123)).isEqualTo("\u221212.3\u00a0%");
        assertThat(HtmlFigures.percent(-0.0001)).isEqualTo("0.0\u00a0%");
        assertThat(HtmlFigures.points(0.25)).isEqualTo("+25.0");
        assertThat(HtmlFigures.points(-0.25)).isEqualTo("\u221225.0");
        assertThat(HtmlFigures.points(-0.0001)).isEqualTo("0.0");
        assertThat(HtmlFigures.points(-0.1)).isEqualTo("\u221210.0");
    }

    @Test
    void a_small_p_value_is_no_zero() {
        assertThat(HtmlFigures.p(0.0004)).isEqualTo("< 0.001");
        assertThat(HtmlFigures.p(0.0316)).isEqualTo("0.032");
        assertThat(HtmlFigures.p(Double.NaN)).isEqualTo("undefined");
    }

    @Test
    void figures_do_not_depend_on_the_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(HtmlFigures.decimal(1234.5)).isEqualTo("1234.500");
            assertThat(HtmlFigures.count(1_234_567)).isEqualTo("1,234,567");
            assertThat(HtmlFigures.percent(0.123)).isEqualTo("12.3\u00a0%");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void levels_have_no_more_digits_than_they_need() {
        assertThat(HtmlFigures.level(0.95)).isEqualTo("95\u00a0%");
        assertThat(HtmlFigures.level(0.999)).isEqualTo("99.9\u00a0%");
        assertThat(HtmlFigures.level(0.68)).isEqualTo("68\u00a0%");
    }
}
