package io.assay.agreement;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cicchetti and Feinstein (1990), Journal of Clinical Epidemiology 43(6): of two raters, specific agreement on a category is its F1 score. */
class CicchettiFeinstein1990Test {
    static List<CategoricalFigures.Figure> figures() {
        return CategoricalFigures.all().stream()
                .filter(f -> f.coefficient().startsWith("specific-"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void specific_agreement_is_the_f1_of_scikit_learn(CategoricalFigures.Figure figure) {
        figure.check();
    }
}
