package io.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextGridTest {
    private static TextGrid grid(int width) {
        TextGrid grid = new TextGrid(new TextStyle(false, width));
        grid.text("unit").figures("gain").extra("ratings");
        grid.row("a", "+0.100", "5");
        grid.row("a-very-long-id-of-a-unit-that-ends-in-17", "+0.010", "1,000");
        return grid;
    }

    @Test
    void text_stands_to_the_left_and_figures_to_the_right() {
        assertThat(grid(80).toString().lines().map(String::stripTrailing))
                .containsExactly(
                        "  unit                                        gain  ratings",
                        "  a                                         +0.100        5",
                        "  a-very-long-id-of-a-unit-that-ends-in-17  +0.010    1,000");
    }

    @Test
    void text_gives_way_when_the_terminal_is_narrow() {
        assertThat(grid(40).toString().lines().map(String::stripTrailing))
                .containsExactly(
                        "  unit                     gain  ratings",
                        "  a                      +0.100        5",
                        "  a-very-lon…ends-in-17  +0.010    1,000");
    }

    @Test
    void a_column_that_can_be_spared_goes_when_nothing_else_gives_way() {
        TextGrid grid = new TextGrid(new TextStyle(false, 40));
        grid.names("coefficient").figures("value").extra("ratings");
        grid.row("a-name-that-is-never-shortened", "0.55", "1,000");

        assertThat(grid.toString().lines().map(String::stripTrailing))
                .containsExactly("  coefficient                     value", "  a-name-that-is-never-shortened   0.55");
    }

    @Test
    void rows_become_sentences_when_no_table_fits() {
        TextGrid grid = new TextGrid(new TextStyle(false, 40));
        grid.names("coefficient").figures("value").figures("95 % interval").extra("units");
        grid.row("percent-agreement", "undefined", "0.732 to 0.886", "12");

        assertThat(grid.toString().lines())
                .containsExactly("  percent-agreement: value undefined, 95", "    % interval 0.732 to 0.886");
    }
}
