package io.assay.benchmarks;

import io.assay.agreement.Agreement;
import io.assay.agreement.Krippendorff;
import io.assay.core.Interval;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How often the 95 % bootstrap interval of nominal alpha covers the true value.
 *
 * <p>A unit's true category has prevalence .4, .3, .2, .1; each of three raters shows it with probability p and otherwise draws a
 * category by prevalence. Two raters then agree with probability p^2 + (1 - p^2) S, S the sum of squared prevalences, and
 * by chance with probability S; so in the infinite population of units alpha is p^2.
 *
 * <p>Run: {@code java -cp benchmarks/target/benchmarks.jar io.assay.benchmarks.CoverageSimulation 2000 30,100,300 1}
 */
public final class CoverageSimulation {
    private static final double[] PREVALENCES = {0.4, 0.3, 0.2, 0.1};
    private static final double[] ALPHAS = {0.4, 0.7, 0.9};
    private static final int RATERS = 3;
    private static final int REPLICATES = 1_000;
    private static final double LEVEL = 0.95;

    private CoverageSimulation() {}

    /**
     * Prints a Markdown table.
     *
     * @param args repetitions, numbers of units separated by commas, seed; each may be left out from the right
     */
    public static void main(String[] args) {
        int repetitions = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        int[] sizes = Arrays.stream((args.length > 1 ? args[1] : "30,100,300").split(",", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        for (double alpha : ALPHAS) {
            double large = Agreement.krippendorff(matrix(1_000_000, alpha, new SplittableRandom(seed)))
                    .value();
            System.out.printf(Locale.ROOT, "alpha %.1f: %.4f in a sample of 1,000,000 units%n", alpha, large);
        }
        System.out.println();
        System.out.println(
                "| alpha | units | method | covered | error | too low | too high | mean width | no interval |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (double alpha : ALPHAS) {
            for (int units : sizes) {
                simulate(alpha, units, repetitions, seed);
            }
        }
    }

    private static void simulate(double alpha, int units, int repetitions, long seed) {
        Tally accelerated = new Tally();
        Tally percentile = new Tally();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < repetitions; i++) {
            RatingMatrix ratings = matrix(units, alpha, random);
            Krippendorff plan = Agreement.krippendorff()
                    .bootstrap(REPLICATES)
                    .confidence(LEVEL)
                    .seed(i);
            accelerated.add(plan.of(ratings).interval(), alpha);
            percentile.add(plan.percentile().of(ratings).interval(), alpha);
        }
        accelerated.print(alpha, units, "BCa");
        percentile.print(alpha, units, "percentile");
    }

    private static RatingMatrix matrix(int units, double alpha, SplittableRandom random) {
        double accuracy = Math.sqrt(alpha);
        double[][] rows = new double[units][RATERS];
        for (double[] row : rows) {
            int truth = category(random);
            for (int r = 0; r < RATERS; r++) {
                row[r] = random.nextDouble() < accuracy ? truth : category(random);
            }
        }
        return RatingMatrix.of(Scale.nominal(), rows);
    }

    private static int category(SplittableRandom random) {
        double left = random.nextDouble();
        int k = 0;
        while (k < PREVALENCES.length - 1 && left >= PREVALENCES[k]) {
            left -= PREVALENCES[k++];
        }
        return k + 1;
    }

    /** Intervals that cover, those that lie wholly below or above, and missing ones. */
    private static final class Tally {
        private int covered;
        private int low;
        private int high;
        private int missing;
        private double width;

        void add(Optional<Interval> interval, double alpha) {
            if (interval.isEmpty()) {
                missing++;
                return;
            }
            Interval limits = interval.get();
            width += limits.width();
            low += limits.upper() < alpha ? 1 : 0;
            high += limits.lower() > alpha ? 1 : 0;
            covered += limits.contains(alpha) ? 1 : 0;
        }

        void print(double alpha, int units, String method) {
            double n = covered + low + high;
            double share = covered / n;
            System.out.printf(
                    Locale.ROOT,
                    "| %.1f | %d | %s | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                    alpha,
                    units,
                    method,
                    share,
                    Math.sqrt(share * (1 - share) / n),
                    low / n,
                    high / n,
                    width / n,
                    missing / (n + missing));
        }
    }
}
