package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextFormatTest {
    @Test
    void a_figure_that_is_not_finite_is_a_dash() {
        assertThat(TextFormat.figure(Double.NaN)).isEqualTo("-");
        assertThat(TextFormat.signed(Double.POSITIVE_INFINITY)).isEqualTo("-");
        assertThat(TextFormat.percent(Double.NaN)).isEqualTo("-");
    }

    @Test
    void figures_have_three_decimals_and_no_negative_zero() {
        assertThat(TextFormat.figure(0.55369)).isEqualTo("0.554");
        assertThat(TextFormat.figure(-0.0)).isEqualTo("0.000");
        assertThat(TextFormat.signed(0.0301)).isEqualTo("+0.030");
        assertThat(TextFormat.percent(0.0123)).isEqualTo("1.2 %");
        assertThat(TextFormat.count(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void a_level_in_percent_has_no_more_digits_than_it_needs() {
        assertThat(TextFormat.plainNumber(95.0)).isEqualTo("95");
        assertThat(TextFormat.plainNumber(99.9)).isEqualTo("99.9");
        assertThat(TextFormat.plainNumber(100 * 0.68)).isEqualTo("68");
    }

    @Test
    void a_long_id_loses_its_middle_and_keeps_what_tells_it_apart() {
        assertThat(TextFormat.shortened("document-0001-model-17", 12))
                .isEqualTo("docume…el-17")
                .hasSize(12);
        assertThat(TextFormat.shortened("short", 12)).isEqualTo("short");
    }

    @Test
    void a_character_outside_the_basic_plane_is_not_cut_in_two() {
        assertThat(TextFormat.shortened("\uD83D\uDE00".repeat(10), 5))
                .isEqualTo("\uD83D\uDE00".repeat(2) + "…" + "\uD83D\uDE00".repeat(2));
    }

    @Test
    void what_could_steer_a_terminal_is_replaced() {
        assertThat(TextFormat.shown("a\u001b[31mb\r\n\u202Ec\u0000"))
                .isEqualTo("a\uFFFD[31mb\uFFFD\uFFFD\uFFFDc\uFFFD");
        assertThat(TextFormat.shown("é ü 漢字 \uD83D\uDE00")).isEqualTo("é ü 漢字 \uD83D\uDE00");
    }

    @Test
    void wide_characters_take_two_columns_and_marks_none() {
        assertThat(TextFormat.columns('a')).isEqualTo(1);
        assertThat(TextFormat.columns('漢')).isEqualTo(2);
        assertThat(TextFormat.columns(0x1F600)).isEqualTo(2);
        assertThat(TextFormat.columns('\u0301')).isZero();
    }
}
