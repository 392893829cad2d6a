package io.assay.sampling.calibrate;

import io.assay.core.tally.Sum;
import io.assay.sampling.internal.Checks;

/**
 * A logistic curve over a score, {@code p = 1 / (1 + exp(a score + b))} (Platt 1999), fitted by maximum likelihood to smoothed outcomes: {@code (n+ + 1)
 * / (n+ + 2)} for those that hold and {@code 1 / (n- + 2)} for those that do not.
 *
 * <p>For two classes, or one against the rest. Newton's method with halved steps as in Lin, Lin and Weng (2007, doi:10.1007/s10994-007-5018-6), until
 * the likelihood's gradient is below 1e-10 per row. Immutable.
 */
public final class PlattScaling {
    private static final double PRECISION = 1e-10;
    private static final int MOST_STEPS = 200;

    private final double slope;
    private final double intercept;

    private PlattScaling(double slope, double intercept) {
        this.slope = slope;
        this.intercept = intercept;
    }

    /**
     * {@return the fit of rows that weigh the same}
     *
     * @param scores a score of each row, such as a difference of logits; not all equal
     * @param outcomes whether the class is right
     * @throws IllegalArgumentException if there is no row, the numbers differ, a score is not finite, or all scores are equal
     */
    public static PlattScaling fit(double[] scores, boolean[] outcomes) {
        BinaryRows.check(scores, outcomes);
        Fit fit = new Fit(scores, outcomes);
        return fit.run();
    }

    /** {@return a in {@code 1 / (1 + exp(a score + b))}; negative if high scores speak for the class} */
    public double slope() {
        return slope;
    }

    /** {@return b in {@code 1 / (1 + exp(a score + b))}} */
    public double intercept() {
        return intercept;
    }

    /**
     * {@return the calibrated probability of a score, in [0, 1]}
     *
     * @param score any number but NaN
     * @throws IllegalArgumentException if it is NaN
     */
    public double at(double score) {
        return logistic(slope * Checks.number(score, "score") + intercept);
    }

    /** Returns 1 / (1 + exp(z)) without overflow. */
    private static double logistic(double z) {
        double e = Math.exp(-Math.abs(z));
        return z >= 0 ? e / (1 + e) : 1 / (1 + e);
    }

    /** The fit while it runs. Scores are centred and scaled, which keeps the two equations well apart. */
    private static final class Fit {
        private final double[] x;
        private final double[] targets;
        private final double centre;
        private final double scale;

        Fit(double[] scores, boolean[] outcomes) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            int positive = 0;
            for (int i = 0; i < scores.length; i++) {
                low = Math.min(low, scores[i]);
                high = Math.max(high, scores[i]);
                positive += outcomes[i] ? 1 : 0;
            }
            if (low == high) {
                throw new IllegalArgumentException(
                        "all scores are " + low + "; a curve needs at least two different ones");
            }
            centre = low / 2 + high / 2;
            scale = high / 2 - low / 2;
            x = new double[scores.length];
            targets = new double[scores.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = (scores[i] - centre) / scale;
                targets[i] = outcomes[i] ? (positive + 1.0) / (positive + 2.0) : 1 / (x.length - positive + 2.0);
            }
        }

        PlattScaling run() {
            double a = 0;
            double b = 0;
            for (int step = 0; step < MOST_STEPS; step++) {
                double[] d = derivatives(a, b);
                if (Math.max(Math.abs(d[0]), Math.abs(d[1])) <= PRECISION * x.length) {
                    return new PlattScaling(a / scale, b - a * centre / scale);
                }
                double determinant = d[2] * d[4] - d[3] * d[3];
                double moveA = -(d[4] * d[0] - d[3] * d[1]) / determinant;
                double moveB = -(d[2] * d[1] - d[3] * d[0]) / determinant;
                double size = 1;
                double before = loss(a, b);
                while (size > 1e-10 && !(loss(a + size * moveA, b + size * moveB) <= before)) {
                    size /= 2;
                }
                a += size * moveA;
                b += size * moveB;
            }
            throw new IllegalArgumentException(
                    "the curve did not settle in " + MOST_STEPS + " steps; are scores of very different sizes?");
        }

        /** Minus the log-likelihood, {@code sum t z + ln(1 + exp(-z))} with z = a x + b. */
        private double loss(double a, double b) {
            Sum sum = new Sum();
            for (int i = 0; i < x.length; i++) {
                double z = a * x[i] + b;
                sum.add(targets[i] * z + Math.max(0, -z) + Math.log1p(Math.exp(-Math.abs(z))));
            }
            return sum.value();
        }

        /** Returns the derivatives by a and b, and the second ones by aa, ab, bb. */
        private double[] derivatives(double a, double b) {
            Sum[] sums = {new Sum(), new Sum(), new Sum(), new Sum(), new Sum()};
            for (int i = 0; i < x.length; i++) {
                double p = logistic(a * x[i] + b);
                double miss = targets[i] - p;
                double spread = p * (1 - p) + 1e-300;
                sums[0].add(miss * x[i]);
                sums[1].add(miss);
                sums[2].add(spread * x[i] * x[i]);
                sums[3].add(spread * x[i]);
                sums[4].add(spread);
            }
            return new double[] {sums[0].value(), sums[1].value(), sums[2].value(), sums[3].value(), sums[4].value()};
        }
    }
}
