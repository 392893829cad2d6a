package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Fleiss (1971), Psychological Bulletin 76(5), and Cicchetti and Feinstein (1990), Journal of Clinical Epidemiology 43(6). */
class CategoryAgreementTest {
    @Test
    void the_kappas_of_the_five_diagnoses_are_those_of_irr() {
        List<CategoryAgreement> categories =
                CategoryAgreement.of(Cases.read("fleiss1971-diagnoses.csv", Scale.nominal()));

        // irr 0.84.1: kappam.fleiss(diagnoses, detail = TRUE), printed in its documentation.
        assertThat(categories.stream().map(c -> c.kappa().value()).sorted().toList())
                .usingElementComparator((x, y) -> Math.abs(x - y) < 5e-4 ? 0 : Double.compare(x, y))
                .containsExactly(0.245, 0.245, 0.471, 0.520, 0.566);
        assertThat(categories.stream().mapToLong(CategoryAgreement::ratings).sum())
                .isEqualTo(180);
    }

    @Test
    void positive_and_negative_agreement_are_those_of_the_formula_for_two_raters() {
        List<CategoryAgreement> categories = CategoryAgreement.of(Peers.table(new double[][] {{80, 10}, {5, 5}}));

        assertThat(categories.get(0).specificAgreement().value()).isCloseTo(160.0 / 175, within(1e-14));
        assertThat(categories.get(1).specificAgreement().value()).isCloseTo(10.0 / 25, within(1e-14));
        assertThat(categories
                        .get(1)
                        .specificAgreement()
                        .interval()
                        .orElseThrow()
                        .method())
                .isEqualTo("jackknife");
    }

    @Test
    void a_category_nobody_gave_has_no_figures() {
        CategoryAgreement unused = CategoryAgreement.of(RatingMatrix.of(
                        Scale.ordinal(1, 3), new double[][] {{1, 2}, {2, 2}}))
                .get(2);

        assertThat(unused.category()).isEqualTo("3");
        assertThat(unused.ratings()).isZero();
        assertThat(unused.kappa().isDefined()).isFalse();
        assertThat(unused.specificAgreement().reason().orElseThrow()).contains("falls in 3");
    }

    @Property(tries = 100)
    void agree_with_the_definitions(@ForAll(supplier = Matrices.class) double[][] ratings) {
        List<CategoryAgreement> categories = CategoryAgreement.of(RatingMatrix.of(Scale.interval(), ratings));
        for (CategoryAgreement category : categories) {
            double value = Double.parseDouble(category.category());
            double same = 0;
            double possible = 0;
            for (double[] unit : ratings) {
                double hits = Arrays.stream(unit).filter(v -> v == value).count();
                double size = Arrays.stream(unit).filter(v -> !Double.isNaN(v)).count();
                same += hits * (hits - 1);
                possible += hits * (size - 1);
            }
            assertThat(category.specificAgreement().isDefined()).isEqualTo(possible > 0);
            if (possible > 0) {
                assertThat(category.specificAgreement().value()).isCloseTo(same / possible, within(1e-12));
            }
        }
    }

    @Property(tries = 60)
    void complete_ratings_have_the_kappa_of_fleiss_formula(@ForAll(supplier = Matrices.class) double[][] generated) {
        double[][] ratings = NaiveRanks.complete(generated);
        if (ratings.length == 0 || ratings[0].length < 2) {
            return;
        }
        double units = ratings.length;
        double m = ratings[0].length;
        for (CategoryAgreement category : CategoryAgreement.of(RatingMatrix.of(Scale.interval(), ratings))) {
            double value = Double.parseDouble(category.category());
            double squares = 0;
            double hits = 0;
            for (double[] unit : ratings) {
                double own = Arrays.stream(unit).filter(v -> v == value).count();
                squares += own * own;
                hits += own;
            }
            double p = hits / (units * m);
            if (category.kappa().isDefined()) {
                double kappa = (squares - units * m * p * (1 + (m - 1) * p)) / (units * m * (m - 1) * p * (1 - p));
                assertThat(category.kappa().value()).isCloseTo(kappa, within(1e-11));
            }
        }
    }
}
