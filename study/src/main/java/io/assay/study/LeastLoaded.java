package io.assay.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/*
 * A block takes the raters with the smallest loads. If loads differed by at most 1 before, they do so after: either all raters of the
 * smaller load are taken, or only such.
 */
/** Blocks of the raters with the smallest loads, and among those of the ones that have met least. */
final class LeastLoaded {
    private final int raters;
    private final int perUnit;
    private final RandomGenerator random;

    LeastLoaded(int raters, int perUnit, RandomGenerator random) {
        this.raters = raters;
        this.perUnit = perUnit;
        this.random = random;
    }

    /** Fills the blocks from a place on; the raters of those before have equal loads. */
    void fill(int[][] blocks, int from) {
        int[][] before = new int[from][];
        System.arraycopy(blocks, 0, before, 0, from);
        Concurrences together = Concurrences.of(raters, before);
        int[] loads = Concurrences.loads(raters, before);
        for (int unit = from; unit < blocks.length; unit++) {
            blocks[unit] = next(loads, together);
            together.add(blocks[unit], 1);
            for (int rater : blocks[unit]) {
                loads[rater]++;
            }
        }
    }

    private int[] next(int[] loads, Concurrences together) {
        List<Integer> left = new ArrayList<>();
        for (int rater = 0; rater < raters; rater++) {
            left.add(rater);
        }
        int[] block = new int[perUnit];
        for (int k = 0; k < perUnit; k++) {
            int taken = k;
            List<Integer> order = SampleDraw.shuffled(left, random);
            Integer rater = order.stream()
                    .min(Comparator.comparingInt((Integer r) -> loads[r])
                            .thenComparingInt(r -> met(r, block, taken, together)))
                    .orElseThrow();
            block[k] = rater;
            left.remove(rater);
        }
        return block;
    }

    private static int met(int rater, int[] block, int taken, Concurrences together) {
        int met = 0;
        for (int k = 0; k < taken; k++) {
            met += together.of(rater, block[k]);
        }
        return met;
    }
}
