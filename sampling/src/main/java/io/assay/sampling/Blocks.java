package io.assay.sampling;

import java.util.List;
import java.util.stream.IntStream;

/** Cuts a pool into blocks of whole rows. */
final class Blocks {
    /** Numbers per block: enough to make up for starting a task, few enough to keep all processors busy. */
    private static final int CELLS = 1 << 18;

    private Blocks() {}

    /** Returns blocks of the size that passes use; the same cuts for any number of threads. */
    static List<Logits> of(Logits pool) {
        return of(pool, Math.max(1, CELLS / pool.classCount()));
    }

    static List<Logits> of(Logits pool, int rows) {
        int blocks = (pool.rowCount() - 1) / rows + 1;
        return IntStream.range(0, blocks)
                .mapToObj(b -> pool.slice(b * rows, (int) Math.min(pool.rowCount(), (b + 1L) * rows)))
                .toList();
    }
}
