package io.assay.annotators.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.annotators.Consensus;
import io.assay.annotators.ConsensusMethods;
import io.assay.annotators.TieRule;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldSamplingTest {
    /** 80 units of a, 17 of b, 3 of c, one tied. */
    private static Consensus consensus() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal("a", "b", "c", "d"));
        for (int u = 0; u < 100; u++) {
            builder.rate("u" + u, "ana", u < 80 ? "a" : u < 97 ? "b" : "c");
        }
        builder.rate("tied", "ana", "a").rate("tied", "ben", "b");
        return ConsensusMethods.majority().ties(TieRule.abstain()).of(builder.build());
    }

    private static List<Integer> sizes(List<GoldSampling.Stratum> strata) {
        return strata.stream().map(one -> one.drawn().size()).toList();
    }

    @Test
    void numbers_follow_the_categories_and_each_has_one() {
        List<GoldSampling.Stratum> strata = GoldSampling.of(20).of(consensus());

        assertThat(strata).extracting(GoldSampling.Stratum::category).containsExactly("a", "b", "c");
        assertThat(strata).extracting(GoldSampling.Stratum::units).containsExactly(80, 17, 3);
        assertThat(sizes(strata)).containsExactly(15, 4, 1);
        assertThat(sizes(GoldSampling.of(3).of(consensus()))).containsExactly(1, 1, 1);
        assertThat(sizes(GoldSampling.of(1).of(consensus()))).containsExactly(1, 0, 0);
        assertThat(strata.get(0).weight()).isEqualTo(80.0 / 15);
        assertThat(GoldSampling.of(1).of(consensus()).get(2).weight()).isNaN();
    }

    @Test
    void even_numbers_end_where_units_do() {
        assertThat(sizes(GoldSampling.of(20).evenly().of(consensus()))).containsExactly(9, 8, 3);
        assertThat(sizes(GoldSampling.of(1000).evenly().of(consensus()))).containsExactly(80, 17, 3);
    }

    @Test
    void every_unit_of_a_category_is_as_likely_and_the_seed_decides() {
        int[] drawn = new int[80];
        int draws = 2000;
        for (int seed = 0; seed < draws; seed++) {
            for (String unit :
                    GoldSampling.of(20).seed(seed).of(consensus()).get(0).drawn()) {
                drawn[Integer.parseInt(unit.substring(1))]++;
            }
        }
        double expected = draws * 15.0 / 80;
        double spread = Math.sqrt(expected * (1 - 15.0 / 80));
        assertThat(Arrays.stream(drawn))
                .allSatisfy(count ->
                        assertThat((double) count).isBetween(expected - 4.5 * spread, expected + 4.5 * spread));
        assertThat(GoldSampling.of(20).seed(5).of(consensus()))
                .isEqualTo(GoldSampling.of(20).seed(5).of(consensus()))
                .isNotEqualTo(GoldSampling.of(20).seed(6).of(consensus()));
    }

    @Test
    void what_cannot_be_drawn_is_told() {
        Consensus numbers = ConsensusMethods.mean().of(RatingMatrix.of(Scale.interval(), new double[][] {{1, 2}}));

        assertThatThrownBy(() -> GoldSampling.of(0)).hasMessageContaining("at least 1, but was 0");
        assertThatThrownBy(() -> GoldSampling.of(5).of(numbers)).hasMessageContaining("mean gives numbers");
    }
}
