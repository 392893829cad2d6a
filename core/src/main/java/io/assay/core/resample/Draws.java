package io.assay.core.resample;

import java.util.Arrays;

/**
 * Draws multiplicities of rows: as many units as there are, with replacement.
 *
 * <p>Two ways with the same distribution: one draw per unit, or one binomial per row given those before. The cheaper is chosen by
 * the numbers alone, so a seed always means the same replicates.
 */
final class Draws {
    /** A binomial costs about as much as this many single draws. */
    private static final int BINOMIAL_COST = 40;

    /** Above this the weights no longer fit the nearest cache, and units are drawn block by block. */
    private static final int MOST_AT_ONCE = 1 << 14;

    private static final int BLOCK = 1 << 12;

    private final long[] counts;
    private final int units;
    private final boolean byRow;
    /** Row of each unit; empty if each unit is its own row or rows are drawn by binomials. */
    private final int[] rowOfUnit;

    Draws(WeightedStatistic statistic) {
        counts = new long[statistic.rows()];
        Arrays.setAll(counts, statistic::count);
        units = Math.toIntExact(Arrays.stream(counts).sum());
        byRow = units > (long) BINOMIAL_COST * counts.length;
        rowOfUnit = byRow || units == counts.length ? new int[0] : expanded();
    }

    private Draws(long[] counts, int units, boolean byRow, int[] rowOfUnit) {
        this.counts = counts;
        this.units = units;
        this.byRow = byRow;
        this.rowOfUnit = rowOfUnit;
    }

    /** Returns the same draws made the other way, to compare the two. */
    Draws otherWay() {
        return new Draws(counts, units, !byRow, byRow && units != counts.length ? expanded() : new int[0]);
    }

    private int[] expanded() {
        int[] rows = new int[units];
        int next = 0;
        for (int row = 0; row < counts.length; row++) {
            Arrays.fill(rows, next, next + (int) counts[row], row);
            next += (int) counts[row];
        }
        return rows;
    }

    int units() {
        return units;
    }

    /** Fills the weights of one replicate. */
    void draw(RandomStream random, int[] weights) {
        Arrays.fill(weights, 0);
        if (byRow) {
            drawRows(random, weights);
        } else if (units <= MOST_AT_ONCE) {
            drawUnits(random, weights);
        } else {
            drawBlocks(random, weights);
        }
    }

    private void drawRows(RandomStream random, int[] weights) {
        int left = units;
        double share = units;
        for (int row = 0; row < counts.length && left > 0; row++) {
            int drawn = row == counts.length - 1 ? left : Binomials.draw(random, left, counts[row] / share);
            weights[row] = drawn;
            left -= drawn;
            share -= counts[row];
        }
    }

    private void drawUnits(RandomStream random, int[] weights) {
        boolean direct = rowOfUnit.length == 0;
        for (int i = 0; i < units; i += 2) {
            long word = random.nextLong();
            int first = (int) (((word >>> 32) * units) >>> 32);
            weights[direct ? first : rowOfUnit[first]]++;
            if (i + 1 < units) {
                int second = (int) (((word & 0xffffffffL) * units) >>> 32);
                weights[direct ? second : rowOfUnit[second]]++;
            }
        }
    }

    /** First how many draws fall into each block, by binomials given those before, then which units of the block. */
    private void drawBlocks(RandomStream random, int[] weights) {
        int left = units;
        for (int from = 0; from < units; from += BLOCK) {
            int size = Math.min(BLOCK, units - from);
            int drawn = from + size == units ? left : Binomials.draw(random, left, size / (double) (units - from));
            drawBlock(random, weights, from, size, drawn);
            left -= drawn;
        }
    }

    private void drawBlock(RandomStream random, int[] weights, int from, int size, int drawn) {
        boolean direct = rowOfUnit.length == 0;
        long word = 0;
        for (int i = 0; i < drawn; i++) {
            // A word holds three 20-bit numbers; 2^20 over at most 2^12 units leaves no visible preference.
            word = i % 3 == 0 ? random.nextLong() : word >>> 20;
            int unit = from + (int) (((word & 0xfffff) * size) >>> 20);
            weights[direct ? unit : rowOfUnit[unit]]++;
        }
    }
}
