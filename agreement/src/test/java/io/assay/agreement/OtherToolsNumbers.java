package io.assay.agreement;

import io.assay.core.Scale;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.apache.commons.statistics.distribution.FDistribution;

/** The rules of other tools for numbers: intraclass and concordance correlations, limits of agreement. */
final class OtherToolsNumbers {
    private OtherToolsNumbers() {}

    static void putInto(Map<String, DoubleSupplier> rules) {
        MeanSquares squares = MeanSquares.of(
                Cases.read("shrout-fleiss1979.csv", Scale.interval()).toArray());
        // irr: Satterthwaite's degrees of freedom at k times ICC(A,k), where they are those of ICC(A,1).
        double mean = (squares.units - squares.error) / (squares.units + (squares.raters - squares.error) / squares.n);
        double wrong = squares.degrees(squares.k * mean);
        rules.put(
                "icc-mean-lower",
                () -> squares.mean(1 / FDistribution.of(squares.n - 1, wrong).inverseSurvivalProbability(0.025)));
        rules.put(
                "icc-mean-upper",
                () -> squares.mean(FDistribution.of(wrong, squares.n - 1).inverseSurvivalProbability(0.025)));
        // irr: the test of 0 has the degrees of freedom of the estimate.
        double single = (squares.units - squares.error)
                / (squares.units
                        + (squares.k - 1) * squares.error
                        + squares.k * (squares.raters - squares.error) / squares.n);
        rules.put(
                "icc-p",
                () -> FDistribution.of(squares.n - 1, squares.degrees(squares.k * single))
                        .survivalProbability(squares.units / squares.error));
        // epiR: variances with divisor n - 1.
        rules.put(
                "overall-ccc",
                () -> concordance(
                        Cases.read("shrout-fleiss1979.csv", Scale.interval()).toArray()));
        rules.put("limits-of-agreement", () -> {
            LimitsOfAgreement limits = BlandAltman.limits().of(Lin1989Test.PEFR);
            return limits.bias().value() + 2 * limits.standardDeviation();
        });
    }

    /** Of n complete units by k raters. */
    private record MeanSquares(double n, double k, double units, double raters, double error) {
        static MeanSquares of(double[][] x) {
            int n = x.length;
            int k = x[0].length;
            double grand =
                    Arrays.stream(x).flatMapToDouble(Arrays::stream).average().orElseThrow();
            double total = Arrays.stream(x)
                    .flatMapToDouble(Arrays::stream)
                    .map(v -> OtherToolsRules.square(v, grand))
                    .sum();
            double rows = 0;
            for (double[] row : x) {
                rows += k * OtherToolsRules.square(Arrays.stream(row).average().orElseThrow(), grand);
            }
            double columns = 0;
            for (int j = 0; j < k; j++) {
                int rater = j;
                columns += n
                        * OtherToolsRules.square(
                                Arrays.stream(x)
                                        .mapToDouble(r -> r[rater])
                                        .average()
                                        .orElseThrow(),
                                grand);
            }
            return new MeanSquares(
                    n, k, rows / (n - 1), columns / (k - 1), (total - rows - columns) / ((n - 1.0) * (k - 1)));
        }

        /** Of a MSC + b MSE, where kr is k times the correlation. */
        double degrees(double kr) {
            double r = kr / k;
            double a = kr / (n * (1 - r)) * raters;
            double b = (1 + kr * (n - 1) / (n * (1 - r))) * error;
            return (a + b) * (a + b) / (a * a / (k - 1) + b * b / ((n - 1) * (k - 1)));
        }

        /** McGraw and Wong's limit of ICC(A,k); their lower one divides by the quantile. */
        double mean(double quantile) {
            return n * (quantile * units - error) / (raters - error + n * quantile * units);
        }
    }

    private static double concordance(double[][] x) {
        int n = x.length;
        double[] means = new double[x[0].length];
        Arrays.setAll(
                means,
                j -> Arrays.stream(x).mapToDouble(row -> row[j]).average().orElseThrow());
        double shared = 0;
        double apart = 0;
        for (int i = 0; i < means.length; i++) {
            for (int j = i + 1; j < means.length; j++) {
                for (double[] row : x) {
                    shared += 2 * (row[i] - means[i]) * (row[j] - means[j]) / (n - 1);
                    apart += (OtherToolsRules.square(row[i], means[i]) + OtherToolsRules.square(row[j], means[j]))
                            / (n - 1);
                }
                apart += OtherToolsRules.square(means[i], means[j]);
            }
        }
        return shared / apart;
    }
}
