package io.assay.sampling.calibrate;

import io.assay.sampling.Logits;
import java.util.List;
import java.util.stream.IntStream;

/** The ids of a pool. */
final class Ids {
    private Ids() {}

    static List<String> of(Logits pool) {
        return IntStream.range(0, pool.rowCount()).mapToObj(pool::id).toList();
    }
}
