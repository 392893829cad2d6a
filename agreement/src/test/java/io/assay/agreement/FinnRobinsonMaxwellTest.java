package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finn (1970), Robinson (1957) and Maxwell (1977), by R's analysis of variance: {@code peers/continuous.R}. */
class FinnRobinsonMaxwellTest {
    @ParameterizedTest
    @ValueSource(strings = {"made", "shrout-fleiss"})
    void finn_and_robinson_are_those_of_the_analysis_of_variance_in_r(String data) {
        assertThat(Finn.coefficient().levels(10).of(Lin1989Test.data(data)).value())
                .isCloseTo(Lin1989Test.FIGURES.get(data + "/finn-10")[0], within(1e-12));
        assertThat(RobinsonA.coefficient().of(Lin1989Test.data(data)).value())
                .isCloseTo(Lin1989Test.FIGURES.get(data + "/robinson-a")[0], within(1e-12));
    }

    @Test
    void declared_levels_are_those_finn_expects_at_random() {
        RatingMatrix declared = Cases.read("shrout-fleiss1979.csv", Scale.ordinal(1, 10));

        assertThat(Finn.coefficient().of(declared).value())
                .isCloseTo(Finn.coefficient().levels(10).of(declared).value(), within(1e-14));
    }

    @Test
    void for_two_raters_robinsons_a_is_half_of_one_plus_fishers_intraclass_correlation() {
        // Robinson (1957): A = (r + 1) / 2, with r = sum (x - m)(y - m) / sum ((x - m)^2 + (y - m)^2) * 2 around the
        // common mean m.
        double[][] pairs = {{1, 2}, {4, 4}, {3, 5}, {7, 5}};
        double mean = 31.0 / 8;
        double product = 0;
        double squares = 0;
        for (double[] p : pairs) {
            product += 2 * (p[0] - mean) * (p[1] - mean);
            squares += (p[0] - mean) * (p[0] - mean) + (p[1] - mean) * (p[1] - mean);
        }

        assertThat(RobinsonA.coefficient()
                        .of(RatingMatrix.of(Scale.interval(), pairs))
                        .value())
                .isCloseTo((1 + product / squares) / 2, within(1e-14));
    }

    @Test
    void maxwells_re_is_brennan_and_predigers_coefficient_with_its_interval() {
        RatingMatrix ratings = Peers.table(new double[][] {{40, 9}, {6, 45}});

        Estimate re = MaxwellRe.coefficient().of(ratings);
        Estimate other = Agreement.brennanPrediger().of(ratings, IntervalMethod.analytic());

        assertThat(re.value()).isCloseTo(0.7, within(1e-14));
        assertThat(re.value()).isCloseTo(other.value(), within(1e-14));
        assertThat(re.standardError().orElseThrow())
                .isCloseTo(other.standardError().orElseThrow(), within(1e-14));
        assertThat(re.interval().orElseThrow().lower())
                .isCloseTo(other.interval().orElseThrow().lower(), within(1e-12));
    }

    @Test
    void degenerate_data_are_undefined_with_a_reason() {
        RatingMatrix flat = RatingMatrix.of(Scale.interval(), new double[][] {{0.1, 0.1}, {0.1, 0.1}});
        RatingMatrix apart = RatingMatrix.of(Scale.interval(), new double[][] {{1, Double.NaN}, {Double.NaN, 2}});

        assertThat(RobinsonA.coefficient().of(flat).reason().orElseThrow()).contains("do not vary");
        assertThat(Finn.coefficient().of(flat).reason().orElseThrow()).contains("single category");
        assertThat(Finn.coefficient().levels(5).of(flat).value()).isEqualTo(1);
        for (Coefficient c : new Coefficient[] {
            RobinsonA.coefficient(), Finn.coefficient(), Finn.coefficient().levels(3), MaxwellRe.coefficient()
        }) {
            assertThat(c.of(apart).reason().orElseThrow()).contains("no unit has two");
        }
        assertThat(MaxwellRe.coefficient().of(Lin1989Test.data("made")).reason().orElseThrow())
                .contains("two categories");
        assertThatThrownBy(() -> Finn.coefficient().levels(1)).hasMessageContaining("at least 2");
    }
}
