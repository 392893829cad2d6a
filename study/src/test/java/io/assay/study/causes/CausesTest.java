package io.assay.study.causes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Agreement;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.study.raters.Population;
import io.assay.study.raters.RaterModel;
import io.assay.study.raters.RaterSimulation;
import io.assay.study.raters.SimulatedRatings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CausesTest {
    private static final RaterModel PLAIN = RaterModel.noise(0.4);
    private static final Population LEVELS = Population.ordinal(1, 2, 4, 2, 1);

    private static SimulatedRatings drawn(Population population, int raters) {
        return RaterSimulation.of(population).raters(raters, PLAIN).draw(100, 3);
    }

    private static List<CauseKind> notIdentified(CauseReport report) {
        return report.notIdentified().stream()
                .filter(not -> not.kinds().size() == 1)
                .map(not -> not.kinds().get(0))
                .toList();
    }

    @Test
    void what_the_design_cannot_show_is_said_with_what_would_show_it() {
        CauseReport three = Causes.of(drawn(LEVELS, 3).ratings()).report();
        CauseReport two = Causes.of(drawn(LEVELS, 2).ratings()).report();
        CauseReport binary =
                Causes.of(drawn(Population.nominal(1, 1), 3).ratings()).report();
        CauseReport numbers =
                Causes.of(drawn(Population.interval(0, 1), 4).ratings()).report();

        assertThat(notIdentified(three))
                .contains(CauseKind.GROUPS, CauseKind.DRIFT, CauseKind.VAGUE_CRITERION)
                .doesNotContain(CauseKind.OUTLIER_RATERS, CauseKind.BOUNDARY);
        assertThat(three.toString())
                .contains(
                        "Not identified: groups of raters: 3 raters cannot form two groups of two: a group cannot be told"
                                + " from one outlier; have the same units rated by 2 more raters");
        assertThat(notIdentified(two))
                .contains(CauseKind.OUTLIER_RATERS, CauseKind.CARELESS, CauseKind.HARD_UNITS, CauseKind.GROUPS);
        assertThat(notIdentified(binary)).contains(CauseKind.BOUNDARY, CauseKind.HARD_UNITS);
        assertThat(binary.notIdentified())
                .anyMatch(not -> not.kinds().equals(List.of(CauseKind.OUTLIER_RATERS, CauseKind.CARELESS)));
        assertThat(binary.toString())
                .contains("100 units by 3 raters on names often do not show a careless or a tiring rater")
                .contains("have some 350 units rated by 3 raters, or 200 by five");
        assertThat(notIdentified(numbers)).contains(CauseKind.BOUNDARY).doesNotContain(CauseKind.GROUPS);
    }

    @Test
    void of_names_enough_units_are_enough() {
        Population names = Population.nominal(4, 3, 2, 1);
        RaterModel known = RaterModel.noise(0.1);
        RatingMatrix many =
                RaterSimulation.of(names).raters(3, known).draw(350, 1).ratings();

        assertThat(Causes.of(many).report().toString()).doesNotContain("on names often");
    }

    @Test
    void nothing_that_is_not_identified_is_claimed() {
        for (int seed = 0; seed < 10; seed++) {
            SimulatedRatings drawn = RaterSimulation.of(LEVELS.groupViews(0.8))
                    .rater("a", PLAIN.group(1).drift(3))
                    .raters(2, PLAIN.group(2))
                    .draw(100, seed);
            CauseReport report = Causes.of(drawn.ratings()).report();

            assertThat(report.causes().stream().map(Cause::kind)).doesNotContainAnyElementsOf(notIdentified(report));
        }
    }

    @Test
    void a_cause_that_explains_as_much_as_the_one_named_is_said() {
        RaterModel plain = RaterModel.noise(0.055);
        int doubts = 0;
        for (int seed = 0; seed < 20; seed++) {
            SimulatedRatings drawn = RaterSimulation.of(Population.nominal(4, 3, 2, 1))
                    .raters(3, plain)
                    .rater("eva", plain.careless(0.21))
                    .draw(100, seed);
            CauseReport report = Causes.of(drawn.ratings()).order(drawn.order()).report();
            for (NotIdentified not : report.notIdentified()) {
                if (not.kinds().size() > 1) {
                    doubts++;
                    assertThat(report.claimed().stream().map(Cause::kind))
                            .contains(not.kinds().get(0))
                            .doesNotContain(not.kinds().get(1));
                    assertThat(not.why())
                            .matches(not.kinds().get(1).title() + ".* would explain these ratings about as well as "
                                    + not.kinds().get(0).title()
                                    + ".*: the odds are (1?\\d\\.\\d to 1 for|even, or for) .*");
                    assertThat(not.remedy()).contains("units");
                }
            }
        }
        assertThat(doubts).isPositive();
    }

    @Test
    void a_cause_far_likelier_than_any_other_is_named_without_doubt() {
        SimulatedRatings drawn = RaterSimulation.of(LEVELS)
                .raters(4, PLAIN)
                .rater("eva", PLAIN.careless(0.6))
                .draw(300, 4);
        CauseReport report = Causes.of(drawn.ratings()).order(drawn.order()).report();

        assertThat(report.claimed()).extracting(Cause::kind).containsExactly(CauseKind.CARELESS);
        assertThat(report.notIdentified()).noneMatch(not -> not.kinds().size() > 1);
    }

    @Test
    void full_agreement_has_no_causes() {
        RatingMatrix same = RaterSimulation.of(LEVELS)
                .raters(3, RaterModel.noise(0))
                .draw(50, 1)
                .ratings();

        assertThat(Causes.of(same).report().causes()).isEmpty();
        assertThat(Causes.of(same).report().disagreement()).isZero();
    }

    @Test
    void the_report_does_not_depend_on_the_order_of_units() {
        RatingMatrix ratings = RaterSimulation.of(LEVELS)
                .raters(3, PLAIN)
                .rater("eva", RaterModel.noise(1.5))
                .draw(80, 4)
                .ratings();
        List<String> units = new ArrayList<>(ratings.units());
        Collections.reverse(units);
        RatingMatrixBuilder turned = RatingMatrix.builder(ratings.scale());
        for (String unit : units) {
            ratings.ratingsOf(unit).forEach(rating -> turned.rate(rating.unit(), rating.rater(), rating.value()));
        }

        CauseReport one = Causes.of(ratings).report();
        CauseReport other = Causes.of(turned.build()).report();

        assertThat(other.claimed().stream().map(Cause::kind))
                .isEqualTo(one.claimed().stream().map(Cause::kind).toList());
        for (int i = 0; i < one.claimed().size(); i++) {
            assertThat(other.claimed().get(i).share().value())
                    .isCloseTo(one.claimed().get(i).share().value(), within(1e-6));
        }
    }

    @Test
    void numbers_in_another_unit_have_the_same_shares() {
        RatingMatrix ratings = RaterSimulation.of(Population.interval(0, 1))
                .raters(3, PLAIN)
                .rater("eva", PLAIN.careless(0.3))
                .draw(80, 4)
                .ratings();
        double[][] values = ratings.toArray();
        double[][] scaled = new double[values.length][];
        for (int u = 0; u < values.length; u++) {
            scaled[u] =
                    java.util.Arrays.stream(values[u]).map(x -> 1000 + 32 * x).toArray();
        }

        Cause one = Causes.of(ratings).report().claimed().get(0);
        Cause other = Causes.of(RatingMatrix.of(Scale.interval(), scaled))
                .report()
                .claimed()
                .get(0);

        assertThat(other.kind()).isEqualTo(one.kind());
        assertThat(other.share().value()).isCloseTo(one.share().value(), within(1e-6));
    }

    @Test
    void repeats_tell_chance_from_views_that_stay() {
        SimulatedRatings drawn = RaterSimulation.of(Population.interval(0, 1))
                .raters(4, RaterModel.noise(0.3).ownView(0.3))
                .draw(2_000, 8);
        Repeats repeats = Repeats.of(drawn.ratings(), drawn.again());

        // Two ratings by one rater differ by noise alone, 2 x 0.09; by two raters by views too, 2 x 0.18.
        assertThat(repeats.within()).isCloseTo(0.18, within(5 * 0.18 * Math.sqrt(2.0 / 8_000)));
        assertThat(repeats.between()).isCloseTo(0.36, within(5 * 0.36 * Math.sqrt(2.0 / 6_000)));
        assertThat(Causes.of(drawn.ratings()).repeats(drawn.again()).report().toString())
                .contains("Rating again (8000 times), raters disagree with themselves");
    }

    @Test
    void a_vague_criterion_is_named() {
        Map<String, RatingMatrix> criteria = new TreeMap<>(Map.of(
                "clear",
                RaterSimulation.of(LEVELS).raters(4, PLAIN).draw(100, 1).ratings(),
                "plain",
                RaterSimulation.of(LEVELS).raters(4, PLAIN).draw(100, 2).ratings(),
                "vague",
                RaterSimulation.of(LEVELS)
                        .raters(4, RaterModel.noise(0.9))
                        .draw(100, 3)
                        .ratings()));
        CriteriaReport report = Causes.of(criteria).report();
        Cause first = report.overall().claimed().get(0);

        assertThat(first.kind()).isEqualTo(CauseKind.VAGUE_CRITERION);
        assertThat(first.categories()).containsExactly("vague");
        assertThat(first.share().interval().orElseThrow().contains(first.share().value()))
                .isTrue();
        assertThat(report.criteria()).containsOnlyKeys("clear", "plain", "vague");
        assertThat(notIdentified(report.overall())).doesNotContain(CauseKind.VAGUE_CRITERION);
    }

    @Test
    void a_criterion_with_a_cause_of_its_own_is_not_vague() {
        Map<String, RatingMatrix> criteria = new TreeMap<>(Map.of(
                "clear",
                RaterSimulation.of(LEVELS).raters(4, PLAIN).draw(100, 1).ratings(),
                "split",
                RaterSimulation.of(LEVELS)
                        .raters(3, PLAIN)
                        .rater("R4", RaterModel.noise(2))
                        .draw(100, 3)
                        .ratings()));
        CauseReport report = Causes.of(criteria).report().overall();

        assertThat(report.claimed().stream().map(Cause::kind)).containsExactly(CauseKind.OUTLIER_RATERS);
        assertThat(report.claimed().get(0).evidence().get(0)).startsWith("On \"split\": R4 has");
    }

    @Test
    void disagreement_of_criteria_is_one_less_alpha() {
        List<RatingMatrix> matrices = List.of(
                RaterSimulation.of(Population.nominal(3, 2, 1))
                        .raters(4, PLAIN)
                        .missing(0.3)
                        .draw(60, 1)
                        .ratings(),
                RaterSimulation.of(LEVELS)
                        .raters(4, PLAIN)
                        .missing(0.3)
                        .draw(60, 2)
                        .ratings(),
                RaterSimulation.of(Population.interval(100, 3))
                        .raters(4, PLAIN)
                        .missing(0.3)
                        .draw(60, 3)
                        .ratings());
        double[] figures = new Vagueness(matrices).all();

        for (int c = 0; c < matrices.size(); c++) {
            assertThat(1 - figures[c])
                    .isCloseTo(Agreement.krippendorff(matrices.get(c)).value(), within(1e-12));
        }
    }

    @Test
    void what_cannot_be_diagnosed_is_refused() {
        RatingMatrix few = drawn(LEVELS, 3)
                .ratings()
                .onlyUnits(drawn(LEVELS, 3).ratings().units().subList(0, 29));
        SimulatedRatings many = RaterSimulation.of(LEVELS).raters(41, PLAIN).draw(40, 1);
        SimulatedRatings three = drawn(LEVELS, 3);

        assertThatThrownBy(() -> Causes.of(few).report())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("causes need at least 30 units with two ratings, but there are 29; rate more units");
        assertThatThrownBy(() -> Causes.of(many.ratings())).hasMessageContaining("at most 40 raters");
        assertThatThrownBy(() -> Causes.of(three.ratings()).confidence(95))
                .hasMessage("confidence must be in (0, 1), but was 95.0; did you mean 0.95?");
        assertThatThrownBy(() -> Causes.of(three.ratings())
                        .order(three.order().withoutUnits(List.of("7")))
                        .report())
                .hasMessageContaining("no position of unit \"7\", rater \"R1\"");
        assertThatThrownBy(() -> Causes.of(Map.of("one", three.ratings()))).hasMessageContaining("two or more");
        assertThatThrownBy(() -> Causes.of(RatingMatrix.of(Scale.circular(24), new double[][] {{1, 2}})))
                .hasMessageContaining("circular");
    }

    @Test
    void the_report_reads_as_text() {
        SimulatedRatings drawn = RaterSimulation.of(LEVELS)
                .raters(3, PLAIN)
                .rater("eva", PLAIN.careless(0.5))
                .draw(100, 9);
        String text = Causes.of(drawn.ratings()).report().toString();

        assertThat(text)
                .matches("(?s)1\\. careless rating: \\d+ % of the disagreement \\(\\d+ to \\d+ %\\)\\. \\d+ % of the"
                        + " answers of eva are as good as random\\.\n.*");
        assertThat(Objects.requireNonNull(
                        Causes.of(drawn(LEVELS, 3).ratings()).report().toString()))
                .startsWith("No cause is beyond chance");
        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> Causes.of(drawn.ratings()).report().toString())
                        .distinct())
                .containsExactly(text);
    }
}
