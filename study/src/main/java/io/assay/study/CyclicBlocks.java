package io.assay.study;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Blocks that are developed from base blocks modulo the number of raters, so that each cycle gives every rater the same load. */
final class CyclicBlocks {
    private static final int MOST_BASES = 2000;

    private final int raters;
    private final int perUnit;
    private final RandomGenerator random;

    CyclicBlocks(int raters, int perUnit, RandomGenerator random) {
        this.raters = raters;
        this.perUnit = perUnit;
        this.random = random;
    }

    /** Returns the numbers from 0 on. */
    static int[] counted(int count) {
        int[] numbers = new int[count];
        for (int k = 0; k < count; k++) {
            numbers[k] = k;
        }
        return numbers;
    }

    /** Fills the first blocks: as many cycles as asked for. */
    void fill(int[][] blocks, int cycles) {
        List<int[]> bases = bases();
        long[] differences = new long[raters];
        for (int cycle = 0; cycle < cycles; cycle++) {
            int[] base = best(bases, differences);
            count(base, differences);
            for (int shift = 0; shift < raters; shift++) {
                blocks[cycle * raters + shift] = shifted(base, shift);
            }
        }
    }

    private int[] shifted(int[] base, int shift) {
        int[] block = new int[perUnit];
        for (int k = 0; k < perUnit; k++) {
            block[k] = (base[k] + shift) % raters;
        }
        return block;
    }

    /** Returns the base block after which differences come most equally often. */
    private int[] best(List<int[]> bases, long[] differences) {
        int[] best = bases.get(0);
        long least = Long.MAX_VALUE;
        for (int[] base : bases) {
            long[] after = differences.clone();
            count(base, after);
            long squares = 0;
            for (long times : after) {
                squares += times * times;
            }
            if (squares < least) {
                least = squares;
                best = base;
            }
        }
        return best;
    }

    private void count(int[] base, long[] differences) {
        for (int one : base) {
            for (int other : base) {
                if (one != other) {
                    differences[Math.floorMod(one - other, raters)]++;
                }
            }
        }
    }

    /** Returns all blocks with rater 0, or so many of them drawn at random that looking at them stays cheap. */
    private List<int[]> bases() {
        List<int[]> all = new ArrayList<>();
        int[] block = counted(perUnit);
        do {
            all.add(block.clone());
        } while (all.size() <= MOST_BASES && advance(block));
        return all.size() <= MOST_BASES ? all : drawn();
    }

    /** Steps to the next combination that begins with 0; false after the last. */
    private boolean advance(int[] block) {
        int at = perUnit - 1;
        while (at > 0 && block[at] == raters - perUnit + at) {
            at--;
        }
        if (at == 0) {
            return false;
        }
        block[at]++;
        for (int k = at + 1; k < perUnit; k++) {
            block[k] = block[k - 1] + 1;
        }
        return true;
    }

    private List<int[]> drawn() {
        List<int[]> drawn = new ArrayList<>();
        for (int draw = 0; draw < MOST_BASES; draw++) {
            int[] numbers = counted(raters);
            for (int k = 1; k < perUnit; k++) {
                int j = k + random.nextInt(raters - k);
                int one = numbers[k];
                numbers[k] = numbers[j];
                numbers[j] = one;
            }
            int[] block = new int[perUnit];
            System.arraycopy(numbers, 0, block, 0, perUnit);
            drawn.add(block);
        }
        return drawn;
    }
}
