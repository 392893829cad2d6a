package io.assay.annotators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ratings drawn from known raters: what the methods learn must be near what was planted. */
class PlantedTruthTest {
    private static final double[] EVEN = {1 / 3.0, 1 / 3.0, 1 / 3.0};

    @Test
    void dawid_and_skene_recover_prevalences_and_confusion() {
        Planted.Rater[] raters = {
            Planted.careful(0.9), Planted.careful(0.7), Planted.biased(0.3), Planted.careful(0.8), Planted.biased(0.5)
        };
        Planted planted = Planted.of(4000, 5, new double[] {0.5, 0.3, 0.2}, 11, raters);

        Consensus consensus = ConsensusMethods.dawidSkene().of(planted.ratings());

        assertThat(consensus.prevalences()).containsExactly(new double[] {0.5, 0.3, 0.2}, within(0.03));
        for (int r = 0; r < raters.length; r++) {
            ConfusionMatrix learned = consensus.rater("r" + r).confusion().orElseThrow();
            for (int truth = 0; truth < 3; truth++) {
                assertThat(learned.toArray()[truth]).containsExactly(raters[r].labels(truth, 3), within(0.05));
            }
        }
    }

    @Test
    void spammers_do_not_outvote_the_careful() {
        Planted.Rater[] raters = new Planted.Rater[20];
        Arrays.setAll(raters, r -> r < 11 ? Planted.spammer(0.8, 0.1, 0.1) : Planted.careful(0.9));
        Planted planted = Planted.of(3000, 5, EVEN, 12, raters);

        double majority = planted.accuracy(ConsensusMethods.majority().of(planted.ratings()));

        for (ConsensusMethod method : new ConsensusMethod[] {
            ConsensusMethods.dawidSkene(), ConsensusMethods.dawidSkeneMap(), ConsensusMethods.mace()
        }) {
            assertThat(planted.accuracy(method.of(planted.ratings())))
                    .as(method.name())
                    .isGreaterThan(0.88)
                    .isGreaterThan(majority + 0.1);
        }
    }

    @Test
    void mace_tells_spammers_from_the_careful() {
        Planted.Rater[] raters = {
            Planted.careful(0.9),
            Planted.careful(0.9),
            Planted.careful(0.9),
            Planted.spammer(0.8, 0.1, 0.1),
            Planted.spammer(0.1, 0.1, 0.8)
        };
        Planted planted = Planted.of(2000, 5, EVEN, 13, raters);

        Consensus consensus = ConsensusMethods.mace().of(planted.ratings());

        // Of the labels of a careful rater 15 % are guesses: 0.85 + 0.15 / 3 = 0.9.
        assertThat(consensus.rater("r0").figure("competence")).isEqualTo(0.85, within(0.05));
        assertThat(consensus.rater("r3").figure("competence")).isLessThan(0.05);
        assertThat(consensus.rater("r3").figure("habit:c0")).isEqualTo(0.8, within(0.05));
        assertThat(consensus.rater("r4").figure("habit:c2")).isEqualTo(0.8, within(0.05));
    }

    @Test
    void labels_of_an_adversary_are_read_the_other_way_round() {
        Planted.Rater[] raters = {
            Planted.careful(0.85),
            Planted.careful(0.85),
            Planted.careful(0.85),
            Planted.careful(0.85),
            Planted.careful(0.05)
        };
        Planted planted = Planted.of(2000, 5, new double[] {0.5, 0.5}, 14, raters);

        Consensus ds = ConsensusMethods.dawidSkene().of(planted.ratings());

        assertThat(ds.rater("r4").figure("accuracy")).isEqualTo(0.05, within(0.03));
        assertThat(ConsensusMethods.oneCoinDawidSkene()
                        .of(planted.ratings())
                        .rater("r4")
                        .figure("accuracy"))
                .isEqualTo(0.05, within(0.03));
        assertThat(ConsensusMethods.glad().of(planted.ratings()).rater("r4").figure("ability"))
                .isNegative();
        assertThat(ConsensusMethods.kos().of(planted.ratings()).rater("r4").figure("reliability"))
                .isNegative();
        assertThat(planted.accuracy(ds))
                .isGreaterThan(planted.accuracy(ConsensusMethods.majority().of(planted.ratings())) + 0.01);
    }

    @Test
    void heavy_imbalance_is_recovered() {
        Planted.Rater[] raters = new Planted.Rater[10];
        Arrays.setAll(raters, r -> Planted.careful(0.85 + 0.01 * r));
        Planted planted = Planted.of(5000, 4, new double[] {0.97, 0.03}, 15, raters);

        Consensus consensus = ConsensusMethods.dawidSkene().of(planted.ratings());

        assertThat(consensus.prevalences()[1]).isEqualTo(0.03, within(0.01));
        assertThat(planted.accuracy(consensus)).isGreaterThan(0.985);
    }

    @Test
    void one_coin_recovers_accuracies() {
        Planted.Rater[] raters = new Planted.Rater[8];
        Arrays.setAll(raters, r -> Planted.careful(0.5 + 0.06 * r));
        Planted planted = Planted.of(4000, 4, EVEN, 16, raters);

        Consensus consensus = ConsensusMethods.oneCoinDawidSkene().of(planted.ratings());

        for (int r = 0; r < raters.length; r++) {
            assertThat(consensus.rater("r" + r).figure("accuracy")).isEqualTo(0.5 + 0.06 * r, within(0.05));
        }
    }

    @Test
    void a_pooled_prior_helps_where_labels_are_few() {
        Planted.Rater[] raters = new Planted.Rater[200];
        Arrays.setAll(raters, r -> Planted.careful(0.55 + 0.4 * (r % 10) / 10));
        Planted planted = Planted.of(600, 3, new double[] {0.2, 0.2, 0.2, 0.2, 0.2}, 17, raters);

        double plain = planted.accuracy(ConsensusMethods.dawidSkene().of(planted.ratings()));
        double pooled = planted.accuracy(ConsensusMethods.dawidSkeneMap().of(planted.ratings()));
        double laplace = planted.accuracy(ConsensusMethods.dawidSkene()
                .prior(ConfusionPrior.diagonal(1, 1))
                .of(planted.ratings()));

        assertThat(pooled).isGreaterThan(plain + 0.02).isGreaterThan(laplace + 0.02);
    }

    @Test
    void among_equal_raters_the_majority_is_as_good_as_any_model() {
        Planted.Rater[] raters = new Planted.Rater[10];
        Arrays.setAll(raters, r -> Planted.careful(0.75));
        Planted planted = Planted.of(2000, 5, EVEN, 18, raters);
        double majority = planted.accuracy(ConsensusMethods.majority().of(planted.ratings()));

        Stream.of("dawid-skene", "dawid-skene-map", "mace", "glad", "wawa")
                .map(ConsensusMethods::named)
                .forEach(method -> assertThat(planted.accuracy(method.of(planted.ratings())))
                        .as(method.name())
                        .isEqualTo(majority, within(0.01)));
    }
}
