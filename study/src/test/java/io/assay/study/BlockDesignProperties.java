package io.assay.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BlockDesignProperties {
    @Property(tries = 200)
    void every_unit_has_as_many_different_raters_as_asked_for_and_loads_differ_by_at_most_one(
            @ForAll @IntRange(min = 1, max = 80) int units,
            @ForAll @IntRange(min = 2, max = 12) int raters,
            @ForAll @IntRange(min = 2, max = 12) int wanted,
            @ForAll long seed) {
        int perUnit = Math.min(wanted, raters);

        BlockDesign design = BlockDesign.of(units, raters, perUnit, seed);

        for (int unit = 0; unit < units; unit++) {
            assertThat(Arrays.stream(design.raters(unit))
                            .distinct()
                            .filter(r -> r >= 0 && r < raters)
                            .count())
                    .isEqualTo(perUnit);
        }
        assertThat(design.balance().mostLoad() - design.balance().leastLoad()).isLessThanOrEqualTo(1);
    }

    @Property(tries = 100)
    void the_balance_is_what_counting_by_hand_gives(
            @ForAll @IntRange(min = 1, max = 40) int units,
            @ForAll @IntRange(min = 3, max = 9) int raters,
            @ForAll long seed) {
        BlockDesign design = BlockDesign.of(units, raters, 3, seed);
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int one = 0; one < raters; one++) {
            for (int other = 0; other < one; other++) {
                int together = 0;
                for (int unit = 0; unit < units; unit++) {
                    int[] block = design.raters(unit);
                    together += Arrays.binarySearch(block, one) >= 0 && Arrays.binarySearch(block, other) >= 0 ? 1 : 0;
                }
                least = Math.min(least, together);
                most = Math.max(most, together);
            }
        }

        assertThat(design.balance().leastTogether()).isEqualTo(least);
        assertThat(design.balance().mostTogether()).isEqualTo(most);
    }

    @Property(tries = 50)
    void the_same_seed_gives_the_same_design(
            @ForAll @IntRange(min = 1, max = 40) int units,
            @ForAll @IntRange(min = 3, max = 9) int raters,
            @ForAll long seed) {
        BlockDesign one = BlockDesign.of(units, raters, 3, seed);
        BlockDesign other = BlockDesign.of(units, raters, 3, seed);

        for (int unit = 0; unit < units; unit++) {
            assertThat(one.raters(unit)).isEqualTo(other.raters(unit));
        }
    }
}
