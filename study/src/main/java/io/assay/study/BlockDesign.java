package io.assay.study;

import io.assay.core.resample.RandomStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Which raters rate which units, where each unit gets fewer ratings than there are raters: an incomplete block design, as balanced as
 * could be found.
 *
 * <p>A rater's load is the number of units the rater rates; the concurrence of two raters is the number of units both rate. Loads always differ by
 * at most 1. Concurrences are made as equal as possible: full cycles are developed from base blocks modulo the number of raters (Bose 1939,
 * doi:10.1111/j.1469-1809.1939.tb02219.x), chosen so that differences come equally often; what is left over is given to the raters with the smallest
 * loads; then raters are exchanged between units as long as that evens concurrences out. {@link #balance()} tells what was reached: where all
 * loads and all concurrences are equal the design is a balanced incomplete block design, which exists for some numbers only.
 *
 * <h2>Cost</h2> O(units · perUnit² + exchanges · perUnit) time, of which at most 200 exchanges per unit and 20,000 more are tried.
 *
 * <p>Immutable and thread-safe; the same arguments give the same design.
 */
public final class BlockDesign {
    private final int raters;
    private final int[][] blocks;
    private final Balance balance;

    private BlockDesign(int raters, int[][] blocks) {
        this.raters = raters;
        this.blocks = blocks;
        this.balance = Balance.of(raters, blocks);
    }

    /**
     * How even a design is.
     *
     * @param leastLoad units of the rater with the fewest
     * @param mostLoad units of the rater with the most
     * @param leastTogether units in common of the two raters with the fewest
     * @param mostTogether units in common of the two raters with the most
     */
    public record Balance(int leastLoad, int mostLoad, int leastTogether, int mostTogether) {
        static Balance of(int raters, int[][] blocks) {
            int[] loads = Concurrences.loads(raters, blocks);
            int[] together = Concurrences.of(raters, blocks).all();
            return new Balance(
                    Arrays.stream(loads).min().orElse(0),
                    Arrays.stream(loads).max().orElse(0),
                    Arrays.stream(together).min().orElse(0),
                    Arrays.stream(together).max().orElse(0));
        }

        /** {@return whether neither loads nor units in common differ by more than 1} */
        public boolean isEven() {
            return mostLoad - leastLoad <= 1 && mostTogether - leastTogether <= 1;
        }

        /** {@return loads and units in common, for people} */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s units per rater, %s units in common per two raters",
                    range(leastLoad, mostLoad),
                    range(leastTogether, mostTogether));
        }

        private static String range(int least, int most) {
            return least == most ? Integer.toString(least) : least + " to " + most;
        }
    }

    /**
     * {@return a design}
     *
     * @param units how many units, at least 1
     * @param raters how many raters, at least 2
     * @param perUnit how many raters rate each unit, from 2 to {@code raters}
     * @param seed of what is left to chance
     * @throws IllegalArgumentException if a number is out of range
     */
    public static BlockDesign of(int units, int raters, int perUnit, long seed) {
        if (units < 1) {
            throw new IllegalArgumentException("units must be at least 1, but were " + units);
        }
        if (raters < 2 || perUnit < 2 || perUnit > raters) {
            throw new IllegalArgumentException("ratings per unit must be from 2 to the number of raters, but were "
                    + perUnit + " with " + raters + " raters");
        }
        RandomGenerator random = RandomStream.of(seed, 0);
        int[][] blocks = perUnit == raters ? complete(units, raters) : incomplete(units, raters, perUnit, random);
        shuffle(blocks, raters, random);
        return new BlockDesign(raters, blocks);
    }

    private static int[][] complete(int units, int raters) {
        int[][] blocks = new int[units][];
        for (int unit = 0; unit < units; unit++) {
            blocks[unit] = CyclicBlocks.counted(raters);
        }
        return blocks;
    }

    private static int[][] incomplete(int units, int raters, int perUnit, RandomGenerator random) {
        int[][] blocks = new int[units][];
        int cycles = units / raters;
        new CyclicBlocks(raters, perUnit, random).fill(blocks, cycles);
        new LeastLoaded(raters, perUnit, random).fill(blocks, cycles * raters);
        new Exchanges(raters, blocks, random).run();
        return blocks;
    }

    /** Which unit gets which block, and which rater is which, is left to chance. */
    private static void shuffle(int[][] blocks, int raters, RandomGenerator random) {
        int[] names = CyclicBlocks.counted(raters);
        for (int i = raters - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int one = names[i];
            names[i] = names[j];
            names[j] = one;
        }
        for (int i = blocks.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int[] one = blocks[i];
            blocks[i] = blocks[j];
            blocks[j] = one;
        }
        for (int[] block : blocks) {
            for (int k = 0; k < block.length; k++) {
                block[k] = names[block[k]];
            }
            Arrays.sort(block);
        }
    }

    /** {@return how many units there are} */
    public int unitCount() {
        return blocks.length;
    }

    /** {@return how many raters there are} */
    public int raterCount() {
        return raters;
    }

    /**
     * {@return the raters of a unit, ascending, as a copy}
     *
     * @param unit from 0
     */
    public int[] raters(int unit) {
        return blocks[unit].clone();
    }

    /** {@return how even loads and units in common are} */
    public Balance balance() {
        return balance;
    }

    /** {@return sizes and balance in one line} */
    @Override
    public String toString() {
        return blocks.length + " units, " + raters + " raters: " + balance;
    }
}
