package io.assay.annotators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.core.RatingMatrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method beside a slow implementation of its definition, on ratings of several shapes. */
class ConsensusReferenceTest {
    private static final int ROUNDS = 25;

    /**
     * Ratings by name.
     *
     * @param name for the report
     * @param annotations the ratings
     */
    record Case(String name, Annotations annotations) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> binary() {
        return Stream.of(
                of("two categories", Planted.of(60, 4, new double[] {0.5, 0.5}, 1, mixed(7))),
                of("two categories, uneven", Planted.of(80, 3, new double[] {0.9, 0.1}, 2, mixed(9))));
    }

    static Stream<Case> all() {
        return Stream.concat(
                binary(),
                Stream.of(
                        of("three categories", Planted.of(70, 3, new double[] {0.5, 0.3, 0.2}, 3, mixed(8))),
                        of(
                                "five categories, few labels",
                                Planted.of(40, 2, new double[] {0.2, 0.2, 0.2, 0.2, 0.2}, 4, mixed(15))),
                        of("one label per unit", Planted.of(30, 1, new double[] {0.6, 0.4}, 5, mixed(4))),
                        new Case("repeated ratings", Published.dawidSkene1979()),
                        new Case("units without ratings", Annotations.of(withEmptyUnits()))));
    }

    private static Case of(String name, Planted planted) {
        return new Case(name, Annotations.of(planted.ratings()));
    }

    private static RatingMatrix withEmptyUnits() {
        RatingMatrix full =
                Planted.of(50, 3, new double[] {0.6, 0.4}, 6, mixed(6)).ratings();
        return full.withoutRaters(java.util.List.of("r0", "r1", "r2", "r3"));
    }

    private static Planted.Rater[] mixed(int raters) {
        Planted.Rater[] mixed = new Planted.Rater[raters];
        Arrays.setAll(mixed, r -> Planted.careful(0.5 + 0.45 * r / raters));
        return mixed;
    }

    @ParameterizedTest
    @MethodSource("all")
    void votes(Case data) {
        Naive naive = new Naive(data.annotations());
        double[] skills = naive.agreeing(naive.shares());
        Map<String, Double> weights = new HashMap<>();
        data.annotations().people().forEach(id -> weights.put(id, 0.5 + weights.size()));
        double[] byIndex =
                data.annotations().people().stream().mapToDouble(weights::get).toArray();

        same(ConsensusMethods.majority().of(data.annotations()), naive.shares());
        same(ConsensusMethods.weighted(weights).of(data.annotations()), naive.weighted(byIndex));
        same(ConsensusMethods.wawa().of(data.annotations()), naive.weighted(skills));
        same(ConsensusMethods.zeroBasedSkill().of(data.annotations()), naive.zeroBased());
    }

    @ParameterizedTest
    @MethodSource("all")
    void dawid_and_skene(Case data) {
        Naive naive = new Naive(data.annotations());
        int[] unknown = new int[naive.units.size()];
        Arrays.fill(unknown, -1);
        double[][] diagonal = new double[naive.k][naive.k];
        for (int l = 0; l < naive.k; l++) {
            Arrays.fill(diagonal[l], 1);
            diagonal[l][l] = 2;
        }
        DawidSkene method = ConsensusMethods.dawidSkene().rounds(ROUNDS).tolerance(0);

        same(method.of(data.annotations()), n -> naive.dawidSkene(n, null, unknown));
        same(
                method.prior(ConfusionPrior.pooled(2)).of(data.annotations()),
                n -> naive.dawidSkene(n, naive.pooled(2), unknown));
        same(
                method.prior(ConfusionPrior.diagonal(2, 1)).of(data.annotations()),
                n -> naive.dawidSkene(n, diagonal, unknown));
    }

    @ParameterizedTest
    @MethodSource("all")
    void dawid_and_skene_with_gold(Case data) {
        Naive naive = new Naive(data.annotations());
        RatingMatrix ratings = data.annotations().ratings();
        Map<String, String> known = new HashMap<>();
        int[] gold = new int[naive.units.size()];
        Arrays.fill(gold, -1);
        for (int u = 0; u < gold.length; u += 5) {
            gold[u] = u % naive.k;
            known.put(ratings.units().get(u), ratings.categories().get(gold[u]));
        }

        Consensus consensus = ConsensusMethods.dawidSkene()
                .gold(Gold.of(known))
                .prior(ConfusionPrior.diagonal(2, 1))
                .rounds(ROUNDS)
                .tolerance(0)
                .of(data.annotations());

        double[][] diagonal = new double[naive.k][naive.k];
        for (int l = 0; l < naive.k; l++) {
            Arrays.fill(diagonal[l], 1);
            diagonal[l][l] = 2;
        }
        same(consensus, n -> naive.dawidSkene(n, diagonal, gold));
    }

    @ParameterizedTest
    @MethodSource("all")
    void one_coin(Case data) {
        Naive naive = new Naive(data.annotations());
        OneCoinDawidSkene method =
                ConsensusMethods.oneCoinDawidSkene().rounds(ROUNDS).tolerance(0);

        same(method.of(data.annotations()), n -> naive.oneCoin(n, false));
        same(method.learnPrevalences().of(data.annotations()), n -> naive.oneCoin(n, true));
    }

    @ParameterizedTest
    @MethodSource("all")
    void mace(Case data) {
        Naive naive = new Naive(data.annotations());

        Consensus consensus = ConsensusMethods.mace()
                .starts(1)
                .seed(7)
                .rounds(ROUNDS)
                .tolerance(0)
                .of(data.annotations());

        same(consensus, n -> naive.mace(n, 7, 0));
    }

    @ParameterizedTest
    @MethodSource("binary")
    void kos(Case data) {
        Consensus consensus = ConsensusMethods.kos().rounds(12).of(data.annotations());

        double[] sums = new Naive(data.annotations()).kos(12);
        for (int u = 0; u < sums.length; u++) {
            assertThat(Math.abs(sums[u])).isGreaterThan(1e-6);
            assertThat(consensus.labelIndex(u)).as("unit %d", u).isEqualTo(sums[u] > 0 ? 1 : 0);
        }
        assertThat(consensus.hasPosteriors()).isFalse();
    }

    /** The posteriors follow from abilities and difficulties by the definition, and neither can be improved. */
    @ParameterizedTest
    @MethodSource("all")
    void glad(Case data) {
        Naive naive = new Naive(data.annotations());
        Consensus consensus = ConsensusMethods.glad().tolerance(0).rounds(3000).of(data.annotations());
        double[] ability = consensus.raters().stream()
                .mapToDouble(r -> r.figures().getOrDefault("ability", 1.0))
                .toArray();
        double[] hard = consensus.difficulties().orElseThrow();
        double[] slopes = Arrays.stream(ability).map(a -> 1 - a).toArray();
        for (int u = 0; u < hard.length; u++) {
            if (naive.units.get(u).isEmpty()) {
                continue;
            }
            double[] q = new double[naive.k];
            Arrays.fill(q, 1);
            for (int[] v : naive.units.get(u)) {
                double right = 1 / (1 + Math.exp(-ability[v[0]] * Math.exp(-hard[u])));
                for (int c = 0; c < q.length; c++) {
                    q[c] *= c == v[1] ? right : (1 - right) / (naive.k - 1);
                }
            }
            double sum = Arrays.stream(q).sum();
            double slope = 1 + hard[u];
            for (int[] v : naive.units.get(u)) {
                double x = ability[v[0]] * Math.exp(-hard[u]);
                double surplus = q[v[1]] / sum - 1 / (1 + Math.exp(-x));
                slope += x * surplus;
                slopes[v[0]] += Math.exp(-hard[u]) * surplus;
            }
            for (int c = 0; c < q.length; c++) {
                assertThat(consensus.posterior(u, c)).isEqualTo(q[c] / sum, within(1e-9));
            }
            assertThat(slope).isEqualTo(0, within(1e-4));
        }
        assertThat(slopes).containsExactly(new double[slopes.length], within(1e-4));
    }

    /** An iteration that settled to the last bit before its limit is compared where it stopped. */
    private static void same(Consensus consensus, IntFunction<double[][]> expected) {
        same(consensus, expected.apply(consensus.convergence().iterations()));
    }

    private static void same(Consensus consensus, double[][] expected) {
        for (int u = 0; u < expected.length; u++) {
            if (consensus.units().get(u).ratings() == 0) {
                assertThat(consensus.posterior(u, 0)).isNaN();
                assertThat(consensus.units().get(u).label()).isEmpty();
                continue;
            }
            for (int c = 0; c < expected[u].length; c++) {
                assertThat(consensus.posterior(u, c)).as("unit %d as %d", u, c).isEqualTo(expected[u][c], within(1e-9));
            }
        }
    }
}
