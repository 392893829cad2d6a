package io.assay.agreement.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.agreement.Coefficient;
import io.assay.agreement.IntervalMethod;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Coefficient ALPHA = Agreement.krippendorff();

    @Test
    void a_clearer_rubric_shows_as_a_positive_difference_a_person_can_read() {
        RatingMatrix before = Drawn.ratings(0, 120, 0.6, 1);
        RatingMatrix after = Drawn.ratings(0, 117, 0.9, 2);

        AgreementDifference difference = Comparison.paired(before, after).of(ALPHA);

        assertThat(difference.difference().value())
                .isCloseTo(difference.second().value() - difference.first().value(), within(1e-15));
        assertThat(difference.isSettled()).isTrue();
        assertThat(difference.p().orElseThrow()).isLessThan(0.01);
        assertThat(difference.units()).isEqualTo(new AgreementDifference.Units(117, 3, 0));
        assertThat(difference.toString())
                .startsWith("krippendorff-alpha 0.")
                .contains("difference +0.", "bootstrap-bca, 1000 replicates, seed 1", "p < 0.001", "117 units paired")
                .contains("left out 3 that only the first has and 0 that only the second has");
    }

    @Test
    void paired_jackknife_is_leaving_each_unit_out_of_both_sides() {
        RatingMatrix before = Drawn.ratings(0, 30, 0.6, 3);
        RatingMatrix after = Drawn.ratings(0, 30, 0.8, 4);
        double[] without = new double[30];
        for (int u = 0; u < 30; u++) {
            List<String> unit = List.of("u" + u);
            without[u] = ALPHA.of(after.withoutUnits(unit)).value()
                    - ALPHA.of(before.withoutUnits(unit)).value();
        }
        double mean = Arrays.stream(without).average().orElseThrow();
        double error = Math.sqrt(
                Arrays.stream(without).map(v -> (v - mean) * (v - mean)).sum() * 29 / 30);

        AgreementDifference difference =
                Comparison.paired(before, after).jackknife().of(ALPHA);

        assertThat(difference.difference().standardError().orElseThrow()).isCloseTo(error, within(1e-12));
        assertThat(difference.difference().interval().orElseThrow().method()).isEqualTo("jackknife");
    }

    @Test
    void paired_bootstrap_draws_the_same_units_on_both_sides_whatever_their_order() {
        RatingMatrix before = Drawn.ratings(0, 25, 0.6, 5);
        RatingMatrix after = Drawn.ratings(0, 25, 0.8, 6);
        List<String> turned = new ArrayList<>(after.units());
        java.util.Collections.reverse(turned);
        RatingMatrix reversed = after.onlyUnits(List.of("u24"));
        for (String unit : turned.subList(1, turned.size())) {
            reversed = reversed.merge(after.onlyUnits(List.of(unit)));
        }
        assertThat(reversed.units().get(0)).isEqualTo("u24");

        AgreementDifference straight =
                Comparison.paired(before, after).percentile().bootstrap(200).of(ALPHA);
        AgreementDifference moved =
                Comparison.paired(before, reversed).percentile().bootstrap(200).of(ALPHA);

        assertThat(moved.difference().interval().orElseThrow().lower())
                .isCloseTo(straight.difference().interval().orElseThrow().lower(), within(1e-12));
        assertThat(moved.p()).isEqualTo(straight.p());
    }

    @Test
    void pairing_narrows_the_interval_where_hard_units_are_hard_for_both() {
        RatingMatrix before = mixed(1);
        RatingMatrix after = mixed(2);

        double paired = Comparison.paired(before, after)
                .jackknife()
                .of(ALPHA)
                .difference()
                .standardError()
                .orElseThrow();
        double apart = Comparison.independent(before, after)
                .jackknife()
                .of(ALPHA)
                .difference()
                .standardError()
                .orElseThrow();

        assertThat(paired).isLessThan(0.9 * apart);
    }

    /** Easy units all agree on, hard ones are guessed, the same ones each time. */
    private static RatingMatrix mixed(long seed) {
        RandomStream random = RandomStream.of(seed, 0);
        double[][] rows = new double[200][4];
        for (int u = 0; u < rows.length; u++) {
            double truth = u % 3;
            boolean hard = u % 2 == 0;
            Arrays.setAll(rows[u], r -> hard && random.nextDouble() < 0.9 ? random.nextInt(3) : truth);
        }
        return RatingMatrix.of(Scale.nominal(), rows);
    }

    @Test
    void two_coefficients_on_the_same_ratings_are_compared_at_the_same_units() {
        RatingMatrix ratings = Drawn.ratings(0, 100, 0.7, 7);

        AgreementDifference difference = Comparison.within(ratings).of(Agreement.fleissKappa(), Agreement.gwetAc1());

        assertThat(difference.difference().coefficient()).isEqualTo("difference of gwet-ac1 and fleiss-kappa");
        assertThat(difference.difference().standardError().orElseThrow())
                .isLessThan(difference.first().standardError().orElseThrow() / 2);
    }

    @Test
    void independent_standard_error_is_that_of_both_together() {
        RatingMatrix one = Drawn.ratings(0, 60, 0.6, 8);
        RatingMatrix other = Drawn.ratings(100, 190, 0.8, 9);
        Coefficient kappa = Agreement.fleissKappa();
        double a = kappa.of(one, IntervalMethod.analytic()).standardError().orElseThrow();
        double b = kappa.of(other, IntervalMethod.analytic()).standardError().orElseThrow();

        AgreementDifference analytic = Comparison.independent(one, other).of(kappa);
        AgreementDifference resampled =
                Comparison.independent(one, other).bootstrap(2000).of(kappa);

        assertThat(analytic.difference().standardError().orElseThrow()).isCloseTo(Math.hypot(a, b), within(1e-15));
        assertThat(resampled.difference().standardError().orElseThrow())
                .isCloseTo(Math.hypot(a, b), within(0.1 * Math.hypot(a, b)));
        assertThat(analytic.toString()).contains("independent samples of 60 and 90 units");
    }

    @Test
    void nothing_in_common_and_undefined_sides_give_the_reason() {
        AgreementDifference apart = Comparison.paired(Drawn.ratings(0, 10, 0.7, 1), Drawn.ratings(20, 30, 0.7, 1))
                .of(ALPHA);
        RatingMatrix constant = RatingMatrix.of(Scale.nominal(), new double[][] {{1, 1}, {1, 1}});
        AgreementDifference undefined = Comparison.within(constant).of(ALPHA, Agreement.percentAgreement());

        assertThat(apart.difference().reason().orElseThrow()).contains("no unit in common");
        assertThat(apart.p()).isEmpty();
        assertThat(undefined.difference().reason().orElseThrow()).startsWith("on the first side");
        assertThat(undefined.toString()).contains("undefined");
    }

    @Test
    void any_number_of_threads_gives_the_same_result() throws Exception {
        RatingMatrix before = Drawn.ratings(0, 50, 0.6, 10);
        RatingMatrix after = Drawn.ratings(0, 50, 0.8, 11);
        for (Comparison comparison : List.of(
                Comparison.paired(before, after).bootstrap(200).seed(4),
                Comparison.paired(before, after).jackknife(),
                Comparison.independent(before, after).bootstrap(200))) {
            ForkJoinPool one = new ForkJoinPool(1);
            ForkJoinPool four = new ForkJoinPool(4);

            AgreementDifference alone = one.submit(() -> comparison.of(ALPHA)).get();

            assertThat(four.submit(() -> comparison.of(ALPHA)).get()).isEqualTo(alone);
            one.shutdown();
            four.shutdown();
        }
    }

    @Test
    void the_p_value_of_equal_agreements_is_uniform_enough() {
        int low = 0;
        for (int i = 0; i < 200; i++) {
            double p = Comparison.paired(Drawn.ratings(0, 60, 0.7, 2L * i), Drawn.ratings(0, 60, 0.7, 2L * i + 1))
                    .percentile()
                    .bootstrap(99)
                    .seed(i)
                    .of(ALPHA)
                    .p()
                    .orElseThrow();
            low += p <= 0.1 ? 1 : 0;
        }
        // 20 expected, standard deviation 4.2.
        assertThat(low).isBetween(8, 33);
    }

    @Test
    void all_pairs_of_groups_are_compared_with_adjusted_p_values() {
        Map<String, RatingMatrix> groups = new LinkedHashMap<>();
        groups.put("old", Drawn.ratings(0, 80, 0.6, 12));
        groups.put("new", Drawn.ratings(0, 80, 0.9, 13));
        groups.put("newest", Drawn.ratings(0, 80, 0.9, 14));

        List<GroupComparison.Pair> pairs =
                GroupComparison.paired(groups).configured(c -> c.jackknife()).of(ALPHA);

        assertThat(pairs)
                .extracting(GroupComparison.Pair::first, GroupComparison.Pair::second)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("old", "new"),
                        org.assertj.core.groups.Tuple.tuple("old", "newest"),
                        org.assertj.core.groups.Tuple.tuple("new", "newest"));
        assertThat(pairs)
                .allSatisfy(pair -> assertThat(pair.adjustedP().orElseThrow())
                        .isGreaterThanOrEqualTo(pair.difference().p().orElseThrow()));
        assertThat(pairs.get(0).toString()).startsWith("old and new: ").contains("Holm-adjusted p");
        assertThatThrownBy(() -> GroupComparison.independent(Map.of("one", groups.get("old"))))
                .hasMessageContaining("at least two groups");
    }

    @Test
    void clusters_of_one_unit_change_nothing_and_copies_of_a_unit_in_its_cluster_neither() {
        RatingMatrix before = Drawn.ratings(0, 40, 0.6, 5);
        RatingMatrix after = Drawn.ratings(0, 40, 0.8, 6);
        Comparison single = Comparison.paired(before, after);

        assertThat(single.clusteredBy(unit -> unit).of(ALPHA)).isEqualTo(single.of(ALPHA));

        RatingMatrix twiceBefore = before.merge(renamed(before));
        RatingMatrix twiceAfter = after.merge(renamed(after));
        double once = error(single.jackknife());
        double twice = error(Comparison.paired(twiceBefore, twiceAfter).jackknife());
        double clustered = error(Comparison.paired(twiceBefore, twiceAfter)
                .clusteredBy(unit -> unit.replace("copy of ", ""))
                .jackknife());
        // Percent agreement is a mean over units, so copies change neither figure nor influence.
        assertThat(clustered).isCloseTo(once, within(1e-12));
        assertThat(twice).isLessThan(0.8 * once);
    }

    private static RatingMatrix renamed(RatingMatrix ratings) {
        var builder = RatingMatrix.builder(ratings.scale());
        for (String unit : ratings.units()) {
            ratings.ratingsOf(unit).forEach(rating -> builder.rate("copy of " + unit, rating.rater(), rating.label()));
        }
        return builder.build();
    }

    private static double error(Comparison comparison) {
        return comparison
                .of(Agreement.percentAgreement())
                .difference()
                .standardError()
                .orElseThrow();
    }

    @Test
    void one_cluster_cannot_be_resampled_and_independent_samples_have_no_clusters() {
        RatingMatrix ratings = Drawn.ratings(0, 40, 0.6, 5);

        AgreementDifference one = Comparison.paired(ratings, Drawn.ratings(0, 40, 0.8, 6))
                .clusteredBy(unit -> "all")
                .of(ALPHA);

        assertThat(one.difference().intervalReason())
                .hasValue("all units are in one cluster, so clusters cannot be resampled");
        assertThat(one.p()).isEmpty();
        assertThatThrownBy(() -> Comparison.independent(ratings, ratings).clusteredBy(unit -> unit))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("paired");
    }
}
