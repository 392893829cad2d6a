package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gwet (2014), <i>Handbook of Inter-Rater Reliability</i>, 4th edition: 12 units, 4 raters, 5 categories, missing ratings. */
class Gwet2014Test {
    private static final RatingMatrix RATINGS =
            Cases.read("gwet-raw4raters.csv", Scale.nominal("1", "2", "3", "4", "5"));

    private static Coefficient named(String name) {
        return switch (name) {
            case "gwet-ac1" -> Agreement.gwetAc1();
            case "fleiss-kappa" -> Agreement.fleissKappa();
            case "conger-kappa" -> Agreement.congerKappa();
            case "brennan-prediger" -> Agreement.brennanPrediger();
            case "krippendorff-alpha" -> Agreement.krippendorff();
            default -> Agreement.percentAgreement();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "gwet-ac1, 0.77544, 0.14295",
        "fleiss-kappa, 0.76117, 0.15302",
        "conger-kappa, 0.76282, 0.14917",
        "brennan-prediger, 0.77273, 0.14472",
        "percent-agreement, 0.81818, 0.12561",
        "krippendorff-alpha, 0.74342, 0.14548",
    })
    void value_and_standard_error_are_those_of_the_handbook(String name, double value, double error) {
        Estimate estimate = named(name).of(RATINGS, IntervalMethod.analytic());

        assertThat(estimate.value()).isCloseTo(value, within(5e-6));
        assertThat(estimate.standardError().orElseThrow()).isCloseTo(error, within(5e-6));
    }
}
