package io.assay.agreement.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Estimate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The figures are those of the tests of irrCAC (Python 0.4.4), after Gwet (2014), chapter 6. */
class BenchmarkScaleTest {
    private static final Estimate ESTIMATE = Estimate.of("kappa", 0.67).withStandardError(0.15);
    private static final Offset<Double> PRINTED = within(5e-6);

    private static List<Double> probabilities(BenchmarkScale scale) {
        return scale.place(ESTIMATE).steps().stream()
                .map(BenchmarkPlacement.Step::probability)
                .toList();
    }

    private static void same(BenchmarkScale scale, double... published) {
        List<Double> found = probabilities(scale);
        assertThat(found).hasSize(published.length);
        for (int i = 0; i < published.length; i++) {
            assertThat(found.get(i)).isCloseTo(published[i], PRINTED);
        }
    }

    @Test
    void cumulative_probabilities_are_the_published_five_digits() {
        same(BenchmarkScale.altman(), .18168, .67511, .96356, .99912, 1);
        same(BenchmarkScale.fleiss(), .28699, .96356, 1);
        same(BenchmarkScale.cicchettiSparrow(), .28699, .67511, .96356, 1);
    }

    @Test
    void the_first_band_to_reach_95_percent_is_claimed() {
        BenchmarkPlacement placement = BenchmarkScale.altman().place(ESTIMATE);

        assertThat(placement.plain().orElseThrow().label()).isEqualTo("good");
        assertThat(placement.claimed().orElseThrow().label()).isEqualTo("moderate");
        assertThat(placement.toString())
                .isEqualTo("kappa 0.670 is \"good\" on the Altman scale, but with 95 % probability all that can be"
                        + " claimed is \"moderate\" or better.");
    }

    @Test
    void limits_belong_to_the_band_the_tables_print_them_in() {
        assertThat(BenchmarkScale.landisKoch().place(0.8).label()).isEqualTo("substantial");
        assertThat(BenchmarkScale.landisKoch().place(0.81).label()).isEqualTo("almost perfect");
        assertThat(BenchmarkScale.landisKoch().place(0).label()).isEqualTo("slight");
        assertThat(BenchmarkScale.landisKoch().place(-0.01).label()).isEqualTo("poor");
        assertThat(BenchmarkScale.fleiss().place(0.75).label()).isEqualTo("fair to good");
        assertThat(BenchmarkScale.fleiss().place(0.4).label()).isEqualTo("fair to good");
        assertThat(BenchmarkScale.cicchettiSparrow().place(0.75).label()).isEqualTo("excellent");
        assertThat(BenchmarkScale.krippendorff().place(0.8).label()).isEqualTo("reliable");
        assertThat(BenchmarkScale.krippendorff().place(0.667).label()).isEqualTo("tentative");
    }

    @Test
    void a_standard_error_of_zero_claims_the_band_of_the_figure_and_none_claims_nothing() {
        BenchmarkPlacement sure =
                BenchmarkScale.altman().place(Estimate.of("kappa", 1).withStandardError(0));
        BenchmarkPlacement unsure = BenchmarkScale.altman().place(Estimate.of("kappa", 0.5));

        assertThat(sure.claimed().orElseThrow().label()).isEqualTo("very good");
        assertThat(sure.toString()).contains("at least that");
        assertThat(unsure.claimed()).isEmpty();
        assertThat(unsure.toString()).contains("cannot be told");
        assertThat(BenchmarkScale.altman()
                        .place(Estimate.undefined("kappa", "no data"))
                        .toString())
                .contains("undefined");
    }

    @Test
    void own_scales_are_listed_from_the_lowest_up() {
        BenchmarkScale own = BenchmarkScale.of(
                "House", "no", new BenchmarkScale.Band("maybe", 0.6, true), new BenchmarkScale.Band("yes", 0.9, true));

        assertThat(own.place(0.7).label()).isEqualTo("maybe");
        assertThat(own.place(-1).label()).isEqualTo("no");
        assertThat(own.toString()).isEqualTo("House: from 0.9 yes, from 0.6 maybe, else no");
        assertThatThrownBy(() -> BenchmarkScale.of(
                        "x", "no", new BenchmarkScale.Band("a", 0.9, true), new BenchmarkScale.Band("b", 0.6, true)))
                .hasMessageContaining("rising order");
        assertThatThrownBy(() -> BenchmarkScale.altman().place(Double.NaN)).hasMessageContaining("NaN");
    }
}
