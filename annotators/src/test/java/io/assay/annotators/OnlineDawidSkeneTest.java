package io.assay.annotators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.annotators.OnlineDawidSkene.Vote;
import io.assay.core.Rating;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The model for streams. */
class OnlineDawidSkeneTest {
    private static final double[] EVEN = {1 / 3.0, 1 / 3.0, 1 / 3.0};

    @Test
    void the_first_unit_is_near_a_majority_vote() {
        OnlineDawidSkene model = OnlineDawidSkene.of("yes", "no");

        double[] q = model.learn(List.of(new Vote("ana", "yes"), new Vote("ben", "yes"), new Vote("cleo", "no")));

        // By Bayes' rule with raters who are right 7 times of 10.
        assertThat(q[0]).isEqualTo(0.7, within(1e-12));
        // Four pseudo-labels, 2.8 of them right, and 0.7 of a label more.
        assertThat(model.confusion("ana").probability("yes", "yes")).isEqualTo(3.5 / 4.7, within(1e-12));
        assertThat(model.prevalences()[0]).isEqualTo(1.7 / 3, within(1e-12));
        assertThat(model.units()).isEqualTo(1);
    }

    @Test
    void after_a_long_stream_it_is_near_the_model_of_all_ratings() {
        Planted.Rater[] raters = {
            Planted.careful(0.9),
            Planted.careful(0.7),
            Planted.biased(0.3),
            Planted.spammer(0.6, 0.2, 0.2),
            Planted.careful(0.8)
        };
        Planted planted = Planted.of(5000, 3, EVEN, 21, raters);
        OnlineDawidSkene model = OnlineDawidSkene.of("c0", "c1", "c2");

        double right = 0;
        for (int u = 0; u < 5000; u++) {
            double[] q = model.learn(votes(planted, u));
            right += q[planted.truth()[u]] >= Math.max(q[0], Math.max(q[1], q[2])) ? 1 : 0;
        }

        Consensus all = ConsensusMethods.dawidSkene().of(planted.ratings());
        assertThat(right / 5000).isEqualTo(planted.accuracy(all), within(0.02));
        for (int r = 0; r < raters.length; r++) {
            for (int truth = 0; truth < 3; truth++) {
                assertThat(model.confusion("r" + r).toArray()[truth])
                        .containsExactly(raters[r].labels(truth, 3), within(0.07));
            }
        }
    }

    @Test
    void a_model_that_forgets_follows_a_rater_who_changes() {
        Planted before = Planted.of(1500, 4, EVEN, 22, rater(Planted.careful(0.95)));
        Planted after = Planted.of(1500, 4, EVEN, 23, rater(Planted.spammer(1, 0, 0)));
        OnlineDawidSkene keeping = OnlineDawidSkene.of("c0", "c1", "c2");
        OnlineDawidSkene forgetting = keeping.forgetting(150);

        for (Planted part : List.of(before, after)) {
            for (int u = 0; u < 1500; u++) {
                keeping.learn(votes(part, u));
                forgetting.learn(votes(part, u));
            }
        }

        assertThat(forgetting.confusion("r0").probability("c1", "c0")).isGreaterThan(0.9);
        assertThat(keeping.confusion("r0").probability("c1", "c0")).isLessThan(0.7);
    }

    @Test
    void nothing_is_learned_from_no_votes_or_from_wrong_ones() {
        OnlineDawidSkene model = OnlineDawidSkene.of("yes", "no");

        assertThat(model.learn(List.of())).containsExactly(new double[] {0.5, 0.5}, within(1e-15));
        assertThatThrownBy(() -> model.learn(List.of(new Vote("ana", "yes"), new Vote("ben", "maybe"))))
                .hasMessage("rater \"ben\" gave \"maybe\", which is no category; categories are yes, no");
        assertThat(model.raters()).isEmpty();
        assertThat(model.units()).isZero();
        assertThatThrownBy(() -> model.confusion("ana")).hasMessageContaining("\"ana\"");
        assertThatThrownBy(() -> OnlineDawidSkene.of("yes", "yes")).hasMessageContaining("different");
    }

    private static Planted.Rater[] rater(Planted.Rater first) {
        return new Planted.Rater[] {first, Planted.careful(0.85), Planted.careful(0.85), Planted.careful(0.85)};
    }

    private static List<Vote> votes(Planted planted, int u) {
        List<Vote> votes = new ArrayList<>();
        for (Rating rating : planted.ratings().ratingsOf("u" + u)) {
            votes.add(new Vote(rating.rater(), rating.label()));
        }
        return votes;
    }
}
