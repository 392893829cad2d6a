package io.assay.annotators.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.assay.annotators.Convergence;
import io.assay.annotators.preferences.PlackettLuce.Ranking;
import io.assay.core.Estimate;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Strengths from comparisons and rankings, beside slow fits by the published fixed points. */
class PreferencesTest {
    @Test
    void two_items_have_the_strengths_of_their_score() {
        Preferences.Builder builder = Preferences.builder();
        for (int i = 0; i < 30; i++) {
            builder.prefers(i < 21 ? "a" : "b", i < 21 ? "b" : "a", "ana");
        }

        PreferenceFit fit = BradleyTerry.model().of(builder.build());

        // log(21 / 9), and the standard error of a log odds: sqrt(1/21 + 1/9).
        assertThat(fit.difference("a", "b").value()).isEqualTo(Math.log(21 / 9.0), within(1e-9));
        assertThat(fit.difference("a", "b").standardError().orElseThrow())
                .isEqualTo(Math.sqrt(1 / 21.0 + 1 / 9.0), within(1e-9));
        assertThat(fit.strength("a").value()).isEqualTo(Math.log(21 / 9.0) / 2, within(1e-9));
        assertThat(fit.strength("a").standardError().orElseThrow())
                .isEqualTo(Math.sqrt(1 / 21.0 + 1 / 9.0) / 2, within(1e-9));
        assertThat(fit.probability("a", "b")).isEqualTo(0.7, within(1e-9));
        assertThat(fit.ranking()).containsExactly("a", "b");
    }

    /** Hunter (2004), equation 3: s_i = wins_i / sum n_ij / (s_i + s_j). */
    @Test
    void bradley_and_terry_are_the_fixed_point_of_their_equations() {
        Preferences preferences = drawn(12, 400, 0, 1);
        double[] s = new double[12];
        Arrays.fill(s, 1);
        for (int round = 0; round < 20_000; round++) {
            double[] wins = new double[12];
            double[] sums = new double[12];
            for (Preferences.Comparison c : preferences.comparisons()) {
                wins[c.first()]++;
                sums[c.first()] += 1 / (s[c.first()] + s[c.second()]);
                sums[c.second()] += 1 / (s[c.first()] + s[c.second()]);
            }
            for (int i = 0; i < 12; i++) {
                s[i] = wins[i] / sums[i];
            }
        }

        same(BradleyTerry.model().of(preferences), preferences.items(), s);
    }

    /** Davidson (1970), equation 2.11: the scores, a tie being half, equal their expectation, and so does the number of ties. */
    @Test
    void davidson_solves_the_equations_of_scores_and_ties() {
        Preferences preferences = drawn(8, 600, 0.8, 2);

        PreferenceFit fit = BradleyTerry.model().of(preferences);

        double[] surplus = new double[9];
        double v = fit.tieParameter().orElseThrow().value();
        for (Preferences.Comparison c : preferences.comparisons()) {
            double a = Math.exp(fit.strength(preferences.items().get(c.first())).value());
            double b =
                    Math.exp(fit.strength(preferences.items().get(c.second())).value());
            double sum = a + b + v * Math.sqrt(a * b);
            double tie = v * Math.sqrt(a * b) / sum;
            surplus[c.first()] += (c.tie() ? 0.5 : 1) - a / sum - tie / 2;
            surplus[c.second()] += (c.tie() ? 0.5 : 0) - b / sum - tie / 2;
            surplus[8] += (c.tie() ? 1 : 0) - tie;
        }
        assertThat(fit.method()).isEqualTo("davidson");
        assertThat(surplus).containsExactly(new double[9], within(1e-8));
    }

    /** Hunter (2004), section 5. */
    @Test
    void plackett_and_luce_are_the_fixed_point_of_their_equations() {
        RandomStream random = RandomStream.of(3, 0);
        List<Ranking> rankings = new ArrayList<>();
        for (int r = 0; r < 80; r++) {
            List<String> left = new ArrayList<>(List.of("a", "b", "c", "d", "e", "f"));
            List<String> best = new ArrayList<>();
            while (best.size() < 3) {
                best.add(left.remove(random.nextInt(Math.min(left.size(), 1 + random.nextInt(5)))));
            }
            rankings.add(new Ranking(best, left));
        }
        double[] s = new double[6];
        Arrays.fill(s, 1);
        List<String> items = PlackettLuce.model().of(rankings).items();
        for (int round = 0; round < 5_000; round++) {
            double[] chosen = new double[6];
            double[] sums = new double[6];
            for (Ranking ranking : rankings) {
                List<String> all = new ArrayList<>(ranking.best());
                all.addAll(ranking.rest());
                for (int place = 0; place < 3; place++) {
                    chosen[items.indexOf(all.get(place))]++;
                    double sum = 0;
                    for (String item : all.subList(place, 6)) {
                        sum += s[items.indexOf(item)];
                    }
                    for (String item : all.subList(place, 6)) {
                        sums[items.indexOf(item)] += 1 / sum;
                    }
                }
            }
            for (int i = 0; i < 6; i++) {
                s[i] = chosen[i] / sums[i];
            }
        }

        same(PlackettLuce.model().of(rankings), items, s);
    }

    @Test
    void rankings_of_two_are_comparisons() {
        Preferences preferences = drawn(6, 120, 0, 4);
        List<Ranking> rankings = preferences.comparisons().stream()
                .map(c -> Ranking.of(
                        preferences.items().get(c.first()), preferences.items().get(c.second())))
                .toList();

        PreferenceFit pairs = BradleyTerry.model().prior(1).of(preferences);
        PreferenceFit ranks = PlackettLuce.model().prior(1).of(rankings);

        for (String item : preferences.items()) {
            assertThat(ranks.strength(item).value())
                    .isEqualTo(pairs.strength(item).value(), within(1e-9));
            assertThat(ranks.strength(item).standardError().orElseThrow())
                    .isEqualTo(pairs.strength(item).standardError().orElseThrow(), within(1e-9));
        }
    }

    @Test
    void strengths_sum_to_zero_and_the_objective_never_falls() {
        for (PreferenceFit fit : List.of(
                BradleyTerry.model().of(drawn(9, 300, 0.5, 5)),
                BradleyTerry.model().tiesAsHalves().of(drawn(9, 300, 0.5, 5)),
                BradleyTerry.model().prior(0.7).of(drawn(9, 300, 0.5, 5)),
                CrowdBradleyTerry.model().of(drawn(9, 300, 0.5, 5)))) {
            double sum = fit.items().stream()
                    .mapToDouble(i -> fit.strength(i).value())
                    .sum();
            assertThat(sum).isEqualTo(0, within(1e-8));
            assertThat(fit.convergence().status()).isEqualTo(Convergence.Status.CONVERGED);
            List<Double> objective = fit.convergence().objective();
            for (int i = 1; i < objective.size(); i++) {
                assertThat(objective.get(i)).isGreaterThanOrEqualTo(objective.get(i - 1) - 1e-9);
            }
        }
    }

    @Test
    void intervals_hold_the_planted_differences_as_often_as_they_say() {
        int held = 0;
        int tiesHeld = 0;
        for (int seed = 0; seed < 400; seed++) {
            PreferenceFit fit = BradleyTerry.model().of(drawn(5, 300, 0.5, 100 + seed));
            Estimate difference = fit.difference("i4", "i0");
            tiesHeld +=
                    fit.tieParameter().orElseThrow().interval().orElseThrow().contains(0.5) ? 1 : 0;
            held += difference.interval().orElseThrow().contains(4 * 0.3) ? 1 : 0;
        }

        // Of 400 intervals of 95 %, three standard deviations around 380.
        assertThat(held).isBetween(367, 393);
        assertThat(tiesHeld).isBetween(367, 393);
    }

    @Test
    void groups_that_are_always_preferred_leave_strengths_undefined_unless_there_is_a_prior() {
        Preferences preferences = Preferences.builder()
                .prefers("a", "b", "ana")
                .prefers("b", "a", "ana")
                .prefers("a", "c", "ana")
                .prefers("b", "d", "ana")
                .prefers("c", "d", "ana")
                .prefers("d", "c", "ana")
                .build();

        PreferenceFit fit = BradleyTerry.model().of(preferences);

        assertThat(preferences.groups()).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(fit.isDefined()).isFalse();
        assertThat(fit.strength("a").reason().orElseThrow())
                .contains("2 groups")
                .contains("a, b; c, d")
                .contains("set a prior");
        assertThat(fit.ranking()).isEmpty();
        PreferenceFit prior = BradleyTerry.model().prior(1).of(preferences);
        assertThat(prior.ranking().subList(0, 2)).containsExactlyInAnyOrder("a", "b");
        assertThat(prior.strength("a").standardError().orElseThrow()).isBetween(0.1, 1.0);
    }

    @Test
    void items_that_were_never_compared_are_apart() {
        Preferences preferences = Preferences.builder()
                .prefers("a", "b", "ana")
                .prefers("b", "a", "ana")
                .prefers("c", "d", "ben")
                .prefers("d", "c", "ben")
                .build();

        assertThat(preferences.groups()).hasSize(2);
        assertThat(BradleyTerry.model().of(preferences).isDefined()).isFalse();
    }

    @Test
    void no_comparisons_and_nothing_but_ties_are_undefined() {
        Preferences ties = Preferences.builder()
                .ties("a", "b", "ana")
                .ties("b", "c", "ana")
                .build();

        assertThat(BradleyTerry.model().of(Preferences.builder().build()).isDefined())
                .isFalse();
        assertThat(Elo.ratings().of(Preferences.builder().build()).isDefined()).isFalse();
        assertThat(PlackettLuce.model().of(List.of()).isDefined()).isFalse();
        assertThat(CrowdBradleyTerry.model().of(Preferences.builder().build()).isDefined())
                .isFalse();
        assertThat(BradleyTerry.model().of(ties).strength("a").reason().orElseThrow())
                .startsWith("all comparisons are ties");
        assertThat(BradleyTerry.model().tiesAsHalves().of(ties).strength("a").value())
                .isEqualTo(0, within(1e-9));
    }

    @Test
    void cycles_are_counted_and_shown() {
        Preferences preferences = Preferences.builder()
                .prefers("a", "b", "ana")
                .prefers("b", "c", "ana")
                .prefers("c", "a", "ana")
                .prefers("a", "d", "ana")
                .prefers("b", "d", "ana")
                .prefers("c", "d", "ana")
                .ties("d", "e", "ana")
                .build();

        assertThat(preferences.cycles()).isEqualTo(new Cycles(4, 1, List.of(List.of("a", "b", "c"))));
        assertThat(preferences.cycles()).hasToString("1 of 4 triads are circular");
    }

    @Test
    void one_in_four_triads_is_circular_where_coins_decide() {
        RandomStream random = RandomStream.of(7, 0);
        Preferences.Builder builder = Preferences.builder();
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < i; j++) {
                boolean first = random.nextBoolean();
                builder.prefers("i" + (first ? i : j), "i" + (first ? j : i), "coin");
            }
        }

        Cycles cycles = builder.build().cycles();

        assertThat(cycles.triads()).isEqualTo(60 * 59 * 58 / 6);
        assertThat(cycles.circular() / (double) cycles.triads()).isEqualTo(0.25, within(0.01));
        assertThat(cycles.examples()).hasSize(20);
    }

    @Test
    void the_crowd_model_finds_raters_who_prefer_the_other_way_round() {
        RandomStream random = RandomStream.of(8, 0);
        Preferences.Builder builder = Preferences.builder();
        double[] reliability = {0.95, 0.95, 0.95, 0.95, 0.1, 0.5};
        for (int n = 0; n < 3000; n++) {
            int i = random.nextInt(10);
            int j = (i + 1 + random.nextInt(9)) % 10;
            int rater = random.nextInt(6);
            boolean first = random.nextDouble() < 1 / (1 + Math.exp(0.5 * (j - i)));
            boolean said = random.nextDouble() < reliability[rater] ? first : !first;
            builder.prefers("i" + (said ? i : j), "i" + (said ? j : i), "r" + rater);
        }
        Preferences preferences = builder.build();

        PreferenceFit crowd = CrowdBradleyTerry.model().of(preferences);
        PreferenceFit plain = BradleyTerry.model().of(preferences);

        for (int r = 0; r < 6; r++) {
            assertThat(crowd.reliabilities().get("r" + r)).isEqualTo(reliability[r], within(0.08));
        }
        assertThat(crowd.difference("i9", "i0").value()).isEqualTo(4.5, within(0.7));
        assertThat(plain.difference("i9", "i0").value()).isLessThan(3);
    }

    /** At the maximum the slopes of the objective, taken by differences, are 0. */
    @Test
    void the_crowd_model_is_at_its_maximum() {
        Preferences preferences = drawn(5, 200, 0, 9);
        PreferenceFit fit = CrowdBradleyTerry.model().of(preferences);
        double[] x = preferences.items().stream()
                .mapToDouble(i -> fit.strength(i).value())
                .toArray();
        double h = fit.reliabilities().get("r0");

        assertThat(objective(preferences, x, h))
                .isEqualTo(fit.convergence().objective().get(fit.convergence().iterations()), within(1e-9));
        for (int i = 0; i < 5; i++) {
            for (double move : new double[] {-1e-3, 1e-3}) {
                double[] moved = x.clone();
                moved[i] += move;
                assertThat(objective(preferences, moved, h)).isLessThan(objective(preferences, x, h));
            }
        }
        assertThat(objective(preferences, x, h - 1e-3)).isLessThan(objective(preferences, x, h));
        // The way up to a reliability of 1 is slow: what is left of it is less than a millionth.
        assertThat(objective(preferences, x, Math.min(1, h + 1e-3))).isLessThan(objective(preferences, x, h) + 1e-6);
    }

    private static double objective(Preferences preferences, double[] x, double h) {
        double sum = 9 * Math.log(h);
        for (Preferences.Comparison c : preferences.comparisons()) {
            double p = Math.exp(x[c.first()]) / (Math.exp(x[c.first()]) + Math.exp(x[c.second()]));
            sum += Math.log(h * p + (1 - h) * (1 - p));
        }
        for (double s : x) {
            sum -= s * s / 8;
        }
        return sum;
    }

    @Test
    void elo_follows_its_formula_and_the_order() {
        Preferences preferences = Preferences.builder()
                .prefers("a", "b", "ana")
                .prefers("b", "a", "ana")
                .build();
        // 16 points each, then the loss of a favourite by 32 points.
        double second = 32 / (1 + Math.pow(10, -32.0 / 400));

        PreferenceFit fit = Elo.ratings().of(preferences);

        assertThat(fit.strength("a").value()).isEqualTo((16 - second) * Math.log(10) / 400, within(1e-12));
        assertThat(fit.strength("a").interval()).isEmpty();
        assertThat(Elo.ratings().shuffled(2000, 1).of(preferences).strength("a").value())
                .isEqualTo(0, within(5e-4));
        PreferenceFit shuffled = Elo.ratings().shuffled(200, 3).of(drawn(6, 600, 0.4, 10));
        assertThat(shuffled.ranking().get(0)).isIn("i5", "i4");
        assertThat(shuffled.strength("i0").value())
                .isEqualTo(Elo.ratings()
                        .shuffled(200, 3)
                        .of(drawn(6, 600, 0.4, 10))
                        .strength("i0")
                        .value());
    }

    @Test
    void impossible_comparisons_are_refused() {
        assertThatThrownBy(() -> Preferences.builder().prefers("a", "a", "ana"))
                .hasMessage("rater \"ana\" compared \"a\" with itself; leave that out");
        assertThatThrownBy(() -> Preferences.builder().ties("a", "", "ana")).hasMessageContaining("two items");
        assertThatThrownBy(() -> Ranking.of("a", "b", "a")).hasMessageContaining("different items");
        assertThatThrownBy(() -> BradleyTerry.model().prior(0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> CrowdBradleyTerry.model().reliability(1, 2)).hasMessageContaining("a > b");
        assertThatThrownBy(() -> BradleyTerry.model().of(drawn(3, 30, 0, 1)).strength("x"))
                .hasMessageContaining("\"x\"");
    }

    private static void same(PreferenceFit fit, List<String> items, double[] s) {
        double mean = Arrays.stream(s).map(Math::log).average().orElseThrow();
        for (int i = 0; i < s.length; i++) {
            assertThat(fit.strength(items.get(i)).value()).isEqualTo(Math.log(s[i]) - mean, within(1e-9));
        }
    }

    /** Comparisons of random pairs; item i has log-strength 0.3 i, v is Davidson's parameter. */
    private static Preferences drawn(int items, int comparisons, double v, long seed) {
        RandomStream random = RandomStream.of(seed, 0);
        Preferences.Builder builder = Preferences.builder();
        for (int n = 0; n < comparisons; n++) {
            int i = random.nextInt(items);
            int j = (i + 1 + random.nextInt(items - 1)) % items;
            double a = Math.exp(0.3 * i);
            double b = Math.exp(0.3 * j);
            double at = random.nextDouble() * (a + b + v * Math.sqrt(a * b));
            if (at >= a + b) {
                builder.ties("i" + i, "i" + j, "r0");
            } else {
                builder.prefers("i" + (at < a ? i : j), "i" + (at < a ? j : i), "r0");
            }
        }
        return builder.build();
    }
}
