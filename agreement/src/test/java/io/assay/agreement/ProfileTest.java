package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {
    /** 118 units both call "no", 5 and 5 on which they differ, 2 both call "yes": the prevalence paradox. */
    private static RatingMatrix rare() {
        double[][] rows = new double[130][];
        for (int u = 0; u < rows.length; u++) {
            rows[u] = u < 118
                    ? new double[] {1, 1}
                    : u < 123 ? new double[] {1, 2} : u < 128 ? new double[] {2, 1} : new double[] {2, 2};
        }
        return RatingMatrix.of(Scale.nominal("1", "2"), rows);
    }

    @Test
    void the_prevalence_paradox_is_explained() {
        Profile profile = Agreement.profile(rare());

        assertThat(profile.estimate("percent-agreement").orElseThrow().value()).isEqualTo(120.0 / 130);
        assertThat(profile.estimate("cohen-kappa").orElseThrow().value()).isLessThan(0.3);
        assertThat(profile.estimate("gwet-ac1").orElseThrow().value()).isGreaterThan(0.9);
        assertThat(profile.reasons()).singleElement().asString().contains("prevalence paradox", "\"1\" takes 95 %");
        assertThat(profile).asString().contains("gwet-ac1", "prevalence paradox");
    }

    @Test
    void figures_are_those_of_the_coefficients_themselves() {
        RatingMatrix ratings = Cases.read("gwet-raw4raters.csv", Scale.ordinal(1, 5));

        for (Estimate estimate : Agreement.profile(ratings).estimates()) {
            Coefficient coefficient = Coefficients.named(estimate.coefficient());
            if (Coefficients.weightedNames().contains(estimate.coefficient())
                    && !List.of("", "identity").contains(estimate.distance())) {
                coefficient = Coefficients.named(estimate.coefficient(), Weights.named(estimate.distance()));
            } else if (estimate.distance().equals("nominal")) {
                coefficient = Agreement.krippendorff().distance(Distance.nominal());
            }
            Estimate alone = coefficient.of(ratings);
            assertThat(alone.isDefined()).isEqualTo(estimate.isDefined());
            assertThat(alone.isDefined() ? alone.value() : 0)
                    .as(estimate.coefficient())
                    .isEqualTo(estimate.isDefined() ? estimate.value() : 0);
        }
    }

    @Test
    void missing_ratings_and_near_categories_are_explained() {
        RatingMatrix ratings = Cases.read("gwet-raw4raters.csv", Scale.ordinal(1, 5));

        assertThat(Agreement.profile(ratings).reasons())
                .anySatisfy(reason -> assertThat(reason).startsWith("1 of 12 units have one rating"))
                .anySatisfy(reason -> assertThat(reason).startsWith("With weights kappa is"));
    }

    @Test
    void a_rater_who_is_always_higher_shows_in_the_intraclass_correlations() {
        double[][] rows = new double[60][];
        Arrays.setAll(rows, u -> new double[] {u % 10, u % 10 + 3 + u % 2, u % 10 + u % 3});
        RatingMatrix ratings = RatingMatrix.of(Scale.interval(), rows);

        assertThat(Agreement.profile(ratings).reasons())
                .anySatisfy(reason -> assertThat(reason).contains("consistency forgives"));
    }

    @Test
    void a_matrix_without_pairs_has_reasons_in_place_of_figures() {
        Profile profile = Agreement.profile(RatingMatrix.of(Scale.ordinal(1, 3), new double[][] {{1}, {2}}));

        assertThat(profile.estimates()).isNotEmpty().noneMatch(Estimate::isDefined);
        assertThat(profile.estimates())
                .allSatisfy(e -> assertThat(e.reason().orElseThrow()).isNotBlank());
    }

    @Test
    void every_name_finds_the_coefficient_of_that_name() {
        assertThat(Coefficients.names())
                .hasSize(27)
                .allSatisfy(name -> assertThat(Coefficients.named(name).name()).isEqualTo(name));
    }

    @Test
    void an_unknown_name_lists_the_known_ones() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coefficients.named("kappa"))
                .withMessageContaining("\"kappa\"")
                .withMessageContaining("cohen-kappa");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coefficients.named("finn", Weights.linear()))
                .withMessageContaining("finn takes no weights");
    }
}
