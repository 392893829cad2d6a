package io.assay.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockDesignTest {
    /** Parameters of balanced incomplete block designs: units, raters, ratings per unit, and units in common. */
    @ParameterizedTest
    @CsvSource({
        "7, 7, 3, 1",
        "13, 13, 4, 1",
        "11, 11, 5, 2",
        "21, 21, 5, 1",
        "6, 4, 2, 1",
        "4, 4, 3, 2",
        "10, 5, 3, 3",
        "100, 5, 3, 30",
        "100, 4, 3, 50",
        "90, 10, 3, 6",
        "60, 6, 3, 12"
    })
    void where_a_balanced_design_exists_it_is_found(int units, int raters, int perUnit, int together) {
        int load = units * perUnit / raters;

        for (long seed = 1; seed <= 5; seed++) {
            assertThat(BlockDesign.of(units, raters, perUnit, seed).balance())
                    .isEqualTo(new BlockDesign.Balance(load, load, together, together));
        }
    }

    @Test
    void a_hundred_units_for_seven_raters_are_as_even_as_the_numbers_allow() {
        BlockDesign.Balance balance = BlockDesign.of(100, 7, 3, 1).balance();

        assertThat(balance).isEqualTo(new BlockDesign.Balance(42, 43, 14, 15));
        assertThat(balance.isEven()).isTrue();
        assertThat(balance).hasToString("42 to 43 units per rater, 14 to 15 units in common per two raters");
    }

    @Test
    void all_raters_rate_all_units_if_there_are_no_more_of_them() {
        assertThat(BlockDesign.of(9, 3, 3, 1).balance())
                .hasToString("9 units per rater, 9 units in common per two raters");
    }

    @Test
    void numbers_that_make_no_design_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockDesign.of(10, 3, 4, 1))
                .withMessage("ratings per unit must be from 2 to the number of raters, but were 4 with 3 raters");
        assertThatIllegalArgumentException().isThrownBy(() -> BlockDesign.of(0, 3, 3, 1));
    }
}
