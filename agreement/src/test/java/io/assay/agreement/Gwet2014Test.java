package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Gwet (2014), <i>Handbook of Inter-Rater Reliability</i>, 4th edition: 12 units, 4 raters, 5 categories, missing ratings. */
class Gwet2014Test {
    private static final RatingMatrix RATINGS =
            Cases.read("gwet-raw4raters.csv", Scale.nominal("1", "2", "3", "4", "5"));

    /** The limits are those that irrCAC prints of the handbook's ratings. */
    @ParameterizedTest
    @CsvSource({
        "gwet-ac1, 0.77544, 0.14295, 0.461",
        "fleiss-kappa, 0.76117, 0.15302, 0.424",
        "conger-kappa, 0.76282, 0.14917, 0.435",
        "brennan-prediger, 0.77273, 0.14472, 0.454",
        "percent-agreement, 0.81818, 0.12561, 0.542",
        "krippendorff-alpha, 0.74342, 0.14548, 0.419",
    })
    void value_and_standard_error_are_those_of_the_handbook(String name, double value, double error, double lower) {
        Estimate estimate = Coefficients.named(name).of(RATINGS, IntervalMethod.analytic());

        assertThat(estimate.value()).isCloseTo(value, within(5e-6));
        assertThat(estimate.standardError().orElseThrow()).isCloseTo(error, within(5e-6));
        assertThat(estimate.interval().orElseThrow().lower()).isCloseTo(lower, within(5e-4));
        assertThat(estimate.interval().orElseThrow().upper()).isEqualTo(1);
    }

    static List<CategoricalFigures.Figure> percentAgreement() {
        return CategoricalFigures.of("percent-agreement", "percent-agreement-pooled");
    }

    @ParameterizedTest
    @MethodSource("percentAgreement")
    void percent_agreement_and_its_error_are_those_of_other_tools(CategoricalFigures.Figure figure) {
        figure.check();
    }
}
