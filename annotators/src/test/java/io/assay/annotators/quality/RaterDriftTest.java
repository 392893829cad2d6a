package io.assay.annotators.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.annotators.Annotations;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Changes of raters along the way, in the order of time and over all raters. */
class RaterDriftTest {
    private static final Scale YES_NO = Scale.nominal("yes", "no");

    @Test
    void figures_are_the_shares_of_equal_others_in_the_order_of_time() {
        RatingMatrix ratings = RatingMatrix.builder(YES_NO)
                .rate("u1", "ana", "yes")
                .rate("u1", "ben", "yes")
                .rate("u1", "cleo", "no")
                .rate("u2", "ana", "no")
                .rate("u2", "ben", "yes")
                .rate("u3", "ana", "yes")
                .rate("u4", "ana", "yes")
                .rate("u4", "ben", "yes")
                .build();
        RatingMatrix times = RatingMatrix.builder(Scale.interval())
                .rate("u2", "ana", 1)
                .rate("u1", "ana", 2.5)
                .rate("u3", "ana", 0)
                .rate("u9", "zoe", 0)
                .build();

        RaterDrift.Course ana =
                RaterDrift.defaults().of(Annotations.of(ratings), times).get(0);

        // u3 has no others, u4 no time.
        assertThat(ana.figures()).containsExactly(0.0, 0.5);
        assertThat(ana.untimed()).isEqualTo(1);
        assertThat(ana.drift().tested()).isFalse();
        assertThat(ana.adjustedP()).isNaN();
        assertThat(ana.changed()).isFalse();
    }

    @Test
    void figures_of_numbers_are_differences_from_the_mean_of_the_others() {
        RatingMatrix ratings = RatingMatrix.of(Scale.interval(), new double[][] {{3, 1, 2}, {5, 2, 4}});
        RatingMatrix times = RatingMatrix.of(Scale.interval(), new double[][] {{9, 1, 1}, {8, 2, 2}});

        List<RaterDrift.Course> courses = RaterDrift.defaults().of(Annotations.of(ratings), times);

        assertThat(courses.get(0).figures()).containsExactly(2.0, 1.5);
        assertThat(courses.get(1).figures()).containsExactly(-1.5, -2.5);
        assertThatThrownBy(() -> RaterDrift.defaults()
                        .of(Annotations.of(RatingMatrix.of(Scale.circular(24), new double[][] {{3, 1}})), times))
                .hasMessageContaining("circular");
    }

    @Test
    void somebody_who_gave_up_half_way_is_named_and_nobody_else() {
        Timed drawn = drawn(40, 200, 120, 7);

        List<RaterDrift.Course> courses = RaterDrift.defaults().of(Annotations.of(drawn.ratings()), drawn.times());

        assertThat(courses).filteredOn(RaterDrift.Course::changed).hasSize(1);
        RaterDrift.Course first = courses.get(0);
        assertThat(first.changed()).isTrue();
        // More orders than the first 199, so that a p value below 0.05 / 40 can be reached.
        assertThat(first.drift().p()).isLessThan(0.05 / 40);
        assertThat(first.adjustedP()).isEqualTo(first.drift().p() * 40, within(1e-12));
        // What was guessed came first, time running backwards.
        assertThat(first.drift().after()).isGreaterThan(first.drift().before() + 0.2);
        assertThat(RaterDrift.defaults().of(Annotations.of(drawn.ratings()), drawn.times()))
                .isEqualTo(courses);
    }

    /** Fixed seeds: the claim is about how often. 60 draws of 10 raters, 3 alarms expected at most; 9 have a chance of 0.005. */
    @Test
    void raters_who_did_not_change_are_named_no_more_often_than_stated() {
        long alarms = IntStream.range(0, 60)
                .filter(seed -> {
                    Timed drawn = drawn(10, 60, 60, 100 + seed);
                    return RaterDrift.defaults().of(Annotations.of(drawn.ratings()), drawn.times()).stream()
                            .anyMatch(RaterDrift.Course::changed);
                })
                .count();

        assertThat(alarms).isLessThan(9);
    }

    @Test
    void the_rate_must_be_a_probability() {
        assertThatThrownBy(() -> RaterDrift.defaults().falseAlarms(5)).hasMessageContaining("in (0, 1)");
        assertThat(RaterDrift.defaults()
                        .falseAlarms(0.01)
                        .seed(3)
                        .of(
                                Annotations.of(RatingMatrix.builder(YES_NO).build()),
                                RatingMatrix.builder(Scale.interval()).build()))
                .isEmpty();
    }

    private record Timed(RatingMatrix ratings, RatingMatrix times) {}

    /** Each unit by three raters drawn at random; r0 guesses from a number of units on. Times run backwards through the units. */
    private static Timed drawn(int raters, int perRater, int change, long seed) {
        Random random = new Random(seed);
        RatingMatrixBuilder ratings = RatingMatrix.builder(YES_NO);
        RatingMatrixBuilder times = RatingMatrix.builder(Scale.interval());
        List<Integer> order = new ArrayList<>(IntStream.range(0, raters).boxed().toList());
        order.forEach(r -> ratings.rater("r" + r));
        for (int u = 0; u < raters * perRater / 3; u++) {
            boolean yes = random.nextBoolean();
            Collections.shuffle(order, random);
            for (int r : order.subList(0, 3)) {
                boolean right = random.nextDouble() < (r == 0 && u >= raters * change / 3 ? 0.5 : 0.9);
                ratings.rate("u" + u, "r" + r, right == yes ? "yes" : "no");
                times.rate("u" + u, "r" + r, -u);
            }
        }
        return new Timed(ratings.build(), times.build());
    }
}
