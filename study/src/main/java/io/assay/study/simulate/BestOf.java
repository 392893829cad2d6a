package io.assay.study.simulate;

import io.assay.study.internal.Checks;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The best of n answers by some score: how far that moves the answers, and how large the best of n normal scores is.
 *
 * <p>With {@code M_n} the largest of n standard normal numbers, phi their density and Phi their distribution, {@code E[g(M_n)]} is the integral of
 * {@code g(x) n phi(x) Phi(x)^(n - 1)}, here by the trapezoid rule, which converges faster
 * than any power of the step for such functions.
 */
public final class BestOf {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double FAR = 14;
    private static final int STEPS = 4096;

    private BestOf() {}

    /**
     * {@return the Kullback–Leibler divergence of the best of n answers from a single one, in nats: {@code ln n - (n - 1) / n}}
     *
     * <p>It holds where no two answers have the same score; with ties it is an upper bound.
     *
     * @param n at least 1
     * @throws IllegalArgumentException if there is no answer
     */
    public static double divergence(int n) {
        Checks.between(1, n, Integer.MAX_VALUE, "number of answers");
        return Math.log(n) - (n - 1.0) / n;
    }

    /**
     * {@return the mean of the largest of n standard normal numbers}
     *
     * @param n at least 1
     * @throws IllegalArgumentException if there is no number
     */
    public static double normalMean(int n) {
        return expectation(n, x -> x);
    }

    /**
     * {@return the mean square of the largest of n standard normal numbers}
     *
     * @param n at least 1
     * @throws IllegalArgumentException if there is no number
     */
    public static double normalMeanSquare(int n) {
        return expectation(n, x -> x * x);
    }

    private static double expectation(int n, DoubleUnaryOperator figure) {
        Checks.between(1, n, Integer.MAX_VALUE, "number of answers");
        double step = 2 * FAR / STEPS;
        double sum = 0;
        for (int i = 1; i < STEPS; i++) {
            double x = -FAR + i * step;
            double below = n == 1 ? 0 : (n - 1.0) * Math.log1p(-NORMAL.survivalProbability(x));
            sum += figure.applyAsDouble(x) * n * NORMAL.density(x) * Math.exp(below);
        }
        return sum * step;
    }

    /**
     * Returns the mean worth of the best of n answers, over all sets of n of those given: the unbiased estimate of Nakano et al. (2021, arXiv:2112.09332).
     *
     * @param byScore worth of each answer, by rising score, at least n
     * @param n at least 1
     */
    static double mean(double[] byScore, int n) {
        int size = byScore.length;
        double weight = (double) n / size;
        double sum = 0;
        for (int i = size; i >= n; i--) {
            sum += weight * byScore[i - 1];
            weight *= (double) (i - n) / (i - 1);
        }
        return sum;
    }
}
