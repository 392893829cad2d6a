package io.assay.annotators;

import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import io.assay.core.resample.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ratings drawn from a known truth.
 *
 * @param ratings what the raters gave
 * @param truth category of each unit
 */
record Planted(RatingMatrix ratings, int[] truth) {
    /** How a rater labels units of each category. */
    interface Rater {
        double[] labels(int truth, int categories);
    }

    /** Right with a probability, otherwise any other category. */
    static Rater careful(double accuracy) {
        return (truth, k) -> IntStream.range(0, k)
                .mapToDouble(l -> l == truth ? accuracy : (1 - accuracy) / (k - 1))
                .toArray();
    }

    /** Names categories whatever the unit. */
    static Rater spammer(double... habit) {
        return (truth, k) -> habit;
    }

    /** Takes a category for the next one with a probability. */
    static Rater biased(double up) {
        return (truth, k) -> IntStream.range(0, k)
                .mapToDouble(l -> truth == k - 1 ? (l == truth ? 1 : 0) : l == truth ? 1 - up : l == truth + 1 ? up : 0)
                .toArray();
    }

    /** Draws ratings: each unit by a number of raters chosen at random, units and raters being named by number. */
    static Planted of(int units, int perUnit, double[] prevalences, long seed, Rater... raters) {
        RandomStream random = RandomStream.of(seed, 0);
        int k = prevalences.length;
        String[] names = IntStream.range(0, k).mapToObj(c -> "c" + c).toArray(String[]::new);
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal(names));
        IntStream.range(0, raters.length).forEach(r -> builder.rater("r" + r));
        int[] truth = new int[units];
        for (int u = 0; u < units; u++) {
            truth[u] = drawn(prevalences, random);
            List<Integer> free =
                    new ArrayList<>(IntStream.range(0, raters.length).boxed().toList());
            for (int i = 0; i < perUnit; i++) {
                int rater = free.remove(random.nextInt(free.size()));
                builder.rate("u" + u, "r" + rater, names[drawn(raters[rater].labels(truth[u], k), random)]);
            }
        }
        return new Planted(builder.build(), truth);
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

    /** Returns the share of units whose label is right. */
    double accuracy(Consensus consensus) {
        double right = 0;
        for (int u = 0; u < truth.length; u++) {
            right += consensus.labelIndex(u) == truth[u] ? 1 : 0;
        }
        return right / truth.length;
    }
}
