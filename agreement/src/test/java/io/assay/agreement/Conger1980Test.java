package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Conger (1980), Psychological Bulletin 88(2): Cohen's kappa for many raters. */
class Conger1980Test {
    static List<CategoricalFigures.Figure> figures() {
        return CategoricalFigures.of("conger-kappa");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void kappa_and_its_error_are_those_of_other_tools(CategoricalFigures.Figure figure) {
        figure.check();
    }

    /** irr 0.84.1: {@code kappam.fleiss(diagnoses, exact = TRUE)}, printed in its documentation. */
    @Test
    void kappa_of_the_diagnoses_is_the_0_442_of_irr() {
        assertThat(Agreement.congerKappa()
                        .of(CategoricalFigures.ratings("diagnoses"))
                        .value())
                .isCloseTo(0.442, within(0.0005));
    }
}
