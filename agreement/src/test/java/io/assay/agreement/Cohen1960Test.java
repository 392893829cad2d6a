package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cohen (1960), Educational and Psychological Measurement 20(1): kappa of two raters, and the largest that margins allow. */
class Cohen1960Test {
    static List<CategoricalFigures.Figure> figures() {
        return CategoricalFigures.of("cohen-kappa", "kappa-max").stream()
                .filter(f -> !f.part().startsWith("large-sample"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void kappa_its_error_and_its_maximum_are_those_of_other_tools(CategoricalFigures.Figure figure) {
        figure.check();
    }

    /** The table of Cohen (1968), whose kappa he gives too; so quotes psych's documentation of {@code cohen.kappa}. */
    @Test
    void kappa_of_88_14_18_10_40_10_2_6_12_is_the_published_0_492() {
        assertThat(Agreement.cohenKappa(CategoricalFigures.ratings("cohen1968")).value())
                .isCloseTo(0.492, within(0.0005));
    }

    /** Artstein and Poesio (2008), Computational Linguistics 34(4). */
    @Test
    void kappa_of_20_20_10_50_is_the_published_0_348() {
        RatingMatrix ratings = Peers.table(new double[][] {{20, 20}, {10, 50}});

        assertThat(Agreement.cohenKappa(ratings).value()).isCloseTo(0.348, within(0.0005));
    }

    /** Gwet's two abstractors, {@code kappa2.table(cont3x3abstractors)} in the vignette of irrCAC, whose divisor is n. */
    @Test
    void kappa_and_error_of_two_abstractors_are_those_of_irrcac_to_seven_digits() {
        RatingMatrix ratings = Peers.table(new double[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});

        assertThat(Agreement.cohenKappa(ratings).value()).isCloseTo(0.7964094, within(5e-8));
        assertThat(Agreement.cohenKappa()
                        .largeSample()
                        .of(ratings)
                        .standardError()
                        .orElseThrow())
                .isCloseTo(0.05891072, within(5e-9));
    }
}
