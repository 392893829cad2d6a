package sample;

import static io.assay.testkit.AssayAssertions.assertThat;
import static io.assay.testkit.AssayAssertions.within;

import io.assay.agreement.Agreement;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.testkit.arbitraries.Missing;
import io.assay.testkit.arbitraries.OnScale;
import io.assay.testkit.arbitraries.Raters;
import io.assay.testkit.gates.Bound;
import io.assay.testkit.gates.LabelQuality;
import io.assay.testkit.laws.CoefficientLaws;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void alpha_of_three_replies() {
        assertThat(Labels.alpha(Labels.ratings())).isDefined().hasUnits(3, 0).hasValueOfAtLeast(0.8);
    }

    @LabelQuality(file = "data/ratings.csv", scale = "ordinal:1..5", minAlpha = 0.8)
    @LabelQuality(file = "data/ratings.csv", scale = "ordinal:1..5", minAlpha = 0.6, bound = Bound.LOWER_LIMIT)
    void labels_can_be_trusted(RatingMatrix ratings) {
        assertThat(ratings).hasRatingsPerUnitOfAtLeast(3).hasRaters("ana", "ben", "eva");
    }

    @Property(tries = 200)
    void alpha_is_at_most_1(@ForAll RatingMatrix ratings) {
        double alpha = Labels.alpha(ratings).orNaN();
        assertThat(Double.isNaN(alpha) || alpha <= 1).isTrue();
    }

    @Property(tries = 200)
    void units_within_one_step_are_at_least_those_that_agree(
            @ForAll @Raters(min = 2, max = 2) @Missing(max = 0) @OnScale("ordinal:1..5") RatingMatrix ratings) {
        assertThat(ratings)
                .hasAtLeast(new WithinOneStep(), Agreement.percentAgreement(ratings).value());
    }

    @Test
    void a_coefficient_of_ones_own_keeps_the_laws() {
        CoefficientLaws.of(new WithinOneStep()).scale(Scale.ordinal(1, 5), Scale.interval()).tries(50).check();
    }

    @Test
    void other_languages_compute_the_same() {
        double alpha = Labels.alpha(Labels.ratings()).value();

        assertThat(FromKotlin.alpha()).isEqualTo(alpha);
        assertThat(FromScala.alpha()).isEqualTo(alpha);
        assertThat(FromKotlin.configured(Labels.ratings())).isEqualTo(FromScala.configured(Labels.ratings()));
        assertThat(Agreement.krippendorff().distance(FromKotlin.ownDistance()).of(Labels.ratings()))
                .hasValue(
                        Agreement.krippendorff()
                                .distance(FromScala.ownDistance())
                                .of(Labels.ratings())
                                .value(),
                        within(0.0));
    }
}
