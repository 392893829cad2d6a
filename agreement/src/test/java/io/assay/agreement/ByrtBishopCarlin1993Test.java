package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Byrt, Bishop and Carlin (1993), Journal of Clinical Epidemiology 46(5), on the tables of Feinstein and Cicchetti (1990). */
class ByrtBishopCarlin1993Test {
    private static PrevalenceAndBias table(double a, double b, double c, double d) {
        return PrevalenceAndBias.of(Peers.table(new double[][] {{a, b}, {c, d}}));
    }

    @Test
    void two_tables_of_the_same_agreement_have_the_published_kappas_0_70_and_0_32() {
        PrevalenceAndBias even = table(40, 9, 6, 45);
        PrevalenceAndBias rare = table(80, 10, 5, 5);

        assertThat(even.kappa().value()).isCloseTo(0.70, within(0.005));
        assertThat(rare.kappa().value()).isCloseTo(0.32, within(0.005));
        assertThat(even.pabak().value()).isCloseTo(0.70, within(1e-12));
        assertThat(rare.pabak().value()).isCloseTo(0.70, within(1e-12));
        assertThat(rare.pabak().coefficient()).isEqualTo("pabak");
        assertThat(rare.prevalenceIndex()).isCloseTo(0.75, within(1e-12));
        assertThat(rare.biasIndex()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void sim_and_wright_2005_print_kappa_0_67_maximum_0_89_prevalence_0_28_bias_0_05_and_pabak_0_69() {
        PrevalenceAndBias table = table(22, 2, 4, 11);

        assertThat(table.kappa().value()).isCloseTo(0.67, within(0.005));
        assertThat(table.kappaMaximum().value()).isCloseTo(0.89, within(0.005));
        assertThat(table.prevalenceIndex()).isCloseTo(0.28, within(0.005));
        assertThat(Math.abs(table.biasIndex())).isCloseTo(0.05, within(0.005));
        assertThat(table.pabak().value()).isCloseTo(0.69, within(0.005));
    }

    @Property(tries = 200)
    void kappa_follows_from_pabak_and_both_indices(
            @ForAll @IntRange(max = 30) int a,
            @ForAll @IntRange(max = 30) int b,
            @ForAll @IntRange(max = 30) int c,
            @ForAll @IntRange(max = 30) int d) {
        PrevalenceAndBias table = table(a, b, c, d);

        if (table.kappa().isDefined()) {
            double pi2 = table.prevalenceIndex() * table.prevalenceIndex();
            double bi2 = table.biasIndex() * table.biasIndex();
            assertThat(table.kappa().value())
                    .isCloseTo((table.pabak().value() - pi2 + bi2) / (1 - pi2 + bi2), within(1e-12));
            assertThat(table.kappaMaximum().value()).isGreaterThan(table.kappa().value() - 1e-12);
        }
    }

    @Test
    void other_than_two_raters_and_two_categories_have_no_indices() {
        PrevalenceAndBias three = PrevalenceAndBias.of(Peers.table(new double[][] {{1, 2, 0}, {0, 1, 0}, {0, 0, 4}}));
        PrevalenceAndBias alone =
                PrevalenceAndBias.of(RatingMatrix.of(Scale.nominal("1", "2"), new double[][] {{1}, {2}}));

        assertThat(three.isDefined()).isFalse();
        assertThat(three.prevalenceIndex()).isNaN();
        assertThat(three.pabak().reason().orElseThrow()).contains("two categories");
        assertThat(alone.pabak().reason().orElseThrow()).contains("two raters");
    }
}
