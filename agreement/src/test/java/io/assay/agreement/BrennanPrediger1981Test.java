package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Brennan and Prediger (1981), Educational and Psychological Measurement 41(3), Bennett, Alpert and Goldstein's S (1954) and Randolph's kappa (2005). */
class BrennanPrediger1981Test {
    static List<CategoricalFigures.Figure> figures() {
        return CategoricalFigures.of("brennan-prediger");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void the_coefficient_and_its_error_are_those_of_other_tools(CategoricalFigures.Figure figure) {
        figure.check();
    }

    /** Artstein and Poesio (2008), Computational Linguistics 34(4). */
    @Test
    void s_of_20_20_10_50_is_the_published_0_4() {
        assertThat(Agreement.brennanPrediger()
                        .of(Peers.table(new double[][] {{20, 20}, {10, 50}}))
                        .value())
                .isCloseTo(0.4, within(1e-14));
    }

    /** Gwet's two abstractors, {@code bp2.table(cont3x3abstractors)} in the vignette of irrCAC, whose divisor is n. */
    @Test
    void value_and_error_of_two_abstractors_are_those_of_irrcac_to_seven_digits() {
        Estimate estimate = Agreement.brennanPrediger()
                .of(Peers.table(new double[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}), IntervalMethod.analytic());

        assertThat(estimate.value()).isCloseTo(0.835, within(5e-8));
        assertThat(estimate.standardError().orElseThrow() * Math.sqrt(0.99)).isCloseTo(0.04693346, within(5e-9));
    }
}
