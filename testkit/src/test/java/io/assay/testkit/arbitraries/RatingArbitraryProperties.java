package io.assay.testkit.arbitraries;

import static io.assay.testkit.AssayAssertions.assertThat;

import io.assay.agreement.Agreement;
import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.testkit.RaterHabit;
import io.assay.testkit.internal.TableSpec;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is asked for of generated ratings is what one gets. */
class RatingArbitraryProperties {
    @Property(tries = 300)
    void a_parameter_is_enough(@ForAll RatingMatrix ratings) {
        assertThat(ratings.unitCount()).isBetween(1, 30);
        assertThat(ratings.raterCount()).isBetween(1, 6);
        assertThat(ratings.units()).startsWith("1");
        assertThat(ratings.raters()).startsWith("R1");
        assertThat(Agreement.krippendorff(ratings).orNaN()).matches(alpha -> Double.isNaN(alpha) || alpha <= 1);
    }

    @Property(tries = 300)
    void annotations_set_limits(
            @ForAll
                    @Units(min = 3, max = 4)
                    @Raters(min = 2, max = 2)
                    @Missing(max = 0)
                    @OnScale({"ordinal:1..3", "nominal:a,b"})
                    RatingMatrix ratings) {
        assertThat(ratings.unitCount()).isBetween(3, 4);
        assertThat(ratings.ratingCount()).isEqualTo(2 * ratings.unitCount());
        assertThat(ratings.scale()).isIn(Scale.ordinal(1, 3), Scale.nominal("a", "b"));
    }

    @Property(tries = 50)
    void ratings_can_be_parts_of_other_types(@ForAll List<@Units(max = 2) RatingMatrix> several) {
        assertThat(several).allMatch(ratings -> ratings.unitCount() <= 2);
    }

    @Provide
    RatingArbitrary certain() {
        return AssayArbitraries.ratings()
                .scale(Scale.nominal("a", "b", "c"))
                .agreement(1, 1)
                .habits(RaterHabit.CAREFUL)
                .spammers(0, 0);
    }

    @Property(tries = 200)
    void careful_raters_who_are_certain_agree(@ForAll("certain") RatingMatrix ratings) {
        assertThat(ratings.units())
                .allMatch(unit -> ratings.ratingsOf(unit).stream()
                                .map(Rating::label)
                                .distinct()
                                .count()
                        <= 1);
    }

    @Provide
    RatingArbitrary numbers() {
        return AssayArbitraries.ratings().scale(Scale.interval(), Scale.ratio()).range(-3, 7);
    }

    @Property(tries = 200)
    void numbers_stay_in_range(@ForAll("numbers") RatingMatrix ratings) {
        for (double value : ratings.categoryValues()) {
            assertThat(value).isBetween(ratings.scale().equals(Scale.ratio()) ? 0.0 : -3.0, 7.0);
        }
    }

    @Property(tries = 50)
    void scales_are_of_every_kind(@ForAll Scale scale) {
        assertThat(TableSpec.ALL_SCALES).contains(scale);
    }
}
