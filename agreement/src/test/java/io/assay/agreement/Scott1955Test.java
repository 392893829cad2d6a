package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scott (1955), Public Opinion Quarterly 19(3): pi. */
class Scott1955Test {
    static List<CategoricalFigures.Figure> figures() {
        return CategoricalFigures.of("scott-pi");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void pi_and_its_error_are_those_of_other_tools(CategoricalFigures.Figure figure) {
        figure.check();
    }

    /** Artstein and Poesio (2008), Computational Linguistics 34(4). */
    @Test
    void pi_of_20_20_10_50_is_the_published_0_341() {
        assertThat(Agreement.scottPi()
                        .of(Peers.table(new double[][] {{20, 20}, {10, 50}}))
                        .value())
                .isCloseTo(0.341, within(0.0005));
    }

    /** Gwet's two abstractors, {@code scott2.table(cont3x3abstractors)} in the vignette of irrCAC, whose divisor is n. */
    @Test
    void pi_and_error_of_two_abstractors_are_those_of_irrcac_to_seven_digits() {
        Estimate pi = Agreement.scottPi()
                .of(Peers.table(new double[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}), IntervalMethod.analytic());

        assertThat(pi.value()).isCloseTo(0.7962397, within(5e-8));
        assertThat(pi.standardError().orElseThrow() * Math.sqrt(0.99)).isCloseTo(0.05905473, within(5e-9));
    }
}
