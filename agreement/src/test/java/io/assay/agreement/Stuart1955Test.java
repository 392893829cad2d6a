package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stuart (1955), Biometrika 42: unaided vision of 7,477 women; and statsmodels 0.13.5 on other tables, {@code peers/marginal.py}. */
class Stuart1955Test {
    private static final Map<String, double[]> FIGURES = Peers.figures("marginal.csv");

    private static final RatingMatrix VISION = Peers.table(
            new double[][] {{1520, 266, 124, 66}, {234, 1512, 432, 78}, {117, 362, 1772, 205}, {36, 82, 179, 492}});

    private static RatingMatrix data(String name) {
        RatingMatrix binary = Peers.ratings("binary.csv", Scale.nominal("no", "yes"));
        return switch (name) {
            case "stuart1955" -> VISION;
            case "approval" -> Peers.table(new double[][] {{794, 86}, {150, 570}});
            case "binary" -> binary;
            case "binary-ab" -> binary.withoutRaters(List.of("c", "d"));
            case "binary-abc" -> binary.withoutRaters(List.of("d"));
            default -> Peers.table(name + ".csv");
        };
    }

    private static SignificanceTest test(String test, RatingMatrix ratings) {
        return switch (test) {
            case "mcnemar" -> MarginalTests.mcNemar(ratings);
            case "mcnemar-corrected" -> MarginalTests.mcNemarCorrected(ratings);
            case "mcnemar-exact" -> MarginalTests.mcNemarExact(ratings);
            case "bowker" -> MarginalTests.bowker(ratings);
            case "stuart-maxwell" -> MarginalTests.stuartMaxwell(ratings);
            case "bhapkar" -> MarginalTests.bhapkar(ratings);
            default -> MarginalTests.cochranQ(ratings);
        };
    }

    @Test
    void the_published_statistics_of_the_vision_data() {
        assertThat(MarginalTests.stuartMaxwell(VISION).statistic()).isCloseTo(11.96, within(0.005));
        assertThat(MarginalTests.bhapkar(VISION).statistic()).isCloseTo(11.98, within(0.005));
        assertThat(MarginalTests.bowker(VISION).statistic()).isCloseTo(19.11, within(0.005));
        assertThat(MarginalTests.stuartMaxwell(VISION).toString())
                .isEqualTo("stuart-maxwell: chi2(3) = 11.96, p = 0.007533, cohen-w 0.0400");
    }

    @ParameterizedTest
    @CsvSource({
        "stuart1955, stuart-maxwell",
        "stuart1955, bhapkar",
        "stuart1955, bowker",
        "sexual-fun, stuart-maxwell",
        "sexual-fun, bhapkar",
        "sexual-fun, bowker",
        "ms-winnipeg, stuart-maxwell",
        "ms-winnipeg, bhapkar",
        "ms-winnipeg, bowker",
        "approval, mcnemar",
        "approval, mcnemar-corrected",
        "approval, mcnemar-exact",
        "binary-ab, mcnemar",
        "binary-ab, mcnemar-corrected",
        "binary-ab, mcnemar-exact",
        "binary, cochran-q",
        "binary-abc, cochran-q",
    })
    void statistic_degrees_of_freedom_and_p_are_those_of_statsmodels(String data, String name) {
        double[] figures = FIGURES.get(data + "/" + name);

        SignificanceTest test = test(name, data(data));

        assertThat(test.name()).isEqualTo(name);
        assertThat(test.statistic()).isCloseTo(figures[0], within(1e-10));
        assertThat(test.degreesOfFreedom()).isEqualTo(figures[1]);
        // statsmodels takes 1 - cdf, which leaves some 1e-16 of rounding.
        assertThat(test.p()).isCloseTo(figures[2], within(1e-9 * figures[2] + 1e-15));
    }

    @Test
    void effects_are_cohens_and_serlins() {
        assertThat(test("mcnemar", data("approval")).effect().value()).isCloseTo(86.0 / 236 - 0.5, within(1e-15));
        assertThat(test("bowker", VISION).effect().value())
                .isCloseTo(Math.sqrt(FIGURES.get("stuart1955/bowker")[0] / 7477), within(1e-12));
        assertThat(test("cochran-q", data("binary")).effect().value())
                .isCloseTo(FIGURES.get("binary/cochran-q")[0] / (40 * 3), within(1e-12));
    }

    @Test
    void cochrans_q_of_two_raters_is_mcnemars_chi_squared() {
        assertThat(test("cochran-q", data("approval")).statistic())
                .isCloseTo(test("mcnemar", data("approval")).statistic(), within(1e-10));
        assertThat(test("stuart-maxwell", data("approval")).statistic())
                .isCloseTo(test("mcnemar", data("approval")).statistic(), within(1e-10));
    }

    @Test
    void unused_categories_and_groups_never_confused_take_no_degree_of_freedom() {
        RatingMatrix plain = Peers.table(new double[][] {{5, 3}, {1, 4}});
        RatingMatrix wider = Peers.table(new double[][] {{5, 0, 3, 0}, {0, 0, 0, 0}, {1, 0, 4, 0}, {0, 0, 0, 9}});

        for (String name : new String[] {"stuart-maxwell", "bowker"}) {
            assertThat(test(name, wider).statistic())
                    .isCloseTo(test(name, plain).statistic(), within(1e-12));
            assertThat(test(name, wider).degreesOfFreedom()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mcnemar",
                "mcnemar-corrected",
                "mcnemar-exact",
                "bowker",
                "stuart-maxwell",
                "bhapkar",
                "cochran-q"
            })
    void raters_who_never_differ_leave_nothing_to_test(String name) {
        SignificanceTest same = test(name, Peers.table(new double[][] {{5, 0}, {0, 4}}));
        SignificanceTest apart =
                test(name, RatingMatrix.of(Scale.nominal("1", "2"), new double[][] {{1, Double.NaN}, {Double.NaN, 2}}));
        SignificanceTest one = test(name, RatingMatrix.of(Scale.nominal("1", "2"), new double[][] {{1}, {2}}));

        assertThat(same.isDefined()).isFalse();
        assertThat(same.statistic()).isNaN();
        assertThat(same.effect().reason().orElseThrow()).contains("differ on no unit");
        assertThat(apart.effect().counts()).isEqualTo(new Estimate.Counts(0, 0, 2, 2));
        assertThat(apart.isDefined()).isFalse();
        assertThat(one.isDefined()).isFalse();
        assertThat(one.toString()).contains("no test");
    }

    @Test
    void bhapkar_is_undefined_where_its_variance_vanishes() {
        SignificanceTest test = MarginalTests.bhapkar(Peers.table(new double[][] {{0, 8}, {0, 0}}));

        assertThat(test.isDefined()).isFalse();
        assertThat(test.effect().reason().orElseThrow()).contains("without any variance");
    }

    @Test
    void too_many_categories_are_refused_with_a_hint() {
        assertThat(test("mcnemar", VISION).effect().reason().orElseThrow()).contains("stuart-maxwell");
        assertThat(test("cochran-q", VISION).effect().reason().orElseThrow()).contains("two categories");
    }
}
