package io.assay.study.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.Interval;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionTest {
    /** Montgomery, Design and Analysis of Experiments, the battery design experiment: life in hours by material and temperature. */
    private static final double[][] BATTERY = {
        {130, 155, 74, 180}, {34, 40, 80, 75}, {20, 70, 82, 58},
        {150, 188, 159, 126}, {136, 122, 106, 115}, {25, 70, 58, 45},
        {138, 110, 168, 160}, {174, 120, 150, 139}, {96, 104, 82, 60}
    };

    /** Montgomery, the pilot plant filtration rate experiment: 2^4 runs in standard order, each once. */
    private static final double[] FILTRATION = {45, 71, 48, 65, 68, 60, 80, 65, 43, 100, 45, 104, 75, 86, 70, 96};

    private static Experiment battery() {
        List<List<String>> settings = new ArrayList<>();
        for (int cell = 0; cell < 9; cell++) {
            for (int i = 0; i < 4; i++) {
                settings.add(
                        List.of("" + (1 + cell / 3), List.of("15", "70", "125").get(cell % 3)));
            }
        }
        double[] life = Arrays.stream(BATTERY).flatMapToDouble(Arrays::stream).toArray();
        return Experiment.of(List.of("material", "temperature"), settings, life);
    }

    private static Experiment filtration(boolean half) {
        List<List<String>> settings = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (int run = 0; run < 16; run++) {
            if (!half || Integer.bitCount(run) % 2 == 0) {
                List<String> levels = new ArrayList<>();
                for (int f = 0; f < 4; f++) {
                    levels.add((run >> f & 1) == 1 ? "high" : "low");
                }
                settings.add(levels);
                rates.add(FILTRATION[run]);
            }
        }
        return Experiment.of(
                List.of("temperature", "pressure", "concentration", "stirring"),
                settings,
                rates.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Shares.Term term(Shares shares, String name) {
        return shares.terms().stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_battery_experiment_has_the_published_table() {
        Shares shares = Attribution.defaults().of(battery());

        Shares.Term material = term(shares, "material");
        assertThat(material.freedom()).isEqualTo(2);
        assertThat(material.squares()).isCloseTo(10683.72, within(0.005));
        assertThat(material.ratio()).isCloseTo(7.91, within(0.005));
        assertThat(material.probability()).isCloseTo(0.0020, within(0.00005));
        assertThat(term(shares, "temperature").squares()).isCloseTo(39118.72, within(0.005));
        assertThat(term(shares, "temperature").ratio()).isCloseTo(28.97, within(0.005));
        assertThat(term(shares, "material x temperature").squares()).isCloseTo(9613.78, within(0.005));
        assertThat(term(shares, "material x temperature").freedom()).isEqualTo(4);
        assertThat(term(shares, "material x temperature").ratio()).isCloseTo(3.56, within(0.005));
        assertThat(term(shares, "material x temperature").probability()).isCloseTo(0.0186, within(0.00005));
        assertThat(shares.error()).isCloseTo(18230.75, within(0.005));
        assertThat(shares.errorFreedom()).isEqualTo(27);
        assertThat(shares.total()).isCloseTo(77646.97, within(0.005));
        assertThat(shares.notes()).isEmpty();
    }

    @Test
    void in_a_balanced_plan_shapley_is_the_main_effect_and_half_of_each_pair() {
        Shares shares = Attribution.defaults().of(battery());

        double pair = term(shares, "material x temperature").share().value();
        for (String factor : List.of("material", "temperature")) {
            assertThat(shares.shapley().get(factor).value())
                    .isCloseTo(term(shares, factor).share().value() + pair / 2, within(1e-12));
        }
        assertThat(shares.explained()).isCloseTo(1 - 18230.75 / 77646.97, within(1e-6));
    }

    @Test
    void the_filtration_experiment_has_the_published_sums_of_squares() {
        Shares shares = Attribution.defaults().of(filtration(false));

        assertThat(term(shares, "temperature").squares()).isCloseTo(1870.5625, within(1e-9));
        assertThat(term(shares, "pressure").squares()).isCloseTo(39.0625, within(1e-9));
        assertThat(term(shares, "concentration").squares()).isCloseTo(390.0625, within(1e-9));
        assertThat(term(shares, "stirring").squares()).isCloseTo(855.5625, within(1e-9));
        assertThat(term(shares, "temperature x concentration").squares()).isCloseTo(1314.0625, within(1e-9));
        assertThat(term(shares, "temperature x stirring").squares()).isCloseTo(1105.5625, within(1e-9));
        assertThat(shares.total()).isCloseTo(5730.9375, within(1e-9));
        assertThat(shares.errorFreedom()).isEqualTo(5);
        assertThat(shares.notes())
                .containsExactly(
                        "No combination was run twice, so error is what the terms left out do, and chance with it.");
    }

    @Test
    void half_of_it_tells_pairs_only_as_sums_and_has_no_error() {
        Shares shares = Attribution.defaults().of(filtration(true));

        Shares.Term pair = term(shares, "temperature x concentration");
        assertThat(pair.share().reason().orElseThrow()).isEqualTo("these runs cannot tell it from pressure x stirring");
        assertThat(pair.aliases()).isEqualTo("pressure x stirring");
        assertThat(term(shares, "temperature").squares()).isCloseTo(722, within(1e-9));
        assertThat(shares.errorFreedom()).isZero();
        assertThat(shares.aliases().get(0).share().intervalReason().orElseThrow())
                .contains("replicate runs");
        assertThat(shares.notes()).anyMatch(note -> note.startsWith("8 of 16 combinations"));
    }

    /** The contrasts of the half fraction (Montgomery, example 8.1): 722, 4.5, 392 and 544.5 for factors, 2, 684.5 and 722 for the pairs. */
    @Test
    void what_aliases_explain_is_told_of_the_set_and_of_factors_only_what_it_may_be() {
        Shares shares = Attribution.defaults().of(filtration(true));

        double total = 722 + 4.5 + 392 + 544.5 + 2 + 684.5 + 722;
        assertThat(shares.total()).isCloseTo(total, within(1e-9));
        assertThat(shares.aliases().stream().map(Shares.Alias::name))
                .containsExactly(
                        "temperature x pressure = concentration x stirring",
                        "temperature x concentration = pressure x stirring",
                        "temperature x stirring = pressure x concentration");
        assertThat(shares.aliases().stream().map(alias -> alias.share().value() * total))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                .containsExactly(2.0, 684.5, 722.0);
        Shares.Range range = shares.ranges().get("temperature");
        assertThat(range.least() * total).isCloseTo(722, within(1e-9));
        assertThat(range.most() * total).isCloseTo(722 + (2 + 684.5 + 722) / 2, within(1e-9));
        assertThat(shares.shapley().get("temperature").reason().orElseThrow())
                .startsWith(
                        "it is 23.5 to 46.4 %, as these runs cannot tell apart temperature x pressure = concentration x");
        assertThat(shares.toString()).startsWith("temperature 23.5 to 46.4 %, pressure 0.1 to 23.1 %");
        assertThat(shares.notes())
                .contains(
                        "These runs cannot tell apart temperature x stirring = pressure x concentration, which make 23.5 %"
                                + " of the variance.");
    }

    /** Whichever of the aliases made the outcomes, the shares of all runs lie where the fraction says they may. */
    @Test
    void the_share_in_all_runs_is_within_the_range_that_a_fraction_tells() {
        FactorialPlan all = FactorialPlan.of(List.of(
                Factor.of("a", "0", "1"),
                Factor.of("b", "0", "1"),
                Factor.of("c", "0", "1"),
                Factor.of("d", "0", "1"),
                Factor.of("e", "0", "1"),
                Factor.of("f", "0", "1")));
        for (int first = 0; first < 6; first++) {
            for (int second = first + 1; second < 6; second++) {
                Shares truth = shares(all, first, second);
                Shares told = shares(all.fraction(4), first, second);
                for (String factor : List.of("a", "b", "c", "d", "e", "f")) {
                    double share = truth.shapley().get(factor).value();
                    assertThat(told.ranges().get(factor).least()).isLessThan(share + 1e-9);
                    assertThat(told.ranges().get(factor).most()).isGreaterThan(share - 1e-9);
                }
                assertThat(told.aliases().stream()
                                .filter(alias -> alias.share().value() > 1e-9)
                                .toList())
                        .singleElement()
                        .satisfies(alias -> assertThat(alias.share().value()).isCloseTo(0.8, within(1e-9)));
            }
        }
    }

    /** The effect of one factor, and twice as much of the product of two. */
    private static Shares shares(FactorialPlan plan, int first, int second) {
        List<FactorialPlan.Run> runs = plan.order();
        return Attribution.defaults()
                .bootstrap(20, 0.95, 1)
                .of(Experiment.of(
                        List.of("a", "b", "c", "d", "e", "f"),
                        runs.stream().map(FactorialPlan.Run::levels).toList(),
                        runs.stream()
                                .mapToDouble(run -> sign(run, 0) + 2 * sign(run, first) * sign(run, second))
                                .toArray()));
    }

    private static int sign(FactorialPlan.Run run, int factor) {
        return run.levels().get(factor).equals("1") ? 1 : -1;
    }

    @Test
    void equal_outcomes_have_no_shares() {
        Shares shares = Attribution.defaults()
                .of(Experiment.of(
                        List.of("a"), List.of(List.of("x"), List.of("y"), List.of("y")), new double[] {0.1, 0.1, 0.1}));

        assertThat(shares.shapley().get("a").reason().orElseThrow()).contains("nothing to share out");
        assertThat(shares.terms()).isEmpty();
        assertThat(shares).hasToString("a undefined");
    }

    @Test
    void the_same_seed_gives_the_same_intervals() {
        Attribution plan = Attribution.defaults().bootstrap(100, 0.9, 7);

        assertThat(plan.of(battery()).shapley()).isEqualTo(plan.of(battery()).shapley());
        assertThat(plan.of(battery())
                        .shapley()
                        .get("temperature")
                        .interval()
                        .orElseThrow()
                        .level())
                .isEqualTo(0.9);
    }

    /** A claim about chance, so the seeds are fixed: 200 experiments of 24 runs, whose shares are known. */
    @Test
    void intervals_hold_the_planted_share_about_as_often_as_they_say() {
        int[] holds = new int[3];
        for (int e = 0; e < 200; e++) {
            Shares shares = Attribution.defaults().bootstrap(200, 0.95, e).of(planted(RandomStream.of(99, e)));
            double[] truth = {1 / 2.25, 0.25 / 2.25, 0};
            for (int f = 0; f < 3; f++) {
                Interval interval = shares.shapley().get("f" + f).interval().orElseThrow();
                holds[f] += interval.contains(truth[f]) ? 1 : 0;
            }
        }

        assertThat(holds[0]).isBetween(182, 200);
        assertThat(holds[1]).isBetween(182, 200);
        assertThat(holds[2]).isBetween(182, 200);
    }

    /** Factors of two levels with variances 1, 0.25 and 0, and an error of variance 1, three times each. */
    private static Experiment planted(RandomStream random) {
        List<List<String>> settings = new ArrayList<>();
        double[] outcomes = new double[24];
        for (int run = 0; run < 24; run++) {
            settings.add(List.of("" + (run & 1), "" + (run >> 1 & 1), "" + (run >> 2 & 1)));
            outcomes[run] = 2 * (run & 1) + (run >> 1 & 1) + random.nextGaussian();
        }
        return Experiment.of(List.of("f0", "f1", "f2"), settings, outcomes);
    }

    @Test
    void says_what_is_wrong() {
        List<List<String>> two = List.of(List.of("x"), List.of("x"));
        assertThatThrownBy(() -> Experiment.of(List.of("a"), two, new double[] {1, 2}))
                .hasMessageContaining("factor a needs at least two levels, but has \"x\" alone");
        assertThatThrownBy(() -> Experiment.of(List.of("a", "a"), two, new double[] {1, 2}))
                .hasMessageContaining("same name");
        assertThatThrownBy(() ->
                        Experiment.of(List.of("a"), List.of(List.of("x"), List.of("y")), new double[] {1, Double.NaN}))
                .hasMessageContaining("run 2");
        assertThatThrownBy(() -> Attribution.defaults().bootstrap(10, 0.95, 1)).hasMessageContaining("at least 20");
        assertThatThrownBy(() -> Attribution.defaults().bootstrap(100, 95, 1)).hasMessageContaining("0.95?");
    }
}
