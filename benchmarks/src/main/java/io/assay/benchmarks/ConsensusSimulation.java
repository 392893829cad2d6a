package io.assay.benchmarks;

import io.assay.annotators.Consensus;
import io.assay.annotators.ConsensusMethod;
import io.assay.annotators.ConsensusMethods;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How many units the methods label rightly, on ratings drawn from known truths, in Markdown.
 *
 * <p>Run: {@code java -cp benchmarks/target/benchmarks.jar io.assay.benchmarks.ConsensusSimulation}
 */
public final class ConsensusSimulation {
    private static final int DRAWS = 20;
    /** The methods, in the order of the columns. */
    static final List<String> METHODS =
            List.of("majority", "wawa", "dawid-skene", "dawid-skene-map", "one-coin-dawid-skene", "mace", "glad");

    private ConsensusSimulation() {}

    /** How a rater labels a unit. */
    private interface Rater {
        /** Returns the probability of each label. */
        double[] labels(int truth, boolean hard, int categories);
    }

    /**
     * A population of raters and units.
     *
     * @param title what is said of it
     * @param units number of units
     * @param perUnit ratings of each
     * @param prevalences of the categories
     * @param raters who rate, chosen at random for each unit
     */
    private record Scenario(String title, int units, int perUnit, double[] prevalences, List<Rater> raters) {}

    /**
     * Prints the table.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        print(System.out);
    }

    private static void print(PrintStream out) {
        out.println("| ratings | " + String.join(" | ", METHODS) + " |");
        out.println("|---|" + "---|".repeat(METHODS.size()));
        for (Scenario scenario : scenarios()) {
            StringBuilder row = new StringBuilder("| " + scenario.title() + " |");
            for (String method : METHODS) {
                row.append(' ')
                        .append(cell(scenario, ConsensusMethods.named(method)))
                        .append(" |");
            }
            out.println(row);
        }
    }

    /** Returns what is said of the ratings of each row. */
    static List<String> titles() {
        return scenarios().stream().map(Scenario::title).toList();
    }

    /** Returns one cell of the table. */
    static String cell(int row, String method) {
        return cell(scenarios().get(row), ConsensusMethods.named(method));
    }

    /** Returns the mean share of right labels, in percent, and its standard error over draws. */
    private static String cell(Scenario scenario, ConsensusMethod method) {
        double[] shares = IntStream.range(0, DRAWS)
                .parallel()
                .mapToDouble(draw -> accuracy(scenario, method, draw))
                .toArray();
        double mean = Arrays.stream(shares).average().orElseThrow();
        double squares = Arrays.stream(shares).map(s -> (s - mean) * (s - mean)).sum();
        return String.format(Locale.ROOT, "%.1f ± %.1f", 100 * mean, 100 * Math.sqrt(squares / (DRAWS - 1) / DRAWS));
    }

    private static double accuracy(Scenario scenario, ConsensusMethod method, int draw) {
        int[] truth = new int[scenario.units()];
        Consensus consensus = method.of(drawn(scenario, RandomStream.of(20_261, draw), truth));
        double right = 0;
        for (int u = 0; u < truth.length; u++) {
            double most = 0;
            for (int k = 0; k < scenario.prevalences().length; k++) {
                most = Math.max(most, consensus.posterior(u, k));
            }
            int ahead = 0;
            for (int k = 0; k < scenario.prevalences().length; k++) {
                ahead += consensus.posterior(u, k) >= most * (1 - 1e-12) ? 1 : 0;
            }
            // A tie is right as often as a draw among the tied would be.
            right += consensus.posterior(u, truth[u]) >= most * (1 - 1e-12) ? 1.0 / ahead : 0;
        }
        return right / truth.length;
    }

    private static RatingMatrix drawn(Scenario scenario, RandomStream random, int[] truth) {
        int k = scenario.prevalences().length;
        String[] names = IntStream.range(0, k).mapToObj(c -> "c" + c).toArray(String[]::new);
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal(names));
        for (int u = 0; u < truth.length; u++) {
            truth[u] = drawn(scenario.prevalences(), random);
            boolean hard = random.nextDouble() < 0.4;
            List<Integer> free = new ArrayList<>(
                    IntStream.range(0, scenario.raters().size()).boxed().toList());
            for (int i = 0; i < scenario.perUnit(); i++) {
                int rater = free.remove(random.nextInt(free.size()));
                double[] labels = scenario.raters().get(rater).labels(truth[u], hard, k);
                builder.rate("u" + u, "r" + rater, names[drawn(labels, random)]);
            }
        }
        return builder.build();
    }

    private static int drawn(double[] probabilities, RandomStream random) {
        double left = random.nextDouble();
        for (int k = 0; k < probabilities.length - 1; k++) {
            left -= probabilities[k];
            if (left < 0) {
                return k;
            }
        }
        return probabilities.length - 1;
    }

    private static List<Scenario> scenarios() {
        double[] three = {1 / 3.0, 1 / 3.0, 1 / 3.0};
        double[] five = {0.2, 0.2, 0.2, 0.2, 0.2};
        double[] rare = {0.95, 0.05};
        return List.of(
                new Scenario("equal raters, right 3 times of 4", 1000, 5, three, raters(50, r -> careful(0.75))),
                new Scenario("unequal raters, 55 to 95 %", 1000, 5, three, raters(50, r -> careful(0.55 + 0.4 * r))),
                new Scenario(
                        "a third name one category always", 1000, 5, three, raters(48, ConsensusSimulation::someSpam)),
                new Scenario(
                        "half take a category for the next, 4 of 10",
                        1000,
                        5,
                        three,
                        raters(50, ConsensusSimulation::someBias)),
                new Scenario(
                        "a fifth are wrong on purpose", 1000, 5, three, raters(50, r -> careful(r < 0.2 ? 0.05 : 0.8))),
                new Scenario("one category in 20, raters right 85 %", 1000, 5, rare, raters(50, r -> careful(0.85))),
                new Scenario(
                        "600 units in five categories, three ratings each by 200 unequal raters: 9 labels per rater",
                        600,
                        3,
                        five,
                        raters(200, r -> careful(0.55 + 0.4 * r))),
                new Scenario("4 of 10 units are hard", 1000, 5, three, raters(50, r -> doubtful(0.75 + 0.2 * r))));
    }

    /** From the place of a rater, 0 to 1, to the rater. */
    private interface Place {
        Rater at(double place);
    }

    private static List<Rater> raters(int count, Place place) {
        return IntStream.range(0, count)
                .mapToObj(r -> place.at((r + 0.5) / count))
                .toList();
    }

    private static Rater careful(double accuracy) {
        return (truth, hard, k) -> IntStream.range(0, k)
                .mapToDouble(l -> l == truth ? accuracy : (1 - accuracy) / (k - 1))
                .toArray();
    }

    /** As careful, but on hard units right 45 times of 100. */
    private static Rater doubtful(double accuracy) {
        return (truth, hard, k) -> careful(hard ? 0.45 : accuracy).labels(truth, hard, k);
    }

    private static Rater someSpam(double place) {
        int habit = (int) (place * 9) % 3;
        return place > 1 / 3.0
                ? careful(0.8)
                : (truth, hard, k) -> IntStream.range(0, k)
                        .mapToDouble(l -> l == habit ? 1 : 0)
                        .toArray();
    }

    private static Rater someBias(double place) {
        return place > 0.5
                ? careful(0.8)
                : (truth, hard, k) -> IntStream.range(0, k)
                        .mapToDouble(l -> l == truth ? 0.6 : l == (truth + 1) % k ? 0.4 : 0)
                        .toArray();
    }
}
