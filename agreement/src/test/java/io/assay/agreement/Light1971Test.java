package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Light (1971), Psychological Bulletin 76(5): the mean of Cohen's kappa over pairs of raters. */
class Light1971Test {
    static List<CategoricalFigures.Figure> figures() {
        return CategoricalFigures.of("light-kappa");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void the_mean_kappa_of_pairs_is_that_of_other_tools(CategoricalFigures.Figure figure) {
        figure.check();
    }

    /** irr 0.84.1: {@code kappam.light(diagnoses)}, printed in its documentation. */
    @Test
    void kappa_of_the_diagnoses_is_the_0_459_of_irr() {
        assertThat(Agreement.lightKappa()
                        .of(CategoricalFigures.ratings("diagnoses"))
                        .value())
                .isCloseTo(0.459, within(0.0005));
    }
}
