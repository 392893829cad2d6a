package io.assay.agreement.diagnose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.agreement.Distance;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.Rating;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiagnosisTest {
    private static final double NA = Double.NaN;

    /** Three careful raters and a fourth, R4, who rates two levels too high and at random on half of the units. */
    private static RatingMatrix withOneBadRater() {
        Random random = new Random(5);
        double[][] ratings = new double[200][4];
        for (double[] unit : ratings) {
            int truth = 1 + random.nextInt(5);
            Arrays.setAll(unit, r -> random.nextDouble() < 0.85 ? truth : 1 + random.nextInt(5));
            unit[3] = random.nextBoolean() ? 1 + random.nextInt(5) : Math.min(5, truth + 2);
        }
        return RatingMatrix.of(Scale.ordinal(1, 5), ratings);
    }

    @Test
    void sets_written_in_two_ways_are_one_category() {
        RatingMatrix sets = RatingMatrix.builder(Scale.nominal())
                .rate("1", "ana", "b|a")
                .rate("1", "ben", "a|b")
                .rate("2", "ana", "c")
                .rate("2", "ben", "a | c")
                .build();
        AuditPlan plan = AuditPlan.defaults().bootstrap(0).distance(Distance.jaccard());

        CriterionAudit audit = Audit.of(sets, plan).criteria().get(0);

        assertThat(audit.diagnosis().confusion().orElseThrow().categories()).containsExactly("a|b", "a|c", "c");
        assertThat(audit.diagnosis().shares().unanimous()).isEqualTo(0.5);
        assertThat(audit.alpha())
                .isEqualTo(Agreement.krippendorff().distance(Distance.jaccard()).of(sets));
        assertThat(audit.coefficients().get(2).value()).isEqualTo(0.5);
        assertThat(Diagnosis.of(sets, plan).shares())
                .isEqualTo(audit.diagnosis().shares());
    }

    @Test
    void the_worst_rater_comes_first_with_severity_agreement_and_gain() {
        RatingMatrix ratings = withOneBadRater();
        RaterProfile worst = Agreement.diagnose(ratings).raters().get(0);

        assertThat(worst.rater()).isEqualTo("R4");
        assertThat(worst.ratings()).isEqualTo(200);
        assertThat(worst.comparisons()).isEqualTo(600);
        assertThat(worst.severity()).isGreaterThan(3 * worst.severityError());
        assertThat(worst.alphaWithout())
                .isCloseTo(
                        Agreement.krippendorff(ratings.withoutRaters(List.of("R4")))
                                .value(),
                        within(1e-12));
        assertThat(worst.gain())
                .isCloseTo(
                        worst.alphaWithout() - Agreement.krippendorff(ratings).value(), within(1e-12));
    }

    @Test
    void agreement_and_severity_of_a_small_case_are_those_worked_out_by_hand() {
        RatingMatrix ratings = RatingMatrix.of(Scale.interval(), new double[][] {{1, 1, 3}, {2, 4, NA}, {5, NA, NA}});
        Map<String, RaterProfile> profiles = new LinkedHashMap<>();
        Agreement.diagnose(ratings).raters().forEach(p -> profiles.put(p.rater(), p));

        // R1 meets R2 and R3 on the first unit (one equal) and R2 on the second: 1 of 3.
        assertThat(profiles.get("R1").comparisons()).isEqualTo(3);
        assertThat(profiles.get("R1").agreement()).isCloseTo(1.0 / 3, within(1e-15));
        // Offsets 1 - 2 and 2 - 4: mean -1.5, standard deviation .7071, standard error .5.
        assertThat(profiles.get("R1").severity()).isCloseTo(-1.5, within(1e-15));
        assertThat(profiles.get("R1").severityError()).isCloseTo(0.5, within(1e-15));
        assertThat(profiles.get("R1").ratings()).isEqualTo(3);
        assertThat(profiles.get("R3").severityError()).isNaN();
    }

    @Test
    void hours_on_either_side_of_midnight_are_near() {
        RatingMatrix ratings = RatingMatrix.of(Scale.circular(24), new double[][] {{23, 1}, {0, 12}, {6, 6}});
        DisagreementShares shares = Agreement.diagnose(ratings).shares();

        assertThat(shares.unanimous()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(shares.minor()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(shares.major()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(shares.boundary()).isEqualTo("more than 3 apart");
    }

    @Test
    void pairs_of_raters_count_shared_units_and_equal_ratings() {
        RatingMatrix ratings = RatingMatrix.of(Scale.nominal(), new double[][] {{1, 1, NA}, {1, 2, 2}, {3, 3, 3}});
        RaterPairs pairs = Agreement.diagnose(ratings).pairs();

        assertThat(pairs.raters()).containsExactly("R1", "R2", "R3");
        assertThat(pairs.compared(0, 1)).isEqualTo(3);
        assertThat(pairs.agreement(0, 1)).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(pairs.agreement(0, 2)).isEqualTo(0.5);
        assertThat(pairs.agreement(2, 1)).isEqualTo(1);
        assertThat(pairs.agreement(0, 0)).isNaN();
    }

    @Test
    void raters_beyond_fifty_are_left_out_of_the_pairs_and_counted() {
        double[][] wide = new double[2][60];
        Arrays.setAll(wide[0], r -> r % 2);
        Arrays.setAll(wide[1], r -> r < 50 ? 1 : NA);

        assertThat(Agreement.diagnose(RatingMatrix.of(Scale.nominal(), wide))
                        .pairs()
                        .leftOut())
                .isEqualTo(10);
    }

    @Test
    void categories_that_meet_are_counted_and_ranked_by_what_merging_them_would_do() {
        RatingMatrix ratings = RatingMatrix.builder(Scale.nominal("a", "b", "c"))
                .rate("1", "x", "a")
                .rate("1", "y", "b")
                .rate("2", "x", "a")
                .rate("2", "y", "a")
                .rate("3", "x", "c")
                .rate("3", "y", "c")
                .rate("4", "x", "b")
                .rate("4", "y", "a")
                .build();
        CategoryConfusion confusion = Agreement.diagnose(ratings).confusion().orElseThrow();

        assertThat(confusion.categories()).containsExactly("a", "b", "c");
        assertThat(confusion.pairs(0, 1)).isEqualTo(2);
        assertThat(confusion.pairs(1, 0)).isEqualTo(2);
        assertThat(confusion.pairs(0, 0)).isEqualTo(1);
        CategoryPair worst = confusion.ranked().get(0);
        assertThat(List.of(worst.first(), worst.second())).containsExactly("a", "b");
        assertThat(worst.share()).isCloseTo(1, within(1e-15));
        assertThat(worst.alphaMerged()).isCloseTo(1, within(1e-15));
    }

    @Test
    void only_neighbouring_levels_may_be_merged_on_an_ordinal_scale() {
        RatingMatrix ratings = RatingMatrix.of(Scale.ordinal(1, 3), new double[][] {{1, 3}, {1, 2}, {3, 3}, {2, 2}});
        CategoryConfusion confusion = Agreement.diagnose(ratings).confusion().orElseThrow();

        assertThat(confusion.ranked())
                .filteredOn(p -> p.second().equals("3"))
                .allSatisfy(p -> assertThat(p.gain()).isNaN());
        assertThat(confusion.ranked().get(0).first()).isEqualTo("1");
        assertThat(confusion.ranked().get(0).second()).isEqualTo("2");
    }

    @Test
    void the_most_disputed_units_come_largest_first_with_their_ratings_and_share() {
        RatingMatrix ratings =
                RatingMatrix.of(Scale.interval(), new double[][] {{1, 1}, {1, 5}, {2, 3}, {4, 4}, {NA, 9}});
        List<UnitDispute> disputes = Agreement.diagnose(ratings).disputedUnits();

        assertThat(disputes).extracting(UnitDispute::unit).containsExactly("2", "3");
        assertThat(disputes.get(0).ratings()).extracting(Rating::label).containsExactly("1", "5");
        assertThat(disputes.get(0).disagreement()).isEqualTo(16);
        assertThat(disputes.get(0).share()).isCloseTo(16.0 / 17, within(1e-15));
        assertThat(disputes.get(0).alphaWithout())
                .isCloseTo(
                        Agreement.krippendorff(ratings.withoutUnits(List.of("2")))
                                .value(),
                        within(1e-12));
    }

    @Test
    void units_of_equal_disagreement_keep_their_order() {
        double[][] equal = new double[30][];
        Arrays.setAll(equal, u -> new double[] {1, 2});

        assertThat(Agreement.diagnose(RatingMatrix.of(Scale.interval(), equal)).disputedUnits())
                .extracting(UnitDispute::unit)
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void shares_follow_the_boundary_that_the_user_sets() {
        RatingMatrix ratings = RatingMatrix.of(Scale.ordinal(1, 9), new double[][] {{1, 1}, {1, 2}, {1, 4}, {1, 9}});

        DisagreementShares usual = Agreement.diagnose(ratings).shares();
        DisagreementShares wide =
                Diagnosis.of(ratings, AuditPlan.defaults().boundary(3)).shares();

        assertThat(usual).isEqualTo(new DisagreementShares(4, 0.25, 0.25, 0.5, "more than 1 level apart"));
        assertThat(wide).isEqualTo(new DisagreementShares(4, 0.25, 0.5, 0.25, "more than 3 levels apart"));
        assertThat(wide.any()).isEqualTo(0.75);
    }

    @Test
    void on_nominal_scales_a_lost_majority_is_major() {
        RatingMatrix ratings =
                RatingMatrix.of(Scale.nominal(), new double[][] {{1, 1, 1}, {1, 1, 2}, {1, 2, 3}, {1, 2, NA}});
        Diagnosis diagnosis = Agreement.diagnose(ratings);

        assertThat(diagnosis.shares().unanimous()).isEqualTo(0.25);
        assertThat(diagnosis.shares().minor()).isEqualTo(0.25);
        assertThat(diagnosis.shares().major()).isEqualTo(0.5);
        assertThat(diagnosis.histogram().counts()).containsExactly(1, 2, 1);
    }

    @Test
    void a_diagnosis_of_continuous_values_has_no_categories_and_ten_bins() {
        Random random = new Random(3);
        double[][] values = new double[100][2];
        for (double[] unit : values) {
            unit[0] = random.nextDouble();
            unit[1] = random.nextDouble();
        }
        Diagnosis diagnosis = Agreement.diagnose(RatingMatrix.of(Scale.interval(), values));

        assertThat(diagnosis.confusion()).isEmpty();
        assertThat(diagnosis.histogram().labels()).hasSize(11);
        assertThat(Arrays.stream(diagnosis.histogram().counts()).sum()).isEqualTo(100);
    }

    @Test
    void findings_are_ranked_by_gain_and_name_the_bad_rater() {
        Audit audit = Audit.of(Map.of("", withOneBadRater()), AuditPlan.defaults());

        Finding first = audit.findings().get(0);
        assertThat(first.kind()).isEqualTo(Finding.Kind.RATER);
        assertThat(first.subject()).containsExactly("R4");
        assertThat(first.nextStep()).contains("higher than the others");
        assertThat(audit.findings()).extracting(Finding::gain).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void with_several_criteria_the_worst_decides_and_is_named() {
        Map<String, RatingMatrix> criteria = new LinkedHashMap<>();
        criteria.put("clear", RatingMatrix.of(Scale.nominal(), new double[][] {{1, 1}, {2, 2}, {1, 1}, {2, 2}}));
        criteria.put("helpful", withOneBadRater());
        Audit audit = Audit.of(criteria, AuditPlan.defaults().bootstrap(200));

        assertThat(audit.isSplit()).isTrue();
        assertThat(audit.verdict().level()).isEqualTo(Verdict.Level.BOTTLENECK);
        assertThat(audit.verdict().text()).contains("\"helpful\"");
        assertThat(audit.findings().get(0).kind()).isEqualTo(Finding.Kind.CRITERION);
        assertThat(audit.findings().get(0).subject()).containsExactly("helpful");
        assertThatThrownBy(() -> Audit.of(Map.of(), AuditPlan.defaults())).hasMessageContaining("at least one");
    }

    @Test
    void an_undefined_alpha_has_no_findings_and_says_why() {
        RatingMatrix constant = RatingMatrix.of(Scale.nominal(), new double[][] {{1, 1, 1}, {1, 1, 1}});
        Audit audit = Audit.of(Map.of("", constant), AuditPlan.defaults());

        assertThat(audit.verdict().level()).isEqualTo(Verdict.Level.UNDEFINED);
        assertThat(audit.verdict().text()).contains("all 6 pairable ratings are 1");
        assertThat(audit.findings()).isEmpty();
    }

    @Test
    void the_verdict_follows_the_thresholds_and_says_when_the_interval_straddles_one() {
        Estimate alpha = Estimate.of("krippendorff-alpha", 0.79);
        Interval wide = Interval.analytic(0.65, 0.85, 0.95, "jackknife");
        Interval narrow = Interval.analytic(0.75, 0.795, 0.95, "jackknife");

        Verdict open = Verdict.of(alpha.withInterval(wide), Thresholds.DEFAULT);
        Verdict settled = Verdict.of(alpha.withInterval(narrow), Thresholds.DEFAULT);
        Verdict lenient = Verdict.of(alpha.withInterval(narrow), new Thresholds(0.5, 0.7));

        assertThat(open.level()).isEqualTo(Verdict.Level.TENTATIVE);
        assertThat(open.settled()).isFalse();
        assertThat(open.text()).contains("straddles 0.70 and 0.80");
        assertThat(settled.settled()).isTrue();
        assertThat(settled.text()).doesNotContain("straddles");
        assertThat(lenient.level()).isEqualTo(Verdict.Level.GOOD);
        assertThat(Verdict.of(alpha, Thresholds.DEFAULT).text()).contains("no interval");
        assertThatThrownBy(() -> new Thresholds(0.9, 0.8)).hasMessageContaining("tentative <= good");
    }

    @Test
    void plans_refuse_what_makes_no_sense() {
        AuditPlan plan = AuditPlan.defaults();

        assertThatThrownBy(() -> plan.confidence(95)).hasMessageContaining("did you mean 0.95?");
        assertThatThrownBy(() -> plan.bootstrap(3)).hasMessageContaining("at least 20");
        assertThatThrownBy(() -> plan.boundary(-1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> plan.disputedUnits(-1)).hasMessageContaining("negative");
    }
}
