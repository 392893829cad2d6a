package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Krippendorff (2013), Content Analysis, 3rd edition, chapter 12: alpha with each of its distances; and with the weights of Gwet (2014). */
class Krippendorff2013Test {
    static List<CategoricalFigures.Figure> figures() {
        return CategoricalFigures.of("krippendorff-alpha");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void alpha_its_error_and_its_limits_are_those_of_other_tools(CategoricalFigures.Figure figure) {
        figure.check();
    }

    /** The example in the documentation of Python's krippendorff, which prints both figures so. */
    @Test
    void alpha_of_12_units_and_3_coders_is_that_of_krippendorff_for_python_to_six_digits() {
        double x = Double.NaN;
        double[][] byCoder = {
            {x, x, x, x, x, 3, 4, 1, 2, 1, 1, 3, 3, x, 3},
            {1, x, 2, 1, 3, 3, 4, 3, x, x, x, x, x, x, x},
            {x, x, 2, 1, 3, 4, 4, x, 2, 1, 1, 3, 3, x, 4}
        };
        double[][] byUnit = new double[byCoder[0].length][byCoder.length];
        for (int u = 0; u < byUnit.length; u++) {
            for (int c = 0; c < byCoder.length; c++) {
                byUnit[u][c] = byCoder[c][u];
            }
        }
        RatingMatrix ratings = RatingMatrix.of(Scale.interval(), byUnit);

        assertThat(Agreement.krippendorff()
                        .distance(Distance.nominal())
                        .of(ratings)
                        .value())
                .isCloseTo(0.691358, within(5e-7));
        assertThat(Agreement.krippendorff(ratings).value()).isCloseTo(0.810845, within(5e-7));
    }
}
