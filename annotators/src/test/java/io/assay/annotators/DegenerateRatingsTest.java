package io.assay.annotators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ratings from which little or nothing can be told. */
class DegenerateRatingsTest {
    static Stream<ConsensusMethod> forLabels() {
        return ConsensusMethods.names().stream()
                .filter(name -> !name.matches("mean|median|bias-precision"))
                .map(ConsensusMethods::named);
    }

    static Stream<ConsensusMethod> forNumbers() {
        return Stream.of("mean", "median", "bias-precision").map(ConsensusMethods::named);
    }

    static Stream<ConsensusMethod> models() {
        return Stream.of("dawid-skene", "dawid-skene-map", "one-coin-dawid-skene", "mace", "glad")
                .map(ConsensusMethods::named);
    }

    @ParameterizedTest
    @MethodSource("forLabels")
    void without_any_rating_no_unit_has_a_label(ConsensusMethod method) {
        RatingMatrix none = RatingMatrix.builder(Scale.nominal("yes", "no"))
                .unit("u1")
                .unit("u2")
                .rater("ana")
                .build();

        Consensus consensus = method.of(none);

        assertThat(consensus.units()).extracting(UnitConsensus::label).containsOnly(Optional.empty());
        assertThat(consensus.warnings()).containsExactly("there are no ratings, so no unit has a label");
        assertThat(consensus.unratedUnits()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("forLabels")
    void a_unit_without_ratings_has_no_label(ConsensusMethod method) {
        Consensus consensus = method.of(twoVotes("yes", "yes", "no", "yes")
                .merge(RatingMatrix.builder(Scale.nominal("yes", "no"))
                        .unit("nobody")
                        .build()));

        assertThat(consensus.unit("nobody").label()).isEmpty();
        assertThat(consensus.unit("nobody").tied()).isFalse();
        assertThat(consensus.unit("u0").label()).contains("yes");
    }

    @ParameterizedTest
    @MethodSource("forLabels")
    void a_single_category_is_the_label_and_teaches_nothing(ConsensusMethod method) {
        RatingMatrix same = RatingMatrix.builder(Scale.nominal())
                .rate("u1", "ana", "yes")
                .rate("u1", "ben", "yes")
                .build();

        Consensus consensus = method.of(same);

        assertThat(consensus.unit("u1").label()).contains("yes");
        if (!method.name().equals("majority")) {
            assertThat(consensus.warnings())
                    .containsExactly("all ratings are \"yes\", so nothing can be learned about the raters");
        }
    }

    @Test
    void ties_follow_the_rule_and_are_reported() {
        RatingMatrix tied = twoVotes("yes", "no", "no", "no");
        MajorityVote vote = ConsensusMethods.majority();

        assertThat(vote.of(tied).unit("u0").label()).contains("yes");
        assertThat(vote.of(tied).unit("u0").tied()).isTrue();
        assertThat(vote.of(tied).tiedUnits()).isEqualTo(1);
        assertThat(vote.ties(TieRule.commonest()).of(tied).unit("u0").label()).contains("no");
        assertThat(vote.ties(TieRule.abstain()).of(tied).unit("u0").label()).isEmpty();
        assertThat(vote.ties(TieRule.abstain()).of(tied).unit("u0").probability())
                .isEmpty();
        assertThat(vote.ties(TieRule.abstain()).of(tied).unit("u1").label()).contains("no");
    }

    @Test
    void random_ties_are_fair_and_repeat_with_the_seed() {
        double[][] rows = new double[1000][];
        java.util.Arrays.setAll(rows, u -> new double[] {1, 2, 3});
        RatingMatrix tied = RatingMatrix.of(Scale.nominal("1", "2", "3"), rows);
        MajorityVote vote = ConsensusMethods.majority().ties(TieRule.random(5));

        List<UnitConsensus> units = vote.of(tied).units();

        assertThat(vote.of(tied).units()).isEqualTo(units);
        for (String label : List.of("1", "2", "3")) {
            long count = units.stream()
                    .filter(u -> u.label().orElseThrow().equals(label))
                    .count();
            // Four standard deviations of a binomial draw of 1,000 with probability 1/3.
            assertThat(count).as(label).isBetween(274L, 393L);
        }
    }

    /** The starts of MACE are drawn, and so are not even. */
    static Stream<ConsensusMethod> even() {
        return forLabels().filter(method -> !method.name().equals("mace"));
    }

    @ParameterizedTest
    @MethodSource("even")
    void where_all_units_are_tied_all_are_reported(ConsensusMethod method) {
        Consensus consensus = method.of(twoVotes("yes", "no", "yes", "no", "no", "yes", "no", "yes"));

        assertThat(consensus.tiedUnits()).isEqualTo(4);
        assertThat(consensus.units()).extracting(UnitConsensus::label).containsOnly(Optional.of("yes"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void groups_of_raters_that_share_no_unit_are_warned_of(ConsensusMethod method) {
        RatingMatrix apart = RatingMatrix.builder(Scale.nominal("yes", "no"))
                .rate("u1", "ana", "yes")
                .rate("u1", "ben", "yes")
                .rate("u2", "ana", "no")
                .rate("u2", "ben", "yes")
                .rate("u3", "cleo", "no")
                .rate("u3", "dan", "no")
                .rate("u4", "cleo", "no")
                .rate("u4", "dan", "yes")
                .build();

        assertThat(method.of(apart).warnings())
                .anySatisfy(w -> assertThat(w).startsWith("the raters fall into 2 groups"));
    }

    @ParameterizedTest
    @MethodSource("forLabels")
    void raters_with_one_label_or_none_do_no_harm(ConsensusMethod method) {
        RatingMatrix ratings = twoVotes("yes", "yes", "no", "no", "no", "no", "yes", "yes")
                .merge(RatingMatrix.builder(Scale.nominal("yes", "no"))
                        .rate("u0", "once", "no")
                        .rater("never")
                        .build());

        Consensus consensus = method.of(ratings);

        assertThat(consensus.units())
                .extracting(u -> u.label().orElseThrow())
                .containsExactly("yes", "no", "no", "yes");
        if (!consensus.raters().isEmpty()) {
            assertThat(consensus.rater("once").ratings()).isEqualTo(1);
            assertThat(consensus.rater("never").figures()).isEmpty();
            assertThat(consensus.raters())
                    .allSatisfy(r -> assertThat(r.figures().values())
                            .allSatisfy(f -> assertThat(f).isFinite()));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void single_ratings_and_an_early_stop_are_warned_of(ConsensusMethod method) {
        RatingMatrix single = RatingMatrix.builder(Scale.nominal("yes", "no"))
                .rate("u1", "ana", "yes")
                .rate("u2", "ana", "no")
                .rate("u3", "ben", "no")
                .rate("u3", "ana", "no")
                .build();

        assertThat(method.of(single).warnings())
                .anySatisfy(w -> assertThat(w).startsWith("2 units have a single rating"));
        Planted planted = Planted.of(
                50, 3, new double[] {0.5, 0.5}, 1, Planted.careful(0.9), Planted.careful(0.6), Planted.careful(0.7));
        assertThat(ConsensusMethods.dawidSkene().rounds(1).of(planted.ratings()).warnings())
                .anySatisfy(w -> assertThat(w).startsWith("the iteration stopped at its limit of 1 rounds"));
    }

    @ParameterizedTest
    @MethodSource("forNumbers")
    void numbers_without_ratings_have_no_value(ConsensusMethod method) {
        RatingMatrix ratings = RatingMatrix.builder(Scale.interval())
                .rate("u1", "ana", 3)
                .rate("u1", "ben", 5)
                .unit("u2")
                .build();

        assertThat(method.of(ratings).unit("u2").value()).isEmpty();
        assertThat(method.of(ratings).unit("u2").interval()).isEmpty();
        assertThat(method.of(ratings).unit("u1").value()).isPresent();
        assertThat(method.of(ratings.withoutUnits(List.of("u1"))).unit("u2").value())
                .isEmpty();
    }

    @Test
    void equal_numbers_are_the_value_and_teach_nothing() {
        Consensus consensus =
                ConsensusMethods.biasPrecision().of(RatingMatrix.of(Scale.interval(), new double[][] {{4, 4}, {4, 4}}));

        assertThat(consensus.unit("1").value()).hasValue(4);
        assertThat(consensus.unit("1").interval()).isEmpty();
        assertThat(consensus.warnings()).singleElement().asString().startsWith("no two ratings of one unit differ");
    }

    @Test
    void wrong_scales_are_refused_with_the_methods_that_can() {
        RatingMatrix names = twoVotes("yes", "no");
        RatingMatrix numbers = RatingMatrix.of(Scale.interval(), new double[][] {{1.5, 2}});

        assertThatThrownBy(() -> ConsensusMethods.mean().of(names))
                .hasMessage("mean needs numbers, but the scale is nominal(yes, no); use majority or dawid-skene");
        assertThatThrownBy(() -> ConsensusMethods.median().of(names))
                .hasMessageContaining("needs ratings with an order");
        RatingMatrix hours = RatingMatrix.of(Scale.circular(24), new double[][] {{23, 1}});
        assertThatThrownBy(() -> ConsensusMethods.biasPrecision().of(hours))
                .hasMessageEndingWith("; recode the ratings into categories");
        assertThatThrownBy(() -> ConsensusMethods.dawidSkene().of(numbers))
                .hasMessage("dawid-skene needs ratings in categories, but the scale is interval; use mean, median or"
                        + " bias-precision, or recode the ratings");
        assertThatThrownBy(() ->
                        ConsensusMethods.kos().of(RatingMatrix.of(Scale.nominal(), new double[][] {{1, 2, 3}})))
                .hasMessage("kos needs two categories, but there are 3; use dawid-skene, mace or glad");
    }

    @Test
    void gold_that_does_not_fit_is_listed() {
        DawidSkene method = ConsensusMethods.dawidSkene().gold(Gold.of(Map.of("u0", "maybe", "u9", "yes", "x", "no")));

        assertThatThrownBy(() -> method.of(twoVotes("yes", "no")))
                .hasMessage(
                        "2 gold units are not among the 1 rated ones: \"u9\", \"x\"; leave them out, or check how ids are"
                                + " written; 1 gold labels are no category: \"maybe\" of unit \"u0\"; categories are yes, no");
    }

    @Test
    void weights_that_do_not_fit_are_listed() {
        assertThatThrownBy(() -> ConsensusMethods.weighted(Map.of("ana", -1.0, "ben", Double.NaN)))
                .hasMessage("weights must be finite and not negative, but were \"ana\": -1.0, \"ben\": NaN");
        assertThatThrownBy(() -> ConsensusMethods.weighted(Map.of("ana", 1.0)).of(twoVotes("yes", "no")))
                .hasMessage("1 raters have no weight: ben; give them one, 0 to leave them out");
    }

    @Test
    void names_find_methods_and_unknown_names_say_which_are_known() {
        assertThat(ConsensusMethods.names())
                .containsExactly(
                        "majority",
                        "wawa",
                        "zero-based-skill",
                        "dawid-skene",
                        "one-coin-dawid-skene",
                        "dawid-skene-map",
                        "mace",
                        "glad",
                        "kos",
                        "mean",
                        "median",
                        "bias-precision");
        assertThat(ConsensusMethods.names())
                .allSatisfy(
                        name -> assertThat(ConsensusMethods.named(name).name()).isEqualTo(name));
        assertThatThrownBy(() -> ConsensusMethods.named("dawid"))
                .hasMessageStartingWith("there is no method called \"dawid\"; known are majority, wawa,");
    }

    /** Units u0, u1, … with labels by ana and ben in turn. */
    private static RatingMatrix twoVotes(String... labels) {
        var builder = RatingMatrix.builder(Scale.nominal("yes", "no"));
        for (int i = 0; i < labels.length; i++) {
            builder.rate("u" + i / 2, i % 2 == 0 ? "ana" : "ben", labels[i]);
        }
        return builder.build();
    }
}
