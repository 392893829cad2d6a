package io.assay.agreement.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Distance;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** The u-alpha family on a continuum small enough to be worked out by hand. */
class UnitizedAlphaTest {
    /*
     *  position  0123456789
     *  ana       aaaa  bbb
     *  ben        aaaa aaa
     *
     * Coincidences, both orders: aa 6, gap-gap 4, a-gap 2 + 2, ab 3 + 3; in all 20.
     * Lengths a 11, b 3, gap 6; their own a 16 + 16 + 9, b 9, gap 6; 400 - 56 = 344.
     */
    private static final Continuum BY_HAND = Continuum.builder(10)
            .span("ana", 0, 4, "a")
            .span("ana", 6, 9, "b")
            .span("ben", 1, 5, "a")
            .span("ben", 6, 9, "a")
            .build();

    private static void is(UnitizedAlpha alpha, double value) {
        assertThat(alpha.of(BY_HAND).value()).isCloseTo(value, within(1e-14));
    }

    @Test
    void u_alpha_counts_gaps_as_a_value() {
        is(UnitizedAlpha.unitizing(), 1 - (10 / 20.0) / (2 * (11 * 3 + 11 * 6 + 3 * 6) / 344.0));
    }

    @Test
    void binary_u_alpha_compares_spans_with_gaps() {
        is(UnitizedAlpha.binary(), 1 - (4 / 20.0) / (2 * (14 * 6) / 344.0));
    }

    @Test
    void cu_alpha_compares_categories_where_both_marked() {
        is(UnitizedAlpha.coding(), 1 - (6 / 12.0) / (66 / (80 + 66.0)));
    }

    @Test
    void one_category_is_compared_with_all_else() {
        is(UnitizedAlpha.category("a"), 1 - (5 / 11.0) / (99 / (80 + 99.0)));
    }

    @Test
    void one_category_is_compared_with_other_categories_only() {
        is(UnitizedAlpha.categoryCoding("a"), 1 - (3 / 9.0) / (33 / (80 + 33.0)));
    }

    @Test
    void the_estimate_says_what_it_rests_on() {
        Continuum single = Continuum.builder(10).span("ana", 0, 4, "a").build();

        Estimate estimate = UnitizedAlpha.unitizing().of(List.of(BY_HAND, single));

        assertThat(estimate.coefficient()).isEqualTo("krippendorff-u-alpha");
        assertThat(estimate.counts()).isEqualTo(new Estimate.Counts(1, 4, 1, 1));
        assertThat(estimate.observed()).hasValue(0.5);
        assertThat(UnitizedAlpha.coding().of(BY_HAND).distance()).isEqualTo("nominal");
    }

    @Test
    void a_rater_who_marked_nothing_counts() {
        Continuum alone =
                Continuum.builder(10).rater("ben").span("ana", 0, 4, "a").build();

        // l_a = 4, l_gap = 16; 400 - 16 - 16.
        assertThat(UnitizedAlpha.unitizing().of(alone).value())
                .isCloseTo(1 - (8 / 20.0) / (2 * 4 * 16 / 368.0), within(1e-14));
    }

    @Test
    void interval_distances_see_how_far_categories_are_apart() {
        Continuum near = scored("4", "5");
        Continuum far = scored("1", "5");
        UnitizedAlpha alpha = UnitizedAlpha.coding().distance(Distance.interval());

        assertThat(alpha.of(near).value()).isGreaterThan(alpha.of(far).value());
        assertThat(alpha.of(near).distance()).isEqualTo("interval");
    }

    @Test
    void named_levels_are_numbered_from_the_lowest() {
        Continuum named = Continuum.builder(30)
                .span("ana", 0, 10, "low")
                .span("ana", 10, 20, "mid")
                .span("ana", 20, 30, "top")
                .span("ben", 0, 10, "low")
                .span("ben", 10, 20, "mid")
                .span("ben", 20, 30, "mid")
                .build();
        Continuum numbered = Continuum.builder(30)
                .span("ana", 0, 10, "1")
                .span("ana", 10, 20, "2")
                .span("ana", 20, 30, "3")
                .span("ben", 0, 10, "1")
                .span("ben", 10, 20, "2")
                .span("ben", 20, 30, "2")
                .build();
        for (Distance distance : List.of(Distance.ordinal(), Distance.interval(), Distance.ratio())) {
            assertThat(UnitizedAlpha.coding()
                            .distance(distance, "low", "mid", "top")
                            .of(named))
                    .isEqualTo(UnitizedAlpha.coding().distance(distance).of(numbered));
        }
    }

    @Test
    void sets_of_categories_are_compared_by_their_members() {
        Continuum sets = labelled("a|b", "c", "a|b|c", "b | a", "c", "b|c");
        Continuum numbered = labelled("1", "2", "3", "1", "2", "4");
        // 1 = {a, b}, 2 = {c}, 3 = {a, b, c}, 4 = {b, c}
        double[][] jaccard = {
            {0, 1, 1 / 3.0, 2 / 3.0},
            {1, 0, 2 / 3.0, 1 / 2.0},
            {1 / 3.0, 2 / 3.0, 0, 1 / 3.0},
            {2 / 3.0, 1 / 2.0, 1 / 3.0, 0}
        };
        Distance table = Distance.of("table", (a, b) -> jaccard[(int) a - 1][(int) b - 1]);

        Estimate alpha = UnitizedAlpha.coding().distance(Distance.jaccard()).of(sets);

        assertThat(alpha.distance()).isEqualTo("jaccard");
        assertThat(alpha.value())
                .isCloseTo(UnitizedAlpha.coding().distance(table).of(numbered).value(), within(1e-14));
    }

    private static Continuum labelled(String... categories) {
        return Continuum.builder(30)
                .span("ana", 0, 10, categories[0])
                .span("ana", 10, 20, categories[1])
                .span("ana", 20, 30, categories[2])
                .span("ben", 0, 10, categories[3])
                .span("ben", 10, 20, categories[4])
                .span("ben", 20, 30, categories[5])
                .build();
    }

    private static Continuum scored(String first, String second) {
        return Continuum.builder(30)
                .span("ana", 0, 10, "1")
                .span("ana", 10, 20, "5")
                .span("ana", 20, 30, first)
                .span("ben", 0, 10, "1")
                .span("ben", 10, 20, "5")
                .span("ben", 20, 30, second)
                .build();
    }

    @Test
    void categories_of_one_rater_that_overlap_are_compared_one_by_one() {
        Continuum layered = Continuum.builder(20)
                .span("ana", 0, 10, "noun")
                .span("ana", 5, 15, "topic")
                .span("ben", 0, 10, "noun")
                .span("ben", 6, 15, "topic")
                .build();

        assertThatThrownBy(() -> UnitizedAlpha.unitizing().of(layered))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ana [0, 10) noun and ana [5, 15) topic")
                .hasMessageContaining("eachCategory");
        assertThat(UnitizedAlpha.binary().eachCategory(List.of(layered)))
                .containsOnlyKeys("noun", "topic")
                .satisfies(each -> assertThat(each.get("noun").value()).isEqualTo(1))
                .satisfies(each -> assertThat(each.get("topic").value()).isBetween(0.8, 0.99));
    }

    @Test
    void without_variation_there_is_a_reason_and_no_figure() {
        Continuum empty = Continuum.builder(10).rater("ana").rater("ben").build();
        Continuum alone = Continuum.builder(10).span("ana", 1, 2).build();

        assertThat(UnitizedAlpha.unitizing().of(empty).reason())
                .hasValueSatisfying(r -> assertThat(r).contains("no variation"));
        assertThat(UnitizedAlpha.binary().of(empty).reason())
                .hasValueSatisfying(r -> assertThat(r).contains("marked nothing"));
        assertThat(UnitizedAlpha.coding().of(empty).reason())
                .hasValueSatisfying(r -> assertThat(r).contains("no two raters"));
        assertThat(UnitizedAlpha.category("x").of(BY_HAND).reason())
                .hasValueSatisfying(r -> assertThat(r).contains("no rater marked x"));
        assertThat(UnitizedAlpha.unitizing().of(alone).reason())
                .hasValueSatisfying(r -> assertThat(r).contains("no continuum was read by two raters"));
        assertThat(UnitizedAlpha.unitizing().of(List.of()).isDefined()).isFalse();
    }

    @Test
    void wrong_settings_are_refused_with_a_hint() {
        Continuum seconds =
                Continuum.builder(10).span("ana", 0.5, 1.25, "a").rater("ben").build();

        assertThatThrownBy(() -> UnitizedAlpha.unitizing().of(seconds))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ana [0.5, 1.25) a")
                .hasMessageContaining("grain(0.001)");
        assertThat(UnitizedAlpha.unitizing().grain(0.001).of(seconds).isDefined())
                .isTrue();
        assertThatThrownBy(() -> UnitizedAlpha.unitizing().grain(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> UnitizedAlpha.unitizing().distance(Distance.interval()))
                .hasMessageContaining("only coding()");
        assertThatThrownBy(() ->
                        UnitizedAlpha.coding().distance(Distance.interval()).of(BY_HAND))
                .hasMessageContaining("needs numbers, but a category is a");
        assertThatThrownBy(() -> UnitizedAlpha.coding()
                        .distance(Distance.ordinal(), "a", "c")
                        .of(BY_HAND))
                .hasMessageContaining("b is not among the levels [a, c]");
        assertThatThrownBy(() -> UnitizedAlpha.unitizing().bootstrap(5)).hasMessageContaining("20");
    }

    private static List<Continuum> documents(int number) {
        Random random = new Random(5);
        List<Continuum> documents = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            documents.add(Continua.drawn(random, 3, 60, 5, 3));
        }
        return documents;
    }

    @Test
    void documents_are_resampled_and_any_number_of_threads_gives_the_same_interval() throws Exception {
        List<Continuum> documents = documents(30);
        UnitizedAlpha alpha = UnitizedAlpha.unitizing().bootstrap(400).seed(3).confidence(0.9);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4);

        Estimate alone = one.submit(() -> alpha.of(documents)).get();
        Estimate together = four.submit(() -> alpha.of(documents)).get();

        assertThat(together).isEqualTo(alone);
        Interval interval = alone.interval().orElseThrow();
        assertThat(interval.contains(alone.value())).isTrue();
        assertThat(interval.level()).isEqualTo(0.9);
        assertThat(interval.method()).isEqualTo("bootstrap-bca");
        assertThat(alpha.percentile().of(documents).interval().orElseThrow().method())
                .isEqualTo("bootstrap-percentile");
        one.shutdown();
        four.shutdown();
    }

    @Test
    void one_document_cannot_be_resampled() {
        Estimate estimate = UnitizedAlpha.unitizing().bootstrap(100).of(BY_HAND);

        assertThat(estimate.isDefined()).isTrue();
        assertThat(estimate.intervalReason())
                .hasValueSatisfying(r -> assertThat(r).contains("only one"));
    }
}
