package io.assay.core.tally;

import io.assay.core.UnitRatings;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How often each distinct value occurs in units with two or more ratings: the first of two passes, where a second has to know it
 * ({@link Frame#withCounts}).
 *
 * <p>Whole numbers, so merging in any order gives the same bits. Mutable; one writer.
 *
 * @since 0.1
 */
public final class ValueTally implements Tally<ValueTally> {
    private static final int VERSION = 1;

    private final Frame frame;
    private final long[] counts;

    private ValueTally(Frame frame) {
        this.frame = frame;
        this.counts = new long[frame.categories()];
    }

    /**
     * {@return an empty tally}
     *
     * @param frame with its distinct values known
     * @throws IllegalArgumentException if they are not
     */
    public static ValueTally of(Frame frame) {
        if (!frame.isCoded()) {
            throw new IllegalArgumentException("only known values can be counted, but those of " + frame
                    + " are not; find them first and give" + " them to withValues");
        }
        return new ValueTally(frame);
    }

    @Override
    public void add(UnitRatings unit, long weight) {
        for (int i = 0; i < unit.size() && unit.size() > 1; i++) {
            counts[frame.code(unit, i)] += weight;
        }
    }

    @Override
    public void merge(ValueTally other) {
        if (!frame.isCompatibleWith(other.frame)) {
            throw new IllegalArgumentException(
                    "cannot merge tallies of different frames: " + frame + " and " + other.frame);
        }
        for (int k = 0; k < counts.length; k++) {
            counts[k] += other.counts[k];
        }
    }

    /** {@return how often each value occurs, in the order of the frame's values; a copy} */
    public long[] counts() {
        return counts.clone();
    }

    @Override
    public Frame frame() {
        return frame;
    }

    @Override
    public ValueTally fresh() {
        return new ValueTally(frame);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeInt(counts.length);
        for (long count : counts) {
            out.writeLong(count);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException("these bytes are counts of values of version " + version
                    + ", and this library reads version " + VERSION);
        }
        int size = in.readInt();
        if (size != counts.length) {
            throw new IOException("these bytes are of another frame: " + size + " counts for " + counts.length);
        }
        for (int k = 0; k < size; k++) {
            counts[k] += in.readLong();
        }
    }
}
