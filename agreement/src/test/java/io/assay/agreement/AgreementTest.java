package io.assay.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.compare.BenchmarkScale;
import io.assay.agreement.diagnose.Audit;
import io.assay.agreement.diagnose.AuditPlan;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final RatingMatrix RATINGS = RatingMatrix.of(
            Scale.ordinal(1, 5),
            new double[][] {{1, 1, 2}, {3, 3, 3}, {2, 2, 2}, {4, 4, 3}, {5, 5, 5}, {1, 2, 1}, {4, 4, 4}, {2, 3, 3}});

    /** A coefficient of a user: the share of units on which all raters agree, weighted by nothing. */
    private record Unanimity(String name) implements Coefficient {
        @Override
        public Estimate of(RatingMatrix ratings) {
            long agreed = 0;
            for (int u = 0; u < ratings.unitCount(); u++) {
                agreed += isUnanimous(ratings, u) ? 1 : 0;
            }
            return Estimate.of(name, agreed / (double) ratings.unitCount())
                    .withCounts(new Estimate.Counts(ratings.unitCount(), ratings.ratingCount(), 0, 0));
        }

        private static boolean isUnanimous(RatingMatrix ratings, int u) {
            var unit = ratings.cursor();
            ratings.load(u, unit);
            for (int i = 1; i < unit.size(); i++) {
                if (unit.code(i) != unit.code(0)) {
                    return false;
                }
            }
            return true;
        }
    }

    @Test
    void every_coefficient_with_a_name_starts_here() throws ReflectiveOperationException {
        Set<String> found = new HashSet<>(Set.of("weighted-kappa", "gwet-ac2"));
        for (Method method : Agreement.class.getMethods()) {
            if (method.getParameterCount() == 0 && Coefficient.class.isAssignableFrom(method.getReturnType())) {
                found.add(((Coefficient) method.invoke(null)).name());
            }
        }
        found.add(Agreement.icc().average().name());
        found.add(Agreement.iccOneWay().average().name());
        found.add(Agreement.iccConsistency().average().name());
        found.add(Agreement.percentAgreement().pooled().name());

        assertThat(found).containsAll(Coefficients.names());
        assertThat(Agreement.weightedKappa(Weights.linear()).name()).isEqualTo("weighted-kappa");
        assertThat(Agreement.gwetAc2(Weights.linear()).name()).isEqualTo("gwet-ac2");
    }

    @Test
    void the_names_of_intraclass_correlations_lead_to_their_forms() {
        assertThat(List.of(
                        Agreement.iccOneWay().name(),
                        Agreement.icc().name(),
                        Agreement.iccConsistency().name()))
                .containsExactly("icc-1-1", "icc-a-1", "icc-c-1");
    }

    @Test
    void the_jackknife_of_a_users_coefficient_is_that_of_a_mean() {
        Estimate estimate = new Unanimity("unanimity").of(RATINGS, IntervalMethod.jackknife());

        // Half of eight units: for a mean the jackknife error is the usual one.
        assertThat(estimate.value()).isEqualTo(0.5);
        assertThat(estimate.standardError().orElseThrow()).isCloseTo(Math.sqrt(0.25 / 7), within(1e-12));
    }

    @Test
    void bootstraps_of_a_users_coefficient_are_those_of_an_equal_one_of_ours() {
        RatingMatrix two = RATINGS.withoutRaters(Set.of("R3"));
        for (IntervalMethod method :
                List.of(IntervalMethod.bootstrapPercentile(200, 0.9, 3), IntervalMethod.bootstrapBca(200, 0.9, 3))) {
            // The same rows, so the same draws: percent agreement of two raters is the share of unanimous units.
            Estimate own = new Unanimity("unanimity").of(two, method);
            Estimate ours = new PercentAgreementByRater().of(two, method);

            assertThat(own.interval()).isPresent().isEqualTo(ours.interval());
        }
    }

    /** Percent agreement, resampled over the same rows as a coefficient that knows raters. */
    private record PercentAgreementByRater() implements Coefficient {
        @Override
        public String name() {
            return "percent-agreement";
        }

        @Override
        public Estimate of(RatingMatrix ratings) {
            return Agreement.percentAgreement(ratings);
        }

        @Override
        public io.assay.core.resample.WeightedStatistic statistic(io.assay.core.DistinctUnits units) {
            return Agreement.percentAgreement().statistic(units);
        }
    }

    @Test
    void a_users_coefficient_is_compared_tested_placed_and_planned_for() {
        Unanimity own = new Unanimity("unanimity");
        RatingMatrix after = RatingMatrix.of(Scale.ordinal(1, 5), new double[][] {
            {1, 1, 1}, {3, 3, 3}, {2, 2, 2}, {4, 4, 4}, {5, 5, 5}, {1, 1, 1}, {4, 4, 4}, {2, 3, 3}
        });

        assertThat(Agreement.compare(RATINGS, after).of(own).difference().value())
                .isEqualTo(0.375);
        assertThat(Agreement.compareIndependent(RATINGS, after)
                        .of(own)
                        .difference()
                        .value())
                .isEqualTo(0.375);
        assertThat(Agreement.compareCoefficients(RATINGS)
                        .of(own, Agreement.percentAgreement())
                        .difference()
                        .value())
                .isCloseTo(Agreement.percentAgreement(RATINGS).value() - 0.5, within(1e-12));
        assertThat(Agreement.compareGroups(Map.of("before", RATINGS, "after", after))
                        .of(own))
                .hasSize(1);
        assertThat(Agreement.testAbove(0.1).of(own, RATINGS).p()).isPresent();
        assertThat(Agreement.benchmark(own.of(RATINGS, IntervalMethod.jackknife()), BenchmarkScale.landisKoch())
                        .claimed())
                .isPresent();
        assertThat(Agreement.moreUnits(own, RATINGS, 0.9).more()).isPresent();
    }

    @Test
    void an_audit_adds_coefficients_with_their_own_interval_at_its_level_or_the_bootstrap() {
        AuditPlan plan = AuditPlan.defaults()
                .bootstrap(100)
                .confidence(0.9)
                .seed(4)
                .coefficients(
                        new Unanimity("unanimity"),
                        Agreement.icc(),
                        Agreement.finn(),
                        Agreement.percentAgreement(),
                        Agreement.gwetAc1().interval(IntervalMethod.bootstrapPercentile()),
                        Agreement.gwetAc2(Weights.linear()).interval(IntervalMethod.bootstrapStudentized(40, 0.5, 1)));
        List<Estimate> figures = Audit.of(RATINGS, plan).criteria().get(0).coefficients();

        assertThat(figures.stream().map(Estimate::coefficient))
                .containsExactly(
                        "krippendorff-alpha",
                        "krippendorff-alpha",
                        "percent-agreement",
                        "unanimity",
                        "icc-a-1",
                        "finn",
                        "gwet-ac1",
                        "gwet-ac2");
        assertThat(figures.get(3))
                .isEqualTo(new Unanimity("unanimity").of(RATINGS, IntervalMethod.bootstrapBca(100, 0.9, 4)));
        assertThat(figures.get(4)).isEqualTo(Agreement.icc().of(RATINGS, IntervalMethod.analytic(0.9)));
        assertThat(figures.get(5)).isEqualTo(Agreement.finn().of(RATINGS, IntervalMethod.jackknife(0.9)));
        assertThat(figures.get(6).interval())
                .isEqualTo(Agreement.gwetAc1()
                        .of(RATINGS, IntervalMethod.bootstrapPercentile(100, 0.9, 4))
                        .interval());
        // A method that the plan does not know stays as the coefficient was configured.
        assertThat(figures.get(7).interval().orElseThrow().level()).isEqualTo(0.5);
        assertThat(Audit.of(RATINGS, plan.bootstrap(0)).criteria().get(0).coefficients())
                .allMatch(estimate -> estimate.interval().isEmpty());
        assertThat(plan.coefficients(new Unanimity("other")).coefficients()).hasSize(1);
    }

    @Test
    void an_interval_by_default_is_not_computed_anew() {
        AuditPlan plan = AuditPlan.defaults();

        for (Coefficient coefficient : List.of(Agreement.icc(), Agreement.finn(), Agreement.gwetAc1())) {
            assertThat(coefficient.of(RATINGS, plan.interval())).isEqualTo(coefficient.of(RATINGS));
        }
        assertThat(Agreement.percentAgreement().of(RATINGS, plan.interval()))
                .isEqualTo(Agreement.percentAgreement().of(RATINGS, IntervalMethod.analytic()));
    }

    @Test
    void a_plan_refuses_a_name_that_documents_could_not_carry() {
        AuditPlan plan = AuditPlan.defaults();
        Unanimity misnamed = new Unanimity("My Coefficient");

        assertThatThrownBy(() -> plan.coefficients(misnamed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"My Coefficient\"")
                .hasMessageContaining("mean-range");
    }

    @Test
    void a_profile_shows_what_is_asked_for_beside_what_fits() {
        Profile profile = Agreement.profile(RATINGS, new Unanimity("unanimity"));

        assertThat(profile.estimate("unanimity")).map(Estimate::value).hasValue(0.5);
        assertThat(profile.estimates())
                .hasSize(Agreement.profile(RATINGS).estimates().size() + 1);
    }
}
