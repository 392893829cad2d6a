package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fleiss, Cohen and Everitt (1969), Psychological Bulletin 72(5): large-sample standard errors of kappa and weighted kappa. */
class FleissCohenEveritt1969Test {
    static List<CategoricalFigures.Figure> figures() {
        return CategoricalFigures.of("cohen-kappa", "weighted-kappa").stream()
                .filter(f -> f.part().startsWith("large-sample"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void large_sample_errors_and_limits_are_those_of_other_tools(CategoricalFigures.Figure figure) {
        figure.check();
    }

    @Test
    void kappas_and_variances_of_the_example_are_the_published_ones() {
        RatingMatrix ratings = CategoricalFigures.ratings("fleiss1969");
        Estimate kappa = Agreement.cohenKappa().largeSample().of(ratings);
        Estimate weighted = Agreement.weightedKappa(CategoricalFigures.publishedWeights(9, 5, 3))
                .largeSample()
                .of(ratings);

        assertThat(kappa.value()).isCloseTo(0.429, within(0.0005));
        assertThat(Math.pow(kappa.standardError().orElseThrow(), 2)).isCloseTo(0.002885, within(5e-7));
        assertThat(weighted.value()).isCloseTo(0.5071, within(5e-5));
        assertThat(Math.pow(weighted.standardError().orElseThrow(), 2)).isCloseTo(0.003248, within(5e-7));
    }
}
