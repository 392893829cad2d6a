package io.assay.sampling.diverse;

import java.util.random.RandomGenerator;

/** Draws positions with chances in proportion to weights. */
final class WeightedDraw {
    private WeightedDraw() {}

    /** Returns a position; the first that is not taken if no weight is left. */
    static int draw(double[] weights, boolean[] taken, RandomGenerator random) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double target = random.nextDouble() * total;
        double passed = 0;
        int last = -1;
        for (int i = 0; i < weights.length; i++) {
            passed += weights[i];
            if (weights[i] > 0) {
                last = i;
                if (passed > target) {
                    return i;
                }
            }
        }
        return last >= 0 ? last : firstFree(taken);
    }

    static int firstFree(boolean[] taken) {
        int i = 0;
        while (taken[i]) {
            i++;
        }
        return i;
    }
}
