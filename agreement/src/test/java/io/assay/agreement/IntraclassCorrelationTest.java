package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.DistinctUnits;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntraclassCorrelationTest {
    private static final double NA = Double.NaN;

    private static Estimate icc(String name, double[]... ratings) {
        return ShroutFleiss1979Test.named(name).of(RatingMatrix.of(Scale.interval(), ratings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"icc-1-1", "icc-a-1", "icc-c-1", "icc-1-k", "icc-a-k", "icc-c-k"})
    void degenerate_data_are_undefined_with_a_reason(String name) {
        assertThat(icc(name, new double[] {1}, new double[] {2}).reason().orElseThrow())
                .contains("only one rater");
        assertThat(icc(name, new double[] {1, 2, 4}).reason().orElseThrow()).contains("only one unit");
        assertThat(icc(name, new double[] {1, NA}, new double[] {NA, 2})
                        .reason()
                        .orElseThrow())
                .contains("no unit has two");
        assertThat(icc(name, new double[] {0.1, 0.1}, new double[] {0.1, 0.1}, new double[] {0.1, 0.1})
                        .reason()
                        .orElseThrow())
                .contains("no variance");
        assertThat(ShroutFleiss1979Test.named(name)
                        .of(RatingMatrix.of(Scale.nominal(), new double[][] {{1, 2}, {2, 2}}))
                        .reason()
                        .orElseThrow())
                .contains("names");
        assertThat(ShroutFleiss1979Test.named(name)
                        .of(RatingMatrix.builder(Scale.interval()).build())
                        .isDefined())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"icc-1-1", "icc-a-1", "icc-c-1", "icc-1-k", "icc-a-k", "icc-c-k"})
    void perfect_agreement_is_one_with_limits_at_one(String name) {
        Estimate estimate = icc(name, new double[] {1, 1, 1}, new double[] {2, 2, 2}, new double[] {4, 4, 4});

        assertThat(estimate.value()).isCloseTo(1, within(1e-15));
        assertThat(estimate.interval().orElseThrow().upper()).isCloseTo(1, within(1e-12));
        FTest test = ShroutFleiss1979Test.named(name).fTest(RatingMatrix.of(Scale.interval(), new double[][] {
            {1, 1, 1}, {2, 2, 2}, {4, 4, 4}
        }));
        assertThat(test.p()).isLessThan(1e-10);
    }

    @Test
    void negative_figures_are_returned() {
        assertThat(icc("icc-1-1", new double[] {1, 3}, new double[] {3, 1}, new double[] {2, 2})
                        .value())
                .isCloseTo(-1, within(1e-12));
        assertThat(icc("icc-c-1", new double[] {1, 3}, new double[] {3, 1}, new double[] {2, 2})
                        .value())
                .isCloseTo(-1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"icc-1-1", "icc-a-1", "icc-c-1"})
    void the_largest_and_smallest_numbers_do_not_overflow_or_vanish(String name) {
        double[][] plain = {{1, 1.25}, {1.5, 1.25}, {1, 1.5}, {1.75, 1.5}};
        double expected = icc(name, plain).value();

        assertThat(icc(name, Matrices.map(plain, v -> v * 0x1p1023)).value()).isEqualTo(expected);
        assertThat(icc(name, Matrices.map(plain, v -> v * 0x1p-1000)).value()).isEqualTo(expected);
    }

    @Test
    void one_way_limits_are_exact_where_every_unit_has_as_many_raters_of_its_own() {
        double[][] own = {{1, 2, NA, NA}, {NA, NA, 4, 5}, {3, NA, 3, NA}, {NA, 1, NA, 2}};
        double[][] packed = {{1, 2}, {4, 5}, {3, 3}, {1, 2}};

        assertThat(icc("icc-1-1", own).interval())
                .isEqualTo(icc("icc-1-1", packed).interval());
        assertThat(icc("icc-1-1", own).interval().orElseThrow().method()).isEqualTo("analytic");
    }

    @Test
    void ratings_in_two_groups_that_share_no_rater_are_still_analysed() {
        double[][] apart = {{1, 2, NA, NA}, {4, 5, NA, NA}, {NA, NA, 3, 1}, {NA, NA, 7, 8}};

        assertThat(icc("icc-c-1", apart).value()).isCloseTo(NaiveIcc.figure("icc-c-1", apart), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"icc-1-1", "icc-a-1", "icc-c-1", "icc-1-k", "icc-a-k", "icc-c-k"})
    void a_resample_of_equal_ratings_is_undefined_whatever_rounding_leaves(String name) {
        double[][] varied = {{1, 1, 1, NA}, {1, 1, 1, 1}, {1, 1, NA, 1}, {1, NA, 1, 1}, {0, 0, 0, 1}};
        DistinctUnits units = RatingMatrix.of(Scale.interval(), varied).eachUnit();

        assertThat(ShroutFleiss1979Test.named(name).statistic(units).evaluator().without(4))
                .isNaN();
    }

    @Test
    void the_test_reads_as_a_line() {
        assertThat(IntraclassCorrelation.consistency()
                        .fTest(Cases.read("shrout-fleiss1979.csv", Scale.interval()))
                        .toString())
                .isEqualTo("icc-c-1 > 0: F(5, 15) = 11.027, p = 0.0001346");
    }
}
