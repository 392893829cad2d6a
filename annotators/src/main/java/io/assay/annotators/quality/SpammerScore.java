package io.assay.annotators.quality;

import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Raykar and Yu's score of how much a rater's labels depend on the unit (2012, JMLR 13, section 4): {@code 1 / (K (K - 1)) sum_{k < l} sum_c (T_kc -
 * T_lc)^2} over the rows of the confusion matrix; for two categories it is (sensitivity + specificity - 1)^2.
 *
 * <p>The interval is that of the posterior of the rows, each a Dirichlet distribution with Jeffreys' prior of 1/2 in every cell, by 2,000 draws; it is
 * widened to hold the score of the counts. With few labels it is wide, whatever the counts.
 */
final class SpammerScore {
    private static final int DRAWS = 2000;
    private static final double PRIOR = 0.5;

    private SpammerScore() {}

    static Estimate of(ConfusionCounts counts, double confidence, long seed, int key) {
        String name = "spammer-score";
        int k = counts.categories().size();
        if (k < 2) {
            return Estimate.undefined(name, "there are fewer than two categories");
        }
        long all = 0;
        for (int truth = 0; truth < k; truth++) {
            if (counts.count(truth) == 0) {
                return Estimate.undefined(
                        name,
                        "the rater labelled no unit known to be \""
                                + counts.categories().get(truth) + "\", and every category needs one");
            }
            all += counts.count(truth);
        }
        double score = score(counts.matrix().toArray());
        double[] draws = draws(counts, k, RandomStream.of(seed, key));
        double tail = (1 - confidence) / 2;
        double lower = Math.min(score, draws[(int) (tail * (DRAWS - 1))]);
        double upper = Math.max(score, draws[(int) Math.ceil((1 - tail) * (DRAWS - 1))]);
        Interval interval = new Interval(
                lower, upper, confidence, "posterior-jeffreys", Optional.of(new Interval.Resampling(DRAWS, 0, seed)));
        return Estimate.of(name, score)
                .withCounts(new Estimate.Counts(all, all, 0, 0))
                .withInterval(interval);
    }

    static double score(double[][] rows) {
        double sum = 0;
        for (int k = 0; k < rows.length; k++) {
            for (int l = 0; l < k; l++) {
                for (int c = 0; c < rows.length; c++) {
                    sum += (rows[k][c] - rows[l][c]) * (rows[k][c] - rows[l][c]);
                }
            }
        }
        return sum / (rows.length * (rows.length - 1.0));
    }

    private static double[] draws(ConfusionCounts counts, int k, RandomStream random) {
        double[] scores = new double[DRAWS];
        double[][] rows = new double[k][k];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int truth = 0; truth < k; truth++) {
                double sum = 0;
                for (int label = 0; label < k; label++) {
                    rows[truth][label] = gamma(counts.count(truth, label) + PRIOR, random);
                    sum += rows[truth][label];
                }
                for (int label = 0; label < k; label++) {
                    rows[truth][label] /= sum;
                }
            }
            scores[draw] = score(rows);
        }
        Arrays.sort(scores);
        return scores;
    }

    /** Marsaglia and Tsang (2000), doi:10.1145/358407.358414; shapes below 1 by a power of a uniform number. */
    private static double gamma(double shape, RandomStream random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
