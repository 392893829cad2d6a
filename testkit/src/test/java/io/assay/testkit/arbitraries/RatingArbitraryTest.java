package io.assay.testkit.arbitraries;

import static io.assay.testkit.AssayAssertions.assertThat;
import static io.assay.testkit.AssayAssertions.assertThatIllegalArgumentException;
import static io.assay.testkit.AssayAssertions.within;

import io.assay.agreement.Agreement;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.UnitRatings;
import io.assay.testkit.RaterHabit;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingArbitraryTest {
    private static final Scale SCALE = Scale.nominal("a", "b", "c");

    private static RatingMatrix drawn(Arbitrary<RatingMatrix> arbitrary, long seed) {
        return arbitrary.generator(1000).next(new Random(seed)).value();
    }

    private static RatingArbitrary careful() {
        return AssayArbitraries.ratings()
                .scale(SCALE)
                .missing(0, 0)
                .spammers(0, 0)
                .habits(RaterHabit.CAREFUL);
    }

    /** The standard error of alpha of 4,000 units and four raters is below 0.02 at any level; seeds are fixed. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.3, 2", "0.5, 3", "0.8, 4", "1, 5"})
    void alpha_of_careful_raters_is_near_the_agreement_asked_for(double level, long seed) {
        RatingMatrix ratings = drawn(careful().units(4000, 4000).raters(4, 4).agreement(level, level), seed);

        assertThat(Agreement.krippendorff(ratings)).hasValue(level, within(0.06));
    }

    @Test
    void a_share_of_ratings_is_missing() {
        RatingMatrix ratings = drawn(careful().units(1000, 1000).raters(5, 5).missing(0.3, 0.3), 1);

        // Five standard errors.
        assertThat(ratings.ratingCount() / 5000.0).isCloseTo(0.7, within(5 * Math.sqrt(0.3 * 0.7 / 5000)));
    }

    @Test
    void spammers_do_not_look_at_units() {
        RatingMatrix one =
                drawn(careful().units(2000, 2000).raters(2, 2).agreement(1, 1).spammers(1, 1), 1);
        RatingMatrix none = drawn(careful().units(2000, 2000).raters(2, 2).agreement(1, 1), 1);

        assertThat(Agreement.cohenKappa(one)).matches(kappa -> !kappa.isDefined() || Math.abs(kappa.value()) < 0.1);
        assertThat(Agreement.cohenKappa(none)).hasValue(1, within(0.0));
    }

    @Test
    void habits_move_what_a_careful_rater_sees() {
        for (RaterHabit habit : List.of(RaterHabit.LENIENT, RaterHabit.SEVERE, RaterHabit.CONTRARY)) {
            RatingMatrix ratings = drawn(careful().habits(habit).units(300, 300).raters(1, 1), 1);
            assertThat(values(ratings)).as(habit.toString()).isSubsetOf(allowed(habit));
        }
    }

    private static List<Integer> allowed(RaterHabit habit) {
        return switch (habit) {
            case LENIENT -> List.of(1, 2);
            case SEVERE -> List.of(0, 1);
            default -> List.of(0, 1, 2);
        };
    }

    private static List<Integer> values(RatingMatrix ratings) {
        UnitRatings unit = ratings.cursor();
        return java.util.stream.IntStream.range(0, ratings.unitCount())
                .mapToObj(u -> {
                    ratings.load(u, unit);
                    return unit.code(0);
                })
                .distinct()
                .toList();
    }

    @Test
    void the_same_seed_draws_the_same_ratings() {
        assertThat(drawn(AssayArbitraries.ratings(), 7)).isEqualTo(drawn(AssayArbitraries.ratings(), 7));
    }

    @Test
    void edge_cases_are_the_degenerate_ones() {
        List<RatingMatrix> edges = StreamSupport.stream(
                        AssayArbitraries.ratings()
                                .scale(SCALE)
                                .missing(0, 1)
                                .edgeCases(100)
                                .spliterator(),
                        false)
                .map(Shrinkable::value)
                .toList();

        assertThat(edges).anyMatch(one -> one.unitCount() == 1 && one.raterCount() == 1);
        assertThat(edges).anyMatch(none -> none.ratingCount() == 0);
        assertThat(edges)
                .anyMatch(full -> full.ratingCount() == 16
                        && Agreement.krippendorff(full).reason().orElse("").contains("a"));
        assertThat(edges).anyMatch(perfect -> Agreement.krippendorff(perfect).orNaN() == 1);
        assertThat(edges).anyMatch(apart -> Agreement.krippendorff(apart).orNaN() < 0);
        assertThat(edges).anyMatch(single -> single.ratingCount() == 4 && single.unitCount() == 4);
    }

    @Test
    void limits_that_cannot_be_met_are_refused() {
        RatingArbitrary ratings = AssayArbitraries.ratings();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratings.units(3, 2))
                .withMessage("units must run from at least 0 upwards, but were 3 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratings.missing(0, 1.5))
                .withMessage("missing must run from a lower to a higher share in [0, 1], but was 0.0 to 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratings.habits(RaterHabit.RANDOM))
                .withMessageContaining("ask for it with spammers(...)");
        assertThatIllegalArgumentException().isThrownBy(() -> ratings.range(-3, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssayArbitraries.logits().rows(0, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssayArbitraries.logits().masked(1));
    }
}
