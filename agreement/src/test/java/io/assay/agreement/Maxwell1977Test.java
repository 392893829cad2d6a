package io.assay.agreement;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maxwell (1977), British Journal of Psychiatry 130(1): RE, with the indices of Byrt, Bishop and Carlin (1993). */
class Maxwell1977Test {
    static List<CategoricalFigures.Figure> figures() {
        return CategoricalFigures.of("maxwell-re", "prevalence-index", "bias-index");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void re_and_the_indices_are_those_of_other_tools(CategoricalFigures.Figure figure) {
        figure.check();
    }
}
