package io.assay.sampling;

import java.util.Iterator;
import java.util.Optional;

/**
 * A pool that comes in blocks, for pools that do not fit into memory or are being made.
 *
 * <p>Implement it to read from elsewhere. Laws: blocks have the same number of classes and all hold logits or all probabilities; after an empty
 * answer there are no more. Rows are numbered through from 0 by whoever reads the source. A source is read once, by one thread.
 */
@FunctionalInterface
public interface LogitsSource {
    /** {@return the following rows, or empty at the end} */
    Optional<Logits> next();

    /**
     * {@return a source of blocks that are at hand}
     *
     * @param blocks read as the source is
     */
    static LogitsSource of(Iterator<Logits> blocks) {
        return () -> blocks.hasNext() ? Optional.of(blocks.next()) : Optional.empty();
    }
}
