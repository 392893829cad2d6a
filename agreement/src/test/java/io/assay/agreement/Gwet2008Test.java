package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gwet (2008), British Journal of Mathematical and Statistical Psychology 61(1): AC1, and AC2 with weights. */
class Gwet2008Test {
    static List<CategoricalFigures.Figure> figures() {
        return CategoricalFigures.of("gwet-ac1", "gwet-ac2");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void ac_its_error_and_its_limits_are_those_of_other_tools(CategoricalFigures.Figure figure) {
        figure.check();
    }

    /** Gwet's two abstractors, {@code gwet.ac1.table(cont3x3abstractors)} in the vignette of irrCAC, whose divisor is n. */
    @Test
    void ac1_and_error_of_two_abstractors_are_those_of_irrcac_to_seven_digits() {
        Estimate ac1 = Agreement.gwetAc1()
                .of(Peers.table(new double[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}), IntervalMethod.analytic());

        assertThat(ac1.value()).isCloseTo(0.8493305, within(5e-8));
        assertThat(ac1.standardError().orElseThrow() * Math.sqrt(0.99)).isCloseTo(0.04321747, within(5e-9));
    }

    /** The first 15 of Fleiss' patients, {@code gwet.ac1.dist(distrib.6raters)} in the vignette of irrCAC. */
    @Test
    void ac1_and_error_of_15_patients_and_6_raters_are_those_of_irrcac_to_seven_digits() {
        RatingMatrix diagnoses = CategoricalFigures.ratings("diagnoses");
        List<String> first =
                IntStream.rangeClosed(1, 15).mapToObj(String::valueOf).toList();
        Estimate ac1 = Agreement.gwetAc1().of(diagnoses.onlyUnits(first), IntervalMethod.analytic());

        assertThat(ac1.value()).isCloseTo(0.4448007, within(5e-8));
        assertThat(ac1.standardError().orElseThrow()).isCloseTo(0.08418757, within(5e-9));
    }
}
