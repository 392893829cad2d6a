package io.assay.annotators;

import io.assay.core.tally.Sum;
import java.util.Arrays;

/** The two steps of the model of biases and precisions. */
final class BiasPrecisionModel implements Em.Model {
    /** Ratings with the pooled variance that every rater is taken to have given before. */
    private static final double PRIOR_RATINGS = 2;

    private final Scores scores;
    private final int[] counts;
    private final double[] mean;
    private final double[] variance;
    private final double[] bias;
    private final double[] noise;
    private final double biasVariance;
    private final double pooledNoise;
    private double centre;
    private double spread;

    BiasPrecisionModel(Scores scores) {
        this.scores = scores;
        this.counts = scores.counts();
        this.mean = new double[scores.units()];
        this.variance = new double[scores.units()];
        this.bias = new double[counts.length];
        this.noise = new double[counts.length];
        double[] values = scores.values();
        double average = Arrays.stream(values).average().orElse(0);
        double total = 0;
        double within = 0;
        int pairs = 0;
        for (int u = 0; u < mean.length; u++) {
            mean[u] = Arrays.stream(values, scores.offsets()[u], scores.offsets()[u + 1])
                    .average()
                    .orElse(average);
            pairs += Math.max(0, scores.size(u) - 1);
            for (int i = scores.offsets()[u]; i < scores.offsets()[u + 1]; i++) {
                total += square(values[i] - average);
                within += square(values[i] - mean[u]);
            }
        }
        this.biasVariance = total / Math.max(1, values.length);
        this.pooledNoise = within / Math.max(1, pairs);
        this.centre = average;
        this.spread = biasVariance;
        Arrays.fill(noise, pooledNoise);
    }

    /** Whether two ratings of one unit differ anywhere. */
    boolean hasVariation() {
        return pooledNoise > 1e-14 * (square(centre) + biasVariance) && biasVariance > 0;
    }

    double[] means() {
        return mean;
    }

    double[] errors() {
        return Arrays.stream(variance).map(Math::sqrt).toArray();
    }

    double bias(int rater) {
        return bias[rater];
    }

    double deviation(int rater) {
        return Math.sqrt(noise[rater]);
    }

    @Override
    public double expect() {
        Sum objective = new Sum();
        for (int u = 0; u < mean.length; u++) {
            if (scores.size(u) > 0) {
                objective.add(expect(u));
            }
        }
        for (int r = 0; r < counts.length; r++) {
            if (counts[r] > 0) {
                objective.add(-(Math.log(2 * Math.PI * biasVariance) + square(bias[r]) / biasVariance) / 2);
                objective.add(-PRIOR_RATINGS / 2 * (Math.log(noise[r]) + pooledNoise / noise[r]));
            }
        }
        return objective.value();
    }

    /** Works out the posterior of a unit's value, and returns the log-likelihood of its ratings with the value integrated out. */
    private double expect(int u) {
        double precision = 1 / spread;
        double weighted = centre / spread;
        for (int i = scores.offsets()[u]; i < scores.offsets()[u + 1]; i++) {
            int rater = scores.people()[i];
            precision += 1 / noise[rater];
            weighted += (scores.values()[i] - bias[rater]) / noise[rater];
        }
        mean[u] = weighted / precision;
        variance[u] = 1 / precision;
        // The joint density at the posterior mean, over the posterior density there.
        double logDensity = -(Math.log(spread) + square(mean[u] - centre) / spread) / 2;
        for (int i = scores.offsets()[u]; i < scores.offsets()[u + 1]; i++) {
            int rater = scores.people()[i];
            logDensity -= (Math.log(2 * Math.PI * noise[rater])
                            + square(scores.values()[i] - bias[rater] - mean[u]) / noise[rater])
                    / 2;
        }
        return logDensity - Math.log(precision) / 2;
    }

    @Override
    public void maximize() {
        moveUnits();
        double[] sums = new double[counts.length];
        for (int u = 0; u < mean.length; u++) {
            for (int i = scores.offsets()[u]; i < scores.offsets()[u + 1]; i++) {
                sums[scores.people()[i]] += scores.values()[i] - mean[u];
            }
        }
        for (int r = 0; r < counts.length; r++) {
            bias[r] = sums[r] / (counts[r] + noise[r] / biasVariance);
        }
        double[] squares = new double[counts.length];
        for (int u = 0; u < mean.length; u++) {
            for (int i = scores.offsets()[u]; i < scores.offsets()[u + 1]; i++) {
                int rater = scores.people()[i];
                squares[rater] += square(scores.values()[i] - mean[u] - bias[rater]) + variance[u];
            }
        }
        for (int r = 0; r < counts.length; r++) {
            noise[r] = (PRIOR_RATINGS * pooledNoise + squares[r]) / (PRIOR_RATINGS + counts[r]);
        }
    }

    private void moveUnits() {
        double sum = 0;
        int rated = 0;
        for (int u = 0; u < mean.length; u++) {
            sum += scores.size(u) > 0 ? mean[u] : 0;
            rated += scores.size(u) > 0 ? 1 : 0;
        }
        centre = sum / rated;
        double squares = 0;
        for (int u = 0; u < mean.length; u++) {
            squares += scores.size(u) > 0 ? square(mean[u] - centre) + variance[u] : 0;
        }
        // Where units do not differ the spread goes to 0, and its logarithm with it.
        spread = Math.max(squares / rated, 1e-9 * biasVariance);
    }

    private static double square(double x) {
        return x * x;
    }
}
