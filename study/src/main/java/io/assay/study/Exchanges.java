package io.assay.study;

import java.util.random.RandomGenerator;

/*
 * Two units exchange a rater each, which leaves loads as they are. The sum of squared concurrences never grows; it is smallest where
 * concurrences differ by at most 1, and the search ends there. Exchanges that leave the sum as it is are made too, to leave a plateau.
 */
/** Exchanges raters between units until concurrences differ by at most 1, or for so long. */
final class Exchanges {
    private static final int TRIES = 20_000;
    private static final int TRIES_PER_UNIT = 200;
    private static final int BETWEEN_LOOKS = 64;

    private final int[][] blocks;
    private final Concurrences together;
    private final RandomGenerator random;

    Exchanges(int raters, int[][] blocks, RandomGenerator random) {
        this.blocks = blocks;
        this.together = Concurrences.of(raters, blocks);
        this.random = random;
    }

    void run() {
        long tries = TRIES + (long) TRIES_PER_UNIT * blocks.length;
        if (blocks.length < 2 || together.isEven()) {
            return;
        }
        for (long k = 0; k < tries; k++) {
            attempt();
            if (k % BETWEEN_LOOKS == 0 && together.isEven()) {
                return;
            }
        }
    }

    private void attempt() {
        int[] first = blocks[random.nextInt(blocks.length)];
        int[] second = blocks[random.nextInt(blocks.length)];
        int i = random.nextInt(first.length);
        int j = random.nextInt(second.length);
        int out = first[i];
        int in = second[j];
        if (first == second || has(second, out) || has(first, in)) {
            return;
        }
        long before = squares(first, i, in) + squares(second, j, out);
        exchange(first, i, in);
        exchange(second, j, out);
        long after = squares(first, i, out) + squares(second, j, in);
        if (after > before) {
            exchange(first, i, out);
            exchange(second, j, in);
        }
    }

    /** Returns the squares that change when the rater at a place is replaced by another. */
    private long squares(int[] block, int at, int other) {
        long squares = 0;
        for (int k = 0; k < block.length; k++) {
            if (k != at) {
                long mine = together.of(block[at], block[k]);
                long theirs = together.of(other, block[k]);
                squares += mine * mine + theirs * theirs;
            }
        }
        return squares;
    }

    private void exchange(int[] block, int at, int rater) {
        for (int k = 0; k < block.length; k++) {
            if (k != at) {
                together.add(block[at], block[k], -1);
                together.add(rater, block[k], 1);
            }
        }
        block[at] = rater;
    }

    private static boolean has(int[] block, int rater) {
        for (int one : block) {
            if (one == rater) {
                return true;
            }
        }
        return false;
    }
}
