package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cohen (1968), Psychological Bulletin 70(4): weighted kappa. */
class Cohen1968Test {
    static List<CategoricalFigures.Figure> figures() {
        return CategoricalFigures.of("weighted-kappa").stream()
                .filter(f -> !f.part().startsWith("large-sample"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void weighted_kappa_and_its_error_are_those_of_other_tools(CategoricalFigures.Figure figure) {
        figure.check();
    }

    /** Disagreement of 1, 3 and 6; so quotes psych's documentation of {@code cohen.kappa}. */
    @Test
    void weighted_kappa_is_the_published_0_348() {
        Weights weights = CategoricalFigures.publishedWeights(1, 3, 6);

        assertThat(Agreement.weightedKappa(weights)
                        .of(CategoricalFigures.ratings("cohen1968"))
                        .value())
                .isCloseTo(0.348, within(0.0005));
    }
}
