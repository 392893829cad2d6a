package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fleiss (1971), Psychological Bulletin 76(5): kappa of many raters, and of one category against the others. */
class Fleiss1971Test {
    static List<CategoricalFigures.Figure> figures() {
        return CategoricalFigures.all().stream()
                .filter(f -> f.coefficient().matches("fleiss-kappa|kappa-of-\\d"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void kappas_and_errors_are_those_of_other_tools(CategoricalFigures.Figure figure) {
        figure.check();
    }

    @Test
    void kappa_of_the_diagnoses_is_the_published_0_430() {
        assertThat(Agreement.fleissKappa(CategoricalFigures.ratings("diagnoses"))
                        .value())
                .isCloseTo(0.430, within(0.0005));
    }
}
