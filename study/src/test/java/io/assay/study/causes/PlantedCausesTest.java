package io.assay.study.causes;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.study.raters.Population;
import io.assay.study.raters.RaterModel;
import io.assay.study.raters.RaterSimulation;
import io.assay.study.raters.SimulatedRatings;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Planted causes are named, with who and what they are about. Effects are large, so that a study in which one is missed is rare; seeds are
 * fixed, and how often smaller effects are found is measured by the benchmark {@code CauseStudy}.
 */
class PlantedCausesTest {
    private static final RaterModel PLAIN = RaterModel.noise(0.3);
    private static final Population LEVELS = Population.ordinal(1, 2, 4, 2, 1);
    private static final Population NUMBERS = Population.interval(10, 1);
    private static final Population NAMES = Population.nominal(4, 3, 2, 1);

    private static RaterSimulation four(Population population, RaterModel model) {
        return RaterSimulation.of(population).raters(4, model);
    }

    private static CauseReport report(RaterSimulation simulation) {
        SimulatedRatings drawn = simulation.draw(100, 5);
        return Causes.of(drawn.ratings()).order(drawn.order()).report();
    }

    private static Cause first(RaterSimulation simulation, CauseKind kind) {
        CauseReport report = report(simulation);
        assertThat(report.claimed()).as("%s", report).isNotEmpty();
        Cause first = report.claimed().get(0);
        assertThat(first.kind()).as("%s", report).isEqualTo(kind);
        assertThat(first.share().value()).isBetween(0.2, 0.95);
        assertThat(first.share().interval().orElseThrow().contains(first.share().value()))
                .isTrue();
        assertThat(first.p()).isLessThan(0.001);
        return first;
    }

    @Test
    void a_severe_rater_is_named_with_the_lenient_one() {
        Cause levels = first(
                four(LEVELS, PLAIN).rater("hard", PLAIN.severity(-0.7)).rater("soft", PLAIN.severity(0.7)),
                CauseKind.SEVERITY);
        Cause numbers = first(
                four(NUMBERS, PLAIN).rater("hard", PLAIN.severity(-0.5)).rater("soft", PLAIN.severity(0.5)),
                CauseKind.SEVERITY);

        assertThat(levels.raters()).containsExactly("soft", "hard");
        assertThat(numbers.raters()).containsExactly("soft", "hard");
        assertThat(numbers.evidence().get(0))
                .matches(
                        "soft rates the same units higher than hard, by (0\\.9|1\\.[01])\\d*; the others lie between\\.");
    }

    @Test
    void an_overused_category_is_severity_of_names() {
        Cause cause = first(
                four(NAMES, RaterModel.noise(0.06))
                        .rater("eva", RaterModel.noise(0.06).overuses("C", 0.4)),
                CauseKind.SEVERITY);

        assertThat(cause.raters()).containsExactly("eva");
        assertThat(cause.categories()).containsExactly("C");
    }

    @Test
    void an_imprecise_rater_is_an_outlier() {
        assertThat(first(four(LEVELS, PLAIN).rater("eva", RaterModel.noise(1.2)), CauseKind.OUTLIER_RATERS)
                        .raters())
                .containsExactly("eva");
        assertThat(first(four(NUMBERS, PLAIN).rater("eva", RaterModel.noise(1)), CauseKind.OUTLIER_RATERS)
                        .raters())
                .containsExactly("eva");
    }

    @Test
    void a_reading_of_names_of_ones_own_is_an_outlier() {
        double[][] swapped = {{1, 0, 0, 0}, {0, 0.2, 0.8, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        double[][] turned = {{0.4, 0.6, 0, 0}, {0, 0.4, 0.6, 0}, {0, 0, 0.4, 0.6}, {0.6, 0, 0, 0.4}};
        RaterModel plain = RaterModel.noise(0.06);

        Cause one = first(four(NAMES, plain).rater("eva", plain.confusion(swapped)), CauseKind.OUTLIER_RATERS);
        Cause all = first(four(NAMES, plain).rater("eva", plain.confusion(turned)), CauseKind.OUTLIER_RATERS);

        assertThat(one.raters()).containsExactly("eva");
        assertThat(one.categories()).containsExactly("B", "C");
        assertThat(all.raters()).containsExactly("eva");
    }

    @Test
    void random_answers_are_careless() {
        for (RaterSimulation simulation : List.of(
                four(LEVELS, PLAIN).rater("eva", PLAIN.careless(0.4)),
                four(LEVELS, PLAIN).rater("eva", PLAIN.straightLines(0.5, "2")),
                four(NUMBERS, PLAIN).rater("eva", PLAIN.careless(0.35)),
                four(NAMES, RaterModel.noise(0.06))
                        .rater("eva", RaterModel.noise(0.06).careless(0.5)))) {
            assertThat(first(simulation, CauseKind.CARELESS).raters()).containsExactly("eva");
        }
    }

    @Test
    void an_ambiguous_boundary_is_named_with_its_categories() {
        assertThat(first(four(LEVELS.ambiguous("3", "4", 0.7), PLAIN), CauseKind.BOUNDARY)
                        .categories())
                .containsExactly("3", "4");
        assertThat(first(four(NAMES.ambiguous("A", "C", 0.4), RaterModel.noise(0.06)), CauseKind.BOUNDARY)
                        .categories())
                .containsExactly("A", "C");
    }

    @Test
    void hard_units_are_named_rightly_more_often_than_not() {
        SimulatedRatings drawn = four(NUMBERS.hardUnits(0.15, 4), PLAIN).draw(100, 6);
        Cause cause = Causes.of(drawn.ratings()).report().claimed().get(0);
        Set<String> hard = drawn.truths().stream()
                .filter(SimulatedRatings.Truth::hard)
                .map(SimulatedRatings.Truth::unit)
                .collect(java.util.stream.Collectors.toSet());

        assertThat(cause.kind()).isEqualTo(CauseKind.HARD_UNITS);
        assertThat(cause.units()).isNotEmpty();
        assertThat(cause.units().stream().filter(hard::contains).count() * 2)
                .isGreaterThan(cause.units().size());
        first(four(LEVELS.hardUnits(0.15, 5), PLAIN), CauseKind.HARD_UNITS);
        first(RaterSimulation.of(NAMES.hardUnits(0.25, 10)).raters(5, RaterModel.noise(0.06)), CauseKind.HARD_UNITS);
    }

    @Test
    void groups_are_named_with_their_members() {
        for (RaterSimulation simulation : List.of(
                RaterSimulation.of(LEVELS.groupViews(0.7))
                        .raters(2, PLAIN.group(1))
                        .raters(3, PLAIN.group(2)),
                RaterSimulation.of(NUMBERS.groupViews(0.7))
                        .raters(2, PLAIN.group(1))
                        .raters(3, PLAIN.group(2)),
                RaterSimulation.of(NAMES.groupViews(0.25))
                        .raters(2, RaterModel.noise(0.06).group(1))
                        .raters(3, RaterModel.noise(0.06).group(2)))) {
            assertThat(first(simulation, CauseKind.GROUPS).evidence().get(0))
                    .matches("(R1, R2 agree .* so do R3, R4, R5|R3, R4, R5 agree .* so do R1, R2), .*");
        }
    }

    @Test
    void groups_of_many_raters_are_found_along_an_axis() {
        Cause cause = first(
                RaterSimulation.of(NUMBERS.groupViews(0.7))
                        .raters(8, PLAIN.group(1))
                        .raters(6, PLAIN.group(2)),
                CauseKind.GROUPS);

        assertThat(cause.raters())
                .isIn(
                        IntStream.rangeClosed(1, 8).mapToObj(r -> "R" + r).toList(),
                        IntStream.rangeClosed(9, 14).mapToObj(r -> "R" + r).toList());
    }

    @Test
    void drift_is_named_with_its_direction() {
        assertThat(first(four(LEVELS, PLAIN).rater("eva", PLAIN.drift(-3).severity(1.5)), CauseKind.DRIFT)
                        .evidence()
                        .get(0))
                .startsWith("eva rates ever lower");
        assertThat(first(four(NUMBERS, PLAIN).rater("eva", PLAIN.drift(3).severity(-1.5)), CauseKind.DRIFT)
                        .evidence()
                        .get(0))
                .startsWith("eva rates ever higher");
        assertThat(first(
                                four(NAMES, RaterModel.noise(0.05))
                                        .rater("eva", RaterModel.noise(0.05).tiring(20)),
                                CauseKind.DRIFT)
                        .raters())
                .containsExactly("eva");
    }

    @Test
    void two_causes_come_in_the_order_of_their_shares() {
        CauseReport report =
                report(four(NUMBERS, PLAIN).rater("eva", RaterModel.noise(1)).rater("R1", PLAIN.severity(0.4)));

        assertThat(report.claimed().stream().map(Cause::kind))
                .containsExactly(CauseKind.OUTLIER_RATERS, CauseKind.SEVERITY);
    }

    /** Of 30 studies of noise at most 1.5 are expected to claim something; 6 or more have a chance of 0.003. */
    @Test
    void noise_alone_seldom_has_a_cause() {
        for (RaterSimulation simulation : List.of(
                four(LEVELS, RaterModel.noise(0.5)),
                four(NUMBERS, RaterModel.noise(0.5)),
                four(NAMES, RaterModel.noise(0.15)))) {
            long claimed = IntStream.range(0, 30)
                    .filter(seed -> {
                        SimulatedRatings drawn = simulation.draw(100, seed);
                        return !Causes.of(drawn.ratings())
                                .order(drawn.order())
                                .report()
                                .claimed()
                                .isEmpty();
                    })
                    .count();
            assertThat(claimed).isLessThan(6);
        }
    }

    @Test
    void missing_ratings_are_left_out() {
        Cause cause =
                first(four(NUMBERS, PLAIN).rater("eva", RaterModel.noise(1.4)).missing(0.2), CauseKind.OUTLIER_RATERS);

        assertThat(cause.raters()).containsExactly("eva");
        assertThat(cause.share().counts().ratings()).isLessThan(500);
    }
}
