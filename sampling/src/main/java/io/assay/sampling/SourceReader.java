package io.assay.sampling;

import java.util.Optional;

/** Reads the blocks of a source, numbers their rows through and checks that they go together. */
final class SourceReader {
    private final LogitsSource source;
    private Optional<Logits> first = Optional.empty();
    private int rows;

    SourceReader(LogitsSource source) {
        this.source = source;
    }

    Optional<Logits> next() {
        Optional<Logits> next = source.next();
        if (next.isEmpty()) {
            if (first.isEmpty()) {
                throw new IllegalArgumentException("the pool is empty: its source gave no rows");
            }
            return next;
        }
        Logits block = next.get();
        check(first.orElse(block), block);
        first = Optional.of(first.orElse(block));
        int number = rows;
        if (Integer.MAX_VALUE - rows < block.rowCount()) {
            throw new IllegalArgumentException(
                    "the pool has more than " + Integer.MAX_VALUE + " rows; select from parts");
        }
        rows += block.rowCount();
        return Optional.of(block.numberedFrom(number));
    }

    /** Returns the temperature of all blocks, once one has been read. */
    double temperature() {
        return first.orElseThrow().temperature();
    }

    private void check(Logits one, Logits other) {
        if (one.classCount() != other.classCount()
                || one.isProbabilities() != other.isProbabilities()
                || one.temperature() != other.temperature()) {
            throw new IllegalArgumentException("the block from row " + rows + " on is " + other + ", but the first is "
                    + one + "; blocks of a source need the same classes, kind and temperature");
        }
    }
}
