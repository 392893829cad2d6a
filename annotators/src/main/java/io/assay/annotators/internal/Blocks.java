package io.assay.annotators.internal;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Runs of units that are worked on in parallel and added up in order. How many there are depends on the data alone, so
 * a sum of real numbers is the same for any number of threads.
 */
public final class Blocks {
    private static final int SMALLEST = 4096;
    private static final int MOST = 16;

    private final int size;
    private final int count;

    private Blocks(int size, int count) {
        this.size = size;
        this.count = count;
    }

    /**
     * {@return blocks over units}
     *
     * @param units number of units
     * @param numbersPerBlock how many numbers each block keeps; large ones are kept few
     */
    public static Blocks of(int units, long numbersPerBlock) {
        long affordable = Math.max(1, 50_000_000L / Math.max(1, numbersPerBlock));
        int wanted = (int) Math.min(Math.min(MOST, affordable), (units + SMALLEST - 1L) / SMALLEST);
        return new Blocks(units, Math.max(1, wanted));
    }

    /** {@return the number of blocks, at least 1} */
    public int count() {
        return count;
    }

    /**
     * {@return the first unit of a block; that of {@link #count()} is the end of the last}
     *
     * @param block index of the block
     */
    public int start(int block) {
        return (int) ((long) size * block / count);
    }

    /**
     * {@return what each block comes to, in order; blocks run in parallel}
     *
     * @param <T> the type of a block's result
     * @param work from the index of a block to its result
     */
    public <T> List<T> map(IntFunction<T> work) {
        IntStream blocks = IntStream.range(0, count);
        return (count == 1 ? blocks : blocks.parallel()).mapToObj(work).toList();
    }
}
