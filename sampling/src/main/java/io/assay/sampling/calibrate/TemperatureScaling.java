package io.assay.sampling.calibrate;

import io.assay.core.tally.Sum;
import io.assay.sampling.Logits;

/**
 * The temperature that makes labels most likely (Guo, Pleiss, Sun and Weinberger 2017, arXiv:1706.04599): logits are divided by one number, which leaves
 * the order of classes as it is.
 *
 * <p>The negative log-likelihood is convex in 1/T. Its derivative is brought to zero by Newton's method kept within a bracket, until 1/T changes by
 * less than 1e-12 of itself. Cost is a few dozen passes over the rows. Immutable.
 */
public final class TemperatureScaling {
    private static final double PRECISION = 1e-12;
    private static final int MOST_STEPS = 200;
    private static final double LARGEST = 0x1p60;

    private final double temperature;

    private TemperatureScaling(double temperature) {
        this.temperature = temperature;
    }

    /**
     * {@return the temperature of a model}
     *
     * @param pool the model's outputs for labelled rows that did not train it; a temperature they have already stays in
     * @param labels the right class of each row
     * @throws IllegalArgumentException if labels are not one per row, or one is no class or masked; if every label is its row's largest logit,
     *     so that the likelihood grows without end as T falls; or if logits are no better than none, so that it grows without
     *     end as T rises
     */
    public static TemperatureScaling fit(Logits pool, int[] labels) {
        LabelledRows rows = LabelledRows.of(pool, labels);
        if (slope(rows, 0)[0] >= 0) {
            throw new IllegalArgumentException(
                    "no temperature can be told: right classes have no larger logits than others on"
                            + " average, so the flatter the probabilities, the better");
        }
        double low = 0;
        double high = 1;
        while (slope(rows, high)[0] < 0) {
            low = high;
            high *= 2;
            if (high > LARGEST || allOnTop(rows)) {
                throw new IllegalArgumentException(
                        "no temperature can be told: every label is the largest logit of its row, so the"
                                + " lower the temperature, the better; take more rows, some of which the model gets wrong");
            }
        }
        return new TemperatureScaling(1 / root(rows, low, high));
    }

    private static double root(LabelledRows rows, double from, double to) {
        double low = from;
        double high = to;
        double at = (low + high) / 2;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] slope = slope(rows, at);
            if (slope[0] < 0) {
                low = at;
            } else {
                high = at;
            }
            double newton = at - slope[0] / slope[1];
            double next = newton > low && newton < high ? newton : (low + high) / 2;
            if (Math.abs(next - at) <= PRECISION * at) {
                return next;
            }
            at = next;
        }
        return at;
    }

    private static boolean allOnTop(LabelledRows rows) {
        int[] below = {0};
        rows.forEach((row, label) -> below[0] += row.logit(label) < row.logit(row.top()) ? 1 : 0);
        return below[0] == 0;
    }

    /** Returns the first and second derivative by 1/T of the negative log-likelihood: mean expected less right logit, mean variance. */
    private static double[] slope(LabelledRows rows, double inverse) {
        Sum first = new Sum();
        Sum second = new Sum();
        rows.forEach((row, label) -> {
            double top = row.logit(row.top());
            double sum = 0;
            double mean = 0;
            double square = 0;
            for (int k = 0; k < row.classCount(); k++) {
                double difference = row.logit(k) - top;
                if (difference > Double.NEGATIVE_INFINITY) {
                    double e = Math.exp(inverse * difference);
                    sum += e;
                    mean += e * difference;
                    square += e * difference * difference;
                }
            }
            first.add(mean / sum - (row.logit(label) - top));
            second.add(square / sum - mean / sum * mean / sum);
        });
        return new double[] {first.value() / rows.size(), second.value() / rows.size()};
    }

    /** {@return what logits are to be divided by} Above 1 the model was too sure of itself. */
    public double temperature() {
        return temperature;
    }

    /**
     * {@return a pool at this temperature}
     *
     * @param pool outputs of the same model
     */
    public Logits applyTo(Logits pool) {
        return pool.temperature(temperature);
    }

    @Override
    public String toString() {
        return "temperature " + temperature;
    }
}
