package io.assay.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficient;
import io.assay.agreement.Distance;
import io.assay.agreement.IntervalMethod;
import io.assay.agreement.IntraclassCorrelation;
import io.assay.agreement.Weights;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.testkit.arbitraries.AssayArbitraries;
import java.util.function.DoubleBinaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The library against the reference, and the reference against figures that others print. */
class NaiveReferenceProperties {
    private static final double NONE = Double.NaN;

    /** Krippendorff (2011), section C: four observers, twelve units, the last rated by one. */
    private static final double[][] SECTION_C = {
        {1, 1, NONE, 1},
        {2, 2, 3, 2},
        {3, 3, 3, 3},
        {3, 3, 3, 3},
        {2, 2, 2, 2},
        {1, 2, 3, 4},
        {4, 4, 4, 4},
        {1, 1, 2, 1},
        {2, 2, 2, 2},
        {NONE, 5, 5, 5},
        {NONE, NONE, 1, 1},
        {NONE, NONE, 3, NONE}
    };

    @Example
    void alpha_is_the_published_one_with_each_distance() {
        assertThat(NaiveReference.krippendorffAlpha(RatingMatrix.of(Scale.nominal(), SECTION_C)))
                .isCloseTo(0.743, within(0.0005));
        assertThat(NaiveReference.krippendorffAlpha(RatingMatrix.of(Scale.ordinal(), SECTION_C)))
                .isCloseTo(0.815, within(0.0005));
        assertThat(NaiveReference.krippendorffAlpha(RatingMatrix.of(Scale.interval(), SECTION_C)))
                .isCloseTo(0.849, within(0.0005));
        assertThat(NaiveReference.krippendorffAlpha(RatingMatrix.of(Scale.ratio(), SECTION_C)))
                .isCloseTo(0.797, within(0.0005));
    }

    /** Shrout and Fleiss (1979), tables 2 and 4. */
    @Example
    void intraclass_correlations_are_the_published_ones() {
        RatingMatrix judges = RatingMatrix.of(
                Scale.interval(),
                new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}});

        assertThat(NaiveReference.intraclassOneWay(judges)).isCloseTo(0.17, within(0.005));
        assertThat(NaiveReference.intraclassAgreement(judges)).isCloseTo(0.29, within(0.005));
        assertThat(NaiveReference.intraclassConsistency(judges)).isCloseTo(0.71, within(0.005));
    }

    @Property(tries = 300)
    void alpha_of_the_library_is_the_reference_on_every_scale(@ForAll RatingMatrix ratings) {
        Coefficient alpha = Agreement.krippendorff();
        if (ratings.scale().name().equals("ratio") && ratings.categoryCount() > 0 && ratings.categoryValues()[0] < 0) {
            return;
        }
        same(ratings, alpha, NaiveReference.krippendorffAlpha(ratings));
    }

    @Property(tries = 200)
    void alpha_of_the_library_is_the_reference_with_a_distance_of_ones_own(@ForAll RatingMatrix ratings) {
        Distance root = Distance.of("root", (a, b) -> Math.sqrt(Math.abs(a - b)));

        same(ratings, Agreement.krippendorff().distance(root), NaiveReference.krippendorffAlpha(ratings, root));
    }

    @Provide
    Arbitrary<RatingMatrix> levels() {
        return AssayArbitraries.ratings().scale(Scale.ordinal(1, 5));
    }

    @Property(tries = 300)
    void kappas_of_the_library_are_the_reference(@ForAll("levels") RatingMatrix ratings) {
        same(ratings, Agreement.percentAgreement(), NaiveReference.percentAgreement(ratings));
        same(ratings, Agreement.fleissKappa(), NaiveReference.fleissKappa(ratings));
        same(ratings, Agreement.brennanPrediger(), NaiveReference.brennanPrediger(ratings));
        same(ratings, Agreement.gwetAc1(), NaiveReference.gwetAc1(ratings));
        same(ratings, Agreement.congerKappa(), NaiveReference.congerKappa(ratings));
        if (ratings.raterCount() == 2) {
            same(ratings, Agreement.cohenKappa(), NaiveReference.cohenKappa(ratings));
        }
    }

    @Property(tries = 300)
    void weighted_kappas_of_the_library_are_the_reference(@ForAll("levels") RatingMatrix ratings) {
        DoubleBinaryOperator linear = (a, b) -> 1 - Math.abs(a - b) / 4;

        same(
                ratings,
                Agreement.percentAgreement().weights(Weights.linear()),
                NaiveReference.percentAgreement(ratings, linear));
        same(ratings, Agreement.fleissKappa().weights(Weights.linear()), NaiveReference.fleissKappa(ratings, linear));
        same(
                ratings,
                Agreement.brennanPrediger().weights(Weights.linear()),
                NaiveReference.brennanPrediger(ratings, linear));
        same(ratings, Agreement.gwetAc2(Weights.linear()), NaiveReference.gwetAc2(ratings, linear));
        same(ratings, Agreement.congerKappa().weights(Weights.linear()), NaiveReference.congerKappa(ratings, linear));
        if (ratings.raterCount() == 2) {
            same(ratings, Agreement.weightedKappa(Weights.linear()), NaiveReference.cohenKappa(ratings, linear));
        }
    }

    @Provide
    Arbitrary<RatingMatrix> complete() {
        return AssayArbitraries.ratings()
                .scale(Scale.interval())
                .units(2, 12)
                .raters(2, 5)
                .missing(0, 0);
    }

    @Property(tries = 200)
    void intraclass_correlations_of_the_library_are_the_reference(@ForAll("complete") RatingMatrix ratings) {
        same(ratings, IntraclassCorrelation.oneWay(), NaiveReference.intraclassOneWay(ratings));
        same(ratings, IntraclassCorrelation.agreement(), NaiveReference.intraclassAgreement(ratings));
        same(ratings, IntraclassCorrelation.consistency(), NaiveReference.intraclassConsistency(ratings));
    }

    /** Where the library says why it has no figure, the reference has none either. */
    private static void same(RatingMatrix ratings, Coefficient coefficient, double naive) {
        Estimate estimate = coefficient.of(ratings, IntervalMethod.none());
        if (estimate.isDefined()) {
            assertThat(naive)
                    .as("%s of %s", coefficient.name(), ratings)
                    .isCloseTo(estimate.value(), within(1e-10 * Math.max(1, Math.abs(estimate.value()))));
        } else {
            assertThat(naive)
                    .as("%s of %s: %s", coefficient.name(), ratings, estimate)
                    .isNaN();
        }
    }

    @Example
    void what_has_no_figure_is_not_a_number() {
        RatingMatrix equal = RatingMatrix.of(Scale.ordinal(1, 5), new double[][] {{2, 2}, {2, 2}});
        RatingMatrix single = RatingMatrix.of(Scale.ordinal(1, 5), new double[][] {{2, NONE}, {NONE, 3}});

        assertThat(NaiveReference.krippendorffAlpha(equal)).isNaN();
        assertThat(NaiveReference.fleissKappa(equal)).isNaN();
        assertThat(NaiveReference.percentAgreement(equal)).isEqualTo(1);
        assertThat(NaiveReference.krippendorffAlpha(single)).isNaN();
        assertThat(NaiveReference.percentAgreement(single)).isNaN();
    }

    @Example
    void what_it_is_not_for_is_refused() {
        RatingMatrix three = RatingMatrix.of(Scale.ordinal(1, 5), new double[][] {{2, 3, 4}, {1, NONE, 2}});

        assertThatThrownBy(() -> NaiveReference.cohenKappa(three))
                .hasMessage("Cohen's kappa compares two raters, but there are 3; take congerKappa, or a pair of them");
        assertThatThrownBy(() -> NaiveReference.intraclassOneWay(three))
                .hasMessage(
                        "mean squares are of complete ratings of two or more units by two or more raters, but there were"
                                + " 5 ratings of 2 units by 3 raters");
    }
}
