package io.assay.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How often any diagnosis could name planted causes of names: the best that one can do who knows the units, the noise and the size of each cause, and claims a
 * cause in at most 5 % of the studies of noise alone; and how often two causes in the right order, if it is certain that there are two. Tables in Markdown go to standard output; they stand in {@code docs/why-raters-disagree.md}.
 *
 * <p>By the lemma of Neyman and Pearson the largest weighted mean of the rates is that of the rule that names the cause of the largest weight times likelihood,
 * if it is large enough beside that of noise. The least such mean over the weights is more than the smallest rate of any rule.
 *
 * <p>Run: {@code java -cp benchmarks/target/benchmarks.jar io.assay.benchmarks.CauseBound REPETITIONS SEED UNITS}; some ten minutes of one core for 1,000 studies of 100 units.
 */
final class CauseBound {
    private static final double DROP = 0.1;
    private static final double FIRST_DROP = 0.2;
    private static final double FALSE_CLAIMS = 0.05;
    private static final int ROUNDS = 200;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<String> titles;
    /** By study of noise alone and cause. */
    private final double[][] none;
    /** By planted cause, study and cause. */
    private final double[][][] planted;

    private CauseBound(KnownCauses known, int repetitions, long seed) {
        titles = known.titles();
        none = known.ofNoise(4 * repetitions, seed);
        planted = IntStream.range(0, titles.size())
                .mapToObj(c -> known.of(c, repetitions, seed + 1))
                .toArray(double[][][]::new);
    }

    public static void main(String[] args) {
        int repetitions = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        int units = Integer.parseInt(args[2]);
        for (int raters = 3; raters <= 5; raters++) {
            new CauseBound(KnownCauses.single(raters, units, DROP), repetitions, seed).print(raters);
        }
        for (int raters = 3; raters <= 5; raters++) {
            KnownCauses pairs = KnownCauses.mixed(raters, units, FIRST_DROP, DROP);
            new CauseBound(pairs, repetitions / 20, seed).printMean(raters);
        }
    }

    /** Prints how often all is named on average where everything is equally likely and something is there. */
    private void printMean(int raters) {
        double[] rates = rates(new double[titles.size()], 0);
        out.printf(
                Locale.ROOT,
                "%n%d raters, two causes in the right order: at most %.1f %% of the studies on average over %d pairs%n",
                raters,
                100 * Arrays.stream(rates).average().orElseThrow(),
                rates.length);
    }

    private void print(int raters) {
        double[] weights = new double[titles.size()];
        double bound = 1;
        double[] best = weights;
        for (int i = 0; i < ROUNDS; i++) {
            double[] rates = rates(weights, FALSE_CLAIMS);
            double mean = mean(weights, rates);
            if (mean < bound) {
                bound = mean;
                best = rates;
            }
            // Weight goes to what is named less often; less of it from round to round.
            double step = 4 / (1 + i / 20.0);
            for (int c = 0; c < weights.length; c++) {
                weights[c] += step * (mean - rates[c]);
            }
        }
        out.printf(Locale.ROOT, "%n%d raters: all of them in at most %.1f %%%n%n", raters, 100 * bound);
        out.println("| raters | cause | noise is the only other possibility | every cause is possible |");
        out.println("|---|---|---|---|");
        for (int c = 0; c < weights.length; c++) {
            double[] only = new double[weights.length];
            Arrays.fill(only, Double.NEGATIVE_INFINITY);
            only[c] = 0;
            out.printf(
                    Locale.ROOT,
                    "| %d | %s | %.1f | %.1f |%n",
                    raters,
                    titles.get(c),
                    100 * rates(only, FALSE_CLAIMS)[c],
                    100 * best[c]);
        }
    }

    private static double mean(double[] weights, double[] rates) {
        double sum = 0;
        double total = 0;
        for (int c = 0; c < weights.length; c++) {
            sum += Math.exp(weights[c]) * rates[c];
            total += Math.exp(weights[c]);
        }
        return sum / total;
    }

    /**
     * Returns how often the best rule names each cause where it is planted.
     *
     * @param weights of causes, their logarithms
     * @param falseClaims share of studies of noise alone in which something may be claimed; 0 if there are no such studies
     */
    private double[] rates(double[] weights, double falseClaims) {
        double limit = falseClaims == 0 ? Double.NEGATIVE_INFINITY : limit(weights, falseClaims);
        return IntStream.range(0, titles.size())
                .mapToDouble(c -> Arrays.stream(planted[c])
                                .filter(study -> named(study, weights) == c && weighted(study, weights, c) > limit)
                                .count()
                        / (double) planted[c].length)
                .toArray();
    }

    private double limit(double[] weights, double falseClaims) {
        double[] sorted = Arrays.stream(none)
                .mapToDouble(study -> weighted(study, weights, named(study, weights)))
                .sorted()
                .toArray();
        return sorted[(int) Math.ceil((1 - falseClaims) * sorted.length) - 1];
    }

    private static double weighted(double[] study, double[] weights, int cause) {
        return study[cause] + weights[cause];
    }

    private static int named(double[] study, double[] weights) {
        int named = 0;
        for (int c = 1; c < study.length; c++) {
            if (weighted(study, weights, c) > weighted(study, weights, named)) {
                named = c;
            }
        }
        return named;
    }
}
